// Correlations and constraints: what ties the columns of a row together.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/steps/copula_step.h"
#include "core/random/correlation.h"
#include "core/registry/read_param.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

/// The columns that take part in correlations, in table order, and the stated pairs among them.
struct CorrelatedColumns {
    std::vector<std::size_t> columns;
    std::vector<CorrelationEntry> stated;
};

std::optional<std::size_t> correlatableColumn(const TableDesign& table, const std::string& name,
                                              const std::string& pointer, Problems& problems)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnDesign& column = table.columns[i];
        if (column.name != name)
            continue;
        const GeneratorType* type =
            column.source == ColumnDesign::Source::Generator ? findGenerator(column.generator) : nullptr;
        if (type != nullptr && type->monotone && !column.exact)
            return i;
        if (type == nullptr && column.source == ColumnDesign::Source::Generator)
            return std::nullopt; // the column's own problem
        problems.error("not_correlatable", pointer,
                       column.exact
                           ? fmt::format("'{}' has exact shares, which leave no room for a correlation.", name)
                           : fmt::format("'{}' cannot take part in a correlation: its values do not rise with one "
                                         "draw. Numbers, dates and ordered categories can.",
                                         name),
                       shortJson(name));
        return std::nullopt;
    }
    problems.error("unknown_column", pointer, fmt::format("'{}' has no column '{}'.", table.name, name),
                   shortJson(name));
    return std::nullopt;
}

bool collectCorrelations(const TableDesign& table, const std::string& pointer, Problems& problems,
                         CorrelatedColumns& found)
{
    struct Pair {
        std::size_t first, second;
        double value;
    };
    std::vector<Pair> pairs;
    bool good = true;
    for (std::size_t i = 0; i < table.correlations.size(); ++i) {
        const CorrelationDesign& asked = table.correlations[i];
        const std::string place = fmt::format("{}/correlations/{}", pointer, i);
        const auto first = correlatableColumn(table, asked.first, place + "/between/0", problems);
        const auto second = correlatableColumn(table, asked.second, place + "/between/1", problems);
        if (!(asked.spearman >= -1.0 && asked.spearman <= 1.0)) {
            problems.error("out_of_range", place + "/spearman", "A correlation must be between -1 and 1.",
                           fmt::format("{}", asked.spearman));
            good = false;
        }
        if (!first || !second) {
            good = false;
            continue;
        }
        const auto low = std::min(*first, *second);
        const auto high = std::max(*first, *second);
        const bool twice = std::any_of(pairs.begin(), pairs.end(),
                                       [&](const Pair& pair) { return pair.first == low && pair.second == high; });
        if (low == high || twice) {
            problems.error("duplicate_correlation", place + "/between",
                           low == high ? "A column is always fully correlated with itself."
                                       : "This pair is stated twice; only one correlation can hold.");
            good = false;
            continue;
        }
        pairs.push_back({low, high, asked.spearman});
    }
    if (!good)
        return false;
    for (const Pair& pair : pairs) {
        found.columns.push_back(pair.first);
        found.columns.push_back(pair.second);
    }
    std::sort(found.columns.begin(), found.columns.end());
    found.columns.erase(std::unique(found.columns.begin(), found.columns.end()), found.columns.end());
    const auto place = [&found](std::size_t column) {
        return static_cast<std::size_t>(std::lower_bound(found.columns.begin(), found.columns.end(), column) -
                                        found.columns.begin());
    };
    for (const Pair& pair : pairs)
        found.stated.push_back({place(pair.first), place(pair.second), spearmanToPearson(pair.value)});
    return true;
}

void reportConflicts(const TableDesign& table, const CorrelatedColumns& group, const std::string& pointer,
                     Problems& problems)
{
    for (const CorrelationConflict& conflict : conflicts(group.columns.size(), group.stated)) {
        std::vector<std::string> parts;
        for (const CorrelationConflict::Entry& entry : conflict.entries) {
            const std::string& first = table.columns[group.columns[entry.stated.first]].name;
            const std::string& second = table.columns[group.columns[entry.stated.second]].name;
            std::string part =
                fmt::format("{} with {} is {:.2f}", first, second, pearsonToSpearman(entry.stated.value));
            if (entry.lowest <= entry.highest)
                part += fmt::format(" (could be {:.2f} to {:.2f})", pearsonToSpearman(entry.lowest),
                                    pearsonToSpearman(entry.highest));
            parts.push_back(std::move(part));
        }
        Problem& problem = problems.error(
            "impossible_correlations", pointer + "/correlations",
            fmt::format("These correlations cannot hold together: {}. Change one of them, or take the nearest possible "
                        "matrix with \"repair_correlations\": true.",
                        fmt::join(parts, "; ")));
        problem.fixes.push_back(
            {"Take the nearest possible correlations",
             Json::array({Json{{"op", "add"}, {"path", pointer + "/repair_correlations"}, {"value", true}}}).dump()});
    }
}

} // namespace

