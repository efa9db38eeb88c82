// A forgiving parser: takes what it knows and skips the rest of a definition.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/infer/ddl.h"

#include "core/sql/tokens.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dw::infer {

namespace {

/// `name` and [name] as "name", so that one tokenizer reads all dialects.
std::string standardQuotes(std::string_view sql)
{
    std::string text(sql);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '`')
            text[i] = '"';
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
        if (text[i] != '[' || i + 1 >= text.size() || !isLetter(text[i + 1]))
            continue;
        // ARRAY['a'] has a string there, text[] nothing.
        const std::size_t end = text.find(']', i);
        if (end != std::string::npos && text.find_first_of("(,;'\n", i) > end)
            text[i] = text[end] = '"';
    }
    return text;
}

constexpr std::array kEndsType{
    "not",        "null",      "primary",        "unique",        "references", "default", "check",
    "constraint", "generated", "auto_increment", "autoincrement", "identity",   "collate", "comment",
    "on",         "key",       "foreign",        "character set", "as",         "stored",  "virtual"};

class Parser
{
public:
    explicit Parser(std::string_view sql) : m_sql(standardQuotes(sql)), m_tokens(tokenizeSql(m_sql)) {}

    std::vector<DdlTable> parse()
    {
        while (m_at < m_tokens.size()) {
            if (take("create"))
                parseCreate();
            else if (take("alter"))
                parseAlter();
            skipStatement();
        }
        for (DdlTable& table : m_tables) {
            useOwnSpelling(table, table.primaryKey);
            for (DdlReference& reference : table.references)
                useOwnSpelling(table, reference.columns);
        }
        return std::move(m_tables);
    }

private:
    /// SQL compares names without regard to case.
    static void useOwnSpelling(DdlTable& table, std::vector<std::string>& names)
    {
        for (std::string& name : names)
            if (const DdlColumn* column = table.column(name))
                name = column->name;
    }
    std::string_view raw(std::size_t token) const
    {
        return token < m_tokens.size()
                   ? std::string_view(m_sql).substr(m_tokens[token].begin, m_tokens[token].end - m_tokens[token].begin)
                   : std::string_view();
    }
    bool is(std::string_view word, std::size_t ahead = 0) const
    {
        const std::size_t token = m_at + ahead;
        return token < m_tokens.size() && m_tokens[token].kind != SqlTokenKind::QuotedIdentifier &&
               m_tokens[token].kind != SqlTokenKind::String && sameSqlName(raw(token), word);
    }
    bool take(std::string_view word)
    {
        if (!is(word))
            return false;
        ++m_at;
        return true;
    }
    bool isName() const
    {
        return m_at < m_tokens.size() && (m_tokens[m_at].kind == SqlTokenKind::Identifier ||
                                          m_tokens[m_at].kind == SqlTokenKind::QuotedIdentifier);
    }
    /// schema.name is name.
    std::string takeName()
    {
        std::string name;
        while (isName()) {
            name = sqlIdentifierName(raw(m_at++));
            if (!take("."))
                break;
        }
        return name;
    }
    void skipStatement()
    {
        while (m_at < m_tokens.size() && !take(";"))
            ++m_at;
    }
    /// From after an opening parenthesis to after the one that closes it; the tokens between.
    std::pair<std::size_t, std::size_t> takeParentheses()
    {
        const std::size_t begin = m_at;
        for (int depth = 1; m_at < m_tokens.size(); ++m_at) {
            depth += is("(") ? 1 : (is(")") ? -1 : 0);
            if (depth == 0)
                return {begin, m_at++};
        }
        return {begin, m_at};
    }
    std::vector<std::string> takeNames()
    {
        std::vector<std::string> names;
        if (!take("("))
            return names;
        const auto [begin, end] = takeParentheses();
        for (std::size_t token = begin; token < end; ++token)
            if (token == begin || raw(token - 1) == ",")
                names.push_back(sqlIdentifierName(raw(token)));
        return names;
    }

    void parseCreate()
    {
        while (is("or") || is("replace") || is("global") || is("local") || is("temporary") || is("temp") ||
               is("unlogged"))
            ++m_at;
        if (!take("table"))
            return;
        while (is("if") || is("not") || is("exists"))
            ++m_at;
        DdlTable table;
        table.name = takeName();
        if (table.name.empty() || !take("("))
            return;
        while (m_at < m_tokens.size() && !take(")")) {
            const std::size_t before = m_at;
            parseItem(table);
            skipItem();
            if (m_at == before)
                ++m_at;
        }
        if (!table.columns.empty())
            m_tables.push_back(std::move(table));
    }

