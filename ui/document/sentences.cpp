// Sentences are cut at their places once; a text is then compared piece by piece, most of them failing at the first.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/sentences.h"

#include <QFile>
#include <algorithm>
#include <cctype>
#include <map>

namespace dw::ui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t lettersIn(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }));
}

std::string unescaped(std::string_view line)
{
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i] == '\\' && i + 1 < line.size())
            text += line[++i] == 'n' ? '\n' : line[i];
        else
            text += line[i];
    return text;
}

Sentence sentenceOf(std::string text)
{
    Sentence sentence;
    sentence.parts.emplace_back();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t digit = i + 1 + (text.compare(i, 2, "%L") == 0 ? 1 : 0);
        if (text[i] != '%' || digit >= text.size() || !isDigit(text[digit])) {
            sentence.parts.back() += text[i];
            continue;
        }
        const bool isQuoted = i > 0 && text[i - 1] == '\'' && digit + 1 < text.size() && text[digit + 1] == '\'';
        std::size_t argument = 0;
        for (i = digit; i < text.size() && isDigit(text[i]); ++i)
            argument = 10 * argument + static_cast<std::size_t>(text[i] - '0');
        --i;
        sentence.places.push_back({argument - 1, text[digit - 1] == 'L', isQuoted});
        sentence.parts.emplace_back();
    }
    for (const std::string& part : sentence.parts)
        sentence.letters += lettersIn(part);
    sentence.isTail = std::string_view(" ,;:").find(text.front()) != std::string_view::npos;
    sentence.isWord = sentence.places.empty() && text.find(' ') == std::string::npos;
    sentence.text = std::move(text);
    return sentence;
}

/// What stands at the sentence's places in the text, the shortest that fits; nothing when it does not fit.
bool matches(const Sentence& sentence, std::string_view text, std::vector<std::string_view>& arguments)
{
    const std::string& first = sentence.parts.front();
    const std::string& last = sentence.parts.back();
    if (sentence.places.empty())
        return text == first;
    if (!text.starts_with(first) || !text.ends_with(last) || text.size() < first.size() + last.size())
        return false;
    arguments.clear();
    std::size_t from = first.size();
    for (std::size_t i = 0; i < sentence.places.size(); ++i) {
        const std::string& next = sentence.parts[i + 1];
        const bool isLast = i + 1 == sentence.places.size();
        const std::size_t to = isLast ? text.size() - last.size() : text.find(next, from);
        if (to == std::string_view::npos || to < from)
            return false;
        const Sentence::Place& place = sentence.places[i];
        const std::string_view argument = text.substr(from, to - from);
        if (place.isNumber && !isPlainNumber(argument))
            return false;
        arguments.resize(std::max(arguments.size(), place.argument + 1));
        arguments[place.argument] = argument;
        from = to + next.size();
    }
    return true;
}

} // namespace

const std::vector<Sentence>& coreSentences()
{
    static const std::vector<Sentence> all = [] {
        std::vector<Sentence> sentences;
        QFile resource(QStringLiteral(":/i18n/core_sentences.txt"));
        if (!resource.open(QIODevice::ReadOnly))
            return sentences;
        std::string file;
        std::map<std::string, std::size_t> places;
        for (const QByteArray& line : resource.readAll().split('\n'))
            if (line.startsWith("# ")) {
                file = line.mid(2).toStdString();
            } else if (!line.isEmpty()) {
                std::string text = unescaped(line.toStdString());
                const auto [place, isNew] = places.try_emplace(text, sentences.size());
                if (isNew)
                    sentences.push_back(sentenceOf(std::move(text)));
                sentences[place->second].files.push_back(file);
            }
        return sentences;
    }();
    return all;
}

std::size_t rank(const Sentence& sentence)
{
    return sentence.letters + (sentence.parts.front().empty() ? 0 : 4) + (sentence.parts.back().empty() ? 0 : 2);
}

SentenceMatch matchSentence(std::string_view text, const std::function<bool(const SentenceMatch&)>& admits)
{
    SentenceMatch best;
    SentenceMatch match;
    for (const Sentence& sentence : coreSentences()) {
        if (best && rank(sentence) <= rank(*best.sentence))
            continue;
        if (!matches(sentence, text, match.arguments))
            continue;
        match.sentence = &sentence;
        if (admits(match))
            best = match;
    }
    return best;
}

bool isPlainNumber(std::string_view text)
{
    if (text.ends_with(" %"))
        text.remove_suffix(2);
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        digits += isDigit(c) ? 1 : 0;
        const bool isSign = (c == '-' || c == '+') && (i == 0 || text[i - 1] == 'e');
        const bool isGroup = c == ',' && digits > 0 && i + 3 < text.size() && isDigit(text[i + 1]) &&
                             isDigit(text[i + 2]) && isDigit(text[i + 3]);
        if (!isDigit(c) && !isSign && !isGroup && !(digits > 0 && (c == '.' || c == 'e')))
            return text == "nan" || text == "inf" || text == "-inf";
    }
    return digits > 0;
}

} // namespace dw::ui
