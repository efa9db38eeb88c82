// Finding calls of importance_weight() and scenario_name().
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/row_facts.h"

#include "core/sql/tokens.h"

namespace dw {

namespace {

std::optional<RowFact> factNamed(std::string_view name)
{
    if (sameSqlName(name, "importance_weight"))
        return RowFact::ImportanceWeight;
    if (sameSqlName(name, "scenario_name"))
        return RowFact::ScenarioName;
    return std::nullopt;
}

} // namespace

std::vector<RowFactCall> rowFactCalls(std::string_view sql)
{
    std::vector<RowFactCall> calls;
    if (sql.find('(') == std::string_view::npos)
        return calls;
    const std::vector<SqlToken> tokens = tokenizeSql(sql);
    const auto textOf = [&](std::size_t i) { return sql.substr(tokens[i].begin, tokens[i].end - tokens[i].begin); };
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i)
        if (tokens[i].kind == SqlTokenKind::Identifier && textOf(i + 1) == "(" && textOf(i + 2) == ")")
            if (const auto fact = factNamed(textOf(i)))
                calls.push_back({*fact, {tokens[i].begin, tokens[i + 2].end}});
    return calls;
}

std::optional<RowFact> plainRowFact(std::string_view sql)
{
    const std::vector<RowFactCall> calls = rowFactCalls(sql);
    if (calls.size() != 1)
        return std::nullopt;
    const std::vector<SqlToken> tokens = tokenizeSql(sql);
    return tokens.front().begin == calls[0].range.begin && tokens.back().end == calls[0].range.end
               ? std::optional(calls[0].fact)
               : std::nullopt;
}

const ColumnDesign* weightColumnOf(const TableDesign& table)
{
    for (const ColumnDesign& column : table.columns)
        if (column.source == ColumnDesign::Source::Sql && plainRowFact(column.sql) == RowFact::ImportanceWeight)
            return &column;
    return nullptr;
}

} // namespace dw
