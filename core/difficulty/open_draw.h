// Trying what a column would be with another draw, or with another value of what it follows from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/cells.h"
#include "core/engine/trial.h"

#include <functional>

namespace dw {

/// A plan in which a draw is a slot that nobody fills: the caller does.
struct OpenedDraw {
    std::shared_ptr<const Plan> plan;
    int uniformSlot = -1;
};

/// Opens the draw of a generator that makes one rising column; else `why` says what stands against it. Slots keep their
/// numbers.
std::optional<OpenedDraw> openDraw(const std::shared_ptr<const Plan>& plan, std::size_t table, const Step& step,
                                   std::string& why);

/// The steps that lead from replaced slots to a wanted one, everything else as it is in the rows.
class PathTrial
{
public:
    /// `fixed`: slots that the path reads and that stay.
    PathTrial(std::vector<int> replaced, std::vector<int> fixed, int wanted);

    const std::vector<int>& fixed() const { return m_fixed; }
    const std::vector<int>& replaced() const { return m_replaced; }
    void open(const std::shared_ptr<const Plan>& plan, std::size_t table);
    void load(const Evaluator& actual);
    Column& replaced(int slot) { return m_trial->slot(slot); }
    /// Valid until the next run.
    Result<const Column*> run(const RowSet& rows);

private:
    std::vector<int> m_replaced;
    std::vector<int> m_fixed;
    int m_wanted;
    std::unique_ptr<Trial> m_trial;
};

/// A value of row i, `values` at `at`, is made by a part of (0,1).
using AddPart = std::function<void(std::size_t i, const Column& values, std::size_t at, double part)>;

/// Whether row i of one column and row k of another count as one value.
using SameValue = std::function<bool(const Column& a, std::size_t i, const Column& b, std::size_t k)>;

/// The values of a rising draw and their parts of (0,1), exact to 2^-40. Values that count as one lie side by side.
Status risingParts(PathTrial& path, int uniformSlot, const RowSet& rows, const AddPart& add,
                   const SameValue& same = sameCell);
/// Likewise where values may come and go as the draw rises: of 256 draws, evenly spread.
Status evenParts(PathTrial& path, int uniformSlot, const RowSet& rows, const AddPart& add);

/// How likely a rising draw is to make the value observed in each row: of numbers with digits and of classes their
/// probability; of others their density, times a constant. Nulls are left as they are.
Status likelihoodsOf(PathTrial& path, int uniformSlot, const RowSet& rows, const Column& observed,
                     std::vector<double>& likelihoods);

} // namespace dw
