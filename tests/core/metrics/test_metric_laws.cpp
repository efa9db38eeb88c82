// Laws that every metric keeps: order of rows, names of values, weights of one, split weights, and nothing out of
// nothing. SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/report.h"
#include "tests/core/metrics/inspected.h"
#include "tests/support/test.h"

#include <numeric>
#include <set>

using namespace dw;
using dw::test::roles;

namespace {

/// A few hundred rows with everything in them: nulls, a numeric attribute, a score, text and number columns.
InspectedRows mixedRows(std::size_t count)
{
    Json columns{{"sex", Json::array()},    {"age", Json::array()}, {"region", Json::array()}, {"hired", Json::array()},
                 {"score", Json::array()},  {"pay", Json::array()}, {"town", Json::array()},   {"years", Json::array()},
                 {"weight", Json::array()}, {"code", Json::array()}};
    std::uint64_t state = 12345;
    const auto draw = [&state](std::uint64_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::int64_t>((state >> 33) % below);
    };
    for (std::size_t i = 0; i < count; ++i) {
        const bool male = draw(100) < 55;
        const std::int64_t region = draw(3);
        const std::int64_t years = draw(30) + (male ? 3 : 0);
        const bool hired = draw(100) < 30 + (male ? 15 : 0) + region * 10;
        columns["sex"].push_back(draw(50) == 0 ? Json() : Json(male ? "m" : "f"));
        columns["age"].push_back(18 + draw(50));
        columns["region"].push_back(std::string(1, static_cast<char>('n' + region)));
        columns["hired"].push_back(draw(40) == 0 ? Json() : Json(hired));
        columns["score"].push_back(0.1 + 0.05 * static_cast<double>(draw(8)) + (hired ? 0.3 : 0.0));
        columns["pay"].push_back(1000.5 + 20.0 * static_cast<double>(years) + static_cast<double>(draw(100)));
        columns["town"].push_back("town " + std::to_string(draw(4) + (male ? 1 : 0)));
        columns["years"].push_back(years);
        columns["weight"].push_back(0.5 + 0.25 * static_cast<double>(draw(8)));
        columns["code"].push_back("id " + std::to_string(i));
    }
    return test::rowsOf(columns);
}

InspectionRoles allRoles(std::string weight)
{
    InspectionRoles chosen = roles({"sex", "region", "age"}, "hired", "true", "score", std::move(weight));
    chosen.population = "uniform";
    return chosen;
}

std::vector<std::uint32_t> shuffled(std::size_t count)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::uint64_t state = 99;
    for (std::size_t i = count; i > 1; --i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[(state >> 33) % i]);
    }
    return order;
}

enum class Compare { Everything, PointsOnly };

bool isNear(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::fabs(a - b) <= 1e-9 * (1 + std::fabs(a));
}

/// "" when both say the same; `skipped` names tables that need not agree, and counts of rows are skipped on request.
std::string difference(const Inspection& a, const Inspection& b, Compare compare,
                       const std::set<std::string>& skipped = {}, bool counts = true)
{
    if (a.results.size() != b.results.size())
        return "number of metrics";
    for (std::size_t m = 0; m < a.results.size(); ++m) {
        const MetricResult& x = a.results[m];
        const MetricResult& y = b.results[m];
        if (x.undefined != y.undefined || x.tables.size() != y.tables.size())
            return x.id + " is not computed alike";
        for (std::size_t t = 0; t < x.tables.size(); ++t) {
            const std::string place = x.id + '.' + x.tables[t].name;
            if (skipped.contains(place))
                continue;
            if (x.tables[t].rows.size() != y.tables[t].rows.size())
                return place + ": number of rows";
            for (std::size_t r = 0; r < x.tables[t].rows.size(); ++r)
                for (std::size_t c = 0; c < x.tables[t].columns.size(); ++c) {
                    const MetricUnit unit = x.tables[t].columns[c].unit;
                    const MetricValue& u = x.tables[t].rows[r].values[c];
                    const MetricValue& v = y.tables[t].rows[r].values[c];
                    if (unit == MetricUnit::Count && !counts)
                        continue;
                    if (compare == Compare::PointsOnly && unit == MetricUnit::Probability)
                        continue;
                    bool same = u.text == v.text && isNear(u.number, v.number) && u.undefined == v.undefined;
                    if (compare == Compare::Everything && u.interval.has_value() != v.interval.has_value())
                        same = false;
                    if (compare == Compare::Everything && u.interval && v.interval)
                        same = same && isNear(u.interval->low, v.interval->low) &&
                               isNear(u.interval->high, v.interval->high);
                    if (!same)
                        return place + '.' + x.tables[t].columns[c].name + " in row " + std::to_string(r) + ": " +
                               std::to_string(u.number) + u.text + u.undefined + " and " + std::to_string(v.number) +
                               v.text + v.undefined;
                }
        }
    }
    return {};
}

} // namespace

