// Walking DuckDB's own syntax tree of an expression, so that what is checked is what will be executed.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/expression_check.h"

#include "core/sql/error_text.h"
#include "core/sql/refused_functions.h"
#include "core/sql/tokens.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dw::sql {

namespace {

constexpr std::string_view kPrefix = "SELECT ";

/// True for values that say nothing: null, false, "", [], and objects of nothing but those.
bool isNothing(const nlohmann::json& value)
{
    if (value.is_null() || (value.is_boolean() && !value.get<bool>()))
        return true;
    if (value.is_string())
        return value.get_ref<const std::string&>().empty();
    if (!value.is_structured())
        return false;
    return std::all_of(value.begin(), value.end(), [](const nlohmann::json& member) { return isNothing(member); });
}

std::string textMember(const nlohmann::json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Walks a tree; stops at the first error.
class TreeChecker
{
public:
    TreeChecker(std::string_view expression, const KnownColumns& columns, std::vector<bool>& used)
        : m_expression(expression), m_inputs(columns.inputs), m_others(columns.others), m_used(used)
    {
    }

    std::optional<SqlError> check(const nlohmann::json& tree)
    {
        const nlohmann::json* statements = tree.contains("statements") ? &tree["statements"] : nullptr;
        if (statements == nullptr || statements->size() != 1 || !(*statements)[0].contains("node"))
            fail(0, "this is not one expression", "Write a single SQL expression, such as: price * quantity.");
        else
            statement((*statements)[0]["node"]);
        return std::move(m_error);
    }

private:
    void statement(const nlohmann::json& node)
    {
        constexpr const char* kHint = "Write the expression alone, without SELECT, AS, FROM, WHERE or ORDER BY.";
        for (const auto& [key, value] : node.items()) {
            const bool isPlain = (key == "select_list") || (key == "type" && value == "SELECT_NODE") ||
                                 (key == "aggregate_handling" && value == "STANDARD_HANDLING") ||
                                 (key == "from_table" && textMember(value, "type") == "EMPTY") || isNothing(value);
            if (!isPlain)
                return fail(0, "this is a query, not an expression", kHint);
        }
        const nlohmann::json& list = node.contains("select_list") ? node["select_list"] : nlohmann::json::array();
        if (list.size() != 1)
            return fail(list.size() > 1 ? placeOf(list[1]) : 0, "there is more than one expression here", kHint);
        if (!textMember(list[0], "alias").empty())
            return fail(placeOf(list[0]), "an expression has no name of its own", kHint);
        visit(list[0]);
    }

    void visit(const nlohmann::json& value)
    {
        if (m_error)
            return;
        if (value.is_array()) {
            for (const nlohmann::json& member : value)
                visit(member);
            return;
        }
        if (!value.is_object())
            return;
        const std::size_t outerPlace = m_place;
        m_place = placeOf(value);
        if (value.contains("class"))
            expression(value);
        else
            visitMembers(value);
        m_place = outerPlace;
    }

    void visitMembers(const nlohmann::json& object)
    {
        for (const nlohmann::json& member : object)
            visit(member);
    }

    void expression(const nlohmann::json& node)
    {
        const std::string kind = textMember(node, "class");
        if (kind == "COLUMN_REF")
            return columnReference(node);
        if (kind == "FUNCTION")
            return function(node);
        if (kind == "LAMBDA")
            return lambda(node);
        for (const std::string_view known :
             {"CONSTANT", "CAST", "COMPARISON", "CONJUNCTION", "BETWEEN", "CASE", "COLLATE"})
            if (kind == known)
                return visitMembers(node);
        if (kind == "OPERATOR" && textMember(node, "type") != "GROUPING_FUNCTION")
            return visitMembers(node);
        refuse(kind);
    }

    void refuse(const std::string& kind)
    {
        if (kind == "SUBQUERY")
            return fail(m_place, "a query inside an expression is not possible, as no tables can be read here",
                        "Use columns of the row, or those of a parent row, such as customer.country.");
        if (kind == "WINDOW")
            return fail(m_place, "a window function needs other rows, but an expression sees only its own row",
                        "Use columns of the row, or sums over child rows, such as sum(items.amount).");
        if (kind == "STAR")
            return fail(m_place, "* stands for all columns, but one value is needed", "Name the column.");
        if (kind == "PARAMETER" || kind == "POSITIONAL_REFERENCE")
            return fail(m_place, "there are no numbered parameters or columns here", "Name the column.");
        fail(m_place, "this is not possible in an expression of a row", "Use functions and operators on columns.");
    }

    void columnReference(const nlohmann::json& node)
    {
        std::vector<std::string> names;
        if (node.contains("column_names"))
            for (const nlohmann::json& name : node["column_names"])
                names.push_back(name.is_string() ? name.get<std::string>() : std::string());
        if (names.empty() || isBound(names.front()))
            return;
        if (names.size() > 1)
            return fail(m_place, fmt::format("there is no relation called {} here", names.front()),
                        "Parent rows are named by the relation to them, child rows only inside sum(), count(), min(), "
                        "max() or avg().");
        if (useInput(names.front()))
            return;
        if (const auto reason = refusalOf(names.front(), 0))
            return fail(m_place, fmt::format("{} {}", names.front(), *reason), refusalHint(*reason));
        std::vector<std::string_view> known;
        for (const SqlInput& input : m_inputs)
            known.push_back(input.name);
        known.insert(known.end(), m_others.begin(), m_others.end());
        fail(m_place, fmt::format("there is no column called {}", names.front()), nearestNames(names.front(), known));
    }

    void function(const nlohmann::json& node)
    {
        const std::string name = foldSqlName(textMember(node, "function_name"));
        const std::string schema = textMember(node, "schema");
        // x.upper() is the same as upper(x); DuckDB's parser itself writes main for functions behind its syntax.
        const bool isMethod = isBound(schema) || useInput(schema);
        if (!textMember(node, "catalog").empty() || !(schema.empty() || schema == "main" || isMethod))
            return fail(m_place, "functions cannot be named by their schema", fmt::format("Write {}(…) alone.", name));
        const nlohmann::json* arguments = node.contains("children") ? &node["children"] : nullptr;
        const std::size_t count = (arguments != nullptr ? arguments->size() : 0) + (isMethod ? 1 : 0);
        if (const auto reason = refusalOf(name, count))
            return fail(m_place, fmt::format("{}() {}", name, *reason), refusalHint(*reason));
        if (takesAggregateName(name))
            listAggregate(node);
        if (node.contains("filter") && !node["filter"].is_null())
            return fail(m_place, "FILTER is for aggregates, but an expression sees only its own row", "Use CASE WHEN.");
        visitMembers(node);
    }

    void listAggregate(const nlohmann::json& node)
    {
        for (const nlohmann::json& child : node["children"]) {
            const nlohmann::json* value = child.contains("value") ? &child["value"] : nullptr;
            const std::string name = value != nullptr && value->is_object() ? textMember(*value, "value") : "";
            if (const auto reason = aggregateRefusalOf(name))
                fail(m_place, fmt::format("{}() {}", name, *reason), "Use another aggregate.");
        }
    }

    /// x -> x + 1: x is bound in what follows. The same node stands for JSON's document -> '$.path'.
    void lambda(const nlohmann::json& node)
    {
        const std::size_t outer = m_bound.size();
        bindParameters(node.value("lhs", nlohmann::json()));
        if (node.contains("expr"))
            visit(node["expr"]);
        m_bound.resize(outer);
    }

    void bindParameters(const nlohmann::json& node)
    {
        if (node.is_array()) {
            for (const nlohmann::json& member : node)
                bindParameters(member);
        } else if (node.is_object() && textMember(node, "class") == "COLUMN_REF") {
            const std::string name = node["column_names"].size() == 1 ? node["column_names"][0].get<std::string>() : "";
            // The left of a JSON arrow names a column. A parameter called current_date would let the function of that
            // name slip through.
            const bool isColumn = useInput(name);
            if (!isColumn && (name.empty() || refusalOf(name, 0)))
                visit(node);
            m_bound.push_back(name);
        } else if (node.is_object() && textMember(node, "class") == "FUNCTION" &&
                   textMember(node, "function_name") == "row") {
            bindParameters(node.value("children", nlohmann::json::array())); // (x, i) -> …
        } else if (node.is_object()) {
            visit(node); // the left of a JSON arrow
        }
    }

    bool useInput(std::string_view name)
    {
        const auto found = std::find_if(m_inputs.begin(), m_inputs.end(),
                                        [&](const SqlInput& input) { return sameSqlName(input.name, name); });
        if (found == m_inputs.end())
            return false;
        m_used[static_cast<std::size_t>(found - m_inputs.begin())] = true;
        return true;
    }
    bool isBound(std::string_view name) const
    {
        return std::any_of(m_bound.begin(), m_bound.end(),
                           [&](const std::string& bound) { return sameSqlName(bound, name); });
    }

    /// Byte of the expression where a node begins, or that of what is around it.
    std::size_t placeOf(const nlohmann::json& node) const
    {
        const auto found = node.find("query_location");
        if (found == node.end() || !found->is_number_unsigned())
            return m_place;
        const auto location = found->get<std::uint64_t>();
        const bool isInside = location >= kPrefix.size() && location - kPrefix.size() <= m_expression.size();
        return isInside ? static_cast<std::size_t>(location) - kPrefix.size() : m_place;
    }

    void fail(std::size_t position, std::string message, std::string hint)
    {
        if (!m_error)
            m_error = SqlError{std::move(message), position, std::move(hint)};
    }

    std::string_view m_expression;
    std::span<const SqlInput> m_inputs;
    std::span<const std::string> m_others;
    std::vector<bool>& m_used;
    std::vector<std::string> m_bound; // parameters of the lambdas around
    std::size_t m_place = 0;
    std::optional<SqlError> m_error;
};

/// First byte that does not belong to valid UTF-8, or npos. NUL counts as invalid: it would end the statement.
std::size_t invalidByte(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (lead == 0 || (lead >= 0x80 && lead < 0xc2) || lead > 0xf4 || i + length > text.size())
            return i;
        std::uint32_t code = lead & (0xffU >> (length == 1 ? 0 : length + 1));
        for (std::size_t j = 1; j < length; ++j) {
            const auto next = static_cast<unsigned char>(text[i + j]);
            if ((next & 0xc0U) != 0x80)
                return i;
            code = (code << 6) | (next & 0x3fU);
        }
        const bool isOverlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
        if (isOverlong || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff)
            return i;
        i += length;
    }
    return std::string_view::npos;
}

} // namespace

