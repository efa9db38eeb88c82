// A column's primary uniform where it is not simply its own stream's: confined by scenarios, mapped by targets and
// injections. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/steps/uniform_source.h"
#include "core/random/uniform_map.h"

namespace dw {

/// Output: the uniform of the source, confined to a part of (0,1) in the rows of some scenarios.
class DrawStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    Stream stream;
    UniformSource source;
    int positionSlot = -1; ///< place of the row in the order that scenarios are dealt out in; -1: no scenarios
    int segmentSlot = -1;  ///< 0, or the number of the row's scenario
    std::vector<std::optional<UniformRestriction>> confined; ///< by segment; may be shorter
    /// With a source of strata, by segment: strata of its own, and the position of its first row.
    std::vector<Permutation> segmentStrata;
    std::vector<std::int64_t> segmentStarts;
};

/// A map for each group of rows; rows of no group (a number outside) keep their uniform.
struct GroupedMap {
    int groupSlot = -1; ///< int64 numbers of groups; -1: all rows are in group 0
    std::vector<UniformMap> byGroup;
};

/// Output: the uniform of `from`, mapped.
class MapStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int from = -1;
    GroupedMap map;
};

} // namespace dw
