// From corruptions to steps.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/corruption_binder.h"

#include "core/engine/draw_control.h"
#include "core/engine/steps/record_step.h"
#include "core/engine/unknown_kind.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

std::string cleanTableName(const std::string& table)
{
    return table + "_clean";
}

CorruptionBinder::CorruptionBinder(Compiler& compiler, std::size_t table)
    : m_compiler(compiler), m_table(table), m_draft(compiler.draft(table)), m_design(compiler.design(table)),
      m_problems(compiler.problems()), m_pointer(fmt::format("/tables/{}", table))
{
}

void CorruptionBinder::bind()
{
    const std::vector<CorruptionDesign> designs = corruptionsOf(m_design);
    std::vector<std::string> names;
    for (std::size_t k = 0; k < designs.size(); ++k) {
        const std::string pointer = fmt::format("{}/corruptions/{}", m_pointer, k);
        const std::string& name = designs[k].name;
        if (name.empty() || std::find(names.begin(), names.end(), name) != names.end())
            m_problems.error(name.empty() ? "bad_name" : "duplicate_name", pointer + "/name",
                             name.empty() ? "Every corruption needs a name: its random values are keyed by it."
                                          : fmt::format("There are two corruptions named '{}'.", name));
        names.push_back(name);
        read(designs[k], pointer);
    }
    startColumns();
    measureRows();
    for (const BoundCorruption& corruption : m_bound)
        add(corruption);
    addTruth();
    sortSteps(m_draft);
    m_draft.corruptedSlots = m_slots;
}

void CorruptionBinder::read(const CorruptionDesign& design, const std::string& pointer)
{
    BoundCorruption bound{design, findCorruption(design.kind), nullptr, pointer, {}, {}, {}};
    if (bound.type == nullptr) {
        if (!design.extra.contains("kind"))
            reportUnknownKind(m_problems, "corruption", corruptionTypes(), design.kind, pointer);
        return;
    }
    CompileScope scope(m_compiler, m_table, "corruption:" + design.name, pointer + "/params");
    auto action = bound.type->bind(design.params, scope);
    if (!action)
        return;
    if (action->choice.alongRows && !m_draft.plan.isPerParent()) {
        m_problems.error("wrong_table", pointer + "/params/along",
                         "Only a table whose rows are counted per parent has rows that follow one another.");
        return;
    }
    keepWrittenColumns(*action, pointer);
    for (const ColumnRef& column : action->columns) {
        bound.columns.push_back(positionOf(column));
        const std::string& id = m_design.columns[bound.columns.back()].id;
        bound.rows.push_back(scope.stream(action->choice.together ? "rows" : "rows of " + id));
        bound.edits.push_back(scope.stream("edits of " + id));
    }
    bound.action = std::make_shared<const CorruptionAction>(std::move(*action));
    m_bound.push_back(std::move(bound));
}

std::size_t CorruptionBinder::positionOf(const ColumnRef& column) const
{
    return static_cast<std::size_t>(findColumn(m_design, column.name) - m_design.columns.data());
}

void CorruptionBinder::keepWrittenColumns(CorruptionAction& action, const std::string& pointer)
{
    std::vector<ColumnRef> kept;
    for (const ColumnRef& column : action.columns) {
        const ColumnDesign* design = findColumn(m_design, column.name);
        const bool isTwice =
            std::any_of(kept.begin(), kept.end(), [&](const ColumnRef& other) { return other.name == column.name; });
        if (design == nullptr || design->hidden)
            m_problems.error("not_written", pointer + "/params/columns",
                             fmt::format("'{}' is no column that is written, so that nothing of it can leave "
                                         "otherwise than it is.",
                                         column.name),
                             shortJson(column.name));
        else if (!isTwice)
            kept.push_back(column);
    }
    action.columns = std::move(kept);
}

void CorruptionBinder::startColumns()
{
    m_slots = m_draft.plan.columnSlots;
    for (const std::shared_ptr<Step>& step : m_draft.steps)
        if (const auto* record = dynamic_cast<const RecordStep*>(step.get()))
            m_slots[record->column] = record->outputs.front();
    m_clean = m_slots;
    m_draft.isCorrupted.assign(m_slots.size(), false);
    m_draft.mayGoMissing.assign(m_slots.size(), false);
    m_draft.goesOn.assign(m_slots.size(), false);
}