/// Longer or deeper texts are no expressions that a person wrote, and cost a parser more than they are worth.
constexpr std::size_t kLongestExpression = 64 * 1024;
constexpr std::size_t kDeepestBrackets = 200;

std::optional<SqlError> checkText(std::string_view expression)
{
    if (expression.size() > kLongestExpression)
        return SqlError{"the expression is longer than 64 KiB", kLongestExpression,
                        "Split it into several columns that build on one another."};
    if (const std::size_t byte = invalidByte(expression); byte != std::string_view::npos)
        return SqlError{"this is not valid UTF-8 text", byte, "Type the character again."};
    const std::vector<SqlToken> tokens = tokenizeSql(expression);
    if (tokens.empty())
        return SqlError{"the expression is empty", 0, "Write a SQL expression, such as: price * quantity."};
    std::size_t depth = 0;
    for (const SqlToken& token : tokens) {
        const char symbol = token.kind == SqlTokenKind::Symbol ? expression[token.begin] : ' ';
        if (symbol == '(' || symbol == '[' || symbol == '{')
            ++depth;
        else if ((symbol == ')' || symbol == ']' || symbol == '}') && depth > 0)
            --depth;
        if (depth > kDeepestBrackets)
            return SqlError{"brackets are nested too deeply", token.begin,
                            "Split the expression into several columns that build on one another."};
        if (token.kind == SqlTokenKind::Unfinished)
            return SqlError{"what is opened here is never closed", token.begin, "Close the quote or comment."};
        if (symbol == ';')
            return SqlError{"a semicolon separates statements, but this is one expression", token.begin,
                            "Remove the semicolon."};
    }
    return std::nullopt;
}

