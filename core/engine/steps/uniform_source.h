// Where a column's primary uniforms come from: its stream, exact strata, strata by block, or another step.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/children.h"
#include "core/engine/step.h"
#include "core/random/strata.h"

namespace dw {

struct UniformSource {
    enum class Kind { Stream, Strata, BlockStrata, Slot };

    Kind kind = Kind::Stream;
    Permutation strata; ///< Strata: over all rows of the table
    int slot = -1;      ///< Slot: uniforms that a correlation made

    void fill(Stream stream, const StepArguments& arguments, std::span<double> out) const;
};

} // namespace dw
