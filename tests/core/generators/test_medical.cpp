// Checks that diagnoses and drugs suit age and sex, and that vital signs follow their lists and one another.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace {

using namespace dw;
using namespace dw::test;

std::string text(const Column& column, std::size_t i)
{
    return std::string(column.text(i));
}

/// Fields by name.
struct Rows {
    std::vector<Column> columns;
    const GeneratorType* type = nullptr;

    const Column& operator[](std::string_view name) const
    {
        for (std::size_t i = 0; i < type->fields.size(); ++i)
            if (type->fields[i].name == name)
                return columns[i];
        qFatal("no field %s", std::string(name).c_str());
    }
};

Rows rowsOf(const char* id, const Json& params, std::size_t count, const Inputs& inputs = {})
{
    BoundForTest bound(id, params, inputs);
    if (!bound.isBound())
        qFatal("%s", bound.problemText().c_str());
    return {bound.fill(RowSet::range(0, count)), &bound.type()};
}

const Json kByColumns{{"age", "age"}, {"sex", "sex"}};

Inputs person(std::int64_t age, const char* sex)
{
    return Inputs().integers("age", {age}).texts("sex", {sex});
}

double mean(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

double deviation(const std::vector<double>& values)
{
    const double centre = mean(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - centre) * (value - centre);
    return std::sqrt(sum / double(values.size()));
}

double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - mean(a)) * (b[i] - mean(b)) / double(a.size());
    return sum / deviation(a) / deviation(b);
}

std::vector<double> numbers(const Column& column)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < column.size; ++i)
        values.push_back(column.number(i));
    return values;
}

} // namespace

class TestMedical : public QObject
{
    Q_OBJECT

private slots:
    void diagnosesSuitAgeAndSex()
    {
        const auto codes = findLexicon("icd10_codes", "any");
        std::map<std::string_view, std::size_t> rowOf;
        for (std::size_t row = 0; row < codes->rows; ++row)
            rowOf[codes->cell(row, 0)] = row;
        const auto from = codes->numbers(*codes->column("from_age"));
        const auto to = codes->numbers(*codes->column("to_age"));
        for (const char* sex : {"f", "Male", "Weiblich"}) {
            const std::string_view wrong = sex[0] == 'M' ? "f" : "m";
            for (const int age : {0, 3, 12, 30, 55, 80, 104}) {
                const Rows rows = rowsOf("medical", kByColumns, 1500, person(age, sex));
                std::set<std::string> seen;
                for (std::size_t i = 0; i < 1500; ++i) {
                    const std::size_t row = rowOf.at(rows["code"].text(i));
                    QVERIFY(codes->cell(row, *codes->column("sex")) != wrong);
                    QVERIFY2(from[row] <= age && (age <= to[row] || to[row] >= 90), text(rows["title"], i).c_str());
                    QCOMPARE(text(rows["title"], i), std::string(codes->cell(row, 1)));
                    QCOMPARE(text(rows["chapter"], i), std::string(codes->cell(row, 2)));
                    seen.insert(text(rows["code"], i));
                }
                QVERIFY2(seen.size() > 15, std::to_string(seen.size()).c_str());
            }
        }
    }

    void sharesFollowTheWeights()
    {
        const auto codes = findLexicon("icd10_codes", "any");
        const auto weights = codes->numbers(*codes->column("weight"));
        const auto old = codes->numbers(*codes->column("old"));
        const auto from = codes->numbers(*codes->column("from_age"));
        const auto to = codes->numbers(*codes->column("to_age"));
        double total = 0;
        double hypertension = 0;
        for (std::size_t row = 0; row < codes->rows; ++row) {
            const bool fits = codes->cell(row, *codes->column("sex")) != "f" && from[row] <= 70 && 70 <= to[row];
            total += fits ? weights[row] * old[row] : 0;
            hypertension += codes->cell(row, 0) == "I10" ? weights[row] * old[row] : 0;
        }
        const Rows rows = rowsOf("medical", kByColumns, 20000, person(70, "m"));
        double count = 0;
        for (std::size_t i = 0; i < 20000; ++i)
            count += rows["code"].text(i) == "I10" ? 1 : 0;
        const double expected = hypertension / total;
        QVERIFY2(std::abs(count / 20000 - expected) < 5 * std::sqrt(expected / 20000),
                 std::to_string(count / 20000).c_str());
    }

    void drugsSuitTheDiagnosis()
    {
        const auto drugs = findLexicon("drugs", "any");
        const Rows rows = rowsOf("medical", kByColumns, 8000,
                                 Inputs().integers("age", {2, 9, 17, 33, 48, 66, 88}).texts("sex", {"f", "m"}));
        std::size_t given = 0;
        for (std::size_t i = 0; i < 8000; ++i) {
            QCOMPARE(rows["drug"].isNull(i), rows["dose"].isNull(i));
            if (rows["drug"].isNull(i))
                continue;
            ++given;
            bool fits = false;
            for (std::size_t row = 0; row < drugs->rows; ++row) {
                if (drugs->cell(row, 0) != rows["drug"].text(i))
                    continue;
                const std::string list = " " + std::string(drugs->cell(row, *drugs->column("diagnoses"))) + " ";
                const std::string_view sex = drugs->cell(row, *drugs->column("sex"));
                fits = list.find(" " + text(rows["code"], i).substr(0, 3) + " ") != std::string::npos &&
                       sex != (i % 2 == 0 ? "m" : "f");
                QCOMPARE(text(rows["drug_form"], i), std::string(drugs->cell(row, *drugs->column("form"))));
            }
            QVERIFY2(fits, (text(rows["drug"], i) + " for " + text(rows["title"], i)).c_str());
        }
        QVERIFY2(given > 3000, std::to_string(given).c_str());
    }

