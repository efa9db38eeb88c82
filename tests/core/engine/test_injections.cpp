// Injections: each leaves a bias of the size that was asked for, found again in at least 90 of 100 random seeds.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/control.h"
#include "core/registry/injection.h"
#include "tests/core/engine/injected_world.h"
#include "tests/support/test.h"

#include <cmath>
#include <map>

using namespace dw;
using test::kRows;
using test::planOf;
using test::projectOf;
using test::rowsOf;
using test::RowTexts;
using test::world;

namespace {

enum Field : std::size_t { Sex, Old, Part, X, Y, Good, YTrue, GoodTrue };

/// Counts of a 2 x 2 table: [condition][outcome].
using Table = std::array<std::array<double, 2>, 2>;

double logOddsRatio(const Table& t)
{
    return std::log(t[1][1] * t[0][0] / (t[1][0] * t[0][1]));
}
/// Woolf (1955).
double logOddsError(const Table& t)
{
    return std::sqrt(1 / t[0][0] + 1 / t[0][1] + 1 / t[1][0] + 1 / t[1][1]);
}

/// Whether the 95 % interval of what was measured covers the truth.
struct Measured {
    double value = 0;
    double error = 0;
    double truth = 0;
    bool covers() const { return std::abs(value - truth) <= 1.959964 * error; }
};

Measured shareOf(double hits, double all, double truth)
{
    const double share = hits / all;
    return {share, std::sqrt(truth * (1 - truth) / all),
            truth}; // the score interval (Wilson 1927), seen from the truth
}

using Measure = std::function<Measured(const std::vector<RowTexts>&)>;

int coveredSeeds(const std::string& injections, const Measure& measure)
{
    int covered = 0;
    for (int seed = 1; seed <= 100; ++seed) {
        const auto plan = planOf(projectOf(world(injections, seed)));
        if (!plan)
            return -1;
        covered += measure(rowsOf(*plan, "world", 0, kRows)).covers() ? 1 : 0;
    }
    return covered;
}

} // namespace

