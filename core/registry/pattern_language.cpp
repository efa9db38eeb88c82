// The automaton of a pattern: built from positions, counted from its ends, walked by number.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/pattern_language.h"

#include "core/registry/pattern_parser.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <map>
#include <span>

namespace dw {

namespace {

constexpr std::size_t kMostStates = 20'000;
constexpr std::size_t kMostSteps = 20'000'000;

__extension__ using Wide = unsigned __int128;

std::uint64_t addSaturated(std::uint64_t a, std::uint64_t b)
{
    return a >= PatternLanguage::kMany - b ? PatternLanguage::kMany : a + b; // both are at most kMany
}

std::uint64_t timesSaturated(std::uint64_t a, std::uint64_t b)
{
    const Wide product = Wide{a} * b;
    return product >= PatternLanguage::kMany ? PatternLanguage::kMany : static_cast<std::uint64_t>(product);
}

std::uint64_t highOfProduct(std::uint64_t a, std::uint64_t b)
{
    return static_cast<std::uint64_t>(Wide{a} * b >> 64);
}

char* putChar(std::uint32_t code, char* out)
{
    if (code < 0x80) {
        *out++ = static_cast<char>(code);
    } else if (code < 0x800) {
        *out++ = static_cast<char>(0xC0 | code >> 6);
        *out++ = static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        *out++ = static_cast<char>(0xE0 | code >> 12);
        *out++ = static_cast<char>(0x80 | (code >> 6 & 0x3F));
        *out++ = static_cast<char>(0x80 | (code & 0x3F));
    } else {
        *out++ = static_cast<char>(0xF0 | code >> 18);
        *out++ = static_cast<char>(0x80 | (code >> 12 & 0x3F));
        *out++ = static_cast<char>(0x80 | (code >> 6 & 0x3F));
        *out++ = static_cast<char>(0x80 | (code & 0x3F));
    }
    return out;
}

std::size_t bytesOf(std::uint32_t code)
{
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/// A number too large for a double's exponent: mantissa * 2^exponent.
struct Large {
    double mantissa = 0.0;
    int exponent = 0;

    static Large of(double mantissa, int exponent)
    {
        int shift = 0;
        const double reduced = std::frexp(mantissa, &shift);
        return {reduced, reduced == 0.0 ? 0 : exponent + shift};
    }
    Large operator+(Large other) const
    {
        if (mantissa == 0.0 || (other.mantissa != 0.0 && other.exponent > exponent))
            return other.mantissa == 0.0 ? *this : other + *this;
        return of(mantissa + std::ldexp(other.mantissa, std::max(other.exponent - exponent, -1000)), exponent);
    }
    Large operator*(double factor) const { return of(mantissa * factor, exponent); }
    /// this / other, for other >= this
    double share(Large other) const
    {
        return std::ldexp(mantissa / other.mantissa, std::max(exponent - other.exponent, -1000));
    }
};

} // namespace

/// Subset construction over the positions of a pattern.
class AutomatonBuilder
{
public:
    explicit AutomatonBuilder(const PatternPositions& positions)
        : m_positions(positions), m_words(positions.follow.size() / 64 + 1),
          m_follow(positions.follow.size() * m_words), m_isLast(positions.follow.size())
    {
        for (std::size_t position = 0; position < positions.follow.size(); ++position)
            for (const std::uint32_t next : positions.follow[position])
                m_follow[position * m_words + next / 64] |= std::uint64_t{1} << next % 64;
        for (const std::uint32_t position : positions.last)
            m_isLast[position] = true;
    }

    /// False when there would be too many states.
    bool build(PatternLanguage& language)
    {
        stateOf({});
        for (std::size_t state = 0; state < m_sets.size(); ++state) {
            if (m_sets.size() > kMostStates || m_steps > kMostSteps)
                return false;
            expand(state);
        }
        count(language);
        return true;
    }

private:
    using Set = std::vector<std::uint32_t>; ///< positions just passed, sorted; empty: the start

    struct DraftArc {
        std::uint32_t firstChar;
        std::uint32_t lastChar;
        std::uint32_t target;
    };

    std::uint32_t stateOf(Set set)
    {
        const auto [place, isNew] = m_known.emplace(std::move(set), static_cast<std::uint32_t>(m_sets.size()));
        if (isNew) {
            m_sets.push_back(&place->first);
            m_arcs.emplace_back();
        }
        return place->second;
    }

