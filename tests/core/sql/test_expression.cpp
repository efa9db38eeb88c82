// Expressions of every kind over columns of every type, what is refused, and what errors say.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sql/columns.h"
#include "tests/support/test.h"

#include <atomic>
#include <fmt/format.h>
#include <fstream>
#include <thread>
#include <unistd.h>

using namespace dw;
using namespace dw::test;

class TestExpression : public QObject
{
    Q_OBJECT

private slots:
    void evaluates_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* sql, const char* expected) { QTest::newRow(sql) << sql << expected; };
        row("id", "0, 1, 2, 3, 4");
        row("ID + 1", "1, 2, 3, 4, 5");
        row("x", "-1, 0, 0.5, 2, null");
        row("x * 2 + age", "15, 18, 41, 1, null");
        row("50 + 0.5 * age", "58.5, 59.0, 70.0, 48.5, null");
        row("age / 2", "8.5, 9, 20, -1.5, null");
        row("age // 2", "8, 9, 20, -1, null");
        row("flag", "true, false, true, false, null");
        row("not flag and id > 0", "false, true, false, true, null");
        row("price", "1.99, -0.50, 0.00, 123456789012.34, null");
        row("price + 1", "2.99, 0.50, 1.00, 123456789013.34, null");
        row("day", "1970-01-01, 2024-02-29, 1969-12-31, 1900-01-01, null");
        row("day + interval 1 year", "1971-01-01 00:00:00, 2025-02-28 00:00:00, 1970-12-31 00:00:00, "
                                     "1901-01-01 00:00:00, null");
        row("day + age::integer", "1970-01-18, 2024-03-18, 1970-02-09, 1899-12-29, null");
        row("year(day)", "1970, 2024, 1969, 1900, null");
        row("extract(month from day)", "1, 2, 12, 1, null");
        row("moment", "1970-01-01 00:00:00, 2024-02-29 00:00:01.500000, 1969-12-31 23:59:59.999999, "
                      "1970-01-01 00:00:00.000001, null");
        row("moment::date", "1970-01-01, 2024-02-29, 1969-12-31, 1970-01-01, null");
        row("moment at time zone 'UTC'", "1970-01-01 00:00:00, 2024-02-29 00:00:01.500000, "
                                         "1969-12-31 23:59:59.999999, 1970-01-01 00:00:00.000001, null");
        row("hour", "00:00:00, 01:00:00, 23:59:59.999999, 00:00:01, null");
        row("name", "'Ann', 'Åse Þórðardóttir', '', '名前😀', null");
        row("upper(name)", "'ANN', 'ÅSE ÞÓRÐARDÓTTIR', '', '名前😀', null");
        row("name.upper().length()", "3, 16, 0, 3, null");
        row("code", "'low', 'a rather long entry', 'a rather long entry', 'low', null");
        row("code || '/' || id", "'low/0', 'a rather long entry/1', 'a rather long entry/2', 'low/3', null");
        row("coalesce(code, 'none')", "'low', 'a rather long entry', 'a rather long entry', 'low', 'none'");
        row("case when age >= 18 then 'adult' when age < 0 then null else 'child' end",
            "'child', 'adult', 'adult', null, 'child'");
        row("age between 0 and 20", "true, true, false, false, null");
        row("id in (1, 3)", "false, true, false, true, false");
        row("name is null", "false, false, false, false, true");
        row("name like 'A%'", "true, false, false, false, null");
        row("42", "42, 42, 42, 42, 42");
        row("1.50", "1.50, 1.50, 1.50, 1.50, 1.50");
        row("'text'", "'text', 'text', 'text', 'text', 'text'");
        row("null", "null, null, null, null, null");
        row("true", "true, true, true, true, true");
        row("date '2024-01-31'", "2024-01-31, 2024-01-31, 2024-01-31, 2024-01-31, 2024-01-31");
        row("id::utinyint", "0, 1, 2, 3, 4");
        row("id::hugeint * 2", "0, 2, 4, 6, 8");
        row("x::float", "-1, 0, 0.5, 2, null");
        row("price::decimal(38,2)", "1.99, -0.50, 0.00, 123456789012.34, null");
        row("id::decimal(38,30)", "0, 1, 2, 3, 4");
        row("[id, id + 1]", "'[0, 1]', '[1, 2]', '[2, 3]', '[3, 4]', '[4, 5]'");
        row("list_sum(list_transform([id, 1], v -> v * 2))", "2, 4, 6, 8, 10");
        row("list_sum(list_transform([id, 1], lambda v: v + id))", "1, 4, 7, 10, 13");
        row("list_sum([v + id for v in [1, 2]])", "3, 5, 7, 9, 11");
        row("{'a': id, 'b': name}", "'{'a': 0, 'b': Ann}', '{'a': 1, 'b': Åse Þórðardóttir}', '{'a': 2, 'b': ''}', "
                                    "'{'a': 3, 'b': 名前😀}', '{'a': 4, 'b': NULL}'");
        row("interval (id) day", "'00:00:00', '1 day', '2 days', '3 days', '4 days'");
        row("'{\"a\": 1}'::json ->> '$.a'", "'1', '1', '1', '1', '1'");
        row("md5(id::text)[:4]", "'cfcd', 'c4ca', 'c81e', 'eccb', 'a87f'");
        row("regexp_extract(code, 'l[a-z]+')", "'low', 'long', 'long', 'low', null");
        row("strftime(day, '%d.%m.%Y')", "'01.01.1970', '29.02.2024', '31.12.1969', '01.01.1900', null");
        row("id -- a comment", "0, 1, 2, 3, 4");
        row("/* a */ id /* b", "11: what is opened here is never closed | Close the quote or comment.");
        row("\"id\" + \"ID\"", "0, 2, 4, 6, 8");
        row("try_cast(name as integer)", "null, null, null, null, null");
        row("round(1 / (1 + exp(-x)), 6)", "0.268941, 0.5, 0.622459, 0.880797, null");
        row("2 ^ id", "1, 2, 4, 8, 16");
        row("2 ** id", "1, 2, 4, 8, 16");
        row("x.exp().ln().round(3)", "-1, 0, 0.5, 2, null");
        row("'2024-01-01 10:00'::timestamptz::timestamp = timestamp '2024-01-01 10:00'",
            "true, true, true, true, true");
    }
    void evaluates()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        QCOMPARE(evaluate(sql.toStdString()).text(), expected);
    }

    void castsToTheTypeThatIsWanted()
    {
        const auto wanted = [](const char* sql, DataType type, int scale = 0) {
            const Evaluated evaluated = evaluate({{sql, SqlOutput{type, scale}}}, sampleColumns());
            if (!evaluated.columns.empty() &&
                (evaluated.columns[0].type != type || evaluated.columns[0].scale != scale))
                return QString("wrong type");
            return evaluated.text();
        };
        QCOMPARE(wanted("age", DataType::Float64), "17, 18, 40, -3, null");
        QCOMPARE(wanted("x", DataType::Decimal, 3), "-1.000, 0.000, 0.500, 2.000, null");
        QCOMPARE(wanted("x", DataType::Int64), "-1, 0, 0, 2, null");
        QCOMPARE(wanted("id", DataType::Bool), "false, true, true, true, true");
        QCOMPARE(wanted("price", DataType::Text), "'1.99', '-0.50', '0.00', '123456789012.34', null");
        QCOMPARE(wanted("day", DataType::Timestamp),
                 "1970-01-01 00:00:00, 2024-02-29 00:00:00, 1969-12-31 00:00:00, 1900-01-01 00:00:00, null");
        QCOMPARE(wanted("moment", DataType::Time), "00:00:00, 00:00:01.500000, 23:59:59.999999, 00:00:00.000001, null");
        QCOMPARE(wanted("'2024-01-0' || (id + 1)", DataType::Date),
                 "2024-01-01, 2024-01-02, 2024-01-03, 2024-01-04, 2024-01-05");
        QCOMPARE(wanted("null", DataType::Date), "null, null, null, null, null");
        QVERIFY(wanted("flag", DataType::Date).contains("BOOL"));
    }

    void evaluatesSeveralTogether()
    {
        const Evaluated evaluated =
            evaluate({{"id * 2", {}}, {"upper(code)", {}}, {"id * 2 + 1", {}}}, sampleColumns());
        QCOMPARE(evaluated.columns.size(), std::size_t{3});
        QCOMPARE(evaluated.columns[0].integers[3], std::int64_t{6});
        QCOMPARE(evaluated.columns[1].text(1), std::string_view("A RATHER LONG ENTRY"));
        QCOMPARE(evaluated.columns[2].integers[3], std::int64_t{7});
    }

    void keepsRowOrderOverManyRows()
    {
        for (const std::size_t rows : {1UL, 63UL, 64UL, 2047UL, 2048UL, 2049UL, 10'000UL}) {
            std::vector<NamedColumn> columns(2);
            columns[0] = {"id", Column()};
            columns[0].column.reset(DataType::Int64, rows);
            columns[1] = {"t", Column()};
            columns[1].column.reset(DataType::Text, rows);
            for (std::size_t i = 0; i < rows; ++i) {
                columns[0].column.integers[i] = static_cast<std::int64_t>(i);
                columns[1].column.texts[i] = columns[1].column.arena.copy(fmt::format("the text of row {}", i));
                if (i % 7 == 3)
                    columns[1].column.setNull(i);
            }
            const Evaluated evaluated =
                evaluate({{"id + 1", {}}, {"t || '!'", {}}, {"case when id % 3 = 0 then id end", {}}}, columns);
            QCOMPARE(evaluated.failure, std::string());
            for (std::size_t i = 0; i < rows; ++i) {
                QCOMPARE(evaluated.columns[0].integers[i], static_cast<std::int64_t>(i) + 1);
                QCOMPARE(evaluated.columns[1].isNull(i), i % 7 == 3);
                if (i % 7 != 3)
                    QCOMPARE(evaluated.columns[1].text(i), std::string_view(fmt::format("the text of row {}!", i)));
                QCOMPARE(evaluated.columns[2].isNull(i), i % 3 != 0);
            }
        }
    }

    void knowsWhichInputsAreUsed()
    {
        auto compiled =
            ExpressionSet::compile(connection(), inputsOf(sampleColumns()), {{"x + price", {}}, {"upper(NAME)", {}}});
        std::string used;
        for (std::size_t i = 0; i < compiled->set->inputs().size(); ++i)
            if (compiled->set->usesInput(i))
                used += compiled->set->inputs()[i].name + " ";
        QCOMPARE(used, std::string("x price name "));
        auto constant = ExpressionSet::compile(connection(), inputsOf(sampleColumns()), {{"1 + 1", {}}});
        QVERIFY(!constant->set->usesInput(0));
        // Columns that are not used may be missing.
        std::vector<const Column*> inputs(sampleColumns().size());
        Column output;
        std::array<Column*, 1> outputs{&output};
        QVERIFY(constant->set->evaluate(inputs, 3000, outputs));
        QCOMPARE(output.integers.at(2999), std::int64_t{2});
        QVERIFY(constant->set->evaluate(inputs, 0, outputs));
        QCOMPARE(output.size, std::size_t{0});
    }

    void memoryDoesNotGrowWithTheBatches()
    {
#ifndef Q_OS_LINUX
        QSKIP("How much memory a process has is read from /proc.");
#endif
        const auto megabytes = [] {
            std::ifstream file("/proc/self/statm");
            long all = 0;
            long resident = 0;
            file >> all >> resident;
            return resident * sysconf(_SC_PAGESIZE) / 1'000'000;
        };
        const std::vector<NamedColumn> columns = sampleColumns();
        auto compiled = ExpressionSet::compile(connection(), inputsOf(columns), {{"x + age", {}}, {"upper(name)", {}}});
        std::vector<const Column*> inputs;
        for (const NamedColumn& column : columns)
            inputs.push_back(&column.column);
        std::vector<Column> results(2);
        std::vector<Column*> outputs{&results[0], &results[1]};
        const auto evaluateOften = [&](int times) {
            for (int i = 0; i < times; ++i)
                QVERIFY(compiled->set->evaluate(inputs, 5, outputs));
        };
        evaluateOften(500);
        const long before = megabytes();
        evaluateOften(10000);
        QVERIFY2(megabytes() - before < 10, std::to_string(megabytes() - before).c_str());
    }

    void worksWithoutColumnsAndWithoutExpressions()
    {
        auto noColumns = ExpressionSet::compile(connection(), {}, {{"1 + 1", {}}});
        QVERIFY2(noColumns && noColumns->set, noColumns ? "" : noColumns.error().message.c_str());
        Column output;
        std::array<Column*, 1> outputs{&output};
        QVERIFY(noColumns->set->evaluate({}, 3, outputs));
        QCOMPARE(output.integers, (std::vector<std::int64_t>{2, 2, 2}));
        auto nothing = ExpressionSet::compile(connection(), {{"x", DataType::Int64, 0}}, {});
        QVERIFY(nothing && nothing->set);
        QVERIFY(nothing->set->outputs().empty());
        std::array<const Column*, 1> inputs{nullptr};
        QVERIFY(nothing->set->evaluate(inputs, 3, {}));
    }

    void toleratesNamesThatDifferInCaseOnly()
    {
        std::vector<NamedColumn> columns = sampleColumns();
        columns.resize(1);
        columns.push_back({"ID", copyOf(columns[0].column)});
        columns[1].column.integers = {5, 6, 7, 8, 9};
        QCOMPARE(evaluate({{"iD + 1", {}}}, columns).text(), "1, 2, 3, 4, 5");
        std::vector<NamedColumn> odd;
        odd.push_back({"odd \" name.x", copyOf(columns[1].column)});
        QCOMPARE(evaluate({{"\"odd \"\" name.x\" * 2", {}}}, odd).text(), "10, 12, 14, 16, 18");
    }

    void stopsWhenInterrupted()
    {
        const auto own = SqlConnection::open();
        auto compiled = ExpressionSet::compile(*own, {{"x", DataType::Int64, 0}}, {{"md5(sha256(x::text))", {}}});
        std::vector<Column> columns(2);
        columns[0].reset(DataType::Int64, 3'000'000);
        const std::array<const Column*, 1> inputs{&columns[0]};
        const std::array<Column*, 1> outputs{&columns[1]};
        // Again and again: an interrupt that comes before the evaluation has begun stops nothing.
        std::atomic<bool> ended{false};
        std::thread other([&] {
            while (!ended) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                (*own)->interrupt();
            }
        });
        const Status status = compiled->set->evaluate(inputs, columns[0].size, outputs);
        ended = true;
        other.join();
        QVERIFY(!status && status.error().kind == ErrorKind::Cancelled);
        QVERIFY(compiled->set->evaluate(inputs, 10, outputs)); // the connection goes on working
    }

    void clonesEvaluateInOtherThreads()
    {
        const std::vector<NamedColumn> columns = sampleColumns();
        std::vector<const Column*> inputs;
        for (const NamedColumn& named : columns)
            inputs.push_back(&named.column);
        auto compiled = ExpressionSet::compile(connection(), inputsOf(columns), {{"exp(x) || code", {}}});
        Column expected;
        std::array<Column*, 1> outputs{&expected};
        QVERIFY(compiled->set->evaluate(inputs, 5, outputs));
        std::vector<std::thread> threads;
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                auto own = SqlConnection::open();
                auto set = compiled->set->clone(*own);
                Column result;
                std::array<Column*, 1> results{&result};
                for (int i = 0; i < 100; ++i)
                    if (!set || !set->evaluate(inputs, 5, results) || !sameValues(result, expected))
                        ++wrong;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void namesTheRowThatFails()
    {
        std::vector<NamedColumn> columns(1);
        columns[0] = {"t", Column()};
        columns[0].column.reset(DataType::Text, 5000);
        for (std::size_t i = 0; i < 5000; ++i)
            columns[0].column.texts[i] = i == 4321 || i > 4900 ? "12 apples" : "12";
        const Evaluated evaluated = evaluate({{"length(t)", {}}, {"2 * t::int", {}}}, columns);
        QVERIFY(evaluated.rowError.has_value());
        QCOMPARE(evaluated.rowError->expression, std::size_t{1});
        QCOMPARE(evaluated.rowError->row, std::size_t{4321});
        QVERIFY2(evaluated.rowError->error.message.find("'12 apples'") != std::string::npos,
                 evaluated.rowError->error.message.c_str());
        QCOMPARE(evaluate("ln(id)").rowError->row, std::size_t{0});
        QCOMPARE(evaluate("ln(age)").rowError->row, std::size_t{3});
        QCOMPARE(evaluate("case when age > 0 then round(ln(age), 3) end").text(), "2.833, 2.89, 3.689, null, null");
        QCOMPARE(evaluate("case when id = 3 then 'infinity'::date end").rowError->row, std::size_t{3});
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* sql, int position, const char* message) {
            QTest::newRow(sql) << sql << position << message;
        };
        row("", 0, "the expression is empty");
        row("  -- nothing", 0, "the expression is empty");
        row("random()", 0, "random() gives another value");
        row("x + random()", 4, "random() gives another value");
        row("main.random()", 0, "random() gives another value");
        row("system.main.random()", 0, "functions cannot be named by their schema");
        row("system.main.exp(x)", 0, "functions cannot be named by their schema");
        row("pg_catalog.exp(x)", 0, "functions cannot be named by their schema");
        row("RANDOM()", 0, "random() gives another value");
        row("uuid()", 0, "uuid() gives");
        row("now()", 0, "now() gives");
        row("current_date", 0, "current_date gives another value");
        row("current_timestamp", 0, "gives another value");
        row("\"current_date\"", 0, "gives another value");
        row("age(moment)", 0, "age() gives another value");
        row("moment.age()", 0, "age() gives another value");
        row("list_transform([1], current_date -> current_date)", 20, "current_date gives another value");
        row("list_transform([1], v -> v + random())", 29, "random() gives");
        row("nextval('s')", 0, "nextval() gives");
        row("setseed(0.5)", 0, "setseed() gives");
        row("current_setting('TimeZone')", 0, "tells about the database");
        row("version()", 0, "tells about the database");
        row("getenv('HOME')", 0, "tells about the database");
        row("pg_typeof(x)", 0, "tells about the database");
        row("range(1000000000)", 0, "can fill the memory");
        row("unnest([1, 2])", 0, "makes several rows");
        row("list_aggregate([1.0, 2.0], 'entropy')", 0, "not the same to the last bit");
        row("(select 1)", 0, "a query inside an expression");
        row("exists (select 1)", 0, "a query inside an expression");
        row("x in (select 1)", 2, "a query inside an expression");
        row("sum(x)", 0, "an aggregate needs several rows");
        row("x + max(age)", 0, "an aggregate needs several rows");
        row("count(*)", 0, "an aggregate needs several rows");
        row("sum(x) over ()", 0, "a window function");
        row("row_number() over ()", 0, "a window function");
        row("*", 0, "* stands for all columns");
        row("columns('a')", 0, "* stands for all columns");
        row("?", 0, "there are no numbered parameters");
        row("$1", 0, "there are no numbered parameters");
        row("#1", 0, "there are no numbered parameters");
        row("default", 0, "this is not possible");
        row("x, age", 3, "there is more than one expression");
        row("x as y", 0, "an expression has no name");
        row("distinct x", 0, "this is a query");
        row("x from foo", 0, "this is a query");
        row("x order by x", 0, "this is a query");
        row("x limit 1", 0, "this is a query");
        row("x union select 1", 0, "this is a query");
        row("1) from read_csv('/etc/passwd') --", 1, ") is not expected here");
        row("1 from read_csv('/etc/passwd')", 0, "this is a query");
        row("read_csv('/etc/passwd')", 0, "");
        row("(select content from read_text('/etc/passwd'))", 0, "a query inside");
        row("(from '/etc/passwd')", 0, "a query inside");
        row("x; drop table y", 1, "a semicolon");
        row("x;", 1, "a semicolon");
        row("copy (select 1) to '/tmp/x'", 6, "select is not expected here");
        row("select 1", 0, "select is not expected here");
        row("x 'open", 2, "what is opened here");
        row("\"open", 0, "what is opened here");
        row("(x", 2, "the expression ends too early");
        row("x +", 3, "the expression ends too early");
        row("x)", 1, ") is not expected here");
        row("x + agee", 4, "there is no column called agee");
        row("customer.country", 0, "there is no relation called customer");
        row("x + nosuch(age)", 4, "there is no function called nosuch");
        row("x + upper(age)", 4, "there is no upper(BIGINT)");
        row("exp(name)", 0, "there is no exp(VARCHAR)");
        row("'a' + day", 4, "");
        row("day + age", 4, "there is no +(DATE, BIGINT)");
        row("'名前' || upper(age)", 12, "there is no upper(BIGINT)");
        row("1 +\n  upper(age)", 6, "there is no upper(BIGINT)");
        row("x::nosuchtype", 0, "");
        row("dw_batch(0)", 0, "tells about the database");
        row("\xff", 0, "not valid UTF-8");
        row("'a\xc0\x80'", 2, "not valid UTF-8");
    }
    void refuses()
    {
        QFETCH(QString, sql);
        QFETCH(int, position);
        QFETCH(QString, message);
        const std::string bytes = QTest::currentDataTag();
        const Evaluated evaluated = evaluate(bytes);
        QVERIFY2(!evaluated.errors.empty() && evaluated.errors.front(), qPrintable(evaluated.text()));
        QVERIFY2(evaluated.errors.front()->message.find(message.toStdString()) != std::string::npos,
                 qPrintable(evaluated.text()));
        QVERIFY(!evaluated.errors.front()->message.empty());
        QVERIFY2(static_cast<int>(evaluated.errors.front()->position) == position, qPrintable(evaluated.text()));
        QVERIFY(!sql.isNull());
    }

    void suggestsNames()
    {
        QCOMPARE(evaluate("agee").errors.at(0)->hint, std::string("Did you mean age?"));
        QCOMPARE(evaluate("hou + 1").errors.at(0)->hint, std::string("Did you mean hour?"));
        QVERIFY(evaluate("zzzzzzzz").errors.at(0)->hint.starts_with("There are id, x, age"));
        const std::vector<std::string> others{"weight", "height"};
        const auto compiled = ExpressionSet::compile(connection(), {}, {{"heigt * 2", {}}}, others);
        QCOMPARE(compiled->errors.at(0)->hint, std::string("Did you mean height?"));
        const std::vector<std::string> words{"group", "Order", "height"};
        const auto hint = [&](const char* sql) {
            return ExpressionSet::compile(connection(), {}, {{sql, {}}}, words)->errors.at(0)->hint;
        };
        QCOMPARE(hint("gruop = 'a'"), std::string("Did you mean group?")); // two letters that changed places
        QCOMPARE(hint("group = 'a'"), std::string("Write \"group\" for the column."));
        QCOMPARE(hint("1 + order"), std::string("Write \"Order\" for the column."));
        QVERIFY(!hint("1 + select").starts_with("Write"));
        QVERIFY2(evaluate("day + age").text().endsWith("Write ::INTEGER after a whole number that must be one."),
                 qPrintable(evaluate("day + age").text()));
        QCOMPARE(evaluate("uper(name)").errors.at(0)->hint, std::string("Did you mean upper?"));
    }

    void reportsEveryWrongExpression()
    {
        const Evaluated evaluated = evaluate(
            {{"x", {}}, {"nope", {}}, {"upper(1)", {}}, {"sum(x)", {}}, {"id + 1", {}}, {"x +", {}}}, sampleColumns());
        std::string wrong;
        for (const std::optional<SqlError>& error : evaluated.errors)
            wrong += error ? "!" : ".";
        QCOMPARE(wrong, std::string(".!!!.!"));
        const Evaluated mixed = evaluate({{"x", {}}, {"sum(x)", {}}}, sampleColumns());
        QVERIFY(!mixed.errors.at(0) && mixed.errors.at(1));
    }

    void survivesHostileExpressions()
    {
        const auto times = [](int count, const std::string& text) {
            return QString::fromStdString(text).repeated(count).toStdString();
        };
        std::vector<std::string> hostile{
            times(10'000, "("),
            fmt::format("{}1{}", times(10'000, "("), times(10'000, ")")),
            fmt::format("{}{}", times(5'000, "["), times(5'000, "]")),
            times(100'000, "a"),
            fmt::format("'{}'", times(100'000, "a")),
            fmt::format("{}1", times(10'000, "-")),
            fmt::format("1{}", times(10'000, "+1")),
            fmt::format("{}1{}", times(2'000, "case when true then "), times(2'000, " end"))};
        hostile.push_back(std::string("1\0+1", 4));
        hostile.emplace_back("repeat('x', 10000000000)");
        hostile.emplace_back("1/0 + 5 % 0");
        hostile.emplace_back("9223372036854775807 + id");
        for (const std::string& expression : hostile) {
            QElapsedTimer timer;
            timer.start();
            const Evaluated evaluated = evaluate(expression);
            const bool isAnswered = !evaluated.text().isEmpty();
            QVERIFY(isAnswered);
            QVERIFY2(evaluated.failure.empty(), evaluated.failure.c_str());
            QVERIFY2(timer.elapsed() < 5'000, expression.substr(0, 40).c_str());
        }
    }

    void compilesQuickly()
    {
        const std::vector<SqlInput> inputs = inputsOf(sampleColumns());
        QVERIFY(ExpressionSet::compile(connection(), inputs, {{"x", {}}}));
        QElapsedTimer timer;
        timer.start();
        const auto compile = [&](int i) {
            return ExpressionSet::compile(
                connection(), inputs,
                {{fmt::format("1 / (1 + exp(-(0.3 * x + {})))", i), SqlOutput{DataType::Float64, 0}}});
        };
        for (int i = 0; i < 20; ++i)
            QVERIFY(compile(i)->set);
        QVERIFY2(timer.elapsed() < 20 * 20, qPrintable(QString::number(timer.elapsed())));
        const qint64 first = timer.restart();
        for (int i = 0; i < 20; ++i)
            QVERIFY(compile(i)->set);
        QVERIFY2(timer.elapsed() <= first / 2, "expressions that were compiled before must not be compiled again");
    }
};

DW_TEST(TestExpression);
#include "test_expression.moc"
