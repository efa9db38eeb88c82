// A step of a plan: fills one or several columns for any set of rows from columns that were filled before it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/data/result.h"
#include "core/registry/fill.h"

namespace dw {

struct Plan;

struct StepArguments {
    RowSet rows;
    std::span<Column* const> columns;
    std::span<const std::int64_t> parentRows; ///< children per parent, else empty
    std::span<const std::int64_t> ordinals;
    ParameterFaults* faults = nullptr;
};

/// A worker's own state of a step.
class StepRunner
{
public:
    virtual ~StepRunner() = default;
    virtual Status run(const StepArguments& arguments) = 0;
    /// How row i of the last run came about, in words; empty when there is nothing to tell.
    virtual std::string explain(const StepArguments& arguments, std::size_t i)
    {
        static_cast<void>(arguments), static_cast<void>(i);
        return {};
    }
};

/// Immutable, shared by all workers.
class Step
{
public:
    virtual ~Step() = default;
    virtual std::unique_ptr<StepRunner> runner(const Plan& plan) const = 0;

    std::vector<int> inputs;
    std::vector<int> outputs;
    std::string place;         ///< JSON pointer of the part of the project that asked for it
    std::string signature;     ///< everything its values depend on besides its inputs
    bool random = false;       ///< gives other values when a constraint asks for another draw
    bool needsParents = false; ///< reads parentRows or ordinals
    bool onWayOut = false;     ///< sees the numbers of copies of rows; all others see the rows that they are copies of
};

} // namespace dw
