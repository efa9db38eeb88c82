// Recognising what DuckDB complains about, and saying it as one sentence with what to do.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/error_text.h"

#include "core/data/edit_distance.h"
#include "core/sql/math_functions.h"

#include <fmt/format.h>

namespace dw::sql {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string joined(std::span<const std::string_view> names, std::string_view last)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += i == 0 ? "" : i + 1 == names.size() ? last : ", ";
        text += names[i];
    }
    return text;
}

/// The text between the first pair of quotes.
std::string quotedPart(std::string_view message, char quote)
{
    const std::size_t begin = message.find(quote);
    const std::size_t end = message.rfind(quote);
    return begin < end ? std::string(message.substr(begin + 1, end - begin - 1)) : std::string();
}

/// The first line, beginning with a small letter unless it begins with a name, and without a full stop.
std::string firstLine(std::string_view message)
{
    std::string line(message.substr(0, message.find('\n')));
    while (!line.empty() && (line.back() == '.' || line.back() == '!' || line.back() == ' '))
        line.pop_back();
    if (line.size() > 1 && lower(line[1]) == line[1])
        line[0] = lower(line[0]);
    return line;
}

std::string readableTypes(std::string text)
{
    text = withoutFunctionPrefix(std::move(text));
    for (const std::string_view suffix : {"_LITERAL"})
        for (std::size_t at = text.find(suffix); at != std::string::npos; at = text.find(suffix))
            text.erase(at, suffix.size());
    return text;
}

SqlError parserError(const DuckdbError& error, std::string_view expression)
{
    SqlError result;
    if (error.message.find("end of input") != std::string::npos) {
        result.message = "the expression ends too early";
        result.hint = "Close every parenthesis, and give each operator something on its right.";
        result.position = expression.size();
    } else if (error.message.starts_with("syntax error")) {
        result.message = fmt::format("{} is not expected here", quotedPart(error.message, '"'));
        result.hint =
            "Check the word before it; names with blanks or signs are written \"like this\", text 'like this'.";
    } else {
        result.message = firstLine(error.message);
    }
    return result;
}

/// "VARCHAR", "BIGINT" of "lpad(VARCHAR, BIGINT) -> VARCHAR".
std::vector<std::string_view> argumentsOf(std::string_view call)
{
    std::vector<std::string_view> arguments;
    const std::size_t open = call.find('(');
    const std::size_t close = call.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close <= open + 1)
        return arguments;
    std::string_view rest = call.substr(open + 1, close - open - 1);
    for (std::size_t comma = rest.find(", "); comma != std::string_view::npos; comma = rest.find(", ")) {
        arguments.push_back(rest.substr(0, comma));
        rest.remove_prefix(comma + 2);
    }
    arguments.push_back(rest);
    return arguments;
}

/// Equally many arguments, one of them the same.
bool isSimilarCall(std::string_view a, std::string_view b)
{
    const std::vector<std::string_view> left = argumentsOf(a);
    const std::vector<std::string_view> right = argumentsOf(b);
    for (std::size_t i = 0; i < left.size() && left.size() == right.size(); ++i)
        if (left[i] == right[i])
            return true;
    return false;
}

/// The forms that DuckDB lists after "Candidate functions:", one a line: those like the call, or the first few.
std::string candidateForms(std::string_view message, std::string_view call)
{
    constexpr std::size_t kShown = 4;
    std::vector<std::string_view> all;
    std::vector<std::string_view> similar;
    for (std::size_t at = message.find("\n\t"); at != std::string_view::npos; at = message.find("\n\t", at + 1)) {
        const std::string_view line = message.substr(at + 2, message.find('\n', at + 2) - at - 2);
        if (line.starts_with("Candidate"))
            continue;
        all.push_back(line);
        if (isSimilarCall(line, call))
            similar.push_back(line);
    }
    std::vector<std::string_view>& shown = similar.empty() ? all : similar;
    shown.resize(std::min(shown.size(), kShown));
    return joined(shown, ", ");
}

