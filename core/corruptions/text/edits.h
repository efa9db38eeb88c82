// Errors that people and machines make in text, one letter at a time; letters are code points of UTF-8.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/row_draws.h"

#include <string>
#include <string_view>
#include <vector>

namespace dw::corruptions {

enum class Keyboard { Qwerty, Qwertz, Azerty };

/// The code points of the text, one view each.
std::vector<std::string_view> lettersOf(std::string_view text);

/// A number from 0 to count - 1.
inline std::size_t pickOf(RowDraws& draws, std::size_t count)
{
    return static_cast<std::size_t>(draws.uniform() * static_cast<double>(count));
}

// Each gives false, and leaves `out` as it was, where the text has no place for the error.

/// A neighbouring key instead of the right one or besides it, a key left out or hit twice.
bool hitWrongKey(std::string_view text, Keyboard keyboard, RowDraws& draws, std::string& out);
/// Two neighbouring letters in the wrong order.
bool transpose(std::string_view text, RowDraws& draws, std::string& out);
/// A letter or pair of letters read as one that looks like it.
bool misread(std::string_view text, RowDraws& draws, std::string& out);
/// All letters large or small.
bool changeCase(std::string_view text, RowDraws& draws, std::string& out);
/// A space too many, before, after or between words, or one too few.
bool changeSpacing(std::string_view text, RowDraws& draws, std::string& out);

/// The text after `count` errors of one sort; fewer where it has no place for more.
template <typename Edit>
bool editTimes(std::string_view text, std::int64_t count, std::string& out, Edit edit)
{
    std::string current(text);
    bool changed = false;
    for (std::int64_t i = 0; i < count && edit(std::string_view(current), out); ++i) {
        changed = true;
        current = out;
    }
    return changed;
}

} // namespace dw::corruptions
