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

} // namespace dw
