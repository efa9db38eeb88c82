// Finding the references of an expression from its tokens and what stands beside them.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/references.h"

#include "core/sql/tokens.h"

#include <algorithm>
#include <array>

namespace dw {

namespace {

/// Walks over the tokens once, left to right.
class ReferenceFinder
{
public:
    explicit ReferenceFinder(std::string_view sql) : m_sql(sql), m_tokens(tokenizeSql(sql)) {}

    SqlReferences find()
    {
        for (std::size_t i = 0; i < m_tokens.size();)
            i = step(i);
        return std::move(m_found);
    }

private:
    std::size_t step(std::size_t i)
    {
        if (isSymbol(i, "(")) {
            m_parentheses.push_back(opensCast(i));
            return i + 1;
        }
        if (isSymbol(i, ")") && !m_parentheses.empty())
            m_parentheses.pop_back();
        if (isSymbol(i, "::"))
            return endOfType(i + 1);
        if (isWord(i, "as") && !m_parentheses.empty() && m_parentheses.back())
            return endOfType(i + 1);
        if (isWord(i, "at") && isWord(i + 1, "time") && isWord(i + 2, "zone"))
            return i + 3;
        if (isWord(i, "interval"))
            return endOfInterval(i + 1);
        if (isWord(i, "extract") && isSymbol(i + 1, "(") && isWord(i + 3, "from")) {
            m_parentheses.push_back(false);
            return i + 4;
        }
        if (isSymbol(i, ".") && isName(i + 1))
            return i + 2; // a member of something that is not a name: (f(x)).member
        if (const std::size_t end = aggregate(i); end != i)
            return end;
        return isName(i) ? path(i) : i + 1;
    }

    /// customer.country, or one word; what is followed by a parenthesis is a function, and customer.upper() a function
    /// of customer.
    std::size_t path(std::size_t i)
    {
        const std::size_t begin = i;
        std::vector<std::string> names;
        while (isName(i)) {
            names.push_back(nameOf(i));
            ++i;
            if (!isSymbol(i, ".") || !isName(i + 1))
                break;
            ++i;
        }
        std::size_t last = i - 1; // index of the last name's token
        if (isSymbol(i, "(")) {
            if (names.size() == 1)
                return i;
            names.pop_back();
            last -= 2;
        }
        const ByteRange range{m_tokens[begin].begin, m_tokens[last].end};
        if (names.size() == 1) {
            if (isCandidate(begin, i))
                m_found.columns.push_back({names.front(), range});
        } else {
            const std::string column = names.back();
            names.pop_back();
            m_found.relations.push_back({std::move(names), column, range});
        }
        return i;
    }

    /// A single word is no column where it is a keyword, a type before its literal (date '2024-01-01'), or the name of
    /// an argument (f(a := 1)).
    bool isCandidate(std::size_t i, std::size_t next) const
    {
        if (m_tokens[i].kind == SqlTokenKind::QuotedIdentifier)
            return !isSymbol(next, ":=");
        if (isReservedSqlWord(text(i)) || isSymbol(next, ":="))
            return false;
        return next >= m_tokens.size() || m_tokens[next].kind != SqlTokenKind::String;
    }

    /// The token after sum(items.amount), when that is what stands at i; otherwise i.
    std::size_t aggregate(std::size_t i)
    {
        const std::optional<ChildAggregateFunction> function = aggregateFunction(i);
        if (!function || !isSymbol(i + 1, "(") || !isName(i + 2))
            return i;
        ChildAggregate found{*function, nameOf(i + 2), {}, {}};
        std::size_t close = i + 3;
        if (isSymbol(i + 3, ".")) {
            close = i + 5;
            if (isName(i + 4))
                found.column = nameOf(i + 4);
            else if (!isSymbol(i + 4, "*") || *function != ChildAggregateFunction::Count)
                return i;
        } else if (*function != ChildAggregateFunction::Count || isReserved(i + 2)) {
            return i;
        }
        if (!isSymbol(close, ")"))
            return i;
        found.range = {m_tokens[i].begin, m_tokens[close].end};
        m_found.aggregates.push_back(std::move(found));
        return close + 1;
    }

    std::optional<ChildAggregateFunction> aggregateFunction(std::size_t i) const
    {
        static constexpr std::array<std::pair<std::string_view, ChildAggregateFunction>, 6> kFunctions{{
            {"sum", ChildAggregateFunction::Sum},
            {"count", ChildAggregateFunction::Count},
            {"min", ChildAggregateFunction::Min},
            {"max", ChildAggregateFunction::Max},
            {"avg", ChildAggregateFunction::Average},
            {"mean", ChildAggregateFunction::Average},
        }};
        if (i > 0 && isSymbol(i - 1, "."))
            return std::nullopt;
        for (const auto& [word, function] : kFunctions)
            if (isWord(i, word))
                return function;
        return std::nullopt;
    }

    bool opensCast(std::size_t i) const { return i > 0 && (isWord(i - 1, "cast") || isWord(i - 1, "try_cast")); }

    /// After a type's name: decimal(18, 2), double precision, timestamp with time zone, integer[].
    std::size_t endOfType(std::size_t i) const
    {
        if (!isName(i))
            return i;
        const bool isDouble = isWord(i, "double");
        const bool isTime = isWord(i, "timestamp") || isWord(i, "time");
        ++i;
        if (isDouble && isWord(i, "precision"))
            ++i;
        if (isSymbol(i, "("))
            while (i < m_tokens.size() && !isSymbol(i++, ")")) {
            }
        if (isTime && (isWord(i, "with") || isWord(i, "without")) && isWord(i + 1, "time") && isWord(i + 2, "zone"))
            i += 3;
        return i;
    }