class TestInjections : public QObject
{
    Q_OBJECT

private slots:
    void labelBiasIsFoundAgain()
    {
        const int covered = coveredSeeds(
            R"([{"name": "labels", "kind": "label_bias", "params": {"label": "good", "when": "sex = 'f' and good",
                "rate": 0.08, "to": "false"}}])",
            [](const std::vector<RowTexts>& rows) {
                double all = 0;
                double wrong = 0;
                for (const RowTexts& row : rows)
                    if (row[Sex] == "f" && row[GoodTrue] == "1")
                        ++all, wrong += row[Good] == "0" ? 1 : 0;
                return shareOf(wrong, all, 0.08);
            });
        QVERIFY2(covered >= 90, qPrintable(QString::number(covered)));
    }

    void labelBiasShowsInTheParityDifference()
    {
        // Statistical parity difference: 0.6 * 0.92 against 0.6.
        const int covered = coveredSeeds(
            R"([{"name": "labels", "kind": "label_bias", "params": {"label": "good", "when": "sex = 'f' and good",
                "rate": 0.08, "to": "false"}}])",
            [](const std::vector<RowTexts>& rows) {
                std::map<std::string, std::pair<double, double>> groups;
                for (const RowTexts& row : rows)
                    ++groups[row[Sex]].second, groups[row[Sex]].first += row[Good] == "1" ? 1 : 0;
                const auto [f, nf] = groups["f"];
                const auto [m, nm] = groups["m"];
                const double pf = f / nf;
                const double pm = m / nm;
                return Measured{pf - pm, std::sqrt(pf * (1 - pf) / nf + pm * (1 - pm) / nm), 0.6 * 0.92 - 0.6};
            });
        QVERIFY2(covered >= 90, qPrintable(QString::number(covered)));
    }

    void selectionBiasIsFoundAgain()
    {
        // A third of the women are kept: 0.4 / 3 against 0.6 remain.
        const int covered = coveredSeeds(
            R"([{"name": "selection", "kind": "selection_bias", "params": {"when": "sex = 'f'", "keep": 0.3333333333333333}}])",
            [](const std::vector<RowTexts>& rows) {
                double women = 0;
                for (const RowTexts& row : rows)
                    women += row[Sex] == "f" ? 1 : 0;
                return shareOf(women, static_cast<double>(rows.size()), (0.4 / 3) / (0.4 / 3 + 0.6));
            });
        QVERIFY2(covered >= 90, qPrintable(QString::number(covered)));
    }

    void measurementBiasIsFoundAgain()
    {
        const std::string injection =
            R"([{"name": "scale", "kind": "measurement_bias", "params": {"column": "y", "when": "sex = 'f'",
                "offset": 1.5, "stddev": 3, "missing": 0.1}}])";
        const int offsets = coveredSeeds(injection, [](const std::vector<RowTexts>& rows) {
            double n = 0;
            double sum = 0;
            double squares = 0;
            for (const RowTexts& row : rows) {
                if (row[Sex] != "f" || row[Y] == "null")
                    continue;
                const double error = std::stod(row[Y]) - std::stod(row[YTrue]);
                ++n, sum += error, squares += error * error;
            }
            const double mean = sum / n;
            return Measured{mean, std::sqrt((squares / n - mean * mean) / n), 1.5};
        });
        QVERIFY2(offsets >= 90, qPrintable(QString::number(offsets)));
        const int missing = coveredSeeds(injection, [](const std::vector<RowTexts>& rows) {
            double all = 0;
            double empty = 0;
            for (const RowTexts& row : rows)
                if (row[Sex] == "f")
                    ++all, empty += row[Y] == "null" ? 1 : 0;
            return shareOf(empty, all, 0.1);
        });
        QVERIFY2(missing >= 90, qPrintable(QString::number(missing)));
    }

    void aProxyHasItsAuc()
    {
        const int covered = coveredSeeds(
            R"([{"name": "proxy", "kind": "proxy", "params": {"column": "x", "when": "sex = 'f'", "auc": 0.75}}])",
            [](const std::vector<RowTexts>& rows) {
                std::vector<std::pair<double, bool>> values;
                for (const RowTexts& row : rows)
                    values.emplace_back(std::stod(row[X]), row[Sex] == "f");
                std::sort(values.begin(), values.end());
                double ranks = 0;
                double women = 0;
                for (std::size_t i = 0; i < values.size(); ++i)
                    if (values[i].second)
                        ranks += static_cast<double>(i + 1), ++women;
                const double men = static_cast<double>(values.size()) - women;
                const double auc = (ranks - women * (women + 1) / 2) / (women * men);
                // Hanley and McNeil (1982).
                const double q1 = auc / (2 - auc);
                const double q2 = 2 * auc * auc / (1 + auc);
                const double variance =
                    (auc * (1 - auc) + (women - 1) * (q1 - auc * auc) + (men - 1) * (q2 - auc * auc)) / (women * men);
                return Measured{auc, std::sqrt(variance), 0.75};
            });
        QVERIFY2(covered >= 90, qPrintable(QString::number(covered)));
    }

    void aHistoricalShiftHasItsOddsRatio()
    {
        const int covered = coveredSeeds(
            R"([{"name": "past", "kind": "historical_shift", "params": {"outcome": "good", "favourable": "true",
                "when": "old and sex = 'f'", "odds_ratio": 0.4}}])",
            [](const std::vector<RowTexts>& rows) {
                Table table{};
                for (const RowTexts& row : rows)
                    if (row[Sex] == "f")
                        ++table[row[Old] == "1"][row[Good] == "1"];
                return Measured{logOddsRatio(table), logOddsError(table), std::log(0.4)};
            });
        QVERIFY2(covered >= 90, qPrintable(QString::number(covered)));
    }

    void aSimpsonStructureReverses()
    {
        int reversed = 0;
        const int covered = coveredSeeds(
            R"([{"name": "simpson", "kind": "simpson", "params": {"stratifier": "part", "hard": "hard",
                "group": "sex = 'f'", "pull": 6, "outcome": "good", "favourable": "true", "in_hard": "part = 'hard'",
                "difficulty": 0.1, "advantage": 1.4}}])",
            [&](const std::vector<RowTexts>& rows) {
                Table crude{};
                std::map<std::string, Table> parts;
                for (const RowTexts& row : rows) {
                    ++crude[row[Sex] == "f"][row[Good] == "1"];
                    ++parts[row[Part]][row[Sex] == "f"][row[Good] == "1"];
                }
                // The pooled log odds ratio over the parts, weighted by inverse variance.
                double weights = 0;
                double sum = 0;
                for (const auto& [part, table] : parts) {
                    const double weight = 1 / (logOddsError(table) * logOddsError(table));
                    weights += weight;
                    sum += weight * logOddsRatio(table);
                }
                reversed += sum > 0 && logOddsRatio(crude) < 0 ? 1 : 0;
                return Measured{sum / weights, 1 / std::sqrt(weights), std::log(1.4)};
            });
        QVERIFY2(covered >= 90, qPrintable(QString::number(covered)));
        QVERIFY2(reversed >= 95, qPrintable(QString::number(reversed)));
    }

    void removingOneGivesTheOldRowsBack()
    {
        const auto plain = rowsOf(*planOf(projectOf(world("[]", 5))), "world", 0, 500);
        const auto biased = rowsOf(*planOf(projectOf(world(R"([{"name": "labels", "kind": "label_bias", "params":
            {"label": "good", "when": "sex = 'f' and good", "rate": 0.3, "to": "false"}}])",
                                                           5))),
                                   "world", 0, 500);
        int changed = 0;
        for (std::size_t i = 0; i < plain.size(); ++i)
            for (std::size_t field = 0; field < plain[i].size(); ++field) {
                if (field == Good)
                    changed += plain[i][field] != biased[i][field] ? 1 : 0;
                else
                    QCOMPARE(biased[i][field], plain[i][field]);
            }
        QVERIFY(changed > 10);
    }

    void everyRowHasItsAddress()
    {
        const Project project = projectOf(world(R"([
            {"name": "a", "kind": "label_bias", "params": {"label": "good", "when": "sex = 'f'", "rate": 0.3, "to": "false"}},
            {"name": "b", "kind": "selection_bias", "params": {"when": "x > 2", "keep": 0.2}},
            {"name": "c", "kind": "measurement_bias", "params": {"column": "y", "when": "x < 1", "stddev": 2, "missing": 0.2}},
            {"name": "d", "kind": "proxy", "params": {"column": "x", "when": "sex = 'f'"}}])",
                                                3));
        const auto plan = planOf(project);
        QVERIFY(plan);
        const auto all = rowsOf(*plan, "world", 0, 3'000);
        QCOMPARE(rowsOf(*plan, "world", 0, 3'000, 17), all);
        QCOMPARE(rowsOf(*plan, "world", 2'222, 2), std::vector<RowTexts>(all.begin() + 2'222, all.begin() + 2'224));
    }

    void problemsAreSaid_data()
    {
        QTest::addColumn<QString>("injections");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const char* injections, const char* code, const char* pointer) {
            QTest::newRow(name) << injections << code << "/tables/0/injections/0" + QString(pointer);
        };
        row("kind", R"([{"name": "a", "kind": "label_biass"}])", "unknown_injection", "/kind");
        row("name", R"([{"kind": "selection_bias", "params": {"when": "old"}}])", "bad_name", "/name");
        row("computed", R"([{"name": "a", "kind": "proxy", "params": {"column": "twice", "when": "old"}}])",
            "not_drawn", "/params/column");
        row("cycle", R"([{"name": "a", "kind": "proxy", "params": {"column": "x", "when": "x > 1"}}])", "cycle",
            "/params/when");
        row("value",
            R"([{"name": "a", "kind": "label_bias", "params": {"label": "good", "when": "old", "to": "often"}}])",
            "wrong_type", "/params/to");
        row("missing", R"([{"name": "a", "kind": "label_bias", "params": {"label": "good", "to": "false"}}])",
            "missing_parameter", "/params");
    }
    void problemsAreSaid()
    {
        QFETCH(QString, injections);
        QFETCH(QString, code);
        QFETCH(QString, pointer);
        const Project project = projectOf(world(injections.toStdString(), 1));
        const Compiled compiled = compile(project);
        bool found = false;
        for (const Problem& problem : compiled.problems.all)
            found = found || (problem.code == code.toStdString() && problem.pointer.starts_with(pointer.toStdString()));
        QVERIFY2(found, compiled.problems.empty() ? "no problem" : compiled.problems.all[0].code.c_str());
        Problems problems;
        QCOMPARE(parseProject(writeProject(project), problems), project);
        rowsOf(*compiled.partial, "world", 0, 100);
    }

    void everyKindIsDescribed()
    {
        QCOMPARE(injectionTypes().size(), std::size_t{8});
        for (const InjectionType& type : injectionTypes()) {
            QVERIFY(!type.title.empty() && !type.help.empty() && !type.alias.empty() && !type.examples.empty());
            QVERIFY(findInjection(type.id) == &type);
        }
    }
};

DW_TEST(TestInjections);
#include "test_injections.moc"
