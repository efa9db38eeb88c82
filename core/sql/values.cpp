// Copying values between columns and vectors, a type at a time.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/values.h"

#include "core/data/decimal.h"

#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <limits>

namespace dw::sql {

NativeType nativeTypeOf(const DuckdbLibrary& duckdb, duckdb_logical_type type)
{
    NativeType native;
    native.id = duckdb.get_type_id(type);
    native.stored = native.id;
    if (native.id == DUCKDB_TYPE_DECIMAL) {
        native.stored = duckdb.decimal_internal_type(type);
        native.scale = duckdb.decimal_scale(type);
    }
    return native;
}

namespace {

duckdb_type nativeIdOf(DataType type)
{
    switch (type) {
    case DataType::Bool:
        return DUCKDB_TYPE_BOOLEAN;
    case DataType::Int64:
        return DUCKDB_TYPE_BIGINT;
    case DataType::Float64:
        return DUCKDB_TYPE_DOUBLE;
    case DataType::Decimal:
        return DUCKDB_TYPE_DECIMAL;
    case DataType::Date:
        return DUCKDB_TYPE_DATE;
    case DataType::Timestamp:
        return DUCKDB_TYPE_TIMESTAMP;
    case DataType::Time:
        return DUCKDB_TYPE_TIME;
    case DataType::Text:
        break;
    }
    return DUCKDB_TYPE_VARCHAR;
}

/// An int64 holds every decimal of 18 digits.
constexpr std::uint8_t kDecimalWidth = 18;

} // namespace

LogicalType logicalTypeOf(const DuckdbLibrary& duckdb, DataType type, int scale)
{
    if (type == DataType::Decimal)
        return {duckdb, duckdb.create_decimal_type(kDecimalWidth, static_cast<std::uint8_t>(scale))};
    return {duckdb, duckdb.create_logical_type(nativeIdOf(type))};
}

std::string sqlTypeName(DataType type, int scale)
{
    switch (type) {
    case DataType::Bool:
        return "BOOLEAN";
    case DataType::Int64:
        return "BIGINT";
    case DataType::Float64:
        return "DOUBLE";
    case DataType::Decimal:
        return fmt::format("DECIMAL({},{})", kDecimalWidth, scale);
    case DataType::Date:
        return "DATE";
    case DataType::Timestamp:
        return "TIMESTAMP";
    case DataType::Time:
        return "TIME";
    case DataType::Text:
        break;
    }
    return "VARCHAR";
}

SqlOutput nearestType(const NativeType& type)
{
    switch (type.id) {
    case DUCKDB_TYPE_BOOLEAN:
        return {DataType::Bool, 0};
    case DUCKDB_TYPE_TINYINT:
    case DUCKDB_TYPE_SMALLINT:
    case DUCKDB_TYPE_INTEGER:
    case DUCKDB_TYPE_BIGINT:
    case DUCKDB_TYPE_UTINYINT:
    case DUCKDB_TYPE_USMALLINT:
    case DUCKDB_TYPE_UINTEGER:
    case DUCKDB_TYPE_UBIGINT:
    case DUCKDB_TYPE_HUGEINT:
    case DUCKDB_TYPE_UHUGEINT:
    case DUCKDB_TYPE_INTEGER_LITERAL:
        return {DataType::Int64, 0};
    case DUCKDB_TYPE_FLOAT:
    case DUCKDB_TYPE_DOUBLE:
        return {DataType::Float64, 0};
    case DUCKDB_TYPE_DECIMAL:
        // Decimals that an int64 has no room for, because nearly all of their digits are after the point.
        return type.scale <= kMaximumScale ? SqlOutput{DataType::Decimal, type.scale} : SqlOutput{DataType::Float64, 0};
    case DUCKDB_TYPE_DATE:
        return {DataType::Date, 0};
    case DUCKDB_TYPE_TIMESTAMP:
    case DUCKDB_TYPE_TIMESTAMP_S:
    case DUCKDB_TYPE_TIMESTAMP_MS:
    case DUCKDB_TYPE_TIMESTAMP_NS:
    case DUCKDB_TYPE_TIMESTAMP_TZ:
        return {DataType::Timestamp, 0};
    case DUCKDB_TYPE_TIME:
    case DUCKDB_TYPE_TIME_NS:
    case DUCKDB_TYPE_TIME_TZ:
        return {DataType::Time, 0};
    default:
        return {DataType::Text, 0};
    }
}

bool isCopyable(const NativeType& type)
{
    switch (type.stored) {
    case DUCKDB_TYPE_BOOLEAN:
    case DUCKDB_TYPE_TINYINT:
    case DUCKDB_TYPE_SMALLINT:
    case DUCKDB_TYPE_INTEGER:
    case DUCKDB_TYPE_BIGINT:
        return type.id != DUCKDB_TYPE_DECIMAL || type.scale <= kMaximumScale;
    case DUCKDB_TYPE_UTINYINT:
    case DUCKDB_TYPE_USMALLINT:
    case DUCKDB_TYPE_UINTEGER:
    case DUCKDB_TYPE_FLOAT:
    case DUCKDB_TYPE_DOUBLE:
    case DUCKDB_TYPE_DATE:
    case DUCKDB_TYPE_TIMESTAMP:
    case DUCKDB_TYPE_TIME:
    case DUCKDB_TYPE_VARCHAR:
        return true;
    default:
        return false;
    }
}

namespace {

template <typename To, typename From>
void convert(const From* from, std::size_t count, To* to)
{
    if constexpr (std::is_same_v<To, From>) {
        std::memcpy(to, from, count * sizeof(To));
    } else {
        for (std::size_t i = 0; i < count; ++i)
            to[i] = static_cast<To>(from[i]); // NOLINT(bugprone-signed-char-misuse): small numbers, not letters
    }
}

void writeTexts(const Column& column, std::size_t first, std::size_t count, duckdb_string_t* cells)
{
    // A null's text is unspecified, but readable.
    if (column.dictionary) {
        const std::string_view* values = column.dictionary->values.data();
        for (std::size_t i = 0; i < count; ++i)
            cells[i] = textCell(values[column.codes[first + i]]);
    } else {
        for (std::size_t i = 0; i < count; ++i)
            cells[i] = textCell(column.texts[first + i]);
    }
}

} // namespace

void writeVector(const DuckdbLibrary& duckdb, const Column& column, std::size_t first, std::size_t count,
                 duckdb_vector vector)
{
    void* data = duckdb.vector_get_data(vector);
    switch (storageOf(column.type)) {
    case Storage::Bool:
        convert(column.bools.data() + first, count, static_cast<std::uint8_t*>(data));
        break;
    case Storage::Integer:
        if (column.type == DataType::Date)
            convert(column.integers.data() + first, count, static_cast<std::int32_t*>(data));
        else
            convert(column.integers.data() + first, count, static_cast<std::int64_t*>(data));
        break;
    case Storage::Real:
        convert(column.reals.data() + first, count, static_cast<double*>(data));
        break;
    case Storage::Text:
        writeTexts(column, first, count, static_cast<duckdb_string_t*>(data));
        break;
    }
    if (column.validity.allValid())
        return;
    duckdb.vector_ensure_validity_writable(vector);
    std::memcpy(duckdb.vector_get_validity(vector), column.validity.words().data() + first / 64, (count + 63) / 64 * 8);
}

namespace {

/// NaNs differ in sign and payload between processors; one bit pattern stands for all.
void readReals(const double* values, std::size_t count, double* out)
{
    for (std::size_t i = 0; i < count; ++i)
        out[i] = values[i] == values[i] ? values[i] : std::numeric_limits<double>::quiet_NaN();
}

void readTexts(const duckdb_string_t* cells, const std::uint64_t* validity, std::size_t first, std::size_t count,
               Column& column)
{
    for (std::size_t i = 0; i < count; ++i)
        if (validity == nullptr || ((validity[i / 64] >> (i % 64)) & 1U) != 0)
            column.texts[first + i] = column.arena.copy(textOf(cells[i]));
}

/// The first row whose value is one of the two that mean infinity.
template <typename Value>
std::optional<std::size_t> infiniteRow(const Value* values, const std::uint64_t* validity, std::size_t count)
{
    constexpr Value kInfinity = std::numeric_limits<Value>::max();
    bool any = false;
    for (std::size_t i = 0; i < count; ++i)
        any |= values[i] == kInfinity || values[i] == -kInfinity;
    for (std::size_t i = 0; any && i < count; ++i)
        if ((values[i] == kInfinity || values[i] == -kInfinity) &&
            (validity == nullptr || ((validity[i / 64] >> (i % 64)) & 1U) != 0))
            return i;
    return std::nullopt;
}

void readNulls(const std::uint64_t* validity, std::size_t first, std::size_t count, Column& column)
{
    if (validity == nullptr)
        return;
    for (std::size_t word = 0; word * 64 < count; ++word) {
        std::uint64_t nulls = ~validity[word];
        for (; nulls != 0; nulls &= nulls - 1) {
            const std::size_t i = word * 64 + static_cast<std::size_t>(std::countr_zero(nulls));
            if (i < count)
                column.setNull(first + i);
        }
    }
}

} // namespace

std::optional<std::size_t> readVector(const DuckdbLibrary& duckdb, const NativeType& type, duckdb_vector vector,
                                      std::size_t first, std::size_t count, Column& column)
{
    const void* data = duckdb.vector_get_data(vector);
    const std::uint64_t* validity = duckdb.vector_get_validity(vector);
    std::optional<std::size_t> infinite;
    const auto integers = [&](const auto* values) { convert(values, count, column.integers.data() + first); };
    switch (type.stored) {
    case DUCKDB_TYPE_BOOLEAN:
        convert(static_cast<const std::uint8_t*>(data), count, column.bools.data() + first);
        break;
    case DUCKDB_TYPE_TINYINT:
        integers(static_cast<const std::int8_t*>(data));
        break;
    case DUCKDB_TYPE_SMALLINT:
        integers(static_cast<const std::int16_t*>(data));
        break;
    case DUCKDB_TYPE_DATE:
        infinite = infiniteRow(static_cast<const std::int32_t*>(data), validity, count);
        [[fallthrough]];
    case DUCKDB_TYPE_INTEGER:
        integers(static_cast<const std::int32_t*>(data));
        break;
    case DUCKDB_TYPE_TIMESTAMP:
        infinite = infiniteRow(static_cast<const std::int64_t*>(data), validity, count);
        [[fallthrough]];
    case DUCKDB_TYPE_BIGINT:
    case DUCKDB_TYPE_TIME:
        integers(static_cast<const std::int64_t*>(data));
        break;
    case DUCKDB_TYPE_UTINYINT:
        integers(static_cast<const std::uint8_t*>(data));
        break;
    case DUCKDB_TYPE_USMALLINT:
        integers(static_cast<const std::uint16_t*>(data));
        break;
    case DUCKDB_TYPE_UINTEGER:
        integers(static_cast<const std::uint32_t*>(data));
        break;
    case DUCKDB_TYPE_FLOAT:
        convert(static_cast<const float*>(data), count, column.reals.data() + first);
        readReals(column.reals.data() + first, count, column.reals.data() + first);
        break;
    case DUCKDB_TYPE_DOUBLE:
        readReals(static_cast<const double*>(data), count, column.reals.data() + first);
        break;
    default:
        readTexts(static_cast<const duckdb_string_t*>(data), validity, first, count, column);
        break;
    }
    readNulls(validity, first, count, column);
    if (infinite)
        return first + *infinite;
    return std::nullopt;
}

} // namespace dw::sql
