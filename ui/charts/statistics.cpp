// Summarising one column: which picture fits it, and the numbers of that picture.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/statistics.h"

#include "core/data/decimal.h"

#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

/// Integers with at most this many values are counted value by value.
constexpr std::size_t kFewIntegers = 20;
/// Values further out than this many central ranges would leave the rest of a histogram unreadable.
constexpr double kFarOut = 1.8;

/// The values that are there, and their weights where there are weights.
struct Numbers {
    std::vector<double> values;
    std::vector<double> weights;

    double weight(std::size_t i) const { return weights.empty() ? 1.0 : weights[i]; }
};

/// The values at some shares of a whole, in ascending order of the shares.
class Quantiles
{
public:
    explicit Quantiles(const Numbers& numbers) : m_values(numbers.values)
    {
        if (numbers.weights.empty())
            return;
        std::vector<std::uint32_t> order(m_values.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<std::uint32_t>(i);
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return numbers.values[a] < numbers.values[b]; });
        double sum = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            m_values[i] = numbers.values[order[i]];
            m_sums.push_back(sum += numbers.weights[order[i]]);
        }
    }

    /// Each call must ask for a larger share than the one before: what is left of it is not looked at again.
    double at(double share)
    {
        if (!m_sums.empty()) {
            const auto place = std::lower_bound(m_sums.begin(), m_sums.end(), share * m_sums.back());
            return m_values[std::min(static_cast<std::size_t>(place - m_sums.begin()), m_values.size() - 1)];
        }
        const auto position = static_cast<std::ptrdiff_t>(share * static_cast<double>(m_values.size() - 1));
        std::nth_element(m_values.begin() + m_from, m_values.begin() + position, m_values.end());
        m_from = position;
        return m_values[static_cast<std::size_t>(position)];
    }

private:
    std::vector<double> m_values;
    std::vector<double> m_sums; ///< weighted: of the weights up to each value
    std::ptrdiff_t m_from = 0;
};

struct CentralRange {
    double low = 0;
    double high = 0;
};

CentralRange setMoments(ColumnSummary& summary, const Numbers& numbers)
{
    double sum = 0;
    double mass = 0;
    double squares = 0;
    summary.minimum = summary.maximum = numbers.values.front();
    for (std::size_t i = 0; i < numbers.values.size(); ++i) {
        const double value = numbers.values[i];
        const double weight = numbers.weight(i);
        sum += weight * value;
        mass += weight;
        squares += weight * weight;
        summary.minimum = std::min(summary.minimum, value);
        summary.maximum = std::max(summary.maximum, value);
    }
    summary.mass = mass;
    summary.effectiveRows = mass * mass / squares;
    summary.mean = sum / mass;
    double spread = 0;
    for (std::size_t i = 0; i < numbers.values.size(); ++i)
        spread += numbers.weight(i) * (numbers.values[i] - summary.mean) * (numbers.values[i] - summary.mean);
    const double freedom = summary.effectiveRows > 1 ? mass * (1 - 1 / summary.effectiveRows) : 0;
    summary.deviation = freedom > 0 ? std::sqrt(spread / freedom) : 0;
    Quantiles quantiles(numbers);
    CentralRange central;
    central.low = quantiles.at(0.005);
    summary.fifth = quantiles.at(0.05);
    summary.lowerQuartile = quantiles.at(0.25);
    summary.median = quantiles.at(0.5);
    summary.upperQuartile = quantiles.at(0.75);
    summary.ninetyFifth = quantiles.at(0.95);
    central.high = quantiles.at(0.995);
    return central;
}

bool isWhole(const ColumnSummary& summary)
{
    return summary.type == DataType::Int64 || summary.lengths ||
           (summary.type == DataType::Decimal && summary.scale == 0);
}

void setBins(ColumnSummary& summary, const Numbers& numbers, CentralRange central, int limit)
{
    double low = summary.minimum;
    double high = summary.maximum;
    const double inner = central.high - central.low;
    if (inner > 0 && high - low > kFarOut * inner) {
        low = std::max(low, central.low - 0.25 * inner);
        high = std::min(high, central.high + 0.25 * inner);
    }
    const bool calendar =
        summary.type == DataType::Date || summary.type == DataType::Timestamp || summary.type == DataType::Time;
    summary.bins = countInto(calendar ? calendarEdges(summary.type, low, high, limit)
                                      : roundEdges(low, high, limit, isWhole(summary)),
                             numbers.values, numbers.weights);
}

/// True when the integers are so few that each gets a bar.
bool countIntegers(ColumnSummary& summary, const Numbers& numbers)
{
    struct Count {
        double value = 0;
        std::int64_t rows = 0;
        double mass = 0;
    };
    std::vector<Count> counts;
    std::size_t last = 0;
    for (std::size_t i = 0; i < numbers.values.size(); ++i) {
        const double value = numbers.values[i];
        if (last >= counts.size() || counts[last].value != value) {
            last = 0;
            while (last < counts.size() && counts[last].value != value)
                ++last;
            if (last == counts.size()) {
                if (counts.size() == kFewIntegers)
                    return false;
                counts.push_back({value, 0, 0});
            }
        }
        ++counts[last].rows;
        counts[last].mass += numbers.weight(i);
    }
    std::sort(counts.begin(), counts.end(), [](const Count& a, const Count& b) { return a.value < b.value; });
    summary.distinct = static_cast<std::int64_t>(counts.size());
    for (const Count& count : counts)
        summary.categories.top.push_back(
            {std::to_string(static_cast<std::int64_t>(count.value)), count.rows, count.mass});
    return true;
}

