// Delimited text is read back by a small parser: every dialect, extreme values, any cut into batches.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/sinks/compress/compressor.h"
#include "core/sinks/text/delimited.h"
#include "core/sinks/text/format.h"
#include "tests/core/sinks/sample_tables.h"
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <cmath>
#include <optional>
#include <zlib.h>

using namespace dw;
using namespace dw::sinks::text;
using namespace dw::test;

namespace {

using Record = std::vector<std::optional<std::string>>;

/// Reads RFC 4180 text; an unquoted value that equals the null text is null. Throws on malformed input.
std::vector<Record> parseQuoted(const std::string& text, const DelimitedFormat& format)
{
    std::vector<Record> records;
    Record record;
    std::size_t at = 0;
    while (at < text.size()) {
        std::string value;
        bool quoted = false;
        if (text[at] == format.quote) {
            quoted = true;
            for (++at;; ++at) {
                if (text.at(at) == format.quote) {
                    if (at + 1 >= text.size() || text[at + 1] != format.quote)
                        break;
                    ++at;
                }
                value += text[at];
            }
            ++at;
        } else {
            while (text.at(at) != format.delimiter && text.compare(at, format.lineEnd.size(), format.lineEnd) != 0) {
                if (text[at] == format.quote || text[at] == '\n' || text[at] == '\r')
                    throw std::runtime_error("unquoted special character");
                value += text[at++];
            }
        }
        record.push_back(!quoted && value == format.nullText ? std::nullopt : std::optional(value));
        if (text.at(at) == format.delimiter) {
            ++at;
            continue;
        }
        if (text.compare(at, format.lineEnd.size(), format.lineEnd) != 0)
            throw std::runtime_error("no line end behind a record");
        at += format.lineEnd.size();
        records.push_back(std::move(record));
        record.clear();
    }
    return records;
}

/// Reads the backslash form.
std::vector<Record> parseEscaped(const std::string& text, const DelimitedFormat& format)
{
    std::vector<Record> records;
    Record record;
    std::string raw;
    std::string value;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == format.delimiter || c == '\n') {
            record.push_back(raw == format.nullText ? std::nullopt : std::optional(value));
            raw.clear();
            value.clear();
            if (c == '\n') {
                records.push_back(std::move(record));
                record.clear();
            }
            continue;
        }
        raw += c;
        if (c != '\\') {
            value += c;
            continue;
        }
        const char next = text.at(++at);
        raw += next;
        value += next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next;
    }
    return records;
}

std::string expectedValue(const Column& column, std::size_t i, const DelimitedFormat& format)
{
    char buffer[64];
    switch (column.type) {
    case DataType::Bool:
        return column.bools[i] != 0 ? format.trueText : format.falseText;
    case DataType::Int64:
        return std::to_string(column.integers[i]);
    case DataType::Float64: {
        const double value = column.reals[i];
        if (std::isnan(value))
            return format.nanText;
        if (std::isinf(value))
            return value > 0 ? format.infinityText : format.negativeInfinityText;
        std::string text(buffer, writeDouble(buffer, value));
        std::replace(text.begin(), text.end(), '.', format.decimalPoint);
        return text;
    }
    case DataType::Decimal:
        return {buffer,
                writeDecimal(buffer, column.integers[i], static_cast<unsigned>(column.scale), format.decimalPoint)};
    case DataType::Date:
        return formatDate(column.integers[i]);
    case DataType::Timestamp: {
        std::string text = formatTimestamp(column.integers[i]);
        text[text.find(' ')] = format.dateTimeSeparator;
        return text;
    }
    case DataType::Time:
        return formatTime(column.integers[i]);
    case DataType::Text:
        break;
    }
    return std::string(column.text(i));
}

void compareTable(const SampleTable& table, const DelimitedFormat& format)
{
    DelimitedRenderer renderer(table.schema, format);
    std::string text;
    renderer.header(text);
    renderer.rows(table.batch, text);
    const std::vector<Record> records =
        format.quoting == Quoting::Escape ? parseEscaped(text, format) : parseQuoted(text, format);
    QCOMPARE(records.size(), table.batch.rows + 1);
    for (std::size_t c = 0; c < table.schema.columns.size(); ++c)
        QCOMPARE(records[0].at(c), table.schema.columns[c].name);
    for (std::size_t i = 0; i < table.batch.rows; ++i) {
        QCOMPARE(records[i + 1].size(), table.batch.columns.size());
        for (std::size_t c = 0; c < table.batch.columns.size(); ++c) {
            const Column& column = table.batch.columns[c];
            std::optional<std::string> expected;
            if (!column.isNull(i) &&
                !(format.nonFiniteAsNull && column.type == DataType::Float64 && !std::isfinite(column.reals[i])))
                expected = expectedValue(column, i, format);
            if (records[i + 1][c] != expected)
                QFAIL(qPrintable(QString("row %1 column %2: '%3' instead of '%4'")
                                     .arg(i)
                                     .arg(QString::fromStdString(table.schema.columns[c].name),
                                          QString::fromStdString(records[i + 1][c].value_or("<null>")),
                                          QString::fromStdString(expected.value_or("<null>")))));
        }
    }
}