    void unknownAgeGivesNull()
    {
        const Inputs inputs = Inputs().integers("age", {40, std::nullopt, -3}).texts("sex", {std::nullopt, "f", "x"});
        for (const char* id : {"medical", "vitals"}) {
            const Rows rows = rowsOf(id, kByColumns, 30, inputs);
            for (const Column& column : rows.columns)
                for (std::size_t i = 0; i < 30; ++i)
                    if (i % 3 != 0)
                        QVERIFY(column.isNull(i));
            for (std::size_t i = 0; i < 30; i += 3)
                QVERIFY(!rows.columns.front().isNull(i));
        }
    }

    void vitalFieldsAreTheList()
    {
        const auto list = findLexicon("vitals", "any");
        const GeneratorType* type = findGenerator("vitals");
        std::size_t field = 0;
        for (std::size_t row = 0; row < list->rows; ++row) {
            if (row > 0 && list->cell(row, 0) == list->cell(row - 1, 0))
                continue;
            QCOMPARE(type->fields[field].name, std::string(list->cell(row, 0)));
            QCOMPARE(type->fields[field].title, std::string(list->cell(row, 1)));
            QCOMPARE(double(type->fields[field].scale), list->numbers(*list->column("decimals"))[row]);
            QVERIFY(type->fields[field].help.find("LOINC " + std::string(list->cell(row, 3)) + ")") !=
                    std::string::npos);
            ++field;
        }
        QCOMPARE(field + 1, type->fields.size());
    }

    void vitalsFollowTheirBands()
    {
        const auto list = findLexicon("vitals", "any");
        const auto column = [&list](const char* name, std::size_t row) {
            return list->numbers(*list->column(name))[row];
        };
        std::size_t checked = 0;
        for (const char* sex : {"f", "m"}) {
            for (const int age : {0, 2, 8, 15, 30, 50, 75}) {
                const Rows rows = rowsOf("vitals", kByColumns, 4000, person(age, sex));
                for (std::size_t row = 0; row < list->rows; ++row) {
                    const std::string_view whose = list->cell(row, *list->column("sex"));
                    if ((whose != "x" && whose != sex) || age < column("from_age", row) || age > column("to_age", row))
                        continue;
                    const std::string name(list->cell(row, 0));
                    const std::vector<double> values = numbers(rows[name]);
                    if (name == "cholesterol")
                        continue; // the sum of its parts
                    const std::string label = name + " " + sex + " " + std::to_string(age);
                    const double lowest = *std::min_element(values.begin(), values.end());
                    const double highest = *std::max_element(values.begin(), values.end());
                    const bool within = lowest >= column("min", row) - 1e-9 && highest <= column("max", row) + 1e-9;
                    QVERIFY2(within || name == "diastolic", label.c_str());
                    // Cutting off the tails moves the mean of the most skewed by less than a quarter of a deviation.
                    QVERIFY2(std::abs(mean(values) - column("mean", row)) < 0.25 * column("sd", row), label.c_str());
                    QVERIFY2(deviation(values) < 1.15 * column("sd", row) + 0.05 &&
                                 deviation(values) > 0.6 * column("sd", row),
                             label.c_str());
                    ++checked;
                }
            }
        }
        QCOMPARE(checked, std::size_t(2 * 7 * 19));
    }

    void vitalsGoTogether()
    {
        const Rows rows = rowsOf("vitals", kByColumns, 20000, person(50, "m"));
        const auto of = [&rows](const char* name) { return numbers(rows[name]); };
        const std::vector<double> systolic = of("systolic");
        const std::vector<double> diastolic = of("diastolic");
        for (std::size_t i = 0; i < 20000; ++i)
            QVERIFY(diastolic[i] <= systolic[i] - 15);
        QVERIFY2(std::abs(correlation(systolic, diastolic) - 0.58) < 0.04,
                 std::to_string(correlation(systolic, diastolic)).c_str());
        QVERIFY(correlation(of("bmi"), systolic) > 0.2);
        QVERIFY(correlation(of("glucose"), of("hba1c")) > 0.55);
        QVERIFY(correlation(of("temperature"), of("heart_rate")) > 0.25);
        QVERIFY(correlation(of("bmi"), of("hdl")) < -0.2);
        QVERIFY(std::abs(correlation(of("tsh"), of("height"))) < 0.036);
        for (std::size_t i = 0; i < 20000; ++i) {
            const double metres = rows["height"].number(i) / 100;
            QVERIFY(std::abs(rows["weight"].number(i) - rows["bmi"].number(i) * metres * metres) < 0.0501);
            QCOMPARE(rows["cholesterol"].integers[i],
                     rows["hdl"].integers[i] + rows["ldl"].integers[i] + rows["triglycerides"].integers[i] / 5);
            if (i > 200)
                break;
        }
        QVERIFY(std::abs(mean(of("cholesterol")) - 202) < 12);
    }

    void wantedFieldsDoNotMatter()
    {
        for (const char* id : {"medical", "vitals"}) {
            BoundForTest bound(id, kByColumns, person(44, "f"));
            const std::vector<Column> all = bound.fill(RowSet::range(77, 100));
            for (std::size_t field = 0; field < all.size(); ++field) {
                std::vector<bool> wanted(all.size(), false);
                wanted[field] = true;
                QVERIFY2(sameValues(bound.fill(RowSet::range(77, 100), wanted)[field], all[field]),
                         bound.type().fields[field].name.c_str());
            }
        }
    }
};

DW_TEST(TestMedical);
#include "test_medical.moc"
