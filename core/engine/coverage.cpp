// Counting combinations of values, and covering them.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/coverage.h"

#include "core/engine/compile.h"
#include "core/engine/evaluator.h"
#include "core/engine/group_frame.h"
#include "core/engine/trial.h"
#include "core/sql/tokens.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace dw {

namespace {

constexpr std::size_t kMostCategories = 60;
constexpr std::int64_t kRare = 5;
constexpr std::size_t kMostTried = 500;

/// Calls `visit` with every set of `strength` of `count` columns, in order.
template <typename Visit>
void eachSubset(std::size_t count, std::size_t strength, Visit visit)
{
    std::vector<std::size_t> places(strength);
    for (std::size_t k = 0; k < strength; ++k)
        places[k] = k;
    while (strength <= count) {
        visit(places);
        std::size_t k = strength;
        while (k > 0 && places[k - 1] == count - strength + k - 1)
            --k;
        if (k == 0)
            return;
        ++places[k - 1];
        for (; k < strength; ++k)
            places[k] = places[k - 1] + 1;
    }
}

/// Calls `visit` with every combination of values of some columns.
template <typename Visit>
void eachCombination(const std::vector<std::size_t>& sizes, const std::vector<std::size_t>& columns, Visit visit)
{
    std::vector<int> values(columns.size(), 0);
    for (;;) {
        visit(values);
        std::size_t k = columns.size();
        while (k > 0 && values[k - 1] + 1 == static_cast<int>(sizes[columns[k - 1]]))
            values[--k] = 0;
        if (k == 0)
            return;
        ++values[k - 1];
    }
}

/// Values that the parameters of a category list.
void addListed(const Json& values, std::set<std::string>& found)
{
    const auto add = [&](const Json& value) {
        if (value.is_string())
            found.insert(value.get<std::string>());
        else if (!value.is_structured() && !value.is_null())
            found.insert(value.dump());
    };
    if (values.is_array())
        for (const Json& item : values)
            add(item.is_object() && item.contains("value") ? item["value"] : item);
    else if (values.is_object() && values.contains("cases") && values["cases"].is_object())
        for (const auto& [key, inner] : values["cases"].items())
            addListed(inner, found);
    else if (values.is_object())
        for (const auto& [key, weight] : values.items())
            if (!weight.is_number() || weight.get<double>() > 0)
                found.insert(key);
}

struct ColumnCodes {
    std::vector<int> codes; ///< by row; -1 is null
};

} // namespace

Result<CoverageReport> coverageOf(const Project& project, const Plan& plan, std::size_t table,
                                  const std::vector<std::string>& columns, std::size_t strength, std::stop_token stop)
{
    const TableDesign& design = project.tables[table];
    CoverageReport report;
    report.table = design.name;
    report.columns = columns;
    report.strength = strength;
    report.rows = std::min(kCoverageRows, plan.tables[table].rows);
    std::vector<int> slots;
    std::vector<std::set<std::string>> values(columns.size());
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const ColumnDesign* column = findColumn(design, columns[k]);
        const int slot = column == nullptr
                             ? -1
                             : plan.tables[table].cleanSlot(static_cast<std::size_t>(column - design.columns.data()));
        if (slot < 0)
            return Error{ErrorKind::NotFound, fmt::format("'{}' has no column '{}'.", design.name, columns[k]), {}};
        slots.push_back(slot);
        if (column->generator == "category" && column->params.contains("values"))
            addListed(column->params["values"], values[k]);
    }
    std::vector<std::vector<std::string>> texts(columns.size());
    Evaluator evaluator(plan, table, slots);
    TrialRows rows(plan.tables[table].rows);
    for (std::int64_t done = 0; done < report.rows;) {
        if (stop.stop_requested())
            return Error{ErrorKind::Cancelled, "The check was stopped.", {}};
        const auto size = static_cast<std::size_t>(std::min<std::int64_t>(kBatchRows, report.rows - done));
        if (Status evaluated = evaluator.evaluate(rows.next(size)); !evaluated)
            return evaluated.error();
        for (std::size_t k = 0; k < columns.size(); ++k) {
            const Column& column = evaluator.slot(slots[k]);
            for (std::size_t i = 0; i < size; ++i) {
                texts[k].push_back(column.isNull(i) ? std::string() : keyOf(column, i));
                if (!column.isNull(i))
                    values[k].insert(texts[k].back());
            }
            if (values[k].size() > kMostCategories)
                return Error{ErrorKind::Unsupported,
                             fmt::format("'{}' has more than {} values: combinations are for columns with few.",
                                         columns[k], kMostCategories),
                             {}};
        }
        done += static_cast<std::int64_t>(size);
    }
    std::vector<ColumnCodes> codes(columns.size());
    std::vector<std::size_t> sizes;
    for (std::size_t k = 0; k < columns.size(); ++k) {
        report.values.emplace_back(values[k].begin(), values[k].end());
        sizes.push_back(report.values[k].size());
        for (const std::string& text : texts[k]) {
            const auto place = std::lower_bound(report.values[k].begin(), report.values[k].end(), text);
            codes[k].codes.push_back(place != report.values[k].end() && *place == text
                                         ? static_cast<int>(place - report.values[k].begin())
                                         : -1);
        }
    }
    eachSubset(columns.size(), strength, [&](const std::vector<std::size_t>& places) {
        std::map<std::vector<int>, std::int64_t> counts;
        for (std::size_t i = 0; i < static_cast<std::size_t>(report.rows); ++i) {
            std::vector<int> key;
            for (const std::size_t place : places)
                key.push_back(codes[place].codes[i]);
            ++counts[key];
        }
        eachCombination(sizes, places, [&](const std::vector<int>& key) {
            ++report.combinations;
            const auto found = counts.find(key);
            const std::int64_t met = found == counts.end() ? 0 : found->second;
            if (met >= kRare)
                return;
            Combination combination;
            combination.columns = places;
            combination.rows = met;
            for (std::size_t k = 0; k < places.size(); ++k)
                combination.values.push_back(report.values[places[k]][static_cast<std::size_t>(key[k])]);
            (met == 0 ? report.missing : report.rare).push_back(std::move(combination));
        });
    });
    return report;
}