std::string rendered(const SampleTable& table, const DelimitedFormat& format, std::size_t batchRows)
{
    DelimitedRenderer renderer(table.schema, format);
    std::string text;
    for (std::size_t first = 0; first < table.batch.rows; first += batchRows)
        renderer.rows(slice(table.batch, first, std::min(batchRows, table.batch.rows - first)), text);
    return text;
}

DelimitedFormat postgresText()
{
    DelimitedFormat format;
    format.delimiter = '\t';
    format.quoting = Quoting::Escape;
    format.nullText = "\\N";
    return format;
}

} // namespace

class TestDelimited : public QObject
{
    Q_OBJECT

private slots:
    void everyDialectReadsBack_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::newRow("rfc 4180") << 0;
        QTest::newRow("all quoted") << 1;
        QTest::newRow("semicolon, decimal comma, CRLF") << 2;
        QTest::newRow("delimiter inside of times and decimals") << 3;
        QTest::newRow("word for null, single quotes") << 4;
        QTest::newRow("backslashes") << 5;
        QTest::newRow("decimal comma between commas") << 6;
    }
    void everyDialectReadsBack()
    {
        QFETCH(int, dialect);
        DelimitedFormat format = dialect == 5 ? postgresText() : DelimitedFormat{};
        if (dialect == 1)
            format.quoting = Quoting::All;
        if (dialect == 2)
            format.delimiter = ';', format.decimalPoint = ',', format.lineEnd = "\r\n", format.nonFiniteAsNull = true;
        if (dialect == 3)
            format.delimiter = ':', format.lineEnd = "\r\n", format.trueText = std::string("yes"),
            format.falseText = std::string("no");
        if (dialect == 4)
            format.nullText = std::string("NULL"), format.quote = '\'', format.dateTimeSeparator = 'T';
        if (dialect == 6)
            format.decimalPoint = ',';
        compareTable(extremesTable(500), format);
        compareTable(allNullTable(10), format);
        SampleTable plain = extremesTable(100);
        plain.batch = plainTexts(plain.batch);
        compareTable(plain, format);
    }

    void wideTablesReadBack() { compareTable(wideTable(60), {}); }

    void longTextsReadBack() { compareTable(longTextTable(), {}); }

    void emptyTableIsItsHeader()
    {
        const SampleTable table = extremesTable(0);
        DelimitedRenderer renderer(table.schema, {});
        std::string text;
        renderer.header(text);
        renderer.rows(table.batch, text);
        QCOMPARE(text,
                 std::string("id,integer,money,fine,real,flag,day,moment,clock,word,text,\"state, \"\"quoted\"\"\"\n"));
    }

    void bytesDoNotDependOnTheBatches()
    {
        for (const DelimitedFormat& format : {DelimitedFormat{}, postgresText()}) {
            SampleTable table = extremesTable(3000);
            const std::string whole = rendered(table, format, 3000);
            QCOMPARE(rendered(table, format, 7), whole);
            QCOMPARE(rendered(table, format, 2048), whole);
            table.batch = plainTexts(table.batch);
            QCOMPARE(rendered(table, format, 2048), whole);
        }
    }

    void knownLine()
    {
        const SampleTable table = w8Table(2);
        std::string text;
        DelimitedRenderer(table.schema, {}).rows(table.batch, text);
        const Batch& b = table.batch;
        std::string expected;
        for (std::size_t i = 0; i < 2; ++i)
            expected +=
                fmt::format("{},{:.6f},{},{},{},{},{},{:.2f}\n", b.columns[0].integers[i], b.columns[1].number(i),
                            b.columns[2].integers[i], b.columns[3].text(i), formatDate(b.columns[4].integers[i]),
                            b.columns[5].bools[i] != 0, b.columns[6].text(i), b.columns[7].number(i));
        QCOMPARE(text, expected);
    }

    void gzipMembersReadAsOne()
    {
        std::string text;
        for (int i = 0; i < 200'000; ++i)
            text += std::to_string(i * 7919);
        const auto compressor = dw::sinks::makeCompressor(dw::sinks::Compression::Gzip, 0);
        std::string once;
        compressor->write(text, once);
        compressor->finish(once);
        std::string pieces;
        for (std::size_t at = 0; at < text.size(); at += 997)
            compressor->write(std::string_view(text).substr(at, 997), pieces);
        compressor->finish(pieces);
        QVERIFY(pieces == once);
        QCOMPARE(once.substr(0, 10), std::string("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10));

        const std::string file = test::buildFolder("/test_delimited.gz");
        QFile out(QString::fromStdString(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(once + pieces));
        out.close();
        const gzFile in = gzopen(file.c_str(), "rb");
        std::string back(2 * text.size() + 10, '\0');
        back.resize(static_cast<std::size_t>(gzread(in, back.data(), static_cast<unsigned>(back.size()))));
        gzclose(in);
        out.remove();
        QVERIFY(back == text + text);
    }
};

DW_TEST(TestDelimited);
#include "test_delimited.moc"
