// Replacing steps of a draft by such as can be controlled. Steps are never changed in place: plans made earlier hold
// them. SPDX-License-Identifier: Apache-2.0
#include "core/engine/draw_control.h"

#include "core/engine/steps/conditional_draw_step.h"
#include "core/engine/steps/lookup_step.h"
#include "core/engine/steps/scenario_step.h"
#include "core/engine/steps/sql_step.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

std::optional<std::size_t> stepFilling(const TableDraft& draft, int slot)
{
    for (std::size_t i = 0; i < draft.steps.size(); ++i)
        if (std::find(draft.steps[i]->outputs.begin(), draft.steps[i]->outputs.end(), slot) !=
            draft.steps[i]->outputs.end())
            return i;
    return std::nullopt;
}

std::vector<std::size_t> stepsBehind(const TableDraft& draft, int slot)
{
    std::vector<bool> marks(draft.steps.size());
    std::vector<int> open{slot};
    while (!open.empty()) {
        const auto step = stepFilling(draft, open.back());
        open.pop_back();
        if (!step || marks[*step])
            continue;
        marks[*step] = true;
        open.insert(open.end(), draft.steps[*step]->inputs.begin(), draft.steps[*step]->inputs.end());
    }
    std::vector<std::size_t> steps;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i])
            steps.push_back(i);
    return steps;
}

namespace {

std::string nameOfSlot(const TableDraft& draft, int slot)
{
    return draft.plan.slotSpecs[static_cast<std::size_t>(slot)].name;
}

/// What the generator depends on besides its own uniform.
bool hasOtherInputs(const GeneratorStep& step)
{
    return std::any_of(step.inputs.begin(), step.inputs.end(), [&step](int slot) {
        return step.uniforms.kind != UniformSource::Kind::Slot || slot != step.uniforms.slot;
    });
}

} // namespace

std::optional<RootDraw> rootDrawOf(const TableDraft& draft, int slot, std::string& why)
{
    std::optional<RootDraw> root;
    for (const std::size_t place : stepsBehind(draft, slot)) {
        const Step* step = draft.steps[place].get();
        if (const auto* generator = dynamic_cast<const GeneratorStep*>(step)) {
            const std::string name = nameOfSlot(draft, generator->outputs.front());
            if (root) {
                why = fmt::format("it ties '{}' and '{}' together", nameOfSlot(draft, root->valueSlot), name);
                return std::nullopt;
            }
            if (!generator->bound->monotone || generator->fieldSlots.size() != 1) {
                why = fmt::format("'{}' does not rise with one draw", name);
                return std::nullopt;
            }
            if (generator->needsParents || hasOtherInputs(*generator)) {
                why = fmt::format("'{}' is drawn by what other columns are", name);
                return std::nullopt;
            }
            root = RootDraw{generator->outputs.front(), place, generator->finish.hasNulls};
        } else if (const auto* map = dynamic_cast<const MapStep*>(step)) {
            if (map->map.groupSlot >= 0) {
                why = fmt::format("'{}' is drawn by what other columns are", nameOfSlot(draft, map->from));
                return std::nullopt;
            }
        } else if (const auto* copy = dynamic_cast<const CopyStep*>(step)) {
            if (copy->finish.hasNulls) {
                why = "it depends on which rows are left empty";
                return std::nullopt;
            }
        } else if (const auto* draw = dynamic_cast<const DrawStep*>(step)) {
            if (draw->source.kind == UniformSource::Kind::Slot) {
                why = fmt::format("'{}' is correlated with other columns", nameOfSlot(draft, draw->outputs.front()));
                return std::nullopt;
            }
        } else if (dynamic_cast<const SqlStep*>(step) == nullptr && dynamic_cast<const SegmentStep*>(step) == nullptr) {
            why = fmt::format("'{}' comes from elsewhere", nameOfSlot(draft, step->outputs.front()));
            return std::nullopt;
        }
    }
    if (!root) {
        why = "nothing that it depends on is drawn at random";
        return std::nullopt;
    }
    const auto& generator = static_cast<const GeneratorStep&>(*draft.steps[root->step]);
    if (generator.uniforms.kind == UniformSource::Kind::Slot && !draft.draws.contains(root->valueSlot)) {
        why = fmt::format("'{}' is correlated with other columns", nameOfSlot(draft, root->valueSlot));
        return std::nullopt;
    }
    return root;
}

