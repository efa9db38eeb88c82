// Evaluates slots of one table with some of the slots given by the caller and no rule enforced: for working out what
// rows would be like. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/evaluator.h"

namespace dw {

/// Steps, ascending, that fill the wanted slots when the given ones are filled already; rules are left out.
std::vector<std::size_t> stepsBetween(const TablePlan& table, std::span<const int> given, std::span<const int> wanted);

class Trial
{
public:
    /// `given` slots are filled by the caller before each run(); what only they need is not computed.
    Trial(std::shared_ptr<const Plan> plan, std::size_t table, std::span<const int> wanted,
          std::span<const int> given = {});

    /// First draws (or, with attempts, later ones) of the wanted slots.
    Status run(const RowSet& rows) { return m_evaluator.evaluate(rows); }
    Column& slot(int number) { return m_evaluator.slot(number); }
    const Column& slot(int number) const { return m_evaluator.slot(number); }
    /// Steps that are run.
    const std::vector<std::size_t>& steps() const { return m_steps; }

private:
    std::shared_ptr<const Plan> m_plan;
    std::vector<std::size_t> m_steps;
    Evaluator m_evaluator;
};

/// Rows to try a table on: spread evenly over it, drawn again where there are too few of them. A batch at a time.
class TrialRows
{
public:
    explicit TrialRows(std::int64_t tableRows);

    /// The next `count` rows; valid until the next call.
    RowSet next(std::size_t count);

private:
    std::uint64_t m_size;
    std::uint64_t m_step;
    std::uint64_t m_row = 0;
    std::uint32_t m_attempt = 0;
    std::vector<std::int64_t> m_rows;
    std::vector<std::uint32_t> m_attempts;
};

} // namespace dw
