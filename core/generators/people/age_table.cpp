// Birth dates by completed years of age.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/people/age_table.h"
#include "core/data/temporal.h"

#include <algorithm>

namespace dw::people {

namespace {

/// Relative number of people of an age. A stylised population without the bulges of any one country.
double weightOf(AgeShape shape, std::size_t age)
{
    constexpr double kFirstFewer = 55.0;
    constexpr double kSpan = 46.0;
    constexpr double kFewest = 0.001;
    const double past = static_cast<double>(age) - kFirstFewer;
    return shape == AgeShape::Even || past <= 0.0 ? 1.0 : std::max(kFewest, 1.0 - past / kSpan);
}

} // namespace

AgeTable::AgeTable(AgeShape shape, std::int64_t asOf)
{
    const CivilDate today = civilFromDays(asOf);
    m_year = today.year;
    for (std::size_t age = 0; age < m_lastDay.size(); ++age) {
        const std::int64_t year = today.year - static_cast<std::int64_t>(age);
        const bool leap = daysFromCivil({year, 3, 1}) - daysFromCivil({year, 2, 28}) == 2;
        const bool isMissing = today.month == 2 && today.day == 29 && !leap;
        m_lastDay[age] = daysFromCivil({year, today.month, isMissing ? 28 : today.day});
        if (age < m_newYear.size())
            m_newYear[age] = daysFromCivil({year, 1, 1});
        if (age > 0)
            m_cumulative[age] = m_cumulative[age - 1] + weightOf(shape, age - 1);
    }
    std::size_t age = 0;
    for (std::size_t slice = 0; slice <= kSlices; ++slice) {
        const double left = m_cumulative.back() * static_cast<double>(slice) / static_cast<double>(kSlices);
        while (age < kOldestAge && m_cumulative[age + 1] <= left)
            ++age;
        m_guide[slice] = static_cast<std::uint8_t>(age);
    }
}

Birth AgeTable::operator()(double u, std::int64_t youngest, std::int64_t oldest) const
{
    const auto first = static_cast<std::size_t>(youngest);
    const auto last = static_cast<std::size_t>(oldest);
    const double low = m_cumulative[first];
    const double place = low + u * (m_cumulative[last + 1] - low);
    std::size_t age = m_guide[static_cast<std::size_t>(place * (static_cast<double>(kSlices) / m_cumulative.back()))];
    age = std::max(age > 0 ? age - 1 : 0, first); // rounding may have landed a slice too far
    while (age < last && m_cumulative[age + 1] <= place)
        ++age;
    const double share = (place - m_cumulative[age]) / (m_cumulative[age + 1] - m_cumulative[age]);
    const std::int64_t days = m_lastDay[age] - m_lastDay[age + 1];
    const auto back =
        std::clamp(static_cast<std::int64_t>(share * static_cast<double>(days)), std::int64_t{0}, days - 1);
    Birth birth;
    birth.age = static_cast<std::int64_t>(age);
    birth.day = m_lastDay[age] - back;
    birth.year = m_year - birth.age - (birth.day < m_newYear[age] ? 1 : 0);
    return birth;
}

} // namespace dw::people
