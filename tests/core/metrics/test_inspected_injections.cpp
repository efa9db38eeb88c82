// The inspector recovers what was injected: the interval that it states covers the size asked for in at least 90 of 100
// random seeds.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/inspection.h"
#include "tests/core/engine/injected_world.h"
#include "tests/core/metrics/inspected.h"
#include "tests/support/test.h"

#include <functional>

using namespace dw;
using test::kRows;
using test::planOf;
using test::projectOf;
using test::valueOf;
using test::world;

namespace {

using Read = std::function<MetricValue(const Inspection&)>;

/// The table of 100 seeds with an injection, inspected: how often the interval holds the truth.
int covered(const std::string& injection, InspectionRoles roles, const InspectionSettings& settings, double truth,
            const Read& read)
{
    int found = 0;
    for (int seed = 1; seed <= 100; ++seed) {
        const auto plan = planOf(projectOf(world("[" + injection + "]", seed)));
        const Result<InspectedRows> rows = rowsOfTable(plan, 0, kRows);
        if (!rows)
            return -1;
        const MetricValue value = read(inspect(*rows, roles, settings));
        found += value.isNumber() && value.interval && value.interval->contains(truth) ? 1 : 0;
    }
    return found;
}

InspectionRoles bySex(std::string outcome = {}, std::string favourable = {})
{
    InspectionRoles chosen = test::roles({"sex"}, std::move(outcome), std::move(favourable));
    chosen.options.referenceGroup = "m";
    return chosen;
}

InspectionSettings only(const char* metric)
{
    InspectionSettings settings;
    settings.metrics = {metric};
    return settings;
}

} // namespace

class TestInspectedInjections : public QObject
{
    Q_OBJECT

private slots:
    void labelBias()
    {
        // 0.6 of the men, 0.6 * 0.92 of the women.
        const int found =
            covered(R"({"name": "i", "kind": "label_bias", "params": {"label": "good",
                "when": "sex = 'f' and good", "rate": 0.08, "to": "false"}})",
                    bySex("good", "true"), only("outcome_rates"), 0.6 * 0.92 - 0.6, [](const Inspection& inspection) {
                        return valueOf(inspection, "outcome_rates", "rates", {{"group", "f"}}, "difference");
                    });
        QVERIFY2(found >= 90, qPrintable(QString::number(found)));
    }

    void selectionBias()
    {
        const int found = covered(R"({"name": "i", "kind": "selection_bias", "params": {"when": "sex = 'f'",
                "keep": 0.5}})",
                                  bySex(), only("representation"), 0.2 / 0.8, [](const Inspection& inspection) {
                                      return valueOf(inspection, "representation", "shares", {{"group", "f"}}, "share");
                                  });
        QVERIFY2(found >= 90, qPrintable(QString::number(found)));
    }

    void measurementBias()
    {
        const int found =
            covered(R"({"name": "i", "kind": "measurement_bias", "params": {"column": "y",
                "when": "sex = 'f'", "offset": 1.5, "stddev": 3, "missing": 0.1}})",
                    bySex("y"), only("numeric_outcomes"), 1.5, [](const Inspection& inspection) {
                        return valueOf(inspection, "numeric_outcomes", "means", {{"group", "f"}}, "difference");
                    });
        QVERIFY2(found >= 90, qPrintable(QString::number(found)));
    }

    void proxy()
    {
        InspectionSettings settings = only("proxies");
        settings.parameters["proxies"] = {{"rows", 100}, {"folds", 2}}; // of all columns together: not looked at here
        const int found = covered(R"({"name": "i", "kind": "proxy", "params": {"column": "x", "when": "sex = 'f'",
                "auc": 0.75}})",
                                  bySex(), settings, 0.75, [](const Inspection& inspection) {
                                      return valueOf(inspection, "proxies", "alone", {{"column", "x"}}, "auc");
                                  });
        QVERIFY2(found >= 90, qPrintable(QString::number(found)));
    }

    void historicalShift()
    {
        InspectionRoles byAge = test::roles({"old"}, "good", "true");
        byAge.options.referenceGroup = "false";
        const int found = covered(R"({"name": "i", "kind": "historical_shift", "params": {"outcome": "good",
                "favourable": "true", "when": "old", "odds_ratio": 0.4}})",
                                  byAge, only("simpsons_paradox"), 0.4, [](const Inspection& inspection) {
                                      return valueOf(inspection, "simpsons_paradox", "stratifiers",
                                                     {{"group", "true"}, {"stratifier", "sex"}}, "mantel_haenszel");
                                  });
        QVERIFY2(found >= 90, qPrintable(QString::number(found)));
    }

    void simpsonStructure()
    {
        int reversed = 0;
        const int found =
            covered(R"({"name": "i", "kind": "simpson", "params": {"stratifier": "part", "hard": "hard",
                "group": "sex = 'f'", "pull": 6, "outcome": "good", "favourable": "true", "in_hard": "part = 'hard'",
                "difficulty": 0.1, "advantage": 1.4}})",
                    bySex("good", "true"), only("simpsons_paradox"), 1.4, [&reversed](const Inspection& inspection) {
                        const auto value = [&](const char* column) {
                            return valueOf(inspection, "simpsons_paradox", "stratifiers",
                                           {{"group", "f"}, {"stratifier", "part"}}, column);
                        };
                        reversed += value("verdict").text == "reverses" ? 1 : 0; // else the rest is too small to tell
                        return value("mantel_haenszel");
                    });
        QVERIFY2(found >= 90, qPrintable(QString::number(found)));
        QVERIFY2(reversed >= 70, qPrintable(QString::number(reversed)));
    }
};

DW_TEST(TestInspectedInjections);
#include "test_inspected_injections.moc"
