// Searching each row's threshold.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/conditional_draw_step.h"

#include "core/engine/evaluator.h"
#include "core/engine/trial.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace dw {

namespace {

constexpr double kLowest = 0x1p-53;
/// A threshold is one of the multiples of 2^-40: of an event as rare as 1 in a million it is known to a part in a
/// million, and the same one is found whichever way it is looked for, so that no row depends on those beside it.
constexpr int kBits = 40;
constexpr int kMostBitsAtOnce = 6;

double latticePoint(std::int64_t number)
{
    return std::ldexp(static_cast<double>(number), -kBits);
}

/// The rows of one event, and between which uniforms their condition turns.
class Thresholds
{
public:
    Thresholds(const Plan& plan, const ConditionalDrawStep& step, const ConditionalDrawStep::Event& event)
        : m_step(&step), m_event(&event), m_value(evaluatorOf(plan, step, event))
    {
    }

    /// `places` are the rows of the arguments that the event is for.
    Status find(const StepArguments& arguments, const std::vector<std::uint32_t>& places)
    {
        const std::size_t count = places.size();
        load(arguments, places, 1);
        m_uniforms.assign(count, m_event->isUpper ? 1.0 - kLowest : kLowest);
        if (Status tried = tryAll(good); !tried)
            return tried;
        // Few rows are tried at many places at once: an evaluation costs more than its rows.
        const int most = std::clamp(static_cast<int>(std::bit_width(kBatchRows / count + 1)) - 1, 1, kMostBitsAtOnce);
        m_low.assign(count, 0);
        int loaded = 0;
        for (int left = kBits; left > 0;) {
            const int bits = std::min(most, left);
            if (bits != loaded)
                load(arguments, places, (std::size_t{1} << bits) - 1);
            loaded = bits;
            left -= bits;
            if (Status narrowed = narrow(bits, left); !narrowed)
                return narrowed;
        }
        return ok();
    }

    /// The condition turns between the two.
    double low(std::size_t place) const { return latticePoint(m_low[place]); }
    double high(std::size_t place) const { return latticePoint(m_low[place] + 1); }

    std::vector<std::uint8_t> good; ///< by place: the event can happen at all

private:
    /// Computes the condition from the uniform and what else the value depends on.
    static Evaluator evaluatorOf(const Plan& plan, const ConditionalDrawStep& step,
                                 const ConditionalDrawStep::Event& event)
    {
        std::vector<int> given = step.valueInputs;
        given.push_back(step.outputs[0]);
        std::vector<std::size_t> steps = stepsBetween(plan.tables[step.table], given, std::array{event.conditionSlot});
        std::vector<bool> redraws(steps.size(), true);
        return Evaluator(plan, step.table, std::move(steps), std::move(redraws));
    }

    /// Every row so many times, one after another.
    void load(const StepArguments& arguments, const std::vector<std::uint32_t>& places, std::size_t times)
    {
        m_rows.clear();
        m_places.clear();
        for (const std::uint32_t place : places)
            for (std::size_t k = 0; k < times; ++k) {
                m_places.push_back(place);
                m_rows.push_back(arguments.rows.row(place));
            }
        for (const int slot : m_step->valueInputs)
            gather(*arguments.columns[static_cast<std::size_t>(slot)], m_places, m_value.slot(slot));
    }

    /// Finds the next bits of each threshold, after which so many are left.
    Status narrow(int bits, int left)
    {
        const std::size_t count = m_low.size();
        const std::size_t tries = (std::size_t{1} << bits) - 1;
        const std::int64_t apart = std::int64_t{1} << left;
        m_uniforms.resize(count * tries);
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = 0; k < tries; ++k)
                m_uniforms[i * tries + k] = latticePoint(m_low[i] + static_cast<std::int64_t>(k + 1) * apart);
        if (Status tried = tryAll(m_fits); !tried)
            return tried;
        for (std::size_t i = 0; i < count; ++i) {
            // The last try before the first that is above the threshold.
            std::size_t k = 0;
            while (k < tries && (m_fits[i * tries + k] != 0) != m_event->isUpper)
                ++k;
            m_low[i] += static_cast<std::int64_t>(k) * apart;
        }
        return ok();
    }

