// How often something fails before it works.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::geometric {

namespace {

enum class Counting { Failures, Tries };

struct Params {
    Varying<double> probability = 0.3;
    Counting counting = Counting::Failures;
};

std::optional<CountTable> tableOf(double probability)
{
    return countTableOf(geometricProbabilities(probability));
}

struct Prepared {
    TabulatedCounts<double> failures;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{geometricQuantile, tableOf, params.probability}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<std::int64_t> out)
{
    prepared.failures.map(context.primary, out, params.probability);
    if (params.counting == Counting::Tries)
        for (std::int64_t& count : out)
            ++count;
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Geometric", Category::Numbers, "How often something fails before it works.")
        .alias("Tries until success")
        .words({"attempts", "retries", "until success", "churn", "run length", "rgeom"})
        .param("probability", &Params::probability, "Probability", "How likely one try is to succeed.", AtLeast{1e-12},
               AtMost{1.0}, UiRange{0.01, 1.0})
        .param("counting", &Params::counting, "Counting",
               "Count the failures only, from 0, or all tries with the one that works, from 1.",
               Choices{{"failures", "tries"}})
        .example("Months until a customer leaves", {{"probability", 0.08}, {"counting", "tries"}})
        .example("Wrong passwords before the right one", {{"probability", 0.85}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::geometric
