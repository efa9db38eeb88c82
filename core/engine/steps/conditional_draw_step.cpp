// Bisecting each row's threshold.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/conditional_draw_step.h"

#include "core/engine/evaluator.h"
#include "core/engine/trial.h"

#include <algorithm>

namespace dw {

namespace {

constexpr double kLowest = 0x1p-53;
/// Halvings of (0,1): to the last bit of a threshold near one half, and to 1e-9 of one as small as 1e-6.
constexpr int kHalvings = 50;

class ConditionalDrawRunner : public StepRunner
{
public:
    ConditionalDrawRunner(const Plan& plan, const ConditionalDrawStep& step)
        : m_step(&step), m_value(evaluatorOf(plan, step))
    {
    }

    Status run(const StepArguments& arguments) override
    {
        const std::size_t size = arguments.rows.count;
        const Column& from = *arguments.columns[static_cast<std::size_t>(m_step->from)];
        const Column& segments = *arguments.columns[static_cast<std::size_t>(m_step->segmentSlot)];
        Column& uniforms = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        Column& accepted = *arguments.columns[static_cast<std::size_t>(m_step->outputs[1])];
        uniforms.reset(DataType::Float64, size);
        std::copy_n(from.reals.begin(), size, uniforms.reals.begin());
        accepted.reset(DataType::Bool, size);
        std::fill(accepted.bools.begin(), accepted.bools.end(), std::uint8_t{1});
        m_places.clear();
        for (std::uint32_t i = 0; i < size; ++i)
            if (segments.integers[i] == m_step->segment)
                m_places.push_back(i);
        if (m_places.empty())
            return ok();
        if (Status found = findThresholds(arguments); !found)
            return found;
        for (std::size_t k = 0; k < m_places.size(); ++k) {
            const std::uint32_t i = m_places[k];
            const double threshold = (m_low[k] + m_high[k]) / 2;
            const double probability = m_step->isUpper ? 1.0 - threshold : threshold;
            const double u = from.reals[i];
            // The end of the part that is known to be good, so that no value beside it can come out.
            const double inside = m_step->isUpper ? m_high[k] + (1.0 - m_high[k]) * u : m_low[k] * u;
            uniforms.reals[i] = std::clamp(inside, kLowest, 1.0 - kLowest);
            const double draw = uniformAt(m_step->stream, static_cast<std::uint64_t>(arguments.rows.row(i)), 0,
                                          arguments.rows.attempt(i));
            accepted.bools[i] = m_good[k] && draw * m_step->largest < probability;
        }
        return ok();
    }

private:
    /// Computes the condition from the uniform and what else the value depends on.
    static Evaluator evaluatorOf(const Plan& plan, const ConditionalDrawStep& step)
    {
        std::vector<int> given = step.valueInputs;
        given.push_back(step.outputs[0]);
        std::vector<std::size_t> steps = stepsBetween(plan.tables[step.table], given, std::array{step.conditionSlot});
        std::vector<bool> redraws(steps.size(), true);
        return Evaluator(plan, step.table, std::move(steps), std::move(redraws));
    }

    /// Between m_low and m_high the condition turns, in every row of m_places; m_good: it is met at all.
    Status findThresholds(const StepArguments& arguments)
    {
        const std::size_t count = m_places.size();
        m_rows.resize(count);
        for (std::size_t k = 0; k < count; ++k)
            m_rows[k] = arguments.rows.row(m_places[k]);
        for (const int slot : m_step->valueInputs)
            gather(*arguments.columns[static_cast<std::size_t>(slot)], m_places, m_value.slot(slot));
        m_low.assign(count, 0.0);
        m_high.assign(count, 1.0);
        m_try.assign(count, m_step->isUpper ? 1.0 - kLowest : kLowest);
        if (Status tried = tryAll(m_good); !tried)
            return tried;
        for (int halving = 0; halving < kHalvings; ++halving) {
            for (std::size_t k = 0; k < count; ++k)
                m_try[k] = std::clamp(m_low[k] + (m_high[k] - m_low[k]) / 2, kLowest, 1.0 - kLowest);
            if (Status tried = tryAll(m_fits); !tried)
                return tried;
            for (std::size_t k = 0; k < count; ++k)
                ((m_fits[k] != 0) == m_step->isUpper ? m_high[k] : m_low[k]) = m_try[k];
        }
        return ok();
    }

    Status tryAll(std::vector<std::uint8_t>& fits)
    {
        Column& uniforms = m_value.slot(m_step->outputs[0]);
        uniforms.reset(DataType::Float64, m_try.size());
        std::copy(m_try.begin(), m_try.end(), uniforms.reals.begin());
        if (Status ran = m_value.evaluate(RowSet::of(m_rows)); !ran)
            return ran;
        const Column& condition = m_value.slot(m_step->conditionSlot);
        fits.resize(m_try.size());
        for (std::size_t k = 0; k < fits.size(); ++k)
            fits[k] = condition.bools[k] != 0 && !condition.isNull(k);
        return ok();
    }

    const ConditionalDrawStep* m_step;
    Evaluator m_value;
    std::vector<std::uint32_t> m_places; // rows of the scenario
    std::vector<std::int64_t> m_rows;
    std::vector<double> m_low;
    std::vector<double> m_high;
    std::vector<double> m_try;
    std::vector<std::uint8_t> m_good;
    std::vector<std::uint8_t> m_fits;
};

} // namespace

std::unique_ptr<StepRunner> ConditionalDrawStep::runner(const Plan& plan) const
{
    return std::make_unique<ConditionalDrawRunner>(plan, *this);
}

} // namespace dw
