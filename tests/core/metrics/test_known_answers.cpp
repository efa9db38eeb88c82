// Metrics of real data against R, scikit-learn, papers and arithmetic by hand; the commands are in tests/data.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/metrics/inspected.h"
#include "tests/support/test.h"

using namespace dw;
using dw::test::dataFile;
using dw::test::roles;
using dw::test::valueOf;

namespace {

bool isNear(double a, double b, double tolerance = 1e-9)
{
    return std::fabs(a - b) <= tolerance;
}

bool isNear(const std::optional<Interval>& interval, double low, double high, double tolerance = 1e-9)
{
    return interval && isNear(interval->low, low, tolerance) && isNear(interval->high, high, tolerance);
}

void verifyClean(const Inspection& inspection)
{
    for (const Problem& problem : inspection.problems.all)
        QFAIL(problem.message.c_str());
}

} // namespace

class TestKnownAnswers : public QObject
{
    Q_OBJECT

    Inspection m_ucb;
    Inspection m_hmda;

private slots:
    void initTestCase()
    {
        m_ucb = inspect(dataFile("ucb_admissions.csv"), roles({"Gender"}, "Admit", "Admitted"));
        m_hmda = inspect(dataFile("hmda_boston.csv"), roles({"afam", "single"}, "deny", "no"));
        verifyClean(m_ucb);
        verifyClean(m_hmda);
    }

    /// R: prop.table, prop.test(correct = FALSE), and the formulas of Newcombe and Katz in tests/data/reference.R.
    void ratesOfBostonMortgages()
    {
        const std::map<std::string, std::string> row{{"attribute", "afam"}, {"group", "true"}};
        const auto value = [&](const char* column) { return valueOf(m_hmda, "outcome_rates", "rates", row, column); };
        QCOMPARE(value("rows").number, 339.0);
        QVERIFY(isNear(value("rate").number, 0.716814159292));
        QVERIFY(isNear(value("rate").interval, 0.666631528071, 0.762138086041));
        QVERIFY(isNear(value("difference").number, -0.190584174858));
        QVERIFY(isNear(value("difference").interval, -0.242140493881, -0.143334305821));
        QVERIFY(isNear(value("ratio").number, 0.789966360213));
        QVERIFY(isNear(value("ratio").interval, 0.737791789829, 0.845830570185));
        QCOMPARE(value("below_four_fifths").number, 1.0);
        const MetricValue reference =
            valueOf(m_hmda, "outcome_rates", "rates", {{"attribute", "afam"}, {"group", "false"}}, "difference");
        QCOMPARE(reference.undefined, std::string("this is the reference group"));
    }

    /// 1755 of 4526 are admitted: 1755/4526; men 1198/2691, women 557/1835.
    void aggregatesByHand()
    {
        const auto value = [&](const char* column) {
            return valueOf(m_ucb, "outcome_rates", "aggregates", {{"attribute", "Gender"}}, column).number;
        };
        const double all = 1755.0 / 4526;
        const double men = 1198.0 / 2691;
        const double women = 557.0 / 1835;
        QVERIFY(isNear(value("overall"), all));
        QVERIFY(isNear(value("between_difference"), men - women));
        QVERIFY(isNear(value("between_ratio"), women / men));
        QVERIFY(isNear(value("overall_difference"), all - women));
        QVERIFY(isNear(value("overall_ratio"), women / all));
    }

