// Dealing rows out to scenarios, and weighting them.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/scenario_step.h"

#include <algorithm>

namespace dw {

std::int64_t ScenarioLayout::segmentAt(std::int64_t position) const
{
    return std::upper_bound(starts.begin() + 1, starts.end() - 1, position) - starts.begin() - 1;
}

namespace {

const Column& inputOf(const StepArguments& arguments, int slot)
{
    return *arguments.columns[static_cast<std::size_t>(slot)];
}

Column& outputOf(const Step& step, const StepArguments& arguments, std::size_t number = 0)
{
    return *arguments.columns[static_cast<std::size_t>(step.outputs[number])];
}

class SegmentRunner : public StepRunner
{
public:
    explicit SegmentRunner(const SegmentStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const std::size_t size = arguments.rows.count;
        Column& positions = outputOf(*m_step, arguments, 0);
        Column& segments = outputOf(*m_step, arguments, 1);
        positions.reset(DataType::Int64, size);
        segments.reset(DataType::Int64, size);
        const ScenarioLayout& layout = m_step->layout;
        // A preview may ask for rows beyond the table's; they are of no scenario.
        const std::int64_t rows = layout.starts.back();
        if (arguments.rows.isRange() && arguments.rows.first + static_cast<std::int64_t>(size) <= rows) {
            m_positions.resize(size);
            layout.order.map(static_cast<std::uint64_t>(arguments.rows.first), m_positions);
            std::copy(m_positions.begin(), m_positions.end(), positions.integers.begin());
        } else {
            for (std::size_t i = 0; i < size; ++i) {
                const std::int64_t row = arguments.rows.row(i);
                positions.integers[i] =
                    row < rows ? static_cast<std::int64_t>(layout.order(static_cast<std::uint64_t>(row))) : 0;
            }
        }
        const std::int64_t base = layout.starts[1];
        for (std::size_t i = 0; i < size; ++i)
            segments.integers[i] = positions.integers[i] < base ? 0 : layout.segmentAt(positions.integers[i]);
        return ok();
    }

private:
    const SegmentStep* m_step;
    std::vector<std::uint64_t> m_positions;
};

class GuardRunner : public StepRunner
{
public:
    explicit GuardRunner(const ScenarioGuardStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const Column& segments = inputOf(arguments, m_step->segmentSlot);
        const Column& condition = inputOf(arguments, m_step->conditionSlot);
        Column& out = outputOf(*m_step, arguments);
        out.reset(DataType::Bool, arguments.rows.count);
        for (std::size_t i = 0; i < arguments.rows.count; ++i)
            out.bools[i] = segments.integers[i] != m_step->segment || (condition.bools[i] != 0 && !condition.isNull(i));
        return ok();
    }

private:
    const ScenarioGuardStep* m_step;
};

class WeightRunner : public StepRunner
{
public:
    explicit WeightRunner(const WeightStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        Column& out = outputOf(*m_step, arguments);
        out.reset(DataType::Float64, arguments.rows.count);
        std::fill(out.reals.begin(), out.reals.end(), m_step->baseShare);
        for (const ScenarioTest& test : m_step->tests)
            add(test, arguments, out.reals);
        for (double& weight : out.reals)
            weight = 1.0 / weight;
        if (m_step->segmentSlot < 0)
            return ok();
        const Column& segments = inputOf(arguments, m_step->segmentSlot);
        for (std::size_t i = 0; i < out.size; ++i)
            if (segments.integers[i] > 0 && m_step->tests[static_cast<std::size_t>(segments.integers[i] - 1)].outside)
                out.reals[i] = 0.0;
        return ok();
    }

private:
    void add(const ScenarioTest& test, const StepArguments& arguments, std::vector<double>& sums)
    {
        if (test.outside || test.oddsOfSampling == 0)
            return;
        m_fits.assign(sums.size(), 1);
        for (const ScenarioTest::Part& part : test.parts) {
            const Column& uniforms = inputOf(arguments, part.uniformSlot);
            for (std::size_t i = 0; i < m_fits.size(); ++i)
                m_fits[i] = m_fits[i] && part.within.contains(uniforms.reals[i]);
        }
        if (test.conditionSlot >= 0) {
            const Column& condition = inputOf(arguments, test.conditionSlot);
            for (std::size_t i = 0; i < m_fits.size(); ++i)
                m_fits[i] = m_fits[i] && condition.bools[i] != 0 && !condition.isNull(i);
        }
        for (std::size_t i = 0; i < m_fits.size(); ++i)
            sums[i] += m_fits[i] ? test.oddsOfSampling : 0.0;
    }

