// Which uniforms of a rising draw make a condition true: found by trying, exact to the last bit of a double.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/trial.h"
#include "core/random/uniform_map.h"

namespace dw {

/// Slots with the value that they have for now, a column of one row.
using FixedInputs = std::span<const std::pair<int, std::shared_ptr<const Column>>>;

/// `uniformSlot` is what the draw reads, `valueSlot` what it makes of it (rising), `conditionSlot` a bool that depends
/// on that value alone. Values that occupy less than 1e-9 of (0,1) between two values with equal conditions may be
/// missed, and so may conditions that change more often than a few thousand times.
Result<UniformRestriction> intervalsWhere(const std::shared_ptr<const Plan>& plan, std::size_t table, int uniformSlot,
                                          int valueSlot, int conditionSlot);

/// The values of a draw with few of them, in rising order, each with the part of (0,1) that makes it. Nothing when
/// there are more than `most`.
struct DrawValues {
    Column values;
    std::vector<UnitInterval> intervals; ///< touching; from 0 to 1
};
/// `fixed` are the values of other slots that the draw depends on.
Result<std::optional<DrawValues>> valuesOf(const std::shared_ptr<const Plan>& plan, std::size_t table, int uniformSlot,
                                           int valueSlot, std::size_t most, FixedInputs fixed = {});

} // namespace dw
