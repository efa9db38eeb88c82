// Taking the values of a batch for parameters with parts that vary by row: weights.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/read_param.h"

#include <cmath>
#include <fmt/format.h>

namespace dw {

namespace {

/// Loads the weights that vary; `uses(i)` tells whether row i draws from these values at all.
template <typename Uses>
void loadWeights(WeightedValues& value, const FillContext& context, const ParamSpec& spec, BadRows& bad, Uses uses)
{
    if (value.hasConstantWeights())
        return;
    ParamSpec weightSpec;
    weightSpec.name = spec.name;
    weightSpec.limits.minimum = 0.0;
    FillContext quiet = context;
    quiet.faults = nullptr;
    BadRows unusable;
    unusable.size = context.size();
    for (Varying<double>& weight : value.weights)
        weight.load(quiet, weightSpec, unusable);
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (!uses(i))
            continue;
        double sum = 0.0;
        for (const Varying<double>& weight : value.weights)
            sum += weight[i];
        if (unusable.rows.isNull(i))
            bad.add(i, context, spec, "a weight that is missing or negative");
        else if (!(sum > 0.0) || !std::isfinite(sum))
            bad.add(i, context, spec, fmt::format("weights that add up to {:f}", sum));
    }
}

} // namespace

void loadParam(WeightedValues& value, const FillContext& context, const ParamSpec& spec, BadRows& bad)
{
    loadWeights(value, context, spec, bad, [](std::size_t) { return true; });
}

void loadParam(Varying<WeightedValues>& value, const FillContext& context, const ParamSpec& spec, BadRows& bad)
{
    value.load(context, spec, bad);
    const std::span<WeightedValues> alternatives = value.alternativesToLoad();
    for (std::uint32_t k = 0; k < alternatives.size(); ++k)
        loadWeights(alternatives[k], context, spec, bad, [&value, k](std::size_t i) { return value.index(i) == k; });
}

void loadParam(NestedGenerator& value, const FillContext& context, const ParamSpec& spec, BadRows& bad)
{
    if (value.weight.isConstant())
        return;
    ParamSpec weightSpec;
    weightSpec.name = spec.name;
    weightSpec.limits.minimum = 0.0;
    value.weight.load(context, weightSpec, bad);
}

} // namespace dw
