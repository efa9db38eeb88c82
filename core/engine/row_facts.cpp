// Finding calls of the functions that tell what is known of a row.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/row_facts.h"

#include "core/sql/tokens.h"

namespace dw {

namespace {

std::optional<RowFact> factNamed(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, RowFact>, 4> kFacts{
        {{"importance_weight", RowFact::ImportanceWeight},
         {"scenario_name", RowFact::ScenarioName},
         {"difficulty_level", RowFact::DifficultyLevel},
         {"difficulty_margin", RowFact::DifficultyMargin}}};
    for (const auto& [known, fact] : kFacts)
        if (sameSqlName(name, known))
            return fact;
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

const ColumnDesign* levelColumnOf(const TableDesign& table)
{
    for (const ColumnDesign& column : table.columns)
        if (column.source == ColumnDesign::Source::Sql && !column.hidden &&
            plainRowFact(column.sql) == RowFact::DifficultyLevel)
            return &column;
    return nullptr;
}

const ColumnDesign* weightColumnOf(const TableDesign& table)
{
    for (const ColumnDesign& column : table.columns)
        if (column.source == ColumnDesign::Source::Sql && plainRowFact(column.sql) == RowFact::ImportanceWeight)
            return &column;
    return nullptr;
}

} // namespace dw
