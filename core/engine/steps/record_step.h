// What is recorded of a row: changed values beside the true ones, and rows that are not selected.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"
#include "core/registry/injection.h"

namespace dw {

/// Output: `from`, but changed in rows where `when` is true, each with the probability asked for. Nothing but what is
/// written reads it.
class RecordStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::size_t column = 0; ///< by position in the project's table
    int from = -1;
    int whenSlot = -1;
    RecordChange::Kind kind = RecordChange::Kind::Replace;
    double probability = 1;
    std::shared_ptr<const Column> value; ///< Replace: one row
    double offset = 0;
    double stddev = 0;
    Stream stream;
};

/// Output: false for rows that are not selected; true where `when` is not, and with the probability `keep` where it is.
class SelectionStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int whenSlot = -1;
    double keep = 1;
    Stream stream;
};

/// Output: group 0 where the condition is true, -1 elsewhere.
class WhenGroupStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int whenSlot = -1;
};

} // namespace dw
