// Filters as hidden columns of a copy of the project.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/row_filter.h"

#include "core/engine/compile.h"
#include "core/engine/evaluator.h"
#include "core/sql/tokens.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <numeric>

namespace dw {

namespace {

ColumnDesign probe(const TableDesign& table, std::string_view purpose, std::string sql)
{
    ColumnDesign column;
    column.name = fmt::format("filter {}", purpose);
    while (findColumn(table, column.name) != nullptr)
        column.name += '+';
    column.id = column.name;
    column.source = ColumnDesign::Source::Sql;
    column.sql = std::move(sql);
    column.hidden = true;
    return column;
}

/// Problems of SQL end with their place: "… (at character 12)".
RowFilterFault faultOf(const Problem& problem, RowFilterFault::Part part, std::size_t offset)
{
    constexpr std::string_view kPlace = " (at character ";
    RowFilterFault fault{part, problem.message, std::nullopt};
    const std::size_t place = fault.message.rfind(kPlace);
    if (place == std::string::npos)
        return fault;
    std::size_t character = 0;
    const char* digits = fault.message.data() + place + kPlace.size();
    std::from_chars(digits, fault.message.data() + fault.message.size(), character);
    if (character > 0)
        fault.position = offset + character - 1;
    fault.message.resize(place);
    return fault;
}

/// One column's rows by number, so that they can be compared without looking at the type again and again.
struct SortKey {
    Column values;
    bool descending = false;

