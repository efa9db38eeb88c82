// The locales that the lexicons of people, places and things are written for, as a parameter's choices.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/scope.h"

namespace dw {

/// Project: the one that the project names.
enum class Locale { Project, EnUs, EnGb, DeDe, FrFr, EsEs, PtBr, JaJp, ZhCn, HiIn, ArEg };

/// The choices of a parameter of type Locale or Varying<Locale>.
Choices localeChoices();

/// "de_DE"; Project becomes the project's locale. An error at the parameter (and nothing) when that is none of ours.
std::optional<std::string_view> resolveLocale(Locale locale, Scope& scope, std::string_view param = "locale");

} // namespace dw
