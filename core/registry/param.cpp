// Names of parameter kinds and words for limits.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/param.h"

#include <array>
#include <fmt/format.h>

namespace dw {

std::string_view paramKindName(ParamKind kind)
{
    constexpr std::array<std::string_view, 17> kNames{
        "bool",       "integer",  "real",   "text",      "choice",   "date",
        "timestamp",  "duration", "column", "table",     "lexicon",  "weighted_values",
        "expression", "template", "curve",  "generator", "structure"};
    return kNames[static_cast<std::size_t>(kind)];
}

bool Limits::admits(double value) const
{
    if (value != value)
        return false;
    if (minimum && (exclusiveMinimum ? value <= *minimum : value < *minimum))
        return false;
    return !(maximum && (exclusiveMaximum ? value >= *maximum : value > *maximum));
}

std::string Limits::words() const
{
    if (minimum && maximum && !exclusiveMinimum && !exclusiveMaximum)
        return fmt::format("between {} and {}", *minimum, *maximum);
    std::string text;
    if (minimum)
        text = exclusiveMinimum ? fmt::format("above {}", *minimum) : fmt::format("at least {}", *minimum);
    if (!maximum)
        return text;
    const std::string upper =
        exclusiveMaximum ? fmt::format("below {}", *maximum) : fmt::format("at most {}", *maximum);
    return text.empty() ? upper : text + " and " + upper;
}

std::string shortJson(const Json& value, std::size_t limit)
{
    std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() <= limit)
        return text;
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // never cut a UTF-8 sequence
    return text.substr(0, end) + "…";
}

} // namespace dw
