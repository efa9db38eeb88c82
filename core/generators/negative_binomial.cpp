// Counts that differ more from each other than chance alone would make them.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::negative_binomial {

namespace {

struct Params {
    Varying<double> mean = 3.0;
    Varying<double> dispersion = 0.5;
};

/// In textbooks' terms: 1 / dispersion successes, each with a probability of 1 / (1 + dispersion * mean).
double probabilityOf(double mean, double dispersion)
{
    return 1.0 / (1.0 + dispersion * mean);
}

std::int64_t exact(double u, double oneMinusU, double mean, double dispersion)
{
    return negativeBinomialQuantile(u, oneMinusU, 1.0 / dispersion, probabilityOf(mean, dispersion));
}

std::optional<CountTable> tableOf(double mean, double dispersion)
{
    return countTableOf(negativeBinomialProbabilities(1.0 / dispersion, probabilityOf(mean, dispersion)));
}

struct Prepared {
    TabulatedCounts<double, double> counts;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{exact, tableOf, params.mean, params.dispersion}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<std::int64_t> out)
{
    prepared.counts.map(context.primary, out, params.mean, params.dispersion);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>(
               "Negative binomial", Category::Numbers,
               "Counts that differ more than chance alone would make them: visits, purchases, insects.")
        .alias("Uneven number of events")
        .words({"overdispersed", "count", "pascal", "gamma poisson", "polya", "visits", "rnbinom"})
        .param("mean", &Params::mean, "Mean", "How often it happens on average.", AtLeast{0.0}, AtMost{1e9},
               UiRange{0.0, 50.0})
        .param("dispersion", &Params::dispersion, "Dispersion",
               "How uneven the counts are: their variance is mean + dispersion · mean². Near 0 it is like Poisson.",
               AtLeast{1e-6}, AtMost{1000.0}, UiRange{0.05, 5.0})
        .example("Visits to a doctor in a year", {{"mean", 4}, {"dispersion", 0.9}})
        .example("Orders of a customer", {{"mean", 2.2}, {"dispersion", 1.8}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::negative_binomial