    Status tryAll(std::vector<std::uint8_t>& fits)
    {
        Column& uniforms = m_value.slot(m_step->outputs[0]);
        uniforms.reset(DataType::Float64, m_uniforms.size());
        std::copy(m_uniforms.begin(), m_uniforms.end(), uniforms.reals.begin());
        if (Status ran = m_value.evaluate(RowSet::of(m_rows)); !ran)
            return ran;
        const Column& condition = m_value.slot(m_event->conditionSlot);
        fits.resize(m_uniforms.size());
        for (std::size_t i = 0; i < fits.size(); ++i)
            fits[i] = condition.bools[i] != 0 && !condition.isNull(i);
        return ok();
    }

    const ConditionalDrawStep* m_step;
    const ConditionalDrawStep::Event* m_event;
    Evaluator m_value;
    std::vector<std::int64_t> m_low; // numbers of lattice points
    std::vector<std::uint32_t> m_places;
    std::vector<std::int64_t> m_rows;
    std::vector<double> m_uniforms;
    std::vector<std::uint8_t> m_fits;
};

class ConditionalDrawRunner : public StepRunner
{
public:
    ConditionalDrawRunner(const Plan& plan, const ConditionalDrawStep& step) : m_plan(&plan), m_step(&step)
    {
        m_thresholds.resize(step.events.size());
    }

    Status run(const StepArguments& arguments) override
    {
        const std::size_t size = arguments.rows.count;
        const Column& from = *arguments.columns[static_cast<std::size_t>(m_step->from)];
        Column& uniforms = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        uniforms.reset(DataType::Float64, size);
        std::copy_n(from.reals.begin(), size, uniforms.reals.begin());
        for (std::size_t e = 0; e < m_step->events.size(); ++e)
            if (Status conditioned = condition(arguments, e, from, uniforms); !conditioned)
                return conditioned;
        return ok();
    }

private:
    Status condition(const StepArguments& arguments, std::size_t e, const Column& from, Column& uniforms)
    {
        const ConditionalDrawStep::Event& event = m_step->events[e];
        const Column& segments = *arguments.columns[static_cast<std::size_t>(m_step->segmentSlot)];
        Column& accepted = *arguments.columns[static_cast<std::size_t>(m_step->outputs[e + 1])];
        accepted.reset(DataType::Bool, arguments.rows.count);
        std::fill(accepted.bools.begin(), accepted.bools.end(), std::uint8_t{1});
        m_places.clear();
        for (std::uint32_t i = 0; i < arguments.rows.count; ++i)
            if (segments.integers[i] == event.segment)
                m_places.push_back(i);
        if (m_places.empty())
            return ok();
        if (!m_thresholds[e])
            m_thresholds[e] = std::make_unique<Thresholds>(*m_plan, *m_step, event);
        Thresholds& found = *m_thresholds[e];
        if (Status searched = found.find(arguments, m_places); !searched)
            return searched;
        for (std::size_t k = 0; k < m_places.size(); ++k) {
            const std::uint32_t i = m_places[k];
            // The end of the part that is known to be good, so that no value beside it can come out.
            const double probability = event.isUpper ? 1.0 - found.high(k) : found.low(k);
            const double u = from.reals[i];
            uniforms.reals[i] =
                std::clamp(event.isUpper ? found.high(k) + probability * u : probability * u, kLowest, 1.0 - kLowest);
            const double draw = uniformAt(event.stream, static_cast<std::uint64_t>(arguments.rows.row(i)), 0,
                                          arguments.rows.attempt(i));
            accepted.bools[i] = found.good[k] && draw * event.largest < probability;
        }
        return ok();
    }

    const Plan* m_plan;
    const ConditionalDrawStep* m_step;
    std::vector<std::unique_ptr<Thresholds>> m_thresholds; // by event, made when first needed
    std::vector<std::uint32_t> m_places;
};

} // namespace

std::unique_ptr<StepRunner> ConditionalDrawStep::runner(const Plan& plan) const
{
    return std::make_unique<ConditionalDrawRunner>(plan, *this);
}

} // namespace dw
