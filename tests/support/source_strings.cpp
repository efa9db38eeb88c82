// Finds the functions, then the literals inside of their calls.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_strings.h"

#include <fstream>
#include <regex>
#include <sstream>

namespace dw::test {

std::size_t endOfLiteral(const std::string& source, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < source.size() && source[end] != '"')
        end += source[end] == '\\' ? 2 : 1;
    return end;
}

namespace {

/// The literals inside of the parentheses that open at `at`; literals beside each other are one.
std::vector<std::string> literalsInCall(const std::string& source, std::size_t at)
{
    std::vector<std::string> literals;
    bool isAfterLiteral = false;
    int depth = 0;
    for (std::size_t i = at; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '"') {
            const std::size_t end = endOfLiteral(source, i);
            const std::string text = source.substr(i + 1, end - i - 1);
            if (isAfterLiteral)
                literals.back() += text;
            else
                literals.push_back(text);
            isAfterLiteral = true;
            i = end;
            continue;
        }
        isAfterLiteral = isAfterLiteral && (c == ' ' || c == '\n');
        depth += c == '(' ? 1 : (c == ')' ? -1 : 0);
        if (depth == 0)
            break;
    }
    return literals;
}

void addStrings(const std::string& source, std::set<SourceString>& found)
{
    static const std::regex helper(R"re((\w+)\s*(?:=\s*\[[^\]]*\]\s*)?\(const char\*\s*(\w+)\)\s*\{\s*return\s+)re"
                                   R"re(QCoreApplication::translate\("([^"]+)",\s*\2\))re");
    for (std::sregex_iterator it(source.begin(), source.end(), helper), end; it != end; ++it) {
        const std::regex call("\\b" + (*it)[1].str() + "\\(\\s*[^)c]");
        for (std::sregex_iterator use(source.begin(), source.end(), call); use != end; ++use) {
            const auto open = static_cast<std::size_t>(use->position()) + (*it)[1].str().size();
            for (const std::string& literal : literalsInCall(source, open))
                found.insert({(*it)[3].str(), literal});
        }
    }
}

} // namespace

std::set<SourceString> helperStrings(const std::filesystem::path& folder)
{
    std::set<SourceString> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp")
            continue;
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        addStrings(text.str(), found);
    }
    return found;
}

} // namespace dw::test
