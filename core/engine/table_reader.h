// The finished rows of one table, batch by batch, as sinks and previews want them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/evaluator.h"

namespace dw {

/// One per worker. Only the written columns, in the order of the schema.
class TableReader
{
public:
    TableReader(const Plan& plan, std::size_t table, Layer layer = Layer::Written);

    /// So many rows at once cost least a row: more of them where every read() calls DuckDB, which takes its time.
    std::size_t batchRows() const { return m_batchRows; }
    /// Fills `batch` with the rows; the columns are lent until the next call (they are swapped back then).
    Status read(const RowSet& rows, Batch& batch);
    std::vector<Evaluator::StepFaults> faults() const { return m_evaluator.faults(); }
    /// Counts what corruptions changed in the rows of the last read(); `kept`: only at these places, null: at all.
    void countCorrupted(const RowSet& rows, const std::vector<std::uint32_t>* kept);
    /// What was counted, by corruption and column as in TablePlan::corruptions.
    const std::vector<std::int64_t>& corruptedValues() const { return m_corrupted; }

private:
    const TablePlan* m_table;
    std::vector<int> m_slots;
    std::vector<int> m_changedSlots; // by corruption and column; empty for the clean layer
    std::vector<std::int64_t> m_corrupted;
    std::vector<bool> m_repeated; // the slot was already lent to an earlier column of the batch
    Evaluator m_evaluator;
    std::size_t m_batchRows;
};

} // namespace dw
