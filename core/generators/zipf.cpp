// Ranks of which the first are by far the most frequent: words, pages, products.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::zipf {

namespace {

struct Params {
    Varying<std::int64_t> count = 100;
    Varying<double> exponent = 1.0;
};

std::optional<CountTable> tableOf(std::int64_t count, double exponent)
{
    return countTableOf(zipfProbabilities(count, exponent));
}

struct Prepared {
    TabulatedCounts<std::int64_t, double> ranks;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{zipfQuantile, tableOf, params.count, params.exponent}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<std::int64_t> out)
{
    prepared.ranks.map(context.primary, out, params.count, params.exponent);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Zipf", Category::Numbers,
                                      "Ranks of which the first are by far the most frequent: words, pages, products.")
        .alias("Popularity rank")
        .words({"zipfian", "power law", "popularity", "rank", "bestseller", "hot keys", "skew"})
        .param("count", &Params::count, "Count", "The last rank; the first is 1.", AtLeast{1.0}, AtMost{1e12},
               UiRange{10.0, 10000.0})
        .param("exponent", &Params::exponent, "Exponent",
               "0 makes all equally likely, 1 is what words and web pages follow, more is steeper.", AtLeast{0.0},
               AtMost{20.0}, UiRange{0.0, 3.0})
        .example("Rank of the page that is read", {{"count", 1000}, {"exponent", 1}})
        .example("Rank of the product that is bought", {{"count", 50000}, {"exponent", 0.8}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::zipf