bool Compiler::ensureCorrelations(std::size_t table)
{
    TableDraft& draft = m_tables[table];
    if (draft.correlations == Progress::Done || design(table).correlations.empty())
        return true;
    draft.correlations = Progress::Done;
    const std::string pointer = fmt::format("/tables/{}", table);
    CorrelatedColumns group;
    if (!collectCorrelations(design(table), pointer, m_problems, group))
        return true; // the columns themselves can still be shown, uncorrelated
    std::optional<CorrelationMatrix> matrix = completeCorrelations(group.columns.size(), group.stated);
    if (!matrix && design(table).repairCorrelations) {
        CorrelationMatrix wished = CorrelationMatrix::identity(group.columns.size());
        for (const CorrelationEntry& entry : group.stated)
            wished.set(entry.first, entry.second, entry.value);
        matrix = nearestCorrelation(wished);
    }
    const auto factor = matrix ? cholesky(*matrix) : std::nullopt;
    if (!factor) {
        reportConflicts(design(table), group, pointer, m_problems);
        return true;
    }
    auto step = std::make_shared<CopulaStep>();
    step->place = pointer + "/correlations";
    step->factor = *factor;
    step->random = true;
    step->signature = "copula";
    for (const double weight : *factor)
        step->signature += fmt::format(" {}", weight);
    for (const std::size_t column : group.columns) {
        const ColumnDesign& asked = design(table).columns[column];
        step->streams.push_back(makeStream(m_project.randomSeed, design(table).id, asked.id, "value"));
        step->signature += ' ' + asked.id;
        const int slot = addSlot(table, asked.name + " (draw)", DataType::Float64, 0);
        step->outputs.push_back(slot);
        draft.correlatedUniforms[column] = slot;
    }
    addStep(table, step);
    return true;
}

/// A column whose generator can rise with its draw, but does not with the parameters that it has here.
void Compiler::reportUncorrelatable(std::size_t table, std::size_t column)
{
    const std::string& name = design(table).columns[column].name;
    for (std::size_t i = 0; i < design(table).correlations.size(); ++i) {
        const CorrelationDesign& asked = design(table).correlations[i];
        if (asked.first != name && asked.second != name)
            continue;
        m_problems.error(
            "not_correlatable",
            fmt::format("/tables/{}/correlations/{}/between/{}", table, i, asked.first == name ? 0 : 1),
            fmt::format("'{}' cannot take part in a correlation: with these parameters its values do not rise with "
                        "one draw, because a generator inside it does not.",
                        name),
            shortJson(name));
    }
}

bool Compiler::ensureRules(std::size_t table)
{
    TableDraft& draft = m_tables[table];
    if (draft.rules != Progress::Untouched)
        return draft.rules == Progress::Done;
    draft.rules = Progress::Underway;
    for (std::size_t i = 0; i < design(table).constraints.size(); ++i) {
        const ConstraintDesign& asked = design(table).constraints[i];
        const std::string pointer = fmt::format("/tables/{}/constraints/{}", table, i);
        if (asked.extra.contains("sql"))
            continue;
        if (asked.sql.empty()) {
            m_problems.error("missing_parameter", pointer + "/sql",
                             "A constraint needs an SQL condition, like \"low < high\".");
            continue;
        }
        const auto slot = expression(table, asked.sql, DataType::Bool, pointer + "/sql");
        if (!slot)
            continue;
        auto step = std::make_shared<ConstraintStep>();
        step->table = table;
        step->place = pointer;
        step->predicates = {slot->slot};
        step->names = {asked.name.empty() ? fmt::format("({})", asked.sql) : fmt::format("'{}'", asked.name)};
        step->signature = "constraint";
        draft.constraints.push_back(std::move(step));
    }
    draft.rules = Progress::Done;
    return true;
}

} // namespace dw
