// Expressions that run together give what each gives alone, errors included.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluator.h"
#include "core/engine/steps/sql_group.h"
#include "tests/core/engine/plan_rows.h"
#include "tests/support/test.h"

using namespace dw;
using namespace dw::test;

namespace {

constexpr const char* kTable = R"json({"random_seed": 5, "tables": [{"name": "t", "rows": 5000, "columns": [
    {"name": "id", "generator": "sequence"},
    {"name": "x", "generator": "normal", "params": {"mean": 50, "stddev": 10}},
    {"name": "Y", "generator": "integer", "params": {"low": -5, "high": 5}, "null_ratio": 0.1},
    {"name": "word", "generator": "lexicon", "params": {"lexicon": "colours"}},
    {"name": "a", "sql": "1 / (1 + exp(5 - 0.1 * x))"},
    {"name": "b", "sql": "case when Y > 0 then word || '!' else word end"},
    {"name": "c", "sql": "x + Y", "decimals": 2},
    {"name": "d", "sql": "a * 2 + coalesce(Y, 0)"},
    {"name": "v", "generator": "normal", "params":
        {"mean": {"sql": "x / 2"}, "stddev": {"sql": "1 + abs(coalesce(Y, 1))"}}},
    {"name": "e", "sql": "length(b) + d"},
    {"name": "f", "sql": "x > v"}]RULES}]})json";

constexpr const char* kRules = R"json(, "constraints": [
    {"name": "one", "sql": "x < 60 or Y is null"},
    {"name": "two", "sql": "c > 30 and a > 0.2"}])json";

constexpr const char* kFailing = R"json({"tables": [{"name": "t", "rows": 100, "columns": [
    {"name": "id", "generator": "sequence"},
    {"name": "good", "sql": "id + 1"},
    {"name": "late", "sql": "cast(case when id = 50 then 'x' else '1' end as int)"},
    {"name": "early", "sql": "cast(case when id = 20 then 'y' else '1' end as int)"}]}]})json";

constexpr const char* kAlike = R"json({"tables": [{"name": "t", "rows": 5000, "columns": [
    {"name": "x", "generator": "sequence"},
    {"name": "X", "generator": "integer", "params": {"low": 0, "high": 9}},
    {"name": "a", "sql": "x + 1"}, {"name": "b", "sql": "X + 1"}, {"name": "c", "sql": "x * 2"},
    {"name": "d", "sql": "x * 3"}]}]})json";

std::shared_ptr<const Plan> planWith(const std::string& rules)
{
    std::string json = kTable;
    json.replace(json.find("RULES"), 5, rules);
    return planOf(projectOf(json));
}

std::string textAt(const Column& column, std::size_t i)
{
    if (column.isNull(i))
        return "null";
    return column.type == DataType::Text ? std::string(column.text(i)) : fmt::format("{}", column.number(i));
}

/// Steps that run with an earlier one.
std::size_t followers(const TablePlan& table)
{
    std::vector<const Step*> steps;
    for (const auto& step : table.steps)
        steps.push_back(step.get());
    const std::vector<std::size_t> leaders = sqlLeaders(steps);
    std::size_t count = 0;
    for (std::size_t i = 0; i < leaders.size(); ++i)
        count += leaders[i] != i ? 1 : 0;
    return count;
}

void compareWithAlone(const Plan& plan)
{
    const TablePlan& table = plan.tables[0];
    QVERIFY(followers(table) >= 3);
    Evaluator all(plan, 0, table.columnSlots);
    QVERIFY(all.evaluate(RowSet::range(100, 3000)));
    for (const int slot : table.columnSlots) {
        const std::array<int, 1> wanted{slot};
        Evaluator alone(plan, 0, wanted);
        QVERIFY(alone.evaluate(RowSet::range(100, 3000)));
        for (std::size_t i = 0; i < 3000; ++i)
            QCOMPARE(QString::fromStdString(textAt(all.slot(slot), i)),
                     QString::fromStdString(textAt(alone.slot(slot), i)));
    }
}

} // namespace

class TestSqlGroup : public QObject
{
    Q_OBJECT

private slots:
    void togetherIsAsAlone()
    {
        const auto plan = planWith("");
        QVERIFY(plan);
        compareWithAlone(*plan);
    }

    void rulesStandBetween()
    {
        const auto plan = planWith(kRules);
        QVERIFY(plan);
        compareWithAlone(*plan);
    }

    void namesThatDifferInCaseAlone()
    {
        const auto plan = planOf(projectOf(kAlike));
        QVERIFY(plan);
        compareWithAlone(*plan);
    }

    void theFirstErrorIsReported()
    {
        const auto plan = planOf(projectOf(kFailing));
        QVERIFY(plan);
        const TablePlan& table = plan->tables[0];
        QCOMPARE(followers(table), std::size_t{2});
        Evaluator all(*plan, 0, table.columnSlots);
        const Status evaluated = all.evaluate(RowSet::range(0, 100));
        QVERIFY(!evaluated);
        QVERIFY(evaluated.error().message.find("row 49") != std::string::npos);
        QVERIFY(evaluated.error().path.find("/columns/2") != std::string::npos);
        QVERIFY(all.evaluate(RowSet::range(60, 20))); // what is good afterwards is still computed
        QCOMPARE(all.slot(table.columnSlots[1]).number(0), 62.0);
    }
};

DW_TEST(TestSqlGroup);
#include "test_sql_group.moc"
