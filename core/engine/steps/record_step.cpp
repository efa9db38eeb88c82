// Recording values otherwise than they are, and leaving rows out.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/record_step.h"

#include "core/data/decimal.h"
#include "core/random/quantile_table.h"

#include <cmath>

namespace dw {

namespace {

const Column& sourceOf(const StepArguments& arguments, int slot)
{
    return *arguments.columns[static_cast<std::size_t>(slot)];
}

void fillUniforms(const StepArguments& arguments, Stream stream, std::uint32_t lane, std::vector<double>& out)
{
    out.resize(arguments.rows.count);
    FillContext context;
    context.rows = arguments.rows;
    context.stream = stream;
    context.uniforms(lane, out);
}

class RecordRunner : public StepRunner
{
public:
    explicit RecordRunner(const RecordStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out = copyOf(sourceOf(arguments, m_step->from));
        findRows(arguments);
        if (m_rows.empty())
            return ok();
        switch (m_step->kind) {
        case RecordChange::Kind::Replace:
            gather(*m_step->value, std::vector<std::uint32_t>(m_rows.size(), 0), m_values);
            scatter(m_values, m_rows, out);
            break;
        case RecordChange::Kind::Empty:
            for (const std::uint32_t row : m_rows)
                out.setNull(row);
            break;
        case RecordChange::Kind::Noise:
            addNoise(arguments, out);
            break;
        }
        return ok();
    }

    std::string explain(const StepArguments& arguments, std::size_t i) override
    {
        const Column& when = sourceOf(arguments, m_step->whenSlot);
        const bool changed =
            when.bools[i] != 0 && !when.isNull(i) && m_uniforms.size() > i && m_uniforms[i] < m_step->probability;
        return changed ? "An injection made what is recorded differ from what is true." : "";
    }

private:
    void findRows(const StepArguments& arguments)
    {
        const Column& when = sourceOf(arguments, m_step->whenSlot);
        fillUniforms(arguments, m_step->stream, 0, m_uniforms);
        m_rows.clear();
        for (std::uint32_t i = 0; i < arguments.rows.count; ++i)
            if (when.bools[i] != 0 && !when.isNull(i) && m_uniforms[i] < m_step->probability)
                m_rows.push_back(i);
    }

    void addNoise(const StepArguments& arguments, Column& out)
    {
        fillUniforms(arguments, m_step->stream, 1, m_noise);
        standardNormalTable().map(m_noise, m_noise);
        for (const std::uint32_t row : m_rows) {
            const double change = m_step->offset + m_step->stddev * m_noise[row];
            if (out.type == DataType::Float64)
                out.reals[row] += change;
            else // whole numbers and decimals keep their digits
                out.integers[row] = scaled(out.number(row) + change, out.scale);
        }
    }

    const RecordStep* m_step;
    std::vector<double> m_uniforms;
    std::vector<double> m_noise;
    std::vector<std::uint32_t> m_rows;
    Column m_values;
};

class SelectionRunner : public StepRunner
{
public:
    explicit SelectionRunner(const SelectionStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const Column& when = sourceOf(arguments, m_step->whenSlot);
        fillUniforms(arguments, m_step->stream, 0, m_uniforms);
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Bool, arguments.rows.count);
        const double keep = m_step->keep;
        for (std::size_t i = 0; i < out.size; ++i)
            out.bools[i] = static_cast<std::uint8_t>((when.bools[i] == 0) | (m_uniforms[i] < keep));
        if (!when.validity.allValid())
            for (std::size_t i = 0; i < out.size; ++i)
                out.bools[i] |= static_cast<std::uint8_t>(when.isNull(i));
        return ok();
    }

private:
    const SelectionStep* m_step;
    std::vector<double> m_uniforms;
};

class WhenGroupRunner : public StepRunner
{
public:
    explicit WhenGroupRunner(const WhenGroupStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const Column& when = sourceOf(arguments, m_step->whenSlot);
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Int64, arguments.rows.count);
        for (std::size_t i = 0; i < out.size; ++i)
            out.integers[i] = when.bools[i] != 0 && !when.isNull(i) ? 0 : -1;
        return ok();
    }

private:
    const WhenGroupStep* m_step;
};

} // namespace

std::unique_ptr<StepRunner> RecordStep::runner(const Plan&) const
{
    return std::make_unique<RecordRunner>(*this);
}

std::unique_ptr<StepRunner> SelectionStep::runner(const Plan&) const
{
    return std::make_unique<SelectionRunner>(*this);
}

std::unique_ptr<StepRunner> WhenGroupStep::runner(const Plan&) const
{
    return std::make_unique<WhenGroupRunner>(*this);
}

} // namespace dw
