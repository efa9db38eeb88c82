// Halving (0,1) in every row.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/outcome_step.h"

#include "core/data/cells.h"

#include <algorithm>
#include <cmath>

namespace dw {

namespace {

constexpr double kOutcomeLowest = 0x1p-53;
constexpr double kOutcomeHighest = 1.0 - kOutcomeLowest;
constexpr int kOutcomeHalvings = 12;

class OutcomeRunner : public StepRunner
{
public:
    OutcomeRunner(const OutcomeStep& step, const Plan& plan) : m_step(&step)
    {
        for (const auto& link : step.chain)
            m_chain.push_back(link->runner(plan));
    }

    Status run(const StepArguments& arguments) override
    {
        m_rows = arguments.rows.count;
        m_actual = arguments.columns[static_cast<std::size_t>(m_step->valueSlot)];
        useOwnColumns(arguments);
        if (Status found = m_step->favourable ? findFavourable() : findOwn(); !found)
            return found;
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Float64, m_rows);
        for (std::size_t i = 0; i < m_rows; ++i) {
            out.reals[i] = m_found[i];
            if (!m_step->favourable && m_actual->isNull(i))
                out.setNull(i);
        }
        return ok();
    }

private:
    /// What the chain fills must not reach the row's own columns.
    void useOwnColumns(const StepArguments& arguments)
    {
        m_draws = arguments.columns[static_cast<std::size_t>(m_step->drawSlot)];
        m_columns.assign(arguments.columns.begin(), arguments.columns.end());
        std::size_t next = 0;
        const auto replace = [&](int slot) {
            if (m_own.size() == next)
                m_own.push_back(std::make_unique<Column>());
            m_columns[static_cast<std::size_t>(slot)] = m_own[next++].get();
        };
        replace(m_step->drawSlot);
        for (const auto& link : m_step->chain)
            for (const int slot : link->outputs)
                if (slot >= 0)
                    replace(slot);
        m_arguments = arguments;
        m_arguments.columns = m_columns;
        m_arguments.faults = nullptr; // counted where the values are made
    }

    /// Whether each row has the value that is asked for at these uniforms.
    Status tryAt(const std::vector<double>& uniforms, std::vector<std::uint8_t>& fits)
    {
        Column& draw = *m_columns[static_cast<std::size_t>(m_step->drawSlot)];
        draw.reset(DataType::Float64, m_rows);
        std::copy(uniforms.begin(), uniforms.end(), draw.reals.begin());
        for (const auto& link : m_chain)
            if (Status ran = link->run(m_arguments); !ran)
                return ran;
        compare(*m_columns[static_cast<std::size_t>(m_step->valueSlot)], fits);
        return ok();
    }

    void compare(const Column& values, std::vector<std::uint8_t>& fits) const
    {
        const bool isOwn = m_step->favourable == nullptr;
        const Column& wanted = isOwn ? *m_actual : *m_step->favourable;
        fits.resize(m_rows);
        if (values.type == DataType::Bool && values.validity.allValid() && wanted.validity.allValid()) {
            // The usual case, a dozen times a row.
            for (std::size_t i = 0; i < m_rows; ++i)
                fits[i] = static_cast<std::uint8_t>(values.bools[i] == wanted.bools[isOwn ? i : 0]);
            return;
        }
        for (std::size_t i = 0; i < m_rows; ++i)
            fits[i] = sameCell(values, i, wanted, isOwn ? i : 0);
    }

    Status tryEnds()
    {
        m_tried.assign(m_rows, kOutcomeLowest);
        if (Status tried = tryAt(m_tried, m_bottom); !tried)
            return tried;
        m_tried.assign(m_rows, kOutcomeHighest);
        return tryAt(m_tried, m_top);
    }

    Status findFavourable()
    {
        if (Status tried = tryEnds(); !tried)
            return tried;
        m_low.assign(m_rows, 0.0);
        m_high.assign(m_rows, 1.0);
        for (int halving = 0; halving < kOutcomeHalvings; ++halving) {
            for (std::size_t i = 0; i < m_rows; ++i)
                m_tried[i] = m_low[i] + (m_high[i] - m_low[i]) / 2;
            if (Status tried = tryAt(m_tried, m_fits); !tried)
                return tried;
            for (std::size_t i = 0; i < m_rows; ++i)
                (m_fits[i] == m_top[i] ? m_high : m_low)[i] = m_tried[i];
        }
        m_found.resize(m_rows);
        for (std::size_t i = 0; i < m_rows; ++i) {
            const double threshold = m_low[i] + (m_high[i] - m_low[i]) / 2;
            m_found[i] = m_top[i] == m_bottom[i] ? m_top[i] : m_top[i] ? 1.0 - threshold : threshold;
        }
        return ok();
    }

    enum class End : std::uint8_t { None, Below, Above };

