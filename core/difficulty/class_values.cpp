// Numbering the values of a target.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/class_values.h"

#include "core/data/cells.h"
#include "core/inspect/categories.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

namespace {

bool isMissing(const Column& column, std::size_t row)
{
    return column.isNull(row) || (column.type == DataType::Float64 && std::isnan(column.reals[row]));
}

bool isSmaller(const Column& column, std::uint32_t a, std::uint32_t b)
{
    switch (storageOf(column.type)) {
    case Storage::Bool:
        return column.bools[a] < column.bools[b];
    case Storage::Real:
        return column.reals[a] < column.reals[b];
    case Storage::Integer:
        return column.integers[a] < column.integers[b];
    case Storage::Text:
        return column.text(a) < column.text(b);
    }
    return false;
}

} // namespace

ClassValues::ClassValues(const Column& column, std::size_t most)
{
    std::vector<std::uint32_t> firsts;
    for (std::uint32_t row = 0; row < column.size && !m_tooMany; ++row) {
        if (isMissing(column, row) || std::any_of(firsts.begin(), firsts.end(), [&](std::uint32_t first) {
                return sameCell(column, row, column, first);
            }))
            continue;
        firsts.push_back(row);
        m_tooMany = firsts.size() > most;
    }
    if (m_tooMany && column.type != DataType::Text) {
        cutAtMedian(column);
        return;
    }
    std::sort(firsts.begin(), firsts.end(),
              [&column](std::uint32_t a, std::uint32_t b) { return isSmaller(column, a, b); });
    gather(column, firsts, m_values);
    for (const std::uint32_t row : firsts)
        m_labels.push_back(valueText(column, row));
}

void ClassValues::cutAtMedian(const Column& column)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < column.size; ++row)
        if (!isMissing(column, row))
            rows.push_back(row);
    std::sort(rows.begin(), rows.end(),
              [&column](std::uint32_t a, std::uint32_t b) { return isSmaller(column, a, b); });
    std::size_t middle = rows.size() / 2;
    while (!isSmaller(column, rows.front(), rows[middle])) // half of them are the smallest
        ++middle;
    m_cut = column.number(rows[middle]);
    m_cutText = valueText(column, rows[middle]);
    m_labels = {fmt::format("below {}", m_cutText), fmt::format("{} and above", m_cutText)};
    m_tooMany = false;
}

std::optional<std::uint32_t> ClassValues::codeOf(const Column& column, std::size_t row) const
{
    if (m_cut)
        return isMissing(column, row) ? std::nullopt : std::optional(column.number(row) < *m_cut ? 0U : 1U);
    if (column.isNull(row))
        return std::nullopt;
    for (std::uint32_t code = 0; code < m_values.size; ++code)
        if (sameCell(column, row, m_values, code))
            return code;
    return std::nullopt;
}

void ClassValues::fill(std::uint32_t label, std::size_t rows, Column& out) const
{
    gather(m_values, std::vector<std::uint32_t>(rows, label), out);
}

} // namespace dw
