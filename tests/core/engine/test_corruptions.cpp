// Corruptions: known answers, rates within their bounds, patterns of missingness, copies of records, keys and problems.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corruptions/text/edits.h"
#include "core/data/temporal.h"
#include "core/engine/run.h"
#include "tests/core/engine/dirty_world.h"
#include "tests/support/test.h"

#include <QTemporaryDir>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

using namespace dw;
using test::cleanRowsOf;
using test::dirtyWorld;
using test::planOf;
using test::Record;
using test::recordsOf;
using test::rowsOf;

namespace {

std::string one(const std::string& kind, const std::string& params)
{
    return fmt::format(R"([{{"name": "dirt", "kind": "{}", "params": {{{}}}}}])", kind, params);
}

std::vector<Record> peopleWith(const std::string& kind, const std::string& params, int rows = 10'000)
{
    const auto plan = planOf(dirtyWorld(one(kind, params), "columns", rows));
    return plan ? recordsOf(*plan, "people") : std::vector<Record>();
}

bool isDirty(const Record& record, const std::string& column)
{
    return record.at(column + "__dirt") != "null";
}

/// Whether a count of `hits` of `all` is within four and a half standard deviations of the share, which a fair count
/// leaves once in 150,000 times. `slack` for shares that were solved on a sample.
bool isShare(double hits, double all, double share, double slack = 0)
{
    return std::abs(hits / all - share) <= 4.5 * std::sqrt(share * (1 - share) / all) + slack;
}

struct Mean {
    double count = 0;
    double sum = 0;
    double squares = 0;
    void add(double value) { ++count, sum += value, squares += value * value; }
    double mean() const { return sum / count; }
    double error() const { return std::sqrt((squares / count - mean() * mean()) / count); }
};

/// How many standard errors apart two means are.
double distance(const Mean& a, const Mean& b)
{
    return std::abs(a.mean() - b.mean()) / std::hypot(a.error(), b.error());
}

double number(const Record& record, const std::string& column)
{
    return std::stod(record.at(column));
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::stringstream content;
    content << stream.rdbuf();
    return content.str();
}

std::string problemOf(const std::string& corruptions, const std::string& truth = "columns")
{
    const Compiled compiled = compile(dirtyWorld(corruptions, truth, 500));
    for (const Problem& problem : compiled.problems.all)
        return problem.code + ' ' + problem.pointer;
    return {};
}

} // namespace

class TestCorruptions : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreDamagedAsTheyShould()
    {
        using namespace corruptions;
        for (std::uint64_t bits = 0; bits < 300; ++bits) {
            RowDraws draws(bits);
            std::string out;
            QVERIFY(transpose("Köln", draws, out));
            QVERIFY(out == "öKln" || out == "Klön" || out == "Könl");
            QVERIFY(misread("corn", draws, out));
            QVERIFY((std::set<std::string>{"com", "eorn", "corri"}.contains(out)));
            QVERIFY(hitWrongKey("g", Keyboard::Qwerty, draws, out));
            QVERIFY(out != "g" && out.size() <= 2 && out.find_first_not_of("gfhtyvb") == std::string::npos);
            QVERIFY(changeCase("Ärger", draws, out));
            QVERIFY(out == "ÄRGER" || out == "ärger");
            QVERIFY(changeSpacing("a b", draws, out));
            QVERIFY(out == " a b" || out == "a b " || out == "a  b" || out == "ab");
        }
        RowDraws draws(1);
        std::string out = "as it was";
        QVERIFY(!transpose("aa", draws, out) && !transpose("a b", draws, out) && !misread("", draws, out));
        QVERIFY(!changeCase("12", draws, out) && !hitWrongKey("", Keyboard::Azerty, draws, out));
        QCOMPARE(out, std::string("as it was"));
    }

