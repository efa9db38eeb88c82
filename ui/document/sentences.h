// The sentences of core, each a text with places for arguments, and finding the one that a text was made from.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dw::ui {

/// A sentence as resources/i18n/core_sentences.txt has it: "%1 of %L2", where %L is a number.
struct Sentence {
    struct Place {
        std::size_t argument; ///< from 0
        bool isNumber;
        bool isQuoted; ///< 'it stands in quotes'
    };
    std::vector<std::string> files; ///< of core, that say it
    std::string text;
    std::vector<std::string> parts; ///< what stands around the places: one more than places
    std::vector<Place> places;
    std::size_t letters = 0; ///< of the parts
    bool isTail = false;     ///< goes on after another: ", of them %1 empty"
    bool isWord = false;     ///< a single word without arguments, which may be somebody's data as well
};

struct SentenceMatch {
    const Sentence* sentence = nullptr;
    std::vector<std::string_view> arguments; ///< within the text, by number
    explicit operator bool() const { return sentence != nullptr; }
};

const std::vector<Sentence>& coreSentences();

/// How much a sentence says by itself: more letters, and a beginning or an end that is its own.
std::size_t rank(const Sentence& sentence);

/// The sentence that `text` was made from; of several the one of the highest rank. Only those are tried that
/// `admits` is true of.
SentenceMatch matchSentence(std::string_view text, const std::function<bool(const SentenceMatch&)>& admits);

/// A number as core writes it: "-1.25", "1,234", "1e+06", "12.5 %".
bool isPlainNumber(std::string_view text);

} // namespace dw::ui
