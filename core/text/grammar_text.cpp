// Takes a grammar's text apart into literals, rules and holes.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/grammar_text.h"

namespace dw::grammar {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isName(std::string_view text)
{
    if (text.empty() || !isNameStart(text.front()))
        return false;
    for (const char c : text)
        if (!isNameStart(c) && !(c >= '0' && c <= '9'))
            return false;
    return true;
}

std::string trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n'))
        text.remove_suffix(1);
    return std::string(text);
}

/// <rule> or <^rule>, `text` beginning after the sign. Takes it off the text.
std::optional<Token> takeRule(std::string_view& text, std::optional<std::string>& error)
{
    Token token{Token::Kind::Rule, {}, {}, text.starts_with('^')};
    const std::size_t end = text.find('>');
    if (end != std::string_view::npos)
        token.text = text.substr(token.capital ? 1 : 0, end - (token.capital ? 1 : 0));
    if (!isName(token.text)) {
        error = "A rule is written <name>, of letters, digits and _; write \\< for the sign itself.";
        return std::nullopt;
    }
    text.remove_prefix(end + 1);
    return token;
}

/// {column}, {label: SQL} or {{ SQL }}, `text` beginning after the first brace. Takes it off the text.
std::optional<Token> takeHole(std::string_view& text, std::optional<std::string>& error)
{
    const bool isSql = text.starts_with('{');
    const std::size_t end = text.find(isSql ? "}}" : "}");
    if (end == std::string_view::npos) {
        error = "A hole opened with { is not closed; write \\{ for the brace itself.";
        return std::nullopt;
    }
    const std::string_view inside = text.substr(isSql ? 1 : 0, end - (isSql ? 1 : 0));
    text.remove_prefix(end + (isSql ? 2 : 1));
    const std::size_t colon = isSql ? std::string_view::npos : inside.find(':');
    Token token;
    if (isSql)
        token = {Token::Kind::Sql, trimmed(inside), {}, false};
    else if (colon == std::string_view::npos)
        token = {Token::Kind::Column, trimmed(inside), {}, false};
    else
        token = {Token::Kind::Labelled, trimmed(inside.substr(colon + 1)), trimmed(inside.substr(0, colon)), false};
    if (token.text.empty() || (token.kind == Token::Kind::Labelled && token.label.empty())) {
        error = "A hole is {column}, {column: SQL} or {{ SQL }}; this one is empty.";
        return std::nullopt;
    }
    return token;
}

} // namespace

std::vector<Token> tokensOf(std::string_view text, std::optional<std::string>& error)
{
    std::vector<Token> tokens;
    const auto addLiteral = [&tokens](char c) {
        if (tokens.empty() || tokens.back().kind != Token::Kind::Literal)
            tokens.emplace_back();
        tokens.back().text += c;
    };
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '\\' && !text.empty()) {
            addLiteral(text.front());
            text.remove_prefix(1);
            continue;
        }
        const bool rule = c == '<' && !text.empty() && (isNameStart(text.front()) || text.front() == '^');
        if (!rule && c != '{') {
            addLiteral(c);
            continue;
        }
        std::optional<Token> token = rule ? takeRule(text, error) : takeHole(text, error);
        if (!token)
            return {};
        tokens.push_back(std::move(*token));
    }
    return tokens;
}

} // namespace dw::grammar
