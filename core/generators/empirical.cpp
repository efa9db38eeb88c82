// Numbers like those that were measured: from a histogram or a table of quantiles.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/piecewise_quantile.h"
#include "core/registry/describe.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw::generators::empirical {

namespace {

enum class Form { Histogram, Quantiles };

struct Params {
    Form form = Form::Histogram;
    std::vector<double> edges{0, 1};
    std::vector<double> counts{1};
    std::vector<double> values;
    std::vector<double> probabilities;
};

bool rises(const std::vector<double>& list)
{
    return std::adjacent_find(list.begin(), list.end(), std::greater_equal<>()) == list.end();
}

bool isTooWide(const std::vector<double>& list)
{
    return !std::isfinite(list.back() - list.front());
}

void checkHistogram(const Params& params, const Check& check)
{
    if (params.counts.empty() || params.edges.size() != params.counts.size() + 1)
        return check.error("edges", fmt::format("A histogram needs one edge more than counts: {} edges go with {} "
                                                "counts, but there are {}.",
                                                params.edges.size(), std::max<std::size_t>(params.edges.size(), 1) - 1,
                                                params.counts.size()));
    if (!rises(params.edges) || isTooWide(params.edges))
        check.error("edges", "The edges must rise from the smallest to the largest.");
    double total = 0;
    for (const double count : params.counts) {
        if (count < 0)
            return check.error("counts", "A count cannot be negative.");
        total += count;
    }
    if (!(total > 0) || !std::isfinite(total))
        check.error("counts", "The counts must add up to more than 0.");
}

void checkQuantiles(const Params& params, const Check& check)
{
    if (params.values.size() < 2)
        return check.error("values", "Quantiles need at least two values.");
    if (!std::is_sorted(params.values.begin(), params.values.end()) || isTooWide(params.values))
        check.error("values", "The values must be in order, the smallest first.");
    const std::vector<double>& probabilities = params.probabilities;
    if (probabilities.empty())
        return;
    if (probabilities.size() != params.values.size())
        check.error("probabilities", fmt::format("Give one probability a value ({}), or none for equal steps; there "
                                                 "are {}.",
                                                 params.values.size(), probabilities.size()));
    else if (probabilities.front() != 0 || probabilities.back() != 1 || !rises(probabilities))
        check.error("probabilities", "The probabilities must rise from 0 to 1.");
}

void check(const Params& params, const Check& check)
{
    if (params.form == Form::Histogram)
        checkHistogram(params, check);
    else
        checkQuantiles(params, check);
}

struct Prepared {
    PiecewiseQuantile quantile;
};

Prepared prepare(const Params& params, Scope&)
{
    if (params.form == Form::Histogram)
        return {PiecewiseQuantile::fromHistogram(params.edges, params.counts)};
    std::vector<double> probabilities = params.probabilities;
    if (probabilities.empty())
        for (std::size_t i = 0; i < params.values.size(); ++i)
            probabilities.push_back(static_cast<double>(i) / static_cast<double>(params.values.size() - 1));
    return {PiecewiseQuantile::fromQuantiles(probabilities, params.values)};
}

void fill(const Params&, const Prepared& prepared, const FillContext& context, std::span<double> out)
{
    prepared.quantile.map(context.primary, out);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Empirical", Category::Numbers,
                                      "Numbers like those that were measured, from a histogram or from quantiles.")
        .alias("As in my data")
        .words({"histogram", "sample", "observed", "ecdf", "bins", "percentiles", "quantile table", "fit"})
        .param("form", &Params::form, "Form", "What is known of the measured numbers.",
               Choices{{"histogram", "quantiles"}})
        .param("edges", &Params::edges, "Edges", "Where the bins of the histogram begin and end, one more than counts.")
        .param("counts", &Params::counts, "Counts",
               "How many numbers lie in each bin, or their shares; within a bin all are equally likely.")
        .param("values", &Params::values, "Values", "The quantiles, or a sorted sample, the smallest first.")
        .param("probabilities", &Params::probabilities, "Probabilities",
               "What share of numbers lies below each value, from 0 to 1; left out, the values are equal steps apart.")
        .example("Ages from a census", Json::parse(R"({"edges": [0, 15, 25, 45, 65, 80, 100],
            "counts": [1840, 1110, 2620, 2710, 1310, 410]})"))
        .example("Response times from monitoring", Json::parse(R"({"form": "quantiles",
            "probabilities": [0, 0.5, 0.9, 0.99, 1], "values": [8, 42, 130, 900, 6000]})"))
        .example("A small sorted sample", Json::parse(R"({"form": "quantiles", "values": [2.1, 2.4, 2.5, 3.3, 4.8]})"))
        .monotone()
        .check(check)
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::empirical
