// Project texts made to break a reader: huge, deep, long chains, wild numbers. Problems in seconds, never a crash.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/table_reader.h"
#include "core/project/file.h"
#include "tests/support/test.h"

#include <QElapsedTimer>
#include <algorithm>
#include <fmt/format.h>

using namespace dw;

namespace {

constexpr std::size_t kTenMegabytes = 10'000'000;

/// JSON that is written with apostrophes: raw strings with quotes in them are more than moc can read.
std::string quoted(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::string repeated(std::string_view text, std::size_t bytes)
{
    std::string all;
    all.reserve(bytes + text.size());
    while (all.size() < bytes)
        all += text;
    return all;
}

Problems problemsOf(std::string_view text)
{
    Problems problems;
    const Project project = parseProject(text, problems);
    const Compiled compiled = compile(project);
    problems.all.insert(problems.all.end(), compiled.problems.all.begin(), compiled.problems.all.end());
    return problems;
}

bool has(const Problems& problems, std::string_view code)
{
    return std::any_of(problems.all.begin(), problems.all.end(),
                       [code](const Problem& problem) { return problem.code == code; });
}

std::string tableWith(const std::string& columns)
{
    return quoted("{'format': 1, 'tables': [{'name': 't', 'rows': 10, 'columns': [") + columns + "]}]}";
}

/// `count` columns, each an expression over the one before it.
std::string chain(int count)
{
    std::string columns = quoted("{'name': 'c0', 'generator': 'uniform'}");
    for (int i = 1; i < count; ++i)
        columns += fmt::format(fmt::runtime(quoted(", {{'name': 'c{}', 'sql': 'c{}'}}")), i, i - 1);
    return columns;
}

} // namespace

class TestHostileProjects : public QObject
{
    Q_OBJECT

