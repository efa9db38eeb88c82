// Which names a SQL expression refers to, and what stays of places after names were replaced.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/references.h"
#include "core/sql/tokens.h"
#include "tests/support/test.h"

#include <fmt/format.h>

using namespace dw;

namespace {

/// "x y | customer.country | sum(items.amount)": everything that was found, each with the text of its range.
std::string found(std::string_view sql)
{
    const SqlReferences references = sqlReferences(sql);
    std::string columns;
    for (const ColumnReference& column : references.columns)
        columns += fmt::format("{} ", column.name);
    std::string relations;
    for (const RelationReference& relation : references.relations) {
        for (const std::string& step : relation.relations)
            relations += step + ">";
        relations += relation.column + " ";
    }
    std::string aggregates;
    for (const ChildAggregate& aggregate : references.aggregates)
        aggregates += fmt::format("{}:{}.{} ", static_cast<int>(aggregate.function), aggregate.relation,
                                  aggregate.column.empty() ? "*" : aggregate.column);
    return columns + "| " + relations + "| " + aggregates;
}

} // namespace

class TestReferences : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* sql, const char* expected) { QTest::newRow(sql) << sql << expected; };
        row("x", "x | | ");
        row("a + B * a", "a B a | | ");
        row("exp(-2 + 0.04*age)", "age | | ");
        row("case when sex = 'f' then height else 1e3 end", "sex height | | ");
        row("\"unit price\" * 2", "unit price | | ");
        row("\"say \"\"hi\"\"\" || 'x.y'", "say \"hi\" | | ");
        row("'it''s a.b' || name", "name | | ");
        row("E'it\\'s x' || name", "name | | ");
        row("$$x.y 'z$$ || name", "name | | ");
        row("$tag$ $$ x $tag$ || name", "name | | ");
        row("a -- b.c\n + d", "a d | | ");
        row("a /* b /* c */ d */ + e", "a e | | ");
        row("customer.country", "| customer>country | ");
        row("customer . \"home country\"", "| customer>home country | ");
        row("visit.patient.age + age", "age | visit>patient>age | ");
        row("name.upper()", "name | | ");
        row("customer.name.upper()", "| customer>name | ");
        row("'a'.concat(b).lower()", "b | | ");
        row("sum(items.amount)", "| | 0:items.amount ");
        row("SUM( items . amount ) / count(items)", "| | 0:items.amount 1:items.* ");
        row("count(items.*) + count(items.id)", "| | 1:items.* 1:items.id ");
        row("min(i.a) + max(i.b) + avg(i.c) + mean(i.d)", "| | 2:i.a 3:i.b 4:i.c 4:i.d ");
        row("sum(items.amount * 2)", "| items>amount | ");
        row("greatest(a, customer.b)", "a | customer>b | ");
        row("sum(amount)", "amount | | ");
        row("count(*)", "| | ");
        row("x in (y, z)", "x y z | | ");
        row("x between low and high", "x between low high | | ");
        row("x::date", "x | | ");
        row("x::decimal(18, 2) + y", "x y | | ");
        row("cast(x as timestamp with time zone)", "x | | ");
        row("cast(coalesce(x, (y)) as date) - date", "x y date | | ");
        row("try_cast(x as double precision)", "x | | ");
        row("date '2024-01-01' + day", "day | | ");
        row("day + interval 3 month", "day | | ");
        row("day + interval '3' month + month", "day month | | ");
        row("extract(year from birth)", "birth | | ");
        row("birth at time zone 'UTC'", "birth | | ");
        row("struct_pack(a := b)", "b | | ");
        row("größe + 名前", "größe 名前 | | ");
        row("1_000 + 0xFF + 1.5e-3 + .5 + x", "x | | ");
        row("", "| | ");
        row("((", "| | ");
        row("'never closed", "| | ");
        row("a.", "a | | ");
        row(".a", "| | ");
        row("a..b", "a | | ");
    }
    void finds()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(found(sql.toStdString())), expected);
    }

    void rangesCoverTheText()
    {
        const std::string sql = "1 + ( \"a b\" * customer . country ) - count( items )";
        const SqlReferences references = sqlReferences(sql);
        const auto textOf = [&](ByteRange range) { return sql.substr(range.begin, range.end - range.begin); };
        QCOMPARE(textOf(references.columns.at(0).range), std::string("\"a b\""));
        QCOMPARE(textOf(references.relations.at(0).range), std::string("customer . country"));
        QCOMPARE(textOf(references.aggregates.at(0).range), std::string("count( items )"));
    }

    void knowsPlainReferences()
    {
        QVERIFY(std::holds_alternative<ColumnReference>(*plainReference(" ((x)) -- it")));
        QVERIFY(std::holds_alternative<RelationReference>(*plainReference("customer.country")));
        QVERIFY(std::holds_alternative<ChildAggregate>(*plainReference("(count(items))")));
        for (const char* sql :
             {"", "x + 1", "-x", "null", "true", "'x'", "upper(x)", "(x", "x)", "x x", "(x) + (y)", "1"})
            QVERIFY2(!plainReference(sql), sql);
    }

    void rewritesAndMapsPlacesBack()
    {
        const std::string sql = "a + customer.country || sum(items.amount) || b";
        const SqlReferences references = sqlReferences(sql);
        const std::vector<SqlReplacement> replacements{{references.aggregates.at(0).range, "g\"2"},
                                                       {references.relations.at(0).range, "g1"}};
        const RewrittenSql rewritten(sql, replacements);
        QCOMPARE(rewritten.sql(), std::string("a + \"g1\" || \"g\"\"2\" || b"));
        QCOMPARE(rewritten.originalPosition(0), std::size_t{0});
        QCOMPARE(rewritten.originalPosition(rewritten.sql().find("g1")), sql.find("customer"));
        QCOMPARE(rewritten.originalPosition(rewritten.sql().find("||")), sql.find("||"));
        QCOMPARE(rewritten.originalPosition(rewritten.sql().size() - 1), sql.size() - 1);
        QCOMPARE(rewritten.originalPosition(rewritten.sql().size()), sql.size());
    }

    void splitsTemplates()
    {
        const std::string text = "Dear {{ upper(name) }}, {{'}}'}}{{ {'a': {'b': 1}}['a']['b'] }} }} {";
        const TemplatePieces split = splitTemplate(text);
        QVERIFY(!split.error);
        std::vector<std::string> texts;
        for (const TemplatePiece& piece : split.pieces) {
            texts.push_back((piece.isHole ? "hole:" : "") + piece.text);
            QCOMPARE(text.substr(piece.position, piece.text.size()), piece.text);
        }
        const std::vector<std::string> expected{
            "Dear ", "hole:upper(name)", ", ", "hole:'}}'", "hole:{'a': {'b': 1}}['a']['b']", " }} {"};
        QCOMPARE(texts, expected);
        QCOMPARE(splitTemplate("plain").pieces.size(), std::size_t{1});
        QVERIFY(splitTemplate("").pieces.empty());
        QCOMPARE(splitTemplate("abc {{ x").error->position, std::size_t{4});
        QCOMPARE(splitTemplate("abc {{ 'x }}").error->position, std::size_t{4});
        QCOMPARE(splitTemplate("{{ x }}{{ }}").error->position, std::size_t{7});
    }

    void staysLinearOnHostileText()
    {
        QVERIFY(plainReference(std::string(100'000, '(') + "x" + std::string(100'000, ')')));
        for (const char* piece : {"(", "a.", "sum(", "{{", "/*", "\"", "cast(a as decimal("}) {
            std::string text;
            while (text.size() < 200'000)
                text += piece;
            QElapsedTimer timer;
            timer.start();
            sqlReferences(text);
            plainReference(text);
            splitTemplate(text);
            QVERIFY2(timer.elapsed() < 2000, piece);
        }
    }

    void quotes()
    {
        QCOMPARE(quoteSqlIdentifier("a\"b"), std::string("\"a\"\"b\""));
        QCOMPARE(quoteSqlString("it's"), std::string("'it''s'"));
        QCOMPARE(sqlIdentifierName("\"a\"\"b\""), std::string("a\"b"));
        QVERIFY(isReservedSqlWord("CASE") && isReservedSqlWord("with") && !isReservedSqlWord("year"));
        QVERIFY(sameSqlName("Ab", "aB") && !sameSqlName("ab", "abc"));
    }
};

DW_TEST(TestReferences);
#include "test_references.moc"
