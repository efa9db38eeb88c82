// Finds, parses and caches the embedded word lists.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/lexicon.h"
#include "core/registry/lexicon_embedded.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <limits>
#include <mutex>
#include <span>
#include <tuple>

namespace dw {

namespace {

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

void readHead(std::string_view line, Lexicon& lexicon)
{
    const auto take = [&](std::string_view key, std::string& value) {
        if (line.starts_with(key))
            value = line.substr(key.size());
    };
    take("# title: ", lexicon.title);
    take("# source: ", lexicon.source);
    take("# licence: ", lexicon.licence);
}

template <typename Cell>
void splitRow(std::string_view line, std::vector<Cell>& cells)
{
    for (;;) {
        const std::size_t end = line.find('\t');
        cells.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(end + 1);
    }
}

std::span<const EmbeddedLexicon> embedded()
{
    return {kEmbeddedLexicons, kEmbeddedLexiconCount};
}

/// The position among the embedded ones; version 0 finds the newest.
std::optional<std::size_t> position(std::string_view name, std::string_view locale, int version)
{
    std::optional<std::size_t> found;
    const auto all = embedded();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (name != all[i].name || locale != all[i].locale || (version != 0 && version != all[i].version))
            continue;
        if (!found || all[*found].version < all[i].version)
            found = i;
    }
    return found;
}

} // namespace

std::optional<std::size_t> Lexicon::column(std::string_view columnName) const
{
    const auto found = std::find(columns.begin(), columns.end(), columnName);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

std::vector<std::string_view> Lexicon::values(std::size_t column) const
{
    std::vector<std::string_view> result(rows);
    for (std::size_t row = 0; row < rows; ++row)
        result[row] = cell(row, column);
    return result;
}

std::vector<double> Lexicon::numbers(std::size_t column) const
{
    std::vector<double> result(rows, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string_view text = cell(row, column);
        double value = 0.0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size())
            result[row] = value;
    }
    return result;
}

std::optional<Lexicon> parseLexicon(std::string_view text)
{
    Lexicon lexicon;
    while (text.starts_with('#'))
        readHead(takeLine(text), lexicon);
    if (text.empty())
        return std::nullopt;
    splitRow(takeLine(text), lexicon.columns);
    lexicon.cells.reserve(text.size() / 6);
    while (!text.empty()) {
        splitRow(takeLine(text), lexicon.cells);
        ++lexicon.rows;
        if (lexicon.cells.size() != lexicon.rows * lexicon.columns.size())
            return std::nullopt;
    }
    return lexicon;
}

std::shared_ptr<const Lexicon> findLexicon(std::string_view name, std::string_view locale, int version)
{
    static std::mutex mutex;
    static std::vector<std::shared_ptr<const Lexicon>> parsed(kEmbeddedLexiconCount);

    const std::optional<std::size_t> place = position(name, locale, version);
    if (!place)
        return nullptr;
    const std::lock_guard lock(mutex);
    if (!parsed[*place]) {
        const EmbeddedLexicon& entry = embedded()[*place];
        std::optional<Lexicon> lexicon = parseLexicon({entry.begin, static_cast<std::size_t>(entry.end - entry.begin)});
        assert(lexicon && "an embedded lexicon does not parse; test_lexicon names it");
        if (!lexicon)
            return nullptr;
        lexicon->name = entry.name;
        lexicon->locale = entry.locale;
        lexicon->version = entry.version;
        parsed[*place] = std::make_shared<const Lexicon>(std::move(*lexicon));
    }
    return parsed[*place];
}

std::vector<LexiconEntry> lexiconEntries()
{
    std::vector<LexiconEntry> entries;
    entries.reserve(kEmbeddedLexiconCount);
    for (const EmbeddedLexicon& entry : embedded())
        entries.push_back({entry.name, entry.locale, entry.version});
    std::sort(entries.begin(), entries.end(), [](const LexiconEntry& a, const LexiconEntry& b) {
        return std::tie(a.name, a.locale, a.version) < std::tie(b.name, b.locale, b.version);
    });
    return entries;
}

} // namespace dw
