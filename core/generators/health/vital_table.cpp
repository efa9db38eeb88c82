// Reads the distributions of vital signs from their list and says what goes together.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/health/vital_table.h"
#include "core/random/math.h"
#include "core/random/quantile_table.h"

#include <algorithm>
#include <cassert>

namespace dw::generators::health {

namespace {

struct Row {
    Vital vital;
    std::array<double, kFactors> loadings; ///< Metabolic, Pressure, Sugar, Fever
};

/// Correlations as a physician would expect them, rounded: not estimates of any study.
constexpr std::array<Row, 15> kLoadings{{{Vital::HeartRate, {0.20, 0.10, 0.00, 0.45}},
                                         {Vital::Systolic, {0.35, 0.70, 0.00, 0.00}},
                                         {Vital::Diastolic, {0.35, 0.65, 0.00, 0.00}},
                                         {Vital::Temperature, {0.00, 0.00, 0.00, 0.75}},
                                         {Vital::RespiratoryRate, {0.10, 0.00, 0.00, 0.50}},
                                         {Vital::Spo2, {-0.15, 0.00, 0.00, -0.30}},
                                         {Vital::Bmi, {0.65, 0.10, 0.00, 0.00}},
                                         {Vital::Glucose, {0.40, 0.00, 0.70, 0.00}},
                                         {Vital::Hba1c, {0.40, 0.00, 0.75, 0.00}},
                                         {Vital::Hdl, {-0.50, 0.00, 0.00, 0.00}},
                                         {Vital::Ldl, {0.30, 0.00, 0.00, 0.00}},
                                         {Vital::Triglycerides, {0.55, 0.00, 0.15, 0.00}},
                                         {Vital::Haemoglobin, {0.10, 0.00, 0.00, 0.00}},
                                         {Vital::Crp, {0.30, 0.00, 0.00, 0.50}},
                                         {Vital::Creatinine, {0.10, 0.10, 0.00, 0.00}}}};

} // namespace

Loadings loadingsOf(Vital vital)
{
    Loadings loadings;
    for (const Row& row : kLoadings)
        if (row.vital == vital)
            loadings.factors = row.loadings;
    double shared = 0.0;
    for (const double loading : loadings.factors)
        shared += loading * loading;
    loadings.own = std::sqrt(1.0 - shared);
    return loadings;
}

double Band::value(double latent) const
{
    const double u = below + within * normalCdfFast(latent);
    const double raw = centre + width * standardNormalTable()(u);
    return std::clamp(isLog ? math::exp(raw) : raw, lowest, highest);
}

VitalTable::VitalTable(const Lexicon& list)
{
    const auto number = [&list](std::string_view column) { return list.numbers(*list.column(column)); };
    const auto mean = number("mean"), sd = number("sd"), low = number("min"), high = number("max"),
               from = number("from_age"), to = number("to_age"), decimals = number("decimals");
    const std::size_t sexes = *list.column("sex");
    const std::size_t shapes = *list.column("shape");
    std::size_t vital = 0;
    for (std::size_t row = 0; row < list.rows; ++row) {
        vital += row > 0 && list.cell(row, 0) != list.cell(row - 1, 0) ? 1 : 0;
        assert(vital < kVitals);
        Band band{mean[row], sd[row], low[row], high[row], 0.0, 1.0, list.cell(row, shapes) == "lognormal"};
        double first = low[row];
        double last = high[row];
        if (band.isLog) {
            // The log-normal with this mean and standard deviation.
            const double ratio = sd[row] / mean[row];
            band.width = std::sqrt(math::log1p(ratio * ratio));
            band.centre = math::log(mean[row]) - band.width * band.width / 2;
            first = math::log(low[row]);
            last = math::log(high[row]);
        }
        band.below = math::normalCdf((first - band.centre) / band.width);
        band.within = math::normalCdf((last - band.centre) / band.width) - band.below;
        m_decimals[vital] = static_cast<int>(decimals[row]);
        for (const Sex sex : {Sex::Female, Sex::Male}) {
            const std::string_view whose = list.cell(row, sexes);
            if (whose != "x" && (whose == "f") != (sex == Sex::Female))
                continue;
            for (auto age = static_cast<std::size_t>(from[row]); age <= static_cast<std::size_t>(to[row]); ++age)
                m_index[vital][static_cast<std::size_t>(sex)][age] = static_cast<std::uint8_t>(m_bands.size());
        }
        m_bands.push_back(band);
    }
}

} // namespace dw::generators::health
