// Running what follows from a changed attribute once more.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/twin_step.h"

#include "core/engine/children.h"
#include "core/engine/steps/constraint_step.h"

#include <algorithm>

namespace dw {

namespace {

bool sameValue(const Column& a, std::size_t i, const Column& b)
{
    if (a.isNull(i) || b.isNull(0))
        return a.isNull(i) && b.isNull(0);
    switch (storageOf(a.type)) {
    case Storage::Bool:
        return a.bools[i] == b.bools[0];
    case Storage::Real:
        return a.reals[i] == b.reals[0];
    case Storage::Integer:
        return a.integers[i] == b.integers[0];
    case Storage::Text:
        return a.text(i) == b.text(0);
    }
    return false;
}

class TwinRunner : public StepRunner
{
public:
    TwinRunner(const Plan& plan, const TwinStep& step)
        : m_plan(&plan), m_step(&step), m_table(&plan.tables[step.original]), m_factual(plan, step.original, wanted())
    {
        findFollowing();
        m_columns.resize(m_table->slotSpecs.size());
        for (const std::size_t index : m_following)
            m_runners.push_back(m_table->steps[index]->runner(plan));
        if (m_table->children)
            m_cursor = std::make_unique<ChildrenCursor>(plan, *m_table->children);
    }

    Status run(const StepArguments& arguments) override
    {
        if (Status evaluated = m_factual.evaluate(arguments.rows); !evaluated)
            return evaluated;
        const std::size_t size = arguments.rows.count;
        m_rows.resize(size);
        for (std::size_t i = 0; i < size; ++i)
            m_rows[i] = arguments.rows.row(i);
        change(size);
        if (m_cursor) {
            m_parents.resize(size);
            m_ordinals.resize(size);
            if (Status located = m_cursor->locate(RowSet::of(m_rows), m_parents, m_ordinals); !located)
                return located;
        }
        if (Status followed = follow(); !followed)
            return followed;
        for (std::size_t k = 0; k < m_step->outputs.size(); ++k) {
            const auto slot = static_cast<std::size_t>(m_step->originalSlots[k]);
            Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[k])];
            out = copyOf(m_isNew[slot] ? m_columns[slot] : m_factual.slot(static_cast<int>(slot)));
        }
        return ok();
    }

private:
    /// Everything that is written, that decides what is written, and the attempts of the rules.
    std::vector<int> wanted() const
    {
        std::vector<int> slots = m_step->originalSlots;
        slots.push_back(m_step->changedSlot);
        for (const int slot : m_step->originalSlots)
            for (const std::size_t step : m_table->makers[static_cast<std::size_t>(slot)])
                for (const int input : m_table->steps[step]->inputs)
                    slots.push_back(input);
        for (const std::shared_ptr<const Step>& step : m_table->steps)
            if (dynamic_cast<const ConstraintStep*>(step.get()) != nullptr)
                slots.insert(slots.end(), step->outputs.begin(), step->outputs.end());
        return slots;
    }

    /// The steps that the wanted slots need and that read the changed slot or what came from it, in order.
    void findFollowing()
    {
        m_isNew.assign(m_table->slotSpecs.size(), false);
        m_isNew[static_cast<std::size_t>(m_step->changedSlot)] = true;
        std::vector<bool> needed(m_table->steps.size());
        for (const int slot : m_step->originalSlots)
            for (const std::size_t step : m_table->makers[static_cast<std::size_t>(slot)])
                needed[step] = true;
        for (std::size_t i = 0; i < m_table->steps.size(); ++i) {
            const Step& step = *m_table->steps[i];
            const bool reads = std::any_of(step.inputs.begin(), step.inputs.end(),
                                           [this](int slot) { return m_isNew[static_cast<std::size_t>(slot)]; });
            const bool makesIt =
                std::find(step.outputs.begin(), step.outputs.end(), m_step->changedSlot) != step.outputs.end();
            if (!reads || !needed[i] || makesIt || dynamic_cast<const ConstraintStep*>(&step) != nullptr)
                continue;
            for (const int slot : step.outputs)
                if (slot >= 0)
                    m_isNew[static_cast<std::size_t>(slot)] = true;
            m_following.push_back(i);
            m_attemptSlots.push_back(attemptSlotOf(i));
        }
    }

