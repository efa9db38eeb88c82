// Diagnoses that suit a person's age and sex, with the department that treats them and a drug that is given for them.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/health/patient.h"
#include "core/registry/lexicon_draw.h"

#include <algorithm>
#include <array>

namespace dw::generators::medical {

namespace {

using health::kOldest;
using health::Patient;

enum class Field { Code, Title, Chapter, ChapterTitle, Department, Drug, DrugClass, DrugForm, Dose, Frequency };
enum Lane : std::uint32_t { DepartmentLane = 1, DrugLane, DoseLane };

struct Params {
    ColumnRef age;
    ColumnRef sex;
};

/// Rows of a list to choose from, with their weights.
struct Choice {
    std::vector<std::uint32_t> rows;
    WeightTable table;
};

/// By sex and age in years: which of `choices`. Neighbouring ages share one.
struct ByPatient {
    std::vector<Choice> choices;
    std::array<std::array<std::uint32_t, kOldest + 1>, 2> index{};

    const Choice& of(const Patient& patient) const
    {
        return choices[index[static_cast<std::size_t>(patient.sex)][patient.age]];
    }
};

/// Drugs for one diagnosis, and to whom they are given.
struct DrugChoice {
    std::vector<std::uint32_t> rows;
    std::vector<double> weights;
};

struct Prepared {
    ByPatient diagnoses;
    LexiconTexts codes, titles, chapters, chapterTitles, departments;
    std::vector<Choice> departmentsOf; ///< by diagnosis
    std::vector<DrugChoice> drugsOf;   ///< by diagnosis
    LexiconTexts drugs, drugClasses, drugForms, frequencies;
    std::vector<double> drugFromAge;
    std::vector<std::string_view> drugSex;
    std::vector<std::vector<std::string>> doses; ///< by drug
};

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

bool suits(std::string_view sex, std::size_t wanted)
{
    return sex == "x" || (sex == "f") == (wanted == static_cast<std::size_t>(health::Sex::Female));
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
        if (suits(codes.cell(row, column), sex) && from[row] <= age && age <= to[row])
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

void prepareChapters(const Lexicon& codes, const Lexicon& chapters, const Lexicon& departments, Prepared& prepared)
{
    const std::vector<std::string_view> numbers = chapters.values(0);
    const LexiconTexts titles = lexiconTexts(chapters, *chapters.column("title"));
    prepared.chapters = lexiconTexts(codes, *codes.column("chapter"));
    prepared.chapterTitles.dictionary = titles.dictionary;
    prepared.departments = lexiconTexts(departments, 0);
    const std::vector<double> weights = lexiconWeights(departments);
    for (std::size_t row = 0; row < codes.rows; ++row) {
        const std::string_view chapter = codes.cell(row, *codes.column("chapter"));
        const auto place =
            static_cast<std::size_t>(std::find(numbers.begin(), numbers.end(), chapter) - numbers.begin());
        prepared.chapterTitles.codes.push_back(titles.codes[place]);
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
        prepared.departmentsOf.push_back(std::move(choice));
    }
}

void prepareDrugs(const Lexicon& codes, const Lexicon& drugs, Prepared& prepared)
{
    prepared.drugs = lexiconTexts(drugs, 0);
    prepared.drugClasses = lexiconTexts(drugs, *drugs.column("class"));
    prepared.drugForms = lexiconTexts(drugs, *drugs.column("form"));
    prepared.frequencies = lexiconTexts(drugs, *drugs.column("frequency"));
    prepared.drugFromAge = drugs.numbers(*drugs.column("from_age"));
    prepared.drugSex = drugs.values(*drugs.column("sex"));
    const std::vector<double> weights = lexiconWeights(drugs);
    prepared.drugsOf.resize(codes.rows);
    for (std::uint32_t drug = 0; drug < drugs.rows; ++drug) {
        std::vector<std::string>& doses = prepared.doses.emplace_back();
        for (const std::string_view dose : split(drugs.cell(drug, *drugs.column("doses"))))
            doses.push_back(std::string(dose) + ' ' + std::string(drugs.cell(drug, *drugs.column("unit"))));
        for (const std::string_view category : split(drugs.cell(drug, *drugs.column("diagnoses"))))
            for (std::size_t row = 0; row < codes.rows; ++row)
                if (codes.cell(row, 0).starts_with(category)) {
                    prepared.drugsOf[row].rows.push_back(drug);
                    prepared.drugsOf[row].weights.push_back(weights[drug]);
                }
    }
}

Prepared prepare(const Params&, Scope& scope)
{
    Prepared prepared;
    const auto list = [&scope](std::string_view name) { return requireLexicon(scope, "age", name, "any"); };
    const auto codes = list("icd10_codes"), chapters = list("icd10_chapters"),
               departments = list("hospital_departments"), drugs = list("drugs");
    if (!codes || !chapters || !departments || !drugs)
        return prepared;
    prepared.codes = lexiconTexts(*codes, 0);
    prepared.titles = lexiconTexts(*codes, *codes->column("title"));
    prepared.diagnoses = diagnosesOf(*codes);
    prepareChapters(*codes, *chapters, *departments, prepared);
    prepareDrugs(*codes, *drugs, prepared);
    return prepared;
}

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// A drug for the diagnosis that this person may be given, or kNone.
std::uint32_t drugFor(const Prepared& prepared, std::uint32_t diagnosis, const Patient& patient, double u)
{
    const DrugChoice& choice = prepared.drugsOf[diagnosis];
    const auto weightOf = [&](std::size_t i) {
        const std::uint32_t drug = choice.rows[i];
        const bool may = suits(prepared.drugSex[drug], static_cast<std::size_t>(patient.sex)) &&
                         patient.age >= prepared.drugFromAge[drug];
        return may ? choice.weights[i] : 0.0;
    };
    double total = 0.0;
    for (std::size_t i = 0; i < choice.rows.size(); ++i)
        total += weightOf(i);
    std::uint32_t found = kNone;
    double left = u * total;
    for (std::size_t i = 0; i < choice.rows.size(); ++i) {
        const double weight = weightOf(i);
        if (weight <= 0.0)
            continue;
        found = choice.rows[i];
        if (left < weight)
            break;
        left -= weight;
    }
    return found;
}

void fillDrugs(const Prepared& prepared, const FillContext& context, const Fields& fields,
               const std::vector<Patient>& patients, const std::vector<std::uint32_t>& diagnoses)
{
    std::vector<double> draws(context.size());
    context.uniforms(DrugLane, draws);
    std::vector<std::uint32_t> drugs(context.size());
    for (std::size_t i = 0; i < context.size(); ++i)
        drugs[i] = drugFor(prepared, diagnoses[i], patients[i], draws[i]);
    const auto tell = [&](Field field, const LexiconTexts& texts) {
        if (!fields.wants(field))
            return;
        Column& column = fields[field];
        column.resetCodes(texts.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i) {
            column.codes[i] = drugs[i] == kNone ? 0 : texts.codes[drugs[i]];
            if (drugs[i] == kNone)
                column.setNull(i);
        }
    };
    tell(Field::Drug, prepared.drugs);
    tell(Field::DrugClass, prepared.drugClasses);
    tell(Field::DrugForm, prepared.drugForms);
    tell(Field::Frequency, prepared.frequencies);
    if (!fields.wants(Field::Dose))
        return;
    context.uniforms(DoseLane, draws);
    Column& column = fields[Field::Dose];
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (drugs[i] == kNone) {
            column.setNull(i);
            continue;
        }
        const std::vector<std::string>& doses = prepared.doses[drugs[i]];
        column.texts[i] = doses[static_cast<std::size_t>(draws[i] * static_cast<double>(doses.size()))];
    }
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    const std::vector<Patient> patients = health::patientsOf({params.age, params.sex}, context);
    std::vector<std::uint32_t> diagnoses(context.size());
    for (std::size_t i = 0; i < context.size(); ++i) {
        const Choice& choice = prepared.diagnoses.of(patients[i]);
        diagnoses[i] = choice.rows[choice.table(context.uniform(i))];
    }
    const auto tell = [&](Field field, const LexiconTexts& texts) {
        if (!fields.wants(field))
            return;
        fields[field].resetCodes(texts.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[field].codes[i] = texts.codes[diagnoses[i]];
    };
    tell(Field::Code, prepared.codes);
    tell(Field::Title, prepared.titles);
    tell(Field::Chapter, prepared.chapters);
    tell(Field::ChapterTitle, prepared.chapterTitles);
    if (fields.wants(Field::Department)) {
        std::vector<double> draws(context.size());
        context.uniforms(DepartmentLane, draws);
        fields[Field::Department].resetCodes(prepared.departments.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i) {
            const Choice& choice = prepared.departmentsOf[diagnoses[i]];
            fields[Field::Department].codes[i] = prepared.departments.codes[choice.rows[choice.table(draws[i])]];
        }
    }
    if (fields.wants(Field::Drug) || fields.wants(Field::DrugClass) || fields.wants(Field::DrugForm) ||
        fields.wants(Field::Dose) || fields.wants(Field::Frequency))
        fillDrugs(prepared, context, fields, patients, diagnoses);
    for (std::size_t i = 0; i < context.size(); ++i)
        if (!patients[i].isKnown)
            for (Column* column : fields.columns)
                if (column != nullptr)
                    column->setNull(i);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Diagnosis", Category::Health,
                                      "Diagnoses that suit age and sex, with department and drug.")
        .alias("Medical record")
        .words({"icd", "icd-10", "disease", "diagnosis", "drug", "medication", "prescription", "hospital"})
        .param("age", &Params::age, "Age",
               "Column with the age in years; without one everyone is an adult from 20 to 79. A row without an age has "
               "no diagnosis.",
               OfType{{DataType::Int64, DataType::Float64, DataType::Decimal}})
        .param("sex", &Params::sex, "Sex",
               "Column with f or m, or words that begin so; other words and rows without one may be either.",
               OfType{{DataType::Text}})
        .field("code", "Code", "ICD-10 code (World Health Organization).")
        .field("title", "Title", "What the code means.")
        .field("chapter", "Chapter", "Number of its chapter: IX.")
        .field("chapter_title", "Chapter title", "Diseases of the circulatory system …")
        .field("department", "Department", "A department of a hospital that treats the chapter.")
        .field("drug", "Drug", "Generic name of a drug that is given for it; null where none is.")
        .field("drug_class", "Drug class", "What the drug is for.")
        .field("drug_form", "Form", "Tablet, capsule, injection …")
        .field("dose", "Dose", "A usual strength: 500 mg.")
        .field("frequency", "Frequency", "How often it is taken.")
        .example("Adults", Json::object())
        .example("By age and sex", {{"age", "age"}, {"sex", "sex"}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::medical
