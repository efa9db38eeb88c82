// Drawing from a lexicon: the list a parameter names, the weights of its rows, and a column as a dictionary.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/discrete_table.h"
#include "core/registry/lexicon.h"
#include "core/registry/scope.h"

#include <span>
#include <unordered_map>

namespace dw {

/// The list of that name, locale and version; an error at the parameter (and null) when there is none. Generators ask
/// for the version they were written for, so that a newer list does not change the values of an old project.
std::shared_ptr<const Lexicon> requireLexicon(Scope& scope, std::string_view param, std::string_view name,
                                              std::string_view locale, int version = 1);

/// What a LexiconRef means: "name", "name/locale" or "name/locale.version". A name alone is looked up in the project's
/// locale, then in "any". An error at the parameter (and null) when there is none.
std::shared_ptr<const Lexicon> resolveLexicon(Scope& scope, std::string_view param, const LexiconRef& reference);

/// The "weight" column, or 1 for every row when the list has none.
std::vector<double> lexiconWeights(const Lexicon& lexicon);

/// A column as distinct texts, and which of them each row has. Texts live as long as the program.
struct LexiconTexts {
    std::shared_ptr<const Dictionary> dictionary;
    std::vector<std::uint32_t> codes;
};
LexiconTexts lexiconTexts(const Lexicon& lexicon, std::size_t column);

/// One dictionary for the texts of several lists, as when the locale differs by row. Texts live as long as the program.
class SharedDictionary
{
public:
    /// Codes of these texts, in their order; texts that are known keep their code.
    std::vector<std::uint32_t> add(std::span<const std::string_view> texts);
    std::shared_ptr<const Dictionary> finish() { return Dictionary::fromViews(std::move(m_values)); }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_known;
    std::vector<std::string_view> m_values;
};

} // namespace dw
