// Binding entity blocks, and the columns that are their fields.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/steps/generator_step.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

bool Compiler::bindField(std::size_t table, std::size_t column, const std::string& pointer)
{
    const ColumnDesign& asked = design(table).columns[column];
    const std::size_t dot = asked.field.find('.');
    const std::string entityName = asked.field.substr(0, dot);
    const std::string fieldName = dot == std::string::npos ? std::string() : asked.field.substr(dot + 1);
    const std::vector<EntityDesign>& entities = design(table).entities;
    const auto entity = std::find_if(entities.begin(), entities.end(),
                                     [&](const EntityDesign& candidate) { return candidate.name == entityName; });
    if (entity == entities.end()) {
        std::vector<std::string_view> names;
        for (const EntityDesign& candidate : entities)
            names.push_back(candidate.name);
        m_problems.error("unknown_entity", pointer + "/field",
                         fmt::format("A field is written \"entity.field\"; '{}' has no entity '{}'{}.",
                                     design(table).name, entityName,
                                     names.empty() ? "" : fmt::format(" (it has: {})", fmt::join(names, ", "))),
                         shortJson(asked.field));
        return false;
    }
    const auto index = static_cast<std::size_t>(entity - entities.begin());
    if (!ensureEntity(table, index, pointer + "/field"))
        return false;
    const GeneratorType& type = *m_tables[table].entityTypes[index];
    std::vector<std::string_view> fields;
    for (const FieldSpec& field : type.fields)
        fields.push_back(field.name);
    const auto field = std::find(fields.begin(), fields.end(), fieldName);
    if (field == fields.end()) {
        const auto nearest = nearestName(fieldName, fields);
        m_problems.error(
            "unknown_field", pointer + "/field",
            nearest ? fmt::format("'{}' has no field '{}'; did you mean '{}'?", type.id, fieldName, *nearest)
                    : fmt::format("'{}' has no field '{}'; it has: {}.", type.id, fieldName, fmt::join(fields, ", ")),
            shortJson(asked.field));
        return false;
    }
    const int slot = m_tables[table].entitySlots[index][static_cast<std::size_t>(field - fields.begin())];
    const SlotSpec& spec = m_tables[table].plan.slotSpecs[static_cast<std::size_t>(slot)];
    std::optional<Finish> finish = bindFinish(table, asked, spec.type, pointer);
    if (!finish)
        return false;
    m_tables[table].columnNullable[column] = true;
    m_tables[table].plan.columnSlots[column] =
        finished(table, asked, {slot, spec.type, spec.scale}, std::move(*finish), pointer);
    return true;
}

bool Compiler::ensureEntity(std::size_t table, std::size_t entity, const std::string& pointer)
{
    TableDraft& draft = m_tables[table];
    const EntityDesign& asked = design(table).entities[entity];
    if (draft.entities[entity] == Progress::Underway) {
        m_problems.error("cycle", pointer, fmt::format("Entity '{}' depends on one of its own fields.", asked.name));
        return false;
    }
    if (draft.entities[entity] == Progress::Done)
        return !draft.entitySlots[entity].empty();
    draft.entities[entity] = Progress::Underway;
    const std::string place = fmt::format("/tables/{}/entities/{}", table, entity);
    const auto bindNow = [&] {
        const GeneratorType* type = generatorNamed(asked.generator, place + "/generator", m_problems);
        if (type == nullptr)
            return false;
        if (!type->isEntity()) {
            m_problems.error(
                "not_an_entity", place + "/generator",
                fmt::format("'{}' fills one column; entities are generators with fields, like 'person'.", type->id),
                shortJson(asked.generator));
            return false;
        }
        CompileScope scope(*this, table, "entity:" + asked.id, place + "/params");
        std::unique_ptr<BoundGenerator> bound = type->bind(asked.params, scope);
        if (!bound)
            return false;
        auto step = std::make_shared<GeneratorStep>();
        step->place = place;
        step->stream = scope.stream("value");
        step->signature =
            asked.generator + asked.params.dump(-1, ' ', false, Json::error_handler_t::replace) + asked.id;
        step->random = !type->repeats;
        step->needsParents = draft.plan.isPerParent() && scope.usesParents();
        step->inputs.assign(scope.inputs().begin(), scope.inputs().end());
        std::vector<int> slots;
        for (std::size_t field = 0; field < type->fields.size(); ++field) {
            const OutputType output = bound->output(field);
            slots.push_back(addSlot(table, asked.name + '.' + type->fields[field].name, output.type, output.scale));
        }
        step->fieldSlots = slots;
        step->outputs = slots;
        step->bound = std::move(bound);
        step->lexicons = scope.lexicons();
        addStep(table, step);
        draft.entityTypes[entity] = type;
        draft.entitySlots[entity] = std::move(slots);
        return true;
    };
    const bool good = ensureRows(table, place) && bindNow();
    draft.entities[entity] = Progress::Done;
    return good;
}

} // namespace dw
