// The texts that a pattern like [A-Z]{2}-\d{6} describes, numbered so that any of them can be written at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dw {

/// A finite regular language as a deterministic automaton without loops whose states know how many texts follow:
/// texts are numbered in the order of their code points, each text once, however many ways a pattern has to form it.
///
/// The pattern is a subset of regular expressions: literals, classes [A-Z0-9_], [^…] (of printable ASCII), \d, \w, \s,
/// \t, \n, a backslash before a special character, groups ( ), alternatives |, and repetition ?, {n}, {n,m}. A dot is
/// a dot. ^ at the start and $ at the end are allowed and mean nothing.
class PatternLanguage
{
public:
    /// Counts are exact below this.
    static constexpr std::uint64_t kMany = std::uint64_t{1} << 63;
    /// Of a language of kMany texts or more so many can be told apart by number.
    static constexpr std::uint64_t kNumberedOfMany = std::uint64_t{1} << 42;

    /// Nothing when it is no pattern: then `wrong` says why, in words.
    static std::optional<PatternLanguage> parse(std::string_view pattern, std::string& wrong);

    /// Number of different texts; kMany stands for that many or more.
    std::uint64_t size() const { return m_states.front().count; }
    /// Bytes of the longest text.
    std::size_t longest() const { return m_longest; }
    /// Writes the text of that number, which is below size() < kMany. The result is where it ends.
    char* write(std::uint64_t number, char* out) const;
    /// Of a language of kMany texts or more: a text at random. With `number` (below kNumberedOfMany) no two numbers
    /// give the same text. `bits` gives fresh random bits at each call, starting with `first`.
    char* writeLarge(std::uint64_t first, const std::function<std::uint64_t()>& bits,
                     std::optional<std::uint64_t> number, char* out) const;

    struct Arc {
        std::uint64_t before = 0; ///< texts of the state that come before those of this arc
        std::uint64_t each = 0;   ///< texts that follow each of its characters
        double weight = 0.0;      ///< share of the state's texts, where those are kMany
        std::uint32_t firstChar = 0;
        std::uint32_t chars = 0; ///< consecutive code points
        std::uint32_t target = 0;
    };
    struct State {
        std::uint64_t count = 0;
        std::uint32_t firstArc = 0;
        std::uint32_t arcs = 0;
        bool accepts = false;
    };

private:
    friend class AutomatonBuilder;

    /// One varying character of texts that are all of one shape.
    struct Slot {
        std::uint32_t place = 0;
        std::uint32_t choices = 0;
        std::uint32_t firstChoice = 0; ///< in m_choices
    };
    /// Slots whose digits together make a number below 2^32.
    struct Group {
        std::uint64_t size = 1;
        std::uint64_t inverse = 0; ///< 2^64 / size, rounded up
        std::uint32_t firstSlot = 0;
        std::uint32_t slotCount = 0;
    };

    void findShape();
    char* writeFrom(std::uint32_t state, std::uint64_t number, char* out) const;

    std::vector<State> m_states;
    std::vector<Arc> m_arcs;
    std::size_t m_longest = 0;
    std::string m_shape; ///< not empty: all texts are this but for the slots
    std::string m_choices;
    std::vector<Slot> m_slots;
    std::vector<Group> m_groups;
};

} // namespace dw
