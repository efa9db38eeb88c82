// How often something happens in a while, when each time is independent of the others.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::poisson {

namespace {

struct Params {
    Varying<double> mean = 3.0;
};

std::optional<CountTable> tableOf(double mean)
{
    return countTableOf(poissonProbabilities(mean));
}

struct Prepared {
    TabulatedCounts<double> counts;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{poissonQuantile, tableOf, params.mean}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<std::int64_t> out)
{
    prepared.counts.map(context.primary, out, params.mean);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Poisson", Category::Numbers,
                                      "How often something happens in a while: calls an hour, goals a match.")
        .alias("Number of events")
        .words({"count", "events", "arrivals", "rate", "calls per hour", "rpois"})
        .param("mean", &Params::mean, "Mean", "How often it happens on average.", AtLeast{0.0}, AtMost{1e15},
               UiRange{0.0, 50.0})
        .example("Goals in a match", {{"mean", 1.4}})
        .example("Calls in an hour", {{"mean", 22}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::poisson