    /// Where the attempt stands at which rules accepted what a step drew; -1: no rule draws it again.
    int attemptSlotOf(std::size_t step) const
    {
        for (const std::shared_ptr<const Step>& candidate : m_table->steps)
            if (const auto* rule = dynamic_cast<const ConstraintStep*>(candidate.get());
                rule != nullptr && !rule->outputs.empty() &&
                std::find(rule->redrawn.begin(), rule->redrawn.end(), step) != rule->redrawn.end())
                return rule->outputs.front();
        return -1;
    }

    void change(std::size_t size)
    {
        Column& changed = m_columns[static_cast<std::size_t>(m_step->changedSlot)];
        const Column& factual = m_factual.slot(m_step->changedSlot);
        changed = copyOf(factual);
        for (std::size_t k = 0; k < m_step->to.size(); ++k) {
            m_places.clear();
            for (std::uint32_t i = 0; i < size; ++i)
                if (m_step->from.empty() || sameValue(factual, i, *m_step->from[k]))
                    m_places.push_back(i);
            if (m_places.empty())
                continue;
            gather(*m_step->to[k], std::vector<std::uint32_t>(m_places.size(), 0), m_values);
            scatter(m_values, m_places, changed);
        }
    }

    Status follow()
    {
        std::vector<Column*> slots(m_columns.size());
        for (std::size_t slot = 0; slot < slots.size(); ++slot)
            slots[slot] = m_isNew[slot] ? &m_columns[slot] : &m_factual.slot(static_cast<int>(slot));
        for (std::size_t k = 0; k < m_following.size(); ++k) {
            StepArguments again;
            again.rows = RowSet::of(m_rows);
            if (m_attemptSlots[k] >= 0) {
                const Column& attempts = m_factual.slot(m_attemptSlots[k]);
                m_attempts.resize(m_rows.size());
                for (std::size_t i = 0; i < m_attempts.size(); ++i)
                    m_attempts[i] = static_cast<std::uint32_t>(attempts.integers[i]);
                again.rows.attempts = m_attempts;
            }
            again.columns = slots;
            again.parentRows = m_parents;
            again.ordinals = m_ordinals;
            again.faults = &m_faults;
            if (Status ran = m_runners[k]->run(again); !ran)
                return ran;
        }
        return ok();
    }

    const Plan* m_plan;
    const TwinStep* m_step;
    const TablePlan* m_table;
    Evaluator m_factual;
    std::vector<bool> m_isNew;            // by slot of the original: not as it is in fact
    std::vector<std::size_t> m_following; // steps
    std::vector<int> m_attemptSlots;      // by place in m_following
    std::vector<std::unique_ptr<StepRunner>> m_runners;
    std::vector<Column> m_columns;
    std::unique_ptr<ChildrenCursor> m_cursor;
    std::vector<std::int64_t> m_rows;
    std::vector<std::int64_t> m_parents;
    std::vector<std::int64_t> m_ordinals;
    std::vector<std::uint32_t> m_attempts;
    std::vector<std::uint32_t> m_places;
    ParameterFaults m_faults;
    Column m_values;
};

class RowNumberRunner : public StepRunner
{
public:
    explicit RowNumberRunner(const RowNumberStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Int64, arguments.rows.count);
        for (std::size_t i = 0; i < out.size; ++i)
            out.integers[i] = arguments.rows.row(i);
        return ok();
    }

private:
    const RowNumberStep* m_step;
};

} // namespace

std::unique_ptr<StepRunner> TwinStep::runner(const Plan& plan) const
{
    return std::make_unique<TwinRunner>(plan, *this);
}

std::unique_ptr<StepRunner> RowNumberStep::runner(const Plan&) const
{
    return std::make_unique<RowNumberRunner>(*this);
}

} // namespace dw
