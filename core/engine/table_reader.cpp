// Lending an evaluator's columns to a batch without copying them.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/table_reader.h"

#include "core/engine/steps/sql_step.h"

#include <algorithm>

namespace dw {

namespace {

std::vector<int> writtenSlots(const TablePlan& table, Layer layer)
{
    std::vector<int> slots;
    for (const std::size_t column : table.written)
        slots.push_back(layer == Layer::Clean ? table.cleanSlot(column) : table.columnSlots[column]);
    if (layer == Layer::Written)
        for (const TruthColumn& column : table.truth)
            slots.push_back(column.slot);
    return slots;
}

/// Of what is changed by being a copy the row's number tells as much: -1.
std::vector<int> changedSlots(const TablePlan& table, Layer layer)
{
    std::vector<int> slots;
    if (layer == Layer::Written)
        for (const CorruptionTrace& trace : table.corruptions)
            slots.push_back(trace.isByCopy ? -1 : trace.changedSlot);
    return slots;
}

std::vector<int> allOf(std::vector<int> slots, const std::vector<int>& more)
{
    for (const int slot : more)
        if (slot >= 0)
            slots.push_back(slot);
    return slots;
}

/// A call of DuckDB takes as long as a thousand rows of a SQL column. But batches of wide tables shall not fill the
/// memory.
std::size_t batchRowsOf(const TablePlan& table, const std::vector<int>& slots)
{
    constexpr std::size_t kMostWithSql = 8 * kBatchRows;
    constexpr std::size_t kMostValues = 32 * kMostWithSql;
    const auto isSql = [&](std::size_t step) {
        return dynamic_cast<const SqlStep*>(table.steps[step].get()) != nullptr;
    };
    const bool callsSql = std::any_of(slots.begin(), slots.end(), [&](int slot) {
        const std::vector<std::size_t>& makers = table.makers[static_cast<std::size_t>(slot)];
        return std::any_of(makers.begin(), makers.end(), isSql);
    });
    return callsSql ? std::clamp(kMostValues / table.slotSpecs.size(), kBatchRows, kMostWithSql) : kBatchRows;
}

} // namespace

TableReader::TableReader(const Plan& plan, std::size_t table, Layer layer)
    : m_table(&plan.tables[table]), m_slots(writtenSlots(*m_table, layer)),
      m_changedSlots(changedSlots(*m_table, layer)), m_corrupted(m_changedSlots.size()),
      m_evaluator(plan, table, allOf(m_slots, m_changedSlots)), m_batchRows(batchRowsOf(*m_table, m_slots))
{
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_repeated.push_back(std::find(m_slots.begin(), m_slots.begin() + static_cast<std::ptrdiff_t>(i), m_slots[i]) !=
                             m_slots.begin() + static_cast<std::ptrdiff_t>(i));
}

Status TableReader::read(const RowSet& rows, Batch& batch)
{
    const bool lent = batch.columns.size() == m_slots.size();
    batch.columns.resize(m_slots.size());
    for (std::size_t i = 0; i < m_slots.size() && lent; ++i)
        if (!m_repeated[i])
            std::swap(batch.columns[i], m_evaluator.slot(m_slots[i]));
    if (Status evaluated = m_evaluator.evaluate(rows); !evaluated) {
        batch.columns.clear();
        return evaluated;
    }
    batch.rows = rows.count;
    batch.firstRow = rows.first;
    for (std::size_t i = 0; i < m_slots.size(); ++i) // copies first, while the originals are still there
        if (m_repeated[i])
            batch.columns[i] = copyOf(m_evaluator.slot(m_slots[i]));
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        if (!m_repeated[i])
            std::swap(batch.columns[i], m_evaluator.slot(m_slots[i]));
    return ok();
}

void TableReader::countCorrupted(const RowSet& rows, const std::vector<std::uint32_t>* kept)
{
    const std::size_t count = kept == nullptr ? rows.count : kept->size();
    for (std::size_t k = 0; k < m_changedSlots.size(); ++k) {
        const bool isByRow = m_changedSlots[k] < 0;
        const std::vector<std::uint8_t>* changed = isByRow ? nullptr : &m_evaluator.slot(m_changedSlots[k]).bools;
        for (std::size_t n = 0; n < count; ++n) {
            const std::size_t i = kept == nullptr ? n : (*kept)[n];
            m_corrupted[k] +=
                isByRow ? (m_table->copies && m_table->copies->isCopy(rows.row(i)) ? 1 : 0) : (*changed)[i];
        }
    }
}

} // namespace dw
