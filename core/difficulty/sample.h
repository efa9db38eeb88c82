// Rows of a table as learners want them: classes, features as numbers, an order that follows from content alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/difficulty/class_values.h"
#include "core/inspect/inspection.h"
#include "core/learners/rows.h"

namespace dw {

struct DifficultyRoles {
    std::string target;
    std::vector<std::string> features; ///< empty: all columns but the target and those that only name rows
    bool operator==(const DifficultyRoles&) const = default;
};

struct DifficultySample {
    std::vector<std::string> labels;       ///< of the classes
    std::vector<std::string> features;     ///< columns that are looked at
    TrainingRows rows;                     ///< numbers standardised, other values one feature each
    std::vector<std::uint32_t> rowNumbers; ///< of each row, its place in the rows given
    std::vector<std::string> notes;        ///< what was left out, and why
    std::string undefined;                 ///< why nothing can be learnt; empty otherwise
};

/// More would be another kind of problem.
inline constexpr std::size_t kMostClasses = 10;

/// Unknown columns are reported with pointers /target and /features/k.
DifficultySample sampleOf(const InspectedRows& rows, const DifficultyRoles& roles, const ClassValues& classes,
                          Problems& problems);

} // namespace dw
