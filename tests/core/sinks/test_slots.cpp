// Numbers, dates and words that are put into slots read exactly like those that are written one by one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/avx512.h"
#include "core/random/stream.h"
#include "core/sinks/text/delimited.h"
#include "tests/core/sinks/sample_tables.h"
#include "tests/support/test.h"

using namespace dw;
using namespace dw::sinks::text;
using namespace dw::test;

namespace {

struct LevelGuard {
    ~LevelGuard()
    {
        useSimdLevel(bestSimdLevel());
        allowAvx512(true);
    }
};

std::string rendered(const TableSchema& schema, const Batch& batch, const DelimitedFormat& format)
{
    std::string text;
    DelimitedRenderer renderer(schema, format);
    renderer.rows(batch, text);
    renderer.rows(batch, text); // dictionary entries are in their slots now
    return text;
}

/// Each level against the plain way.
void compareLevels(const TableSchema& schema, const Batch& batch, const DelimitedFormat& format)
{
    const LevelGuard guard;
    useSimdLevel(SimdLevel::Scalar);
    const std::string expected = rendered(schema, batch, format);
    useSimdLevel(SimdLevel::Avx2);
    for (const bool wide : {false, true}) {
        allowAvx512(wide);
        QVERIFY(rendered(schema, batch, format) == expected);
    }
}

/// Around every power of ten, both signs, and the ends of the type.
std::vector<std::int64_t> numbers()
{
    std::vector<std::int64_t> values = {0, INT64_MAX, INT64_MIN, INT64_MIN + 1};
    for (std::int64_t power = 1; power <= 1'000'000'000'000'000'000 / 10; power *= 10)
        for (const std::int64_t value : {power - 1, power, power + 1, 3 * power + 7})
            values.insert(values.end(), {value, -value});
    return values;
}

Batch batchOf(const TableSchema& schema, const std::vector<std::int64_t>& values)
{
    Batch batch;
    batch.rows = values.size();
    for (const ColumnSchema& column : schema.columns) {
        batch.columns.emplace_back();
        batch.columns.back().reset(column.type, values.size(), column.scale);
        batch.columns.back().integers = values;
        for (std::size_t i = 0; column.nullable && i < values.size(); i += 3)
            batch.columns.back().setNull(i);
    }
    return batch;
}

TableSchema decimalTable()
{
    TableSchema schema;
    for (int scale = 0; scale <= 9; ++scale) {
        ColumnSchema column;
        column.name = std::to_string(scale);
        column.type = scale == 0 ? DataType::Int64 : DataType::Decimal;
        column.scale = scale;
        column.nullable = scale % 2 == 1;
        schema.columns.push_back(column);
    }
    return schema;
}

} // namespace

class TestSlots : public QObject
{
    Q_OBJECT

private slots:
    void numbersOfEverySize()
    {
        const TableSchema schema = decimalTable();
        const std::vector<std::int64_t> values = numbers();
        compareLevels(schema, batchOf(schema, values), {});
        DelimitedFormat windows;
        windows.delimiter = ';';
        windows.decimalPoint = ',';
        windows.lineEnd = "\r\n";
        windows.nullText = "nothing at all is here";
        compareLevels(schema, batchOf(schema, values), windows);
        for (const std::int64_t value : values) // a prefix is taken from the first value of a block
            compareLevels(schema, batchOf(schema, {value, value + 1, 5, value + 99'999'999, -value}), {});
    }

    void everyDate()
    {
        TableSchema schema;
        schema.columns.push_back({"day", DataType::Date, 0, true, false, {}, {}});
        std::vector<std::int64_t> days;
        for (std::int64_t day = -800'000; day < 3'000'000; day += 911)
            days.push_back(day);
        compareLevels(schema, batchOf(schema, days), {});
    }

    void tablesOfAllTypes()
    {
        DelimitedFormat quoted;
        quoted.quoting = Quoting::All;
        for (const DelimitedFormat& format : {DelimitedFormat{}, quoted}) {
            const SampleTable extremes = extremesTable(500);
            compareLevels(extremes.schema, extremes.batch, format);
            const SampleTable wide = wideTable(300);
            compareLevels(wide.schema, wide.batch, format);
            const SampleTable nulls = allNullTable(40);
            compareLevels(nulls.schema, nulls.batch, format);
        }
    }
};

DW_TEST(TestSlots);
#include "test_slots.moc"
