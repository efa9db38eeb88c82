// Filters over samples and the way along keys, against reading every row.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/children.h"
#include "core/engine/compile.h"
#include "core/engine/parent_row.h"
#include "core/engine/row_filter.h"
#include "core/project/file.h"
#include "tests/support/test.h"

using namespace dw;

namespace {

const char* const kShop = R"j({"name": "shop", "random_seed": 5, "tables": [
  {"name": "customers", "rows": 3000, "primary_key": "id", "columns": [
    {"name": "id", "generator": "sequence", "params": {"start": 100}},
    {"name": "country", "generator": "category", "params": {"values": {"de": 3, "us": 5}}, "null_ratio": 0.1},
    {"name": "age", "generator": "normal", "params": {"mean": 40, "stddev": 9}, "decimals": 0},
    {"name": "orders", "sql": "count(orders)"}]},
  {"name": "orders", "rows": {"per": "customers", "children": {"generator": "integer", "params": {"low": 0, "high": 5}}},
   "primary_key": "id", "columns": [
    {"name": "id", "generator": "sequence"},
    {"name": "customer_id", "generator": "parent_key", "params": {"table": "customers"}},
    {"name": "product", "generator": "foreign_key", "params": {"table": "products"}, "null_ratio": 0.2},
    {"name": "total", "generator": "uniform", "params": {"low": 0, "high": 100}},
    {"name": "age", "sql": "customers.age"}]},
  {"name": "products", "rows": 50, "primary_key": "code", "columns": [
    {"name": "code", "generator": "sequence", "params": {"start": 7}}]}]})j";

struct Table {
    Project project;
    std::shared_ptr<const Plan> plan;
    std::size_t table = 0;

    explicit Table(std::size_t number = 1) : table(number)
    {
        Problems problems;
        project = parseProject(kShop, problems);
        plan = compile(project).plan;
    }
    Column read(std::size_t column, std::int64_t first, std::size_t count) const
    {
        const int slot = plan->tables[table].columnSlots[column];
        Evaluator evaluator(*plan, table, std::span(&slot, 1));
        const Status evaluated = evaluator.evaluate(RowSet::range(first, count));
        return evaluated ? copyOf(evaluator.slot(slot)) : Column();
    }
    std::vector<std::int64_t> pick(const RowFilter& filter, std::int64_t first, std::size_t count) const
    {
        const auto prepared = PreparedFilter::prepare(project, table, filter);
        if (const auto* fault = std::get_if<RowFilterFault>(&prepared)) {
            qWarning("%s", fault->message.c_str());
            return {-1};
        }
        const auto picked = std::get<PreparedFilter>(prepared).pick(first, count);
        return picked ? *picked : std::vector<std::int64_t>{-2};
    }
    RowFilterFault fault(const RowFilter& filter) const
    {
        const auto prepared = PreparedFilter::prepare(project, table, filter);
        const auto* fault = std::get_if<RowFilterFault>(&prepared);
        return fault ? *fault : RowFilterFault{RowFilterFault::Part::Condition, "none", {}};
    }
};

} // namespace

class TestRowFilter : public QObject
{
    Q_OBJECT

private slots:
    void conditionsKeepTheRowsForWhichTheyAreTrue()
    {
        const Table orders;
        QVERIFY(orders.plan);
        const std::vector<std::int64_t> rows = orders.pick({"total > 90", ""}, 100, 5000);
        const Column total = orders.read(3, 100, 5000);
        std::vector<std::int64_t> expected;
        for (std::size_t i = 0; i < total.size; ++i)
            if (total.reals[i] > 90)
                expected.push_back(100 + static_cast<std::int64_t>(i));
        QVERIFY(expected.size() > 300);
        QCOMPARE(rows, expected);
        // Null is not true.
        const auto de = orders.pick({"customer.country = 'de'", ""}, 0, 3000);
        const auto other = orders.pick({"customer.country <> 'de'", ""}, 0, 3000);
        const auto none = orders.pick({"customer.country is null", ""}, 0, 3000);
        QVERIFY(!none.empty() && none.front() >= 0);
        QCOMPARE(de.size() + other.size() + none.size(), 3000U);
    }

