// SQL expressions over the columns of the batch.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"
#include "core/sql/expression.h"

namespace dw {

/// One or several expressions evaluated together; output k is expression k.
class SqlStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::shared_ptr<const ExpressionSet> expressions; ///< cloned by every runner; its inputs are the step's inputs
};

} // namespace dw