    /// R: mantelhaen.test(xtabs(~ Gender + Admit + Dept)) and direct standardisation by hand.
    void admissionsReverseWithinDepartments()
    {
        const std::map<std::string, std::string> row{{"group", "Female"}, {"stratifier", "Dept"}};
        const auto value = [&](const char* column) {
            return valueOf(m_ucb, "simpsons_paradox", "stratifiers", row, column);
        };
        QVERIFY(isNear(value("crude").number, 0.303542234332 - 0.445187662579));
        QVERIFY(isNear(value("standardized").number, 0.0426367977713));
        const double half = 1.959963984540054 * 0.018093067338910026;
        QVERIFY(isNear(value("standardized").interval, 0.0426367977713 - half, 0.0426367977713 + half));
        QCOMPARE(value("verdict").text, std::string("reverses"));
        QCOMPARE(value("support").number, 1.0);
        QVERIFY(isNear(value("odds_ratio").number, 0.543159438919));
        QVERIFY(isNear(value("odds_ratio").interval, 0.479227210698, 0.615620669071));
        QVERIFY(isNear(value("mantel_haenszel").number, 1.1053426615));
        QVERIFY(isNear(value("mantel_haenszel").interval, 0.943102828516, 1.295492243682));
        QVERIFY(isNear(value("mantel_haenszel_p").number, 0.232263463));
        const auto departmentA = valueOf(m_ucb, "simpsons_paradox", "strata", {{"stratum", "A"}}, "group_level");
        QVERIFY(isNear(departmentA.number, 0.8240740740741));
        QCOMPARE(
            m_ucb.findings().front()->words,
            std::string("Gender = Female against Male: over all rows the difference in Admit is -14.2 points; among "
                        "rows with the same Dept, it turns around, to +4.3 points."));
    }

    void otherOddsRatiosAreRs()
    {
        const Inspection titanic = inspect(dataFile("titanic_crew.csv"), roles({"Sex"}, "Survived", "Yes"));
        const auto male = valueOf(titanic, "simpsons_paradox", "stratifiers",
                                  {{"group", "Male"}, {"stratifier", "Class"}}, "mantel_haenszel");
        // R has the groups the other way round: Female against Male, and "No" first.
        QVERIFY(isNear(male.number, 0.092536638121, 1e-9));
        QVERIFY(isNear(male.interval, 0.070496242771, 0.121467883367));
        const Inspection german = inspect(dataFile("german_credit.csv"), roles({"foreign_worker"}, "class", "good"));
        const auto foreign = valueOf(german, "simpsons_paradox", "stratifiers",
                                     {{"group", "true"}, {"stratifier", "housing"}}, "mantel_haenszel");
        QVERIFY(isNear(foreign.number, 0.281721004766));
        QVERIFY(isNear(foreign.interval, 0.0988755489643, 0.8026931365521));
    }

    /// tests/data/reference.py.
    void conditionalDisparityOfAdmissions()
    {
        const std::map<std::string, std::string> row{{"group", "Female"}, {"stratifier", "Dept"}};
        const auto value = [&](const char* column) {
            return valueOf(m_ucb, "conditional_disparity", "disparities", row, column).number;
        };
        QVERIFY(isNear(value("disparity"), 0.14382642365320097));
        QVERIFY(isNear(value("conditional"), -0.019283267035269232));
        QCOMPARE(value("used"), 1.0);
    }

    /// tests/data/reference.py: standard errors by the influence of each row.
    void intersectionsOfBostonMortgages()
    {
        const auto value = [&](const char* group, const char* column) {
            return valueOf(m_hmda, "intersections", "cells", {{"group", group}}, column);
        };
        QCOMPARE(value("true × true", "rows").number, 175.0);
        QVERIFY(isNear(value("true × true", "difference").number, -0.1716806722689076));
        QVERIFY(isNear(value("true × true", "expected").number, 0.6859210328106736));
        QVERIFY(isNear(value("true × true", "excess").number, 0.022650395760754893));
        const double half = 1.959963984540054 * 0.02060924385677131;
        QVERIFY(
            isNear(value("true × true", "excess").interval, 0.022650395760754893 - half, 0.022650395760754893 + half));
        QVERIFY(isNear(value("false × false", "excess").number, -0.004766991619839733));
    }

