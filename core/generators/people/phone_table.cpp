// Builds the table of telephone numbers from the lexicons.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/people/phone_table.h"
#include "core/registry/lexicon_draw.h"

namespace dw::people {

std::optional<PhoneTable> loadPhoneTable(std::string_view locale, PhoneStyle style, Scope& scope)
{
    const auto formats = requireLexicon(scope, "locale", "phone_formats", locale, 1);
    const auto cities = requireLexicon(scope, "locale", "cities", locale, 1);
    if (!formats || !cities)
        return std::nullopt;
    PhoneTable table;
    bool hasArea = false;
    const auto column = formats->column(style == PhoneStyle::International ? "international" : "value");
    for (const std::string_view pattern : formats->values(*column)) {
        hasArea = hasArea || pattern.find("{area}") != std::string_view::npos;
        table.patterns.emplace_back(pattern);
    }
    table.patternTable = WeightTable(lexiconWeights(*formats));
    if (hasArea) {
        table.areas = cities->values(*cities->column("area_code"));
        table.areaTable = WeightTable(lexiconWeights(*cities));
    }
    return table;
}

} // namespace dw::people
