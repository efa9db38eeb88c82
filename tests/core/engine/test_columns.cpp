// Columns at their corners: mixtures on their own and inside others, decimals, clamps, correlations of what may not
// rise. SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/run.h"
#include "core/engine/table_reader.h"
#include "core/project/file.h"
#include "core/registry/registry.h"
#include "tests/support/table_rows.h"
#include "tests/support/test.h"

#include <QTemporaryDir>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

using namespace dw;
using test::rowsOf;

namespace {

Project projectOf(const std::string& json)
{
    Problems problems;
    Project project = parseProject(json, problems);
    for (const Problem& problem : problems.all)
        throw std::runtime_error(problem.message);
    return project;
}

Project oneTable(const std::string& columns, const std::string& rest = "")
{
    return projectOf(R"({"random_seed": 11, "tables": [{"name": "t", "rows": 20000, "columns": [)" + columns + "]" +
                     rest + "}]}");
}

std::shared_ptr<const Plan> planOf(const Project& project)
{
    const Compiled compiled = compile(project);
    for (const Problem& problem : compiled.problems.all)
        throw std::runtime_error(problem.pointer + ": " + problem.message);
    return compiled.plan;
}

std::set<std::string> problemsOf(const Project& project)
{
    std::set<std::string> found;
    for (const Problem& problem : compile(project).problems.all)
        found.insert(problem.code + ' ' + problem.pointer);
    return found;
}

/// Values of the first column.
std::vector<std::string> valuesOf(const Project& project, std::int64_t rows = 20'000)
{
    std::vector<std::string> values;
    for (const std::vector<std::string>& row : rowsOf(*planOf(project), project.tables[0].name, 0, rows))
        values.push_back(row[0]);
    return values;
}

double shareOf(const std::vector<std::string>& values, bool (*is)(double))
{
    double count = 0;
    for (const std::string& value : values)
        count += is(std::stod(value)) ? 1 : 0;
    return count / static_cast<double>(values.size());
}

const char* const kTwoPeaks = R"({"components": [
    {"generator": "uniform", "params": {"low": 0, "high": 1}, "weight": 3},
    {"generator": "uniform", "params": {"low": 10, "high": 11}, "weight": 1}]})";

} // namespace