    /// The positions that may come next, sorted. Sets are joined as bits: nested repetitions make all of them long.
    Set nextOf(const Set& set) const
    {
        std::vector<std::uint64_t> bits(m_words);
        for (const std::uint32_t position : set)
            for (std::size_t word = 0; word < m_words; ++word)
                bits[word] |= m_follow[position * m_words + word];
        if (set.empty())
            for (const std::uint32_t position : m_positions.first)
                bits[position / 64] |= std::uint64_t{1} << position % 64;
        Set next;
        for (std::size_t word = 0; word < m_words; ++word)
            for (std::uint64_t rest = bits[word]; rest != 0; rest &= rest - 1)
                next.push_back(
                    static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
        return next;
    }

    void expand(std::size_t state)
    {
        const Set next = nextOf(*m_sets[state]);
        std::vector<std::uint32_t> cuts; // where the set of positions may change
        for (const std::uint32_t position : next)
            for (const CharRange range : m_positions.classes[position]) {
                cuts.push_back(range.first);
                cuts.push_back(range.last + 1);
            }
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        m_steps += next.size() * cuts.size();
        if (m_steps > kMostSteps)
            return;
        for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
            Set target;
            for (const std::uint32_t position : next)
                if (contains(m_positions.classes[position], cuts[k]))
                    target.push_back(position);
            if (target.empty())
                continue;
            const std::uint32_t number = stateOf(std::move(target));
            std::vector<DraftArc>& arcs = m_arcs[state];
            if (!arcs.empty() && arcs.back().target == number && arcs.back().lastChar + 1 == cuts[k])
                arcs.back().lastChar = cuts[k + 1] - 1;
            else
                arcs.push_back({cuts[k], cuts[k + 1] - 1, number});
        }
    }

    static bool contains(const CharClass& ranges, std::uint32_t code)
    {
        return std::any_of(ranges.begin(), ranges.end(),
                           [code](CharRange range) { return range.first <= code && code <= range.last; });
    }

    bool accepts(std::size_t state) const
    {
        const Set& set = *m_sets[state];
        if (set.empty())
            return m_positions.mayBeEmpty;
        return std::any_of(set.begin(), set.end(), [this](std::uint32_t position) { return m_isLast[position]; });
    }

    /// From the ends: the least position of a state is below those of all states it leads to.
    void count(PatternLanguage& language)
    {
        std::vector<std::uint32_t> order(m_sets.size());
        for (std::uint32_t i = 0; i < order.size(); ++i)
            order[i] = i;
        const auto least = [this](std::uint32_t state) {
            return m_sets[state]->empty() ? -1 : static_cast<std::int64_t>(m_sets[state]->front());
        };
        std::stable_sort(order.begin(), order.end(),
                         [&least](std::uint32_t a, std::uint32_t b) { return least(a) > least(b); });
        language.m_states.resize(m_sets.size());
        std::vector<Large> sizes(m_sets.size());
        std::vector<std::size_t> longest(m_sets.size());
        for (const std::uint32_t number : order) {
            PatternLanguage::State& state = language.m_states[number];
            state.accepts = accepts(number);
            state.count = state.accepts ? 1 : 0;
            state.firstArc = static_cast<std::uint32_t>(language.m_arcs.size());
            state.arcs = static_cast<std::uint32_t>(m_arcs[number].size());
            sizes[number] = Large::of(static_cast<double>(state.count), 0);
            for (const DraftArc& draft : m_arcs[number]) {
                PatternLanguage::Arc arc;
                arc.firstChar = draft.firstChar;
                arc.chars = draft.lastChar - draft.firstChar + 1;
                arc.target = draft.target;
                arc.before = state.count;
                arc.each = language.m_states[draft.target].count;
                state.count = addSaturated(state.count, timesSaturated(arc.each, arc.chars));
                sizes[number] = sizes[number] + sizes[draft.target] * arc.chars;
                longest[number] = std::max(longest[number], longest[draft.target] + bytesOf(draft.lastChar));
                language.m_arcs.push_back(arc);
            }
            for (std::uint32_t k = 0; k < state.arcs; ++k) {
                PatternLanguage::Arc& arc = language.m_arcs[state.firstArc + k];
                arc.weight = (sizes[arc.target] * arc.chars).share(sizes[number]);
            }
        }
        language.m_longest = longest[0];
    }

