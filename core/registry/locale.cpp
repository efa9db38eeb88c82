// Names of the locales, and the project's locale where a parameter leaves it open.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/locale.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::array<std::string_view, 11> kNames{"project", "en_US", "en_GB", "de_DE", "fr_FR", "es_ES",
                                                  "pt_BR",   "ja_JP", "zh_CN", "hi_IN", "ar_EG"};

} // namespace

Choices localeChoices()
{
    return {{kNames.begin(), kNames.end()}};
}

std::optional<std::string_view> resolveLocale(Locale locale, Scope& scope, std::string_view param)
{
    if (locale != Locale::Project)
        return kNames[static_cast<std::size_t>(locale)];
    const auto found = std::find(kNames.begin() + 1, kNames.end(), scope.locale());
    if (found != kNames.end())
        return *found;
    scope.problems().error(
        "unknown_locale", scope.pointer() + '/' + std::string(param),
        fmt::format("The project's locale \"{}\" has no lists here; choose one of the locales offered.",
                    scope.locale()));
    return std::nullopt;
}

} // namespace dw
