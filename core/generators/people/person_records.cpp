// Draws sex, birth, names: each from what was drawn before it.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/people/person_records.h"

#include <algorithm>

namespace dw::people {

void Records::drawSexes()
{
    sexes.resize(m_context.size());
    for (std::size_t i = 0; i < sexes.size(); ++i) {
        const double u = m_context.uniform(i);
        const double binary = 1.0 - m_params.otherShare[i];
        const double female = binary * m_params.femaleShare[i];
        sexes[i] = static_cast<Sex>((u >= female ? 1 : 0) + (u >= binary ? 1 : 0));
    }
}

void Records::drawBirths()
{
    births.resize(m_context.size());
    const auto u = uniforms(kBirthLane);
    for (std::size_t i = 0; i < births.size(); ++i) {
        const std::int64_t youngest = m_params.minimumAge[i];
        births[i] = m_prepared.ages(u[i], youngest, std::max(youngest, m_params.maximumAge[i]));
    }
}

void Records::drawGivenNames()
{
    given.resize(m_context.size());
    const auto u = uniforms(kGivenLane);
    for (std::size_t i = 0; i < given.size(); ++i)
        given[i] = names(i).givenName(sexes[i], births[i].year, u[i]);
}

void Records::drawFamilyNames()
{
    family.resize(m_context.size());
    const auto u = uniforms(kFamilyLane);
    for (std::size_t i = 0; i < family.size(); ++i)
        family[i] = names(i).familyTable(u[i]);
}

namespace {

/// The same family name twice would look like a mistake: the next one in the list stands in.
std::uint32_t otherFamily(const NameTables& names, double u, std::uint32_t first, std::uint32_t second)
{
    std::uint32_t other = names.familyTable(u);
    while (other == first || other == second)
        other = (other + 1) % static_cast<std::uint32_t>(names.family.values.size());
    return other;
}

} // namespace

void Records::drawJoins()
{
    constexpr int kFormatBits = 16;
    constexpr int kNameBits = 24;
    constexpr std::int64_t kGeneration = 30;
    joins.resize(m_context.size());
    std::vector<std::uint64_t> bits(joins.size());
    m_context.bits(kJoinLane, bits);
    for (std::size_t i = 0; i < joins.size(); ++i) {
        BitDraw draw(bits[i]);
        const NameTables& tables = names(i);
        Join& join = joins[i];
        join.format = tables.format(sexes[i], family[i], draw.uniform(kFormatBits));
        const NameFormat& format = tables.formats[join.format];
        if (format.usesSecondFamily)
            join.secondFamily = otherFamily(tables, draw.uniform(kNameBits), family[i], family[i]);
        if (format.usesThirdFamily)
            join.thirdFamily = otherFamily(tables, draw.uniform(kNameBits), family[i], join.secondFamily);
        if (format.usesFather)
            join.father = tables.givenName(Sex::Male, births[i].year - kGeneration, draw.uniform(kNameBits));
    }
}

} // namespace dw::people