    const PatternPositions& m_positions;
    std::size_t m_words;                 ///< of 64 positions
    std::vector<std::uint64_t> m_follow; ///< by position and word
    std::vector<bool> m_isLast;
    std::size_t m_steps = 0;
    std::map<Set, std::uint32_t> m_known;
    std::vector<const Set*> m_sets;
    std::vector<std::vector<DraftArc>> m_arcs;
};

std::optional<PatternLanguage> PatternLanguage::parse(std::string_view pattern, std::string& wrong)
{
    const std::optional<PatternPositions> positions = parsePattern(pattern, wrong);
    if (!positions)
        return std::nullopt;
    PatternLanguage language;
    if (!AutomatonBuilder(*positions).build(language)) {
        wrong = "The pattern is too complicated: its alternatives overlap in too many ways.";
        return std::nullopt;
    }
    language.findShape();
    return language;
}

/// Most patterns give texts of one length in ASCII, with a choice at some places: those are written without a walk.
void PatternLanguage::findShape()
{
    if (size() >= kMany)
        return;
    std::string shape;
    std::uint32_t number = 0;
    while (m_states[number].arcs > 0) {
        const State& state = m_states[number];
        const Arc* arcs = &m_arcs[state.firstArc];
        Slot slot{static_cast<std::uint32_t>(shape.size()), 0, static_cast<std::uint32_t>(m_choices.size())};
        for (std::uint32_t k = 0; k < state.arcs; ++k) {
            if (state.accepts || arcs[k].target != arcs[0].target || arcs[k].firstChar + arcs[k].chars > 0x80)
                return;
            for (std::uint32_t c = 0; c < arcs[k].chars; ++c)
                m_choices += static_cast<char>(arcs[k].firstChar + c);
            slot.choices += arcs[k].chars;
        }
        shape += m_choices[slot.firstChoice];
        if (slot.choices > 1)
            m_slots.push_back(slot);
        number = arcs[0].target;
    }
    Group group;
    for (std::uint32_t k = 0; k < m_slots.size(); ++k) {
        if (group.size * m_slots[k].choices > (std::uint64_t{1} << 32)) {
            m_groups.push_back(group);
            group = {1, 0, k, 0};
        }
        group.size *= m_slots[k].choices;
        ++group.slotCount;
    }
    m_groups.push_back(group);
    for (Group& each : m_groups)
        each.inverse = each.size > 1 ? UINT64_MAX / each.size + 1 : 0;
    m_shape = std::move(shape);
}

char* PatternLanguage::write(std::uint64_t number, char* out) const
{
    if (m_shape.empty())
        return writeFrom(0, number, out);
    std::memcpy(out, m_shape.data(), m_shape.size());
    for (std::size_t k = m_groups.size(); k-- > 0;) {
        const Group& group = m_groups[k];
        const std::uint64_t inGroup = k > 0 ? number % group.size : number;
        number = k > 0 ? number / group.size : 0;
        // A fraction of 1 in 64 bits: times the choices, the whole part is the digit. Exact for groups up to 2^32.
        std::uint64_t fraction = inGroup * group.inverse;
        for (const Slot& slot : std::span(m_slots).subspan(group.firstSlot, group.slotCount)) {
            const Wide product = Wide{fraction} * slot.choices;
            out[slot.place] = m_choices[slot.firstChoice + static_cast<std::uint64_t>(product >> 64)];
            fraction = static_cast<std::uint64_t>(product);
        }
    }
    return out + m_shape.size();
}

char* PatternLanguage::writeFrom(std::uint32_t number, std::uint64_t text, char* out) const
{
    for (const State* state = &m_states[number];; state = &m_states[number]) {
        if (state->accepts && text == 0)
            return out;
        const Arc* arc = &m_arcs[state->firstArc];
        for (const Arc* last = arc + state->arcs - 1; arc < last && arc[1].before <= text; ++arc) {
        }
        text -= arc->before;
        const std::uint64_t character = arc->each == 1 ? text : text / arc->each;
        text -= character * arc->each;
        out = putChar(arc->firstChar + static_cast<std::uint32_t>(character), out);
        number = arc->target;
    }
}

char* PatternLanguage::writeLarge(std::uint64_t first, const std::function<std::uint64_t()>& bits,
                                  std::optional<std::uint64_t> number, char* out) const
{
    // Characters at random as long as many texts follow. Two rows with the same beginning end in the same state, where
    // their numbers tell them apart; so ways into corners with too few texts are not taken. They weigh nothing.
    std::uint64_t word = first;
    std::uint32_t at = 0;
    while (m_states[at].count >= kMany) {
        const State& state = m_states[at];
        const Arc* arcs = &m_arcs[state.firstArc];
        const Arc* arc = nullptr;
        double target = static_cast<double>(word >> 11) * 0x1p-53;
        for (std::uint32_t k = 0; k < state.arcs; ++k) {
            if (arcs[k].each < kNumberedOfMany)
                continue;
            arc = &arcs[k];
            if (target < arcs[k].weight)
                break;
            target -= arcs[k].weight;
        }
        word = bits();
        out = putChar(arc->firstChar + static_cast<std::uint32_t>(highOfProduct(word, arc->chars)), out);
        word = bits();
        at = arc->target;
    }
    const std::uint64_t count = m_states[at].count;
    if (!number)
        return writeFrom(at, highOfProduct(word, count), out);
    return writeFrom(at, highOfProduct(word, count / kNumberedOfMany) * kNumberedOfMany + *number, out);
}

} // namespace dw
