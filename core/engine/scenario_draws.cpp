// Conditioning draws directly: confined to where they meet a scenario, or row by row given their causes.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/scenario_binder.h"

#include "core/engine/draw_control.h"
#include "core/engine/draw_intervals.h"
#include "core/engine/target_solver.h"
#include "core/registry/single_value.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

bool ScenarioBinder::readsScenario(int slot, const std::string& pointer)
{
    for (const std::size_t step : stepsBehind(m_draft, slot))
        for (const int input : m_draft.steps[step]->inputs)
            for (const auto& [fact, factSlot] : m_draft.rowFacts)
                if (input == factSlot) {
                    m_problems.error("cycle", pointer,
                                     "A scenario cannot depend on the weight or the name of the row's scenario.");
                    return true;
                }
    return false;
}

std::optional<UniformRestriction> ScenarioBinder::intervals(const DrawPart& part, const std::string& pointer)
{
    const int uniform = controlDraw(m_compiler, m_table, part.valueSlot).outputs.front();
    Result<UniformRestriction> found =
        intervalsWhere(m_compiler.snapshot(), m_table, uniform, part.valueSlot, part.conditionSlot);
    if (!found) {
        m_problems.error("bad_sql", pointer, found.error().message);
        return std::nullopt;
    }
    return std::move(*found);
}

bool ScenarioBinder::hasMass(ScenarioDraft& scenario)
{
    return std::all_of(scenario.parts.begin(), scenario.parts.end(), [&](const DrawPart& part) {
        const auto found = intervals(part, scenario.pointer);
        return found && found->mass() > 0;
    });
}

bool ScenarioBinder::confine(std::size_t k)
{
    ScenarioDraft& scenario = m_scenarios[k];
    const std::size_t segment = k + 1;
    std::map<int, UniformRestriction> confined;
    for (const DrawPart& part : scenario.parts) {
        const auto found = intervals(part, scenario.pointer);
        if (!found)
            return scenario.good = false;
        const auto [known, isNew] = confined.try_emplace(part.valueSlot, *found);
        if (!isNew)
            known->second = known->second.intersected(*found);
        if (known->second.mass() <= 0) {
            m_problems.error("impossible_scenario", scenario.pointer,
                             fmt::format("No value of '{}' makes scenario '{}' true.",
                                         m_draft.plan.slotSpecs[static_cast<std::size_t>(part.valueSlot)].name,
                                         scenario.facts.name));
            return scenario.good = false;
        }
    }
    for (auto& [valueSlot, restriction] : confined) {
        scenario.facts.mass *= restriction.mass();
        scenario.facts.direct.push_back(m_draft.plan.slotSpecs[static_cast<std::size_t>(valueSlot)].name);
        DrawStep draw = controlDraw(m_compiler, m_table, valueSlot);
        scenario.test.parts.push_back({draw.outputs.front(), restriction});
        confineDraw(draw, segment, std::move(restriction));
        replaceDraw(m_draft, valueSlot, std::move(draw));
    }
    return true;
}

void ScenarioBinder::confineDraw(DrawStep& draw, std::size_t segment, UniformRestriction restriction)
{
    draw.signature += fmt::format(" {}:", segment);
    for (const UnitInterval& interval : restriction.intervals())
        draw.signature += fmt::format(" {} {}", interval.low, interval.high);
    if (draw.segmentSlot < 0) {
        draw.positionSlot = m_positionSlot;
        draw.segmentSlot = m_segmentSlot;
        draw.inputs.insert(draw.inputs.end(), {m_positionSlot, m_segmentSlot});
    }
    if (draw.confined.size() <= segment)
        draw.confined.resize(segment + 1);
    draw.confined[segment] = std::move(restriction);
    if (draw.source.kind != UniformSource::Kind::Strata || !draw.segmentStrata.empty())
        return;
    // Exact shares: over the rows of no scenario, and within each scenario.
    for (std::size_t s = 0; s + 1 < m_layout.starts.size(); ++s) {
        const Stream stream{bitsAt(draw.stream, s, kFirstReservedLane - 1)};
        draw.segmentStrata.emplace_back(stream,
                                        static_cast<std::uint64_t>(std::max<std::int64_t>(1, m_layout.rowsOf(s))));
        draw.segmentStarts.push_back(m_layout.starts[s]);
    }
}

bool ScenarioBinder::confineLone(std::size_t k)
{
    ScenarioDraft& scenario = m_scenarios[k];
    for (std::size_t i = 0; i < scenario.lone.size(); ++i) {
        const DrawPart& part = scenario.lone[i];
        const auto usedBefore = [&](const DrawPart& other) { return other.valueSlot == part.valueSlot; };
        const bool isFirst =
            std::none_of(scenario.lone.begin(), scenario.lone.begin() + static_cast<std::ptrdiff_t>(i), usedBefore);
        const auto done = isFirst ? confineLone(k, part) : std::optional(false);
        if (!done)
            return scenario.good = false;
        if (!*done) // met by drawing again after all
            scenario.rest.push_back(scenario.checked[i]);
    }
    return true;
}

