// Whole projects through compile and evaluate: relations, children, rules, correlations, and the laws of determinism.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/run.h"
#include "core/engine/table_reader.h"
#include "core/project/file.h"
#include "tests/support/table_rows.h"
#include "tests/support/test.h"

#include <QTemporaryDir>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace dw;
using test::rowsOf;

namespace {

const char* const kShop = R"j({"name": "shop", "random_seed": 5, "tables": [
  {"name": "customers", "rows": 20000, "primary_key": "id", "columns": [
    {"name": "id", "generator": "sequence"},
    {"name": "country", "generator": "category", "params": {"values": {"de": 3, "us": 5}}},
    {"name": "age", "generator": "normal", "params": {"mean": 40, "stddev": 9}, "decimals": 0},
    {"name": "spent", "sql": "sum(orders.total)"},
    {"name": "orders", "sql": "count(orders)"}]},
  {"name": "orders", "rows": {"per": "customers", "children": {"generator": "integer", "params": {"low": 0, "high": 5}}},
   "primary_key": "id", "columns": [
    {"name": "id", "generator": "sequence"},
    {"name": "customer_id", "generator": "parent_key", "params": {"table": "customers"}},
    {"name": "country", "sql": "customer.country"},
    {"name": "total", "generator": "normal", "decimals": 2,
     "params": {"mean": {"by": "country", "cases": {"de": 100, "us": 50}}, "stddev": 10}},
    {"name": "low", "generator": "uniform"},
    {"name": "high", "generator": "uniform"}],
   "constraints": [{"name": "order", "sql": "low < high"}]}]})j";

Project projectOf(const char* json)
{
    Problems problems;
    Project project = parseProject(json, problems);
    for (const Problem& problem : problems.all)
        qWarning("%s", problem.message.c_str());
    return project;
}

std::shared_ptr<const Plan> planOf(const Project& project)
{
    const Compiled result = compile(project);
    for (const Problem& problem : result.problems.all)
        qWarning("%s %s: %s", problem.code.c_str(), problem.pointer.c_str(), problem.message.c_str());
    return result.plan;
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::stringstream content;
    content << stream.rdbuf();
    return content.str();
}

