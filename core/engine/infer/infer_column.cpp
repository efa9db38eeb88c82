// Numbers, dates and truth values: ranges, shares and quantiles.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/infer/infer_column.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace dw::infer {

namespace {

constexpr std::size_t kFewNumbers = 20; ///< so many different numbers are copied as categories
constexpr int kQuantiles = 41;
constexpr int kMostDecimals = 6;
constexpr int kDigits = 6;      ///< numbers that are copied keep so many, which also takes away what float32 added
constexpr double kUneven = 1.5; ///< weekdays or hours differ when the busiest has so many times the mean

std::vector<double> numbersOf(const Column& values)
{
    std::vector<double> numbers;
    for (std::size_t i = 0; i < values.size; ++i)
        if (!values.isNull(i) && std::isfinite(values.number(i)))
            numbers.push_back(values.number(i));
    return numbers;
}

/// Digits after the point that nearly all of the numbers need; -1 when it is more than a few.
int decimalsOf(std::span<const double> numbers)
{
    for (int digits = 0; digits <= kMostDecimals; ++digits) {
        const double power = std::pow(10.0, digits);
        const auto odd = std::count_if(numbers.begin(), numbers.end(), [&](double number) {
            return std::fabs(number * power - std::round(number * power)) > 1e-6 * std::max(1.0, std::fabs(number));
        });
        if (static_cast<double>(odd) <= 0.001 * static_cast<double>(numbers.size()))
            return digits;
    }
    return -1;
}

Json numberJson(double number)
{
    if (number == std::floor(number) && std::fabs(number) < 1e15)
        return static_cast<std::int64_t>(number);
    return rounded(number, kDigits);
}

/// The sorted numbers with how often each occurs.
std::vector<std::pair<double, std::size_t>> countsOf(std::span<const double> sorted)
{
    std::vector<std::pair<double, std::size_t>> counts;
    for (const double number : sorted) {
        if (counts.empty() || counts.back().first != number)
            counts.emplace_back(number, 0);
        ++counts.back().second;
    }
    return counts;
}

bool guessSequence(std::span<const double> numbers, std::span<const double> sorted, Guess& guess)
{
    const double count = static_cast<double>(numbers.size());
    const double step = numbers.size() > 1 ? numbers[1] - numbers[0] : 1;
    bool isSteady = step != 0;
    for (std::size_t i = 1; i < numbers.size() && isSteady; ++i)
        isSteady = numbers[i] - numbers[i - 1] == step;
    if (!isSteady && sorted.back() - sorted.front() + 1 != count)
        return false;
    guess.column.generator = "sequence";
    guess.column.params["start"] = numberJson(isSteady ? numbers.front() : sorted.front());
    if (isSteady && step != 1)
        guess.column.params["step"] = numberJson(step);
    guess.made = "Sequence";
    return true;
}

void guessNumberCategories(std::span<const std::pair<double, std::size_t>> counts, std::size_t least, Guess& guess)
{
    Json values = Json::array();
    for (const auto& [number, count] : counts)
        if (count >= least)
            values.push_back(Json{{"value", numberJson(number)}, {"weight", count}});
    guess.column.generator = "category";
    guess.made = fmt::format("Category: {} values with their shares", values.size());
    guess.column.params["values"] = std::move(values);
    guess.copies = true;
}

/// The table of quantiles; its ends stand for `least` rows each.
void guessQuantiles(std::span<const double> sorted, std::size_t least, int decimals, Guess& guess)
{
    std::vector<double> probabilities;
    probabilities.reserve(kQuantiles + 4);
    for (int i = 0; i < kQuantiles; ++i)
        probabilities.push_back(static_cast<double>(i) / (kQuantiles - 1));
    if (sorted.size() >= 1000)
        for (const double tail : {0.005, 0.01, 0.99, 0.995})
            probabilities.push_back(tail);
    std::sort(probabilities.begin(), probabilities.end());
    const std::size_t first = std::min(least, sorted.size()) - 1;
    const std::size_t last = sorted.size() - std::min(least, sorted.size());
    Json values = Json::array();
    Json shares = Json::array();
    double before = 0;
    for (const double probability : probabilities) {
        const double at = probability * static_cast<double>(sorted.size() - 1);
        const auto below = static_cast<std::size_t>(at);
        const double next = sorted[std::min(below + 1, sorted.size() - 1)];
        double value = sorted[below] + (at - static_cast<double>(below)) * (next - sorted[below]);
        value = std::clamp(value, sorted[std::min(first, last)], sorted[std::max(first, last)]);
        if (decimals >= 0)
            value = std::round(value * std::pow(10.0, decimals)) / std::pow(10.0, decimals);
        value = rounded(value, kDigits);
        if (!values.empty())
            value = std::max(value, before);
        values.push_back(numberJson(value));
        shares.push_back(probability);
        before = value;
    }
    guess.column.generator = "empirical";
    guess.column.params =
        Json{{"form", "quantiles"}, {"values", std::move(values)}, {"probabilities", std::move(shares)}};
    guess.made = fmt::format("Empirical: {} quantiles", probabilities.size());
    guess.copies = true;
    guess.monotone = true;
}

void guessNumbers(const Column& values, Guess& guess)
{
    const std::vector<double> numbers = numbersOf(values);
    if (numbers.empty())
        return;
    std::vector<double> sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    const auto counts = countsOf(sorted);
    const int decimals = decimalsOf(sorted);
    guess.unique = counts.size() == numbers.size() && numbers.size() == values.size;
    guess.found = fmt::format("{}, {} different, {} to {}", decimals == 0 ? "whole numbers" : "numbers",
                              countWords(counts.size()), shortJson(numberJson(sorted.front())),
                              shortJson(numberJson(sorted.back())));
    if (decimals == 0 && guess.unique && numbers.size() > 2 && guessSequence(numbers, sorted, guess))
        return;
    const std::size_t least = leastCount(values.size);
    if (counts.size() <= kFewNumbers && counts.size() * 2 <= numbers.size()) {
        guessNumberCategories(counts, least, guess);
        guess.monotone = counts.size() > 1;
        return;
    }
    guessQuantiles(sorted, least, decimals, guess);
    if (decimals >= 0)
        guess.column.decimals = decimals;
}

/// How the rows spread over `size` classes, as weights by name; nothing when they spread evenly.
Json weightsOf(std::span<const std::size_t> counts, std::span<const std::string> names)
{
    const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    const double mean = static_cast<double>(total) / static_cast<double>(counts.size());
    const std::size_t most = *std::max_element(counts.begin(), counts.end());
    const bool hasGap = std::find(counts.begin(), counts.end(), std::size_t{0}) != counts.end();
    if (total < 20 * counts.size() || (static_cast<double>(most) < kUneven * mean && !hasGap))
        return {};
    Json weights = Json::object();
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            weights[names[i]] = rounded(static_cast<double>(counts[i]) / mean, 3);
    return weights;
}

void guessDays(std::span<const std::int64_t> days, Guess& guess)
{
    static const std::vector<std::string> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    std::vector<std::size_t> counts(7);
    for (const std::int64_t day : days)
        ++counts[static_cast<std::size_t>(weekdayOf(day))];
    if (Json weights = weightsOf(counts, names); !weights.is_null())
        guess.column.params["weekdays"] = std::move(weights);
}

std::vector<std::int64_t> sortedIntegers(const Column& values)
{
    std::vector<std::int64_t> sorted;
    for (std::size_t i = 0; i < values.size; ++i)
        if (!values.isNull(i))
            sorted.push_back(values.integers[i]);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void guessTimes(const Column& values, Guess& guess)
{
    const std::vector<std::int64_t> sorted = sortedIntegers(values);
    if (sorted.empty())
        return;
    const std::size_t least = std::min(leastCount(values.size), sorted.size());
    const std::int64_t low = std::min(sorted[least - 1], sorted[sorted.size() - least]);
    const std::int64_t high = std::max(sorted[least - 1], sorted[sorted.size() - least]);
    std::vector<std::int64_t> days;
    std::vector<std::size_t> hours(24);
    for (const std::int64_t value : sorted) {
        const std::int64_t day = static_cast<std::int64_t>(std::floor(static_cast<double>(value) / kMicrosPerDay));
        days.push_back(values.type == DataType::Date ? value : day);
        if (values.type == DataType::Timestamp)
            ++hours[static_cast<std::size_t>((value - day * kMicrosPerDay) / (3600 * kMicrosPerSecond))];
    }
    const auto text = [&](std::int64_t value) {
        return values.type == DataType::Date ? formatDate(value)
               : values.type == DataType::Time
                   ? formatTime(value - value % kMicrosPerSecond)
                   : formatTimestamp(value - ((value % kMicrosPerSecond) + kMicrosPerSecond) % kMicrosPerSecond);
    };
    guess.column.generator = values.type == DataType::Date   ? "date"
                             : values.type == DataType::Time ? "time_of_day"
                                                             : "timestamp";
    guess.column.params["from"] = text(low);
    guess.column.params["to"] = text(high);
    guess.found = fmt::format("{}, {} to {}", values.type == DataType::Date ? "dates" : "times", text(sorted.front()),
                              text(sorted.back()));
    guess.made = fmt::format("Range from {} to {}", text(low), text(high));
    guess.copies = true;
    guess.monotone = values.type == DataType::Date;
    if (values.type == DataType::Time)
        return;
    guessDays(days, guess);
    std::vector<std::string> names;
    names.reserve(24);
    for (int hour = 0; hour < 24; ++hour)
        names.push_back(std::to_string(hour));
    if (values.type != DataType::Timestamp)
        return;
    if (Json weights = weightsOf(hours, names); !weights.is_null())
        guess.column.params["hours"] = std::move(weights);
}

void guessTruth(const Column& values, Guess& guess)
{
    const std::vector<double> numbers = numbersOf(values);
    if (numbers.empty())
        return;
    const double share = std::accumulate(numbers.begin(), numbers.end(), 0.0) /
                         static_cast<double>(std::max<std::size_t>(1, numbers.size()));
    guess.column.generator = "boolean";
    guess.column.params["probability"] = rounded(share, 4);
    guess.found = fmt::format("true or false, {:.1f} % true", share * 100);
    guess.made = "Boolean with that share";
    guess.copies = true;
}

} // namespace

std::size_t leastCount(std::size_t rows)
{
    return std::clamp<std::size_t>(rows / 100, 1, 5);
}

double rounded(double value, int digits)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    // By way of text: the nearest number that is written with so many digits, and no other.
    return std::stod(fmt::format("{:.{}e}", value, digits - 1));
}

