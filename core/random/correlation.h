// Correlation matrices: from rank correlations to a Gaussian copula, what is missing, what conflicts, and the nearest
// repair. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace dw {

/// Pearson correlation of the normal scores that gives this Spearman correlation: 2 sin(pi rho / 6) (Kruskal 1958).
double spearmanToPearson(double rho);
/// The inverse: 6 / pi asin(r / 2).
double pearsonToSpearman(double r);

/// Symmetric, ones on the diagonal, row major.
struct CorrelationMatrix {
    std::size_t size = 0;
    std::vector<double> values;

    static CorrelationMatrix identity(std::size_t size);
    double at(std::size_t row, std::size_t column) const { return values[row * size + column]; }
    void set(std::size_t row, std::size_t column, double value);

    friend bool operator==(const CorrelationMatrix&, const CorrelationMatrix&) = default;
};

/// One stated correlation between two variables.
struct CorrelationEntry {
    std::size_t first = 0;
    std::size_t second = 0;
    double value = 0.0;

    friend bool operator==(const CorrelationEntry&, const CorrelationEntry&) = default;
};

/// A matrix that keeps every stated entry and is positive semidefinite: zeros where nothing was stated if that works,
/// else other values for the missing entries. nullopt when the stated entries leave no such matrix: see conflicts().
std::optional<CorrelationMatrix> completeCorrelations(std::size_t size, std::span<const CorrelationEntry> stated);

/// Lower triangular L with L L^T = matrix, row major, zeros above the diagonal. Accepts semidefinite matrices (a
/// perfectly correlated pair included); nullopt when the matrix has a negative eigenvalue beyond rounding (1e-9).
std::optional<std::vector<double>> cholesky(const CorrelationMatrix& matrix);

/// The nearest correlation matrix in the Frobenius norm: Higham (2002), alternating projections with Dykstra's
/// correction, rounded to 6 decimals and still positive semidefinite. A matrix that is one already comes back
/// unchanged.
CorrelationMatrix nearestCorrelation(const CorrelationMatrix& matrix);

/// Why stated correlations cannot hold together: the smallest set of variables whose stated entries conflict.
struct CorrelationConflict {
    struct Entry {
        CorrelationEntry stated;
        /// The interval where the value may lie when the other entries of this conflict stay. Empty (lowest > highest)
        /// when no value of this entry alone resolves the conflict.
        double lowest = 0.0;
        double highest = 0.0;
    };
    std::vector<std::size_t> variables; ///< ascending
    std::vector<Entry> entries;
};

/// Disjoint-by-entry conflicts, smallest sets first; empty exactly when completeCorrelations() succeeds.
std::vector<CorrelationConflict> conflicts(std::size_t size, std::span<const CorrelationEntry> stated);

} // namespace dw
