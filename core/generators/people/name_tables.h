// Names of one locale, ready to be drawn: given names by sex and year of birth, family names, and how they are joined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/discrete_table.h"
#include "core/registry/lexicon_pattern.h"
#include "core/registry/scope.h"

#include <array>
#include <string>

namespace dw::people {

/// The order of the texts "f", "m", "x".
enum class Sex : std::uint8_t { Female, Male, Other };
inline constexpr std::size_t kSexes = 3;

/// Parts of a name that the formats put together.
enum class NamePart : std::uint8_t { Given, Family, Family2, Family3, Father, Last };
inline constexpr std::array<std::string_view, 6> kNameParts{"given", "family", "family2", "family3", "father", "last"};

/// One list of names: by number in the native script, in Latin letters, and as it stands in an address.
struct NameList {
    std::vector<std::string_view> values;
    std::vector<std::string_view> latin;
    std::vector<std::string> slugs;        ///< a to z only
    std::vector<std::uint32_t> codes;      ///< of values, in the dictionary of the column
    std::vector<std::uint32_t> latinCodes; ///< of latin, likewise
};

struct NameFormat {
    LexiconFormat last;
    LexiconFormat lastLatin;
    LexiconFormat full;
    LexiconFormat fullLatin;
    bool usesSecondFamily = false;
    bool usesThirdFamily = false;
    bool usesFather = false;
    std::vector<std::uint8_t> repeats; ///< family names that the format says a second time
};

struct NameTables {
    static constexpr std::int64_t kFirstYear = 1910;
    static constexpr std::size_t kCohorts = 13;
    struct Cohort {
        WeightTable table;
        std::vector<std::uint32_t> names; ///< the table's answer to a number in `given`
    };

    NameList given;
    NameList family;
    std::array<std::array<Cohort, kCohorts>, kSexes> cohorts;
    WeightTable familyTable;
    std::vector<NameFormat> formats;
    std::array<WeightTable, kSexes> formatTables;

    /// Number of a given name of that sex that was in fashion in the year of birth.
    std::uint32_t givenName(Sex sex, std::int64_t birthYear, double u) const;
    /// Number of the format; never one that would say the family name twice.
    std::uint32_t format(Sex sex, std::uint32_t familyName, double u) const;
};

/// Nothing after a problem: a locale without lists, at the parameter "locale".
std::optional<NameTables> loadNameTables(std::string_view locale, Scope& scope);

} // namespace dw::people