class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void mixtureIsAColumn()
    {
        const auto values =
            valuesOf(oneTable(fmt::format(R"({{"name": "x", "generator": "mixture", "params": {}}})", kTwoPeaks)));
        QVERIFY(std::abs(shareOf(values, [](double x) { return x < 1; }) - 0.75) < 0.016); // five standard errors
        QCOMPARE(shareOf(values, [](double x) { return (x >= 0 && x < 1) || (x >= 10 && x < 11); }), 1.0);
        // Within a component, values are as even as those of the component alone.
        QVERIFY(std::abs(shareOf(values, [](double x) { return x < 0.5; }) - 0.375) < 0.018);
    }

    void mixtureGivesItsComponentAsTruth()
    {
        const auto plan = planOf(oneTable(
            R"({"name": "x", "field": "m.value"}, {"name": "from", "field": "m.component"})",
            fmt::format(R"(, "entities": [{{"name": "m", "generator": "mixture", "params": {}}}])", kTwoPeaks)));
        for (const auto& row : rowsOf(*plan, "t", 0, 3000))
            QCOMPARE(row[1], std::string(std::stod(row[0]) < 5 ? "1" : "2"));
    }

    void mixtureInsideOthers()
    {
        // Inside another mixture: 1/2 of 3/4 is below one.
        const auto nested =
            valuesOf(oneTable(fmt::format(R"({{"name": "x", "generator": "mixture", "params": {{"components": [
            {{"generator": "mixture", "params": {}}}, {{"generator": "constant", "params": {{"value": 100}}}}]}}}})",
                                          kTwoPeaks)));
        QVERIFY(std::abs(shareOf(nested, [](double x) { return x < 1; }) - 0.375) < 0.018);
        QVERIFY(std::abs(shareOf(nested, [](double x) { return x == 100; }) - 0.5) < 0.018);
        // As the number of children.
        const auto plan = planOf(
            projectOf(R"({"tables": [{"name": "p", "rows": 16384, "columns": [{"name": "x", "generator": "uniform"}]},
            {"name": "c", "rows": {"per": "p", "children": {"generator": "mixture", "params": {"components": [
              {"generator": "integer", "params": {"low": 0, "high": 0}, "weight": 1},
              {"generator": "integer", "params": {"low": 4, "high": 4}, "weight": 1}]}}},
             "columns": [{"name": "n", "generator": "child_number"}]}]})"));
        QCOMPARE(plan->tables[1].rows, std::int64_t{4 * 8192});
    }

    void mixtureMayNotBeCorrelated()
    {
        QCOMPARE(
            problemsOf(oneTable(
                fmt::format(
                    R"({{"name": "x", "generator": "mixture", "params": {}}}, {{"name": "y", "generator": "normal"}})",
                    kTwoPeaks),
                R"(, "correlations": [{"between": ["x", "y"], "spearman": 0.5}])")),
            (std::set<std::string>{"not_correlatable /tables/0/correlations/0/between/0"}));
    }

    void boundParametersDecideWhatMayBeCorrelated()
    {
        const auto withOffset = [](const char* distribution) {
            return oneTable(
                fmt::format(
                    R"({{"name": "y", "generator": "normal"}}, {{"name": "start", "generator": "constant", "params": {{"value": "2024-01-01", "type": "date"}}}},
                {{"name": "x", "generator": "offset", "params": {{"column": "start", "unit": "days"{}}}}})",
                    distribution),
                R"(, "correlations": [{"between": ["y", "x"], "spearman": 0.5}])");
        };
        QCOMPARE(problemsOf(withOffset(R"(, "maximum": 30)")), std::set<std::string>());
        QCOMPARE(problemsOf(withOffset(R"(, "distribution": {"generator": "poisson"})")), std::set<std::string>());
        QCOMPARE(
            problemsOf(withOffset(
                R"(, "distribution": {"generator": "mixture", "params": {"components": [{"generator": "poisson"}]}})")),
            (std::set<std::string>{"not_correlatable /tables/0/correlations/0/between/1"}));
    }

    void decimalsRoundAndClampsHold()
    {
        for (const auto& [column, wanted] : std::vector<std::pair<std::string, std::string>>{
                 {R"("generator": "constant", "params": {"value": 2.346}, "decimals": 2)", "2.35"},
                 {R"("generator": "constant", "params": {"value": -2.6}, "decimals": 0)", "-3"},
                 {R"("generator": "constant", "params": {"value": 7}, "decimals": 3)", "7"},
                 {R"("generator": "constant", "params": {"value": 7}, "minimum": 7.5, "decimals": 1)", "8"},
                 {R"("generator": "constant", "params": {"value": 7}, "minimum": 9, "maximum": 9)", "9"},
                 {R"("generator": "constant", "params": {"value": 1e300}, "maximum": 12.25, "decimals": 2)", "12.25"},
                 {R"("generator": "constant", "params": {"value": -1e300}, "minimum": -12.25, "decimals": 2)",
                  "-12.25"},
                 {R"("sql": "1 / 3.0", "decimals": 4)", "0.3333"},
                 {R"("sql": "9007199254740993", "minimum": 0)", "9007199254740993"},
                 {R"("sql": "null::double", "minimum": 3, "decimals": 1)", "null"},
                 {R"("sql": "'nan'::double", "decimals": 1)", "null"}}) {
            const auto plan = planOf(oneTable(R"({"name": "x", )" + column + "}"));
            const std::string csv = test::csvOf(*plan, "t", 5, 1);
            const std::string value = csv.substr(2, csv.size() - 3);
            const bool same = value == wanted || (wanted == "null" && value.empty()) ||
                              (!value.empty() && wanted != "null" && std::stod(value) == std::stod(wanted));
            QVERIFY2(same, (column + " gave " + value).c_str());
        }
    }

    void decimalsBeyondInt64AreTheLargestThereIs()
    {
        const auto plan =
            planOf(oneTable(R"({"name": "x", "generator": "constant", "params": {"value": 1e300}, "decimals": 15})"));
        QCOMPARE(test::csvOf(*plan, "t", 0, 1), std::string("x\n9223.372036854775807\n"));
    }

    void nullableIsWhatMayBeNull()
    {
        const auto plan = planOf(oneTable(R"(
            {"name": "plain", "generator": "normal"},
            {"name": "ratio", "generator": "normal", "null_ratio": 0.5},
            {"name": "by", "generator": "normal", "params": {"mean": {"sql": "case when plain > 0 then plain end"}}},
            {"name": "value", "generator": "category", "params": {"values": [{"value": "a", "weight": 1}, {"value": null, "weight": 1}]}},
            {"name": "values", "generator": "category", "params": {"values": {"a": 1, "b": 1}}},
            {"name": "case", "generator": "cases", "params": {"cases": [{"when": "plain > 0", "generator": "normal"}]}},
            {"name": "text", "generator": "text_template", "params": {"text": "{{ ratio }}"}})"));
        const std::set<std::string> never{"plain", "values"};
        const auto rows = rowsOf(*plan, "t", 0, 2000);
        const std::vector<ColumnSchema>& columns = plan->schema.tables[0].columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            QVERIFY2(columns[i].nullable != never.contains(columns[i].name), columns[i].name.c_str());
            const bool hasNulls =
                std::any_of(rows.begin(), rows.end(), [i](const auto& row) { return row[i] == "null"; });
            QVERIFY2(hasNulls == columns[i].nullable, columns[i].name.c_str());
        }
    }

    void manyToManyHasNoPairTwice()
    {
        const auto plan = planOf(projectOf(R"({"random_seed": 3, "tables": [
            {"name": "students", "rows": 5000, "primary_key": "id", "columns": [{"name": "id", "generator": "sequence"}]},
            {"name": "courses", "rows": 40, "primary_key": "id", "columns": [{"name": "id", "generator": "sequence", "params": {"start": 100}}]},
            {"name": "enrolments", "rows": {"per": "students", "children": {"generator": "integer", "params": {"low": 0, "high": 6}}},
             "primary_key": ["student_id", "course_id"], "columns": [
              {"name": "student_id", "generator": "parent_key", "params": {"table": "students"}},
              {"name": "course_id", "generator": "foreign_key", "params": {"table": "courses", "distinct": true}}]}]})"));
        const std::int64_t rows = plan->tables[2].rows;
        std::set<std::pair<std::string, std::string>> pairs;
        std::map<std::string, double> courses;
        for (const auto& row : rowsOf(*plan, "enrolments", 0, rows)) {
            QVERIFY(pairs.emplace(row[0], row[1]).second);
            ++courses[row[1]];
        }
        QCOMPARE(courses.size(), std::size_t{40});
        const double mean = static_cast<double>(rows) / 40;
        for (const auto& [course, count] : courses)
            QVERIFY(std::abs(count - mean) < 5 * std::sqrt(mean));
        QCOMPARE(plan->schema.tables.back().foreignKeys.size(), std::size_t{2});
    }

    void manifestsNameVersions()
    {
        const Project project = projectOf(R"({"name": "m", "locale": "fr_FR", "tables": [{"name": "t", "rows": 3,
            "entities": [{"name": "p", "generator": "person"}],
            "columns": [{"name": "n", "field": "p.full_name"},
             {"name": "c", "generator": "lexicon", "params": {"lexicon": "colours/de_DE"}},
             {"name": "x", "generator": "mixture", "params": {"components": [{"generator": "gamma"}]}}]}]})");
        QTemporaryDir folder;
        RunOptions options;
        options.directory = folder.path().toStdString();
        const Result<Manifest> manifest = run(project, *planOf(project), outputsOf(project), options, {}, {});
        QVERIFY(manifest);
        const Json json = manifestToJson(*readManifest(options.directory / "manifest.json"));
        QCOMPARE(json.at("lexicons").at("given_names/fr_FR"), Json(1));
        QCOMPARE(json.at("lexicons").at("colours/de_DE"), Json(1));
        QVERIFY(!json.at("lexicons").contains("given_names/en_US"));
        QCOMPARE(json.at("generators").size(), std::size_t{4});
        QCOMPARE(json.at("generators").at("gamma"), Json(findGenerator("gamma")->version));
        QVERIFY(json.at("files")[0].at("seconds").is_number());
    }
};

DW_TEST(TestColumns);
#include "test_columns.moc"
