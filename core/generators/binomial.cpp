// How many of a number of tries succeed.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::binomial {

namespace {

struct Params {
    Varying<std::int64_t> trials = 10;
    Varying<double> probability = 0.5;
};

std::optional<CountTable> tableOf(std::int64_t trials, double probability)
{
    return countTableOf(binomialProbabilities(trials, probability));
}

struct Prepared {
    TabulatedCounts<std::int64_t, double> counts;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{binomialQuantile, tableOf, params.trials, params.probability}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<std::int64_t> out)
{
    prepared.counts.map(context.primary, out, params.trials, params.probability);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Binomial", Category::Numbers, "How many of a number of tries succeed.")
        .alias("Successes in tries")
        .words({"count", "successes", "coin flips", "trials", "hits", "defects", "rbinom"})
        .param("trials", &Params::trials, "Tries", "How often it is tried: the largest possible value.", AtLeast{0.0},
               AtMost{1e15}, UiRange{1.0, 100.0})
        .param("probability", &Params::probability, "Probability", "How likely one try is to succeed.", AtLeast{0.0},
               AtMost{1.0})
        .example("Right answers of 20 questions", {{"trials", 20}, {"probability", 0.7}})
        .example("Faulty parts in a box of 500", {{"trials", 500}, {"probability", 0.01}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::binomial