std::optional<bool> ScenarioBinder::confineLone(std::size_t k, const DrawPart& part)
{
    ScenarioDraft& scenario = m_scenarios[k];
    const auto known = m_conditional.find(part.valueSlot);
    const int uniform = known != m_conditional.end() ? known->second->outputs.front()
                                                     : controlDraw(m_compiler, m_table, part.valueSlot).outputs.front();
    const std::vector<int> inputs = inputsBesideDraw(m_draft, part.valueSlot);
    sortSteps(m_draft);
    std::string wrong;
    const auto yes = singleValue(true, DataType::Bool, 0, wrong);
    const std::vector<std::pair<int, std::shared_ptr<const Column>>> fixed{
        {m_positionSlot, integerColumn(-1)}, {m_segmentSlot, integerColumn(static_cast<std::int64_t>(k + 1))}};
    const Result<EventSample> sample =
        eventSample(m_compiler.snapshot(), m_table, {uniform, part.conditionSlot, inputs}, -1, *yes, fixed);
    if (!sample) {
        m_problems.error("bad_sql", scenario.pointer, sample.error().message);
        return std::nullopt;
    }
    const double largest = largestOf(sample->probabilities);
    if (sample->shape == EventSample::Shape::Neither || !(largest > 0)) {
        scenario.facts.why = fmt::format("'{}' is drawn by what other columns are",
                                         m_draft.plan.slotSpecs[static_cast<std::size_t>(part.valueSlot)].name);
        return false;
    }
    ConditionalDrawStep::Event event;
    event.segment = static_cast<std::int64_t>(k + 1);
    event.conditionSlot = part.conditionSlot;
    event.isUpper = sample->shape == EventSample::Shape::Upper;
    event.largest = largest;
    event.stream = makeStream(m_compiler.project().randomSeed, m_design.id, "scenarios:" + scenario.facts.name,
                              fmt::format("accept {}", scenario.facts.conditional.size()));
    scenario.facts.conditional.push_back(m_draft.plan.slotSpecs[static_cast<std::size_t>(part.valueSlot)].name);
    scenario.conditions.push_back(m_compiler.addSlot(
        m_table, fmt::format("(causes of {} are accepted)", scenario.facts.conditional.back()), DataType::Bool, 0));
    scenario.facts.mass *= largest;
    addEvent(part.valueSlot, inputs, event, scenario.conditions.back(), scenario.pointer);
    return true;
}

void ScenarioBinder::addEvent(int valueSlot, const std::vector<int>& inputs, const ConditionalDrawStep::Event& event,
                              int accepted, const std::string& pointer)
{
    const auto known = m_conditional.find(valueSlot);
    std::shared_ptr<ConditionalDrawStep> step;
    if (known == m_conditional.end()) {
        step = std::make_shared<ConditionalDrawStep>();
        step->place = pointer;
        step->table = m_table;
        step->segmentSlot = m_segmentSlot;
        step->valueInputs = inputs;
        step->random = true;
        step->inputs = inputs;
        step->inputs.push_back(m_segmentSlot);
        step->signature = "conditional";
        step->from = insertAfterDraw(m_compiler, m_table, valueSlot, step);
    } else {
        step = std::make_shared<ConditionalDrawStep>(*known->second);
        m_draft.steps[*stepFilling(m_draft, step->outputs.front())] = step;
    }
    step->events.push_back(event);
    step->outputs.push_back(accepted);
    step->signature += fmt::format(" {} {} {} {}", event.segment, event.largest, event.isUpper, event.stream.key);
    m_conditional[valueSlot] = step;
    sortSteps(m_draft);
}

std::shared_ptr<const Column> ScenarioBinder::integerColumn(std::int64_t value)
{
    auto column = std::make_shared<Column>();
    column->reset(DataType::Int64, 1);
    column->integers[0] = value;
    return column;
}

double ScenarioBinder::largestOf(std::vector<double> probabilities)
{
    constexpr std::size_t kFewGroups = 64;
    constexpr double kRoom = 1.5;
    std::sort(probabilities.begin(), probabilities.end());
    const double largest = probabilities.empty() ? 0.0 : probabilities.back();
    probabilities.erase(std::unique(probabilities.begin(), probabilities.end()), probabilities.end());
    return probabilities.size() <= kFewGroups ? largest : std::min(1.0, largest * kRoom);
}

} // namespace dw
