// JSON Lines are read back by nlohmann's parser: nesting, escapes, nulls.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/sinks/text/format.h"
#include "tests/core/sinks/written_file.h"
#include "tests/support/test.h"

#include <charconv>
#include <cmath>

using namespace dw;
using namespace dw::test;

namespace {

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end == std::string::npos ? text.size() : end + 1;
    }
    return lines;
}

/// True when the member holds the value; numbers are compared as they are written.
bool holds(const Json& member, const Column& column, std::size_t i)
{
    if (column.isNull(i))
        return member.is_null();
    switch (column.type) {
    case DataType::Bool:
        return member == Json(column.bools[i] != 0);
    case DataType::Int64:
        return member == Json(column.integers[i]);
    case DataType::Decimal: {
        char buffer[64];
        char* const end = sinks::text::writeDecimal(buffer, column.integers[i], static_cast<unsigned>(column.scale));
        double expected = 0;
        std::from_chars(buffer, end, expected);
        return member.is_number() && member.get<double>() == expected;
    }
    case DataType::Float64:
        return std::isfinite(column.reals[i]) ? member.is_number() && member.get<double>() == column.reals[i]
                                              : member.is_null();
    case DataType::Date:
        return member == Json(formatDate(column.integers[i]));
    case DataType::Timestamp: {
        std::string text = formatTimestamp(column.integers[i]);
        text[text.find(' ')] = 'T';
        return member == Json(text);
    }
    case DataType::Time:
        return member == Json(formatTime(column.integers[i]));
    case DataType::Text:
        break;
    }
    return member == Json(std::string(column.text(i)));
}

void compareTable(const SampleTable& table)
{
    const std::vector<std::string> lines = linesOf(writtenFile(*boundSink("jsonl"), table));
    QCOMPARE(lines.size(), table.batch.rows);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Json object = Json::parse(lines[i]);
        QCOMPARE(object.size(), table.schema.columns.size());
        for (std::size_t c = 0; c < table.schema.columns.size(); ++c)
            if (!holds(object.at(table.schema.columns[c].name), table.batch.columns[c], i))
                QFAIL(fmt::format("row {}, {}: {}", i, table.schema.columns[c].name,
                                  object.at(table.schema.columns[c].name).dump().substr(0, 100))
                          .c_str());
    }
}

/// Integers under these names, 1 in the first row and so on; nulls where a digit says so.
SampleTable namedColumns(const std::vector<std::string>& names, const std::string& nulls)
{
    SampleTable table;
    table.schema.rows = 1;
    table.batch.rows = 1;
    for (std::size_t i = 0; i < names.size(); ++i) {
        table.schema.columns.push_back({});
        table.schema.columns.back().name = names[i];
        table.schema.columns.back().nullable = true;
        table.batch.columns.emplace_back();
        table.batch.columns.back().reset(DataType::Int64, 1);
        table.batch.columns.back().integers[0] = static_cast<std::int64_t>(i) + 1;
        if (nulls.find(static_cast<char>('1' + i)) != std::string::npos)
            table.batch.columns.back().setNull(0);
    }
    return table;
}

} // namespace

