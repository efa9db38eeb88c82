// Collecting problems and writing their places.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/problem.h"

#include <algorithm>

namespace dw {

Problem& Problems::error(std::string code, std::string pointer, std::string message, std::string value)
{
    all.push_back({Severity::Error, std::move(code), std::move(pointer), std::move(message), std::move(value), {}});
    return all.back();
}

Problem& Problems::warning(std::string code, std::string pointer, std::string message, std::string value)
{
    all.push_back({Severity::Warning, std::move(code), std::move(pointer), std::move(message), std::move(value), {}});
    return all.back();
}

bool Problems::hasErrors() const
{
    return std::any_of(all.begin(), all.end(),
                       [](const Problem& problem) { return problem.severity == Severity::Error; });
}

std::string pointerToken(std::string_view token)
{
    std::string escaped;
    for (const char c : token) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return escaped;
}

} // namespace dw