std::string countWords(std::size_t count)
{
    std::string text = std::to_string(count);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), 1, ',');
    return text;
}

Guess guessColumn(const ColumnSchema& schema, const Column& values, const InferOptions& options)
{
    Guess guess;
    guess.column.name = guess.column.id = schema.name;
    const std::size_t nulls = values.validity.nullCount(values.size);
    switch (values.type) {
    case DataType::Bool:
        guessTruth(values, guess);
        break;
    case DataType::Int64:
    case DataType::Float64:
    case DataType::Decimal:
        guessNumbers(values, guess);
        break;
    case DataType::Date:
    case DataType::Timestamp:
    case DataType::Time:
        guessTimes(values, guess);
        break;
    case DataType::Text:
        guessText(values, options, guess);
        break;
    }
    if (guess.column.source == ColumnDesign::Source::Generator && guess.column.generator.empty()) {
        guess.column.generator = "constant";
        guess.column.params["value"] = Json();
        guess.found = "no values at all";
        guess.made = "Constant without a value";
        return guess;
    }
    if (nulls > 0) {
        const double share = static_cast<double>(nulls) / static_cast<double>(values.size);
        guess.column.nullRatio = rounded(share, 3);
        guess.found += fmt::format(", {:.1f} % null", share * 100);
    }
    return guess;
}

} // namespace dw::infer