void CorruptionBinder::add(const BoundCorruption& corruption)
{
    if (corruption.action->copies && !addCopies(corruption))
        return;
    const std::vector<int> before = m_slots;
    for (std::size_t k = 0; k < corruption.columns.size(); ++k)
        addStep(corruption, k, before);
}

void CorruptionBinder::addStep(const BoundCorruption& corruption, std::size_t k, const std::vector<int>& before)
{
    const CorruptionAction& action = *corruption.action;
    const std::size_t column = corruption.columns[k];
    if (action.copies && m_draft.goesOn[column])
        return; // a copy has another key, not a damaged one
    m_draft.goesOn[column] = false;
    auto step = std::make_shared<CorruptStep>();
    step->place = corruption.pointer;
    step->name = corruption.design.name;
    step->title = corruption.type->title;
    step->table = m_table;
    step->column = column;
    step->action = corruption.action;
    step->facts = std::make_shared<const CorruptionFacts>(factsOf(corruption, k));
    step->tableRows = m_draft.plan.rows;
    step->isPerParent = m_draft.plan.isPerParent();
    step->needsParents =
        step->isPerParent && (action.choice.alongRows || std::holds_alternative<HoldValue>(action.change));
    step->from = before[column];
    step->clean = m_clean[column];
    step->whenSlot = slotOf(action.choice.when);
    step->scoreSlot = scoreSlot(corruption, k);
    step->progressSlot = action.progressBy ? action.progressBy->slot : -1;
    if (std::holds_alternative<Exchange>(action.change))
        step->other = before[corruption.columns[1 - k]];
    step->rows = corruption.rows[k];
    step->edits = corruption.edits[k];
    for (const int slot : {step->from, step->whenSlot, step->scoreSlot, step->progressSlot, step->other})
        if (slot >= 0)
            step->inputs.push_back(slot);
    if (std::holds_alternative<HoldValue>(action.change))
        step->inputs.push_back(step->clean); // read of other rows: its steps must be there
    step->signature = fmt::format("corrupt {} {} {}", corruption.design.name, corruption.type->id,
                                  corruption.design.params.dump(-1, ' ', false, Json::error_handler_t::replace));
    const SlotSpec spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(step->from)];
    step->outputs = {
        newSlot(fmt::format("{} after {}", m_design.columns[column].name, step->name), spec.type, spec.scale),
        newSlot(fmt::format("({} in {})", step->name, m_design.columns[column].name), DataType::Bool, 0)};
    m_slots[column] = step->outputs[0];
    m_draft.isCorrupted[column] = true;
    if (mayEmpty(action, spec.type) || (step->other >= 0 && isNullable(corruption.columns[1 - k])))
        m_draft.mayGoMissing[column] = true;
    m_draft.plan.corruptions.push_back(
        {corruption.design.name, corruption.design.kind, column, step->outputs[1], false});
    m_compiler.addStep(m_table, std::move(step));
}

int CorruptionBinder::newSlot(std::string name, DataType type, int scale)
{
    return m_compiler.addSlot(m_table, std::move(name), type, scale);
}

bool CorruptionBinder::mayEmpty(const CorruptionAction& action, DataType type)
{
    if (std::holds_alternative<MakeMissing>(action.change))
        return true;
    const auto* edit = std::get_if<EditValue>(&action.change);
    if (edit == nullptr)
        return false;
    if (type == DataType::Text)
        return !edit->text;
    if (type == DataType::Date || type == DataType::Timestamp)
        return !edit->day;
    return !isNumeric(type) || !edit->number;
}

void bindCorruptions(Compiler& compiler, std::size_t table)
{
    const TableDraft& draft = compiler.draft(table);
    if (draft.rowsKnown && !corruptionsOf(compiler.design(table)).empty())
        CorruptionBinder(compiler, table).bind();
}

} // namespace dw
