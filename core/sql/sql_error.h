// What is wrong with a SQL expression of the user, and where.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace dw {

struct SqlError {
    std::string message;      ///< what is wrong, in one sentence
    std::size_t position = 0; ///< byte of the user's expression where it is wrong; its size when something is missing
    std::string hint;         ///< what to do about it, in one sentence; may be empty
    bool operator==(const SqlError&) const = default;
};

/// What is wrong and what to do about it, as sentences.
inline std::string sentences(const SqlError& error)
{
    std::string text = error.message;
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    if (!text.empty() && text.back() != '.' && text.back() != '?' && text.back() != '!')
        text += '.';
    return error.hint.empty() ? text : text + ' ' + error.hint;
}

} // namespace dw