SqlError callError(const DuckdbError& error)
{
    SqlError result;
    const std::string firstLineOnly = error.message.substr(0, error.message.find('\n'));
    const std::string call = readableTypes(quotedPart(firstLineOnly, '\''));
    result.message = fmt::format("there is no {}", call);
    if (const std::string forms = readableTypes(candidateForms(error.message, call)); !forms.empty())
        result.hint = fmt::format("There is {}.", forms) + ' ';
    result.hint += call.find("BIGINT") != std::string::npos && result.hint.find("INTEGER") != std::string::npos
                       ? "Write ::INTEGER after a whole number that must be one."
                       : "Convert an argument with CAST(… AS type).";
    return result;
}

SqlError ambiguousCallError(const DuckdbError& error)
{
    const std::string firstLineOnly = error.message.substr(0, error.message.find('\n'));
    return {fmt::format("it is not clear what {} means for these types", readableTypes(quotedPart(firstLineOnly, '"'))),
            0, "Convert an argument with CAST(… AS type)."};
}

/// The word after `before`, up to `after`.
std::string between(std::string_view text, std::string_view before, std::string_view after)
{
    const std::size_t begin = text.find(before);
    if (begin == std::string_view::npos)
        return {};
    const std::string_view rest = text.substr(begin + before.size());
    return std::string(rest.substr(0, rest.find(after)));
}

SqlError unknownFunctionError(const DuckdbError& error)
{
    SqlError result;
    result.message = fmt::format("there is no function called {}", between(error.message, "with name ", " does not"));
    if (const std::string candidate = between(error.message, "Did you mean \"", "\""); !candidate.empty())
        result.hint = fmt::format("Did you mean {}?", withoutFunctionPrefix(candidate));
    return result;
}

/// DuckDB's own first sentence; what it says after that is advice.
SqlError otherError(const DuckdbError& error)
{
    const std::string line = readableTypes(error.message.substr(0, error.message.find('\n')));
    const std::size_t end = line.find(". ");
    SqlError result{firstLine(line.substr(0, end)), 0, {}};
    if (end != std::string::npos)
        result.hint = line.substr(end + 2) + (line.ends_with('.') ? "" : ".");
    return result;
}

} // namespace

SqlError describeError(const DuckdbError& error, std::string_view expression, std::size_t offset)
{
    SqlError result;
    if (error.type == "Parser")
        result = parserError(error, expression);
    else if (error.message.starts_with("No function matches"))
        result = callError(error);
    else if (error.message.starts_with("Could not choose a best candidate"))
        result = ambiguousCallError(error);
    else if (error.message.find("unction with name ") != std::string::npos)
        result = unknownFunctionError(error);
    else
        result = otherError(error);
    if (result.position == 0 && error.position && *error.position >= offset &&
        *error.position - offset <= expression.size())
        result.position = *error.position - offset;
    return result;
}

std::string nearestNames(std::string_view name, std::span<const std::string_view> names)
{
    constexpr std::size_t kShown = 8;
    std::vector<std::pair<std::size_t, std::string_view>> near;
    for (const std::string_view candidate : names) {
        const std::size_t distance = editDistance(name.substr(0, 64), candidate.substr(0, 64));
        if (distance <= std::max<std::size_t>(1, name.size() / 3))
            near.emplace_back(distance, candidate);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string_view> shown;
    // Only the nearest: what is farther away would be meant less often, and each name once.
    for (const auto& [distance, candidate] : near)
        if (distance == near.front().first && shown.size() < 3 &&
            std::find(shown.begin(), shown.end(), candidate) == shown.end())
            shown.push_back(candidate);
    if (!shown.empty())
        return fmt::format("Did you mean {}?", joined(shown, " or "));
    if (names.empty())
        return "There are no columns here that an expression could use.";
    shown.assign(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kShown)));
    if (names.size() > kShown)
        return fmt::format("There are {} and others.", joined(shown, ", "));
    return names.size() == 1 ? fmt::format("There is {}.", shown.front())
                             : fmt::format("There are {}.", joined(shown, " and "));
}

} // namespace dw::sql
