// Filling columns by a generator.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/generator_step.h"

namespace dw {

namespace {

class GeneratorRunner : public StepRunner
{
public:
    explicit GeneratorRunner(const GeneratorStep& step)
        : m_step(&step), m_bound(step.bound->clone()), m_finish(step.finish), m_fieldSlots(step.fieldSlots)
    {
    }

    void leaveOutUnread(const std::vector<bool>& isRead)
    {
        for (std::size_t field = 1; field < m_fieldSlots.size(); ++field) // the first is what the others tell about
            if (m_fieldSlots[field] >= 0 && !isRead[static_cast<std::size_t>(m_fieldSlots[field])])
                m_fieldSlots[field] = -1;
    }

    Status run(const StepArguments& arguments) override
    {
        const FillContext context = this->context(arguments);
        m_outputs.clear();
        for (const int slot : m_fieldSlots)
            m_outputs.push_back(slot < 0 ? nullptr : arguments.columns[static_cast<std::size_t>(slot)]);
        if (m_finish.isNothing()) {
            m_bound->fill(context, m_outputs);
            return ok();
        }
        Column& out = *m_outputs[0];
        Column& raw = m_finish.decimals ? m_raw : out;
        m_outputs[0] = &raw;
        m_bound->fill(context, m_outputs);
        m_finish.apply(arguments, raw, out);
        return ok();
    }

    std::string explain(const StepArguments& arguments, std::size_t i) override
    {
        return m_bound->explain(context(arguments), i);
    }

private:
    FillContext context(const StepArguments& arguments)
    {
        m_uniforms.resize(arguments.rows.count);
        // What gives the same values at every draw has no use for uniforms.
        if (m_step->random || m_step->uniforms.kind != UniformSource::Kind::Stream)
            m_step->uniforms.fill(m_step->stream, arguments, m_uniforms);
        FillContext context;
        context.rows = arguments.rows;
        context.stream = m_step->stream;
        context.primary = m_uniforms;
        context.inputs = arguments.columns;
        context.parentRows = arguments.parentRows;
        context.ordinals = arguments.ordinals;
        context.faults = arguments.faults;
        return context;
    }

    const GeneratorStep* m_step;
    std::unique_ptr<BoundGenerator> m_bound;
    Finish m_finish; // its own, since the null ratio may vary by row
    std::vector<int> m_fieldSlots;
    std::vector<double> m_uniforms;
    std::vector<Column*> m_outputs;
    Column m_raw;
};

class CopyRunner : public StepRunner
{
public:
    explicit CopyRunner(const CopyStep& step) : m_step(&step), m_finish(step.finish) {}

    Status run(const StepArguments& arguments) override
    {
        m_raw = copyOf(*arguments.columns[static_cast<std::size_t>(m_step->from)]);
        m_finish.apply(arguments, m_raw, *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])]);
        return ok();
    }

private:
    const CopyStep* m_step;
    Finish m_finish;
    Column m_raw;
};

} // namespace

std::unique_ptr<StepRunner> GeneratorStep::runner(const Plan&) const
{
    return std::make_unique<GeneratorRunner>(*this);
}

void leaveOutUnread(StepRunner& runner, const std::vector<bool>& isRead)
{
    if (auto* generator = dynamic_cast<GeneratorRunner*>(&runner))
        generator->leaveOutUnread(isRead);
}

std::unique_ptr<StepRunner> CopyStep::runner(const Plan&) const
{
    return std::make_unique<CopyRunner>(*this);
}

} // namespace dw