class TestMetricLaws : public QObject
{
    Q_OBJECT

    InspectedRows m_rows = mixedRows(900);

private slots:
    void everyMetricIsDescribedAndComputed()
    {
        const Inspection inspection = inspect(m_rows, allRoles("weight"));
        for (const Problem& problem : inspection.problems.all)
            QFAIL(problem.message.c_str());
        QCOMPARE(inspection.results.size(), metricTypes().size());
        for (const MetricType& type : metricTypes()) {
            QVERIFY2(!type.title.empty() && !type.help.empty() && !type.alias.empty() && !type.words.empty(),
                     type.id.c_str());
            for (const ParamSpec& param : type.params)
                QVERIFY2(!param.title.empty() && !param.help.empty(), (type.id + '.' + param.name).c_str());
            const MetricResult& result = *inspection.find(type.id);
            if (type.id == "numeric_outcomes") {
                QCOMPARE(result.undefined, std::string("the outcome 'hired' is not a number"));
                continue;
            }
            QVERIFY2(result.undefined.empty(), (type.id + ": " + result.undefined).c_str());
            QVERIFY2(!result.tables.empty(), type.id.c_str());
            for (const MetricTable& table : result.tables) {
                QVERIFY2(!table.title.empty() && !table.help.empty(), table.name.c_str());
                for (const MetricRow& row : table.rows)
                    QCOMPARE(row.values.size(), table.columns.size());
            }
        }
    }

    void theOrderOfRowsDoesNotMatter()
    {
        const Inspection before = inspect(m_rows, allRoles("weight"));
        const Inspection after = inspect(test::reordered(m_rows, shuffled(m_rows.columns[0].size)), allRoles("weight"));
        QCOMPARE(difference(before, after, Compare::Everything), std::string());
    }

    void weightsOfOneAreNoWeights()
    {
        const InspectedRows ones = test::withColumn(m_rows, "one", std::vector<double>(m_rows.columns[0].size, 1.0));
        InspectedRows none = test::withColumn(m_rows, "one", std::vector<double>(m_rows.columns[0].size, 1.0));
        none.columns.pop_back();
        none.schema.columns.pop_back();
        const Inspection weighted = inspect(ones, allRoles("one"));
        const Inspection plain = inspect(none, allRoles(""));
        QCOMPARE(difference(weighted, plain, Compare::Everything), std::string());
        QCOMPARE(weighted.effectiveRows, static_cast<double>(m_rows.columns[0].size));
    }

    void theUnitOfWeightsDoesNotMatter()
    {
        const Column& weight = m_rows.columns[*m_rows.schema.find("weight")];
        std::vector<double> doubled;
        for (const double w : weight.reals)
            doubled.push_back(w * 8);
        InspectedRows other = test::withColumn(m_rows, "weight", doubled);
        other.schema.columns[*m_rows.schema.find("weight")].name = "gone";
        other.columns.erase(other.columns.begin() + static_cast<std::ptrdiff_t>(*other.schema.find("gone")));
        other.schema.columns.erase(other.schema.columns.begin() +
                                   static_cast<std::ptrdiff_t>(*other.schema.find("gone")));
        const Inspection before = inspect(m_rows, allRoles("weight"));
        const Inspection after = inspect(other, allRoles("weight"));
        // Smoothing adds rows and the ridge penalty stands against them: these two have a unit.
        QCOMPARE(difference(before, after, Compare::Everything, {"differential_fairness.epsilon", "proxies.together"}),
                 std::string());
    }

