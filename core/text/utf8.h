// Letters and code points of UTF-8 text, as far as writing made-up text needs them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dw {

/// Number of code points; the text is valid UTF-8.
std::size_t codePoints(std::string_view text);

/// Makes the letter at byte `at` a capital. Knows ASCII, Latin-1 and œ; other letters stay as they are.
void capitalise(std::string& text, std::size_t at = 0);

/// Makes capitals from byte `from` on small. Knows ASCII, Latin-1 and Œ.
void makeSmall(std::string& text, std::size_t from = 0);

} // namespace dw
