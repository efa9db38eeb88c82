// Texts: shares of a few values, the shape of codes, made-up names, or filler of the same length.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/infer/infer_column.h"

#include "core/registry/pattern_language.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <unordered_map>

namespace dw::infer {

namespace {

constexpr std::size_t kMostRuns = 12;
constexpr std::size_t kLongestCode = 64;
constexpr std::ptrdiff_t kMostSpaces = 2; ///< with more it is a sentence
constexpr double kNearlyAll = 0.98;
constexpr double kShareKept = 0.6; ///< categories must cover so many rows

/// A stretch of characters of one class.
struct Run {
    char kind; ///< 'A' capitals, 'a' small letters, '0' digits, or the character itself
    std::size_t least;
    std::size_t most;
};

char kindOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return 'A';
    if (c >= 'a' && c <= 'z')
        return 'a';
    return c >= '0' && c <= '9' ? '0' : c;
}

std::vector<Run> runsOf(std::string_view text)
{
    std::vector<Run> runs;
    for (const char c : text) {
        const char kind = kindOf(c);
        const bool isClass = kind == 'A' || kind == 'a' || kind == '0';
        if (!runs.empty() && runs.back().kind == kind && isClass)
            runs.back().least = ++runs.back().most;
        else
            runs.push_back({kind, 1, 1});
    }
    return runs;
}

std::string patternOf(std::span<const Run> runs)
{
    std::string pattern;
    for (const Run& run : runs) {
        if (run.kind == 'A')
            pattern += "[A-Z]";
        else if (run.kind == 'a')
            pattern += "[a-z]";
        else if (run.kind == '0')
            pattern += "\\d";
        else if (std::string_view("\\[](){}|?.^$*+").find(run.kind) != std::string_view::npos)
            pattern += std::string("\\") + run.kind;
        else
            pattern += run.kind;
        if (run.most > run.least)
            pattern += fmt::format("{{{},{}}}", run.least, run.most);
        else if (run.least > 1)
            pattern += fmt::format("{{{}}}", run.least);
    }
    return pattern;
}

template <typename Test>
double shareOf(std::span<const std::string_view> texts, Test test)
{
    const auto count = std::count_if(texts.begin(), texts.end(), test);
    return static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(1, texts.size()));
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool isHex = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f') ||
                           (text[i] >= 'A' && text[i] <= 'F');
        if (isDash ? text[i] != '-' : !isHex)
            return false;
    }
    return true;
}

bool isEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find(' ') == std::string_view::npos;
}

bool isUrl(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://");
}

struct Counted {
    std::string_view text;
    std::size_t count;
};

std::vector<Counted> countsOf(std::span<const std::string_view> texts)
{
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const std::string_view text : texts)
        ++counts[text];
    std::vector<Counted> sorted;
    sorted.reserve(counts.size());
    for (const auto& [text, count] : counts)
        sorted.push_back({text, count});
    std::sort(sorted.begin(), sorted.end(), [](const Counted& a, const Counted& b) {
        return a.count != b.count ? a.count > b.count : a.text < b.text;
    });
    return sorted;
}

bool guessCategories(std::span<const Counted> counts, std::size_t rows, const InferOptions& options, Guess& guess)
{
    const std::size_t least = leastCount(rows);
    std::size_t total = 0;
    std::size_t kept = 0;
    Json values = Json::object();
    for (const Counted& entry : counts) {
        total += entry.count;
        if (entry.count < least || values.size() >= options.maximumCategories)
            continue;
        values[std::string(entry.text)] = entry.count;
        kept += entry.count;
    }
    const bool repeats = counts.size() * 3 <= total * 2;
    if (values.empty() || !repeats || static_cast<double>(kept) < kShareKept * static_cast<double>(total))
        return false;
    guess.column.generator = "category";
    guess.made = fmt::format("Category: {} values with their shares", values.size());
    if (const std::size_t left = counts.size() - values.size(); left > 0)
        guess.made += fmt::format("; {} rare ones left out", countWords(left));
    guess.column.params["values"] = std::move(values);
    guess.copies = true;
    return true;
}

