// What made-up companies consist of, by locale; only the company generator includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/lexicon_draw.h"
#include "core/registry/lexicon_pattern.h"
#include "core/registry/locale.h"

#include <array>

namespace dw::generators::company {

/// The parts of a name, in the order that formats are given them.
inline constexpr std::array<std::string_view, 6> kHoles{"core", "core2", "sector", "surname", "surname2", "place"};

/// Words in the locale's script and in Latin letters, drawn by weight.
struct Words {
    std::vector<std::string_view> native;
    std::vector<std::string_view> latin;
    WeightTable table;

    std::uint32_t draw(double u) const { return table(u); }
};

/// Everything that a locale's companies are made of.
struct Country {
    std::string_view code;
    bool spaced = true; ///< false: the script puts no space between name and legal form
    Words cores, surnames, places, forms, patterns;
    std::vector<Words> sectors; ///< by industry
    std::vector<LexiconFormat> nativeFormats, latinFormats;
    std::vector<bool> isPrefix; ///< by legal form
    std::optional<LexiconPattern> taxId;
};

struct CompanyTables {
    std::vector<Country> countries; ///< one for each of the locales asked for
    std::shared_ptr<const Dictionary> industries, codes;
    WeightTable industryTable;
    std::vector<double> logEmployees; ///< by industry
};

/// What does not exist becomes a problem at the parameter "locale".
CompanyTables makeCompanyTables(std::span<const Locale> locales, Scope& scope);

} // namespace dw::generators::company
