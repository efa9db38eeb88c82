// The csv sink as a run uses it: parameters, dialects, chunks, compression.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sinks/written_file.h"
#include "tests/support/test.h"

#include <zlib.h>
#include <zstd.h>

#include <cmath>

using namespace dw;
using namespace dw::test;

namespace {

SampleTable smallTable()
{
    SampleTable table = extremesTable(3);
    const auto keep = [&table](std::size_t from, std::size_t to) {
        table.schema.columns[to] = table.schema.columns[from];
        table.batch.columns[to] = copyOf(table.batch.columns[from]);
    };
    keep(2, 1);
    keep(5, 2);
    keep(10, 3);
    table.schema.columns.resize(4);
    table.batch.columns.resize(4);
    table.batch.columns[3].texts[0] = "a, b";
    return table;
}

std::string gunzipped(const std::string& bytes)
{
    std::string out;
    std::string left = bytes;
    while (!left.empty()) {
        z_stream stream = {};
        inflateInit2(&stream, 15 + 16);
        std::string member(32 << 20, '\0');
        stream.next_in = reinterpret_cast<Bytef*>(left.data());
        stream.avail_in = static_cast<uInt>(left.size());
        stream.next_out = reinterpret_cast<Bytef*>(member.data());
        stream.avail_out = static_cast<uInt>(member.size());
        if (inflate(&stream, Z_FINISH) != Z_STREAM_END)
            return "not gzip";
        out += member.substr(0, stream.total_out);
        left = left.substr(stream.total_in);
        inflateEnd(&stream);
    }
    return out;
}

std::string unzstd(const std::string& bytes)
{
    std::string out(64 << 20, '\0');
    const std::size_t size = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
    return ZSTD_isError(size) ? ZSTD_getErrorName(size) : out.substr(0, size);
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void standard()
    {
        const auto sink = boundSink("csv");
        QVERIFY(sink);
        QCOMPARE(sink->extension(), std::string("csv"));
        QCOMPARE(writtenFile(*sink, smallTable()), std::string("id,money,flag,text\n1,0.00,true,\"a, b\"\n2,-0.01,,\n"
                                                               "3,0.01,false,\"with, comma\"\n"));
    }

    void excelWhereTheCommaIsThePoint()
    {
        const auto sink = boundSink("csv", {{"dialect", "excel_semicolon"}});
        QVERIFY(sink);
        QCOMPARE(
            writtenFile(*sink, smallTable()),
            std::string(
                "\xef\xbb\xbfid;money;flag;text\r\n1;0,00;TRUE;a, b\r\n2;-0,01;;\r\n3;0,01;FALSE;with, comma\r\n"));
    }

    void postgresText()
    {
        const auto sink = boundSink("csv", {{"dialect", "postgres"}, {"header", false}});
        QVERIFY(sink);
        QCOMPARE(sink->extension(), std::string("tsv"));
        QCOMPARE(writtenFile(*sink, smallTable()),
                 std::string("1\t0.00\ttrue\ta, b\n2\t-0.01\t\\N\t\\N\n3\t0.01\tfalse\twith, comma\n"));
    }

    void settingsOverrideTheDialect()
    {
        const auto sink =
            boundSink("csv", {{"dialect", "unix"}, {"quote", "'"}, {"null_text", "NULL"}, {"delimiter", "|"}});
        QVERIFY(sink);
        QCOMPARE(writtenFile(*sink, smallTable()),
                 std::string("'id'|'money'|'flag'|'text'\n'1'|'0.00'|'true'|'a, b'\n'2'|'-0.01'|NULL|NULL\n"
                             "'3'|'0.01'|'false'|'with, comma'\n"));
    }

    void compressedChunksReadAsOneFile()
    {
        const SampleTable table = extremesTable(2000);
        const std::string plain = writtenFile(*boundSink("csv"), table);
        const auto gzip = boundSink("csv", {{"compression", "gzip"}});
        QCOMPARE(gzip->extension(), std::string("csv.gz"));
        QVERIFY(gunzipped(writtenFile(*gzip, table, 100, 700)) == plain);
        QVERIFY(writtenFile(*gzip, table, 100, 700) == writtenFile(*gzip, table, 2048, 700));
        const auto zstd = boundSink("csv", {{"compression", "zstd"}, {"compression_level", 5}});
        QCOMPARE(zstd->extension(), std::string("csv.zst"));
        QVERIFY(unzstd(writtenFile(*zstd, table, 100, 700)) == plain);
        QVERIFY(writtenFile(*zstd, table, 100, 700) == writtenFile(*zstd, table, 7, 700));
    }

    void everyGzipLevelReadsBack()
    {
        const SampleTable table = extremesTable(2000);
        const std::string plain = writtenFile(*boundSink("csv"), table);
        std::size_t sizes[10] = {};
        for (int level = 1; level <= 9; ++level) {
            const auto sink = boundSink("csv", {{"compression", "gzip"}, {"compression_level", level}});
            const std::string file = writtenFile(*sink, table);
            QVERIFY(gunzipped(file) == plain);
            sizes[level] = file.size();
        }
        QVERIFY(sizes[9] < sizes[1]);
        QVERIFY(!sinkProblems("csv", {{"compression_level", 10}}).empty());
    }

    void whatIsNotANumberHasAPolicy()
    {
        SampleTable table;
        table.schema.name = "reals";
        table.schema.columns.push_back({"x", DataType::Float64, 0, false, false, {}, {}});
        table.schema.rows = table.batch.rows = 4;
        table.batch.columns.resize(1);
        table.batch.columns[0].reset(DataType::Float64, 4);
        table.batch.columns[0].reals = {NAN, HUGE_VAL, -HUGE_VAL, 1.5};
        QCOMPARE(writtenFile(*boundSink("csv"), table), std::string("x\nNaN\nInfinity\n-Infinity\n1.5\n"));
        QCOMPARE(writtenFile(*boundSink("csv", {{"not_a_number", "null"}}), table), std::string("x\n\n\n\n1.5\n"));
        QCOMPARE(writtenFile(*boundSink("jsonl"), table),
                 std::string("{\"x\":null}\n{\"x\":null}\n{\"x\":null}\n{\"x\":1.5}\n"));
    }

    void emptyFilesAreWhole()
    {
        const SampleTable table = extremesTable(0);
        QCOMPARE(writtenFile(*boundSink("csv", {{"header", false}}), table), std::string());
        const std::string gzip = writtenFile(*boundSink("csv", {{"header", false}, {"compression", "gzip"}}), table);
        QVERIFY(!gzip.empty());
        QCOMPARE(gunzipped(gzip), std::string());
    }

    void wrongParametersAreProblems_data()
    {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("long delimiter") << QByteArray(R"({"delimiter": ", "})") << QByteArray("/delimiter");
        QTest::newRow("digit") << QByteArray(R"({"delimiter": "7"})") << QByteArray("/delimiter");
        QTest::newRow("same") << QByteArray(R"({"delimiter": "'", "quote": "'"})") << QByteArray("/quote");
        QTest::newRow("null with delimiter") << QByteArray(R"({"null_text": "a,b"})") << QByteArray("/null_text");
        QTest::newRow("long null") << QByteArray(R"({"null_text": "0123456789012345678901234"})")
                                   << QByteArray("/null_text");
        QTest::newRow("escape and colon")
            << QByteArray(R"({"quoting": "escape", "delimiter": ":"})") << QByteArray("/delimiter");
        QTest::newRow("unknown dialect") << QByteArray(R"({"dialect": "klingon"})") << QByteArray("/dialect");
        QTest::newRow("point") << QByteArray(R"({"decimal_point": ";"})") << QByteArray("/decimal_point");
    }
    void wrongParametersAreProblems()
    {
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, place);
        const std::string problems = sinkProblems("csv", Json::parse(params.toStdString()));
        QVERIFY2(problems.find(place.toStdString() + ":") != std::string::npos, problems.c_str());
    }
};

DW_TEST(TestCsv);
#include "test_csv.moc"
