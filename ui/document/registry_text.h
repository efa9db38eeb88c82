// What generators and formats say of themselves, in the person's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <set>
#include <string>
#include <string_view>

namespace dw::ui {

/// A title, help, category or example title of the registry, which the core gives in English, translated.
QString registryText(std::string_view english);

/// What a choice of a parameter ("smooth") is called; its id where the language has no word for it.
QString choiceText(std::string_view choice);

/// True for a view of one of the registry's own texts (not for other text that reads the same: a table called "Value").
bool isRegistryText(std::string_view text);

/// Every text of the registry that people see: what a translation must hold in its context "registry".
std::set<std::string> registryTexts();

/// The choices that there are, of all parameters: the context "choices".
std::set<std::string> registryChoices();

} // namespace dw::ui