std::string withoutHeader(const std::string& csv)
{
    return csv.substr(csv.find('\n') + 1);
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void clampsRoundsAndCorrelates()
    {
        const auto plan =
            planOf(projectOf(R"({"random_seed": 7, "tables": [{"name": "people", "rows": 100000, "columns": [
            {"name": "height", "generator": "normal", "params": {"mean": 170, "stddev": 8}, "decimals": 1, "minimum": 150},
            {"name": "shoe", "generator": "normal", "params": {"mean": 40}}],
            "correlations": [{"between": ["height", "shoe"], "spearman": 0.8}]}]})"));
        QVERIFY(plan);
        QCOMPARE(plan->schema.tables[0].columns[0].type, DataType::Decimal);
        double sum = 0;
        double product = 0;
        const auto rows = rowsOf(*plan, "people", 0, 20'000);
        for (const auto& row : rows) {
            const double height = std::stod(row[0]);
            QVERIFY(height >= 150);
            sum += height;
            product += (height - 170) / 8 * (std::stod(row[1]) - 40);
        }
        const auto n = static_cast<double>(rows.size());
        QVERIFY2(std::abs(sum / n - 170.05) < 0.3, qPrintable(QString::number(sum / n)));
        QVERIFY2(std::abs(product / n - 0.81) < 0.03, qPrintable(QString::number(product / n)));
    }

    void keysResolveAndSumsAgree()
    {
        const auto plan = planOf(projectOf(kShop));
        QVERIFY(plan);
        const auto customers = rowsOf(*plan, "customers", 0, 20'000);
        const std::int64_t orderCount = plan->tables[*plan->findTable("orders")].rows;
        const auto orders = rowsOf(*plan, "orders", 0, orderCount);
        QCOMPARE(orders.size(), static_cast<std::size_t>(orderCount));
        QVERIFY2(std::abs(static_cast<double>(orderCount) / 20'000 - 2.5) < 0.05,
                 qPrintable(QString::number(orderCount)));
        std::vector<double> spent(customers.size());
        std::vector<int> count(customers.size());
        for (const auto& order : orders) {
            const auto customer = static_cast<std::size_t>(std::stoll(order[1])) - 1;
            QVERIFY(customer < customers.size());
            QCOMPARE(order[2], customers[customer][1]);
            spent[customer] += std::stod(order[3]);
            ++count[customer];
            QVERIFY(std::stod(order[4]) < std::stod(order[5]));
        }
        for (std::size_t i = 0; i < customers.size(); ++i) {
            QVERIFY(std::abs(spent[i] - std::stod(customers[i][3])) < 1e-6);
            QCOMPARE(std::to_string(count[i]), customers[i][4]);
        }
    }

    void redrawingGivesTheConditionalDistribution()
    {
        // Of two uniforms given low < high, the larger has mean 2/3 and the smaller 1/3; nothing else would.
        const auto plan = planOf(projectOf(kShop));
        const auto orders = rowsOf(*plan, "orders", 0, 40'000);
        double low = 0;
        double high = 0;
        for (const auto& order : orders) {
            low += std::stod(order[4]);
            high += std::stod(order[5]);
        }
        const auto n = static_cast<double>(orders.size());
        QVERIFY2(std::abs(low / n - 1.0 / 3) < 0.006, qPrintable(QString::number(low / n)));
        QVERIFY2(std::abs(high / n - 2.0 / 3) < 0.006, qPrintable(QString::number(high / n)));
    }

    /// Several draws of a row may be tried at once, but none that is not needed may stop a run: whether rows can be
    /// made does not depend on the rows beside them.
    void drawsThatAreNotNeededStopNothing()
    {
        int stopped = 0;
        for (int seed = 1; seed <= 20; ++seed) {
            Project project = projectOf(R"({"tables": [{"name": "t", "rows": 1000, "columns": [
                {"name": "x", "generator": "uniform"}], "constraints": [{"name": "low", "sql":
                "CAST(CASE WHEN x > 0.9999 THEN 'too high' WHEN x < 0.1 THEN '1' ELSE '0' END AS INTEGER) = 1"}]}]})");
            project.randomSeed = static_cast<std::uint64_t>(seed);
            const auto plan = planOf(project);
            const auto canBeRead = [&](std::int64_t first, std::size_t count) {
                TableReader reader(*plan, 0);
                Batch batch;
                return static_cast<bool>(reader.read(RowSet::range(first, count), batch));
            };
            bool each = true;
            for (std::int64_t first = 0; first < 1000; first += 50)
                each = canBeRead(first, 50) && each;
            QCOMPARE(canBeRead(0, 1000), each);
            stopped += each ? 0 : 1;
        }
        QVERIFY2(stopped > 2 && stopped < 18, qPrintable(QString::number(stopped)));
    }

    void batchSizeChangesNothing()
    {
        const auto plan = planOf(projectOf(kShop));
        for (const char* table : {"customers", "orders"}) {
            const auto whole = rowsOf(*plan, table, 100, 3000);
            QVERIFY(whole == rowsOf(*plan, table, 100, 3000, 7));
            QVERIFY(std::equal(whole.begin() + 1234, whole.begin() + 1300, rowsOf(*plan, table, 1334, 66).begin()));
        }
    }

    void anyRowOfAHugeTableIsThereAtOnce()
    {
        Project project = projectOf(kShop);
        project.tables[0].rows.count = 400'000'000'000;
        const auto plan = planOf(project);
        QVERIFY(plan);
        const std::int64_t orders = plan->tables[1].rows;
        QVERIFY(orders > 990'000'000'000);
        const auto last = rowsOf(*plan, "orders", orders - 5, 5);
        QCOMPARE(last.size(), std::size_t{5});
        QVERIFY(std::stod(last.back()[1]) > 399'999'999'000.0);
        QCOMPARE(rowsOf(*plan, "customers", 200'000'000'000, 3).size(), std::size_t{3});
    }

    void simdLevelsAgree()
    {
        const auto plan = planOf(projectOf(kShop));
        const auto best = rowsOf(*plan, "orders", 0, 5000);
        for (const SimdLevel level : {SimdLevel::Scalar, SimdLevel::Sse2}) {
            useSimdLevel(level);
            QVERIFY(best == rowsOf(*plan, "orders", 0, 5000));
        }
        useSimdLevel(bestSimdLevel());
    }

    void editsStayLocal()
    {
        const Project before = projectOf(kShop);
        Project after = before;
        TableDesign& orders = after.tables[1];
        // Rename, move, add and change columns: 'total' must not notice.
        orders.columns[4].name = "smallest";
        orders.constraints[0].sql = "smallest < high";
        ColumnDesign added;
        added.name = added.id = "extra";
        added.generator = "uniform";
        orders.columns.insert(orders.columns.begin() + 3, added);
        std::swap(orders.columns[1], orders.columns[2]);
        const auto was = rowsOf(*planOf(before), "orders", 0, 4000);
        const auto is = rowsOf(*planOf(after), "orders", 0, 4000);
        QCOMPARE(was.size(), is.size());
        for (std::size_t i = 0; i < was.size(); ++i) {
            QCOMPARE(was[i][3], is[i][4]);
            QCOMPARE(was[i][4], is[i][5]);
        }
    }

    void fingerprintsTellWhatAnEditChanged()
    {
        const Project before = projectOf(kShop);
        Project after = before;
        after.tables[0].columns[2].params["mean"] = 41;
        const auto was = planOf(before);
        const auto is = planOf(after);
        const auto print = [](const Plan& plan, std::size_t table, std::size_t column) {
            return plan.tables[table].fingerprints[static_cast<std::size_t>(plan.tables[table].columnSlots[column])];
        };
        QCOMPARE(print(*was, 0, 0), print(*is, 0, 0));
        QVERIFY(print(*was, 0, 2) != print(*is, 0, 2));
        QCOMPARE(print(*was, 1, 3), print(*is, 1, 3));
    }

    void exactSharesAreExact()
    {
        const auto plan = planOf(projectOf(R"({"random_seed": 1, "tables": [{"name": "t", "rows": 1000, "columns": [
            {"name": "g", "generator": "category", "params": {"values": {"a": 1, "b": 2, "c": 7}}, "exact": true}]}]})"));
        std::map<std::string, int> counts;
        for (const auto& row : rowsOf(*plan, "t", 0, 1000))
            ++counts[row[0]];
        QCOMPARE(counts["a"], 100);
        QCOMPARE(counts["b"], 200);
        QCOMPARE(counts["c"], 700);
    }

    void cyclesAndMistakesAreAllReported()
    {
        const Compiled result = compile(projectOf(R"({"tables": [{"name": "t", "rows": 10, "columns": [
            {"name": "a", "sql": "b + 1"}, {"name": "b", "sql": "a + 1"},
            {"name": "c", "generator": "nromal"}, {"name": "d", "generator": "normal", "params": {"stddev": -1, "maen": 2}},
            {"name": "e", "sql": "nosuch + 1"}, {"name": "f", "generator": "normal"}]}]})"));
        QVERIFY(!result.plan);
        std::set<std::string> codes;
        for (const Problem& problem : result.problems.all)
            codes.insert(problem.code + ' ' + problem.pointer);
        QVERIFY(codes.contains("unknown_generator /tables/0/columns/2/generator"));
        QVERIFY(codes.contains("out_of_range /tables/0/columns/3/params/stddev"));
        QVERIFY(codes.contains("unknown_parameter /tables/0/columns/3/params/maen"));
        QVERIFY(codes.contains("bad_sql /tables/0/columns/4/sql"));
        QVERIFY(std::any_of(codes.begin(), codes.end(),
                            [](const std::string& code) { return code.starts_with("cycle "); }));
        // What is right can still be shown.
        QCOMPARE(result.partial->schema.tables[0].columns.size(), std::size_t{1});
    }

    void aColumnMistypedInSqlHasAFix()
    {
        const std::string json = R"({"tables": [{"name": "t", "rows": 10, "columns": [
            {"name": "weight", "generator": "normal"}, {"name": "group", "generator": "normal"},
            {"name": "a", "sql": "2 * weigth + 1"}, {"name": "b", "sql": "gruop + 1"},
            {"name": "c", "sql": "nothing_like_it + 1"},
            {"name": "d", "generator": "text_template", "params": {"text": "{{ weigth }} kg"}},
            {"name": "e", "sql": "group + 1"}, {"name": "f", "sql": "CASE WHEN weight > Group THEN 1 END"}]}]})";
        const auto fixed = [](const std::string& text) {
            Json project = Json::parse(text);
            for (const Problem& problem : compile(projectOf(text.c_str())).problems.all)
                if (!problem.fixes.empty())
                    project = project.patch(Json::parse(problem.fixes.front().patch));
            return project["tables"][0]["columns"];
        };
        const Json columns = fixed(json);
        QCOMPARE(columns[2]["sql"], Json("2 * weight + 1"));
        // A column that is named like a word of SQL needs its quotes, mistyped or not.
        QCOMPARE(columns[3]["sql"], Json("\"group\" + 1"));
        QCOMPARE(columns[6]["sql"], Json("\"group\" + 1"));
        QCOMPARE(columns[7]["sql"], Json("CASE WHEN weight > \"group\" THEN 1 END"));
        QCOMPARE(columns[4]["sql"], Json("nothing_like_it + 1"));
        // Only the hole is wrong: the template is left alone.
        QCOMPARE(columns[5]["params"]["text"], Json("{{ weigth }} kg"));
    }

    void filesAreTheSameForAnyThreadsAndShards()
    {
        const Project project = projectOf(kShop);
        const auto plan = planOf(project);
        std::string whole;
        for (const int threads : {1, 2, 7}) {
            QTemporaryDir directory;
            RunOptions options;
            options.directory = directory.path().toStdString();
            options.threads = threads;
            const Result<Manifest> manifest = run(project, *plan, outputsOf(project), options, {}, {});
            QVERIFY2(manifest, manifest ? "" : manifest.error().message.c_str());
            QVERIFY(manifest->complete);
            const std::string content = contentOf(options.directory / "orders.csv");
            QVERIFY(whole.empty() || whole == content);
            whole = content;
        }
        QTemporaryDir directory;
        std::string joined;
        for (int shard = 0; shard < 3; ++shard) {
            RunOptions options;
            options.directory = directory.path().toStdString();
            options.shard = shard;
            options.shards = 3;
            QVERIFY(run(project, *plan, outputsOf(project), options, {}, {}));
            joined +=
                withoutHeader(contentOf(options.directory / fmt::format("orders.shard-{:05}-of-00003.csv", shard + 1)));
        }
        QCOMPARE(joined, withoutHeader(whole));
    }

    void stoppedRunsResume()
    {
        const Project project = projectOf(kShop);
        const auto plan = planOf(project);
        QTemporaryDir directory;
        RunOptions options;
        options.directory = directory.path().toStdString();
        const Result<Manifest> first = run(project, *plan, outputsOf(project), options, {}, {});
        QVERIFY(first);
        const std::string sums = contentOf(options.directory / "SHA256SUMS");
        std::filesystem::resize_file(options.directory / "orders.csv", 1000);
        std::stop_source stop;
        stop.request_stop();
        const Result<Manifest> stopped = run(project, *plan, outputsOf(project), options, stop.get_token(), {});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(!readManifest(options.directory / "manifest.json")->complete);
        options.resume = true;
        QVERIFY(run(project, *plan, outputsOf(project), options, {}, {}));
        QCOMPARE(contentOf(options.directory / "SHA256SUMS"), sums);
    }
};

DW_TEST(TestEngine);
#include "test_engine.moc"
