// Joint redrawing of rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/constraint_step.h"

#include "core/engine/evaluator.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

/// So many draws cost not much more than one: asking for them takes as long as a thousand.
constexpr std::size_t kDrawnAtOnce = 8192;

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
        std::uint32_t done = 0;
        std::uint32_t most = 1; // draws of a row at once
        while (!m_places.empty()) {
            if (done == kMostAttempts)
                return giveUp(arguments.rows.row(m_places.front()));
            const auto room = static_cast<std::uint32_t>(kDrawnAtOnce / m_places.size());
            const std::uint32_t each = std::min(std::clamp(room, 1U, most), kMostAttempts - done);
            Status redrawn = redraw(arguments, done, each);
            if (!redrawn && each == 1)
                return redrawn;
            // A draw that fails may be one that is not needed: then one by one.
            most = redrawn ? 4 * each : 1;
            done += redrawn ? each : 0;
        }
        for (const int slot : m_step->outputs) {
            Column& out = *arguments.columns[static_cast<std::size_t>(slot)];
            out.reset(DataType::Int64, arguments.rows.count);
            std::copy(m_accepted.begin(), m_accepted.end(), out.integers.begin());
        }
        return ok();
    }

private:
    /// Draws the rows at m_places `each` times more and keeps the first draw of each that is good. What is left in the
    /// end are few rows: several draws of them at once cost hardly more than one, and none is missed.
    Status redraw(const StepArguments& arguments, std::uint32_t done, std::uint32_t each)
    {
        if (!m_again)
            m_again = std::make_unique<Evaluator>(*m_plan, m_step->table, m_step->repeated, redraws());
        m_rows.clear();
        m_attempts.clear();
        for (const std::uint32_t place : m_places)
            for (std::uint32_t k = 1; k <= each; ++k) {
                m_rows.push_back(arguments.rows.row(place));
                m_attempts.push_back(arguments.rows.attempt(place) + done + k);
            }
        RowSet rows = RowSet::of(m_rows);
        rows.attempts = m_attempts;
        if (Status evaluated = m_again->evaluate(rows); !evaluated)
            return evaluated;
        findBroken(rows, [this](int slot) -> const Column& { return m_again->slot(slot); });
        keepGood(arguments, each);
        return ok();
    }

    void keepGood(const StepArguments& arguments, std::uint32_t each)
    {
        m_good.clear();
        m_targets.clear();
        m_left.clear();
        std::size_t next = 0; // in m_broken, which rises
        for (std::uint32_t i = 0; i < m_places.size(); ++i) {
            std::uint32_t draw = i * each;
            const std::uint32_t end = draw + each;
            while (next < m_broken.size() && m_broken[next] < draw)
                ++next;
            for (; draw < end && next < m_broken.size() && m_broken[next] == draw; ++draw)
                ++next;
            if (draw == end) {
                m_left.push_back(m_places[i]);
                continue;
            }
            m_good.push_back(draw);
            m_targets.push_back(m_places[i]);
            if (!m_accepted.empty())
                m_accepted[m_places[i]] = m_attempts[draw];
        }
        if (!m_good.empty())
            for (const int slot : m_slots) {
                gather(m_again->slot(slot), m_good, m_gathered);
                scatter(m_gathered, m_targets, *arguments.columns[static_cast<std::size_t>(slot)]);
            }
        std::swap(m_places, m_left);
    }

    template <typename SlotOf>
    void findBroken(const RowSet& rows, SlotOf slotOf)
    {
        m_isGood.assign(rows.count, 1);
        for (const int slot : m_step->predicates) {
            const Column& predicate = slotOf(slot);
            if (predicate.validity.allValid())
                for (std::size_t i = 0; i < rows.count; ++i)
                    m_isGood[i] &= static_cast<std::uint8_t>(predicate.bools[i] != 0);
            else
                for (std::size_t i = 0; i < rows.count; ++i)
                    m_isGood[i] &= static_cast<std::uint8_t>(predicate.bools[i] != 0 || predicate.isNull(i));
        }
        m_broken.resize(rows.count);
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < rows.count; ++i) { // no branch: which rows break a rule, nobody can guess
            m_broken[count] = i;
            count += m_isGood[i] == 0;
        }
        m_broken.resize(count);
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
    std::vector<std::uint8_t> m_isGood;
    std::vector<std::uint32_t> m_broken;
    std::vector<std::uint32_t> m_places; // rows of the batch that are still to be redrawn
    std::vector<std::int64_t> m_rows;
    std::vector<std::uint32_t> m_attempts;
    std::vector<std::uint32_t> m_good; // draws that are kept, and the rows of the batch that they become
    std::vector<std::uint32_t> m_targets;
    std::vector<std::uint32_t> m_left;
    std::vector<std::uint32_t> m_accepted; // by row, the attempt that was kept; empty when nobody asks
    Column m_gathered;
};

} // namespace

std::unique_ptr<StepRunner> ConstraintStep::runner(const Plan& plan) const
{
    return std::make_unique<ConstraintRunner>(plan, *this);
}

} // namespace dw
