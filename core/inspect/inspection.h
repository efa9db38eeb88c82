// An inspection: all metrics of one set of rows, and the sources rows come from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"
#include "core/inspect/prepare.h"
#include "core/project/project.h"
#include "core/registry/metrics.h"
#include "core/registry/registry.h"

#include <filesystem>
#include <stop_token>

namespace dw {

/// Rows with their columns, wherever they come from.
struct InspectedRows {
    TableSchema schema;
    std::vector<Column> columns;
    std::string source; ///< "the first 50,000 rows of applications", "the file census.csv"
    /// What texts may point into.
    std::shared_ptr<const void> keepAlive;
};

/// Reads a CSV, Parquet or JSON file whole.
Result<InspectedRows> rowsOfFile(const std::filesystem::path& path);
/// The first rows of a table as the run would write them, at most `limit`.
Result<InspectedRows> rowsOfTable(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t limit,
                                  const std::stop_token& stop = {});

/// The column of a table that holds its rows' importance weights, importance_weight() in SQL; empty when there is none.
std::string importanceWeightColumn(const TableDesign& table);

/// Parameters of metrics by id: {"intersections": {"depth": 2}}.
struct InspectionSettings {
    Json parameters = Json::object();
    std::vector<std::string> metrics; ///< ids; empty: all
};

struct Inspection {
    InspectionRoles roles;
    std::string source;
    std::size_t rows = 0;
    double effectiveRows = 0; ///< effective sample size; rows without weights
    std::vector<std::string> notes;
    std::vector<MetricResult> results; ///< by topic, then in the order of their ids
    Problems problems;

    const MetricResult* find(std::string_view metric) const;
    /// Of all metrics, the weightiest first.
    std::vector<const Finding*> findings() const;
};

/// Runs the metrics on a prepared input; `problems` of parameters are added to those given.
Inspection inspect(const MetricInput& input, const InspectionRoles& roles, const InspectionSettings& settings,
                   Problems problems, const std::stop_token& stop = {});
/// Prepares and runs. `population`: rows to compare the groups' shares with, or nullptr.
Inspection inspect(const InspectedRows& rows, const InspectionRoles& roles, const InspectionSettings& settings = {},
                   const InspectedRows* population = nullptr, const std::stop_token& stop = {});

} // namespace dw