    void parseAlter()
    {
        if (!take("table"))
            return;
        while (is("only") || is("if") || is("exists"))
            ++m_at;
        const std::string name = takeName();
        const auto table = std::find_if(m_tables.begin(), m_tables.end(),
                                        [&](const DdlTable& one) { return sameSqlName(one.name, name); });
        while (table != m_tables.end() && m_at < m_tokens.size() && !is(";")) {
            if (take("add"))
                parseTableConstraint(*table);
            else
                ++m_at;
        }
    }

    /// To the comma after this item, or to the parenthesis that ends the table.
    void skipItem()
    {
        for (int depth = 0; m_at < m_tokens.size(); ++m_at) {
            if (depth == 0 && take(","))
                return;
            if (depth == 0 && is(")"))
                return;
            depth += is("(") ? 1 : (is(")") ? -1 : 0);
        }
    }

    bool parseTableConstraint(DdlTable& table)
    {
        if (take("constraint"))
            takeName();
        if (is("primary") && is("key", 1)) {
            m_at += 2;
            while (m_at < m_tokens.size() && !is("(") && !is(",") && !is(")"))
                ++m_at;
            table.primaryKey = takeNames();
            return true;
        }
        if (is("foreign") && is("key", 1)) {
            m_at += 2;
            DdlReference reference;
            reference.columns = takeNames();
            if (take("references")) {
                reference.table = takeName();
                reference.parentColumns = takeNames();
                table.references.push_back(std::move(reference));
            }
            return true;
        }
        if (is("unique")) {
            ++m_at;
            while (is("key") || is("index") || (isName() && !is("(")))
                ++m_at;
            const std::vector<std::string> names = takeNames();
            if (names.size() == 1)
                if (DdlColumn* column = table.column(names.front()))
                    column->unique = true;
            return true;
        }
        if (is("check") && is("(", 1)) {
            m_at += 2;
            const auto [begin, end] = takeParentheses();
            parseCheck(table, begin, end);
            return true;
        }
        return is("key") || is("index") || is("fulltext") || is("exclude") || is("like") || is("period");
    }

    void parseItem(DdlTable& table)
    {
        const bool isConstraint = m_tokens[m_at].kind != SqlTokenKind::QuotedIdentifier &&
                                  (is("constraint") || is("primary") || is("foreign") || is("check") ||
                                   ((is("unique") || is("key") || is("index")) && !isTypeNext()) || is("exclude") ||
                                   is("fulltext") || is("like"));
        if (isConstraint) {
            parseTableConstraint(table);
            return;
        }
        DdlColumn column;
        column.name = takeName();
        if (column.name.empty())
            return;
        parseType(column);
        table.columns.push_back(std::move(column));
        while (m_at < m_tokens.size() && !is(",") && !is(")"))
            parseColumnConstraint(table, table.columns.size() - 1);
    }

    /// "key text" is a column called key; "key (a)" and "key name (a)" are not.
    bool isTypeNext() const { return !is("(", 1) && !is("(", 2); }

    void parseType(DdlColumn& column)
    {
        while (isName() &&
               std::none_of(kEndsType.begin(), kEndsType.end(), [&](const char* word) { return is(word); })) {
            if (!column.type.empty())
                column.type += ' ';
            column.type += foldSqlName(raw(m_at++));
            if (take("(")) {
                const auto [begin, end] = takeParentheses();
                for (std::size_t token = begin; token < end; ++token)
                    if (raw(token) != ",")
                        column.arguments.push_back(textOf(token));
            }
        }
        while (take("[") || take("]"))
            column.type += "[]";
        column.counts = column.type.find("serial") != std::string::npos;
    }

    std::string textOf(std::size_t token) const
    {
        std::string text(raw(token));
        if (m_tokens[token].kind != SqlTokenKind::String || text.size() < 2)
            return text;
        text = text.substr(1, text.size() - 2);
        for (std::size_t quote = text.find("''"); quote != std::string::npos; quote = text.find("''", quote + 1))
            text.erase(quote, 1);
        return text;
    }