    int compare(std::uint32_t a, std::uint32_t b) const
    {
        if (values.isNull(a) || values.isNull(b))
            return static_cast<int>(values.isNull(a)) - static_cast<int>(values.isNull(b));
        int result = 0;
        if (values.type == DataType::Text) {
            const int order = values.text(a).compare(values.text(b));
            result = order < 0 ? -1 : (order > 0 ? 1 : 0);
        } else if (values.type == DataType::Float64) {
            // NaN is the largest, as in SQL.
            const double x = values.reals[a];
            const double y = values.reals[b];
            result = x != x || y != y ? static_cast<int>(x != x) - static_cast<int>(y != y)
                                      : static_cast<int>(x > y) - static_cast<int>(x < y);
        } else if (values.type == DataType::Bool) {
            result = static_cast<int>(values.bools[a]) - static_cast<int>(values.bools[b]);
        } else {
            const std::int64_t x = values.integers[a];
            const std::int64_t y = values.integers[b];
            result = static_cast<int>(x > y) - static_cast<int>(x < y);
        }
        return descending ? -result : result;
    }
};

} // namespace

std::vector<OrderKey> orderKeys(std::string_view order)
{
    std::vector<OrderKey> keys;
    std::vector<SqlToken> part;
    int depth = 0;
    const auto finish = [&] {
        OrderKey key;
        if (part.size() > 1 && part.back().kind == SqlTokenKind::Identifier) {
            const std::string_view last = order.substr(part.back().begin, part.back().end - part.back().begin);
            key.descending = sameSqlName(last, "desc");
            if (key.descending || sameSqlName(last, "asc"))
                part.pop_back();
        }
        if (!part.empty()) {
            key.position = part.front().begin;
            key.sql = std::string(order.substr(key.position, part.back().end - key.position));
            keys.push_back(std::move(key));
        }
        part.clear();
    };
    for (const SqlToken& token : tokenizeSql(order)) {
        const std::string_view text = order.substr(token.begin, token.end - token.begin);
        depth += text == "(" || text == "[" || text == "{" ? 1 : 0;
        depth -= text == ")" || text == "]" || text == "}" ? 1 : 0;
        if (text == "," && depth <= 0)
            finish();
        else if (token.begin < token.end)
            part.push_back(token);
    }
    finish();
    return keys;
}

std::variant<PreparedFilter, RowFilterFault> PreparedFilter::prepare(const Project& project, std::size_t table,
                                                                     const RowFilter& filter)
{
    Project copy = project;
    TableDesign& design = copy.tables[table];
    const std::vector<OrderKey> keys = orderKeys(filter.order);
    const std::size_t first = design.columns.size();
    if (!filter.condition.empty())
        design.columns.push_back(probe(design, "condition", filter.condition));
    const std::size_t firstKey = design.columns.size();
    for (std::size_t i = 0; i < keys.size(); ++i)
        design.columns.push_back(probe(design, fmt::format("key {}", i + 1), keys[i].sql));
    Compiled compiled = compile(copy);

    PreparedFilter prepared;
    prepared.m_plan = compiled.partial;
    prepared.m_table = table;
    const std::vector<int>& slots = compiled.partial->tables[table].columnSlots;
    for (std::size_t i = first; i < design.columns.size(); ++i) {
        const bool isKey = i >= firstKey;
        const RowFilterFault::Part part = isKey ? RowFilterFault::Part::Order : RowFilterFault::Part::Condition;
        if (slots[i] < 0) {
            const std::string place = fmt::format("/tables/{}/columns/{}", table, i);
            for (const Problem& problem : compiled.problems.all)
                if (problem.pointer == place || problem.pointer.starts_with(place + '/'))
                    return faultOf(problem, part, isKey ? keys[i - firstKey].position : 0);
            return RowFilterFault{part, "A column that it names has a problem itself.", std::nullopt};
        }
        if (isKey) {
            prepared.m_keys.push_back({slots[i], keys[i - firstKey].descending});
            continue;
        }
        const SlotSpec& spec = compiled.partial->tables[table].slotSpecs[static_cast<std::size_t>(slots[i])];
        if (spec.type != DataType::Bool)
            return RowFilterFault{
                part,
                fmt::format("A condition is true or false, such as age > 30; this gives {}.", dataTypeName(spec.type)),
                std::nullopt};
        prepared.m_condition = slots[i];
    }
    return prepared;
}

Result<std::vector<std::int64_t>> PreparedFilter::pick(std::int64_t first, std::size_t count,
                                                       std::stop_token stop) const
{
    std::vector<int> wanted;
    if (m_condition >= 0)
        wanted.push_back(m_condition);
    for (const Key& key : m_keys)
        wanted.push_back(key.slot);
    Evaluator evaluator(*m_plan, m_table, wanted);
    const std::int64_t total = m_plan->tables[m_table].rows;
    first = std::clamp<std::int64_t>(first, 0, total);
    count = static_cast<std::size_t>(std::min<std::int64_t>(static_cast<std::int64_t>(count), total - first));
    if (m_condition < 0 && m_keys.empty()) {
        std::vector<std::int64_t> all(count);
        std::iota(all.begin(), all.end(), first);
        return all;
    }
    std::vector<std::int64_t> rows;
    if (m_keys.empty()) {
        for (std::size_t done = 0; done < count; done += kBatchRows) {
            if (stop.stop_requested())
                return Error{ErrorKind::Cancelled, "The search was stopped.", {}};
            const std::size_t size = std::min(kBatchRows, count - done);
            const std::int64_t start = first + static_cast<std::int64_t>(done);
            if (Status evaluated = evaluator.evaluate(RowSet::range(start, size)); !evaluated)
                return evaluated.error();
            const Column& condition = evaluator.slot(m_condition);
            for (std::size_t i = 0; i < size; ++i)
                if (!condition.isNull(i) && condition.bools[i] != 0)
                    rows.push_back(start + static_cast<std::int64_t>(i));
        }
        return rows;
    }
    // Keys are compared across the whole sample: they are computed at once.
    if (Status evaluated = evaluator.evaluate(RowSet::range(first, count)); !evaluated)
        return evaluated.error();
    std::vector<std::uint32_t> kept;
    for (std::size_t i = 0; i < count; ++i)
        if (m_condition < 0 || (!evaluator.slot(m_condition).isNull(i) && evaluator.slot(m_condition).bools[i] != 0))
            kept.push_back(static_cast<std::uint32_t>(i));
    std::vector<SortKey> keys;
    for (const Key& key : m_keys)
        keys.push_back({copyOf(evaluator.slot(key.slot)), key.descending});
    std::stable_sort(kept.begin(), kept.end(), [&keys](std::uint32_t a, std::uint32_t b) {
        for (const SortKey& key : keys)
            if (const int order = key.compare(a, b); order != 0)
                return order < 0;
        return false;
    });
    for (const std::uint32_t i : kept)
        rows.push_back(first + i);
    return rows;
}

} // namespace dw
