// Walking over steps.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/step_graph.h"

#include "core/engine/steps/draw_step.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/record_step.h"
#include "core/engine/steps/sql_step.h"

#include <algorithm>

namespace dw {

bool isComputation(const Step& step)
{
    if (const auto* copy = dynamic_cast<const CopyStep*>(&step))
        return !copy->finish.hasNulls;
    return dynamic_cast<const SqlStep*>(&step) != nullptr || dynamic_cast<const MapStep*>(&step) != nullptr ||
           dynamic_cast<const WhenGroupStep*>(&step) != nullptr;
}

StepGraph::StepGraph(const TablePlan& table) : m_table(table), m_owner(table.slotSpecs.size(), -1)
{
    for (std::size_t i = 0; i < table.steps.size(); ++i)
        for (const int slot : table.steps[i]->outputs)
            if (slot >= 0)
                m_owner[static_cast<std::size_t>(slot)] = static_cast<int>(i);
}

const Step* StepGraph::filling(int slot) const
{
    const int step = slot < 0 ? -1 : m_owner[static_cast<std::size_t>(slot)];
    return step < 0 ? nullptr : m_table.steps[static_cast<std::size_t>(step)].get();
}

std::set<int> StepGraph::following(std::set<int> slots) const
{
    for (const auto& step : m_table.steps) // in order of dependence
        if (std::any_of(step->inputs.begin(), step->inputs.end(), [&](int slot) { return slots.contains(slot); }))
            for (const int slot : step->outputs)
                if (slot >= 0)
                    slots.insert(slot);
    return slots;
}

std::vector<const Step*> StepGraph::drawsBehind(const std::vector<int>& slots, const std::set<int>& known) const
{
    std::vector<const Step*> draws;
    std::set<int> seen;
    std::vector<int> open = slots;
    while (!open.empty()) {
        const int slot = open.back();
        open.pop_back();
        const Step* step = known.contains(slot) || !seen.insert(slot).second ? nullptr : filling(slot);
        if (step == nullptr)
            continue;
        if (isComputation(*step))
            open.insert(open.end(), step->inputs.begin(), step->inputs.end());
        else if (std::find(draws.begin(), draws.end(), step) == draws.end())
            draws.push_back(step);
    }
    return draws;
}

std::vector<int> StepGraph::besides(const std::set<int>& within, const std::set<int>& given, int wanted) const
{
    std::set<int> found;
    std::set<int> seen;
    std::vector<int> open{wanted};
    while (!open.empty()) {
        const int slot = open.back();
        open.pop_back();
        if (given.contains(slot) || !seen.insert(slot).second)
            continue;
        const Step* step = filling(slot);
        if (step == nullptr)
            continue;
        for (const int input : step->inputs)
            if (within.contains(input))
                open.push_back(input);
            else
                found.insert(input);
    }
    return {found.begin(), found.end()};
}

std::string StepGraph::nameOf(const Step& step) const
{
    for (const int slot : step.outputs)
        if (slot >= 0)
            return m_table.slotSpecs[static_cast<std::size_t>(slot)].name;
    return {};
}

} // namespace dw
