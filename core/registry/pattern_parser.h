// Reading a pattern into positions: which characters may stand there, and which positions may follow.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dw {

/// Code points from `first` to `last`.
struct CharRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};
using CharClass = std::vector<CharRange>;

/// A pattern as a position automaton (Glushkov 1961): repetitions are written out, so that every position is met at
/// most once and only later ones follow it.
struct PatternPositions {
    std::vector<CharClass> classes;                 ///< by position, sorted and disjoint
    std::vector<std::vector<std::uint32_t>> follow; ///< by position, sorted
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> last;
    bool mayBeEmpty = false;
};

/// Nothing when it is no pattern; `wrong` says why, in words.
std::optional<PatternPositions> parsePattern(std::string_view pattern, std::string& wrong);

} // namespace dw
