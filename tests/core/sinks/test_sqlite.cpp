// SQLite files are opened by SQLite itself: values, declared types, keys, and its own integrity checks.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/sinks/text/format.h"
#include "tests/core/sinks/written_file.h"
#include "tests/support/test.h"

#include <cmath>
#include <sqlite3.h>

using namespace dw;
using namespace dw::test;

namespace {

using Row = std::vector<std::optional<std::string>>;

std::vector<Row> ask(const std::filesystem::path& file, const std::string& sql)
{
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    std::vector<Row> rows;
    if (sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK)
        while (sqlite3_step(statement) == SQLITE_ROW) {
            Row row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                if (sqlite3_column_type(statement, i) == SQLITE_NULL) {
                    row.emplace_back();
                    continue;
                }
                if (sqlite3_column_type(statement, i) == SQLITE_FLOAT) {
                    char buffer[64];
                    const double value = sqlite3_column_double(statement, i);
                    if (std::isinf(value)) {
                        row.emplace_back(value > 0 ? "inf" : "-inf");
                        continue;
                    }
                    row.emplace_back(std::string(buffer, sinks::text::writeDouble(buffer, value)));
                    continue;
                }
                row.emplace_back(std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, i)),
                                             static_cast<std::size_t>(sqlite3_column_bytes(statement, i))));
            }
            rows.push_back(std::move(row));
        }
    else
        rows.push_back({std::string("error: ") + sqlite3_errmsg(database)});
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return rows;
}

std::optional<std::string> expected(const Column& column, std::size_t i)
{
    char buffer[64];
    if (column.isNull(i))
        return std::nullopt;
    switch (column.type) {
    case DataType::Bool:
        return std::to_string(column.bools[i]);
    case DataType::Int64:
        return std::to_string(column.integers[i]);
    case DataType::Float64:
        if (std::isnan(column.reals[i]))
            return std::nullopt;
        if (std::isinf(column.reals[i]))
            return column.reals[i] > 0 ? "inf" : "-inf";
        // A whole number is an integer to a column of type REAL only while it is stored; zero has no sign there.
        return std::string(buffer, sinks::text::writeDouble(buffer, column.reals[i] == 0 ? 0.0 : column.reals[i]));
    case DataType::Decimal:
        return std::string(buffer,
                           sinks::text::writeDecimal(buffer, column.integers[i], static_cast<unsigned>(column.scale)));
    case DataType::Date:
        return formatDate(column.integers[i]);
    case DataType::Timestamp:
        return formatTimestamp(column.integers[i]);
    case DataType::Time:
        return formatTime(column.integers[i]);
    case DataType::Text:
        break;
    }
    return std::string(column.text(i));
}

void compareTable(const SampleTable& table, const std::string& order)
{
    const std::filesystem::path file = scratchFile("table.sqlite");
    const Status written = writeDatabase(*boundSink("sqlite", {{"decimals", "text"}}), {&table}, file);
    QVERIFY2(written, written ? "" : written.error().message.c_str());
    const std::vector<Row> rows = ask(file, "SELECT * FROM \"" + table.schema.name + "\" ORDER BY " + order);
    QCOMPARE(rows.size(), table.batch.rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t c = 0; c < table.batch.columns.size(); ++c)
            if (rows[i][c] != expected(table.batch.columns[c], i))
                QFAIL(fmt::format("row {} {}: {}", i, table.schema.columns[c].name, rows[i][c].value_or("<null>"))
                          .c_str());
}

} // namespace

class TestSqlite : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeReadsBack()
    {
        compareTable(extremesTable(1000), "rowid");
        compareTable(allNullTable(10), "rowid");
        compareTable(longTextTable(), "rowid");
        compareTable(wideTable(10), "rowid");
        compareTable(extremesTable(0), "rowid");
    }

    void decimals()
    {
        const SampleTable table = extremesTable(10);
        const std::filesystem::path file = scratchFile("decimals.sqlite");
        QVERIFY(writeDatabase(*boundSink("sqlite"), {&table}, file));
        const std::vector<Row> rows =
            ask(file, "SELECT typeof(money), money * 100, typeof(fine) FROM extremes ORDER BY id");
        QCOMPARE(*rows[2][1], std::string("1"));
        QCOMPARE(*rows[4][1], std::string("-99"));
        QCOMPARE(*rows[4][0], std::string("real"));
        QCOMPARE(*rows[5][0], std::string("integer")); // 1.00
        QCOMPARE(*ask(file, "SELECT type FROM pragma_table_info('extremes') WHERE name = 'money'")[0][0],
                 std::string("NUMERIC(19,2)"));
        QVERIFY(writeDatabase(*boundSink("sqlite", {{"decimals", "real"}}), {&table}, file));
        QCOMPARE(*ask(file, "SELECT count(*) FROM extremes WHERE typeof(money) = 'real'")[0][0], std::string("10"));
    }

    void keys()
    {
        const SampleProject project = shopProject(50, 2000);
        const std::filesystem::path file = scratchFile("keys.sqlite");
        const auto sink = boundSink("sqlite");
        QCOMPARE(sink->extension(), std::string("sqlite"));
        QCOMPARE(sink->scope(), FileScope::Project);
        const Status written = writeDatabase(*sink, {&project.customers, &project.orders}, file);
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        QCOMPARE(ask(file, "PRAGMA integrity_check"), std::vector<Row>{{std::string("ok")}});
        QVERIFY(ask(file, "PRAGMA foreign_key_check").empty());
        QCOMPARE(ask(file, "SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('orders') ORDER BY 2"),
                 (std::vector<Row>{{"customers", "customer_code", "code"}, {"customers", "customer_id", "id"}}));
        QCOMPARE(ask(file, "SELECT name FROM pragma_table_info('orders') WHERE pk > 0 ORDER BY pk"),
                 (std::vector<Row>{{"customer_id"}, {"number"}}));
        QCOMPARE(ask(file, "SELECT count(*) FROM orders JOIN customers ON id = customer_id AND code = customer_code"),
                 (std::vector<Row>{{std::to_string(2000 - project.orders.batch.columns[2].validity.nullCount(2000))}}));
        // A table without its parent has no key to it.
        QVERIFY(writeDatabase(*sink, {&project.orders}, file));
        QVERIFY(ask(file, "SELECT * FROM pragma_foreign_key_list('orders')").empty());
    }

    void badPlacesAreErrors()
    {
        const SampleTable table = extremesTable(1);
        const Status written = writeDatabase(*boundSink("sqlite"), {&table}, "/nonexistent/folder/file.sqlite");
        QVERIFY(!written);
        QVERIFY(!written.error().message.empty());
    }
};

DW_TEST(TestSqlite);
#include "test_sqlite.moc"
