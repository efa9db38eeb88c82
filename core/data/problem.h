// What is wrong with a user's project: every problem at once, each with its place and what would be right.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dw {

enum class Severity { Error, Warning, Hint };

/// A change that would solve a problem: a JSON Patch (RFC 6902) on the project file, as text.
struct Fix {
    std::string title;
    std::string patch;
    bool operator==(const Fix&) const = default;
};

struct Problem {
    Severity severity = Severity::Error;
    std::string code;    ///< stable snake_case id, for tests and translation: "unknown_generator"
    std::string pointer; ///< JSON pointer (RFC 6901) into the project file
    std::string message; ///< what is wrong and what is expected, in one sentence
    std::string value;   ///< the offending value as JSON, shortened; empty when there is none
    std::vector<Fix> fixes;
    bool operator==(const Problem&) const = default;
};

struct Problems {
    std::vector<Problem> all;

    Problem& error(std::string code, std::string pointer, std::string message, std::string value = {});
    Problem& warning(std::string code, std::string pointer, std::string message, std::string value = {});
    bool hasErrors() const;
    bool empty() const { return all.empty(); }
};

/// One reference token escaped for a JSON pointer (RFC 6901: ~ and /).
std::string pointerToken(std::string_view token);

} // namespace dw
