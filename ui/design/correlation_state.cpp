// Correlations in matrices.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/correlation_state.h"

#include "core/random/correlation.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr std::size_t kFewColumns = 6;

std::optional<std::size_t> placeOf(const std::vector<std::string>& columns, const std::string& name)
{
    const auto found = std::find(columns.begin(), columns.end(), name);
    return found == columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

/// What the core takes: each pair once, Pearson's correlation of the normal scores.
std::vector<CorrelationEntry> entriesOf(const CorrelationState& state)
{
    std::vector<CorrelationEntry> entries;
    for (std::size_t row = 0; row < state.columns.size(); ++row)
        for (std::size_t column = 0; column < row; ++column)
            if (const std::optional<double>& value = state.stated[state.at(row, column)])
                entries.push_back({column, row, spearmanToPearson(*value)});
    return entries;
}

CorrelationState::Conflict conflictWords(const CorrelationState& state, const CorrelationConflict& conflict)
{
    CorrelationState::Conflict found;
    for (const CorrelationConflict::Entry& entry : conflict.entries) {
        const bool isOpen = entry.lowest <= entry.highest;
        found.entries.push_back({state.columns[entry.stated.first], state.columns[entry.stated.second],
                                 pearsonToSpearman(entry.stated.value),
                                 isOpen ? pearsonToSpearman(std::clamp(entry.lowest, -1.0, 1.0)) : 1,
                                 isOpen ? pearsonToSpearman(std::clamp(entry.highest, -1.0, 1.0)) : -1});
    }
    return found;
}

bool isPossible(std::size_t size, std::vector<CorrelationEntry> entries)
{
    for (CorrelationEntry& entry : entries)
        entry.value = spearmanToPearson(entry.value);
    return completeCorrelations(size, entries).has_value();
}

} // namespace

bool CorrelationState::isInConflict(std::size_t row, std::size_t column) const
{
    for (const Conflict& conflict : conflicts)
        for (const Conflict::Entry& entry : conflict.entries)
            if ((entry.first == columns[row] && entry.second == columns[column]) ||
                (entry.first == columns[column] && entry.second == columns[row]))
                return true;
    return false;
}

std::vector<std::string> correlatableColumns(const TableDesign& table)
{
    std::vector<std::string> names;
    for (const ColumnDesign& column : table.columns) {
        const GeneratorType* type =
            column.source == ColumnDesign::Source::Generator ? findGenerator(column.generator) : nullptr;
        if (type != nullptr && type->monotone && !type->unique && !column.exact)
            names.push_back(column.name);
    }
    return names;
}

std::vector<std::string> shownColumns(const TableDesign& table, const std::vector<std::string>& added)
{
    const std::vector<std::string> possible = correlatableColumns(table);
    std::vector<std::string> shown;
    for (const ColumnDesign& column : table.columns) {
        const bool takesPart =
            std::any_of(table.correlations.begin(), table.correlations.end(), [&](const CorrelationDesign& one) {
                return one.first == column.name || one.second == column.name;
            });
        const bool canTakePart = placeOf(possible, column.name).has_value();
        if (takesPart || (canTakePart && possible.size() <= kFewColumns) ||
            (canTakePart && placeOf(added, column.name)))
            shown.push_back(column.name);
    }
    return shown;
}

CorrelationState correlationState(const TableDesign& table, const std::vector<std::string>& columns)
{
    CorrelationState state;
    state.columns = columns;
    state.stated.resize(columns.size() * columns.size());
    state.effective.resize(columns.size() * columns.size(), 0);
    for (const CorrelationDesign& one : table.correlations) {
        const auto first = placeOf(columns, one.first);
        const auto second = placeOf(columns, one.second);
        const bool isNumber = !one.extra.contains("spearman") && std::abs(one.spearman) <= 1;
        if (!first || !second || first == second || !isNumber || state.stated[state.at(*first, *second)])
            continue;
        state.stated[state.at(*first, *second)] = one.spearman;
        state.stated[state.at(*second, *first)] = one.spearman;
    }
    const std::vector<CorrelationEntry> entries = entriesOf(state);
    std::optional<CorrelationMatrix> matrix = completeCorrelations(columns.size(), entries);
    if (!matrix) {
        for (const CorrelationConflict& conflict : conflicts(columns.size(), entries))
            state.conflicts.push_back(conflictWords(state, conflict));
        matrix = repairCorrelations(columns.size(), entries);
    }
    for (std::size_t i = 0; i < matrix->values.size(); ++i)
        state.effective[i] = pearsonToSpearman(std::clamp(matrix->values[i], -1.0, 1.0));
    if (!state.isPossible())
        state.nearest = nearestPossible(table, state);
    return state;
}

std::vector<CorrelationDesign> nearestPossible(const TableDesign& table, const CorrelationState& state)
{
    std::vector<CorrelationEntry> nearest;
    for (std::size_t row = 0; row < state.columns.size(); ++row)
        for (std::size_t column = 0; column < row; ++column)
            if (state.stated[state.at(row, column)])
                nearest.push_back({column, row, state.effective[state.at(row, column)]});
    // The nearest matrix lies on the edge of what is possible, where rounding can step over it: a little towards 0 is
    // inside again.
    for (const double digits : {100.0, 1000.0, 10000.0})
        for (const double shrink : {0.0, 0.005, 0.01, 0.02}) {
            std::vector<CorrelationEntry> rounded = nearest;
            for (CorrelationEntry& entry : rounded)
                entry.value = std::round(entry.value * (1 - shrink) * digits) / digits;
            if (!isPossible(state.columns.size(), rounded))
                continue;
            std::vector<CorrelationDesign> result = table.correlations;
            for (CorrelationDesign& one : result)
                for (const CorrelationEntry& entry : rounded) {
                    const std::string& a = state.columns[entry.first];
                    const std::string& b = state.columns[entry.second];
                    if ((one.first == a && one.second == b) || (one.first == b && one.second == a))
                        one.spearman = entry.value;
                }
            return result;
        }
    return table.correlations;
}

} // namespace dw::ui