    /// The end of the interval of draws that give the row's own value, in every row the one asked for.
    Status findEnds(const std::vector<End>& ends)
    {
        std::vector<double> out(m_rows);
        for (std::size_t i = 0; i < m_rows; ++i)
            out[i] = ends[i] == End::Below ? 0.0 : 1.0;
        const auto in = [&](std::size_t i) -> double& { return ends[i] == End::Below ? m_low[i] : m_high[i]; };
        for (int halving = 0; halving < kOutcomeHalvings; ++halving) {
            for (std::size_t i = 0; i < m_rows; ++i)
                m_tried[i] = std::clamp(in(i) + (out[i] - in(i)) / 2, kOutcomeLowest, kOutcomeHighest);
            if (Status tried = tryAt(m_tried, m_fits); !tried)
                return tried;
            for (std::size_t i = 0; i < m_rows; ++i)
                if (ends[i] != End::None)
                    (m_fits[i] ? in(i) : out[i]) = m_tried[i];
        }
        for (std::size_t i = 0; i < m_rows; ++i)
            if (ends[i] != End::None)
                in(i) += (out[i] - in(i)) / 2;
        return ok();
    }

    Status findOwn()
    {
        if (Status tried = tryEnds(); !tried)
            return tried;
        m_low = m_draws->reals;
        m_high = m_draws->reals;
        std::vector<End> first(m_rows, End::None);
        std::vector<End> second(m_rows, End::None); // only where a value lies between others
        for (std::size_t i = 0; i < m_rows; ++i) {
            if (m_bottom[i])
                m_low[i] = 0.0;
            if (m_top[i])
                m_high[i] = 1.0;
            first[i] = !m_bottom[i] ? End::Below : !m_top[i] ? End::Above : End::None;
            second[i] = !m_bottom[i] && !m_top[i] ? End::Above : End::None;
        }
        for (const std::vector<End>* ends : {&first, &second})
            if (std::any_of(ends->begin(), ends->end(), [](End end) { return end != End::None; }))
                if (Status found = findEnds(*ends); !found)
                    return found;
        m_found.resize(m_rows);
        for (std::size_t i = 0; i < m_rows; ++i)
            m_found[i] = m_high[i] - m_low[i];
        return ok();
    }

    const OutcomeStep* m_step;
    std::vector<std::unique_ptr<StepRunner>> m_chain;
    std::vector<std::unique_ptr<Column>> m_own;
    std::vector<Column*> m_columns;
    StepArguments m_arguments;
    const Column* m_actual = nullptr;
    const Column* m_draws = nullptr;
    std::size_t m_rows = 0;
    std::vector<std::uint8_t> m_bottom, m_top, m_fits;
    std::vector<double> m_low, m_high, m_tried, m_found;
};

class KnownOutcomeRunner : public StepRunner
{
public:
    explicit KnownOutcomeRunner(const KnownOutcomeStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const Column& p = *arguments.columns[static_cast<std::size_t>(m_step->probabilitySlot)];
        const Column& value = *arguments.columns[static_cast<std::size_t>(m_step->valueSlot)];
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Float64, arguments.rows.count);
        for (std::size_t i = 0; i < out.size; ++i)
            out.reals[i] = value.bools[i] != 0 ? p.reals[i] : 1.0 - p.reals[i];
        out.validity.merge(value.validity, out.size);
        return ok();
    }

private:
    const KnownOutcomeStep* m_step;
};

class NearHalfRunner : public StepRunner
{
public:
    explicit NearHalfRunner(const NearHalfStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const Column& from = *arguments.columns[static_cast<std::size_t>(m_step->from)];
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Bool, arguments.rows.count);
        for (std::size_t i = 0; i < out.size; ++i)
            out.bools[i] = (std::fabs(from.reals[i] - 0.5) <= m_step->within) != m_step->isInverted;
        return ok();
    }

private:
    const NearHalfStep* m_step;
};

class LevelRunner : public StepRunner
{
public:
    explicit LevelRunner(const LevelStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const Column& from = *arguments.columns[static_cast<std::size_t>(m_step->from)];
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        const std::size_t size = arguments.rows.count;
        if (m_step->names)
            out.resetCodes(m_step->names, size);
        else
            out.reset(DataType::Float64, size);
        for (std::size_t i = 0; i < size; ++i) {
            const double margin = 2 * from.reals[i] - 1;
            if (m_step->names)
                out.codes[i] = levelOf(margin);
            else
                out.reals[i] = margin;
            if (from.isNull(i))
                out.setNull(i);
        }
        return ok();
    }

private:
    std::uint32_t levelOf(double margin) const
    {
        std::uint32_t level = 0;
        while (level < m_step->thresholds.size() && margin < m_step->thresholds[level])
            ++level;
        return level;
    }

    const LevelStep* m_step;
};

} // namespace

std::unique_ptr<StepRunner> OutcomeStep::runner(const Plan& plan) const
{
    return std::make_unique<OutcomeRunner>(*this, plan);
}

std::unique_ptr<StepRunner> KnownOutcomeStep::runner(const Plan&) const
{
    return std::make_unique<KnownOutcomeRunner>(*this);
}

std::unique_ptr<StepRunner> NearHalfStep::runner(const Plan&) const
{
    return std::make_unique<NearHalfRunner>(*this);
}

std::unique_ptr<StepRunner> LevelStep::runner(const Plan&) const
{
    return std::make_unique<LevelRunner>(*this);
}

} // namespace dw
