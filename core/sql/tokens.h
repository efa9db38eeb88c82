// The words of a SQL text, as DuckDB's own scanner would cut them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dw {

enum class SqlTokenKind {
    Identifier, ///< also keywords
    QuotedIdentifier,
    String,
    Number,
    Parameter, ///< ? or $1 or $name
    Symbol,    ///< one character, or one of :: := ->
    Comment,
    Unfinished, ///< a string, quoted identifier or comment that is never closed; always the last token
};

struct SqlToken {
    SqlTokenKind kind = SqlTokenKind::Symbol;
    std::size_t begin = 0; ///< bytes [begin, end) of the text
    std::size_t end = 0;
};

/// The token that starts at byte `position` or, after blanks, later; an empty Symbol at the end of the text.
SqlToken nextSqlToken(std::string_view sql, std::size_t position);
/// All tokens but comments.
std::vector<SqlToken> tokenizeSql(std::string_view sql);

/// True for words that cannot name a column unless they are quoted (`case`, `null`, `like`, …), in any case.
bool isReservedSqlWord(std::string_view word);
/// The name that an identifier or quoted identifier stands for: quotes removed, doubled quotes made single.
std::string sqlIdentifierName(std::string_view token);
/// In ASCII small letters, as SQL compares names.
std::string foldSqlName(std::string_view name);
/// SQL compares the names of columns without regard to ASCII case.
bool sameSqlName(std::string_view a, std::string_view b);
/// "name" with inner quotes doubled.
std::string quoteSqlIdentifier(std::string_view name);
/// 'text' with inner quotes doubled.
std::string quoteSqlString(std::string_view text);

} // namespace dw
