// Ages and the birth dates that go with them on a given day.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace dw::people {

inline constexpr std::int64_t kOldestAge = 120;

/// Even: every age as likely as the next. Population: as even up to 55, then fewer and fewer.
enum class AgeShape { Even, Population };

struct Birth {
    std::int64_t age = 0;  ///< completed years
    std::int64_t day = 0;  ///< days since 1970-01-01
    std::int64_t year = 0; ///< of birth
};

class AgeTable
{
public:
    /// `asOf`: the day, since 1970-01-01, on which ages are counted.
    AgeTable(AgeShape shape, std::int64_t asOf);

    /// `u` in (0,1); the age rises with it and lies between the two, which are 0 to kOldestAge.
    Birth operator()(double u, std::int64_t youngest, std::int64_t oldest) const;

private:
    static constexpr std::size_t kSlices = 512;

    std::array<double, kOldestAge + 2> m_cumulative{};    // weight of all younger ages
    std::array<std::int64_t, kOldestAge + 2> m_lastDay{}; // last birthday that makes this age
    std::array<std::int64_t, kOldestAge + 1> m_newYear{}; // 1 January between that and a year before
    std::array<std::uint8_t, kSlices + 1> m_guide{};      // the age at the left end of each slice of the weight
    std::int64_t m_year = 0;
};

} // namespace dw::people
