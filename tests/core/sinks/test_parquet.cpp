// Parquet files are read back by two readers that we did not write: DuckDB and hyparquet.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/sinks/text/format.h"
#include "tests/core/sinks/duckdb_query.h"
#include "tests/core/sinks/written_file.h"
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <QProcess>
#include <bit>
#include <charconv>
#include <cmath>

using namespace dw;
using namespace dw::test;

namespace {

constexpr const char* kPackages[] = {"hyparquet@1.31.5", "hyparquet-compressors@1.1.2"};

/// A folder with the reader from the npm registry in it, fetched once for this build; empty without network or npm.
QString readerFolder()
{
    static const QString folder = [] {
        const QString path = QString::fromStdString(test::buildFolder("/deps/hyparquet"));
        if (QFile::exists(path + "/node_modules/hyparquet-compressors/package.json"))
            return path;
        QDir().mkpath(path);
        QProcess npm;
        npm.start("npm", {"install", "--no-audit", "--no-fund", "--prefix", path, kPackages[0], kPackages[1]});
        return npm.waitForFinished(120'000) && npm.exitCode() == 0 ? path : QString();
    }();
    return folder;
}

/// The lines that read_parquet.mjs prints; the first one is the metadata.
std::vector<Json> readByHyparquet(const std::filesystem::path& file, const char* what = "rows")
{
    QProcess node;
    node.start("node", {QString::fromStdString(test::sourceFolder("/tests/core/sinks/read_parquet.mjs")),
                        readerFolder(), QString::fromStdString(file.string()), what});
    std::vector<Json> lines;
    if (!node.waitForFinished(60'000) || node.exitCode() != 0) {
        qWarning("%s", node.readAllStandardError().constData());
        return lines;
    }
    for (const QByteArray& line : node.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            lines.push_back(Json::parse(line.toStdString()));
    return lines;
}

/// A value as the file stores it.
Json storedValue(const Column& column, std::size_t i)
{
    if (column.isNull(i))
        return nullptr;
    switch (storageOf(column.type)) {
    case Storage::Bool:
        return column.bools[i] != 0 ? "true" : "false";
    case Storage::Integer:
        return std::to_string(column.integers[i]);
    case Storage::Real:
        // A NaN's payload is nobody's business; JavaScript knows one NaN only.
        return std::to_string(std::isnan(column.reals[i]) ? 0x7ff8000000000000ULL
                                                          : std::bit_cast<std::uint64_t>(column.reals[i]));
    case Storage::Text:
        break;
    }
    return std::string(column.text(i));
}

void compareWithHyparquet(const SampleTable& table, const std::filesystem::path& file)
{
    if (readerFolder().isEmpty())
        QSKIP("hyparquet could not be fetched from the npm registry (no network, or no npm)");
    const std::vector<Json> lines = readByHyparquet(file);
    QCOMPARE(lines.size(), table.batch.rows + 1);
    for (std::size_t i = 0; i < table.batch.rows; ++i)
        for (std::size_t c = 0; c < table.batch.columns.size(); ++c) {
            const Json expected = storedValue(table.batch.columns[c], i);
            if (lines[i + 1][c] != expected)
                QFAIL(fmt::format("row {} column {}: {} instead of {}", i, table.schema.columns[c].name,
                                  lines[i + 1][c].dump().substr(0, 200), expected.dump().substr(0, 200))
                          .c_str());
        }
}

/// An expression that gives the value as text, exactly.
std::string asText(const ColumnSchema& column)
{
    std::string name = "\"";
    for (const char c : column.name)
        name += c == '"' ? std::string("\"\"") : std::string(1, c);
    name += '"';
    switch (column.type) {
    case DataType::Date:
        return fmt::format("CAST({} - DATE '1970-01-01' AS VARCHAR)", name);
    case DataType::Timestamp:
        return fmt::format("CAST(epoch_us({}) AS VARCHAR)", name);
    case DataType::Time:
        return fmt::format("CAST(epoch_us(DATE '1970-01-01' + {}) AS VARCHAR)", name);
    default:
        return fmt::format("CAST({} AS VARCHAR)", name);
    }
}

std::string expectedText(const Column& column, std::size_t i)
{
    if (column.type == DataType::Decimal) {
        char buffer[64];
        return {buffer, sinks::text::writeDecimal(buffer, column.integers[i], static_cast<unsigned>(column.scale))};
    }
    return storedValue(column, i).get<std::string>();
}

bool sameDouble(const std::string& text, double expected)
{
    if (std::isnan(expected))
        return text == "nan";
    if (std::isinf(expected))
        return text == (expected > 0 ? "inf" : "-inf");
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::bit_cast<std::uint64_t>(value) == std::bit_cast<std::uint64_t>(expected);
}

void compareWithDuckdb(const SampleTable& table, const std::filesystem::path& file)
{
    std::string list;
    for (const ColumnSchema& column : table.schema.columns)
        list += (list.empty() ? "" : ", ") + asText(column);
    const QueryAnswer answer = askDuckdb(fmt::format("SELECT {} FROM read_parquet('{}')", list, file.string()));
    QCOMPARE(answer.error, std::string());
    QCOMPARE(answer.rows.size(), table.batch.rows);
    for (std::size_t i = 0; i < table.batch.rows; ++i)
        for (std::size_t c = 0; c < table.batch.columns.size(); ++c) {
            const Column& column = table.batch.columns[c];
            const std::optional<std::string>& actual = answer.rows[i][c];
            const bool same = column.isNull(i)                   ? !actual
                              : !actual                          ? false
                              : column.type == DataType::Float64 ? sameDouble(*actual, column.reals[i])
                                                                 : *actual == expectedText(column, i);
            if (!same)
                QFAIL(fmt::format("row {} column {}: {}", i, table.schema.columns[c].name, actual.value_or("<null>"))
                          .c_str());
        }
}

void compareBoth(const SampleTable& table, const Json& params, const std::string& name, std::size_t chunkRows = 0)
{
    const auto sink = boundSink("parquet", params);
    QVERIFY(sink);
    const std::string bytes = writtenFile(*sink, table, kBatchRows, chunkRows);
    QVERIFY(writtenFile(*sink, table, table.batch.rows < 2000 ? 7 : 777, chunkRows) == bytes);
    SampleTable plain{table.schema, plainTexts(table.batch)};
    QVERIFY(writtenFile(*sink, plain, 1000, chunkRows) == bytes);
    const std::filesystem::path file = scratchFile(name + ".parquet");
    saveFile(file, bytes);
    compareWithDuckdb(table, file);
    compareWithHyparquet(table, file);
}

/// A table of one column.
SampleTable oneColumn(DataType type, std::size_t rows, bool nullable = false)
{
    SampleTable table;
    table.schema.name = "one";
    table.schema.rows = static_cast<std::int64_t>(rows);
    table.schema.columns.resize(1);
    table.schema.columns[0].name = "value";
    table.schema.columns[0].type = type;
    table.schema.columns[0].nullable = nullable;
    table.batch.rows = rows;
    table.batch.columns.resize(1);
    table.batch.columns[0].reset(type, rows);
    return table;
}

Json columnMetadata(const SampleTable& table, const Json& params = Json::object())
{
    const std::filesystem::path file = scratchFile("column.parquet");
    saveFile(file, writtenFile(*boundSink("parquet", params), table));
    const std::vector<Json> lines = readByHyparquet(file, "metadata");
    return lines.empty() ? Json() : lines[0]["groups"][0][0];
}

bool hasEncoding(const Json& column, const std::string& name)
{
    const Json& all = column["encodings"];
    return std::find(all.begin(), all.end(), name) != all.end();
}

} // namespace

class TestParquet : public QObject
{
    Q_OBJECT

private slots:
    void extremes_data()
    {
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("by itself") << QByteArray("{}");
        QTest::newRow("none") << QByteArray(R"({"compression": "none"})");
        QTest::newRow("snappy") << QByteArray(R"({"compression": "snappy"})");
        QTest::newRow("snappy everywhere") << QByteArray(R"({"compression": "snappy", "compress_everything": true})");
        QTest::newRow("zstd everywhere") << QByteArray(R"({"compress_everything": true, "compression_level": 7})");
    }
    void extremes()
    {
        QFETCH(QByteArray, params);
        compareBoth(extremesTable(700), Json::parse(params.toStdString()), "extremes");
    }

    void severalRowGroupsAndPages() { compareBoth(extremesTable(10'000), Json::object(), "groups", 9000); }

    void workload() { compareBoth(w8Table(10'000), Json::object(), "w8"); }

    void wide() { compareBoth(wideTable(40), Json::object(), "wide"); }

    void allNull() { compareBoth(allNullTable(9000), Json::object(), "all_null"); }

    void longTexts() { compareBoth(longTextTable(), Json::object(), "long"); }

    void empty() { compareBoth(extremesTable(0), Json::object(), "empty"); }

    void typesAndMetadata()
    {
        const std::filesystem::path file = scratchFile("types.parquet");
        saveFile(file, writtenFile(*boundSink("parquet"), extremesTable(10)));
        const QueryAnswer types =
            askDuckdb(fmt::format("SELECT column_name, column_type FROM (DESCRIBE FROM '{}')", file.string()));
        QCOMPARE(types.error, std::string());
        std::string all;
        for (const auto& row : types.rows)
            all += *row[1] + " ";
        QCOMPARE(all, std::string("BIGINT BIGINT DECIMAL(18,2) DECIMAL(18,15) DOUBLE BOOLEAN DATE TIMESTAMP TIME "
                                  "VARCHAR VARCHAR VARCHAR "));
        const QueryAnswer keys = askDuckdb(
            fmt::format("SELECT decode(key), decode(value) FROM parquet_kv_metadata('{}') ORDER BY 1", file.string()));
        QCOMPARE(keys.error, std::string());
        QCOMPARE(keys.rows.at(0).at(0).value(), std::string("datawright.project"));
        QCOMPARE(keys.rows.at(1).at(1).value(), std::string("42"));
        if (readerFolder().isEmpty())
            QSKIP("hyparquet could not be fetched from the npm registry (no network, or no npm)");
        const Json metadata = readByHyparquet(file, "metadata").at(0);
        QCOMPARE(metadata["createdBy"], Json("datawright"));
        QCOMPARE(metadata["schema"][7]["logical_type"],
                 Json({{"type", "TIMESTAMP"}, {"isAdjustedToUTC", false}, {"unit", "MICROS"}}));
        QCOMPARE(metadata["schema"][0]["logical_type"],
                 Json({{"type", "INTEGER"}, {"bitWidth", 64}, {"isSigned", true}}));
        QCOMPARE(metadata["schema"][0]["repetition_type"], Json("REQUIRED"));
        QCOMPARE(metadata["schema"][9]["repetition_type"], Json("OPTIONAL"));
    }

    void encodingsFollowTheValues()
    {
        if (readerFolder().isEmpty())
            QSKIP("hyparquet could not be fetched from the npm registry (no network, or no npm)");
        SampleTable table = oneColumn(DataType::Int64, 10'000);
        std::vector<std::int64_t>& integers = table.batch.columns[0].integers;
        for (std::size_t i = 0; i < integers.size(); ++i)
            integers[i] = static_cast<std::int64_t>(i) * 3;
        QVERIFY(hasEncoding(columnMetadata(table), "DELTA_BINARY_PACKED"));
        // Few values that lie far apart: a dictionary is smaller.
        for (std::size_t i = 0; i < integers.size(); ++i)
            integers[i] = static_cast<std::int64_t>(i * 7919 % 13) * 1'000'000'007;
        QVERIFY(hasEncoding(columnMetadata(table), "RLE_DICTIONARY"));
        QVERIFY(!hasEncoding(columnMetadata(table), "DELTA_BINARY_PACKED"));

        table = oneColumn(DataType::Float64, 10'000);
        for (std::size_t i = 0; i < 10'000; ++i)
            table.batch.columns[0].reals[i] = static_cast<double>(i % 10) / 7;
        QVERIFY(hasEncoding(columnMetadata(table), "RLE_DICTIONARY"));

        table = oneColumn(DataType::Bool, 10'000);
        const Json runs = columnMetadata(table);
        QVERIFY(hasEncoding(runs, "RLE") && !hasEncoding(runs, "PLAIN"));

        table = oneColumn(DataType::Text, 10'000);
        for (std::size_t i = 0; i < 10'000; ++i)
            table.batch.columns[0].texts[i] = table.batch.columns[0].arena.copy(fmt::format("text number {}", i));
        const Json texts = columnMetadata(table);
        QVERIFY(hasEncoding(texts, "DELTA_LENGTH_BYTE_ARRAY") && !hasEncoding(texts, "RLE_DICTIONARY"));
        QCOMPARE(texts["codec"], Json("ZSTD"));
        QCOMPARE(columnMetadata(table, {{"compression", "snappy"}})["codec"], Json("SNAPPY"));
    }

    void dictionariesThatOverflowGoOnWithoutOne()
    {
        SampleTable table = oneColumn(DataType::Text, 85'000);
        for (std::size_t i = 0; i < 85'000; ++i)
            table.batch.columns[0].texts[i] =
                table.batch.columns[0].arena.copy(fmt::format("{}", i < 10'000 ? i % 100 : i * i));
        compareBoth(table, {{"row_group_rows", 85'000}}, "overflow");
        SampleTable numbers = oneColumn(DataType::Int64, 85'000);
        for (std::size_t i = 0; i < 85'000; ++i)
            numbers.batch.columns[0].integers[i] =
                static_cast<std::int64_t>((i < 10'000 ? i % 100 : i) * 0x9e3779b97f4a7c15ULL);
        compareBoth(numbers, {{"row_group_rows", 85'000}}, "overflow_numbers");
        // A first page without values leaves the choice open.
        SampleTable late = oneColumn(DataType::Text, 10'000, true);
        for (std::size_t i = 0; i < 10'000; ++i) {
            late.batch.columns[0].texts[i] = "late";
            if (i < 9000)
                late.batch.columns[0].setNull(i);
        }
        compareBoth(late, Json::object(), "late");
    }

    void statistics()
    {
        if (readerFolder().isEmpty())
            QSKIP("hyparquet could not be fetched from the npm registry (no network, or no npm)");
        SampleTable table = oneColumn(DataType::Int64, 100, true);
        for (std::size_t i = 0; i < 100; ++i)
            table.batch.columns[0].integers[i] = static_cast<std::int64_t>(i) - 50;
        table.batch.columns[0].setNull(0);
        Json statistics = columnMetadata(table)["statistics"];
        QCOMPARE(statistics["min_value"], Json("-49"));
        QCOMPARE(statistics["max_value"], Json("49"));
        QCOMPARE(statistics["null_count"], Json(1));
        QCOMPARE(statistics["is_min_value_exact"], Json(true));

        table = oneColumn(DataType::Float64, 3);
        table.batch.columns[0].reals = {0.0, 0.0, 2.5};
        QCOMPARE(columnMetadata(table)["statistics"]["max_value"], Json("2.5"));
        table.batch.columns[0].reals = {1.0, std::nan(""), 2.5};
        QCOMPARE(columnMetadata(table)["statistics"]["max_value"], Json("undefined"));

        table = oneColumn(DataType::Text, 2);
        const std::string much(100, 'm');
        table.batch.columns[0].texts = {"z", much};
        statistics = columnMetadata(table)["statistics"];
        QCOMPARE(statistics["min_value"], Json(std::string(64, 'm')));
        QCOMPARE(statistics["is_min_value_exact"], Json(false));
        QCOMPARE(statistics["max_value"], Json("z"));
        table.batch.columns[0].texts = {"a", much};
        QCOMPARE(columnMetadata(table)["statistics"]["max_value"], Json(std::string(63, 'm') + "n"));
    }

    void filtersByStatisticsFindTheirRows()
    {
        const std::filesystem::path file = scratchFile("filtered.parquet");
        saveFile(file, writtenFile(*boundSink("parquet"), extremesTable(5000), kBatchRows, 1000));
        const QueryAnswer counts =
            askDuckdb(fmt::format("SELECT CAST(count(*) AS VARCHAR) FROM '{0}' WHERE id = 4321 UNION ALL "
                                  "SELECT CAST(count(*) AS VARCHAR) FROM '{0}' WHERE isnan(\"real\") UNION ALL "
                                  "SELECT CAST(count(*) FILTER (word = '日本語のテキスト') - count(*) FILTER (word = "
                                  "'') AS VARCHAR) FROM '{0}'",
                                  file.string()));
        QCOMPARE(counts.error, std::string());
        QCOMPARE(*counts.rows[0][0], std::string("1"));
        QCOMPARE(*counts.rows[1][0], std::string("1"));
    }
};

DW_TEST(TestParquet);
#include "test_parquet.moc"
