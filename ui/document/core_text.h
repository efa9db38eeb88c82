// What core says of projects, runs and measurements, in the user's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/problem.h"

#include <QString>
#include <string_view>

namespace dw::ui {

/// A text of core: a problem, an error, a reason, a finding, a title. Core's sentences are English with arguments in
/// them; they are known by their shape (resources/i18n/core_sentences.txt), translated in the context "core", and their
/// arguments put in again, those that are phrases of core translated too and numbers written as the user's locale has
/// them. What is no text of core stays as it is.
QString coreText(std::string_view english);

/// A value that may be somebody's data and may be named by core: "below 25", "(rarer values)".
QString coreValue(std::string_view value);

/// The message of a problem.
QString problemMessage(const Problem& problem);

/// What a fix offers to do: "Use 'category'".
QString fixTitle(const Fix& fix);

} // namespace dw::ui
