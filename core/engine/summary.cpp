// Summaries of columns, batch by batch.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/summary.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

void addIntegers(ColumnSummary& summary, const Column& column)
{
    std::int64_t low = INT64_MAX;
    std::int64_t high = INT64_MIN;
    double sum = 0;
    if (column.validity.allValid()) {
        // Four partial sums: one after another the additions would wait for each other.
        double parts[4] = {0, 0, 0, 0};
        std::size_t i = 0;
        for (; i + 4 <= column.size; i += 4)
            for (std::size_t k = 0; k < 4; ++k) {
                const std::int64_t value = column.integers[i + k];
                low = value < low ? value : low;
                high = value > high ? value : high;
                parts[k] += static_cast<double>(value);
            }
        for (; i < column.size; ++i) {
            low = std::min(low, column.integers[i]);
            high = std::max(high, column.integers[i]);
            sum += static_cast<double>(column.integers[i]);
        }
        sum += (parts[0] + parts[1]) + (parts[2] + parts[3]);
    } else {
        for (std::size_t i = 0; i < column.size; ++i) {
            if (column.isNull(i))
                continue;
            low = std::min(low, column.integers[i]);
            high = std::max(high, column.integers[i]);
            sum += static_cast<double>(column.integers[i]);
        }
    }
    summary.minimumInteger = low;
    summary.maximumInteger = high;
    summary.hasRange = low <= high;
    summary.sum = sum;
}

void addReals(ColumnSummary& summary, const Column& column)
{
    for (std::size_t i = 0; i < column.size; ++i) {
        const double value = column.reals[i];
        if (column.isNull(i) || value != value)
            continue;
        summary.minimumReal = summary.hasRange ? std::min(summary.minimumReal, value) : value;
        summary.maximumReal = summary.hasRange ? std::max(summary.maximumReal, value) : value;
        summary.hasRange = true;
        summary.sum += value;
    }
}

void addTexts(ColumnSummary& summary, const Column& column)
{
    for (std::size_t i = 0; i < column.size; ++i)
        if (!column.isNull(i))
            summary.textBytes += static_cast<std::int64_t>(column.text(i).size());
}

std::string rangeText(std::int64_t integer, double real, const ColumnSummary& summary, const ColumnSchema& column)
{
    if (!summary.hasRange)
        return {};
    switch (column.type) {
    case DataType::Date:
        return formatDate(integer);
    case DataType::Timestamp:
        return formatTimestamp(integer);
    case DataType::Time:
        return formatTime(integer);
    case DataType::Decimal:
        return fmt::format("{:.{}f}", unscaled(integer, column.scale), column.scale);
    case DataType::Float64:
        return fmt::format("{}", real);
    default:
        return fmt::format("{}", integer);
    }
}

} // namespace

void ColumnSummary::add(const Column& column)
{
    ColumnSummary batch;
    batch.rows = static_cast<std::int64_t>(column.size);
    batch.nulls = static_cast<std::int64_t>(column.validity.nullCount(column.size));
    switch (storageOf(column.type)) {
    case Storage::Integer:
        addIntegers(batch, column);
        break;
    case Storage::Real:
        addReals(batch, column);
        break;
    case Storage::Bool:
        for (std::size_t i = 0; i < column.size; ++i)
            batch.sum += column.isNull(i) ? 0 : column.bools[i];
        break;
    case Storage::Text:
        addTexts(batch, column);
        break;
    }
    append(batch);
}

void ColumnSummary::append(const ColumnSummary& other)
{
    rows += other.rows;
    nulls += other.nulls;
    sum += other.sum;
    textBytes += other.textBytes;
    if (!other.hasRange)
        return;
    minimumInteger = hasRange ? std::min(minimumInteger, other.minimumInteger) : other.minimumInteger;
    maximumInteger = hasRange ? std::max(maximumInteger, other.maximumInteger) : other.maximumInteger;
    minimumReal = hasRange ? std::min(minimumReal, other.minimumReal) : other.minimumReal;
    maximumReal = hasRange ? std::max(maximumReal, other.maximumReal) : other.maximumReal;
    hasRange = true;
}

std::string minimumText(const ColumnSummary& summary, const ColumnSchema& column)
{
    return rangeText(summary.minimumInteger, summary.minimumReal, summary, column);
}

std::string maximumText(const ColumnSummary& summary, const ColumnSchema& column)
{
    return rangeText(summary.maximumInteger, summary.maximumReal, summary, column);
}

std::optional<double> meanOf(const ColumnSummary& summary, const ColumnSchema& column)
{
    const std::int64_t values = summary.rows - summary.nulls;
    if (values == 0 || !(isNumeric(column.type) || column.type == DataType::Bool))
        return std::nullopt;
    const double mean = summary.sum / static_cast<double>(values);
    return column.type == DataType::Decimal
               ? mean / static_cast<double>(kPowersOfTen[static_cast<std::size_t>(column.scale)])
               : mean;
}

} // namespace dw
