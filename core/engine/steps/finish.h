// What a column may ask of its values whatever made them: clamping, a number of decimals, a share of nulls.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"
#include "core/registry/generator.h"

namespace dw {

struct Finish {
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<int> decimals; ///< set: a float or integer column becomes a decimal of that scale
    bool hasNulls = false;
    bool mayBeNaN = false; ///< what SQL gave: NaN becomes null where there are decimals
    Varying<double> nullRatio = 0.0;
    ParamSpec nullSpec;
    Stream nullStream;
    std::vector<int> inputs; ///< slots that the null ratio reads

    bool isNothing() const { return !minimum && !maximum && !decimals && !hasNulls; }
    /// The type of the finished values.
    OutputType output(DataType type, int scale) const;
    /// From `raw` to `out`; they may be the same column when the type does not change. Changes `raw`.
    void apply(const StepArguments& arguments, Column& raw, Column& out);
};

} // namespace dw