    /// Foulds et al. (2020), table of admissions by gender and race: epsilon 1.511 together, 0.2329 by gender, 0.8667
    /// by race, unsmoothed.
    void differentialFairnessOfItsPaper()
    {
        Json columns{{"gender", Json::array()}, {"race", Json::array()}, {"admitted", Json::array()}};
        const auto add = [&](const char* gender, const char* race, int yes, int all) {
            for (int i = 0; i < all; ++i) {
                columns["gender"].push_back(gender);
                columns["race"].push_back(race);
                columns["admitted"].push_back(i < yes);
            }
        };
        add("A", "1", 81, 87);
        add("B", "1", 234, 270);
        add("A", "2", 192, 263);
        add("B", "2", 55, 80);
        InspectionSettings settings;
        settings.parameters["differential_fairness"]["smoothing"] = 0;
        const Inspection inspection = inspect(test::rowsOf(columns), roles({"gender", "race"}, "admitted"), settings);
        verifyClean(inspection);
        const auto epsilon = [&](const char* attribute) {
            return valueOf(inspection, "differential_fairness", "epsilon", {{"attribute", attribute}}, "epsilon")
                .number;
        };
        QVERIFY(isNear(epsilon("gender"), 0.2329, 5e-5));
        QVERIFY(isNear(epsilon("race"), 0.8667, 5e-5));
        QVERIFY(isNear(epsilon("gender × race"), 1.511, 5e-4));
        // One row added to each count: of group B of race 1 235/272 say yes, of A of race 2 193/265, of A of race 1
        // 82/89, of B of race 2 56/82. The widest ratio is that of no: 26/82 to 7/89.
        settings.parameters["differential_fairness"]["smoothing"] = 1;
        const Inspection smoothed = inspect(test::rowsOf(columns), roles({"gender", "race"}, "admitted"), settings);
        const auto both =
            valueOf(smoothed, "differential_fairness", "epsilon", {{"attribute", "gender × race"}}, "epsilon");
        QVERIFY(isNear(both.number, std::log((26.0 / 82) / (7.0 / 89))));
    }

    /// R: t.test, quantile(type = 2).
    void wagesOf1988()
    {
        const Inspection wages = inspect(dataFile("cps1988.csv"), roles({"ethnicity"}, "wage"));
        verifyClean(wages);
        const auto mean = [&](const char* column) {
            return valueOf(wages, "numeric_outcomes", "means", {{"group", "afam"}}, column);
        };
        QVERIFY(isNear(mean("mean").number, 446.852562724, 1e-6));
        QVERIFY(isNear(mean("difference").number, 446.852562724 - 617.233901940, 1e-6));
        QVERIFY(isNear(mean("difference").interval, -184.512243565, -156.250434868, 1e-6));
        QVERIFY(isNear(mean("standardized").number, -0.432537965818, 1e-9));
        const auto quantile = [&](const char* group, const char* column) {
            return valueOf(wages, "numeric_outcomes", "quantiles", {{"group", group}}, column).number;
        };
        QVERIFY(isNear(quantile("afam", "q10"), 142.45));
        QVERIFY(isNear(quantile("cauc", "q90"), 1092.32));
        QVERIFY(isNear(quantile("afam", "difference_q50"), 379.87 - 537.51));
        QVERIFY(!wages.find("outcome_rates")->undefined.empty());
    }

    /// scikit-learn: roc_auc_score, normalized_mutual_info_score, mutual_info_score over entropy.
    void proxiesOfBostonMortgages()
    {
        const Inspection alone = inspect(dataFile("hmda_boston.csv"), roles({"afam"}, "deny", "no"));
        const auto value = [&](const char* column, const char* measure) {
            return valueOf(alone, "proxies", "alone", {{"column", column}}, measure).number;
        };
        QVERIFY(isNear(value("lvrat", "auc"), 0.658846883721468));
        QVERIFY(isNear(value("pirat", "auc"), 0.597351636582796));
        QVERIFY(isNear(value("single", "auc"), 0.5716838729352116));
        QVERIFY(isNear(value("single", "normalized_mutual_information"), 0.009544654608251308));
        QVERIFY(isNear(value("condomin", "theils_u"), 0.03814405618857039));
        QVERIFY(isNear(value("phist", "theils_u"), 0.025096974594336637));
        // Other folds and other dummies than scikit-learn's: 0.751 there.
        const double together = valueOf(alone, "proxies", "together", {{"attribute", "afam"}}, "auc").number;
        QVERIFY2(isNear(together, 0.751, 0.012), qPrintable(QString::number(together)));
    }

