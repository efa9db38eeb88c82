// Word lists by name, locale and version: embedded in the library, parsed when first asked for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dw {

/// One word list: a table of text cells with named columns. Immutable once parsed; every view into it stays
/// valid as long as the program runs.
struct Lexicon {
    std::string name;
    std::string locale; ///< like "de_DE", or "any" for a list that belongs to no locale
    int version = 0;
    std::string title;
    std::string source;
    std::string licence;
    std::vector<std::string> columns;
    std::size_t rows = 0;

    std::string_view cell(std::size_t row, std::size_t column) const { return cells[row * columns.size() + column]; }
    /// The position of a column, or nothing when the list has no such column.
    std::optional<std::size_t> column(std::string_view columnName) const;
    /// A whole column as text, one view a row.
    std::vector<std::string_view> values(std::size_t column) const;
    /// A whole column as numbers; a cell that is no number (an empty one, for example) gives NaN.
    std::vector<double> numbers(std::size_t column) const;

    std::vector<std::string_view> cells; ///< row by row
};

struct LexiconEntry {
    std::string_view name;
    std::string_view locale;
    int version = 0;
};

/// The list of that name and locale; version 0 is the newest. Null when there is none. Safe from any thread.
std::shared_ptr<const Lexicon> findLexicon(std::string_view name, std::string_view locale, int version = 0);

/// Every list that is embedded, sorted by name, locale and version.
std::vector<LexiconEntry> lexiconEntries();

/// Reads the text of one list; `text` must outlive the result. Nothing when it is not well formed (a row with
/// another number of cells than the header, no header at all).
std::optional<Lexicon> parseLexicon(std::string_view text);

} // namespace dw
