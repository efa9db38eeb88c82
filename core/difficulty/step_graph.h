// What follows from what among the steps of a table, and what of it is drawn at random.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"

#include <set>

namespace dw {

class StepGraph
{
public:
    explicit StepGraph(const TablePlan& table);

    /// Nullptr when nothing fills it.
    const Step* filling(int slot) const;
    /// The slots, and all that is computed from them.
    std::set<int> following(std::set<int> slots) const;
    /// Steps that are no mere computation, reached from the slots against the flow without passing `known` slots or
    /// another such step.
    std::vector<const Step*> drawsBehind(const std::vector<int>& slots, const std::set<int>& known) const;
    /// Inputs, outside `within`, of the steps that lead from slots of `within` to `wanted`.
    std::vector<int> besides(const std::set<int>& within, const std::set<int>& given, int wanted) const;
    std::string nameOf(const Step& step) const;

private:
    const TablePlan& m_table;
    std::vector<int> m_owner;
};

/// It computes and draws nothing: equal inputs give equal outputs.
bool isComputation(const Step& step);

} // namespace dw