    /// Two rows of half the weight say what one says: all numbers stay. Their precision is that of more rows.
    void splitWeightsGiveTheSameNumbers()
    {
        const std::size_t count = m_rows.columns[0].size;
        std::vector<std::uint32_t> order(count);
        std::iota(order.begin(), order.end(), 0U);
        order.insert(order.end(), order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count));
        InspectedRows twice = test::reordered(m_rows, order);
        for (double& w : twice.columns[*twice.schema.find("weight")].reals)
            w /= 2;
        InspectionRoles chosen = allRoles("weight");
        chosen.options.minimumRows = 1; // so that no group is large enough only when it is split
        const Inspection before = inspect(m_rows, chosen);
        const Inspection after = inspect(twice, chosen);
        QCOMPARE(difference(before, after, Compare::PointsOnly,
                            {"proxies.together", "proxies.alone", "intersections.cells", "simpsons_paradox.strata",
                             "simpsons_paradox.stratifiers"},
                            false),
                 std::string());
        QVERIFY(isNear(after.effectiveRows, before.effectiveRows * 2));
    }

    void namesOfValuesDoNotMatter()
    {
        InspectedRows renamed = test::reordered(m_rows, [&] {
            std::vector<std::uint32_t> order(m_rows.columns[0].size);
            std::iota(order.begin(), order.end(), 0U);
            return order;
        }());
        const Inspection before = inspect(m_rows, allRoles(""));
        // In the same order as the old names, so that rows of results correspond.
        Column& sex = renamed.columns[0];
        Column other(DataType::Text);
        other.reset(DataType::Text, sex.size);
        for (std::size_t i = 0; i < sex.size; ++i) {
            other.texts[i] = sex.text(i) == "f" ? "A" : "B";
            if (sex.isNull(i))
                other.setNull(i);
        }
        renamed.columns[0] = std::move(other);
        const Inspection after = inspect(renamed, allRoles(""));
        QCOMPARE(before.results.size(), after.results.size());
        for (const auto& [old, fresh] : {std::pair{"f", "A"}, std::pair{"m", "B"}})
            for (const char* column : {"rate", "difference", "ratio"}) {
                const auto of = [&](const Inspection& inspection, const char* group) {
                    return test::valueOf(inspection, "outcome_rates", "rates", {{"attribute", "sex"}, {"group", group}},
                                         column);
                };
                QVERIFY(isNear(of(before, old).number, of(after, fresh).number));
                QCOMPARE(of(before, old).undefined, of(after, fresh).undefined);
            }
        QVERIFY(
            isNear(test::valueOf(before, "proxies", "alone", {{"attribute", "sex"}, {"column", "town"}}, "auc").number,
                   test::valueOf(after, "proxies", "alone", {{"attribute", "sex"}, {"column", "town"}}, "auc").number));
    }

    void nothingComesOutOfNothing()
    {
        const Inspection none = inspect(test::rowsOf({{"g", Json::array()}, {"y", Json::array()}}), roles({"g"}, "y"));
        for (const MetricResult& result : none.results)
            QVERIFY2(!result.undefined.empty(), result.id.c_str());
        // One group, one outcome, three rows: everything is defined or says why not.
        const Inspection one = inspect(
            test::rowsOf({{"g", {"a", "a", "a"}}, {"y", {true, true, true}}, {"x", {1, 2, 3}}}), roles({"g"}, "y"));
        for (const MetricResult& result : one.results)
            for (const MetricTable& table : result.tables)
                for (const MetricRow& row : table.rows)
                    for (std::size_t c = 0; c < table.columns.size(); ++c)
                        if (table.columns[c].unit != MetricUnit::Text)
                            QVERIFY2(row.values[c].isNumber() != !row.values[c].undefined.empty(),
                                     (result.id + '.' + table.columns[c].name).c_str());
        const auto difference = test::valueOf(one, "outcome_rates", "rates", {{"group", "a"}}, "difference");
        QCOMPARE(difference.undefined, std::string("no group has 30 rows to compare with"));
    }

    void rolesThatCannotBeAreReported()
    {
        const auto codes = [&](const InspectionRoles& chosen) {
            std::set<std::string> all;
            for (const Problem& problem : inspect(m_rows, chosen).problems.all)
                all.insert(problem.code + problem.pointer);
            return all;
        };
        QVERIFY(codes(roles({"sexx"}, "hired")).contains("unknown_column/protected/0"));
        QVERIFY(codes(roles({"sex"}, "hired", "perhaps")).contains("unknown_value/favourable"));
        QVERIFY(codes(roles({"sex"}, "town")).contains("missing_value/favourable"));
        QVERIFY(codes(roles({"code"}, "hired")).contains("too_many_groups/protected/0"));
        QVERIFY(codes(roles({"sex@1"}, "hired")).contains("not_a_number/protected/0"));
        QVERIFY(codes(roles({"sex"}, "hired", "", "town")).contains("unknown_value/prediction"));
        QVERIFY(codes(roles({"sex"}, "hired", "", "", "town")).contains("not_a_number/weight"));
        InspectionSettings settings;
        settings.parameters["intersections"]["depth"] = 9;
        settings.metrics = {"proxis"};
        const Inspection inspection = inspect(m_rows, roles({"sex"}, "hired"), settings);
        QCOMPARE(inspection.problems.all.front().code, std::string("unknown_metric"));
        Problems problems;
        QCOMPARE(parseAttribute("age@25:60", problems, "").cuts, (std::vector<double>{25, 60}));
        QVERIFY(problems.empty());
        parseAttribute("age@25:x", problems, "");
        QCOMPARE(problems.all.front().code, std::string("bad_cut"));
    }

    void rolesSurviveJson()
    {
        InspectionRoles chosen = allRoles("weight");
        chosen.attributes[2].cuts = {25, 60};
        chosen.options.confidence = 0.9;
        chosen.options.referenceGroup = "m";
        chosen.population = Json{{"sex", {{"f", 0.5}, {"m", 0.5}}}};
        Problems problems;
        QVERIFY(rolesFromJson(rolesToJson(chosen), problems) == chosen);
        QVERIFY(problems.empty());
        rolesFromJson({{"outcome", 3}, {"confidence", 2}}, problems);
        QCOMPARE(problems.all.size(), std::size_t(2));
    }

    void rowsWithoutAWeightAreLeftOut()
    {
        const Inspection inspection = inspect(
            test::rowsOf({{"g", {"a", "b", "a", "b"}}, {"y", {true, false, true, true}}, {"w", {1.0, 0.0, 2.0, -1.0}}}),
            roles({"g"}, "y", "", "", "w"));
        QCOMPARE(inspection.rows, std::size_t(2));
        QCOMPARE(inspection.notes.front(), std::string("2 rows without a weight above 0 were left out."));
        QVERIFY(isNear(inspection.effectiveRows, 9.0 / 5));
    }

    void reportsStandAlone()
    {
        const Inspection inspection = inspect(m_rows, allRoles("weight"));
        const std::string html = htmlReport(inspection);
        QVERIFY(html.starts_with("<!doctype html>") && html.find("<script") == std::string::npos);
        QVERIFY(html.find("src=") == std::string::npos && html.find("href=") == std::string::npos);
        QVERIFY(html.find("four-fifths line, a screening rule") != std::string::npos);
        QVERIFY(html.find("nan") == std::string::npos);
        const Json json = jsonReport(inspection);
        QCOMPARE(Json::parse(json.dump()), json);
        QCOMPARE(json["metrics"].size(), metricTypes().size());
        const std::string text = textReport(inspection);
        QVERIFY(text.find("Findings") != std::string::npos && text.find("nan") == std::string::npos);
        // What is written cannot break out of the page.
        const Inspection hostile = inspect(
            test::rowsOf({{"g", {"<script>", "b", "a&\"", "b"}}, {"y", {true, false, true, true}}}), roles({"g"}, "y"));
        QVERIFY(htmlReport(hostile).find("<script>") == std::string::npos);
    }

    void conditionsFindTheRows()
    {
        const Inspection inspection = inspect(test::rowsOf({{"g", {"it's", "b"}}, {"n", {1, 2}}, {"y", {true, false}}}),
                                              roles({"g", "n@2"}, "y"));
        const MetricTable& rates = *inspection.find("outcome_rates")->find("rates");
        QCOMPARE(test::rowOf(rates, {{"group", "it's"}}).condition, std::string("\"g\" = 'it''s'"));
        QCOMPARE(test::rowOf(rates, {{"group", "b × 2 and above"}}).condition,
                 std::string("\"g\" = 'b' and \"n\" >= 2"));
    }
};

DW_TEST(TestMetricLaws);
#include "test_metric_laws.moc"