    /// interval 3 day, interval '3' day: the unit is no column. interval (x) day is left to isCandidate's caller, who
    /// sees `day` as a candidate that names no column.
    std::size_t endOfInterval(std::size_t i) const
    {
        if (i < m_tokens.size() &&
            (m_tokens[i].kind == SqlTokenKind::Number || m_tokens[i].kind == SqlTokenKind::String) && isName(i + 1) &&
            !isReserved(i + 1))
            return i + 2;
        return i;
    }

    std::string_view text(std::size_t i) const
    {
        return m_sql.substr(m_tokens[i].begin, m_tokens[i].end - m_tokens[i].begin);
    }
    bool isSymbol(std::size_t i, std::string_view symbol) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == SqlTokenKind::Symbol && text(i) == symbol;
    }
    bool isWord(std::size_t i, std::string_view word) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == SqlTokenKind::Identifier && sameSqlName(text(i), word);
    }
    bool isName(std::size_t i) const
    {
        return i < m_tokens.size() &&
               (m_tokens[i].kind == SqlTokenKind::Identifier || m_tokens[i].kind == SqlTokenKind::QuotedIdentifier);
    }
    bool isReserved(std::size_t i) const
    {
        return m_tokens[i].kind == SqlTokenKind::Identifier && isReservedSqlWord(text(i));
    }
    std::string nameOf(std::size_t i) const { return sqlIdentifierName(text(i)); }

    std::string_view m_sql;
    std::vector<SqlToken> m_tokens;
    std::vector<bool> m_parentheses; // for each open one: is it that of cast( … as type)?
    SqlReferences m_found;
};

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\n\v\f\r";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return text.substr(0, 0);
    return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

/// Byte of the "}}" that closes the hole whose expression starts at `begin`, or npos.
std::size_t endOfHole(std::string_view text, std::size_t begin)
{
    std::size_t depth = 0;
    for (SqlToken token = nextSqlToken(text, begin); token.begin < text.size(); token = nextSqlToken(text, token.end)) {
        if (token.kind != SqlTokenKind::Symbol)
            continue;
        if (text[token.begin] == '{')
            ++depth;
        else if (text[token.begin] == '}' && depth > 0)
            --depth;
        else if (text.substr(token.begin, 2) == "}}")
            return token.begin;
    }
    return std::string_view::npos;
}

} // namespace

SqlReferences sqlReferences(std::string_view sql)
{
    return ReferenceFinder(sql).find();
}

std::optional<PlainReference> plainReference(std::string_view sql)
{
    const std::vector<SqlToken> all = tokenizeSql(sql);
    std::span<const SqlToken> tokens = all;
    const auto isAt = [&](const SqlToken& token, char c) {
        return token.kind == SqlTokenKind::Symbol && sql[token.begin] == c;
    };
    while (tokens.size() >= 3 && isAt(tokens.front(), '(') && isAt(tokens.back(), ')'))
        tokens = tokens.subspan(1, tokens.size() - 2);
    if (tokens.empty())
        return std::nullopt;
    const ByteRange whole{tokens.front().begin, tokens.back().end};
    SqlReferences found = sqlReferences(sql);
    if (found.columns.size() == 1 && found.columns.front().range == whole)
        return std::move(found.columns.front());
    if (found.relations.size() == 1 && found.relations.front().range == whole)
        return std::move(found.relations.front());
    if (found.aggregates.size() == 1 && found.aggregates.front().range == whole)
        return std::move(found.aggregates.front());
    return std::nullopt;
}

RewrittenSql::RewrittenSql(std::string_view sql, std::span<const SqlReplacement> replacements)
{
    std::vector<SqlReplacement> sorted(replacements.begin(), replacements.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const SqlReplacement& a, const SqlReplacement& b) { return a.range.begin < b.range.begin; });
    std::size_t copied = 0;
    for (const SqlReplacement& replacement : sorted) {
        m_sql.append(sql.substr(copied, replacement.range.begin - copied));
        const std::size_t begin = m_sql.size();
        m_sql.append(quoteSqlIdentifier(replacement.column));
        m_splices.push_back({replacement.range, {begin, m_sql.size()}});
        copied = replacement.range.end;
    }
    m_sql.append(sql.substr(copied));
}

std::size_t RewrittenSql::originalPosition(std::size_t position) const
{
    std::size_t original = position;
    for (const Splice& splice : m_splices) {
        if (position < splice.rewritten.begin)
            break;
        if (position < splice.rewritten.end)
            return splice.original.begin;
        original = splice.original.end + (position - splice.rewritten.end);
    }
    return original;
}

TemplatePieces splitTemplate(std::string_view text)
{
    TemplatePieces result;
    std::size_t literal = 0;
    for (std::size_t open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", literal)) {
        const std::size_t close = endOfHole(text, open + 2);
        if (close == std::string_view::npos) {
            result.error = SqlError{"the hole that {{ opens here is never closed", open,
                                    "Write }} after the expression, and close every quote inside it."};
            return result;
        }
        const std::string_view expression = withoutBlanks(text.substr(open + 2, close - open - 2));
        if (expression.empty()) {
            result.error = SqlError{"the hole is empty", open, "Write a SQL expression between {{ and }}."};
            return result;
        }
        if (open > literal)
            result.pieces.push_back({false, std::string(text.substr(literal, open - literal)), literal});
        result.pieces.push_back(
            {true, std::string(expression), static_cast<std::size_t>(expression.data() - text.data())});
        literal = close + 2;
    }
    if (literal < text.size())
        result.pieces.push_back({false, std::string(text.substr(literal)), literal});
    return result;
}

} // namespace dw
