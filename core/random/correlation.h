// Correlation matrices for a Gaussian copula: completing, checking, factoring and repairing what a person stated.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// Everything here is deterministic to the bit: plain loops, no linear algebra library, no libm. Meant for up to about
/// a hundred variables.
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
    /// Sets both halves.
    void set(std::size_t row, std::size_t column, double value);

    friend bool operator==(const CorrelationMatrix&, const CorrelationMatrix&) = default;
};

/// One stated correlation between two different variables; a pair is stated at most once.
struct CorrelationEntry {
    std::size_t first = 0;
    std::size_t second = 0;
    double value = 0.0;

    friend bool operator==(const CorrelationEntry&, const CorrelationEntry&) = default;
};

/// Eigenvalues down to this count as zero: what a person types as 0.577350269 is the root of 1/3.
inline constexpr double kSemidefiniteSlack = 1e-8;

/// Ascending; -kSemidefiniteSlack or more means that the matrix is a correlation matrix.
std::vector<double> eigenvalues(const CorrelationMatrix& matrix);

/// A matrix that keeps every stated entry (within kSemidefiniteSlack) and is positive semidefinite: with zeros where
/// nothing was stated if that works, else the completion of largest determinant (Grone et al. 1984; variables with
/// nothing stated between them are then independent given the others). nullopt when no completion exists: conflicts()
/// says why.
std::optional<CorrelationMatrix> completeCorrelations(std::size_t size, std::span<const CorrelationEntry> stated);

/// Lower triangular L with L L^T = matrix (within 1e-7 where that is singular), row major, zeros above the diagonal.
/// Exact for perfectly correlated pairs; nullopt when the matrix has an eigenvalue below -kSemidefiniteSlack.
std::optional<std::vector<double>> cholesky(const CorrelationMatrix& matrix);

/// The nearest correlation matrix in the Frobenius norm: Higham (2002), alternating projections with Dykstra's
/// correction, rounded to 6 decimals and still positive semidefinite. A matrix that is one already comes back
/// unchanged.
CorrelationMatrix nearestCorrelation(const CorrelationMatrix& matrix);

/// completeCorrelations() where that works; else the correlation matrix nearest to the stated entries together with the
/// missing ones that violate least.
CorrelationMatrix repairCorrelations(std::size_t size, std::span<const CorrelationEntry> stated);

/// Why stated correlations cannot hold together: a set of variables, none of which can be left out, whose stated
/// entries contradict one another.
struct CorrelationConflict {
    struct Entry {
        CorrelationEntry stated;
        /// Where the value may lie when the other entries of this conflict stay; lowest > highest when there is no such
        /// value, so that several entries must move.
        double lowest = 0.0;
        double highest = 0.0;
    };
    std::vector<std::size_t> variables; ///< ascending
    std::vector<Entry> entries;         ///< all that were stated among these variables, in the order they were stated
};

inline constexpr std::size_t kMostConflicts = 20;

/// Conflicts that share no entry, at most kMostConflicts: pairs outside [-1, 1], then triples, then larger sets. Empty
/// exactly when completeCorrelations() succeeds.
std::vector<CorrelationConflict> conflicts(std::size_t size, std::span<const CorrelationEntry> stated);

} // namespace dw
