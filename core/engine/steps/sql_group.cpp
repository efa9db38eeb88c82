// Finding SQL steps that may go together, and running them as one statement.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/sql_group.h"

#include "core/engine/steps/draw_step.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/lookup_step.h"

#include <algorithm>
#include <unordered_map>

namespace dw {

namespace {

/// More would make a statement that takes long to prepare.
constexpr std::size_t kMostTogether = 32;

class SqlGroupRunner : public StepRunner
{
public:
    SqlGroupRunner(const Plan& plan, std::vector<const SqlStep*> steps, SqlStep joined)
        : m_plan(&plan), m_steps(std::move(steps)), m_joined(std::move(joined)), m_runner(m_joined.runner(plan))
    {
    }
    SqlGroupRunner(const SqlGroupRunner&) = delete;
    SqlGroupRunner& operator=(const SqlGroupRunner&) = delete;

    Status run(const StepArguments& arguments) override
    {
        Status together = m_runner->run(arguments);
        if (together || together.error().kind == ErrorKind::Cancelled)
            return together;
        if (m_alone.empty())
            for (const SqlStep* step : m_steps)
                m_alone.push_back(step->runner(*m_plan));
        for (const std::unique_ptr<StepRunner>& runner : m_alone)
            if (Status alone = runner->run(arguments); !alone)
                return alone;
        return ok();
    }

private:
    const Plan* m_plan;
    std::vector<const SqlStep*> m_steps;
    SqlStep m_joined;
    std::unique_ptr<StepRunner> m_runner; // of m_joined, which it refers to
    std::vector<std::unique_ptr<StepRunner>> m_alone;
};

} // namespace

bool changesNothing(const Step& step)
{
    return dynamic_cast<const SqlStep*>(&step) != nullptr || dynamic_cast<const GeneratorStep*>(&step) != nullptr ||
           dynamic_cast<const CopyStep*>(&step) != nullptr || dynamic_cast<const DrawStep*>(&step) != nullptr ||
           dynamic_cast<const MapStep*>(&step) != nullptr || dynamic_cast<const LookupStep*>(&step) != nullptr;
}

std::vector<std::size_t> sqlLeaders(std::span<const Step* const> steps)
{
    std::vector<std::size_t> leaders;
    std::unordered_map<int, std::size_t> madeAt; // by slot
    std::size_t leader = steps.size();           // none yet
    std::size_t together = 0;
    for (std::size_t position = 0; position < steps.size(); ++position) {
        const Step& step = *steps[position];
        leaders.push_back(position);
        if (!changesNothing(step)) {
            leader = steps.size();
        } else if (dynamic_cast<const SqlStep*>(&step) != nullptr) {
            const auto isThere = [&](int slot) {
                const auto made = madeAt.find(slot);
                return made == madeAt.end() || made->second < leader;
            };
            if (leader < position && together < kMostTogether && steps[leader]->onWayOut == step.onWayOut &&
                std::all_of(step.inputs.begin(), step.inputs.end(), isThere)) {
                leaders.back() = leader;
                ++together;
            } else {
                leader = position;
                together = 1;
            }
        }
        for (const int slot : step.outputs)
            madeAt[slot] = position;
    }
    return leaders;
}

std::unique_ptr<StepRunner> sqlGroupRunner(const Plan& plan, std::span<const SqlStep* const> steps)
{
    std::vector<const ExpressionSet*> sets;
    std::vector<std::span<const int>> columns;
    SqlStep joined;
    joined.place = steps.front()->place;
    for (const SqlStep* step : steps) {
        sets.push_back(step->expressions.get());
        columns.emplace_back(step->inputs);
        joined.outputs.insert(joined.outputs.end(), step->outputs.begin(), step->outputs.end());
    }
    std::optional<ExpressionSet> expressions = ExpressionSet::joined(sets, columns, joined.inputs);
    if (!expressions)
        return nullptr;
    joined.expressions = std::make_shared<const ExpressionSet>(std::move(*expressions));
    return std::make_unique<SqlGroupRunner>(plan, std::vector(steps.begin(), steps.end()), std::move(joined));
}

} // namespace dw
