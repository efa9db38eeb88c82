// Counterfactual twins: what follows from the changed attribute changes, from the same draws; all else stays.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/control.h"
#include "tests/core/engine/plan_rows.h"
#include "tests/support/test.h"

#include <cmath>

using namespace dw;
using test::planOf;
using test::projectOf;
using test::rowsOf;
using test::RowTexts;

namespace {

std::string people(const std::string& twins, const std::string& rules = "")
{
    return fmt::format(R"j({{"random_seed": 4, "tables": [
      {{"name": "people", "rows": 3000, "primary_key": "id", "columns": [
        {{"name": "id", "generator": "sequence", "params": {{"start": 100}}}},
        {{"name": "sex", "generator": "category", "params": {{"values": {{"f": 1, "m": 1}}}}}},
        {{"name": "luck", "generator": "uniform"}},
        {{"name": "height", "generator": "normal",
          "params": {{"mean": {{"by": "sex", "cases": {{"f": 165, "m": 178}}}}, "stddev": 7}}}},
        {{"name": "tall", "sql": "height > 172"}},
        {{"name": "hired", "generator": "boolean", "params": {{"probability": {{"sql": "case when tall then 0.8 else 0.3 end"}}}}}}]{}}},
      {}]}})j",
                       rules, twins);
}

const char* const kTwins = R"j({"name": "twins", "twin_of": "people", "change": "sex", "columns": [
    {"name": "twin_of", "sql": "original.id"},
    {"name": "sex_before", "sql": "original.sex"}, {"name": "sex", "sql": "twin.sex"},
    {"name": "luck", "sql": "twin.luck"},
    {"name": "height_before", "sql": "original.height"}, {"name": "height", "sql": "twin.height"},
    {"name": "hired_before", "sql": "original.hired"}, {"name": "hired", "sql": "twin.hired"}]})j";

enum Field : std::size_t { TwinOf, SexBefore, Sex, Luck, HeightBefore, Height, HiredBefore, Hired };

} // namespace

