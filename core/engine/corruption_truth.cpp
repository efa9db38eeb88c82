// Copies of rows, and the columns that say what is true.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/corruption_binder.h"

#include "core/engine/steps/generator_step.h"

#include <cmath>
#include <fmt/format.h>

namespace dw {

bool CorruptionBinder::addCopies(const BoundCorruption& corruption)
{
    if (m_draft.plan.copies) {
        m_problems.error("conflicting_corruptions", corruption.pointer,
                         "A table has its near-duplicates from one corruption: raise its rate instead.");
        return false;
    }
    const std::int64_t rows = m_draft.plan.rows;
    auto copies = std::make_shared<RowCopies>();
    copies->rows = rows;
    copies->count = static_cast<std::int64_t>(std::floor(*corruption.action->copies * static_cast<double>(rows) + 0.5));
    if (copies->count == 0)
        return false;
    copies->order = Permutation(
        makeStream(m_compiler.project().randomSeed, m_design.id, "corruption:" + corruption.design.name, "copies"),
        static_cast<std::uint64_t>(rows));
    auto step = std::make_shared<EntityStep>();
    step->place = corruption.pointer;
    step->copies = copies;
    step->signature = fmt::format("copies {} {}", corruption.design.name, copies->count);
    step->outputs = {newSlot("(entity)", DataType::Int64, 0), newSlot("(is a copy)", DataType::Bool, 0)};
    m_entitySlot = step->outputs[0];
    m_copySlot = step->outputs[1];
    m_compiler.addStep(m_table, std::move(step));
    m_draft.plan.copies = std::move(copies);
    m_draft.plan.corruptions.push_back({corruption.design.name, corruption.design.kind, 0, -1, true});
    for (const std::string& key : m_design.primaryKey)
        if (const ColumnDesign* column = findColumn(m_design, key))
            continueKey(corruption, static_cast<std::size_t>(column - m_design.columns.data()));
    return true;
}

void CorruptionBinder::continueKey(const BoundCorruption& corruption, std::size_t column)
{
    const ColumnDesign& design = m_design.columns[column];
    const bool canGoOn = design.source == ColumnDesign::Source::Generator &&
                         (design.generator == "sequence" || design.generator == "uuid");
    if (!canGoOn || m_slots[column] < 0 || m_slots[column] != m_draft.plan.columnSlots[column])
        return;
    for (const std::shared_ptr<Step>& step : m_draft.steps) {
        const auto* generator = dynamic_cast<const GeneratorStep*>(step.get());
        if (generator == nullptr || generator->outputs != std::vector{m_slots[column]})
            continue;
        auto next = std::make_shared<GeneratorStep>(*generator);
        const SlotSpec spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(m_slots[column])];
        next->place = corruption.pointer;
        next->onWayOut = true;
        next->signature += " of copies too";
        next->outputs = {newSlot(design.name + " of copies too", spec.type, spec.scale)};
        next->fieldSlots = next->outputs;
        m_slots[column] = next->outputs.front();
        m_draft.goesOn[column] = true;
        m_draft.isCorrupted[column] = true;
        m_draft.plan.corruptions.push_back({corruption.design.name, corruption.design.kind, column, m_copySlot, true});
        m_compiler.addStep(m_table, std::move(next));
        return;
    }
}

void CorruptionBinder::addTruth()
{
    m_draft.truth = truthOf(m_design);
    if (m_draft.truth == Truth::Table && m_compiler.tableIndex(cleanTableName(m_design.name)))
        m_problems.error("duplicate_name", m_pointer + "/truth",
                         fmt::format("There is a table '{}' already: rename it, or write the truth as columns.",
                                     cleanTableName(m_design.name)));
    if (m_draft.truth == Truth::Columns)
        for (std::size_t column = 0; column < m_slots.size(); ++column)
            if (m_draft.isCorrupted[column])
                addTruthOf(column);
    if (m_draft.plan.copies && m_draft.truth != Truth::None) {
        addTruthColumn({"row__entity",
                        DataType::Int64,
                        0,
                        false,
                        false,
                        {},
                        "Number of the clean row, from 0, that this row is or is a copy of."},
                       m_entitySlot);
        addTruthColumn({"row__copy", DataType::Bool, 0, false, false, {}, "Whether the row is a copy."}, m_copySlot);
    }
}

void CorruptionBinder::addTruthOf(std::size_t column)
{
    const ColumnDesign& design = m_design.columns[column];
    const SlotSpec& spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(m_clean[column])];
    addTruthColumn({design.name + "__clean", spec.type, spec.scale, m_draft.columnNullable[column],
                    m_draft.columnUnique[column] && !m_draft.plan.copies, design.unit,
                    fmt::format("'{}' before it was corrupted.", design.name)},
                   m_clean[column]);
    auto step = std::make_shared<TraceStep>();
    step->place = m_pointer + "/truth";
    step->signature = "trace";
    for (const CorruptionTrace& trace : m_draft.plan.corruptions)
        if (trace.changedSlot >= 0 && trace.column == column) {
            step->changedSlots.push_back(trace.changedSlot);
            step->names.push_back(trace.name);
            step->signature += ' ' + trace.name;
        }
    step->inputs = step->changedSlots;
    step->outputs = {newSlot(design.name + "__dirt", DataType::Text, 0)};
    addTruthColumn({design.name + "__dirt",
                    DataType::Text,
                    0,
                    true,
                    false,
                    {},
                    fmt::format("The corruptions that changed '{}' in this row; null for none.", design.name)},
                   step->outputs.front());
    m_compiler.addStep(m_table, std::move(step));
}

void CorruptionBinder::addTruthColumn(ColumnSchema schema, int slot)
{
    if (findColumn(m_design, schema.name) != nullptr)
        m_problems.error(
            "duplicate_name", m_pointer + "/truth",
            fmt::format("There is a column '{}' already: rename it, or write the truth as a table.", schema.name));
    m_draft.plan.truth.push_back({std::move(schema), slot});
}

} // namespace dw
