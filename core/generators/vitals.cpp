// Vital signs and laboratory values that suit age and sex and one another.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/decimal.h"
#include "core/generators/health/vital_table.h"
#include "core/random/quantile_table.h"
#include "core/registry/lexicon_draw.h"

namespace dw::generators::vitals {

namespace {

using health::Factor;
using health::kFactors;
using health::kVitals;
using health::Patient;
using health::Vital;

/// The fields are the vital signs in their order, and weight.
constexpr std::size_t kWeightField = kVitals;
constexpr int kWeightDecimals = 1;
constexpr std::int64_t kLeastPulsePressure = 15;

/// Lanes: of the factors (the metabolic one is the primary uniform), and of each vital sign's own part.
constexpr std::uint32_t kFactorLane = 1;
constexpr std::uint32_t kVitalLane = 10;

struct Params {
    ColumnRef age;
    ColumnRef sex;
};

struct Prepared {
    health::VitalTable table;
};

Prepared prepare(const Params&, Scope& scope)
{
    const auto list = requireLexicon(scope, "age", "vitals", "any");
    return list ? Prepared{health::VitalTable(*list)} : Prepared{};
}

using Values = std::vector<std::int64_t>; ///< scaled by the vital sign's decimals

/// Vital signs of a batch, each made when first asked for.
class Measured
{
public:
    Measured(const Params& params, const Prepared& prepared, const FillContext& context)
        : m_table(prepared.table), m_context(context), m_patients(health::patientsOf({params.age, params.sex}, context))
    {
    }

    const std::vector<Patient>& patients() const { return m_patients; }

    const Values& of(Vital vital)
    {
        Values& values = m_values[static_cast<std::size_t>(vital)];
        if (!values.empty() || m_context.size() == 0)
            return values;
        if (vital == Vital::Cholesterol) {
            values = cholesterol();
            return values;
        }
        values = drawn(vital);
        if (vital == Vital::Diastolic) {
            const Values& systolic = of(Vital::Systolic);
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] = std::min(values[i], systolic[i] - kLeastPulsePressure);
        }
        return values;
    }

    /// In kilograms, scaled by its decimals: what height and body mass index say.
    Values weight()
    {
        const Values& height = of(Vital::Height);
        const Values& bmi = of(Vital::Bmi);
        Values weights(m_context.size());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const double metres = static_cast<double>(height[i]) / 100.0;
            weights[i] = scaled(unscaled(bmi[i], m_table.decimals(Vital::Bmi)) * metres * metres, kWeightDecimals);
        }
        return weights;
    }

private:
    const std::vector<double>& factor(Factor number)
    {
        std::vector<double>& values = m_factors[static_cast<std::size_t>(number)];
        if (!values.empty() || m_context.size() == 0)
            return values;
        values.resize(m_context.size());
        if (number == Factor::Metabolic)
            std::copy(m_context.primary.begin(), m_context.primary.end(), values.begin());
        else
            m_context.uniforms(kFactorLane + static_cast<std::uint32_t>(number), values);
        standardNormalTable().map(values, values);
        return values;
    }

