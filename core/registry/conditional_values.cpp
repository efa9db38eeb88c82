// Finding the line of a row by the combination of its keys.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/conditional_values.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

std::vector<Json> allValues(std::span<const ConditionalLine> lines)
{
    std::vector<Json> all;
    for (const ConditionalLine& line : lines)
        all.insert(all.end(), line.values.values.begin(), line.values.values.end());
    return all;
}

/// The different keys of each column, "*" left out.
std::vector<std::vector<std::string>> keysByColumn(std::span<const ConditionalLine> lines, std::size_t columns)
{
    std::vector<std::vector<std::string>> keys(columns);
    for (const ConditionalLine& line : lines)
        for (std::size_t c = 0; c < columns; ++c)
            if (line.keys[c] != "*")
                keys[c].push_back(line.keys[c]);
    for (std::vector<std::string>& column : keys) {
        std::sort(column.begin(), column.end());
        column.erase(std::unique(column.begin(), column.end()), column.end());
    }
    return keys;
}

} // namespace

bool readConditionalValues(const Json& json, ConditionalLine& line, Problems& problems, const std::string& pointer)
{
    ParamSpec spec;
    spec.title = "Values";
    return readParam(json, line.values, ReadContext{problems, nullptr, spec, pointer});
}

ConditionalValues::ConditionalValues(std::span<const ConditionalLine> lines, std::span<const ColumnRef> columns,
                                     ValueType type, Problems& problems, const std::string& pointer)
{
    std::vector<std::uint32_t> codes;
    std::optional<std::string> wrong;
    m_list = ValueList::of(allValues(lines), type, codes, wrong);
    m_list.allowNull();
    if (wrong)
        problems.error("bad_parameters", pointer, *wrong);
    std::size_t first = 0;
    for (const ConditionalLine& line : lines) {
        m_choices.emplace_back(line.values, std::span(codes).subspan(first, line.values.values.size()));
        first += line.values.values.size();
    }
    const std::vector<std::vector<std::string>> keys = keysByColumn(lines, columns.size());
    std::size_t combinations = 1;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        m_sizes.push_back(keys[c].size() + 1);
        combinations *= m_sizes.back();
        if (combinations > kMostCombinations) {
            problems.error("too_many_combinations", pointer,
                           fmt::format("The columns' values make more than {} combinations.", kMostCombinations));
            return;
        }
        m_indexes.emplace_back(keys[c], columns[c].type, columns[c].scale);
    }
    m_lineOf.assign(combinations, kNone);
    findLines(lines, keys);
}

OutputType ConditionalValues::outputOf(std::span<const ConditionalLine> lines, ValueType type)
{
    return ValueList::outputOf(allValues(lines), type);
}

void ConditionalValues::findLines(std::span<const ConditionalLine> lines,
                                  const std::vector<std::vector<std::string>>& keys)
{
    // From the last line to the first, so that the first one that fits stays.
    for (std::size_t number = lines.size(); number-- > 0;) {
        std::vector<std::size_t> places{0};
        for (std::size_t c = 0; c < keys.size(); ++c) {
            const std::string& key = lines[number].keys[c];
            const auto found = std::lower_bound(keys[c].begin(), keys[c].end(), key);
            std::vector<std::size_t> next;
            for (const std::size_t place : places) {
                if (key != "*")
                    next.push_back(place * m_sizes[c] + static_cast<std::size_t>(found - keys[c].begin()));
                else
                    for (std::size_t k = 0; k < m_sizes[c]; ++k)
                        next.push_back(place * m_sizes[c] + k);
            }
            places = std::move(next);
        }
        for (const std::size_t place : places)
            m_lineOf[place] = static_cast<std::uint32_t>(number);
    }
}

std::vector<std::uint32_t> ConditionalValues::linesOf(std::vector<CaseIndex>& indexes,
                                                      std::span<const ColumnRef> columns,
                                                      const FillContext& context) const
{
    std::vector<std::uint32_t> combinations(context.size(), 0);
    std::vector<std::uint32_t> keys(context.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        indexes[c].map(context.column(columns[c]), keys);
        for (std::size_t i = 0; i < keys.size(); ++i)
            combinations[i] = combinations[i] * static_cast<std::uint32_t>(m_sizes[c]) + keys[i];
    }
    for (std::uint32_t& combination : combinations)
        combination = m_lineOf[combination];
    return combinations;
}

void ConditionalValues::fill(std::vector<CaseIndex>& indexes, std::span<const ColumnRef> columns,
                             const FillContext& context, std::string_view parameter, Column& out) const
{
    const std::vector<std::uint32_t> lines = linesOf(indexes, columns, context);
    const std::span<std::uint32_t> codes = m_list.begin(out, context.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (lines[i] == kNone) {
            codes[i] = m_list.nullCode();
            context.fault(i, parameter, "no line fits");
        } else {
            codes[i] = m_choices[lines[i]](context.uniform(i));
        }
    }
    m_list.finish(out);
}

std::string ConditionalValues::explain(std::vector<CaseIndex>& indexes, std::span<const ColumnRef> columns,
                                       const FillContext& context, std::size_t i) const
{
    const std::uint32_t line = linesOf(indexes, columns, context)[i];
    if (line == kNone)
        return "No line of the table fits this row.";
    return fmt::format("Line {} of the table fits; its value is {}.", line + 1,
                       m_list.text(m_choices[line](context.uniform(i))));
}

} // namespace dw
