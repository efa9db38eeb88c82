// Resolves lexicon names and prepares their columns for drawing.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/lexicon_draw.h"
#include "core/registry/lexicon_log.h"
#include "core/registry/registry.h"

#include <charconv>
#include <fmt/format.h>

namespace dw {

namespace {

/// What a name without a version means, now and for ever: a list that is changed gets a new version, and projects that
/// do not ask for it keep what they had.
constexpr int kFirstVersion = 1;

/// What to say when `text` names no list: with the nearest name there is.
void reportUnknown(Scope& scope, std::string_view param, std::string_view text, std::string_view name)
{
    std::vector<std::string_view> names;
    for (const LexiconEntry& entry : lexiconEntries())
        if (names.empty() || names.back() != entry.name)
            names.push_back(entry.name);
    std::string message = fmt::format("There is no lexicon \"{}\".", text);
    const std::optional<std::string> nearest = nearestName(name, names);
    if (nearest && *nearest != name)
        message = fmt::format("There is no lexicon \"{}\". Did you mean \"{}\"?", text, *nearest);
    scope.problems().error("unknown_lexicon", scope.pointer() + '/' + std::string(param), std::move(message),
                           Json(std::string(text)).dump());
}

void note(Scope& scope, const Lexicon& lexicon)
{
    if (auto* log = dynamic_cast<LexiconLog*>(&scope))
        log->usesLexicon(lexicon);
}

} // namespace

std::shared_ptr<const Lexicon> requireLexicon(Scope& scope, std::string_view param, std::string_view name,
                                              std::string_view locale, int version)
{
    std::shared_ptr<const Lexicon> lexicon = findLexicon(name, locale, version);
    if (!lexicon)
        reportUnknown(scope, param, std::string(name) + '/' + std::string(locale), name);
    else
        note(scope, *lexicon);
    return lexicon;
}

std::shared_ptr<const Lexicon> resolveLexicon(Scope& scope, std::string_view param, const LexiconRef& reference)
{
    const std::string_view text = reference.name;
    const std::size_t slash = text.find('/');
    const std::string_view name = text.substr(0, slash);
    std::shared_ptr<const Lexicon> lexicon;
    if (slash == std::string_view::npos) {
        lexicon = findLexicon(name, scope.locale(), kFirstVersion);
        if (!lexicon)
            lexicon = findLexicon(name, "any", kFirstVersion);
    } else {
        const std::string_view place = text.substr(slash + 1);
        const std::size_t dot = place.find('.');
        int version = kFirstVersion;
        bool readable = true;
        if (dot != std::string_view::npos) {
            const char* end = text.data() + text.size();
            const auto [stop, error] = std::from_chars(place.data() + dot + 1, end, version);
            readable = error == std::errc{} && stop == end && version > 0;
        }
        if (readable)
            lexicon = findLexicon(name, place.substr(0, dot), version);
    }
    if (!lexicon)
        reportUnknown(scope, param, text, name);
    else
        note(scope, *lexicon);
    return lexicon;
}

std::vector<double> lexiconWeights(const Lexicon& lexicon)
{
    const std::optional<std::size_t> column = lexicon.column("weight");
    return column ? lexicon.numbers(*column) : std::vector<double>(lexicon.rows, 1.0);
}

LexiconTexts lexiconTexts(const Lexicon& lexicon, std::size_t column)
{
    LexiconTexts texts;
    texts.codes.reserve(lexicon.rows);
    std::vector<std::string_view> values;
    std::unordered_map<std::string_view, std::uint32_t> known;
    for (std::size_t row = 0; row < lexicon.rows; ++row) {
        const auto [place, isNew] =
            known.try_emplace(lexicon.cell(row, column), static_cast<std::uint32_t>(values.size()));
        if (isNew)
            values.push_back(lexicon.cell(row, column));
        texts.codes.push_back(place->second);
    }
    texts.dictionary = Dictionary::fromViews(std::move(values));
    return texts;
}

std::vector<std::uint32_t> SharedDictionary::add(std::span<const std::string_view> texts)
{
    std::vector<std::uint32_t> codes;
    codes.reserve(texts.size());
    for (const std::string_view text : texts) {
        const auto [place, isNew] = m_known.try_emplace(text, static_cast<std::uint32_t>(m_values.size()));
        if (isNew)
            m_values.push_back(text);
        codes.push_back(place->second);
    }
    return codes;
}

} // namespace dw
