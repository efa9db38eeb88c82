// Any text as a pattern of the pattern generator: refused in words, or all of its texts within their promised length.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/pattern_language.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <set>

namespace dw::fuzz {

void patternTarget(std::string_view input)
{
    std::string wrong;
    const auto language = PatternLanguage::parse(input, wrong);
    promise(language.has_value() != !wrong.empty(), "a reason exactly where there is no pattern");
    if (!language)
        return;
    std::string text(language->longest() + 1, '\0');
    std::set<std::string> seen;
    std::size_t written = 0;
    const auto note = [&](const char* end) {
        promise(end >= text.data() && end <= text.data() + language->longest(), "no text longer than the longest");
        seen.insert(text.substr(0, static_cast<std::size_t>(end - text.data())));
        ++written;
    };
    if (language->size() < PatternLanguage::kMany) {
        for (std::uint64_t i = 0; i < std::min<std::uint64_t>(language->size(), 50); ++i)
            note(language->write(i, text.data()));
        if (language->size() > 100)
            note(language->write(language->size() - 1, text.data()));
    } else {
        std::uint64_t bits = 88172645463325252;
        const auto next = [&bits] {
            bits ^= bits << 13U;
            bits ^= bits >> 7U;
            return bits ^= bits << 17U;
        };
        for (std::uint64_t i = 0; i < 50; ++i)
            note(language->writeLarge(next(), next, i * 87'654'321'099, text.data()));
    }
    promise(seen.size() == written, "each text once");
}

} // namespace dw::fuzz
