// Which rows belong to which scenario, whether they keep its condition, and what weight a row has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"
#include "core/random/permutation.h"
#include "core/random/uniform_map.h"
#include "core/registry/varying.h"

namespace dw {

struct ScenarioPlan;

/// The rows of a table dealt out in a keyed order: those at positions starts[k] to starts[k + 1] are of segment k.
/// Segment 0 are the rows of no scenario.
struct ScenarioLayout {
    Permutation order;
    std::vector<std::int64_t> starts;

    std::int64_t rowsOf(std::size_t segment) const { return starts[segment + 1] - starts[segment]; }
    std::int64_t segmentAt(std::int64_t position) const;
    /// Row number of the n-th row of a segment.
    std::int64_t rowAt(std::size_t segment, std::int64_t n) const
    {
        return static_cast<std::int64_t>(order.inverse(static_cast<std::uint64_t>(starts[segment] + n)));
    }
};

/// Outputs: position in the order, segment.
class SegmentStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    ScenarioLayout layout;
};

/// Output: true for rows of other segments, and for rows that keep the condition. A null condition is not kept.
class ScenarioGuardStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int segmentSlot = -1;
    std::int64_t segment = 0;
    int conditionSlot = -1;
};

/// Whether a row is such as a scenario asks for: all its uniforms lie in their parts, and its condition holds.
struct ScenarioTest {
    struct Part {
        int uniformSlot = -1;
        UniformRestriction within;
    };
    std::vector<Part> parts;
    int conditionSlot = -1;    ///< -1: the parts say it all
    double oddsOfSampling = 0; ///< share of the rows over true prevalence
    bool outside = false;      ///< its rows are no sample of the population: their weight is 0
};

/// Output: true density of the row over the density that it was drawn with (the balance heuristic of multiple
/// importance sampling, Veach and Guibas 1995): 1 / (base share + sum over scenarios that the row fits of share /
/// prevalence).
class WeightStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int segmentSlot = -1; ///< -1: no scenarios; all weights are 1
    double baseShare = 1;
    std::vector<ScenarioTest> tests;          ///< scenario k is segment k + 1
    std::shared_ptr<const ScenarioPlan> plan; ///< what the scenarios of the table came to; null: there are none
};

/// Output: the scenario's name; null for rows of none.
class ScenarioNameStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int segmentSlot = -1;
    std::shared_ptr<const Dictionary> names;
};

/// Output: the input, but `value` (one row) in the rows of a segment.
class ForceStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int from = -1;
    int segmentSlot = -1;
    std::int64_t segment = 0;
    std::shared_ptr<const Column> value;
};

/// Output: number of the group that the values of some columns belong to, in mixed radix, the last column counting
/// fastest; -1 where a value is of no case.
class GroupStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::vector<CaseIndex> cases; ///< one a column, which are the inputs
    std::vector<std::size_t> sizes;
};

} // namespace dw
