// Reads age and sex from columns of many shapes.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/health/patient.h"

#include <algorithm>
#include <cmath>

namespace dw::generators::health {

namespace {

constexpr double kYoungestAdult = 20.0;
constexpr double kAdultYears = 60.0;

/// f, female, w, woman, weiblich … or m, male, man, männlich …; nothing for any other word.
std::optional<Sex> sexOf(std::string_view text)
{
    switch (text.empty() ? ' ' : text.front() | 0x20) {
    case 'f':
    case 'w':
        return Sex::Female;
    case 'm':
        return Sex::Male;
    default:
        return std::nullopt;
    }
}

void readAges(const PatientColumns& columns, const FillContext& context, std::vector<Patient>& patients)
{
    if (!columns.age.isSet()) {
        std::vector<double> draws(patients.size());
        context.uniforms(kAgeLane, draws);
        for (std::size_t i = 0; i < patients.size(); ++i)
            patients[i].age = static_cast<std::uint8_t>(kYoungestAdult + kAdultYears * draws[i]);
        return;
    }
    const Column& ages = context.column(columns.age);
    for (std::size_t i = 0; i < patients.size(); ++i) {
        const double age = ages.isNull(i) ? -1.0 : ages.number(i);
        patients[i].isKnown = age >= 0.0; // also false for NaN
        patients[i].age = patients[i].isKnown ? static_cast<std::uint8_t>(std::min<double>(age, kOldest)) : 0;
    }
}

void readSexes(const PatientColumns& columns, const FillContext& context, std::vector<Patient>& patients)
{
    std::vector<double> draws(patients.size());
    context.uniforms(kSexLane, draws);
    for (std::size_t i = 0; i < patients.size(); ++i)
        patients[i].sex = draws[i] < 0.5 ? Sex::Female : Sex::Male;
    if (!columns.sex.isSet())
        return;
    const Column& sexes = context.column(columns.sex);
    for (std::size_t i = 0; i < patients.size(); ++i)
        if (!sexes.isNull(i))
            patients[i].sex = sexOf(sexes.text(i)).value_or(patients[i].sex);
}

} // namespace

std::vector<Patient> patientsOf(const PatientColumns& columns, const FillContext& context)
{
    std::vector<Patient> patients(context.size());
    readAges(columns, context, patients);
    readSexes(columns, context, patients);
    return patients;
}

} // namespace dw::generators::health
