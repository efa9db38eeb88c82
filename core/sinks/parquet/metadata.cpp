// Field numbers and enumerations of parquet.thrift, put into bytes.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/parquet/metadata.h"

#include "core/sinks/parquet/thrift.h"

namespace dw::sinks::parquet {

namespace {

constexpr int kDecimalPrecision = 18; // what a scaled 64-bit integer holds for sure

template <typename Enum>
std::int64_t number(Enum value)
{
    return static_cast<std::int64_t>(value);
}

void writeMicros(ThriftWriter& thrift)
{
    thrift.boolean(1, false); // not adjusted to UTC: local time, as everywhere in this library
    thrift.beginStruct(2);
    thrift.emptyStruct(2); // microseconds
    thrift.end();
}

/// Field 10 of a schema element: the union LogicalType.
void writeLogicalType(const ColumnSchema& column, ThriftWriter& thrift)
{
    if (column.type == DataType::Bool || column.type == DataType::Float64)
        return;
    thrift.beginStruct(10);
    switch (column.type) {
    case DataType::Text:
        thrift.emptyStruct(1);
        break;
    case DataType::Decimal:
        thrift.beginStruct(5);
        thrift.int32(1, column.scale);
        thrift.int32(2, kDecimalPrecision);
        thrift.end();
        break;
    case DataType::Date:
        thrift.emptyStruct(6);
        break;
    case DataType::Time:
        thrift.beginStruct(7);
        writeMicros(thrift);
        thrift.end();
        break;
    case DataType::Timestamp:
        thrift.beginStruct(8);
        writeMicros(thrift);
        thrift.end();
        break;
    case DataType::Int64:
        thrift.beginStruct(10);
        thrift.byte(1, 64);
        thrift.boolean(2, true);
        thrift.end();
        break;
    case DataType::Bool:
    case DataType::Float64:
        break;
    }
    thrift.end();
}

/// The older annotation, for readers that do not know logical types. Times in it would mean UTC, so they have none.
std::optional<int> convertedType(DataType type)
{
    switch (type) {
    case DataType::Text:
        return 0;
    case DataType::Decimal:
        return 5;
    case DataType::Date:
        return 6;
    case DataType::Int64:
        return 18;
    default:
        return std::nullopt;
    }
}

void writeSchema(const TableSchema& table, ThriftWriter& thrift)
{
    thrift.beginStructList(2, table.columns.size() + 1);
    thrift.beginItem();
    thrift.text(4, "schema");
    thrift.int32(5, static_cast<std::int64_t>(table.columns.size()));
    thrift.end();
    for (const ColumnSchema& column : table.columns) {
        thrift.beginItem();
        thrift.int32(1, number(physicalTypeOf(column.type)));
        thrift.int32(3, column.nullable ? 1 : 0);
        thrift.text(4, column.name);
        if (const std::optional<int> converted = convertedType(column.type))
            thrift.int32(6, *converted);
        if (column.type == DataType::Decimal) {
            thrift.int32(7, column.scale);
            thrift.int32(8, kDecimalPrecision);
        }
        writeLogicalType(column, thrift);
        thrift.end();
    }
}

void writeStatistics(const ColumnChunk& chunk, ThriftWriter& thrift)
{
    thrift.beginStruct(12);
    thrift.int64(3, chunk.nulls);
    if (chunk.distinct)
        thrift.int64(4, *chunk.distinct);
    if (chunk.largest)
        thrift.text(5, chunk.largest->bytes);
    if (chunk.smallest)
        thrift.text(6, chunk.smallest->bytes);
    if (chunk.largest)
        thrift.boolean(7, chunk.largest->exact);
    if (chunk.smallest)
        thrift.boolean(8, chunk.smallest->exact);
    thrift.end();
}

void writeColumnChunk(const ColumnChunk& chunk, const std::string& name, std::int64_t groupOffset, ThriftWriter& thrift)
{
    thrift.beginItem();
    thrift.int64(2, groupOffset + chunk.start);
    thrift.beginStruct(3);
    thrift.int32(1, number(chunk.type));
    thrift.beginInt32List(2, chunk.encodings.size());
    for (const Encoding encoding : chunk.encodings)
        thrift.int32Item(number(encoding));
    thrift.beginTextList(3, 1);
    thrift.textItem(name);
    thrift.int32(4, number(chunk.codec));
    thrift.int64(5, chunk.values);
    thrift.int64(6, chunk.uncompressedBytes);
    thrift.int64(7, chunk.compressedBytes);
    thrift.int64(9, groupOffset + chunk.firstDataPage);
    if (chunk.hasDictionary)
        thrift.int64(11, groupOffset + chunk.start);
    writeStatistics(chunk, thrift);
    thrift.end();
    thrift.end();
}

void writeRowGroup(const RowGroup& group, const TableSchema& table, ThriftWriter& thrift)
{
    std::int64_t uncompressed = 0;
    std::int64_t compressed = 0;
    for (const ColumnChunk& chunk : group.columns) {
        uncompressed += chunk.uncompressedBytes;
        compressed += chunk.compressedBytes;
    }
    thrift.beginItem();
    thrift.beginStructList(1, group.columns.size());
    for (std::size_t i = 0; i < group.columns.size(); ++i)
        writeColumnChunk(group.columns[i], table.columns[i].name, group.offset, thrift);
    thrift.int64(2, uncompressed);
    thrift.int64(3, group.rows);
    thrift.int64(5, group.offset);
    thrift.int64(6, compressed);
    thrift.end();
}

} // namespace

PhysicalType physicalTypeOf(DataType type)
{
    switch (type) {
    case DataType::Bool:
        return PhysicalType::Boolean;
    case DataType::Date:
        return PhysicalType::Int32;
    case DataType::Float64:
        return PhysicalType::Double;
    case DataType::Text:
        return PhysicalType::ByteArray;
    case DataType::Int64:
    case DataType::Decimal:
    case DataType::Timestamp:
    case DataType::Time:
        break;
    }
    return PhysicalType::Int64;
}

void appendPageHeader(const PageHeader& header, std::string& out)
{
    ThriftWriter thrift(out);
    thrift.int32(1, header.dictionary ? 2 : 0);
    thrift.int32(2, header.uncompressedBytes);
    thrift.int32(3, header.compressedBytes);
    thrift.beginStruct(header.dictionary ? 7 : 5);
    thrift.int32(1, header.values);
    thrift.int32(2, number(header.encoding));
    if (!header.dictionary) {
        thrift.int32(3, number(Encoding::Rle));
        thrift.int32(4, number(Encoding::Rle));
    }
    thrift.end();
    thrift.end();
}

void appendFooter(const TableSchema& table, std::span<const RowGroup> groups,
                  std::span<const std::pair<std::string, std::string>> keyValues, std::string& out)
{
    const std::size_t before = out.size();
    std::int64_t rows = 0;
    for (const RowGroup& group : groups)
        rows += group.rows;
    ThriftWriter thrift(out);
    thrift.int32(1, 2);
    writeSchema(table, thrift);
    thrift.int64(3, rows);
    thrift.beginStructList(4, groups.size());
    for (const RowGroup& group : groups)
        writeRowGroup(group, table, thrift);
    if (!keyValues.empty()) {
        thrift.beginStructList(5, keyValues.size());
        for (const auto& [key, value] : keyValues) {
            thrift.beginItem();
            thrift.text(1, key);
            thrift.text(2, value);
            thrift.end();
        }
    }
    thrift.text(6, "datawright");
    thrift.beginStructList(7, table.columns.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        thrift.beginItem();
        thrift.emptyStruct(1);
        thrift.end();
    }
    thrift.end();
    const std::uint32_t length = static_cast<std::uint32_t>(out.size() - before);
    for (int byte = 0; byte < 4; ++byte)
        out += static_cast<char>(length >> (8 * byte));
    out += "PAR1";
}

} // namespace dw::sinks::parquet