    void departmentsTellGender()
    {
        const auto value = [&](const char* measure) {
            return valueOf(m_ucb, "proxies", "alone", {{"column", "Dept"}}, measure).number;
        };
        QVERIFY(isNear(value("auc"), 0.7682971900481674));
        QVERIFY(isNear(value("theils_u"), 0.19972444674815162));
        QVERIFY(isNear(value("normalized_mutual_information"), 0.1101092393474949));
    }

    /// scikit-learn: confusion_matrix of deny = no against pirat < 0.4, by afam.
    void errorRatesByGroup()
    {
        InspectedRows rows = dataFile("hmda_boston.csv");
        const Column& ratio = rows.columns[*rows.schema.find("pirat")];
        std::vector<double> predictions;
        for (std::size_t i = 0; i < ratio.size; ++i)
            predictions.push_back(ratio.reals[i] < 0.4 ? 1.0 : 0.0);
        const Inspection inspection =
            inspect(test::withColumn(rows, "model", predictions), roles({"afam"}, "deny", "no", "model"));
        verifyClean(inspection);
        const auto rate = [&](const char* group, const char* column) {
            return valueOf(inspection, "error_rates", "rates", {{"group", group}}, column).number;
        };
        QVERIFY(isNear(rate("false", "true_positive_rate"), 0.908207343412527));
        QVERIFY(isNear(rate("false", "false_positive_rate"), 0.6613756613756614));
        QVERIFY(isNear(rate("false", "precision"), 0.9308245711123408));
        QVERIFY(isNear(rate("true", "selection_rate"), 0.799410029498525));
        const auto difference = [&](const char* column) {
            return valueOf(inspection, "error_rates", "differences", {{"group", "true"}}, column).number;
        };
        const double opportunity = 0.8559670781893004 - 0.908207343412527;
        const double falsePositive = 0.65625 - 0.6613756613756614;
        QVERIFY(isNear(difference("equal_opportunity"), opportunity));
        QVERIFY(isNear(difference("average_odds"), (opportunity + falsePositive) / 2));
        QVERIFY(isNear(difference("predictive_parity"), 0.7675276752767528 - 0.9308245711123408));
        const auto most = valueOf(inspection, "error_rates", "aggregates", {{"attribute", "afam"}}, "equalized_odds");
        QVERIFY(isNear(most.number, -opportunity));
        QVERIFY(inspection.find("calibration")->undefined.find("only yes and no") != std::string::npos);
    }

    /// Four rows of each group at 0.25 and at 0.75: group a keeps the promise, group b has one less in each range.
    void calibrationByHand()
    {
        Json columns{{"g", Json::array()}, {"y", Json::array()}, {"p", Json::array()}};
        for (const char* group : {"a", "b"})
            for (const double p : {0.25, 0.75})
                for (int i = 0; i < 40; ++i) {
                    const int yes = static_cast<int>(p * 40) - (group[0] == 'b' ? 10 : 0);
                    columns["g"].push_back(group);
                    columns["p"].push_back(p);
                    columns["y"].push_back(i < yes);
                }
        const Inspection inspection = inspect(test::rowsOf(columns), roles({"g"}, "y", "true", "p"));
        verifyClean(inspection);
        const auto value = [&](const char* group, const char* column) {
            return valueOf(inspection, "calibration", "summary", {{"group", group}}, column).number;
        };
        QVERIFY(isNear(value("a", "calibration_error"), 0));
        QVERIFY(isNear(value("b", "calibration_error"), 0.25));
        QVERIFY(isNear(value("b", "bias"), -0.25));
        // Group b: range 0.25 has no yes: 0.0625; range 0.75 has half: (0.0625 + 0.5625) / 2.
        QVERIFY(isNear(value("b", "brier"), (0.0625 + 0.3125) / 2));
        const auto observed =
            valueOf(inspection, "calibration", "bins", {{"group", "b"}, {"range", "0.7 to 0.8"}}, "observed");
        QVERIFY(isNear(observed.number, 0.5));
    }