std::string statementToParse(std::string_view expression)
{
    return fmt::format("{}{}\n", kPrefix, expression);
}

namespace {

/// Where the parser stumbled, or just before it, stands a word of SQL that was meant as a column's name.
std::optional<SqlError> columnNamedLikeAWord(std::string_view expression, const KnownColumns& columns,
                                             std::size_t position)
{
    std::vector<std::string> names;
    for (const SqlInput& input : columns.inputs)
        names.push_back(input.name);
    names.insert(names.end(), columns.others.begin(), columns.others.end());
    std::vector<SqlToken> tokens = tokenizeSql(expression);
    std::erase_if(tokens, [position](const SqlToken& token) { return token.begin > position; });
    for (std::size_t back = 1; back <= std::min<std::size_t>(2, tokens.size()); ++back) {
        const SqlToken& token = tokens[tokens.size() - back];
        const std::string_view word = expression.substr(token.begin, token.end - token.begin);
        if (token.kind != SqlTokenKind::Identifier || !isReservedSqlWord(word))
            continue;
        for (const std::string& name : names)
            if (sameSqlName(name, word))
                return SqlError{fmt::format("{} is a word of SQL itself", word), token.begin,
                                fmt::format("Write {} for the column.", quoteSqlIdentifier(name))};
    }
    return std::nullopt;
}

} // namespace

std::optional<SqlError> checkTree(std::string_view tree, std::string_view expression, const KnownColumns& columns,
                                  std::vector<bool>& used)
{
    const nlohmann::json json = nlohmann::json::parse(tree, nullptr, false);
    if (!json.is_object())
        return SqlError{"DuckDB's parser gave no answer", 0, {}};
    if (json.value("error", true)) {
        DuckdbError error;
        error.type = "Parser";
        error.message = textMember(json, "error_message");
        if (const std::string position = textMember(json, "position"); !position.empty())
            error.position = std::strtoull(position.c_str(), nullptr, 10);
        SqlError described = describeError(error, expression, kPrefix.size());
        return columnNamedLikeAWord(expression, columns, described.position).value_or(std::move(described));
    }
    return TreeChecker(expression, columns, used).check(json);
}

} // namespace dw::sql