    const WeightStep* m_step;
    std::vector<std::uint8_t> m_fits;
};

class NameRunner : public StepRunner
{
public:
    explicit NameRunner(const ScenarioNameStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        Column& out = outputOf(*m_step, arguments);
        out.resetCodes(m_step->names, arguments.rows.count);
        for (std::size_t i = 0; i < arguments.rows.count; ++i) {
            const std::int64_t segment =
                m_step->segmentSlot < 0 ? 0 : inputOf(arguments, m_step->segmentSlot).integers[i];
            out.codes[i] = segment > 0 ? static_cast<std::uint32_t>(segment - 1) : 0;
            if (segment <= 0)
                out.setNull(i);
        }
        return ok();
    }

private:
    const ScenarioNameStep* m_step;
};

class ForceRunner : public StepRunner
{
public:
    explicit ForceRunner(const ForceStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        const Column& segments = inputOf(arguments, m_step->segmentSlot);
        Column& out = outputOf(*m_step, arguments);
        out = copyOf(inputOf(arguments, m_step->from));
        m_rows.clear();
        for (std::uint32_t i = 0; i < segments.size; ++i)
            if (segments.integers[i] == m_step->segment)
                m_rows.push_back(i);
        if (m_rows.empty())
            return ok();
        gather(*m_step->value, std::vector<std::uint32_t>(m_rows.size(), 0), m_values);
        scatter(m_values, m_rows, out);
        return ok();
    }

private:
    const ForceStep* m_step;
    std::vector<std::uint32_t> m_rows;
    Column m_values;
};

class GroupRunner : public StepRunner
{
public:
    explicit GroupRunner(const GroupStep& step) : m_step(&step), m_cases(step.cases) {}

    Status run(const StepArguments& arguments) override
    {
        const std::size_t size = arguments.rows.count;
        Column& out = outputOf(*m_step, arguments);
        out.reset(DataType::Int64, size);
        std::fill(out.integers.begin(), out.integers.end(), 0);
        m_numbers.resize(size);
        for (std::size_t k = 0; k < m_cases.size(); ++k) {
            m_cases[k].map(inputOf(arguments, m_step->inputs[k]), m_numbers);
            for (std::size_t i = 0; i < size; ++i)
                if (out.integers[i] >= 0)
                    out.integers[i] = m_numbers[i] < m_step->sizes[k]
                                          ? out.integers[i] * static_cast<std::int64_t>(m_step->sizes[k]) + m_numbers[i]
                                          : -1;
        }
        return ok();
    }

private:
    const GroupStep* m_step;
    std::vector<CaseIndex> m_cases;
    std::vector<std::uint32_t> m_numbers;
};

} // namespace

std::unique_ptr<StepRunner> SegmentStep::runner(const Plan&) const
{
    return std::make_unique<SegmentRunner>(*this);
}

std::unique_ptr<StepRunner> ScenarioGuardStep::runner(const Plan&) const
{
    return std::make_unique<GuardRunner>(*this);
}

std::unique_ptr<StepRunner> WeightStep::runner(const Plan&) const
{
    return std::make_unique<WeightRunner>(*this);
}

std::unique_ptr<StepRunner> ScenarioNameStep::runner(const Plan&) const
{
    return std::make_unique<NameRunner>(*this);
}

std::unique_ptr<StepRunner> ForceStep::runner(const Plan&) const
{
    return std::make_unique<ForceRunner>(*this);
}

std::unique_ptr<StepRunner> GroupStep::runner(const Plan&) const
{
    return std::make_unique<GroupRunner>(*this);
}

} // namespace dw
