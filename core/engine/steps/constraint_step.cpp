// Joint redrawing of rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/constraint_step.h"

#include "core/engine/evaluator.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

class ConstraintRunner : public StepRunner
{
public:
    ConstraintRunner(const Plan& plan, const ConstraintStep& step) : m_plan(&plan), m_step(&step)
    {
        for (const std::size_t index : step.repeated)
            for (const int slot : plan.tables[step.table].steps[index]->outputs)
                m_slots.push_back(slot);
    }

    Status run(const StepArguments& arguments) override
    {
        findBroken(arguments.rows, [&arguments](int slot) -> const Column& {
            return *arguments.columns[static_cast<std::size_t>(slot)];
        });
        m_places = m_broken;
        m_accepted.assign(m_step->outputs.empty() ? 0 : arguments.rows.count, 0);
        for (std::size_t i = 0; i < m_accepted.size(); ++i)
            m_accepted[i] = arguments.rows.attempt(i);
        if (!m_places.empty() && m_step->redrawn.empty())
            return nothingRandom(arguments.rows.row(m_places.front()));
        std::uint32_t attempt = 0;
        while (!m_places.empty()) {
            if (++attempt > kMostAttempts)
                return giveUp(arguments.rows.row(m_places.front()));
            if (Status redrawn = redraw(arguments, attempt); !redrawn)
                return redrawn;
        }
        for (const int slot : m_step->outputs) {
            Column& out = *arguments.columns[static_cast<std::size_t>(slot)];
            out.reset(DataType::Int64, arguments.rows.count);
            std::copy(m_accepted.begin(), m_accepted.end(), out.integers.begin());
        }
        return ok();
    }

private:
    /// Draws the rows at m_places once more and keeps those that are good now.
    Status redraw(const StepArguments& arguments, std::uint32_t attempt)
    {
        if (!m_again)
            m_again = std::make_unique<Evaluator>(*m_plan, m_step->table, m_step->repeated, redraws());
        m_rows.clear();
        for (const std::uint32_t place : m_places)
            m_rows.push_back(arguments.rows.row(place));
        m_attempts.clear();
        for (const std::uint32_t place : m_places)
            m_attempts.push_back(arguments.rows.attempt(place) + attempt);
        RowSet rows = RowSet::of(m_rows);
        rows.attempts = m_attempts;
        if (Status evaluated = m_again->evaluate(rows); !evaluated)
            return evaluated;
        findBroken(rows, [this](int slot) -> const Column& { return m_again->slot(slot); });
        keepGood(arguments);
        return ok();
    }

    void keepGood(const StepArguments& arguments)
    {
        std::vector<std::uint32_t> good;
        std::vector<std::uint32_t> targets;
        std::vector<std::uint32_t> stillBroken;
        std::size_t next = 0;
        for (std::uint32_t i = 0; i < m_places.size(); ++i) {
            if (next < m_broken.size() && m_broken[next] == i) {
                stillBroken.push_back(m_places[i]);
                ++next;
            } else {
                good.push_back(i);
                targets.push_back(m_places[i]);
                if (!m_accepted.empty())
                    m_accepted[m_places[i]] = m_attempts[i];
            }
        }
        if (!good.empty()) {
            for (const int slot : m_slots) {
                gather(m_again->slot(slot), good, m_gathered);
                scatter(m_gathered, targets, *arguments.columns[static_cast<std::size_t>(slot)]);
            }
        }
        m_places = std::move(stillBroken);
    }

    template <typename SlotOf>
    void findBroken(const RowSet& rows, SlotOf slotOf)
    {
        m_broken.clear();
        for (std::uint32_t i = 0; i < rows.count; ++i) {
            const bool good = std::all_of(m_step->predicates.begin(), m_step->predicates.end(), [&](int slot) {
                const Column& predicate = slotOf(slot);
                return predicate.bools[i] != 0 || predicate.isNull(i);
            });
            if (!good)
                m_broken.push_back(i);
        }
    }

    std::vector<bool> redraws() const
    {
        std::vector<bool> marks;
        for (const std::size_t step : m_step->repeated)
            marks.push_back(std::find(m_step->redrawn.begin(), m_step->redrawn.end(), step) != m_step->redrawn.end());
        return marks;
    }

    Error nothingRandom(std::int64_t row) const
    {
        return {ErrorKind::Unsatisfiable,
                fmt::format("Row {} breaks {}, and nothing that it depends on is drawn at random, so that no other "
                            "draw could keep it.",
                            row, fmt::join(m_step->names, " and ")),
                m_step->place};
    }

    Error giveUp(std::int64_t row) const
    {
        return {ErrorKind::Unsatisfiable,
                fmt::format(
                    "No values were found for row {} that keep {} in {} draws; run 'check' to see which rules clash.",
                    row, fmt::join(m_step->names, " and "), kMostAttempts),
                m_step->place};
    }

    const Plan* m_plan;
    const ConstraintStep* m_step;
    std::vector<int> m_slots; // everything that is drawn or computed again
    std::unique_ptr<Evaluator> m_again;
    std::vector<std::uint32_t> m_broken;
    std::vector<std::uint32_t> m_places; // rows of the batch that are still to be redrawn
    std::vector<std::int64_t> m_rows;
    std::vector<std::uint32_t> m_attempts;
    std::vector<std::uint32_t> m_accepted; // by row, the attempt that was kept; empty when nobody asks
    Column m_gathered;
};

} // namespace

std::unique_ptr<StepRunner> ConstraintStep::runner(const Plan& plan) const
{
    return std::make_unique<ConstraintRunner>(plan, *this);
}

} // namespace dw
