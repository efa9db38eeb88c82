// Summaries of columns, batch by batch.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/summary.h"

#include "core/data/decimal.h"
#include "core/data/integer_range.h"
#include "core/data/temporal.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

void addIntegers(ColumnSummary& summary, const Column& column)
{
    // Values up to here can be added up as integers, a batch at a time; larger ones only roughly.
    constexpr std::int64_t kLarge = std::int64_t{1} << 48;
    constexpr std::size_t kManyRows = std::size_t{1} << 14;
    const bool allValid = column.validity.allValid();
    IntegerRange range;
    if (allValid)
        range = rangeOf(std::span(column.integers).first(column.size));
    const bool sums = allValid && column.size <= kManyRows && range.low > -kLarge && range.high < kLarge;
    summary.sum = sums ? static_cast<double>(static_cast<std::int64_t>(range.sum)) : 0.0;
    for (std::size_t i = 0; i < column.size && !sums; ++i) {
        if (column.isNull(i))
            continue;
        range.low = std::min(range.low, column.integers[i]);
        range.high = std::max(range.high, column.integers[i]);
        summary.sum += static_cast<double>(column.integers[i]);
    }
    summary.minimumInteger = range.low;
    summary.maximumInteger = range.high;
    summary.hasRange = range.low <= range.high;
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

double trueCount(const Column& column)
{
    std::uint32_t count = 0;
    if (column.validity.allValid())
        for (std::size_t i = 0; i < column.size; ++i)
            count += column.bools[i];
    else
        for (std::size_t i = 0; i < column.size; ++i)
            count += column.isNull(i) ? 0U : column.bools[i];
    return count;
}

void addTexts(ColumnSummary& summary, const Column& column)
{
    if (column.validity.allValid() && column.dictionary) {
        const std::string_view* entries = column.dictionary->values.data();
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < column.size; ++i)
            bytes += entries[column.codes[i]].size();
        summary.textBytes = static_cast<std::int64_t>(bytes);
        return;
    }
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
        batch.sum = trueCount(column);
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
