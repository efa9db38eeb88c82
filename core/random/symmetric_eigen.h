// Eigenvalues and eigenvectors of small symmetric matrices, the same bits on every machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace dw {

struct SymmetricEigen {
    std::vector<double> values;  ///< not sorted
    std::vector<double> vectors; ///< row major; row k is the eigenvector of values[k]
};

/// Cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, section 8.5). `matrix` is size x size, row major.
/// `start` may be the vectors of a similar matrix: then far fewer rotations are needed.
SymmetricEigen symmetricEigen(std::size_t size, const std::vector<double>& matrix,
                              const std::vector<double>* start = nullptr);

} // namespace dw
