// Conversions of rank correlation, factors, and the nearest correlation matrix.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/correlation.h"
#include "core/random/correlation_barrier.h"
#include "core/random/math.h"
#include "core/random/symmetric_eigen.h"

#include <algorithm>

namespace dw {

double spearmanToPearson(double rho)
{
    if (std::fabs(rho) == 1.0)
        return rho;
    return 2.0 * math::sin(math::kPi / 6.0 * rho);
}

double pearsonToSpearman(double r)
{
    if (std::fabs(r) == 1.0)
        return r;
    const double half = 0.5 * r;
    return 6.0 / math::kPi * math::atan(half / std::sqrt((1.0 - half) * (1.0 + half)));
}

CorrelationMatrix CorrelationMatrix::identity(std::size_t size)
{
    CorrelationMatrix result{size, std::vector<double>(size * size, 0.0)};
    for (std::size_t i = 0; i < size; ++i)
        result.values[i * size + i] = 1.0;
    return result;
}

void CorrelationMatrix::set(std::size_t row, std::size_t column, double value)
{
    values[row * size + column] = value;
    values[column * size + row] = value;
}

std::vector<double> eigenvalues(const CorrelationMatrix& matrix)
{
    std::vector<double> result = symmetricEigen(matrix.size, matrix.values).values;
    std::sort(result.begin(), result.end());
    return result;
}

namespace {

/// Exact for perfectly correlated variables; nullopt when the matrix is too near to a singular one to tell its pivots
/// from rounding.
std::optional<std::vector<double>> factorSemidefinite(const CorrelationMatrix& matrix)
{
    constexpr double kZeroPivot = 1e-10; // the variable is determined by those before it
    const std::size_t size = matrix.size;
    std::vector<double> factor(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i) {
        double* row = factor.data() + i * size;
        for (std::size_t j = 0; j <= i; ++j) {
            const double* other = factor.data() + j * size;
            double rest = matrix.at(i, j);
            for (std::size_t k = 0; k < j; ++k)
                rest -= row[k] * other[k];
            if (i == j) {
                if (!(rest >= -kZeroPivot))
                    return std::nullopt;
                row[j] = rest > kZeroPivot ? std::sqrt(rest) : 0.0;
            } else if (other[j] > 0.0) {
                row[j] = rest / other[j];
            } else if (std::fabs(rest) > 3e-8) { // would be lost
                return std::nullopt;
            }
        }
    }
    return factor;
}

} // namespace

std::optional<std::vector<double>> cholesky(const CorrelationMatrix& matrix)
{
    if (std::optional<std::vector<double>> factor = factorSemidefinite(matrix))
        return factor;
    if (!isSemidefinite(matrix))
        return std::nullopt;
    CorrelationMatrix shrunk = matrix;
    for (std::size_t i = 0; i < matrix.size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            shrunk.set(i, j, matrix.at(i, j) / (1.0 + 4.0 * kSemidefiniteSlack));
    return factorSemidefinite(shrunk);
}

namespace {

bool isCorrelationMatrix(const CorrelationMatrix& matrix)
{
    for (std::size_t i = 0; i < matrix.size; ++i)
        if (matrix.at(i, i) != 1.0)
            return false;
    return isSemidefinite(matrix);
}

/// The nearest positive semidefinite matrix: negative eigenvalues become zero.
std::vector<double> withoutNegativePart(std::size_t size, const std::vector<double>& matrix,
                                        std::vector<double>& vectors)
{
    SymmetricEigen eigen = symmetricEigen(size, matrix, vectors.empty() ? nullptr : &vectors);
    std::vector<double> result = matrix;
    for (std::size_t k = 0; k < size; ++k) {
        if (eigen.values[k] >= 0.0)
            continue;
        const double* v = eigen.vectors.data() + k * size;
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j)
                result[i * size + j] -= eigen.values[k] * v[i] * v[j];
    }
    vectors = std::move(eigen.vectors);
    return result;
}

/// Six decimals, drawn towards independence by as little as keeps the rounded matrix positive semidefinite.
CorrelationMatrix roundedCorrelation(const CorrelationMatrix& matrix)
{
    double shrink = 0.0;
    for (;;) {
        CorrelationMatrix result = CorrelationMatrix::identity(matrix.size);
        for (std::size_t i = 0; i < matrix.size; ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const double value = std::clamp((1.0 - shrink) * matrix.at(i, j), -1.0, 1.0);
                result.set(i, j, std::nearbyint(value * 1e6) / 1e6);
            }
        if (eigenvalues(result).front() >= 0.0)
            return result;
        shrink = shrink == 0.0 ? 2.5e-7 : std::min(2.0 * shrink, 1.0);
    }
}

} // namespace

CorrelationMatrix nearestCorrelation(const CorrelationMatrix& matrix)
{
    if (isCorrelationMatrix(matrix))
        return matrix;
    const std::size_t size = matrix.size;
    std::vector<double> unit = matrix.values; // the iterate with ones on the diagonal
    std::vector<double> correction(size * size, 0.0);
    std::vector<double> vectors;
    constexpr int kMostSteps = 2000;
    for (int step = 0; step < kMostSteps; ++step) {
        std::vector<double> shifted = unit;
        for (std::size_t i = 0; i < shifted.size(); ++i)
            shifted[i] -= correction[i];
        std::vector<double> next = withoutNegativePart(size, shifted, vectors);
        for (std::size_t i = 0; i < shifted.size(); ++i)
            correction[i] = next[i] - shifted[i];
        for (std::size_t i = 0; i < size; ++i)
            next[i * size + i] = 1.0;
        double change = 0.0;
        for (std::size_t i = 0; i < next.size(); ++i)
            change = std::max(change, std::fabs(next[i] - unit[i]));
        unit = std::move(next);
        if (change < 1e-9)
            break;
    }
    return roundedCorrelation({size, std::move(unit)});
}

} // namespace dw
