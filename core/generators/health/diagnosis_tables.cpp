// Gathers diagnoses, departments and drugs from their lists.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/health/diagnosis_tables.h"

#include <algorithm>

namespace dw::generators::health {

namespace {

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// Weights of all diagnoses for one sex and age.
std::vector<double> weightsFor(const Lexicon& codes, const std::array<std::vector<double>, 4>& factors,
                               const std::vector<double>& weights, const std::vector<double>& from,
                               const std::vector<double>& to, std::size_t sex, int age)
{
    const std::size_t band = age < 18 ? 0 : age < 45 ? 1 : age < 65 ? 2 : 3;
    const std::size_t column = *codes.column("sex");
    std::vector<double> result(codes.rows, 0.0);
    for (std::size_t row = 0; row < codes.rows; ++row)
        if (suits(codes.cell(row, column), static_cast<Sex>(sex)) && from[row] <= age && age <= to[row])
            result[row] = weights[row] * factors[band][row];
    return result;
}

ByPatient diagnosesOf(const Lexicon& codes)
{
    const std::array<std::vector<double>, 4> factors{
        codes.numbers(*codes.column("child")), codes.numbers(*codes.column("young")),
        codes.numbers(*codes.column("middle")), codes.numbers(*codes.column("old"))};
    const std::vector<double> weights = lexiconWeights(codes);
    const std::vector<double> from = codes.numbers(*codes.column("from_age"));
    std::vector<double> to = codes.numbers(*codes.column("to_age"));
    for (double& age : to)
        age = age >= 90 ? kOldest : age; // what the very old may have, the oldest may too
    ByPatient byPatient;
    for (std::size_t sex = 0; sex < 2; ++sex) {
        std::vector<double> before;
        for (int age = 0; age <= kOldest; ++age) {
            std::vector<double> now = weightsFor(codes, factors, weights, from, to, sex, age);
            if (now != before) {
                Choice choice;
                std::vector<double> kept;
                for (std::uint32_t row = 0; row < now.size(); ++row) {
                    if (now[row] <= 0.0)
                        continue;
                    choice.rows.push_back(row);
                    kept.push_back(now[row]);
                }
                choice.table = WeightTable(kept);
                byPatient.choices.push_back(std::move(choice));
                before = std::move(now);
            }
            byPatient.index[sex][static_cast<std::size_t>(age)] =
                static_cast<std::uint32_t>(byPatient.choices.size() - 1);
        }
    }
    return byPatient;
}

void prepareChapters(const Lexicon& codes, const Lexicon& chapters, const Lexicon& departments, DiagnosisTables& tables)
{
    const std::vector<std::string_view> numbers = chapters.values(0);
    const LexiconTexts titles = lexiconTexts(chapters, *chapters.column("title"));
    tables.chapters = lexiconTexts(codes, *codes.column("chapter"));
    tables.chapterTitles.dictionary = titles.dictionary;
    tables.departments = lexiconTexts(departments, 0);
    const std::vector<double> weights = lexiconWeights(departments);
    for (std::size_t row = 0; row < codes.rows; ++row) {
        const std::string_view chapter = codes.cell(row, *codes.column("chapter"));
        const auto place =
            static_cast<std::size_t>(std::find(numbers.begin(), numbers.end(), chapter) - numbers.begin());
        tables.chapterTitles.codes.push_back(titles.codes[place]);
        Choice choice;
        std::vector<double> kept;
        for (std::uint32_t department = 0; department < departments.rows; ++department) {
            const auto treated = split(departments.cell(department, *departments.column("chapters")));
            // Whatever no department treats is a matter of general medicine, the second of the list.
            if (std::find(treated.begin(), treated.end(), chapter) == treated.end())
                continue;
            choice.rows.push_back(department);
            kept.push_back(weights[department]);
        }
        if (choice.rows.empty()) {
            choice.rows.push_back(1);
            kept.push_back(1.0);
        }
        choice.table = WeightTable(kept);
        tables.departmentsOf.push_back(std::move(choice));
    }
}

void prepareDrugs(const Lexicon& codes, const Lexicon& drugs, DiagnosisTables& tables)
{
    tables.drugs = lexiconTexts(drugs, 0);
    tables.drugClasses = lexiconTexts(drugs, *drugs.column("class"));
    tables.drugForms = lexiconTexts(drugs, *drugs.column("form"));
    tables.frequencies = lexiconTexts(drugs, *drugs.column("frequency"));
    tables.drugFromAge = drugs.numbers(*drugs.column("from_age"));
    tables.drugSex = drugs.values(*drugs.column("sex"));
    const std::vector<double> weights = lexiconWeights(drugs);
    tables.drugsOf.resize(codes.rows);
    for (std::uint32_t drug = 0; drug < drugs.rows; ++drug) {
        std::vector<std::string>& doses = tables.doses.emplace_back();
        for (const std::string_view dose : split(drugs.cell(drug, *drugs.column("doses"))))
            doses.push_back(std::string(dose) + ' ' + std::string(drugs.cell(drug, *drugs.column("unit"))));
        for (const std::string_view category : split(drugs.cell(drug, *drugs.column("diagnoses"))))
            for (std::size_t row = 0; row < codes.rows; ++row)
                if (codes.cell(row, 0).starts_with(category)) {
                    tables.drugsOf[row].rows.push_back(drug);
                    tables.drugsOf[row].weights.push_back(weights[drug]);
                }
    }
}

} // namespace

bool suits(std::string_view rowSex, Sex sex)
{
    return rowSex == "x" || (rowSex == "f") == (sex == Sex::Female);
}

DiagnosisTables makeDiagnosisTables(Scope& scope)
{
    DiagnosisTables tables;
    const auto list = [&scope](std::string_view name) { return requireLexicon(scope, "age", name, "any"); };
    const auto codes = list("icd10_codes"), chapters = list("icd10_chapters"),
               departments = list("hospital_departments"), drugs = list("drugs");
    if (!codes || !chapters || !departments || !drugs)
        return tables;
    tables.codes = lexiconTexts(*codes, 0);
    tables.titles = lexiconTexts(*codes, *codes->column("title"));
    tables.diagnoses = diagnosesOf(*codes);
    prepareChapters(*codes, *chapters, *departments, tables);
    prepareDrugs(*codes, *drugs, tables);
    return tables;
}

} // namespace dw::generators::health
