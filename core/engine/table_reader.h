// The finished rows of one table, batch by batch, as sinks and previews want them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/evaluator.h"

namespace dw {

/// One per worker. Only the written columns, in the order of the schema.
class TableReader
{
public:
    TableReader(const Plan& plan, std::size_t table);

    /// Fills `batch` with the rows; the columns are lent until the next call (they are swapped back then).
    Status read(const RowSet& rows, Batch& batch);
    std::vector<Evaluator::StepFaults> faults() const { return m_evaluator.faults(); }

private:
    std::vector<int> m_slots;
    std::vector<bool> m_repeated; // the slot was already lent to an earlier column of the batch
    Evaluator m_evaluator;
};

} // namespace dw
