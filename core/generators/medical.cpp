// Diagnoses that suit a person's age and sex, with the department that treats them and a drug that is given for them.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/health/diagnosis_tables.h"

namespace dw::generators::medical {

namespace {

using health::Choice;
using health::DiagnosisTables;
using health::DrugChoice;
using health::Patient;

enum class Field { Code, Title, Chapter, ChapterTitle, Department, Drug, DrugClass, DrugForm, Dose, Frequency };
enum Lane : std::uint32_t { DepartmentLane = 1, DrugLane, DoseLane };

struct Params {
    ColumnRef age;
    ColumnRef sex;
};

DiagnosisTables prepare(const Params&, Scope& scope)
{
    return health::makeDiagnosisTables(scope);
}

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// A drug for the diagnosis that this person may be given, or kNone.
std::uint32_t drugFor(const DiagnosisTables& tables, std::uint32_t diagnosis, const Patient& patient, double u)
{
    const DrugChoice& choice = tables.drugsOf[diagnosis];
    const auto weightOf = [&](std::size_t i) {
        const std::uint32_t drug = choice.rows[i];
        const bool may = health::suits(tables.drugSex[drug], patient.sex) && patient.age >= tables.drugFromAge[drug];
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

void fillDrugs(const DiagnosisTables& tables, const FillContext& context, const Fields& fields,
               const std::vector<Patient>& patients, const std::vector<std::uint32_t>& diagnoses)
{
    std::vector<double> draws(context.size());
    context.uniforms(DrugLane, draws);
    std::vector<std::uint32_t> drugs(context.size());
    for (std::size_t i = 0; i < context.size(); ++i)
        drugs[i] = drugFor(tables, diagnoses[i], patients[i], draws[i]);
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
    tell(Field::Drug, tables.drugs);
    tell(Field::DrugClass, tables.drugClasses);
    tell(Field::DrugForm, tables.drugForms);
    tell(Field::Frequency, tables.frequencies);
    if (!fields.wants(Field::Dose))
        return;
    context.uniforms(DoseLane, draws);
    Column& column = fields[Field::Dose];
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (drugs[i] == kNone) {
            column.setNull(i);
            continue;
        }
        const std::vector<std::string>& doses = tables.doses[drugs[i]];
        column.texts[i] = doses[static_cast<std::size_t>(draws[i] * static_cast<double>(doses.size()))];
    }
}

void fill(const Params& params, const DiagnosisTables& tables, const FillContext& context, const Fields& fields)
{
    const std::vector<Patient> patients = health::patientsOf({params.age, params.sex}, context);
    std::vector<std::uint32_t> diagnoses(context.size());
    for (std::size_t i = 0; i < context.size(); ++i) {
        const Choice& choice = tables.diagnoses.of(patients[i]);
        diagnoses[i] = choice.rows[choice.table(context.uniform(i))];
    }
    const auto tell = [&](Field field, const LexiconTexts& texts) {
        if (!fields.wants(field))
            return;
        fields[field].resetCodes(texts.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i)
            fields[field].codes[i] = texts.codes[diagnoses[i]];
    };
    tell(Field::Code, tables.codes);
    tell(Field::Title, tables.titles);
    tell(Field::Chapter, tables.chapters);
    tell(Field::ChapterTitle, tables.chapterTitles);
    if (fields.wants(Field::Department)) {
        std::vector<double> draws(context.size());
        context.uniforms(DepartmentLane, draws);
        fields[Field::Department].resetCodes(tables.departments.dictionary, context.size());
        for (std::size_t i = 0; i < context.size(); ++i) {
            const Choice& choice = tables.departmentsOf[diagnoses[i]];
            fields[Field::Department].codes[i] = tables.departments.codes[choice.rows[choice.table(draws[i])]];
        }
    }
    if (fields.wants(Field::Drug) || fields.wants(Field::DrugClass) || fields.wants(Field::DrugForm) ||
        fields.wants(Field::Dose) || fields.wants(Field::Frequency))
        fillDrugs(tables, context, fields, patients, diagnoses);
    for (std::size_t i = 0; i < context.size(); ++i)
        if (!patients[i].isKnown)
            for (Column* column : fields.columns)
                if (column != nullptr)
                    column->setNull(i);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, DiagnosisTables>("Diagnosis", Category::Health,
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
        .field("chapter_title", "Chapter title", "Such as: diseases of the circulatory system.")
        .field("department", "Department", "A department of a hospital that treats the chapter.")
        .field("drug", "Drug", "Generic name of a drug that is given for it; null where none is.")
        .field("drug_class", "Drug class", "What the drug is for.")
        .field("drug_form", "Form", "Tablet, capsule, injection and others.")
        .field("dose", "Dose", "A usual strength: 500 mg.")
        .field("frequency", "Frequency", "How often it is taken.")
        .example("Adults", Json::object())
        .example("By age and sex", {{"age", "age"}, {"sex", "sex"}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::medical