    QElapsedTimer m_time;

private slots:
    void init() { m_time.start(); }
    void cleanup() { QVERIFY2(m_time.elapsed() < 20'000, "took too long"); }

    void tenMegabytes_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QString>("code");
        QTest::newRow("brackets") << QByteArray("[") << QByteArray() << "too_deep";
        QTest::newRow("braces") << QByteArray("{\"a\":") << QByteArray() << "too_deep";
        QTest::newRow("closing brackets") << QByteArray("]") << QByteArray() << "not_json";
        QTest::newRow("brackets in a table") << QByteArray("[") << QByteArray("{\"tables\": ") << "too_deep";
        QTest::newRow("quotes") << QByteArray("\"") << QByteArray() << "not_json";
        QTest::newRow("zeros") << QByteArray::fromRawData("\0\0\0\0", 4) << QByteArray() << "not_json";
        QTest::newRow("digits") << QByteArray("9") << QByteArray("{\"random_seed\": ") << "not_json";
        QTest::newRow("open comment") << QByteArray(" a ") << QByteArray("/*") << "not_json";
        QTest::newRow("line comments") << QByteArray("// a\n") << QByteArray() << "not_json";
        QTest::newRow("bytes that are no text") << QByteArray("\xff\xfe") << QByteArray("{\"name\": \"") << "not_json";
        QTest::newRow("backslashes") << QByteArray("\\\\") << QByteArray("{\"name\": \"") << "not_json";
        QTest::newRow("surrogates") << QByteArray("\\ud800") << QByteArray("{\"name\": \"") << "not_json";
    }

    void tenMegabytes()
    {
        QFETCH(QByteArray, piece);
        QFETCH(QByteArray, start);
        QFETCH(QString, code);
        const std::string text =
            start.toStdString() + repeated({piece.constData(), static_cast<std::size_t>(piece.size())}, kTenMegabytes);
        const Problems problems = problemsOf(text);
        QVERIFY2(has(problems, code.toStdString()), problems.all.empty() ? "none" : problems.all[0].code.c_str());
        QVERIFY(problems.all.size() < 10);
    }

    void manyKeysInOneObject()
    {
        std::string text = "{\"format\": 1";
        for (int i = 0; i < 20'000; ++i)
            text += fmt::format(", \"k{}\": {}", i, i);
        const Problems problems = problemsOf(text + "}");
        QVERIFY(has(problems, "unknown_key"));
        QVERIFY2(problems.all.size() <= 1100, "nobody reads more problems than a thousand");
    }

    void theSameKeyAgainAndAgain()
    {
        const Problems problems = problemsOf("{" + repeated("\"a\": 1, ", 1'000'000) + "\"a\": 1}");
        QVERIFY(has(problems, "duplicate_key"));
        QVERIFY2(problems.all.size() <= 1100, "nobody reads more problems than a thousand");
    }

    void longTexts()
    {
        const std::string name = repeated("x", 1'000'000);
        const Problems problems =
            problemsOf(tableWith(quoted("{'name': '") + name + quoted("', 'generator': '") + name + "\"}"));
        QVERIFY(has(problems, "bad_name"));
        QVERIFY(has(problems, "unknown_generator"));
        for (const Problem& problem : problems.all)
            QVERIFY2(problem.value.size() < 500, "values are shortened");
    }

    void manyColumnsWithProblems()
    {
        std::string columns = quoted("{'name': 'a', 'generator': 'nothing'}");
        for (int i = 0; i < 3000; ++i)
            columns +=
                fmt::format(fmt::runtime(quoted(", {{'name': 'c{}', 'generator': 'norml', 'params': {{'x': 1}}}}")), i);
        QVERIFY(has(problemsOf(tableWith(columns)), "unknown_generator"));
    }

    void longChains()
    {
        QVERIFY(!problemsOf(tableWith(chain(300))).hasErrors());
        // From the end: the first column that is bound needs all others.
        std::string columns = quoted("{'name': 'last', 'sql': 'c4999'},") + chain(5000);
        QVERIFY(has(problemsOf(tableWith(columns)), "too_deep"));
    }

    void longChainsOfTables()
    {
        std::string tables = quoted("{'name': 't0', 'rows': 1, 'columns': [{'name': 'a', 'generator': 'uniform'}]}");
        // From the end as well: the table that is counted first is counted by all others.
        for (int i = 2000; i > 0; --i)
            tables += fmt::format(
                fmt::runtime(
                    quoted(", {{'name': 't{}', 'rows': {{'per': 't{}', 'children': {{'generator': 'integer', 'params': "
                           "{{'low': 1, 'high': 1}}}}}}, 'columns': [{{'name': 'a', 'generator': 'uniform'}}]}}")),
                i, i - 1);
        QVERIFY(has(problemsOf(quoted("{'format': 1, 'tables': [") + tables + "]}"), "too_deep"));
    }

    void deepSql()
    {
        for (const auto& [open, close] :
             {std::pair{"(", ")"}, {"abs(", ")"}, {"[", "]"}, {"case when true then ", " end"}}) {
            std::string sql;
            for (int i = 0; i < 50'000; ++i)
                sql += open;
            sql += '1';
            for (int i = 0; i < 50'000; ++i)
                sql += close;
            QVERIFY(problemsOf(tableWith(quoted("{'name': 'a', 'sql': '") + sql + "\"}")).hasErrors());
        }
        QVERIFY(
            problemsOf(tableWith(quoted("{'name': 'a', 'sql': '1") + repeated(" + 1", 1'000'000) + "\"}")).hasErrors());
    }

    void deepTemplatesPatternsAndGrammars()
    {
        for (const std::string& params :
             {quoted("'pattern', 'params': {'pattern': '") + repeated("(", 100'000) + "\"}",
              quoted("'pattern', 'params': {'pattern': '") + repeated("(a|", 3'000) + "b" + repeated(")", 1'000) +
                  "\"}",
              (quoted("'pattern', 'params': {'pattern': '((((a{1000}){1000}){1000}){1000}){1000}'}")),
              (quoted("'pattern', 'params': {'pattern': 'a{99999999999999999999}'}")),
              quoted("'text_template', 'params': {'text': '") + repeated("{{", 100'000) + "\"}",
              quoted("'grammar', 'params': {'rules': {'text': ['") + repeated("<text>", 100'000) + "\"]}}",
              quoted("'grammar', 'params': {'rules': {'text': ['") + repeated("{", 100'000) + "\"]}}"})
            QVERIFY2(problemsOf(tableWith(quoted("{'name': 'a', 'generator':") + params + "}")).hasErrors(),
                     params.substr(0, 80).c_str());
    }

    void wildNumbers()
    {
        for (const std::string& params :
             {quoted("'normal', 'params': {'mean': 1e308, 'stddev': 1e308}"),
              quoted("'uniform', 'params': {'low': -1.7e308, 'high': 1.7e308}"),
              quoted("'integer', 'params': {'low': -9223372036854775808, 'high': 9223372036854775807}"),
              quoted("'integer', 'params': {'low': -1e300, 'high': 1e300}"),
              quoted("'poisson', 'params': {'mean': 1e300}"),
              quoted("'binomial', 'params': {'trials': 9223372036854775807, 'probability': 0.5}"),
              quoted("'gamma', 'params': {'shape': 1e-300, 'scale': 1e300}"),
              quoted("'beta', 'params': {'alpha': 1e-300, 'beta': 1e300}"),
              quoted("'zipf', 'params': {'exponent': 1e300, 'values': 9223372036854775807}"),
              quoted("'sequence', 'params': {'start': 9223372036854775807, 'step': 9223372036854775807}"),
              quoted("'category', 'params': {'values': {'a': 1e308, 'b': 1e308, 'c': 1e308}}"),
              quoted("'date', 'params': {'from': '0001-01-01', 'to': '9999-12-31'}"),
              quoted("'date', 'params': {'from': '99999999-01-01', 'to': '1'}"),
              quoted("'normal', 'decimals': 15, 'params': {'mean': 1e300, 'stddev': 1}"),
              quoted("'normal', 'minimum': -1e400, 'maximum': 1e400"),
              quoted("'geometric', 'params': {'probability': 1e-300}"),
              quoted("'negative_binomial', 'params': {'failures': 1e300, 'probability': 1e-300}"),
              quoted("'pareto', 'params': {'shape': 1e-300, 'scale': 1e300}"),
              quoted("'weibull', 'params': {'shape': 1e-300}"),
              quoted("'student_t', 'params': {'degrees': 1e-300}"),
              quoted("'lognormal', 'params': {'mu': 1e300, 'sigma': 1e300}")}) {
            Problems problems;
            const Project project =
                parseProject(tableWith(quoted("{'name': 'a', 'generator':") + std::string(params) + "}"), problems);
            const Compiled compiled = compile(project);
            if (problems.hasErrors() || !compiled.plan || compiled.plan->tables.empty())
                continue; // problems are an answer, too
            TableReader reader(*compiled.plan, 0);
            Batch batch;
            static_cast<void>(reader.read(RowSet::range(0, 10), batch));
        }
    }

    void rowsFarOut()
    {
        std::string text = quoted(
            "{'format': 1, 'tables': [{'name': 't', 'rows': 1000000000000000, 'primary_key': 'id', 'columns': "
            "[{'name': 'id', 'generator': 'sequence'}, {'name': 'u', 'generator': 'uuid'}, {'name': 'p', 'generator': "
            "'pattern', 'params': {'pattern': '[A-Z]{12}'}}, {'name': 'g', 'generator': 'category', 'params': "
            "{'values': {'a': 1, 'b': 2}}, 'exact': true}]}, {'name': 'c', 'rows': 1000000000000000, 'columns': "
            "[{'name': 't_id', 'generator': 'foreign_key', 'params': {'table': 't', 'distribution': 'zipf'}}]}]}");
        Problems problems;
        const Compiled compiled = compile(parseProject(text, problems));
        QVERIFY2(compiled.plan, compiled.problems.all.empty() ? "" : compiled.problems.all[0].message.c_str());
        for (std::size_t table = 0; table < 2; ++table) {
            TableReader reader(*compiled.plan, table);
            Batch batch;
            QVERIFY(reader.read(RowSet::range(999'999'999'999'990, 10), batch));
            QCOMPARE(batch.rows, std::size_t{10});
        }
    }
};

DW_TEST(TestHostileProjects);
#include "test_hostile_projects.moc"
