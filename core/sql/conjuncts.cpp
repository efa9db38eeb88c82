// Cutting a condition at its outermost ANDs.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/conjuncts.h"

#include "core/sql/tokens.h"

namespace dw {

namespace {

struct Cut {
    std::size_t end = 0;   ///< of the part before
    std::size_t begin = 0; ///< of the part after
};

/// Nothing when the condition is one part.
std::vector<Cut> outermostAnds(std::string_view sql)
{
    std::vector<Cut> cuts;
    int depth = 0;
    int betweens = 0; // "between" that still waits for its own AND
    for (const SqlToken& token : tokenizeSql(sql)) {
        const std::string_view text = sql.substr(token.begin, token.end - token.begin);
        if (token.kind == SqlTokenKind::Symbol) {
            if (text == "(" || text == "[" || text == "{")
                ++depth;
            else if (text == ")" || text == "]" || text == "}")
                --depth;
        }
        if (token.kind != SqlTokenKind::Identifier)
            continue;
        const std::string word = foldSqlName(text);
        if (word == "case")
            ++depth;
        else if (word == "end")
            --depth;
        if (depth != 0)
            continue;
        if (word == "or")
            return {};
        if (word == "between")
            ++betweens;
        else if (word == "and" && betweens > 0)
            --betweens;
        else if (word == "and")
            cuts.push_back({token.begin, token.end});
    }
    return cuts;
}

/// "(a and b)" is looked into as well.
std::string_view withoutParentheses(std::string_view sql)
{
    for (;;) {
        const std::vector<SqlToken> tokens = tokenizeSql(sql);
        if (tokens.size() < 3 || sql.substr(tokens.front().begin, 1) != "(" ||
            sql.substr(tokens.back().begin, 1) != ")")
            return sql;
        int depth = 0;
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            if (tokens[i].kind != SqlTokenKind::Symbol)
                continue;
            const char symbol = sql[tokens[i].begin];
            depth += symbol == '(' ? 1 : symbol == ')' ? -1 : 0;
            if (depth == 0)
                return sql; // the first parenthesis closes before the end
        }
        sql = sql.substr(tokens.front().end, tokens.back().begin - tokens.front().end);
    }
}

void addConjuncts(std::string_view sql, std::vector<std::string>& parts)
{
    sql = withoutParentheses(sql);
    const std::vector<Cut> cuts = outermostAnds(sql);
    if (cuts.empty()) {
        const std::vector<SqlToken> tokens = tokenizeSql(sql);
        if (!tokens.empty())
            parts.emplace_back(sql.substr(tokens.front().begin, tokens.back().end - tokens.front().begin));
        return;
    }
    std::size_t begin = 0;
    for (const Cut& cut : cuts) {
        addConjuncts(sql.substr(begin, cut.end - begin), parts);
        begin = cut.begin;
    }
    addConjuncts(sql.substr(begin), parts);
}

} // namespace

std::vector<std::string> sqlConjuncts(std::string_view sql)
{
    constexpr std::size_t kLongest =
        10'000; // nobody writes more by hand, and parentheses are looked through one by one
    if (sql.size() > kLongest)
        return {std::string(sql)};
    std::vector<std::string> parts;
    addConjuncts(sql, parts);
    return parts;
}

} // namespace dw
