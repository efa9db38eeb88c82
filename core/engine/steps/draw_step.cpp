// Confining and mapping uniforms.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/draw_step.h"

namespace dw {

namespace {

class DrawRunner : public StepRunner
{
public:
    explicit DrawRunner(const DrawStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Float64, arguments.rows.count);
        if (m_step->segmentStrata.empty())
            m_step->source.fill(m_step->stream, arguments, out.reals);
        else
            fillSegmentStrata(arguments, out.reals);
        if (!m_step->confined.empty())
            confine(*arguments.columns[static_cast<std::size_t>(m_step->segmentSlot)], out.reals);
        return ok();
    }

private:
    void fillSegmentStrata(const StepArguments& arguments, std::vector<double>& out) const
    {
        const Column& positions = *arguments.columns[static_cast<std::size_t>(m_step->positionSlot)];
        const Column& segments = *arguments.columns[static_cast<std::size_t>(m_step->segmentSlot)];
        for (std::size_t i = 0; i < arguments.rows.count; ++i) {
            const std::int64_t position = positions.integers[i];
            if (position < 0) { // a trial of the compiler's, not a row of the table
                out[i] = uniformAt(m_step->stream, static_cast<std::uint64_t>(arguments.rows.row(i)), 0,
                                   arguments.rows.attempt(i));
                continue;
            }
            const auto segment = static_cast<std::size_t>(segments.integers[i]);
            out[i] = strataUniform(m_step->segmentStrata[segment],
                                   static_cast<std::uint64_t>(position - m_step->segmentStarts[segment]));
        }
    }

    void confine(const Column& segments, std::vector<double>& uniforms) const
    {
        for (std::size_t i = 0; i < segments.size; ++i) {
            const auto segment = static_cast<std::size_t>(segments.integers[i]);
            if (segment < m_step->confined.size() && m_step->confined[segment])
                uniforms[i] = (*m_step->confined[segment])(uniforms[i]);
        }
    }

    const DrawStep* m_step;
};

class MapRunner : public StepRunner
{
public:
    explicit MapRunner(const MapStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const std::size_t size = arguments.rows.count;
        const Column& from = *arguments.columns[static_cast<std::size_t>(m_step->from)];
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Float64, size);
        const GroupedMap& map = m_step->map;
        if (map.groupSlot < 0) {
            for (std::size_t i = 0; i < size; ++i)
                out.reals[i] = map.byGroup.front()(from.reals[i]);
            return ok();
        }
        const Column& groups = *arguments.columns[static_cast<std::size_t>(map.groupSlot)];
        for (std::size_t i = 0; i < size; ++i) {
            const auto group = static_cast<std::uint64_t>(groups.integers[i]);
            out.reals[i] = group < map.byGroup.size() ? map.byGroup[group](from.reals[i]) : from.reals[i];
        }
        return ok();
    }

private:
    const MapStep* m_step;
};

} // namespace

std::unique_ptr<StepRunner> DrawStep::runner(const Plan&) const
{
    return std::make_unique<DrawRunner>(*this);
}

std::unique_ptr<StepRunner> MapStep::runner(const Plan&) const
{
    return std::make_unique<MapRunner>(*this);
}

} // namespace dw