    void rowsAreSortedStablyWithNullsLast()
    {
        const Table customers(0);
        const auto rows = customers.pick({"", "country desc, age, orders desc"}, 0, 3000);
        QCOMPARE(rows.size(), 3000U);
        const Column country = customers.read(1, 0, 3000);
        const Column age = customers.read(2, 0, 3000);
        const Column count = customers.read(3, 0, 3000);
        const auto key = [&](std::int64_t row) {
            const auto i = static_cast<std::size_t>(row);
            const int place = country.isNull(i) ? 2 : (country.text(i) == "us" ? 0 : 1);
            return std::tuple(place, age.integers[i], -count.integers[i], row);
        };
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY(key(rows[i - 1]) < key(rows[i]));
        const auto old = customers.pick({"age > 60", "age desc"}, 0, 3000);
        QVERIFY(old.size() > 10 && old.size() < 200);
        for (std::size_t i = 1; i < old.size(); ++i)
            QVERIFY(age.integers[static_cast<std::size_t>(old[i - 1])] >=
                    age.integers[static_cast<std::size_t>(old[i])]);
    }

    void faultsHaveTheirPlace()
    {
        const Table orders;
        const RowFilterFault unknown = orders.fault({"total > 5 and totl < 3", ""});
        QCOMPARE(unknown.part, RowFilterFault::Part::Condition);
        QCOMPARE(unknown.position, std::optional<std::size_t>(14));
        QVERIFY(unknown.message.find("at character") == std::string::npos);
        const RowFilterFault key = orders.fault({"total > 5", "id, prce desc"});
        QCOMPARE(key.part, RowFilterFault::Part::Order);
        QCOMPARE(key.position, std::optional<std::size_t>(4));
        QVERIFY(orders.fault({"total", ""}).message.find("true or false") != std::string::npos);
        QVERIFY(!orders.fault({"total >", ""}).message.empty());
        QCOMPARE(orders.fault({"random() > 0.5", ""}).part, RowFilterFault::Part::Condition);
        QVERIFY(orders.fault({"random() > 0.5", ""}).message != "none");
    }

    void ordersAreCutAtTheirCommas()
    {
        const auto keys = orderKeys("total desc, greatest(a, b) ASC , \"desc\", [x, y] DESC,");
        QCOMPARE(keys.size(), 4U);
        QCOMPARE(keys[0], (OrderKey{"total", 0, true}));
        QCOMPARE(keys[1], (OrderKey{"greatest(a, b)", 12, false}));
        QCOMPARE(keys[2].sql, std::string("\"desc\""));
        QVERIFY(!keys[2].descending);
        QCOMPARE(keys[3].sql, std::string("[x, y]"));
        QVERIFY(keys[3].descending);
        QVERIFY(orderKeys("  ").empty());
    }

    void keysLeadToTheirParents()
    {
        const Table orders;
        const TablePlan& plan = orders.plan->tables[1];
        const auto belongs = parentLink(plan, plan.columnSlots[1]);
        QVERIFY(belongs && belongs->table == 0);
        // A value of the table that rows are counted by needs no key.
        const auto age = parentLink(plan, plan.columnSlots[4]);
        QVERIFY(age && age->table == 0 && age->rowSlot == -1);
        const auto product = parentLink(plan, plan.columnSlots[2]);
        QVERIFY(product && product->table == 2 && product->rowSlot >= 0);
        QVERIFY(!parentLink(plan, plan.columnSlots[3]));
        const Column customers = orders.read(1, 0, 4000);
        const Column products = orders.read(2, 0, 4000);
        int nulls = 0;
        for (std::int64_t row = 0; row < 4000; row += 37) {
            const auto i = static_cast<std::size_t>(row);
            const auto customer = parentRow(*orders.plan, 1, *belongs, row);
            QVERIFY(customer && *customer);
            QCOMPARE(customers.integers[i], 100 + **customer); // the key is a sequence from 100 on
            const auto counted = parentRow(*orders.plan, 1, *age, row);
            QVERIFY(counted && *counted == *customer);
            const auto bought = parentRow(*orders.plan, 1, *product, row);
            QVERIFY(bought);
            QCOMPARE(products.isNull(i), !bought->has_value());
            nulls += products.isNull(i) ? 1 : 0;
            if (*bought)
                QCOMPARE(products.integers[i], 7 + **bought);
        }
        QVERIFY(nulls > 5);
    }
};

DW_TEST(TestRowFilter);
#include "test_row_filter.moc"
