// Running a table's steps over a set of rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/evaluator.h"

#include "core/engine/children.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/sql_group.h"

#include <algorithm>
#include <map>

namespace dw {

std::vector<std::size_t> stepsFor(const TablePlan& table, std::span<const int> slots)
{
    std::vector<bool> needed(table.steps.size());
    for (const int slot : slots)
        for (const std::size_t step : table.makers[static_cast<std::size_t>(slot)])
            needed[step] = true;
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < needed.size(); ++i)
        if (needed[i])
            steps.push_back(i);
    return steps;
}

Evaluator::Evaluator(const Plan& plan, std::size_t table, std::span<const int> wanted)
    : m_plan(&plan), m_table(&plan.tables[table]), m_steps(stepsFor(*m_table, wanted)), m_redraws(m_steps.size(), true)
{
    prepare();
    leaveOutUnreadFields(wanted);
}

Evaluator::Evaluator(const Plan& plan, std::size_t table, std::vector<std::size_t> steps, std::vector<bool> redraws)
    : m_plan(&plan), m_table(&plan.tables[table]), m_steps(std::move(steps)), m_redraws(std::move(redraws))
{
    prepare();
}

Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator::~Evaluator() = default;

void Evaluator::prepare()
{
    bool needsParents = false;
    for (const std::size_t step : m_steps) {
        m_runners.push_back(m_table->steps[step]->runner(*m_plan));
        needsParents = needsParents || m_table->steps[step]->needsParents;
    }
    joinSqlSteps();
    m_faults.resize(m_steps.size());
    m_columns.resize(m_table->slotSpecs.size());
    for (Column& column : m_columns)
        m_slots.push_back(&column);
    if (needsParents && m_table->children)
        m_cursor = std::make_unique<ChildrenCursor>(*m_plan, *m_table->children);
}

/// An entity's fields all belong to one step, of which mostly few are asked for.
void Evaluator::leaveOutUnreadFields(std::span<const int> wanted)
{
    std::vector<bool> isRead(m_table->slotSpecs.size());
    for (const int slot : wanted)
        isRead[static_cast<std::size_t>(slot)] = true;
    for (const std::size_t index : m_steps) {
        const Step& step = *m_table->steps[index];
        if (!changesNothing(step))
            return; // it may run steps again and put all of what they give into place
        for (const int slot : step.inputs)
            isRead[static_cast<std::size_t>(slot)] = true;
    }
    for (const std::unique_ptr<StepRunner>& runner : m_runners)
        if (runner)
            leaveOutUnread(*runner, isRead);
}

void Evaluator::joinSqlSteps()
{
    std::vector<const Step*> steps;
    for (const std::size_t step : m_steps)
        steps.push_back(m_table->steps[step].get());
    const std::vector<std::size_t> leaders = sqlLeaders(steps);
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t position = 0; position < leaders.size(); ++position)
        groups[leaders[position]].push_back(position);
    for (const auto& [leader, members] : groups) {
        if (members.size() == 1)
            continue;
        std::vector<const SqlStep*> together;
        for (const std::size_t position : members)
            together.push_back(static_cast<const SqlStep*>(steps[position]));
        std::unique_ptr<StepRunner> runner = sqlGroupRunner(*m_plan, together);
        if (!runner)
            continue;
        for (const std::size_t position : members)
            m_runners[position].reset();
        m_runners[leader] = std::move(runner);
    }
}

StepArguments Evaluator::arguments(std::size_t position)
{
    const bool onWayOut = m_table->steps[m_steps[position]]->onWayOut;
    StepArguments arguments{onWayOut ? m_rows : m_sourceRows, m_slots, m_parentRows, m_ordinals, &m_faults[position]};
    if (!m_redraws[position])
        arguments.rows.attempts = {};
    return arguments;
}

RowSet Evaluator::withoutCopies(const RowSet& rows)
{
    const RowCopies* copies = m_table->copies.get();
    if (copies == nullptr || (rows.isRange() && rows.first + static_cast<std::int64_t>(rows.count) <= copies->rows))
        return rows;
    m_sources.resize(rows.count);
    for (std::size_t i = 0; i < rows.count; ++i)
        m_sources[i] = copies->sourceOf(rows.row(i));
    RowSet sources = RowSet::of(m_sources);
    sources.attempts = rows.attempts;
    return sources;
}

Status Evaluator::evaluate(const RowSet& rows)
{
    m_rows = rows;
    m_sourceRows = withoutCopies(rows);
    if (m_cursor) {
        m_parentRows.resize(rows.count);
        m_ordinals.resize(rows.count);
        if (Status located = m_cursor->locate(m_sourceRows, m_parentRows, m_ordinals); !located)
            return located;
    }
    for (std::size_t position = 0; position < m_steps.size(); ++position)
        if (m_runners[position])
            if (Status ran = m_runners[position]->run(arguments(position)); !ran)
                return ran;
    return ok();
}

std::string Evaluator::explain(int slot, std::size_t i)
{
    for (std::size_t position = m_steps.size(); position-- > 0;) {
        const std::vector<int>& outputs = m_table->steps[m_steps[position]]->outputs;
        if (!m_runners[position] || std::find(outputs.begin(), outputs.end(), slot) == outputs.end())
            continue;
        if (std::string words = m_runners[position]->explain(arguments(position), i); !words.empty())
            return words;
    }
    return {};
}

std::vector<Evaluator::StepFaults> Evaluator::faults() const
{
    std::vector<StepFaults> found;
    for (std::size_t position = 0; position < m_steps.size(); ++position)
        if (m_faults[position].rows > 0)
            found.push_back({m_steps[position], m_faults[position]});
    return found;
}

} // namespace dw
