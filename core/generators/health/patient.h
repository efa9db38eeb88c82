// Age and sex of a row, as columns give them; only the generators of health include this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/describe.h"

namespace dw::generators::health {

enum class Sex : std::uint8_t { Female, Male };

inline constexpr int kOldest = 120;

/// Where a generator finds whom it writes about. Columns that are not named leave it open.
struct PatientColumns {
    ColumnRef age;
    ColumnRef sex;
};

struct Patient {
    std::uint8_t age = 0; ///< in years, at most kOldest
    Sex sex = Sex::Female;
    bool isKnown = true; ///< false: the age is null
};

/// One for each row. An age that is not given is that of an adult, from 20 to 79; a sex that is not given, or written
/// otherwise than as words that begin with f, w or m, is drawn.
std::vector<Patient> patientsOf(const PatientColumns& columns, const FillContext& context);

/// Lanes that patientsOf takes of its generator's.
inline constexpr std::uint32_t kAgeLane = 100;
inline constexpr std::uint32_t kSexLane = 101;

} // namespace dw::generators::health
