// What an author asks of a table beyond its columns and rules: scenarios, targets, injections, corruptions, twins. Kept
// in the table's JSON as it was written, so that nothing of an unfinished wish is lost; read here.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/problem.h"
#include "core/project/project.h"

#include <span>

namespace dw {

/// Rows that are to have something in common more often than they would by chance: a condition, or forced facts.
struct ScenarioDesign {
    std::string name;
    std::string description;
    std::string when;                 ///< SQL condition; empty with `force`
    Json force = Json::object();      ///< values by column, whatever would have made them
    std::optional<double> share;      ///< of the table's rows, from 0 to 1
    std::optional<std::int64_t> rows; ///< instead of a share
    Json extra = Json::object();
    bool operator==(const ScenarioDesign&) const = default;
};

/// In the order of the file; an entry that is no object counts, with nothing in it, so that places stay right.
std::vector<ScenarioDesign> scenariosOf(const TableDesign& table);
Json scenarioToJson(const ScenarioDesign& scenario);
void setScenarios(TableDesign& table, const std::vector<ScenarioDesign>& scenarios);

/// Shares that the values of columns are to have, or rates that an outcome is to have in groups.
struct TargetDesign {
    std::string name;
    std::string description;
    std::vector<std::string> columns;      ///< whose shares are asked for; several: of their intersections
    Json shares = Json::object();          ///< by value; of several columns nested: {"f": {"A": 0.2, "B": 0.3}, …}
    bool exact = false;                    ///< shares are met to the row over the whole table
    std::string outcome;                   ///< or: a column whose rates are asked for
    Json favourable = true;                ///< the value of the outcome whose rate it is
    std::vector<std::string> by;           ///< columns whose values, or intersections, are the groups; none: all rows
    Json rates = Json::object();           ///< by group, nested like shares; without `by` a number under ""
    bool parity = false;                   ///< all groups at the rate of all rows together
    std::optional<double> disparateImpact; ///< the other groups' rates over that of the reference group
    std::string reference;                 ///< group that the others are compared with; empty: that of the highest rate
    Json extra = Json::object();
    bool operator==(const TargetDesign&) const = default;
};

std::vector<TargetDesign> targetsOf(const TableDesign& table);
Json targetToJson(const TargetDesign& target);
void setTargets(TableDesign& table, const std::vector<TargetDesign>& targets);

/// A bias of known size that is put into the table.
struct InjectionDesign {
    std::string name; ///< its random values are keyed by it
    std::string description;
    std::string kind; ///< id of an injection: "label_bias"
    Json params = Json::object();
    Json extra = Json::object();
    bool operator==(const InjectionDesign&) const = default;
};

std::vector<InjectionDesign> injectionsOf(const TableDesign& table);
Json injectionToJson(const InjectionDesign& injection);
void setInjections(TableDesign& table, const std::vector<InjectionDesign>& injections);

/// Rows dealt out to levels by how far their label is the expected one, easiest first.
struct CurriculumDesign {
    std::string target;                                 ///< column whose values are to be told
    std::vector<std::pair<std::string, double>> levels; ///< names with their shares of the rows
    std::string by = "truth";          ///< "truth": the true conditional; "model": fitted while compiling
    std::vector<std::string> features; ///< of a model; empty: all other written columns
    Json extra = Json::object();
    bool operator==(const CurriculumDesign&) const = default;
};

/// Nothing when the table has none.
std::optional<CurriculumDesign> curriculumOf(const TableDesign& table);
/// Nothing takes it away.
void setCurriculum(TableDesign& table, const std::optional<CurriculumDesign>& curriculum);

/// Values that are damaged or go missing on their way out; everything in the project keeps seeing the clean ones.
struct CorruptionDesign {
    std::string name; ///< its random values are keyed by it
    std::string description;
    std::string kind; ///< id of a corruption: "typing_errors"
    Json params = Json::object();
    Json extra = Json::object();
    bool operator==(const CorruptionDesign&) const = default;
};

std::vector<CorruptionDesign> corruptionsOf(const TableDesign& table);
Json corruptionToJson(const CorruptionDesign& corruption);
void setCorruptions(TableDesign& table, const std::vector<CorruptionDesign>& corruptions);

/// What is written besides a table that has corruptions, so that the truth can be found again.
enum class Truth {
    Columns, ///< of each corrupted column the clean values and what was done
    Table,   ///< the clean table as another one
    None
};

/// Columns, unless the table says otherwise.
Truth truthOf(const TableDesign& table);
void setTruth(TableDesign& table, Truth truth);
/// "columns", "table", "none".
std::string_view truthName(Truth truth);

/// A table of twins has a row for each row of another: the same, but for one attribute and what follows from it.
struct TwinDesign {
    std::string original; ///< "twin_of"
    std::string change;   ///< column of the original
    Json to;              ///< a value, or {"from": "to", …}; null: the other one of two
    bool operator==(const TwinDesign&) const = default;
};

/// Nothing when the table is not of twins.
std::optional<TwinDesign> twinOf(const TableDesign& table);
/// The columns that a table of twins is offered: whose twin it is, what was changed, and every value as it would be.
Json twinColumns(const TableDesign& original, const std::string& change);

/// Keys of a table that are read here.
std::span<const std::string_view> controlKeys();
/// Unknown keys and wrong shapes in the parts that are read here; `pointer` is the table's.
void checkControl(const TableDesign& table, const std::string& pointer, Problems& problems);

/// As check.cpp reports it for all parts of a project.
void checkExtra(const Json& extra, std::span<const std::string_view> known, const std::string& pointer,
                Problems& problems);

} // namespace dw
