// A grammar of weighted rules that texts are written from: how it is read, and what it holds once read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/problem.h"
#include "core/random/discrete_table.h"
#include "core/registry/json.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dw {

/// Rules in JSON: {"text": ["Dear {name}, <body>", {"text": "Hi {name}!", "weight": 2, "when": "age < 30"}], "body":
/// …}. In a text, <rule> stands for one of that rule's alternatives (<^rule> begins with a capital), {column} for a
/// column's value, {label: SQL} for an expression that states the column `label`, {{ SQL }} for an expression that
/// states nothing; a backslash takes the next character as it is.
struct Grammar {
    /// A value of the row that stands in the text. Equal holes are one.
    struct Hole {
        bool isSql = false;
        std::string text;    ///< name of a column, or SQL
        std::string label;   ///< what its span is called; empty: no span
        std::string pointer; ///< relative to the parameters
        bool operator==(const Hole& other) const
        {
            return isSql == other.isSql && text == other.text && label == other.label;
        }
    };
    struct Condition {
        std::string sql;
        std::string pointer;
    };
    enum class PieceKind : std::uint8_t { Literal, Rule, Hole };
    struct Piece {
        PieceKind kind = PieceKind::Literal;
        bool capital = false;
        std::uint32_t number = 0; ///< of the rule or hole
        std::string literal;
    };
    struct Alternative {
        std::vector<Piece> pieces;
        std::vector<double> weights; ///< by style
        int condition = -1;
    };
    struct Rule {
        std::string name;
        std::vector<Alternative> alternatives;
        std::vector<WeightTable> tables;     ///< by style
        std::vector<std::uint32_t> shortest; ///< by style: the alternative that ends soonest
        bool isConditional = false;          ///< some alternative has a condition
    };
    /// How someone writes. The first style is the plain one when a project names none.
    struct Style {
        std::string name;
        double weight = 1.0;
        bool smallLetters = false;
        bool noFinalStop = false;
        double slips = 0.0; ///< chance of a typing slip at each letter
    };

    std::vector<Rule> rules;
    std::vector<Hole> holes;
    std::vector<Condition> conditions;
    std::vector<Style> styles;
    std::uint32_t start = 0;
};

/// Reads the JSON values of the parameters "rules", "styles" and "start"; whatever is wrong becomes a problem below
/// `pointer`, the place of the parameters. A grammar with problems may not be written from.
Grammar readGrammar(const Json& rules, const Json& styles, std::string_view start, Problems& problems,
                    const std::string& pointer);

} // namespace dw