/// Calls `take(i, weight)` for the rows that count: all, or those with a weight.
template <typename Take>
void eachRow(const Column& column, std::span<const double> weights, ColumnSummary& summary, const Take& take)
{
    for (std::size_t i = 0; i < column.size; ++i) {
        const double weight = weights.empty() ? 1.0 : weights[i];
        if (!(weight > 0))
            continue;
        ++summary.rows;
        if (column.isNull(i)) {
            ++summary.nulls;
            summary.nullMass += weight;
        } else {
            take(i, weight);
        }
    }
}

/// As above, where every row counts as one and none is null: `numbers` gets them all at once.
bool takeWhole(const Column& column, std::span<const double> weights, Numbers& numbers)
{
    if (!weights.empty() || !column.validity.allValid() || column.type == DataType::Float64)
        return false;
    numbers.values.resize(column.size);
    const double unit = column.type == DataType::Decimal
                            ? static_cast<double>(kPowersOfTen[static_cast<std::size_t>(column.scale)])
                            : 1;
    for (std::size_t i = 0; i < column.size; ++i)
        numbers.values[i] = static_cast<double>(column.integers[i]) / unit;
    return true;
}

void summarizeNumbers(ColumnSummary& summary, const Column& column, SummaryLimits limits,
                      std::span<const double> weights)
{
    Numbers numbers;
    if (takeWhole(column, weights, numbers)) {
        summary.rows = static_cast<std::int64_t>(column.size);
    } else {
        numbers.values.reserve(column.size);
        eachRow(column, weights, summary, [&](std::size_t i, double weight) {
            const double value = column.number(i);
            if (!std::isfinite(value)) {
                ++summary.notFinite;
                return;
            }
            numbers.values.push_back(value);
            if (!weights.empty())
                numbers.weights.push_back(weight);
        });
    }
    if (numbers.values.empty())
        return;
    const CentralRange central = setMoments(summary, numbers);
    if (!isWhole(summary) || !countIntegers(summary, numbers))
        setBins(summary, numbers, central, limits.bins);
}

void setMass(ColumnSummary& summary, const Column& column, std::span<const double> weights)
{
    double squares = 0;
    eachRow(column, weights, summary, [&](std::size_t, double weight) {
        summary.mass += weight;
        squares += weight * weight;
    });
    summary.effectiveRows = squares > 0 ? summary.mass * summary.mass / squares : 0;
}

void setLengths(ColumnSummary& summary, const Column& column, SummaryLimits limits, std::span<const double> weights)
{
    summary.lengths = true;
    ColumnSummary ignored;
    Numbers numbers;
    eachRow(column, weights, ignored, [&](std::size_t i, double weight) {
        const std::string_view text = column.text(i);
        // Every byte but those that continue a character.
        numbers.values.push_back(static_cast<double>(std::count_if(
            text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; })));
        if (!weights.empty())
            numbers.weights.push_back(weight);
    });
    if (!numbers.values.empty())
        setBins(summary, numbers, setMoments(summary, numbers), limits.bins);
}

void summarizeTexts(ColumnSummary& summary, const Column& column, SummaryLimits limits, std::span<const double> weights)
{
    setMass(summary, column, weights);
    if (limits.texts == TextMeasure::Words) {
        summary.words = true;
        summary.categories = countWords(column, limits.categories, weights);
    } else if (limits.texts != TextMeasure::Lengths) {
        summary.categories = countTexts(column, limits.categories, weights);
    }
    summary.distinct = static_cast<std::int64_t>(summary.categories.top.size()) + summary.categories.otherValues;
    const bool differ = summary.distinct > limits.categories && summary.distinct * 2 >= summary.values();
    if (limits.texts == TextMeasure::Lengths || (limits.texts == TextMeasure::Automatic && differ))
        setLengths(summary, column, limits, weights);
}

void summarizeBools(ColumnSummary& summary, const Column& column, std::span<const double> weights)
{
    setMass(summary, column, weights);
    CategoryCounts::Entry yes{"true", 0, 0};
    CategoryCounts::Entry no{"false", 0, 0};
    ColumnSummary ignored;
    eachRow(column, weights, ignored, [&](std::size_t i, double weight) {
        CategoryCounts::Entry& entry = column.bools[i] != 0 ? yes : no;
        ++entry.count;
        entry.mass += weight;
    });
    summary.distinct = (yes.count > 0 ? 1 : 0) + (no.count > 0 ? 1 : 0);
    summary.mean = summary.share(yes.mass);
    summary.categories.top = {std::move(yes), std::move(no)};
}

} // namespace

ColumnSummary summarize(const Column& column, SummaryLimits limits, std::span<const double> weights)
{
    ColumnSummary summary;
    summary.type = column.type;
    summary.scale = column.scale;
    summary.weighted = !weights.empty();
    if (column.type == DataType::Bool)
        summarizeBools(summary, column, weights);
    else if (column.type == DataType::Text)
        summarizeTexts(summary, column, limits, weights);
    else
        summarizeNumbers(summary, column, limits, weights);
    return summary;
}

} // namespace dw::ui