    void representationOfThePassengers()
    {
        InspectionRoles chosen = roles({"Class", "Age"});
        chosen.population = "uniform";
        const Inspection inspection = inspect(dataFile("titanic_crew.csv"), chosen);
        verifyClean(inspection);
        const auto share =
            valueOf(inspection, "representation", "shares", {{"attribute", "Class"}, {"group", "Crew"}}, "share");
        QVERIFY(isNear(share.number, 885.0 / 2201));
        const MetricTable& absent = *inspection.find("representation")->find("absent");
        QCOMPARE(absent.rows.size(), std::size_t(1));
        QCOMPARE(absent.at(0, "group").text, std::string("Crew × Child"));
        const double children = 109.0 / 2201;
        const auto bits = valueOf(inspection, "representation", "summary", {{"attribute", "Age"}}, "entropy");
        QVERIFY(isNear(bits.number, -children * std::log2(children) - (1 - children) * std::log2(1 - children)));
        const auto distance = valueOf(inspection, "representation", "summary", {{"attribute", "Age"}}, "distance");
        QVERIFY(isNear(distance.number, 0.5 - children));
    }

    /// 470 of 2201 aboard were women: against stated shares, and against the shares of another file.
    void sharesAgainstAPopulation()
    {
        const double women = 470.0 / 2201;
        InspectionRoles stated = roles({"Sex"});
        stated.population = Json{{"Sex", {{"Female", 3}, {"Male", 2}}}}; // shares are parts of their sum
        const auto check = [&](const Inspection& inspection, double expected, const char* words) {
            verifyClean(inspection);
            const auto value = [&](const char* column) {
                return valueOf(inspection, "representation", "shares", {{"group", "Female"}}, column).number;
            };
            QVERIFY(isNear(value("share"), women));
            QVERIFY(isNear(value("expected"), expected));
            QVERIFY(isNear(value("difference"), women - expected));
            QVERIFY(isNear(value("ratio"), women / expected));
            const auto distance = valueOf(inspection, "representation", "summary", {{"attribute", "Sex"}}, "distance");
            QVERIFY(isNear(distance.number, std::fabs(women - expected)));
            const std::vector<const Finding*> findings = inspection.findings();
            QVERIFY(std::any_of(findings.begin(), findings.end(),
                                [&](const Finding* one) { return one->words.find(words) != std::string::npos; }));
        };
        check(inspect(dataFile("titanic_crew.csv"), stated), 0.6, "the stated population share");
        Json population{{"Sex", Json::array({"Female", "Female", "Female", "Male"})}};
        InspectedRows census = test::rowsOf(population);
        census.source = "the file census.csv";
        check(inspect(dataFile("titanic_crew.csv"), roles({"Sex"}), {}, &census), 0.75,
              "its share in the file census.csv");
    }

    void agesAreCutWhereAsked()
    {
        const Inspection german = inspect(dataFile("german_credit.csv"), roles({"age@25"}, "class", "good"));
        verifyClean(german);
        const auto young = valueOf(german, "outcome_rates", "rates", {{"group", "below 25"}}, "rate");
        QVERIFY(isNear(young.number, 88.0 / 149));
        const auto old = valueOf(german, "outcome_rates", "rates", {{"group", "25 and above"}}, "rate");
        QVERIFY(isNear(old.number, 612.0 / 851));
    }

    void namesOnResumes()
    {
        const Inspection resumes = inspect(dataFile("resume_names.csv"), roles({"ethnicity", "gender"}, "call", "yes"));
        verifyClean(resumes);
        const auto ratio =
            valueOf(resumes, "outcome_rates", "rates", {{"attribute", "ethnicity"}, {"group", "afam"}}, "ratio");
        QVERIFY(isNear(ratio.number, 157.0 / 235));
        const auto cell = valueOf(resumes, "outcome_rates", "rates", {{"group", "afam × male"}}, "rate");
        QVERIFY(isNear(cell.number, 32.0 / 549));
    }
};

DW_TEST(TestKnownAnswers);
#include "test_known_answers.moc"
