// Appends text to a buffer: names are short, and a call for each would cost more than the copying.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace dw {

/// Returns the end of what was written; `out` has room for all of it.
inline char* appendText(char* out, std::string_view text)
{
    const std::size_t size = text.size();
    const char* const from = text.data();
    if (size > 16) {
        std::memcpy(out, from, size);
    } else if (size >= 8) { // two copies that may overlap
        std::memcpy(out, from, 8);
        std::memcpy(out + size - 8, from + size - 8, 8);
    } else if (size >= 4) {
        std::memcpy(out, from, 4);
        std::memcpy(out + size - 4, from + size - 4, 4);
    } else {
        for (std::size_t i = 0; i < size; ++i)
            out[i] = from[i];
    }
    return out + size;
}

} // namespace dw
