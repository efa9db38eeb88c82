// True or false, true as often as its probability says.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

namespace dw::generators::boolean {

namespace {

struct Params {
    Varying<double> probability = 0.5;
};

void fill(const Params& params, const FillContext& context, BoolOutput out)
{
    // Large uniforms are true, so that the value rises with its uniform.
    if (params.probability.isConstant()) {
        const double threshold = 1.0 - params.probability.constant();
        // Bytes may alias everything: without the promise the loop is not vectorised.
        const double* __restrict uniforms = context.primary.data();
        std::uint8_t* __restrict values = out.data();
        const std::size_t size = out.size();
        for (std::size_t i = 0; i < size; ++i)
            values[i] = static_cast<std::uint8_t>(uniforms[i] > threshold);
        return;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(context.uniform(i) > 1.0 - params.probability[i]);
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Boolean", Category::Categories, "True or false, true as often as its probability says.")
        .alias("Yes or no")
        .words({"bool", "bernoulli", "flag", "coin flip", "indicator", "checkbox"})
        .param("probability", &Params::probability, "Probability of true", "The share of rows that are true.",
               AtLeast{0.0}, AtMost{1.0}, UiRange{0.0, 1.0})
        .example("Has a newsletter subscription", {{"probability", 0.3}})
        .example("Fair coin", Json::object())
        .monotone()
        .fill(fill);
}

} // namespace dw::generators::boolean
