// Reads a grammar from JSON and makes sure that every text it can write ends.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/grammar.h"
#include "core/text/grammar_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::size_t kMostRules = 1000;
constexpr std::size_t kMostStyles = 20;
constexpr std::size_t kMostHoles = 1000;
/// Rules that even the shortest text of a rule may need.
constexpr std::uint64_t kMostInShortest = 1000;

class GrammarReader
{
public:
    GrammarReader(Problems& problems, const std::string& pointer) : m_problems(problems), m_pointer(pointer) {}

    Grammar read(const Json& rules, const Json& styles, std::string_view start)
    {
        readStyles(styles);
        if (!rules.is_object() || rules.empty() || rules.size() > kMostRules) {
            error("/rules", fmt::format("Rules are an object of 1 to {} names, each with a list of texts.", kMostRules),
                  rules);
            return {};
        }
        for (const auto& [name, value] : rules.items())
            m_grammar.rules.push_back({name, {}, {}, {}, false});
        std::size_t number = 0;
        for (const auto& [name, value] : rules.items())
            readRule(m_grammar.rules[number++], value, "/rules/" + pointerToken(name));
        const std::optional<std::uint32_t> first = find(start);
        if (!first)
            error("/start", "There is no rule of this name.", Json(std::string(start)));
        m_grammar.start = first.value_or(0);
        if (m_good)
            weigh();
        return std::move(m_grammar);
    }

private:
    void error(const std::string& place, std::string message, const Json& value)
    {
        m_problems.error("bad_grammar", m_pointer + place, std::move(message), shortJson(value));
        m_good = false;
    }

    std::optional<std::uint32_t> find(std::string_view name) const
    {
        for (std::size_t i = 0; i < m_grammar.rules.size(); ++i)
            if (m_grammar.rules[i].name == name)
                return static_cast<std::uint32_t>(i);
        return std::nullopt;
    }

    void readStyles(const Json& styles)
    {
        if (styles.is_object() && styles.size() <= kMostStyles) {
            for (const auto& [name, value] : styles.items())
                readStyle(name, value, "/styles/" + pointerToken(name));
        } else if (!styles.is_null()) {
            error("/styles", "Styles are an object: a name and how it is written, each.", styles);
        }
        if (m_grammar.styles.empty())
            m_grammar.styles.push_back({});
    }

    void readStyle(const std::string& name, const Json& value, const std::string& place)
    {
        Grammar::Style style{name, 1.0, false, false, 0.0};
        if (!value.is_object())
            return error(place, "A style is an object like {\"weight\": 1, \"small_letters\": true}.", value);
        for (const auto& [key, item] : value.items()) {
            if (key == "weight" && isWeight(item))
                style.weight = item.get<double>();
            else if (key == "small_letters" && item.is_boolean())
                style.smallLetters = item.get<bool>();
            else if (key == "no_final_stop" && item.is_boolean())
                style.noFinalStop = item.get<bool>();
            else if (key == "slips" && isWeight(item) && item.get<double>() <= 0.5)
                style.slips = item.get<double>();
            else
                error(place + '/' + pointerToken(key),
                      "A style has a weight, small_letters and no_final_stop (true or false) and slips (0 to 0.5).",
                      item);
        }
        m_grammar.styles.push_back(std::move(style));
    }

    static bool isWeight(const Json& value)
    {
        return value.is_number() && value.get<double>() >= 0.0 && value.get<double>() <= 1e12;
    }

    void readRule(Grammar::Rule& rule, const Json& value, const std::string& place)
    {
        if (value.is_string())
            return readAlternative(rule, value, place);
        if (!value.is_array() || value.empty())
            return error(place, "A rule is a text or a list of texts to choose from.", value);
        for (std::size_t i = 0; i < value.size(); ++i)
            readAlternative(rule, value[i], place + '/' + std::to_string(i));
    }

