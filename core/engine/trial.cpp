// Running part of a plan.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/trial.h"

#include <algorithm>
#include <numeric>

namespace dw {

std::vector<std::size_t> stepsBetween(const TablePlan& table, std::span<const int> given, std::span<const int> wanted)
{
    std::vector<int> owner(table.slotSpecs.size(), -1);
    for (std::size_t i = 0; i < table.steps.size(); ++i)
        for (const int slot : table.steps[i]->outputs)
            if (slot >= 0)
                owner[static_cast<std::size_t>(slot)] = static_cast<int>(i);
    for (const int slot : given)
        owner[static_cast<std::size_t>(slot)] = -1;
    std::vector<bool> marks(table.steps.size());
    std::vector<int> open(wanted.begin(), wanted.end());
    while (!open.empty()) {
        const int step = owner[static_cast<std::size_t>(open.back())];
        open.pop_back();
        if (step < 0 || marks[static_cast<std::size_t>(step)])
            continue;
        marks[static_cast<std::size_t>(step)] = true;
        const std::vector<int>& inputs = table.steps[static_cast<std::size_t>(step)]->inputs;
        open.insert(open.end(), inputs.begin(), inputs.end());
    }
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i])
            steps.push_back(i);
    return steps;
}

Trial::Trial(std::shared_ptr<const Plan> plan, std::size_t table, std::span<const int> wanted,
             std::span<const int> given)
    : m_plan(std::move(plan)), m_steps(stepsBetween(m_plan->tables[table], given, wanted)),
      m_evaluator(*m_plan, table, m_steps, std::vector<bool>(m_steps.size(), true))
{
}

TrialRows::TrialRows(std::int64_t tableRows) : m_size(static_cast<std::uint64_t>(std::max<std::int64_t>(1, tableRows)))
{
    // Steps of the golden ratio meet the rows evenly, however many are asked for; coprime, so that none comes twice.
    m_step = static_cast<std::uint64_t>(static_cast<double>(m_size) * 0.6180339887498949);
    while (std::gcd(m_step, m_size) != 1)
        ++m_step;
}

RowSet TrialRows::next(std::size_t count)
{
    m_rows.clear();
    m_attempts.clear();
    for (std::size_t i = 0; i < count; ++i) {
        m_rows.push_back(static_cast<std::int64_t>(m_row));
        m_attempts.push_back(m_attempt);
        m_row = (m_row + m_step) % m_size;
        if (m_row == 0)
            ++m_attempt; // all rows were met
    }
    RowSet rows = RowSet::of(m_rows);
    rows.attempts = m_attempts;
    return rows;
}

} // namespace dw