bool guessCodes(std::span<const std::string_view> texts, std::size_t rows, Guess& guess)
{
    const std::string pattern = commonPattern(texts);
    if (pattern.empty())
        return false;
    std::string wrong;
    const auto language = PatternLanguage::parse(pattern, wrong);
    if (!language)
        return false;
    guess.column.generator = "pattern";
    guess.column.params["pattern"] = pattern;
    if (guess.unique && language->size() >= rows * 2)
        guess.column.params["unique"] = true;
    guess.made = fmt::format("Pattern {}", pattern);
    guess.copies = true;
    return true;
}

void guessFiller(std::span<const std::string_view> texts, Guess& guess)
{
    double words = 0;
    for (const std::string_view text : texts)
        words += 1 + static_cast<double>(std::count(text.begin(), text.end(), ' '));
    const auto mean = static_cast<std::int64_t>(std::lround(words / static_cast<double>(texts.size())));
    guess.column.generator = "lorem";
    guess.column.params["unit"] = "words";
    guess.column.params["count"] = std::clamp<std::int64_t>(mean, 1, 200);
    guess.made = fmt::format("Filler text of {} words, nothing is copied", std::clamp<std::int64_t>(mean, 1, 200));
}

bool guessWellKnown(std::span<const std::string_view> texts, Guess& guess)
{
    if (shareOf(texts, isUuid) >= kNearlyAll) {
        guess.column.generator = "uuid";
        guess.made = "UUID: made up, nothing is copied";
        return true;
    }
    if (shareOf(texts, isEmail) >= kNearlyAll)
        useField({"person", "email", true}, guess);
    else if (shareOf(texts, isUrl) >= kNearlyAll)
        useField({"network", "url", false}, guess);
    return !guess.generator.empty();
}

} // namespace

std::string commonPattern(std::span<const std::string_view> texts)
{
    std::vector<Run> common;
    for (const std::string_view text : texts) {
        const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
        const std::vector<Run> runs = runsOf(text);
        if (text.empty() || text.size() > kLongestCode || !isPlain || runs.size() > kMostRuns)
            return {};
        if (common.empty())
            common = runs;
        if (common.size() != runs.size())
            return {};
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (common[i].kind != runs[i].kind)
                return {};
            common[i].least = std::min(common[i].least, runs[i].least);
            common[i].most = std::max(common[i].most, runs[i].most);
        }
    }
    // Words are no codes: without digits only capitals are.
    const bool hasDigits = std::any_of(common.begin(), common.end(), [](const Run& run) { return run.kind == '0'; });
    const bool hasSmall = std::any_of(common.begin(), common.end(), [](const Run& run) { return run.kind == 'a'; });
    const auto spaces = std::count_if(common.begin(), common.end(), [](const Run& run) { return run.kind == ' '; });
    if (spaces > kMostSpaces)
        return {};
    return hasDigits || (!common.empty() && !hasSmall) ? patternOf(common) : std::string();
}

void guessText(const Column& values, const InferOptions& options, Guess& guess)
{
    std::vector<std::string_view> texts;
    for (std::size_t i = 0; i < values.size; ++i)
        if (!values.isNull(i))
            texts.push_back(values.text(i));
    if (texts.empty())
        return;
    const std::vector<Counted> counts = countsOf(texts);
    guess.unique = counts.size() == texts.size() && texts.size() == values.size;
    guess.found = fmt::format("texts, {} different", countWords(counts.size()));
    const FieldGuess field = fieldByName(guess.column.name);
    if (field.isPersonal)
        return useField(field, guess);
    if (guessWellKnown(texts, guess))
        return;
    if (guessCategories(counts, values.size, options, guess))
        return;
    if (!field.field.empty())
        return useField(field, guess);
    if (!guessCodes(texts, values.size, guess))
        guessFiller(texts, guess);
}

} // namespace dw::infer
