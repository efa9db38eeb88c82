// A scanner for DuckDB's dialect: only what is needed to know where names, strings and comments begin and end.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/tokens.h"

#include <algorithm>
#include <array>

namespace dw {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isIdentifierStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isIdentifierPart(char c)
{
    return isIdentifierStart(c) || isDigit(c) || c == '$';
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// After the closing quote of what opens at `begin`, or npos; a doubled quote stands for itself.
std::size_t endOfQuoted(std::string_view sql, std::size_t begin, char quote, bool backslashEscapes)
{
    for (std::size_t i = begin + 1; i < sql.size(); ++i) {
        if (backslashEscapes && sql[i] == '\\') {
            ++i;
        } else if (sql[i] == quote) {
            if (i + 1 < sql.size() && sql[i + 1] == quote)
                ++i;
            else
                return i + 1;
        }
    }
    return std::string_view::npos;
}

/// Block comments nest, as in PostgreSQL.
std::size_t endOfBlockComment(std::string_view sql, std::size_t begin)
{
    std::size_t depth = 0;
    for (std::size_t i = begin; i + 1 < sql.size(); ++i) {
        if (sql[i] == '/' && sql[i + 1] == '*') {
            ++depth;
            ++i;
        } else if (sql[i] == '*' && sql[i + 1] == '/') {
            ++i;
            if (--depth == 0)
                return i + 1;
        }
    }
    return std::string_view::npos;
}

SqlToken finished(SqlTokenKind kind, std::size_t begin, std::size_t end, std::string_view sql)
{
    if (end == std::string_view::npos || end > sql.size())
        return {SqlTokenKind::Unfinished, begin, sql.size()};
    return {kind, begin, end};
}

SqlToken dollarToken(std::string_view sql, std::size_t begin)
{
    std::size_t i = begin + 1;
    while (i < sql.size() && (isIdentifierStart(sql[i]) || isDigit(sql[i])))
        ++i;
    const bool isTag = i < sql.size() && sql[i] == '$' && (i == begin + 1 || !isDigit(sql[begin + 1]));
    if (!isTag)
        return {i == begin + 1 ? SqlTokenKind::Symbol : SqlTokenKind::Parameter, begin, i};
    const std::string_view tag = sql.substr(begin, i + 1 - begin);
    const std::size_t close = sql.find(tag, i + 1);
    return finished(SqlTokenKind::String, begin, close == std::string_view::npos ? close : close + tag.size(), sql);
}

SqlToken numberToken(std::string_view sql, std::size_t begin)
{
    const auto skipDigits = [&](std::size_t i) {
        while (i < sql.size() && (isDigit(sql[i]) || sql[i] == '_'))
            ++i;
        return i;
    };
    std::size_t i = skipDigits(begin);
    if (i == begin + 1 && sql[begin] == '0' && i < sql.size() && (lower(sql[i]) == 'x' || lower(sql[i]) == 'b')) {
        while (i < sql.size() && isIdentifierPart(sql[i]))
            ++i;
        return {SqlTokenKind::Number, begin, i};
    }
    if (i < sql.size() && sql[i] == '.')
        i = skipDigits(i + 1);
    if (i < sql.size() && lower(sql[i]) == 'e') {
        const std::size_t sign = i + 1 < sql.size() && (sql[i + 1] == '+' || sql[i + 1] == '-') ? 2 : 1;
        if (i + sign < sql.size() && isDigit(sql[i + sign]))
            i = skipDigits(i + sign);
    }
    return {SqlTokenKind::Number, begin, i};
}

SqlToken wordToken(std::string_view sql, std::size_t begin)
{
    std::size_t i = begin;
    while (i < sql.size() && isIdentifierPart(sql[i]))
        ++i;
    // E'…' has backslash escapes; x'…' and b'…' are strings too.
    if (i == begin + 1 && i < sql.size() && sql[i] == '\'') {
        const char prefix = lower(sql[begin]);
        if (prefix == 'e' || prefix == 'x' || prefix == 'b')
            return finished(SqlTokenKind::String, begin, endOfQuoted(sql, i, '\'', prefix == 'e'), sql);
    }
    return {SqlTokenKind::Identifier, begin, i};
}

// Reserved words and words that name only functions and types, from DuckDB's duckdb_keywords(); sorted.
// clang-format off
constexpr std::array<std::string_view, 110> kReserved{
    "all", "analyse", "analyze", "and", "anti", "any", "array", "as", "asc", "asof", "asymmetric", "at",
    "authorization", "binary", "both", "by", "case", "cast", "check", "collate", "collation", "column", "columns",
    "concurrently", "constraint", "create", "cross", "default", "deferrable", "desc", "describe", "distinct", "do",
    "else", "end", "except", "false", "fetch", "for", "foreign", "freeze", "from", "full", "generated", "glob",
    "group", "having", "ilike", "in", "initially", "inner", "intersect", "into", "is", "isnull", "join", "lambda",
    "lateral", "leading", "left", "like", "limit", "map", "natural", "not", "notnull", "null", "offset", "on", "only",
    "or", "order", "outer", "overlaps", "pivot", "pivot_longer", "pivot_wider", "placing", "positional", "primary",
    "qualify", "references", "returning", "right", "select", "semi", "show", "similar", "some", "struct", "summarize",
    "symmetric", "table", "tablesample", "then", "to", "trailing", "true", "try_cast", "union", "unique", "unpack",
    "unpivot", "using", "variadic", "verbose", "when", "where", "window", "with",
};
// clang-format on
static_assert(std::is_sorted(kReserved.begin(), kReserved.end()));

} // namespace

SqlToken nextSqlToken(std::string_view sql, std::size_t position)
{
    std::size_t begin = position;
    while (begin < sql.size() && isBlank(sql[begin]))
        ++begin;
    if (begin >= sql.size())
        return {SqlTokenKind::Symbol, sql.size(), sql.size()};
    const char c = sql[begin];
    const char next = begin + 1 < sql.size() ? sql[begin + 1] : '\0';
    if (c == '-' && next == '-') {
        const std::size_t newline = sql.find('\n', begin);
        return {SqlTokenKind::Comment, begin, newline == std::string_view::npos ? sql.size() : newline};
    }
    if (c == '/' && next == '*')
        return finished(SqlTokenKind::Comment, begin, endOfBlockComment(sql, begin), sql);
    if (c == '\'')
        return finished(SqlTokenKind::String, begin, endOfQuoted(sql, begin, c, false), sql);
    if (c == '"')
        return finished(SqlTokenKind::QuotedIdentifier, begin, endOfQuoted(sql, begin, c, false), sql);
    if (c == '$')
        return dollarToken(sql, begin);
    if (c == '?')
        return {SqlTokenKind::Parameter, begin, begin + 1};
    if (isDigit(c) || (c == '.' && isDigit(next)))
        return numberToken(sql, begin);
    if (isIdentifierStart(c))
        return wordToken(sql, begin);
    const bool isPair = (c == ':' && (next == ':' || next == '=')) || (c == '-' && next == '>');
    return {SqlTokenKind::Symbol, begin, begin + (isPair ? 2U : 1U)};
}

std::vector<SqlToken> tokenizeSql(std::string_view sql)
{
    std::vector<SqlToken> tokens;
    for (SqlToken token = nextSqlToken(sql, 0); token.begin < sql.size(); token = nextSqlToken(sql, token.end))
        if (token.kind != SqlTokenKind::Comment)
            tokens.push_back(token);
    return tokens;
}

std::string foldSqlName(std::string_view name)
{
    std::string folded(name);
    std::transform(folded.begin(), folded.end(), folded.begin(), lower);
    return folded;
}

bool isReservedSqlWord(std::string_view word)
{
    const std::string folded = foldSqlName(word);
    return std::binary_search(kReserved.begin(), kReserved.end(), std::string_view(folded));
}

std::string sqlIdentifierName(std::string_view token)
{
    if (token.size() < 2 || token.front() != '"')
        return std::string(token);
    std::string name;
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        name.push_back(token[i]);
        if (token[i] == '"')
            ++i;
    }
    return name;
}

bool sameSqlName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

namespace {
std::string quoted(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char c : text) {
        result.push_back(c);
        if (c == quote)
            result.push_back(quote);
    }
    result.push_back(quote);
    return result;
}
} // namespace

std::string quoteSqlIdentifier(std::string_view name)
{
    return quoted(name, '"');
}

std::string quoteSqlString(std::string_view text)
{
    return quoted(text, '\'');
}

} // namespace dw
