// How each vital sign is distributed for a person of some age and sex; only the vitals generator includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generators/health/patient.h"
#include "core/registry/lexicon.h"

#include <array>

namespace dw::generators::health {

/// The vital signs of the list, in its order.
enum class Vital : std::uint8_t {
    HeartRate,
    Systolic,
    Diastolic,
    Temperature,
    RespiratoryRate,
    Spo2,
    Height,
    Bmi,
    Glucose,
    Hba1c,
    Creatinine,
    Cholesterol,
    Hdl,
    Ldl,
    Triglycerides,
    Haemoglobin,
    Sodium,
    Potassium,
    Crp,
    Tsh
};
inline constexpr std::size_t kVitals = 20;

/// What people have in common that lets several vital signs rise and fall together. Independent standard normals.
enum class Factor : std::uint8_t { Metabolic, Pressure, Sugar, Fever };
inline constexpr std::size_t kFactors = 4;

/// How much of a vital sign each factor makes up (a correlation); the rest is its own.
struct Loadings {
    std::array<double, kFactors> factors{};
    double own = 1.0;
};
Loadings loadingsOf(Vital vital);

/// A normal or log-normal distribution cut off at what is plausible.
struct Band {
    double centre = 0.0; ///< mean, or mean of the logarithm
    double width = 1.0;  ///< standard deviation, of the logarithm too
    double lowest = 0.0; ///< smallest and largest value that may be shown
    double highest = 0.0;
    double below = 0.0;  ///< probability under the lowest
    double within = 1.0; ///< probability from the lowest to the highest
    bool isLog = false;

    /// The value at a standard normal latent.
    double value(double latent) const;
};

class VitalTable
{
public:
    VitalTable() = default;
    explicit VitalTable(const Lexicon& list);

    const Band& band(Vital vital, const Patient& patient) const
    {
        const auto& ages = m_index[static_cast<std::size_t>(vital)][static_cast<std::size_t>(patient.sex)];
        return m_bands[ages[patient.age]];
    }
    int decimals(Vital vital) const { return m_decimals[static_cast<std::size_t>(vital)]; }

private:
    std::vector<Band> m_bands;
    std::array<std::array<std::array<std::uint8_t, kOldest + 1>, 2>, kVitals> m_index{};
    std::array<int, kVitals> m_decimals{};
};

} // namespace dw::generators::health
