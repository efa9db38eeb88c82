// Intersections of protected attributes: what they have beyond what their parents add up to.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"
#include "core/metrics/groups/phrases.h"
#include "core/registry/describe_metric.h"

#include <array>
#include <fmt/format.h>
#include <numeric>

namespace dw::metrics::intersections {

namespace {

struct Params {
    std::int64_t depth = 3;
};

/// One value each of two or three attributes.
struct Cell {
    std::string attribute;
    std::string label;
    std::string condition;
    std::vector<std::pair<std::string, std::string>> values;
    std::size_t depth = 0;
    Outcomes outcomes;
    double overall = 0;
    double difference = 0;
    double differenceError = 0;
    double expected = 0;
    double excess = 0;
    double excessError = 0;
    std::string undefined; ///< why there is no expectation
    std::string untested;  ///< why the excess cannot be tested
};

/// Counts by which of the attributes' values a row has: bit k is set when it has the k-th.
using Patterns = std::array<Outcomes, 8>;

Outcomes withAll(const Patterns& patterns, std::size_t bits)
{
    Outcomes sum;
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern)
        if ((pattern & bits) == bits)
            sum.add(patterns[pattern]);
    return sum;
}

/// The standard error of sum_S coefficient_S * rate_S by linearisation: each row moves a rate by w (y - rate) / W. Rows
/// of one pattern and outcome move it alike, so their squared weights are all that is needed.
double linearizedError(const Patterns& patterns, std::span<const double> coefficients)
{
    std::array<double, 8> rates{};
    std::array<double, 8> weights{};
    for (std::size_t bits = 0; bits < coefficients.size(); ++bits) {
        const Outcomes subset = withAll(patterns, bits);
        weights[bits] = subset.yes.weight + subset.no.weight;
        rates[bits] = weights[bits] > 0 ? subset.yes.weight / weights[bits] : 0;
    }
    double variance = 0;
    for (std::size_t pattern = 0; pattern < coefficients.size(); ++pattern)
        for (const bool yes : {false, true}) {
            double influence = 0;
            for (std::size_t bits = 0; bits < coefficients.size(); ++bits)
                if ((pattern & bits) == bits && coefficients[bits] != 0)
                    influence += coefficients[bits] * ((yes ? 1.0 : 0.0) - rates[bits]) / weights[bits];
            variance += influence * influence * (yes ? patterns[pattern].yes : patterns[pattern].no).squares;
        }
    return std::sqrt(variance);
}

/// The cell's own place is all bits; its parents are all smaller sets of bits. Expected is what makes no interaction of
/// the highest order: rate(a) + rate(b) - rate() for two, and by inclusion and exclusion for three.
void judge(const Patterns& patterns, double minimumRows, Cell& cell)
{
    const std::size_t sets = std::size_t{1} << cell.depth;
    const std::size_t whole = sets - 1;
    cell.outcomes = withAll(patterns, whole);
    const Outcomes all = withAll(patterns, 0);
    if (cell.outcomes.isEmpty()) {
        cell.undefined = "there are no rows with a known outcome";
        return;
    }
    const double rate = cell.outcomes.rate().share;
    cell.overall = all.rate().share;
    cell.difference = rate - cell.overall;
    std::array<double, 8> coefficients{};
    coefficients[whole] = 1;
    coefficients[0] = -1;
    cell.differenceError = linearizedError(patterns, std::span(coefficients).first(sets));
    cell.excess = 0;
    for (std::size_t bits = 0; bits < sets; ++bits) {
        const int missing = __builtin_popcountll(whole ^ bits);
        coefficients[bits] = missing % 2 == 0 ? 1 : -1;
        cell.excess += coefficients[bits] * withAll(patterns, bits).rate().share;
    }
    cell.expected = rate - cell.excess;
    // A parent that is hardly more than the cell says nothing of what the cell would be like.
    for (std::size_t bits = 1; bits < whole; ++bits) {
        Outcomes beside;
        for (std::size_t pattern = 0; pattern < whole; ++pattern)
            if ((pattern & bits) == bits)
                beside.add(patterns[pattern]);
        if (beside.effective() < minimumRows)
            cell.untested = fmt::format("one of its parts has fewer than {:g} rows outside of it", minimumRows);
    }
    cell.excessError = linearizedError(patterns, std::span(coefficients).first(sets));
}

/// Beyond this, cells would hold next to nothing, and comparing each with all others would take long.
constexpr std::size_t kMaximumCells = 1000;

std::size_t cellCount(const MetricInput& input, std::span<const std::size_t> attributes)
{
    std::size_t count = 1;
    for (const std::size_t attribute : attributes)
        count *= input.attributes[attribute].labels.size();
    return count;
}

/// All cells of these attributes. The counts of the full product are summed for each cell by pattern.
void addCells(const MetricInput& input, std::span<const std::size_t> attributes, std::vector<Cell>& cells)
{
    const std::size_t count = cellCount(input, attributes);
    std::vector<std::size_t> sizes;
    for (const std::size_t attribute : attributes)
        sizes.push_back(input.attributes[attribute].labels.size());
    std::vector<std::uint32_t> codes(input.rows);
    for (std::size_t k = 0; k < attributes.size(); ++k)
        for (std::size_t i = 0; i < input.rows; ++i)
            codes[i] = codes[i] * static_cast<std::uint32_t>(sizes[k]) + input.attributes[attributes[k]].codes[i];
    const std::vector<Outcomes> product = outcomesByCode(codes, count, input.outcomes, input.weights);
    const auto valueOf = [&](std::size_t code, std::size_t k) {
        for (std::size_t later = attributes.size() - 1; later > k; --later)
            code /= sizes[later];
        return code % sizes[k];
    };
    for (std::size_t code = 0; code < count; ++code) {
        Cell cell;
        cell.depth = attributes.size();
        Patterns patterns;
        for (std::size_t other = 0; other < count; ++other) {
            std::size_t pattern = 0;
            for (std::size_t k = 0; k < attributes.size(); ++k)
                pattern |= valueOf(other, k) == valueOf(code, k) ? std::size_t{1} << k : 0;
            patterns[pattern].add(product[other]);
        }
        for (std::size_t k = 0; k < attributes.size(); ++k) {
            const Categories& attribute = input.attributes[attributes[k]];
            const std::size_t value = valueOf(code, k);
            cell.attribute += (k > 0 ? " × " : "") + attribute.name;
            cell.label += (k > 0 ? " × " : "") + attribute.labels[value];
            cell.condition += (k > 0 ? " and " : "") + attribute.conditions[value];
            cell.values.emplace_back(attribute.name, attribute.labels[value]);
        }
        judge(patterns, input.options.minimumRows, cell);
        cells.push_back(std::move(cell));
    }
}

bool isLarge(const Cell& cell, const MetricOptions& options)
{
    return cell.undefined.empty() && cell.outcomes.effective() >= options.minimumRows;
}

/// P-values of the cells of minimum size, corrected for their number; 1 for the others.
std::vector<double> correctedP(const std::vector<Cell>& cells, const std::vector<bool>& tested, double Cell::*effect,
                               double Cell::*error)
{
    std::vector<double> p;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (const Cell& cell = cells[i]; tested[i])
            p.push_back(cell.*error > 0 ? twoSidedP(cell.*effect / cell.*error) : 1.0);
    const std::vector<double> adjusted = holm(p);
    std::vector<double> all;
    all.reserve(tested.size());
    std::size_t next = 0;
    for (const bool isTested : tested)
        all.push_back(isTested ? adjusted[next++] : 1.0);
    return all;
}

MetricTable cellsTable(const MetricInput& input)
{
    return {
        "cells",
        "Intersections",
        fmt::format("Rate of {} = {} in each intersection. Expected is what the effects of its parts add up to; the "
                    "excess is what is left. P-values are corrected for the number of intersections (Holm). "
                    "Intersections of fewer than {:g} rows are greyed and not tested.",
                    input.outcome, input.favourable, input.options.minimumRows),
        {{"attribute", "Attributes", MetricUnit::Text},
         {"group", "Group", MetricUnit::Text},
         {"depth", "Depth", MetricUnit::Count},
         {"rows", "Rows", MetricUnit::Count},
         {"rate", "Rate", MetricUnit::Share},
         {"difference", "Difference to all rows", MetricUnit::Difference},
         {"difference_p", "P of the difference", MetricUnit::Probability},
         {"expected", "Expected", MetricUnit::Share},
         {"excess", "Excess", MetricUnit::Difference},
         {"excess_p", "P of the excess", MetricUnit::Probability}},
        {},
        {}};
}

void addRow(const MetricInput& input, const Cell& cell, double differenceP, double excessP, double z,
            MetricTable& table)
{
    MetricRow row;
    row.condition = cell.condition;
    row.small = !isLarge(cell, input.options);
    row.values = {MetricValue::ofText(cell.attribute), MetricValue::ofText(cell.label),
                  MetricValue::of(static_cast<double>(cell.depth)),
                  MetricValue::of(static_cast<double>(cell.outcomes.rows()))};
    if (!cell.undefined.empty()) {
        row.values.insert(row.values.end(), 6, MetricValue::none(cell.undefined));
        table.rows.push_back(std::move(row));
        return;
    }
    const Proportion rate = cell.outcomes.rate();
    const auto around = [z](double value, double error) {
        return MetricValue::of(value, Interval{value - z * error, value + z * error});
    };
    const auto tested = [&](double p) {
        return row.small ? MetricValue::none(fmt::format("fewer than {:g} rows", input.options.minimumRows))
                         : MetricValue::of(p);
    };
    row.values.push_back(MetricValue::of(rate.share, wilson(rate, z)));
    row.values.push_back(around(cell.difference, cell.differenceError));
    row.values.push_back(tested(differenceP));
    row.values.push_back(MetricValue::of(cell.expected));
    row.values.push_back(around(cell.excess, cell.excessError));
    row.values.push_back(cell.untested.empty() || row.small ? tested(excessP) : MetricValue::none(cell.untested));
    table.rows.push_back(std::move(row));
}

void addFinding(const MetricInput& input, const Cell& cell, double excessP, MetricResult& result)
{
    if (!isLarge(cell, input.options) || excessP >= 1 - input.options.confidence)
        return;
    Finding finding;
    finding.words = fmt::format("{} = {}: {} is {} for {}, {} than the {} that its parts add up to.", cell.attribute,
                                cell.label, input.outcome, input.favourable, percent(cell.outcomes.rate().share),
                                cell.excess < 0 ? fmt::format("{:.1f} points less", -cell.excess * 100)
                                                : fmt::format("{:.1f} points more", cell.excess * 100),
                                percent(cell.expected));
    finding.weight = std::min(1.0, std::fabs(cell.excess) * 2);
    finding.group = cell.values;
    finding.remedy = Remedy::EqualRate;
    finding.wanted = std::clamp(cell.expected, 0.0, 1.0);
    finding.condition = cell.condition;
    result.findings.push_back(std::move(finding));
}

void compute(const Params& params, const MetricInput& input, const std::stop_token& stop, MetricResult& result)
{
    const std::size_t count = input.attributes.size();
    if (count < 2) {
        result.undefined = "an intersection needs at least two protected attributes";
        return;
    }
    std::vector<Cell> cells;
    MetricTable table = cellsTable(input);
    const auto add = [&](std::span<const std::size_t> attributes) {
        if (cellCount(input, attributes) <= kMaximumCells)
            addCells(input, attributes, cells);
        else
            table.notes.push_back(
                fmt::format("{} attributes with {} intersections were left out: at most {} are looked at.",
                            attributes.size(), cellCount(input, attributes), kMaximumCells));
    };
    for (std::size_t a = 0; a < count && !stop.stop_requested(); ++a)
        for (std::size_t b = a + 1; b < count; ++b) {
            add(std::array{a, b});
            for (std::size_t c = b + 1; c < count && params.depth >= 3; ++c)
                add(std::array{a, b, c});
        }
    std::vector<bool> large;
    std::vector<bool> testable;
    for (const Cell& cell : cells) {
        large.push_back(isLarge(cell, input.options));
        testable.push_back(large.back() && cell.untested.empty());
    }
    const std::vector<double> differenceP = correctedP(cells, large, &Cell::difference, &Cell::differenceError);
    const std::vector<double> excessP = correctedP(cells, testable, &Cell::excess, &Cell::excessError);
    const double z = twoSidedZ(input.options.confidence);
    std::vector<std::size_t> order(cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // The clearest first; small cells last.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        const bool largeX = isLarge(cells[x], input.options);
        const bool largeY = isLarge(cells[y], input.options);
        if (largeX != largeY)
            return largeX;
        if (differenceP[x] != differenceP[y])
            return differenceP[x] < differenceP[y];
        return std::fabs(cells[x].difference) > std::fabs(cells[y].difference);
    });
    for (const std::size_t i : order) {
        addRow(input, cells[i], differenceP[i], excessP[i], z, table);
        addFinding(input, cells[i], excessP[i], result);
    }
    result.tables = {std::move(table)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<Params>("Intersections", MetricTopic::Intersections,
                                  "Groups formed by two or three attributes, and what they have beyond the sum of the "
                                  "parts.")
        .alias("Where disadvantages meet")
        .words({"intersectionality", "subgroup", "slice", "interaction"})
        .param("depth", &Params::depth, "Depth", "How many attributes are combined at most.", AtLeast{2}, AtMost{3})
        .needs(MetricNeed::FavourableOutcome)
        .compute(compute);
}

} // namespace dw::metrics::intersections