    void readAlternative(Grammar::Rule& rule, const Json& value, const std::string& place)
    {
        Grammar::Alternative alternative;
        alternative.weights.assign(m_grammar.styles.size(), 1.0);
        if (value.is_string()) {
            readText(alternative, value, place);
        } else if (value.is_object() && value.contains("text") && value.at("text").is_string()) {
            for (const auto& [key, item] : value.items()) {
                if (key == "text")
                    readText(alternative, item, place + "/text");
                else if (key == "weight")
                    readWeight(alternative, item, place + "/weight");
                else if (key == "when" && item.is_string()) {
                    alternative.condition = static_cast<int>(m_grammar.conditions.size());
                    m_grammar.conditions.push_back({item.get<std::string>(), place + "/when"});
                    rule.isConditional = true;
                } else {
                    error(place + '/' + pointerToken(key), "A text may have a weight and a condition: \"when\".", item);
                }
            }
        } else {
            error(place, "An alternative is a text, or an object with \"text\".", value);
        }
        rule.alternatives.push_back(std::move(alternative));
    }

    /// One weight, or one for each style; styles that are not named do not use the alternative.
    void readWeight(Grammar::Alternative& alternative, const Json& value, const std::string& place)
    {
        if (isWeight(value)) {
            alternative.weights.assign(m_grammar.styles.size(), value.get<double>());
            return;
        }
        if (!value.is_object())
            return error(place, "A weight is a number from 0 up, or one for each style.", value);
        alternative.weights.assign(m_grammar.styles.size(), 0.0);
        for (const auto& [name, item] : value.items()) {
            const auto style = std::find_if(m_grammar.styles.begin(), m_grammar.styles.end(),
                                            [&name = name](const Grammar::Style& known) { return known.name == name; });
            if (style == m_grammar.styles.end() || !isWeight(item))
                error(place + '/' + pointerToken(name), "Expected the name of a style with a weight from 0 up.", item);
            else
                alternative.weights[static_cast<std::size_t>(style - m_grammar.styles.begin())] = item.get<double>();
        }
    }

    void readText(Grammar::Alternative& alternative, const Json& value, const std::string& place)
    {
        std::optional<std::string> wrong;
        const std::vector<grammar::Token> tokens = grammar::tokensOf(value.get_ref<const std::string&>(), wrong);
        if (wrong)
            return error(place, *wrong, value);
        using Kind = grammar::Token::Kind;
        for (const grammar::Token& token : tokens) {
            Grammar::Piece piece;
            piece.capital = token.capital;
            if (token.kind == Kind::Literal) {
                piece.literal = token.text;
            } else if (token.kind == Kind::Rule) {
                const std::optional<std::uint32_t> rule = find(token.text);
                if (!rule)
                    error(place, fmt::format("There is no rule <{}>.", token.text), value);
                piece.kind = Grammar::PieceKind::Rule;
                piece.number = rule.value_or(0);
            } else {
                piece.kind = Grammar::PieceKind::Hole;
                const bool isColumn = token.kind == Kind::Column;
                piece.number = holeNumber({!isColumn, token.text, isColumn ? token.text : token.label, place});
            }
            alternative.pieces.push_back(std::move(piece));
        }
    }

    std::uint32_t holeNumber(Grammar::Hole hole)
    {
        const auto known = std::find(m_grammar.holes.begin(), m_grammar.holes.end(), hole);
        const auto number = static_cast<std::uint32_t>(known - m_grammar.holes.begin());
        if (known == m_grammar.holes.end() && m_grammar.holes.size() < kMostHoles)
            m_grammar.holes.push_back(std::move(hole));
        else if (known == m_grammar.holes.end())
            error(hole.pointer, fmt::format("There are more than {} different holes.", kMostHoles), Json());
        return number;
    }

