// Telephone numbers of one locale, of ranges set aside for fiction where a country has them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/discrete_table.h"
#include "core/registry/lexicon_pattern.h"
#include "core/registry/scope.h"

namespace dw::people {

enum class PhoneStyle { National, International };

struct PhoneTable {
    std::vector<LexiconPattern> patterns;
    WeightTable patternTable;
    std::vector<std::string_view> areas; ///< area codes, where numbers have one
    WeightTable areaTable;

    /// `bits` are 64 random ones.
    std::string_view write(std::uint64_t bits, Arena& arena) const
    {
        BitDraw draw(bits); // of the 36 bits that are left for digits, the longest number takes 30
        const double uPattern = draw.uniform(12);
        const double uArea = draw.uniform(16);
        const std::string_view area = areas.empty() ? std::string_view() : areas[areaTable(uArea)];
        return patterns[patternTable(uPattern)].write(draw, arena, area);
    }
};

/// Nothing after a problem: a locale without lists, at the parameter "locale".
std::optional<PhoneTable> loadPhoneTable(std::string_view locale, PhoneStyle style, Scope& scope);

} // namespace dw::people