std::optional<int> loneDrawOf(const TableDraft& draft, int slot)
{
    std::optional<std::size_t> found;
    std::vector<int> open{slot};
    while (!open.empty()) {
        const auto place = stepFilling(draft, open.back());
        open.pop_back();
        if (!place || found == place)
            continue;
        const Step* step = draft.steps[*place].get();
        if (dynamic_cast<const GeneratorStep*>(step) != nullptr) {
            if (found)
                return std::nullopt;
            found = place;
            continue;
        }
        const auto* copy = dynamic_cast<const CopyStep*>(step);
        if (dynamic_cast<const SqlStep*>(step) == nullptr && (copy == nullptr || copy->finish.hasNulls))
            return std::nullopt;
        open.insert(open.end(), step->inputs.begin(), step->inputs.end());
    }
    if (!found)
        return std::nullopt;
    const auto& generator = static_cast<const GeneratorStep&>(*draft.steps[*found]);
    const int valueSlot = generator.outputs.front();
    const auto draw = draft.draws.find(valueSlot);
    const UniformSource::Kind source = draw != draft.draws.end() ? draw->second->source.kind : generator.uniforms.kind;
    if (!generator.bound->monotone || generator.fieldSlots.size() != 1 || generator.finish.hasNulls ||
        source != UniformSource::Kind::Stream)
        return std::nullopt;
    return valueSlot;
}

const DrawStep& controlDraw(Compiler& compiler, std::size_t table, int valueSlot)
{
    TableDraft& draft = compiler.draft(table);
    if (const auto known = draft.draws.find(valueSlot); known != draft.draws.end())
        return *known->second;
    const std::size_t place = *stepFilling(draft, valueSlot);
    auto generator = std::make_shared<GeneratorStep>(static_cast<const GeneratorStep&>(*draft.steps[place]));
    auto draw = std::make_shared<DrawStep>();
    draw->place = generator->place;
    draw->stream = generator->stream;
    draw->source = generator->uniforms;
    draw->random = generator->random;
    draw->signature = "draw " + generator->signature;
    if (draw->source.kind == UniformSource::Kind::Slot)
        draw->inputs = {draw->source.slot};
    draw->outputs = {compiler.addSlot(table, nameOfSlot(draft, valueSlot) + " (draw)", DataType::Float64, 0)};
    std::erase(generator->inputs, draw->source.slot);
    generator->uniforms.kind = UniformSource::Kind::Slot;
    generator->uniforms.slot = draw->outputs.front();
    generator->inputs.push_back(draw->outputs.front());
    draft.steps[place] = generator;
    draft.steps.insert(draft.steps.begin() + static_cast<std::ptrdiff_t>(place), draw);
    draft.draws[valueSlot] = draw;
    return *draw;
}

void mapDraw(Compiler& compiler, std::size_t table, int valueSlot, GroupedMap map, const std::string& place)
{
    auto step = std::make_shared<MapStep>();
    step->place = place;
    if (map.groupSlot >= 0)
        step->inputs.push_back(map.groupSlot);
    step->signature = "map";
    for (const UniformMap& one : map.byGroup) {
        step->signature += fmt::format(" {} {}", static_cast<int>(one.kind()), one.parameter());
        if (one.shift() != 0)
            step->signature += fmt::format(" {}", one.shift());
        for (std::size_t i = 0; i < one.from().size(); ++i)
            step->signature += fmt::format(" {}:{}", one.from()[i], one.to()[i]);
    }
    step->map = std::move(map);
    step->from = insertAfterDraw(compiler, table, valueSlot, step);
    sortSteps(compiler.draft(table));
}

int insertAfterDraw(Compiler& compiler, std::size_t table, int valueSlot, std::shared_ptr<Step> step)
{
    DrawStep draw = controlDraw(compiler, table, valueSlot);
    TableDraft& draft = compiler.draft(table);
    // The step takes over the slot of the draw, so that all that read the draw now read what it makes of it.
    step->outputs = draw.outputs;
    const int inner = compiler.addSlot(table, nameOfSlot(draft, draw.outputs.front()), DataType::Float64, 0);
    step->inputs.push_back(inner);
    const std::size_t index = *stepFilling(draft, draw.outputs.front());
    draw.outputs = {inner};
    const auto changed = std::make_shared<DrawStep>(std::move(draw));
    draft.steps[index] = changed;
    draft.draws[valueSlot] = changed;
    draft.steps.insert(draft.steps.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(step));
    return inner;
}

