// Renaming leaves no reference behind and changes no value.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include "core/engine/compile.h"
#include "core/project/file.h"
#include "ui/design/references.h"

using namespace dw;
using namespace dw::ui;

namespace {

Project sample(const char* name)
{
    Problems problems;
    Result<Project> project =
        readProjectFile(test::sourceFolder("/resources/samples/") + std::string(name) + ".datawright", problems);
    return project ? *project : Project{};
}

} // namespace

class TestReferences : public QObject
{
    Q_OBJECT

private slots:
    void everyTableAndColumnOfTheSamplesCanBeRenamed_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"retail", "clinic", "credit", "iot", "hr", "rare_disease"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    /// Each at once: then nothing of the old names may be left that anything needs.
    void everyTableAndColumnOfTheSamplesCanBeRenamed()
    {
        QFETCH(QString, name);
        Project project = sample(qPrintable(name));
        QVERIFY(!project.tables.empty());
        const Compiled before = compile(project);
        QVERIFY(before.plan != nullptr);
        for (int table = 0; table < static_cast<int>(project.tables.size()); ++table) {
            const auto columns = project.tables[static_cast<std::size_t>(table)].columns.size();
            for (int column = 0; column < static_cast<int>(columns); ++column) {
                std::string changed =
                    project.tables[static_cast<std::size_t>(table)].columns[static_cast<std::size_t>(column)].name;
                // Keys keep their ending, from which SQL has the name of the relation.
                const bool isKey = changed.ends_with("_id");
                changed = "new " + (isKey ? changed.substr(0, changed.size() - 3) : changed) + (isKey ? "_id" : "");
                renameColumn(project, table, column, changed);
            }
            renameTable(project, table, "my " + project.tables[static_cast<std::size_t>(table)].name);
            for (int entity = 0;
                 entity < static_cast<int>(project.tables[static_cast<std::size_t>(table)].entities.size()); ++entity)
                renameEntity(project, table, entity, "who" + std::to_string(entity));
        }
        const Compiled after = compile(project);
        for (const Problem& problem : after.problems.all)
            QVERIFY2(problem.severity != Severity::Error, (problem.pointer + ": " + problem.message).c_str());
        for (std::size_t table = 0; table < project.tables.size(); ++table)
            QCOMPARE(after.plan->tables[table].rows, before.plan->tables[table].rows);
    }

    void sqlIsRewrittenInItsPlaces()
    {
        Project project = sample("retail");
        renameTable(project, 2, "purchases");
        QCOMPARE(project.tables[0].columns[8].sql, std::string("count(purchases)"));
        QCOMPARE(project.tables[0].columns[9].sql, std::string("sum(purchases.total)"));
        QCOMPARE(project.tables[3].rows.per, std::string("purchases"));
        QCOMPARE(project.tables[3].columns[1].params["table"].get<std::string>(), std::string("purchases"));
        renameColumn(project, 2, 6, "gross");
        QCOMPARE(project.tables[0].columns[9].sql, std::string("sum(purchases.gross)"));
        renameColumn(project, 2, 1, "buyer_id");
        QCOMPARE(project.tables[2].columns[2].sql, std::string("buyer.signed_up + day_after::integer"));
        renameColumn(project, 0, 6, "since");
        QCOMPARE(project.tables[2].columns[2].sql, std::string("buyer.since + day_after::integer"));
        // The number of children varies by a column of the parent.
        renameColumn(project, 0, 5, "tier");
        QCOMPARE(project.tables[2].rows.children["params"]["mean"]["by"].get<std::string>(), std::string("tier"));
        QCOMPARE(project.tables[0].columns[7].params["probability"]["by"].get<std::string>(), std::string("tier"));
        renameColumn(project, 0, 0, "case");
        QCOMPARE(project.tables[0].primaryKey.front(), std::string("case"));
        QCOMPARE(project.tables[0].columns[0].id, std::string("customer_id"));
    }

    void wordsThatMeanOtherThingsStay()
    {
        Project project = sample("credit");
        renameColumn(project, 0, 5, "pay");
        const std::string& score = project.tables[0].columns[9].sql;
        QVERIFY(score.find("0.000018 * pay ") != std::string::npos);
        renameColumn(project, 0, 2, "quote \" mark");
        QVERIFY(score.find("case \"quote \"\" mark\" when 'B'") != std::string::npos);
        QCOMPARE(project.tables[0].correlations[0].first, std::string("age"));
    }

    void scenariosTargetsAndInjectionsFollow()
    {
        Problems problems;
        Project project = parseProject(R"({"format": 1, "name": "p", "tables": [{"name": "t", "rows": 100,
            "columns": [{"name": "sex", "generator": "category", "params": {"values": {"f": 1, "m": 1}}},
                        {"name": "ok", "generator": "boolean"}],
            "scenarios": [{"name": "a", "when": "sex = 'f' and ok", "share": 0.1},
                          {"name": "b", "force": {"sex": "m"}, "rows": 5}],
            "targets": [{"columns": "sex", "shares": {"f": 0.4, "m": 0.6}},
                        {"outcome": "ok", "by": ["sex"], "rates": {"f": 0.5}}],
            "injections": [{"name": "i", "kind": "label_bias", "params": {"label": "ok", "when": "sex = 'm'",
                "rate": 0.1, "to": "false"}}]}]})",
                                       problems);
        renameColumn(project, 0, 0, "gender");
        renameColumn(project, 0, 1, "passed");
        const Json table = tableToJson(project.tables[0]);
        QCOMPARE(table["scenarios"][0]["when"], Json("gender = 'f' and passed"));
        QCOMPARE(table["scenarios"][1]["force"], (Json{{"gender", "m"}}));
        QCOMPARE(table["targets"][0]["columns"], Json("gender"));
        QCOMPARE(table["targets"][1]["outcome"], Json("passed"));
        QCOMPARE(table["targets"][1]["by"], Json::array({"gender"}));
        const std::string injection = table["injections"][0].dump();
        QVERIFY2(injection.find("sex") == std::string::npos, injection.c_str());
        QVERIFY2(injection.find("\"passed\"") != std::string::npos, injection.c_str());
        QVERIFY(compile(project).plan != nullptr);
    }
};

DW_TEST(TestReferences);
#include "test_references.moc"
