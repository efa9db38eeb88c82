// Lending an evaluator's columns to a batch without copying them.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/table_reader.h"

#include <algorithm>

namespace dw {

namespace {

std::vector<int> writtenSlots(const TablePlan& table)
{
    std::vector<int> slots;
    for (const std::size_t column : table.written)
        slots.push_back(table.columnSlots[column]);
    return slots;
}

} // namespace

TableReader::TableReader(const Plan& plan, std::size_t table)
    : m_slots(writtenSlots(plan.tables[table])), m_evaluator(plan, table, m_slots)
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

} // namespace dw