    Values drawn(Vital vital)
    {
        std::vector<double> latent(m_context.size());
        m_context.uniforms(kVitalLane + static_cast<std::uint32_t>(vital), latent);
        standardNormalTable().map(latent, latent);
        const health::Loadings loadings = health::loadingsOf(vital);
        for (double& z : latent)
            z *= loadings.own;
        for (std::size_t number = 0; number < kFactors; ++number) {
            if (loadings.factors[number] == 0.0)
                continue;
            const std::vector<double>& shared = factor(static_cast<Factor>(number));
            for (std::size_t i = 0; i < latent.size(); ++i)
                latent[i] += loadings.factors[number] * shared[i];
        }
        Values values(m_context.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = scaled(m_table.band(vital, m_patients[i]).value(latent[i]), m_table.decimals(vital));
        return values;
    }

    /// The sum of its parts, as laboratories reckon it: HDL, LDL and a fifth of the triglycerides (Friedewald 1972).
    Values cholesterol()
    {
        const Values& hdl = of(Vital::Hdl);
        const Values& ldl = of(Vital::Ldl);
        const Values& triglycerides = of(Vital::Triglycerides);
        Values values(m_context.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = hdl[i] + ldl[i] + triglycerides[i] / 5;
        return values;
    }

    const health::VitalTable& m_table;
    const FillContext& m_context;
    std::vector<Patient> m_patients;
    std::array<std::vector<double>, kFactors> m_factors;
    std::array<Values, kVitals> m_values;
};

void fill(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    Measured measured(params, prepared, context);
    for (std::size_t field = 0; field < fields.columns.size(); ++field) {
        if (!fields.wants(field))
            continue;
        Column& column = *fields.columns[field];
        const Values values = field == kWeightField ? measured.weight() : measured.of(static_cast<Vital>(field));
        std::copy(values.begin(), values.end(), column.integers.begin());
        for (std::size_t i = 0; i < context.size(); ++i)
            if (!measured.patients()[i].isKnown)
                column.setNull(i);
    }
}

} // namespace

GeneratorType type()
{
    constexpr DataType kDecimal = DataType::Decimal;
    constexpr DataType kWhole = DataType::Int64;
    return Describe<Params, Prepared>("Vital signs", Category::Health,
                                      "Vital signs and laboratory values that suit age and sex and one another.")
        .alias("Measurements of a patient")
        .words({"heart rate", "blood pressure", "temperature", "bmi", "glucose", "cholesterol", "laboratory", "loinc"})
        .param("age", &Params::age, "Age",
               "Column with the age in years; without one everyone is an adult from 20 to 79. A row without an age has "
               "no values.",
               OfType{{DataType::Int64, DataType::Float64, DataType::Decimal}})
        .param("sex", &Params::sex, "Sex",
               "Column with f or m, or words that begin so; other words and rows without one may be either.",
               OfType{{DataType::Text}})
        .field("heart_rate", "Heart rate", "Beats a minute (LOINC 8867-4).", kWhole)
        .field("systolic", "Systolic blood pressure", "mm[Hg] (LOINC 8480-6).", kWhole)
        .field("diastolic", "Diastolic blood pressure", "mm[Hg], at least 15 below the systolic (LOINC 8462-4).",
               kWhole)
        .field("temperature", "Body temperature", "Degrees Celsius (LOINC 8310-5).", kDecimal, 1)
        .field("respiratory_rate", "Respiratory rate", "Breaths a minute (LOINC 9279-1).", kWhole)
        .field("spo2", "Oxygen saturation", "Percent, by pulse oximetry (LOINC 59408-5).", kWhole)
        .field("height", "Body height", "Centimetres (LOINC 8302-2).", kWhole)
        .field("bmi", "Body mass index", "kg/m2 (LOINC 39156-5).", kDecimal, 1)
        .field("glucose", "Fasting glucose", "mg/dL (LOINC 1558-6).", kWhole)
        .field("hba1c", "Glycated haemoglobin", "Percent (LOINC 4548-4).", kDecimal, 1)
        .field("creatinine", "Creatinine", "mg/dL (LOINC 2160-0).", kDecimal, 2)
        .field("cholesterol", "Total cholesterol", "mg/dL: HDL, LDL and a fifth of the triglycerides (LOINC 2093-3).",
               kWhole)
        .field("hdl", "HDL cholesterol", "mg/dL (LOINC 2085-9).", kWhole)
        .field("ldl", "LDL cholesterol", "mg/dL (LOINC 13457-7).", kWhole)
        .field("triglycerides", "Triglycerides", "mg/dL (LOINC 2571-8).", kWhole)
        .field("haemoglobin", "Haemoglobin", "g/dL (LOINC 718-7).", kDecimal, 1)
        .field("sodium", "Sodium", "mmol/L (LOINC 2951-2).", kWhole)
        .field("potassium", "Potassium", "mmol/L (LOINC 2823-3).", kDecimal, 1)
        .field("crp", "C-reactive protein", "mg/L (LOINC 1988-5).", kDecimal, 1)
        .field("tsh", "Thyroid stimulating hormone", "m[IU]/L (LOINC 3016-3).", kDecimal, 2)
        .field("weight", "Body weight", "Kilograms: what height and body mass index say (LOINC 29463-7).", kDecimal,
               kWeightDecimals)
        .example("Adults", Json::object())
        .example("By age and sex", {{"age", "age"}, {"sex", "sex"}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::vitals
