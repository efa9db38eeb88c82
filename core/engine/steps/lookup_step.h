// Values of a parent's row (through a foreign key) and of a parent's children (sums, counts, extremes).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"

namespace dw {

/// Copies slots of the parent table for the row numbers in `rowSlot`; a null row number gives nulls.
class LookupStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::size_t parentTable = 0;
    int rowSlot = -1;             ///< -1: the parent that children-per-parent rows belong to
    std::vector<int> parentSlots; ///< as many as outputs
};

enum class ChildFunction { Sum, Count, Minimum, Maximum, Average };

/// Aggregates a slot of the child table over the children of each row.
class ChildAggregateStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::size_t childTable = 0;
    int childSlot = -1; ///< unused for Count
    ChildFunction function = ChildFunction::Sum;
    DataType type = DataType::Int64;
    int scale = 0;
};

} // namespace dw
