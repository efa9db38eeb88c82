// Draws alternatives, puts values into holes and slips into words.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/grammar_writer.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

/// A text that grows beyond this stops where it is: rules that multiply must not fill the memory.
constexpr std::size_t kMostBytes = 64 * 1024;
constexpr std::size_t kMostExpansions = 10'000;
constexpr std::size_t kDeepest = 1500;
/// No alternative may be used.
constexpr std::uint32_t kNone = 0xFFFFFFFF;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

void GrammarWriter::write(const GrammarRow& row, std::size_t style, double first, RowDraws& draws)
{
    m_row = &row;
    m_draws = &draws;
    m_style = style;
    m_text.clear();
    m_spans.clear();
    m_path.clear();
    expand(m_grammar.start, 0, first);
    const bool statesEnd = !m_spans.empty() && m_spans.back().end == m_text.size();
    if (m_grammar.styles[style].noFinalStop && !statesEnd && m_text.ends_with('.'))
        m_text.pop_back();
}

void GrammarWriter::expand(std::uint32_t number, std::size_t level, std::optional<double> draw)
{
    if (m_text.size() > kMostBytes || m_path.size() >= kMostExpansions || level > kDeepest)
        return;
    const Grammar::Rule& rule = m_grammar.rules[number];
    const std::uint32_t choice = choose(rule, level, draw ? *draw : m_draws->uniform());
    if (choice == kNone)
        return;
    m_path.emplace_back(number, choice);
    for (const Grammar::Piece& piece : rule.alternatives[choice].pieces) {
        const std::size_t start = m_text.size();
        const std::size_t spans = m_spans.size();
        if (piece.kind == Grammar::PieceKind::Literal)
            addLiteral(piece.literal);
        else if (piece.kind == Grammar::PieceKind::Hole)
            addHole(piece.number);
        else
            expand(piece.number, level + 1, std::nullopt);
        // A stated value keeps its letters.
        if (piece.capital && !(m_spans.size() > spans && m_spans[spans].start == start))
            capitalise(m_text, start);
    }
}

std::uint32_t GrammarWriter::choose(const Grammar::Rule& rule, std::size_t level, double u) const
{
    const bool shortest = level >= m_depth;
    if (rule.isConditional)
        return chooseConditional(rule, shortest, u);
    return shortest ? rule.shortest[m_style] : rule.tables[m_style](u);
}

std::uint32_t GrammarWriter::chooseConditional(const Grammar::Rule& rule, bool shortest, double u) const
{
    const auto weightOf = [this](const Grammar::Alternative& alternative) {
        const bool may = alternative.condition < 0 || m_row->condition(alternative.condition);
        return may ? alternative.weights[m_style] : 0.0;
    };
    if (shortest && weightOf(rule.alternatives[rule.shortest[m_style]]) > 0.0)
        return rule.shortest[m_style];
    double total = 0.0;
    for (const Grammar::Alternative& alternative : rule.alternatives)
        total += weightOf(alternative);
    std::uint32_t choice = kNone;
    double left = u * total;
    for (std::uint32_t i = 0; i < rule.alternatives.size(); ++i) {
        const double weight = weightOf(rule.alternatives[i]);
        if (weight <= 0.0)
            continue;
        choice = i; // rounding may leave a rest at the end: the last that may be used takes it
        if (left < weight)
            break;
        left -= weight;
    }
    return choice;
}

void GrammarWriter::addLiteral(const std::string& literal)
{
    const Grammar::Style& style = m_grammar.styles[m_style];
    const std::size_t start = m_text.size();
    if (style.slips > 0.0)
        addSlips(literal);
    else
        m_text += literal;
    if (style.smallLetters)
        makeSmall(m_text, start);
}

/// At a slip, a letter is left out, doubled, or changes places with the next.
void GrammarWriter::addSlips(const std::string& literal)
{
    const double chance = m_grammar.styles[m_style].slips;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        const double u = isLetter(literal[i]) ? m_draws->uniform() : 1.0;
        if (u >= chance) {
            m_text += literal[i];
        } else if (u < chance / 3) {
            m_text += literal[i];
            m_text += literal[i];
        } else if (u < chance * 2 / 3 && i + 1 < literal.size() && isLetter(literal[i + 1])) {
            m_text += literal[i + 1];
            m_text += literal[i];
            ++i;
        }
    }
}

void GrammarWriter::addHole(std::uint32_t hole)
{
    const std::optional<std::string_view> value = m_row->hole(hole);
    if (!value)
        return;
    const std::size_t start = m_text.size();
    m_text += *value;
    if (!m_grammar.holes[hole].label.empty())
        m_spans.push_back({start, m_text.size(), hole});
}

void GrammarWriter::appendSpans(std::string& json) const
{
    json += '[';
    std::size_t bytes = 0;
    std::size_t points = 0;
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const Span& span = m_spans[i];
        points += codePoints(std::string_view(m_text).substr(bytes, span.start - bytes));
        const std::size_t start = points;
        points += codePoints(std::string_view(m_text).substr(span.start, span.end - span.start));
        bytes = span.end;
        fmt::format_to(std::back_inserter(json), "{}{{\"start\":{},\"end\":{},\"column\":{}}}", i > 0 ? "," : "", start,
                       points,
                       Json(m_grammar.holes[span.hole].label).dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    json += ']';
}

std::string GrammarWriter::path() const
{
    std::string words;
    for (const auto& [rule, alternative] : m_path)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", m_grammar.rules[rule].name, alternative + 1);
    return words;
}

} // namespace dw