class TestTwins : public QObject
{
    Q_OBJECT

private slots:
    void everythingElseIsKept_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::newRow("plain") << "";
        // Rows are drawn again until luck beats height; the twin keeps the draws that were accepted.
        QTest::newRow("rule") << R"(, "constraints": [{"sql": "luck > (height - 150) / 40"}])";
    }
    void everythingElseIsKept()
    {
        QFETCH(QString, rules);
        const auto plan = planOf(projectOf(people(kTwins, rules.toStdString())));
        QVERIFY(plan);
        QCOMPARE(plan->tables[1].rows, std::int64_t{3000});
        const auto originals = rowsOf(*plan, "people", 0, 3000);
        const auto twins = rowsOf(*plan, "twins", 0, 3000);
        int changed = 0;
        for (std::size_t i = 0; i < twins.size(); ++i) {
            const RowTexts& twin = twins[i];
            QCOMPARE(twin[TwinOf], std::to_string(100 + i));
            QCOMPARE(twin[SexBefore], originals[i][1]);
            QVERIFY(twin[Sex] != twin[SexBefore]);
            QCOMPARE(twin[Luck], originals[i][2]);
            QCOMPARE(twin[HeightBefore], originals[i][3]);
            // The same normal score about the other mean.
            const double shift = twin[Sex] == "m" ? 13.0 : -13.0;
            QVERIFY(std::abs(std::stod(twin[Height]) - std::stod(twin[HeightBefore]) - shift) < 1e-9);
            QCOMPARE(twin[HiredBefore], originals[i][5]);
            const bool flipped = twin[Hired] != twin[HiredBefore];
            changed += flipped ? 1 : 0;
            if (flipped) // only towards what the height makes likelier: the draw is the same
                QVERIFY((twin[Hired] == "1") == (twin[Sex] == "m"));
        }
        QVERIFY(changed > 300);
    }

    void whoDependsOnNothingHasATwinAsHimself()
    {
        std::string json = kTwins;
        json.replace(json.find(R"("change": "sex")"), 15, R"("change": "luck", "to": 0.25)");
        const auto plan = planOf(projectOf(people(json)));
        QVERIFY(plan);
        for (const RowTexts& twin : rowsOf(*plan, "twins", 0, 100)) {
            QCOMPARE(twin[Luck], std::string("0.25"));
            QCOMPARE(twin[Sex], twin[SexBefore]);
            QCOMPARE(twin[Hired], twin[HiredBefore]);
        }
    }

    void everyTwinHasItsAddress()
    {
        const auto plan =
            planOf(projectOf(people(kTwins, R"(, "constraints": [{"sql": "luck > (height - 150) / 40"}])")));
        QVERIFY(plan);
        const auto all = rowsOf(*plan, "twins", 0, 3000);
        QCOMPARE(rowsOf(*plan, "twins", 0, 3000, 11), all);
        QCOMPARE(rowsOf(*plan, "twins", 2'900, 5), std::vector<RowTexts>(all.begin() + 2'900, all.begin() + 2'905));
    }

    void columnsAreOffered()
    {
        const std::string bare = R"({"name": "twins", "twin_of": "people", "change": "sex"})";
        const Compiled compiled = compile(projectOf(people(bare)));
        const Problem* problem = nullptr;
        for (const Problem& candidate : compiled.problems.all)
            problem = candidate.code == "no_columns" ? &candidate : problem;
        QVERIFY(problem != nullptr && problem->fixes.size() == 1);
        const Json fixed = Json::parse(people(bare)).patch(Json::parse(problem->fixes[0].patch));
        const auto plan = planOf(projectFromJson(fixed));
        QVERIFY(plan);
        QCOMPARE(plan->schema.tables[1].columns.size(), std::size_t{7});
        for (const RowTexts& twin : rowsOf(*plan, "twins", 0, 10))
            QVERIFY(twin[1] != twin[2]);
    }

    void problemsAreSaid_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const char* table, const char* code, const char* pointer) {
            QTest::newRow(name) << table << code << "/tables/1" + QString(pointer);
        };
        const char* const columns = R"("columns": [{"name": "a", "sql": "twin.sex"}])";
        static std::vector<std::string> texts;
        texts = {fmt::format(R"({{"name": "t", "twin_of": "nobody", "change": "sex", {}}})", columns),
                 fmt::format(R"({{"name": "t", "twin_of": "people", "change": "nothing", {}}})", columns),
                 fmt::format(R"({{"name": "t", "twin_of": "people", "change": "height", "to": "red", {}}})", columns),
                 fmt::format(R"({{"name": "t", "twin_of": "people", "change": "luck", {}}})", columns),
                 fmt::format(R"({{"name": "t", "twin_of": "people", {}}})", columns)};
        row("original", texts[0].c_str(), "unknown_table", "/twin_of");
        row("column", texts[1].c_str(), "unknown_column", "/change");
        row("value", texts[2].c_str(), "wrong_type", "/to");
        row("many values", texts[3].c_str(), "too_many_groups", "/change");
        row("no column", texts[4].c_str(), "missing_parameter", "/change");
    }
    void problemsAreSaid()
    {
        QFETCH(QString, table);
        QFETCH(QString, code);
        QFETCH(QString, pointer);
        const Project project = projectOf(people(table.toStdString()));
        const Compiled compiled = compile(project);
        bool found = false;
        for (const Problem& problem : compiled.problems.all)
            found = found || (problem.code == code.toStdString() && problem.pointer == pointer.toStdString());
        QVERIFY2(found, compiled.problems.empty() ? "no problem" : compiled.problems.all[0].code.c_str());
        Problems problems;
        QCOMPARE(parseProject(writeProject(project), problems), project);
    }
};

DW_TEST(TestTwins);
#include "test_twins.moc"
