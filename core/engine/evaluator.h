// Computes chosen slots of one table for any set of rows. One per worker.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"

namespace dw {

class ChildrenCursor;

class Evaluator
{
public:
    /// `wanted` are slots of plan.tables[table]. The plan must outlive the evaluator.
    Evaluator(const Plan& plan, std::size_t table, std::span<const int> wanted);
    /// As above, but running just the steps given, of which those marked draw again by the rows' attempts.
    Evaluator(const Plan& plan, std::size_t table, std::vector<std::size_t> steps, std::vector<bool> redraws);
    Evaluator(Evaluator&&) noexcept;
    ~Evaluator();

    /// Fills the wanted slots; any number of rows, kBatchRows being the fastest. Row numbers from the table's rows on
    /// are copies, where the table has any.
    Status evaluate(const RowSet& rows);
    const Column& slot(int number) const { return m_columns[static_cast<std::size_t>(number)]; }
    Column& slot(int number) { return m_columns[static_cast<std::size_t>(number)]; }

    /// Of the last evaluate(): what the step that fills `slot` has to tell about row i. Empty when nothing.
    std::string explain(int slot, std::size_t i);

    struct StepFaults {
        std::size_t step = 0;
        ParameterFaults faults;
    };
    /// Rows with unusable parameters since the start, by step (only steps that had any).
    std::vector<StepFaults> faults() const;

private:
    void prepare();
    void leaveOutUnreadFields(std::span<const int> wanted);
    void joinSqlSteps();
    StepArguments arguments(std::size_t position);
    RowSet withoutCopies(const RowSet& rows);

    const Plan* m_plan;
    const TablePlan* m_table;
    std::vector<std::size_t> m_steps;
    std::vector<bool> m_redraws; // by position in m_steps: whether the step sees the rows' attempts
    std::vector<std::unique_ptr<StepRunner>> m_runners; // null where a step runs with an earlier one
    std::vector<ParameterFaults> m_faults;
    std::vector<Column> m_columns;
    std::vector<Column*> m_slots;
    std::unique_ptr<ChildrenCursor> m_cursor;
    std::vector<std::int64_t> m_parentRows;
    std::vector<std::int64_t> m_ordinals;
    std::vector<std::int64_t> m_sources;
    RowSet m_rows;       // of the last evaluate()
    RowSet m_sourceRows; // the same, with the originals of copies
};

/// The steps that the slots' values need, ascending: the union of the plan's makers.
std::vector<std::size_t> stepsFor(const TablePlan& table, std::span<const int> wanted);

} // namespace dw
