// Correlated uniforms for a group of columns: a Gaussian copula over the columns' own draws.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"

namespace dw {

/// Output k is the primary uniform of column k of the group: the normal score of its own stream mixed with those of the
/// columns before it (row k of the Cholesky factor of their correlations), turned back into a uniform.
class CopulaStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::vector<Stream> streams; ///< one a column
    std::vector<double> factor;  ///< lower triangular, row major, size x size
};

} // namespace dw