    void parseColumnConstraint(DdlTable& table, std::size_t index)
    {
        DdlColumn& column = table.columns[index];
        if (take("constraint")) {
            takeName();
        } else if (is("not") && is("null", 1)) {
            column.notNull = true;
            m_at += 2;
        } else if (is("primary") && is("key", 1)) {
            table.primaryKey = {column.name};
            m_at += 2;
        } else if (take("unique")) {
            column.unique = true;
        } else if (take("references")) {
            DdlReference reference;
            reference.columns = {column.name};
            reference.table = takeName();
            reference.parentColumns = takeNames();
            table.references.push_back(std::move(reference));
        } else if (is("check") && is("(", 1)) {
            m_at += 2;
            const auto [begin, end] = takeParentheses();
            parseCheck(table, begin, end);
        } else if (is("auto_increment") || is("autoincrement") || is("identity") || is("nextval")) {
            column.counts = true;
            ++m_at;
        } else if (take("(")) {
            takeParentheses();
        } else {
            ++m_at;
        }
    }

    void parseCheck(DdlTable& table, std::size_t begin, std::size_t end)
    {
        DdlColumn* column = nullptr;
        std::vector<std::string> texts;
        bool isChoice = false;
        bool isOther = false;
        for (std::size_t token = begin; token < end; ++token) {
            const std::string word = foldSqlName(raw(token));
            if (m_tokens[token].kind == SqlTokenKind::String)
                texts.push_back(textOf(token));
            else if (word == "in" || word == "any")
                isChoice = true;
            else if (word == "or" || word == "not")
                isOther = true;
            else if (DdlColumn* named = table.column(sqlIdentifierName(raw(token)))) {
                isOther = isOther || (column != nullptr && column != named);
                column = named;
            }
        }
        if (column != nullptr && !isOther && isChoice && !texts.empty())
            column->choices = texts;
        else if (column == nullptr || isOther || !parseLimits(*column, begin, end))
            table.checks.emplace_back(
                m_sql.substr(m_tokens[begin].begin, m_tokens[end - 1].end - m_tokens[begin].begin));
    }

    /// "a >= 1 and a <= 5", "a between 1 and 5": the limits of one column. False when there is more to it.
    bool parseLimits(DdlColumn& column, std::size_t begin, std::size_t end)
    {
        bool isUnderstood = false;
        for (std::size_t token = begin; token < end; ++token) {
            const std::string word = foldSqlName(raw(token));
            const bool isAbove = word == ">" || word == ">=";
            const bool isBelow = word == "<" || word == "<=";
            if (word != "between" && !isAbove && !isBelow)
                continue;
            std::size_t at = token + 1;
            if (raw(at) == "=")
                ++at;
            while (raw(at) == "(")
                ++at;
            const std::optional<double> number = numberAt(at);
            if (!number)
                return false;
            const double step = word == ">" || word == "<" ? (raw(token + 1) == "=" ? 0 : smallStep(column)) : 0;
            if (isBelow)
                column.maximum = *number - step;
            else
                column.minimum = *number + step;
            if (word == "between") {
                while (at < end && foldSqlName(raw(at)) != "and")
                    ++at;
                column.maximum = numberAt(at + 1);
            }
            isUnderstood = true;
        }
        return isUnderstood;
    }

    static double smallStep(const DdlColumn& column)
    {
        if (column.type.find("int") != std::string::npos)
            return 1;
        return column.arguments.size() > 1 ? 0.01 : 0;
    }

    std::optional<double> numberAt(std::size_t token) const
    {
        const bool isNegative = raw(token) == "-";
        const std::size_t at = token + (isNegative ? 1 : 0);
        if (at >= m_tokens.size() || m_tokens[at].kind != SqlTokenKind::Number)
            return std::nullopt;
        const double number = std::strtod(std::string(raw(at)).c_str(), nullptr);
        return isNegative ? -number : number;
    }

    std::string m_sql;
    std::vector<SqlToken> m_tokens;
    std::size_t m_at = 0;
    std::vector<DdlTable> m_tables;
};

} // namespace

DdlColumn* DdlTable::column(std::string_view columnName)
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const DdlColumn& one) { return sameSqlName(one.name, columnName); });
    return found == columns.end() ? nullptr : &*found;
}

std::vector<DdlTable> parseDdl(std::string_view sql)
{
    return Parser(sql).parse();
}

} // namespace dw::infer
