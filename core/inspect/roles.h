// Which columns play which role in an inspection, as people choose it on the command line and in the studio.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/problem.h"
#include "core/registry/json.h"
#include "core/registry/metric_input.h"

namespace dw {

struct ProtectedAttribute {
    std::string column;
    std::vector<double> cuts; ///< of a number: where its ranges begin; empty: by itself
    bool operator==(const ProtectedAttribute&) const = default;
};

struct InspectionRoles {
    std::vector<ProtectedAttribute> attributes;
    std::string outcome;
    /// A value of the outcome as it is written ("Admitted", "true"), or a comparison of a number (">=50000"). Empty: a
    /// bool outcome's true; other outcomes are then only looked at as numbers.
    std::string favourable;
    std::string prediction;
    std::string weight;
    /// Null: none; "uniform"; or shares: {"sex": {"f": 0.51, "m": 0.49}}.
    Json population;
    MetricOptions options;
    bool operator==(const InspectionRoles&) const = default;
};

/// "age" or "age@25:60": a column, and where the ranges of its numbers begin.
ProtectedAttribute parseAttribute(std::string_view text, Problems& problems, const std::string& pointer);
std::string attributeText(const ProtectedAttribute& attribute);

/// {"protected": ["sex", "age@25"], "outcome": …, "favourable": …, "prediction": …, "weight": …, "population": …,
/// "confidence": …, "minimum_rows": …, "reference_group": …, "threshold": …}; what is not set is left out.
Json rolesToJson(const InspectionRoles& roles);
/// What is of another type is reported and skipped.
InspectionRoles rolesFromJson(const Json& json, Problems& problems);

} // namespace dw