class TestJsonl : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeReadsBack()
    {
        compareTable(extremesTable(600));
        compareTable(allNullTable(5));
        compareTable(longTextTable());
        compareTable(wideTable(40));
    }

    void dottedNamesNest_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QByteArray>("nulls");
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("sparse");
        QTest::newRow("one object") << QStringList{"id", "address.city", "address.street", "name"} << QByteArray("")
                                    << QByteArray(R"({"id":1,"address":{"city":2,"street":3},"name":4})")
                                    << QByteArray(R"({"id":1,"address":{"city":2,"street":3},"name":4})");
        QTest::newRow("members apart") << QStringList{"a.x", "b", "a.y.z", "a.y.w"} << QByteArray("")
                                       << QByteArray(R"({"a":{"x":1,"y":{"z":3,"w":4}},"b":2})")
                                       << QByteArray(R"({"a":{"x":1,"y":{"z":3,"w":4}},"b":2})");
        QTest::newRow("nulls") << QStringList{"a.x", "b", "a.y.z", "c"} << QByteArray("134")
                               << QByteArray(R"({"a":{"x":null,"y":{"z":null}},"b":2,"c":null})")
                               << QByteArray(R"({"b":2})");
        QTest::newRow("first null") << QStringList{"a", "b.x", "b.y", "b.z"} << QByteArray("13")
                                    << QByteArray(R"({"a":null,"b":{"x":2,"y":null,"z":4}})")
                                    << QByteArray(R"({"b":{"x":2,"z":4}})");
        QTest::newRow("clash") << QStringList{"a", "a.b", "c.d", "c"} << QByteArray("")
                               << QByteArray(R"({"a":1,"a.b":2,"c":{"d":3},"c":4})")
                               << QByteArray(R"({"a":1,"a.b":2,"c":{"d":3},"c":4})");
        QTest::newRow("odd dots") << QStringList{".a", "b.", "c..d", "\"q\".r"} << QByteArray("")
                                  << QByteArray(R"({".a":1,"b.":2,"c..d":3,"\"q\"":{"r":4}})")
                                  << QByteArray(R"({".a":1,"b.":2,"c..d":3,"\"q\"":{"r":4}})");
        QTest::newRow("long keys") << QStringList{QString(40, 'k'), QString(20, 'o') + "." + QString(30, 'm')}
                                   << QByteArray("")
                                   << "{\"" + QByteArray(40, 'k') + "\":1,\"" + QByteArray(20, 'o') + "\":{\"" +
                                          QByteArray(30, 'm') + "\":2}}"
                                   << "{\"" + QByteArray(40, 'k') + "\":1,\"" + QByteArray(20, 'o') + "\":{\"" +
                                          QByteArray(30, 'm') + "\":2}}";
    }
    void dottedNamesNest()
    {
        QFETCH(QStringList, names);
        QFETCH(QByteArray, nulls);
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, sparse);
        std::vector<std::string> all;
        for (const QString& name : names)
            all.push_back(name.toStdString());
        const SampleTable table = namedColumns(all, nulls.toStdString());
        QCOMPARE(writtenFile(*boundSink("jsonl"), table), written.toStdString() + "\n");
        QCOMPARE(writtenFile(*boundSink("jsonl", {{"nulls", "omitted"}}), table), sparse.toStdString() + "\n");
    }

    void namesMayStayFlat()
    {
        const SampleTable table = namedColumns({"a.b", "a.c"}, "");
        QCOMPARE(writtenFile(*boundSink("jsonl", {{"nested", false}}), table), std::string("{\"a.b\":1,\"a.c\":2}\n"));
    }

    void omittedNullsReadBack()
    {
        const SampleTable table = extremesTable(300);
        const std::vector<std::string> lines = linesOf(writtenFile(*boundSink("jsonl", {{"nulls", "omitted"}}), table));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const Json object = Json::parse(lines[i]);
            for (std::size_t c = 0; c < table.schema.columns.size(); ++c) {
                const std::string& name = table.schema.columns[c].name;
                QCOMPARE(object.contains(name), !table.batch.columns[c].isNull(i));
                QVERIFY(!object.contains(name) || holds(object.at(name), table.batch.columns[c], i));
            }
        }
    }

    void bytesDoNotDependOnTheBatches()
    {
        SampleTable table = extremesTable(1500);
        for (const Json& params : {Json::object(), Json{{"nulls", "omitted"}}, Json{{"compression", "zstd"}}}) {
            const auto sink = boundSink("jsonl", params);
            const std::string whole = writtenFile(*sink, table, 2048);
            QVERIFY(writtenFile(*sink, table, 7) == whole);
            const SampleTable plain{table.schema, plainTexts(table.batch)};
            QVERIFY(writtenFile(*sink, plain, 100) == whole);
        }
    }

    void emptyTableIsAnEmptyFile() { QCOMPARE(writtenFile(*boundSink("jsonl"), extremesTable(0)), std::string()); }

    void noneWritesNothing() { QCOMPARE(writtenFile(*boundSink("none"), extremesTable(100)), std::string()); }
};

DW_TEST(TestJsonl);
#include "test_jsonl.moc"
