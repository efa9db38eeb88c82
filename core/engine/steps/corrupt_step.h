// What happens to values on their way out: corruptions, one step a column, and rows that are copies.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/row_copies.h"
#include "core/engine/step.h"
#include "core/registry/corruption.h"

namespace dw {

/// What was measured on clean rows while compiling.
struct CorruptionFacts {
    double mean = 0; ///< of the column
    double stddev = 0;
    double progressLow = 0; ///< of the column that drift follows
    double progressHigh = 1;
    std::shared_ptr<const Column> classes; ///< distinct values of the column, for new labels

    // The log odds of being taken are intercept + slope * score; with Nearness the score is taken without its sign.
    double intercept = 0;
    double slope = 0;
    double probability = 0;  ///< where all are alike; with Accumulating, until this column
    double logOfStaying = 0; ///< with Accumulating along rows: log of the chance that a row is not the last one
};

/// Outputs: `from`, but changed in the rows that are taken; and a bool that says where it was. Nothing but what is
/// written reads them.
class CorruptStep : public Step
{
public:
    CorruptStep() { onWayOut = true; }
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::string name;  ///< of the corruption
    std::string title; ///< of its kind
    std::size_t table = 0;
    std::size_t column = 0; ///< by position in the project's table
    std::shared_ptr<const CorruptionAction> action;
    std::shared_ptr<const CorruptionFacts> facts;
    std::int64_t tableRows = 0;
    bool isPerParent = false;
    int from = -1;         ///< as it left the corruption before
    int clean = -1;        ///< before all of them
    int other = -1;        ///< Exchange: the other column, as it left the corruption before
    int whenSlot = -1;     ///< -1: all rows
    int scoreSlot = -1;    ///< -1: all alike
    int progressSlot = -1; ///< -1: the number of the row
    Stream rows;           ///< decides which are taken
    Stream edits;
};

/// Outputs: the row that this one is, or is a copy of; and whether it is a copy.
class EntityStep : public Step
{
public:
    EntityStep() { onWayOut = true; }
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::shared_ptr<const RowCopies> copies;
};

/// Output: for each row the names of the corruptions that changed a column, null where none did.
class TraceStep : public Step
{
public:
    TraceStep() { onWayOut = true; }
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::vector<int> changedSlots;
    std::vector<std::string> names; ///< as many
};

/// Whether the probability of row i is one for all, or rises and falls with a score.
double takenProbability(const CorruptionFacts& facts, RowChoice::Likelihood likelihood, double score);

} // namespace dw