    /// For each style, the weights as tables and the alternative of each rule that needs the fewest rules to end.
    /// Alternatives that cannot end are never drawn.
    void weigh()
    {
        std::vector<bool> ends(m_grammar.rules.size(), false);
        for (std::size_t style = 0; style < m_grammar.styles.size(); ++style) {
            const std::vector<std::uint64_t> sizes = shortestSizes(style);
            for (std::size_t number = 0; number < m_grammar.rules.size(); ++number) {
                weighRule(m_grammar.rules[number], style, sizes);
                ends[number] = ends[number] || sizes[number] < kMostInShortest;
            }
            const std::string& name = m_grammar.styles[style].name;
            if (sizes[m_grammar.start] >= kMostInShortest && !name.empty())
                error("/rules", fmt::format("In style {} no text of the first rule may be used, or none ends.", name),
                      Json());
        }
        for (std::size_t number = 0; number < ends.size(); ++number)
            if (!ends[number])
                error("/rules/" + pointerToken(m_grammar.rules[number].name),
                      "No text of this rule may be used, or none ends: every way leads back to the rule.", Json());
    }

    void weighRule(Grammar::Rule& rule, std::size_t style, const std::vector<std::uint64_t>& sizes)
    {
        std::vector<double> weights;
        std::size_t shortest = 0;
        std::uint64_t fewest = kMostInShortest;
        for (Grammar::Alternative& alternative : rule.alternatives) {
            const std::uint64_t size = sizeOf(alternative, style, sizes);
            if (size >= kMostInShortest)
                alternative.weights[style] = 0.0;
            if (size < fewest)
                shortest = weights.size();
            fewest = std::min(fewest, size);
            weights.push_back(alternative.weights[style]);
        }
        if (fewest >= kMostInShortest)
            weights.clear(); // nothing leads here in this style
        rule.tables.emplace_back(weights);
        rule.shortest.push_back(static_cast<std::uint32_t>(shortest));
    }

    /// How many rules an alternative needs at least; kMostInShortest when it never ends or may not be used.
    static std::uint64_t sizeOf(const Grammar::Alternative& alternative, std::size_t style,
                                const std::vector<std::uint64_t>& sizes)
    {
        std::uint64_t size = alternative.weights[style] > 0.0 ? 1 : kMostInShortest;
        for (const Grammar::Piece& piece : alternative.pieces)
            if (piece.kind == Grammar::PieceKind::Rule)
                size = std::min(size + sizes[piece.number], kMostInShortest);
        return size;
    }

    std::vector<std::uint64_t> shortestSizes(std::size_t style) const
    {
        std::vector<std::uint64_t> sizes(m_grammar.rules.size(), kMostInShortest);
        // The first pass takes all alternatives, later ones only those that another rule's size can change.
        std::vector<std::pair<std::size_t, const Grammar::Alternative*>> pending;
        for (std::size_t rule = 0; rule < sizes.size(); ++rule)
            for (const Grammar::Alternative& alternative : m_grammar.rules[rule].alternatives)
                pending.emplace_back(rule, &alternative);
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto& [rule, alternative] : pending) {
                const std::uint64_t size = sizeOf(*alternative, style, sizes);
                changed = changed || size < sizes[rule];
                sizes[rule] = std::min(sizes[rule], size);
            }
            std::erase_if(pending, [](const auto& entry) {
                const std::vector<Grammar::Piece>& pieces = entry.second->pieces;
                return std::none_of(pieces.begin(), pieces.end(),
                                    [](const Grammar::Piece& piece) { return piece.kind == Grammar::PieceKind::Rule; });
            });
        }
        return sizes;
    }

    Problems& m_problems;
    const std::string& m_pointer;
    Grammar m_grammar;
    bool m_good = true;
};

} // namespace

Grammar readGrammar(const Json& rules, const Json& styles, std::string_view start, Problems& problems,
                    const std::string& pointer)
{
    return GrammarReader(problems, pointer).read(rules, styles, start);
}

} // namespace dw
