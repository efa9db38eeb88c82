// The little language inside a grammar's texts, taken apart; only core/text includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dw::grammar {

struct Token {
    enum class Kind { Literal, Rule, Column, Labelled, Sql };
    Kind kind = Kind::Literal;
    std::string text;  ///< the literal, the rule, the column or the SQL
    std::string label; ///< Labelled: what is stated
    bool capital = false;
};

/// The tokens of a text; when it cannot be read, what is wrong with it goes into `error`.
std::vector<Token> tokensOf(std::string_view text, std::optional<std::string>& error);

} // namespace dw::grammar
