// Writes one text from a grammar, and remembers which characters state which column.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/row_draws.h"
#include "core/text/grammar.h"

#include <functional>
#include <optional>

namespace dw {

/// What a row gives to its text.
struct GrammarRow {
    /// The text of a hole; nothing when its value is null.
    std::function<std::optional<std::string_view>(std::uint32_t hole)> hole;
    /// Whether a condition holds; null does not.
    std::function<bool(int condition)> condition;
};

/// One worker's: its buffers are kept from row to row.
class GrammarWriter
{
public:
    struct Span {
        std::size_t start = 0; ///< in bytes
        std::size_t end = 0;
        std::uint32_t hole = 0;
    };

    /// From this many rules inside one another on, every rule takes the alternative that ends soonest.
    GrammarWriter(const Grammar& grammar, std::size_t depth) : m_grammar(grammar), m_depth(depth) {}

    /// `first` is the draw among the alternatives of the first rule; all others come from `draws`.
    void write(const GrammarRow& row, std::size_t style, double first, RowDraws& draws);

    const std::string& text() const { return m_text; }
    /// Where labelled values stand, in the order of the text.
    const std::vector<Span>& spans() const { return m_spans; }
    /// [{"start":5,"end":8,"column":"name"}]: offsets in code points, the end excluded.
    void appendSpans(std::string& json) const;
    /// The rules of the last text with the number of the alternative each took: "text 2, greeting 1".
    std::string path() const;

private:
    void expand(std::uint32_t rule, std::size_t level, std::optional<double> draw);
    std::uint32_t choose(const Grammar::Rule& rule, std::size_t level, double u) const;
    std::uint32_t chooseConditional(const Grammar::Rule& rule, bool shortest, double u) const;
    void addLiteral(const std::string& literal);
    void addSlips(const std::string& literal);
    void addHole(std::uint32_t hole);

    const Grammar& m_grammar;
    std::size_t m_depth;
    const GrammarRow* m_row = nullptr;
    RowDraws* m_draws = nullptr;
    std::size_t m_style = 0;
    std::string m_text;
    std::vector<Span> m_spans;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_path;
};

} // namespace dw