    void ratesAreMet_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("params");
        QTest::addColumn<QString>("column");
        QTest::addColumn<double>("rate");
        const auto row = [](const char* kind, const char* params, const char* column, double rate) {
            QTest::newRow(kind) << kind << params << column << rate;
        };
        row("typing_errors", R"("columns": ["family"], "rate": 0.04)", "family", 0.04);
        row("ocr_errors", R"("columns": ["city"], "rate": 0.2)", "city", 0.2);
        row("case_and_spacing", R"("columns": ["family"], "rate": 0.1)", "family", 0.1);
        row("unit_mixups", R"("columns": ["y"], "rate": 0.03)", "y", 0.03);
        row("outliers", R"("columns": ["x"], "rate": 0.01)", "x", 0.01);
        row("label_noise", R"("columns": ["label"], "rate": 0.08)", "label", 0.08);
        row("label_noise_boundary", R"("columns": ["good"], "margin": "x - 10", "rate": 0.06)", "good", 0.06);
        row("missing_completely_at_random", R"("columns": ["count"], "rate": 0.25)", "count", 0.25);
        row("missing_at_random", R"("columns": ["y"], "rate": 0.2, "by": "x", "strength": 1.5)", "y", 0.2);
        row("missing_not_at_random", R"("columns": ["y"], "rate": 0.15, "strength": -2)", "y", 0.15);
        row("missing_together", R"("columns": ["y", "label"], "rate": 0.12)", "label", 0.12);
        row("dropout", R"("columns": ["x", "y", "count"], "rate": 0.3)", "count", 0.3);
        row("stuck_sensor", R"("columns": ["x"], "rate": 0.1, "length": 5)", "x", 0.1);
    }

    void ratesAreMet()
    {
        QFETCH(QString, kind);
        QFETCH(QString, params);
        QFETCH(QString, column);
        QFETCH(double, rate);
        const auto rows = peopleWith(kind.toStdString(), params.toStdString());
        QCOMPARE(rows.size(), std::size_t{10'000});
        double dirty = 0;
        for (const Record& row : rows)
            dirty += isDirty(row, column.toStdString()) ? 1 : 0;
        // Stuck readings come in runs of five, four of them wrong: that much more varies.
        const double rowsThatCount = kind == QLatin1String("stuck_sensor") ? 10'000 / 4.0 : 10'000;
        QVERIFY2(isShare(dirty / 10'000 * rowsThatCount, rowsThatCount, rate, 0.002),
                 qPrintable(QString::number(dirty / 10'000)));
    }

    void aConditionLimitsIt()
    {
        const auto rows =
            peopleWith("missing_completely_at_random", R"("columns": ["y"], "rate": 0.5, "when": "label = 'a'")");
        double dirty = 0;
        double all = 0;
        for (const Record& row : rows) {
            QVERIFY(row.at("label") == "a" || !isDirty(row, "y"));
            all += row.at("label") == "a" ? 1 : 0;
            dirty += isDirty(row, "y") ? 1 : 0;
        }
        QVERIFY(isShare(dirty, all, 0.5));
    }

    void missingAtRandomDependsOnTheOtherColumnAlone()
    {
        // y = 50 + 2 x + e. Given x, what is left of y tells nothing.
        const auto rows =
            peopleWith("missing_at_random", R"("columns": ["y"], "rate": 0.3, "by": "x", "strength": 1)", 20'000);
        Mean xMissing, xThere, restMissing, restThere;
        for (const Record& row : rows) {
            const double x = number(row, "x");
            const double rest = number(row, "y__clean") - 50 - 2 * x;
            (isDirty(row, "y") ? xMissing : xThere).add(x);
            (isDirty(row, "y") ? restMissing : restThere).add(rest);
        }
        QVERIFY(xMissing.mean() > xThere.mean() && distance(xMissing, xThere) > 20);
        QVERIFY2(distance(restMissing, restThere) < 4, qPrintable(QString::number(distance(restMissing, restThere))));
    }

    void missingNotAtRandomDependsOnTheValueItself()
    {
        const auto rows =
            peopleWith("missing_not_at_random", R"("columns": ["y"], "rate": 0.3, "strength": 1)", 20'000);
        Mean restMissing, restThere, otherMissing, otherThere;
        std::map<bool, std::array<Mean, 2>> xByLevel; // within a narrow band of y, x tells nothing
        for (const Record& row : rows) {
            const double y = number(row, "y__clean");
            (isDirty(row, "y") ? restMissing : restThere).add(y - 50 - 2 * number(row, "x"));
            (isDirty(row, "y") ? otherMissing : otherThere).add(number(row, "count"));
            if (std::abs(y - 70) < 1)
                xByLevel[true][isDirty(row, "y") ? 1 : 0].add(number(row, "x"));
        }
        QVERIFY(restMissing.mean() > restThere.mean() && distance(restMissing, restThere) > 15);
        QVERIFY(distance(otherMissing, otherThere) < 4);
        QVERIFY(distance(xByLevel[true][0], xByLevel[true][1]) < 4);
    }

    void strengthIsTheLogOddsRatio()
    {
        const auto rows = peopleWith("missing_at_random",
                                     R"("columns": ["y"], "rate": 0.25, "by": "label = 'a'", "strength": 0.8)", 20'000);
        std::array<std::array<double, 2>, 2> counts{};
        for (const Record& row : rows)
            ++counts[row.at("label") == "a" ? 1 : 0][isDirty(row, "y") ? 1 : 0];
        const double logOdds = std::log(counts[1][1] * counts[0][0] / (counts[1][0] * counts[0][1]));
        const double error =
            std::sqrt(1 / counts[0][0] + 1 / counts[0][1] + 1 / counts[1][0] + 1 / counts[1][1]); // Woolf (1955)
        QVERIFY2(std::abs(logOdds - 0.8) < 4 * error, qPrintable(QString::number(logOdds)));
    }

    void linkedColumnsGoMissingTogether()
    {
        for (const Record& row : peopleWith("missing_together", R"("columns": ["x", "label", "born"], "rate": 0.2)")) {
            QCOMPARE(row.at("x") == "null", row.at("label") == "null");
            QCOMPARE(row.at("x") == "null", row.at("born") == "null");
        }
        // Taken one by one they do not.
        double apart = 0;
        for (const Record& row :
             peopleWith("missing_completely_at_random", R"("columns": ["x", "label"], "rate": 0.2)"))
            apart += (row.at("x") == "null") != (row.at("label") == "null") ? 1 : 0;
        QVERIFY(isShare(apart, 10'000, 0.32));
    }

    void dropOutIsMonotone()
    {
        double first = 0;
        for (const Record& row : peopleWith("dropout", R"("columns": ["x", "y", "count"], "rate": 0.3)")) {
            QVERIFY(row.at("x") != "null" || row.at("y") == "null");
            QVERIFY(row.at("y") != "null" || row.at("count") == "null");
            first += row.at("x") == "null" ? 1 : 0;
        }
        QVERIFY(isShare(first, 10'000, 1 - std::cbrt(0.7)));
    }

    void dropOutAlongRowsIsMonotone()
    {
        const auto plan =
            planOf(dirtyWorld("[]", "columns", 8'000,
                              one("dropout", R"("columns": ["reading", "person_y"], "rate": 0.35, "along": "rows")")));
        QVERIFY(plan);
        std::set<std::string> left;
        double missing = 0;
        double half = 0;
        const auto rows = recordsOf(*plan, "visits");
        for (const Record& row : rows) {
            const bool isMissing = row.at("reading") == "null";
            QCOMPARE(row.at("person_y") == "null", isMissing);
            QVERIFY(isMissing || !left.contains(row.at("person_id")));
            if (isMissing)
                left.insert(row.at("person_id"));
            missing += isMissing ? 1 : 0;
            half += row.at("reading__clean") != row.at("reading") ? 1 : 0;
        }
        QCOMPARE(half, missing);
        // Rows of one person go together: the number of people is what counts.
        QVERIFY2(isShare(missing / static_cast<double>(rows.size()) * 8'000, 8'000, 0.35, 0.005),
                 qPrintable(QString::number(missing / static_cast<double>(rows.size()))));
    }

    void numbersAreChangedByTheirRule()
    {
        for (const Record& row :
             peopleWith("unit_mixups", R"("columns": ["y"], "rate": 0.5, "factor": 1.8, "offset": 32)"))
            if (isDirty(row, "y"))
                QVERIFY(std::abs(number(row, "y") - (number(row, "y__clean") * 1.8 + 32)) < 0.00501);
        for (const Record& row : peopleWith("rounding", R"("columns": ["count"], "rate": 1, "to": 50)")) {
            QCOMPARE(std::fmod(number(row, "count"), 50.0), 0.0);
            QVERIFY(std::abs(number(row, "count") - number(row, "count__clean")) <= 25);
        }
        Mean mean;
        const auto outliers = peopleWith("outliers", R"("columns": ["x"], "rate": 0.02, "size": 9, "side": "above")");
        for (const Record& row : outliers)
            mean.add(number(row, "x__clean"));
        const double stddev = mean.error() * std::sqrt(mean.count);
        for (const Record& row : outliers)
            if (isDirty(row, "x"))
                QVERIFY(number(row, "x") > mean.mean() + 8.7 * stddev && number(row, "x") < mean.mean() + 14 * stddev);
        const auto drifting = peopleWith("drift", R"("columns": ["y"], "amount": 30)", 1'001);
        for (std::size_t i = 0; i < drifting.size(); ++i)
            QVERIFY(std::abs(number(drifting[i], "y") - number(drifting[i], "y__clean") -
                             30 * static_cast<double>(i) / 1000) < 0.00501);
    }

    void readingsStickWithinTheRowsOfTheirParent()
    {
        const auto plan = planOf(dirtyWorld(
            "[]", "columns", 3'000, one("stuck_sensor", R"("columns": ["reading"], "rate": 0.2, "length": 3)")));
        QVERIFY(plan);
        const auto rows = recordsOf(*plan, "visits");
        std::size_t start = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i == 0 || rows[i].at("person_id") != rows[i - 1].at("person_id"))
                start = i;
            const std::size_t runStart = i - (i - start) % 3;
            if (isDirty(rows[i], "reading"))
                QCOMPARE(rows[i].at("reading"), rows[runStart].at("reading__clean"));
            QVERIFY(runStart != i || !isDirty(rows[i], "reading"));
        }
    }

    void datesAndFieldsAreExchanged()
    {
        int seen = 0;
        for (const Record& row : peopleWith("date_mixups", R"("columns": ["born", "written"], "rate": 1)", 2'000)) {
            const CivilDate truth = civilFromDays(std::stol(row.at("born__clean")));
            const CivilDate read = civilFromDays(std::stol(row.at("born")));
            QCOMPARE(isDirty(row, "born"), truth.day <= 12 && truth.day != truth.month);
            if (isDirty(row, "born"))
                QVERIFY(read == (CivilDate{truth.year, truth.day, truth.month}) && ++seen);
            const std::set<std::string> formats{fmt::format("{:02}/{:02}/{}", truth.day, truth.month, truth.year),
                                                fmt::format("{:02}/{:02}/{}", truth.month, truth.day, truth.year),
                                                fmt::format("{:02}.{:02}.{}", truth.day, truth.month, truth.year)};
            QVERIFY2(formats.contains(row.at("written")), row.at("written").c_str());
        }
        QVERIFY(seen > 500);
        for (const Record& row :
             peopleWith("swapped_fields", R"("first": "given", "second": "family", "rate": 0.4)", 2'000))
            if (isDirty(row, "given")) {
                QCOMPARE(row.at("given"), row.at("family__clean"));
                QCOMPARE(row.at("family"), row.at("given__clean"));
            }
        for (const Record& row : peopleWith("encoding_damage", R"("columns": ["city"], "rate": 1)", 500))
            if (row.at("city__clean") == "Köln")
                QCOMPARE(row.at("city"), std::string("KÃ¶ln"));
            else if (row.at("city__clean") == "Bad Homburg")
                QVERIFY(!isDirty(row, "city"));
    }

    void labelsGoWhereTheyShould()
    {
        std::map<std::string, double> counts;
        for (const Record& row : peopleWith("label_noise", R"("columns": ["label"], "rate": 0.3)", 20'000))
            if (isDirty(row, "label"))
                ++counts[row.at("label__clean") + row.at("label")];
        QCOMPARE(counts.size(), std::size_t{6}); // every class to both of the others, alike
        QVERIFY(isShare(counts["ab"], counts["ab"] + counts["ac"], 0.5));
        QVERIFY(isShare(counts["ca"], counts["ca"] + counts["cb"], 0.5));
        double all = 0;
        double wrong = 0;
        for (const Record& row :
             peopleWith("label_noise_by_class", R"("columns": ["label"], "from": "b", "to": "c", "rate": 0.2)")) {
            all += row.at("label__clean") == "b" ? 1 : 0;
            if (isDirty(row, "label")) {
                ++wrong;
                QCOMPARE(row.at("label__clean") + row.at("label"), std::string("bc"));
            }
        }
        QVERIFY(isShare(wrong, all, 0.2));
        Mean near, far;
        for (const Record& row :
             peopleWith("label_noise_boundary", R"("columns": ["good"], "margin": "x - 10", "rate": 0.1)"))
            (isDirty(row, "good") ? near : far).add(std::abs(number(row, "x") - 10));
        QVERIFY(near.mean() < far.mean() / 2);
    }

    void copiesFollowTheTablesRows()
    {
        const auto plan = planOf(dirtyWorld(
            one("near_duplicates", R"("rate": 0.05, "columns": ["family", "y"], "changes": 0.4)"), "columns", 10'000));
        QVERIFY(plan);
        QCOMPARE(plan->tables[0].rows, std::int64_t{10'000});
        QCOMPARE(plan->schemaOf(0).rows, std::int64_t{10'500});
        QCOMPARE(plan->schemaOf(0).primaryKey, std::vector<std::string>{"id"});
        const auto rows = recordsOf(*plan, "people");
        std::set<std::string> copied;
        double different = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].at("id"), std::to_string(1001 + i));
            QCOMPARE(rows[i].at("row__copy"), std::string(i < 10'000 ? "0" : "1"));
            if (i < 10'000) {
                QCOMPARE(rows[i].at("row__entity"), std::to_string(i));
                QVERIFY(!isDirty(rows[i], "family"));
                continue;
            }
            const Record& original = rows[std::stoul(rows[i].at("row__entity"))];
            QVERIFY(copied.insert(rows[i].at("row__entity")).second);
            QCOMPARE(rows[i].at("id__clean"), original.at("id"));
            QCOMPARE(rows[i].at("given"), original.at("given"));
            QCOMPARE(rows[i].at("visits"), original.at("visits"));
            QVERIFY(rows[i].at("y") == original.at("y") || rows[i].at("y") == "null");
            different += rows[i].at("family") != original.at("family") ? 1 : 0;
        }
        QVERIFY(isShare(different, 500, 0.4));
    }

    void oneAfterTheOtherAndEachOnItsOwn()
    {
        const std::string typing =
            R"({"name": "typos", "kind": "typing_errors", "params": {"columns": ["family"], "rate": 0.3}})";
        const std::string missing =
            R"({"name": "gaps", "kind": "missing_completely_at_random", "params": {"columns": ["family"], "rate": 0.3}})";
        const auto both = recordsOf(*planOf(dirtyWorld('[' + typing + ',' + missing + ']')), "people");
        const auto single = recordsOf(*planOf(dirtyWorld('[' + typing + ']')), "people");
        std::set<std::string> flags;
        for (std::size_t i = 0; i < both.size(); ++i) {
            flags.insert(both[i].at("family__dirt"));
            if (both[i].at("family") == "null")
                QVERIFY(both[i].at("family__dirt").ends_with("gaps"));
            else // what the first one does is not moved by the second
                QCOMPARE(both[i].at("family"), single[i].at("family"));
        }
        QCOMPARE(flags, (std::set<std::string>{"null", "typos", "gaps", "typos; gaps"}));
    }

    void theCleanTableIsTheRunWithoutDirt()
    {
        const std::string corruptions =
            R"([{"name": "t", "kind": "typing_errors", "params": {"columns": ["family"], "rate": 0.2}},
                {"name": "d", "kind": "near_duplicates", "params": {"rate": 0.1}}])";
        QTemporaryDir folder;
        const auto write = [&](const Project& project, const char* name) {
            RunOptions options;
            options.directory = folder.filePath(name).toStdString();
            const auto plan = planOf(project);
            return plan && static_cast<bool>(run(project, *plan, outputsOf(project), options, {}, {}));
        };
        QVERIFY(write(dirtyWorld(corruptions, "table"), "dirty"));
        QVERIFY(write(dirtyWorld("[]", "none"), "plain"));
        const std::filesystem::path root = folder.path().toStdString();
        const std::string clean = contentOf(root / "plain/people.csv");
        QVERIFY(contentOf(root / "dirty/people_clean.csv") == clean);
        QVERIFY(contentOf(root / "dirty/visits.csv") == contentOf(root / "plain/visits.csv"));
        QVERIFY(contentOf(root / "dirty/people.csv") != clean);
        const Json manifest = manifestToJson(*readManifest(root / "dirty/manifest.json"));
        QCOMPARE(manifest["tables"][1]["name"], Json("people_clean"));
    }

    void schemaAllowsWhatIsWritten()
    {
        const auto plan = planOf(dirtyWorld(R"([
            {"name": "a", "kind": "missing_completely_at_random", "params": {"columns": ["y"]}},
            {"name": "b", "kind": "missing_completely_at_random", "params": {"columns": ["id"]}}])",
                                            "table", 500, R"([
            {"name": "c", "kind": "rounding", "params": {"columns": ["person_id"]}}])"));
        QVERIFY(plan);
        const TableSchema& people = plan->schemaOf(0);
        QVERIFY(people.columns[*people.find("y")].nullable && !people.columns[*people.find("x")].nullable);
        QVERIFY(people.primaryKey.empty() && !people.columns[0].unique && people.columns[0].nullable);
        const TableSchema& clean = plan->schemaOf(0, Layer::Clean);
        QCOMPARE(clean.primaryKey, std::vector<std::string>{"id"});
        QVERIFY(clean.columns[0].unique && !clean.columns[0].nullable);
        QVERIFY(plan->schemaOf(1).foreignKeys.empty());
        const auto whole = planOf(dirtyWorld(one("missing_completely_at_random", R"("columns": ["id"])"), "table"));
        QCOMPARE(whole->schemaOf(1).foreignKeys[0].parentTable, std::string("people_clean"));
    }

    void problemsAreSaid()
    {
        QCOMPARE(problemOf(one("typing_error", "")), std::string("unknown_corruption /tables/0/corruptions/0/kind"));
        QCOMPARE(problemOf(one("typing_errors", R"("columns": ["y"])")),
                 std::string("wrong_column_type /tables/0/corruptions/0/params/columns/0"));
        QCOMPARE(problemOf(one("typing_errors", "")),
                 std::string("missing_parameter /tables/0/corruptions/0/params/columns"));
        QCOMPARE(problemOf(one("dropout", R"("columns": ["y"], "along": "rows")")),
                 std::string("wrong_table /tables/0/corruptions/0/params/along"));
        QCOMPARE(problemOf(one("label_noise", R"("columns": ["written"])")),
                 std::string("too_many_classes /tables/0/corruptions/0/params/columns"));
        QCOMPARE(problemOf(one("swapped_fields", R"("first": "y", "second": "x")")),
                 std::string("bad_parameters /tables/0/corruptions/0/params/second"));
        const std::string typos = R"({"name": "t", "kind": "typing_errors", "params": {"columns": ["family"]}})";
        QCOMPARE(problemOf('[' + typos + ',' + typos + ']'),
                 std::string("duplicate_name /tables/0/corruptions/1/name"));
        QCOMPARE(problemOf('[' + typos + ']', "somewhere"), std::string("wrong_type /tables/0/truth"));
    }
};

DW_TEST(TestCorruptions);
#include "test_corruptions.moc"