namespace {

std::string conditionOf(const CoverageReport& report, const std::vector<std::size_t>& columns,
                        const std::vector<std::string>& values)
{
    std::string sql;
    for (std::size_t k = 0; k < columns.size(); ++k)
        sql += fmt::format("{}{} = {}", k == 0 ? "" : " and ", quoteSqlIdentifier(report.columns[columns[k]]),
                           quoteSqlString(values[k]));
    return sql;
}

} // namespace

void findImpossible(const Project& project, std::size_t table, CoverageReport& report, std::stop_token stop)
{
    std::size_t tried = 0;
    for (Combination& combination : report.missing) {
        if (stop.stop_requested() || ++tried > kMostTried)
            return;
        Project copy = project;
        ScenarioDesign scenario;
        scenario.name = "combination";
        scenario.when = conditionOf(report, combination.columns, combination.values);
        scenario.rows = 1;
        setScenarios(copy.tables[table], {scenario});
        if (copy.tables[table].rows.per.empty() && copy.tables[table].rows.count < 1)
            copy.tables[table].rows.count = 1;
        combination.isPossible = !compile(copy).problems.hasErrors();
    }
}

std::vector<std::vector<int>> coveringRows(const std::vector<std::size_t>& sizes, std::size_t strength,
                                           const std::function<bool(const std::vector<int>&)>& isAllowed)
{
    using Tuple = std::pair<std::vector<std::size_t>, std::vector<int>>;
    std::set<Tuple> open;
    const auto rowOf = [&](const Tuple& tuple) {
        std::vector<int> row(sizes.size(), -1);
        for (std::size_t k = 0; k < tuple.first.size(); ++k)
            row[tuple.first[k]] = tuple.second[k];
        return row;
    };
    eachSubset(sizes.size(), strength, [&](const std::vector<std::size_t>& columns) {
        eachCombination(sizes, columns, [&](const std::vector<int>& values) {
            if (Tuple tuple{columns, values}; isAllowed(rowOf(tuple)))
                open.insert(std::move(tuple));
        });
    });
    std::vector<std::vector<int>> rows;
    while (!open.empty()) {
        std::vector<int> row = rowOf(*open.begin());
        // The other columns take the value that covers most of what is still open.
        for (std::size_t column = 0; column < sizes.size(); ++column) {
            if (row[column] >= 0)
                continue;
            int best = -1;
            std::size_t most = 0;
            for (int value = 0; value < static_cast<int>(sizes[column]); ++value) {
                std::vector<int> candidate = row;
                candidate[column] = value;
                if (!isAllowed(candidate))
                    continue;
                std::size_t gain = 0;
                for (const Tuple& tuple : open) {
                    bool reaches = false;
                    bool fits = true;
                    for (std::size_t k = 0; k < tuple.first.size() && fits; ++k) {
                        reaches = reaches || tuple.first[k] == column;
                        fits = candidate[tuple.first[k]] < 0 || candidate[tuple.first[k]] == tuple.second[k];
                    }
                    gain += reaches && fits ? 1 : 0;
                }
                if (best < 0 || gain > most) {
                    best = value;
                    most = gain;
                }
            }
            row[column] = best;
        }
        std::erase_if(open, [&](const Tuple& tuple) {
            for (std::size_t k = 0; k < tuple.first.size(); ++k)
                if (row[tuple.first[k]] != tuple.second[k])
                    return false;
            return true;
        });
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ScenarioDesign> coveringScenarios(const CoverageReport& report, std::int64_t rowsEach)
{
    std::vector<std::size_t> sizes;
    for (const std::vector<std::string>& values : report.values)
        sizes.push_back(values.size());
    std::set<std::pair<std::vector<std::size_t>, std::vector<std::string>>> impossible;
    for (const Combination& combination : report.missing)
        if (!combination.isPossible)
            impossible.emplace(combination.columns, combination.values);
    const auto isAllowed = [&](const std::vector<int>& row) {
        return std::none_of(impossible.begin(), impossible.end(), [&](const auto& combination) {
            for (std::size_t k = 0; k < combination.first.size(); ++k) {
                const std::size_t column = combination.first[k];
                if (row[column] < 0 ||
                    report.values[column][static_cast<std::size_t>(row[column])] != combination.second[k])
                    return false;
            }
            return true;
        });
    };
    std::vector<ScenarioDesign> scenarios;
    for (const std::vector<int>& row : coveringRows(sizes, report.strength, isAllowed)) {
        std::vector<std::size_t> columns;
        std::vector<std::string> values;
        for (std::size_t k = 0; k < row.size(); ++k)
            if (row[k] >= 0) {
                columns.push_back(k);
                values.push_back(report.values[k][static_cast<std::size_t>(row[k])]);
            }
        ScenarioDesign scenario;
        scenario.name = fmt::format("combination {}", scenarios.size() + 1);
        scenario.when = conditionOf(report, columns, values);
        scenario.rows = rowsEach;
        scenarios.push_back(std::move(scenario));
    }
    return scenarios;
}

} // namespace dw