std::vector<int> inputsBesideDraw(const TableDraft& draft, int valueSlot)
{
    std::vector<int> found;
    const auto& generator = static_cast<const GeneratorStep&>(*draft.steps[*stepFilling(draft, valueSlot)]);
    for (const int slot : generator.inputs)
        if (slot != generator.uniforms.slot)
            found.push_back(slot);
    int slot = generator.uniforms.kind == UniformSource::Kind::Slot ? generator.uniforms.slot : -1;
    while (slot >= 0) {
        const auto place = stepFilling(draft, slot);
        const Step* step = place ? draft.steps[*place].get() : nullptr;
        slot = -1;
        if (const auto* map = dynamic_cast<const MapStep*>(step)) {
            if (map->map.groupSlot >= 0)
                found.push_back(map->map.groupSlot);
            slot = map->from;
        } else if (const auto* conditional = dynamic_cast<const ConditionalDrawStep*>(step)) {
            slot = conditional->from;
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void replaceDraw(TableDraft& draft, int valueSlot, DrawStep changed)
{
    auto step = std::make_shared<DrawStep>(std::move(changed));
    draft.steps[*stepFilling(draft, step->outputs.front())] = step;
    draft.draws[valueSlot] = step;
}

namespace {

template <typename Kind>
std::shared_ptr<Step> copyAs(const Step& step)
{
    const auto* known = dynamic_cast<const Kind*>(&step);
    return known == nullptr ? nullptr : std::make_shared<Kind>(*known);
}

std::shared_ptr<Step> copyOfStep(const Step& step)
{
    for (const auto copy :
         {copyAs<CopyStep>, copyAs<SqlStep>, copyAs<LookupStep>, copyAs<ChildAggregateStep>, copyAs<ForceStep>})
        if (std::shared_ptr<Step> copied = copy(step))
            return copied;
    return nullptr;
}

} // namespace

std::optional<int> interpose(Compiler& compiler, std::size_t table, int slot)
{
    TableDraft& draft = compiler.draft(table);
    const auto place = stepFilling(draft, slot);
    if (!place)
        return std::nullopt;
    const SlotSpec spec = draft.plan.slotSpecs[static_cast<std::size_t>(slot)];
    std::shared_ptr<Step> copied;
    if (auto generator = std::static_pointer_cast<GeneratorStep>(copyAs<GeneratorStep>(*draft.steps[*place]))) {
        const int inner = compiler.addSlot(table, spec.name, spec.type, spec.scale);
        std::replace(generator->fieldSlots.begin(), generator->fieldSlots.end(), slot, inner);
        std::replace(generator->outputs.begin(), generator->outputs.end(), slot, inner);
        draft.steps[*place] = generator;
        if (const auto draw = draft.draws.extract(slot)) // the draw goes with its generator
            draft.draws[inner] = draw.mapped();
        return inner;
    }
    copied = copyOfStep(*draft.steps[*place]);
    if (!copied)
        return std::nullopt;
    const int inner = compiler.addSlot(table, spec.name, spec.type, spec.scale);
    std::replace(copied->outputs.begin(), copied->outputs.end(), slot, inner);
    draft.steps[*place] = copied;
    return inner;
}

bool sortSteps(TableDraft& draft)
{
    const std::size_t count = draft.steps.size();
    std::vector<int> owner(draft.plan.slotSpecs.size(), -1);
    for (std::size_t i = 0; i < count; ++i)
        for (const int slot : draft.steps[i]->outputs)
            if (slot >= 0)
                owner[static_cast<std::size_t>(slot)] = static_cast<int>(i);
    std::vector<std::vector<std::size_t>> after(count);
    std::vector<std::size_t> waiting(count);
    for (std::size_t i = 0; i < count; ++i)
        for (const int slot : draft.steps[i]->inputs)
            if (const int source = owner[static_cast<std::size_t>(slot)]; source >= 0) {
                after[static_cast<std::size_t>(source)].push_back(i);
                ++waiting[i];
            }
    std::set<std::size_t> ready;
    for (std::size_t i = 0; i < count; ++i)
        if (waiting[i] == 0)
            ready.insert(i);
    std::vector<std::shared_ptr<Step>> sorted;
    while (!ready.empty()) {
        const std::size_t next = *ready.begin();
        ready.erase(ready.begin());
        sorted.push_back(draft.steps[next]);
        for (const std::size_t dependant : after[next])
            if (--waiting[dependant] == 0)
                ready.insert(dependant);
    }
    if (sorted.size() != count)
        return false;
    draft.steps = std::move(sorted);
    return true;
}

} // namespace dw
