// DuckDB files are opened by DuckDB again: values, types, keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "tests/core/sinks/duckdb_query.h"
#include "tests/core/sinks/written_file.h"
#include "tests/support/test.h"

#include <set>

using namespace dw;
using namespace dw::test;

namespace {

std::filesystem::path written(const std::string& name, const std::vector<const SampleTable*>& tables,
                              const Json& params = Json::object())
{
    const std::filesystem::path file = scratchFile(name);
    const Status status = writeDatabase(*boundSink("duckdb", params), tables, file);
    if (!status)
        qWarning("%s", status.error().message.c_str());
    return file;
}

std::string ask(const std::filesystem::path& file, const std::string& sql)
{
    const QueryAnswer answer = askDuckdb(sql, file.string());
    if (!answer.error.empty())
        return answer.error;
    std::string text;
    for (const auto& row : answer.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            text += row[i].value_or("null") + (i + 1 < row.size() ? "|" : " ");
    return text;
}

/// The same table through Parquet, whose values are compared one by one elsewhere.
std::string differences(const SampleTable& table, const std::filesystem::path& file)
{
    const std::filesystem::path parquet = scratchFile("same.parquet");
    saveFile(parquet, writtenFile(*boundSink("parquet"), table));
    return ask(file,
               fmt::format("SELECT CAST((SELECT count(*) FROM {0}) AS VARCHAR), "
                           "CAST((SELECT count(*) FROM ((FROM {0} EXCEPT ALL FROM '{1}') UNION ALL (FROM '{1}' EXCEPT "
                           "ALL FROM {0}))) AS VARCHAR)",
                           table.schema.name, parquet.string()));
}

} // namespace

class TestDuckdb : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeReadsBack()
    {
        for (const SampleTable& table :
             {extremesTable(5000), allNullTable(10), longTextTable(), wideTable(10), extremesTable(0)}) {
            const std::filesystem::path file = written("types.duckdb", {&table});
            QCOMPARE(differences(table, file), fmt::format("{}|0 ", table.batch.rows));
            QVERIFY(!std::filesystem::exists(file.string() + ".wal"));
        }
    }

    void keys()
    {
        const SampleProject project = shopProject(100, 5000);
        QCOMPARE(boundSink("duckdb")->extension(), std::string("duckdb"));
        QCOMPARE(boundSink("duckdb")->scope(), FileScope::Project);
        const std::filesystem::path file = written("keys.duckdb", {&project.customers, &project.orders});
        QCOMPARE(ask(file, "SELECT table_name, constraint_type, CAST(constraint_column_names AS VARCHAR) FROM "
                           "duckdb_constraints() WHERE constraint_type <> 'NOT NULL' ORDER BY ALL"),
                 std::string("customers|PRIMARY KEY|[id] customers|UNIQUE|[code] orders|FOREIGN KEY|[customer_code] "
                             "orders|FOREIGN KEY|[customer_id] orders|PRIMARY KEY|[customer_id, number] "));
        QCOMPARE(ask(file, "SELECT CAST(count(*) AS VARCHAR) FROM orders JOIN customers ON id = customer_id AND code = "
                           "customer_code"),
                 fmt::format("{} ", 5000 - project.orders.batch.columns[2].validity.nullCount(5000)));
        const std::filesystem::path bare =
            written("bare.duckdb", {&project.customers, &project.orders}, {{"keys", false}});
        QCOMPARE(
            ask(bare, "SELECT CAST(count(*) AS VARCHAR) FROM duckdb_constraints() WHERE constraint_type <> 'NOT NULL'"),
            std::string("0 "));
        QCOMPARE(differences(project.orders, bare), std::string("5000|0 "));
    }

    void keysToTheSameTableAreLeftOut()
    {
        SampleTable table = shopProject(1, 500).orders;
        table.schema.name = "tree";
        table.schema.primaryKey = {"number"};
        table.schema.foreignKeys = {{"customer_id", "tree", "number"}};
        for (std::size_t i = 0; i < 500; ++i)
            table.batch.columns[0].integers[i] = static_cast<std::int64_t>(i / 3);
        const std::filesystem::path file = written("tree.duckdb", {&table});
        QCOMPARE(ask(file, "SELECT constraint_type FROM duckdb_constraints() WHERE constraint_type <> 'NOT NULL'"),
                 std::string("PRIMARY KEY "));
        QCOMPARE(differences(table, file), std::string("500|0 "));
    }

    void brokenKeysAreErrors()
    {
        SampleProject project = shopProject(10, 100);
        project.orders.batch.columns[0].integers[50] = 77;
        const Status status =
            writeDatabase(*boundSink("duckdb"), {&project.customers, &project.orders}, scratchFile("broken.duckdb"));
        QVERIFY(!status);
        QVERIFY(status.error().message.find("77") != std::string::npos);
    }

    void badPlacesAreErrors()
    {
        const SampleTable table = extremesTable(1);
        QVERIFY(!writeDatabase(*boundSink("duckdb"), {&table}, "/nonexistent/folder/file.duckdb"));
    }
};

DW_TEST(TestDuckdb);
#include "test_duckdb.moc"
