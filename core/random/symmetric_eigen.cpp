// Jacobi's method for the eigenvalues of a symmetric matrix.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/symmetric_eigen.h"

#include <cmath>

namespace dw {

namespace {

/// V A V^T for orthogonal V (rows are vectors), made exactly symmetric.
std::vector<double> rotated(std::size_t size, const std::vector<double>& a, const std::vector<double>& v)
{
    std::vector<double> product(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t k = 0; k < size; ++k)
            for (std::size_t j = 0; j < size; ++j)
                product[i * size + j] += v[i * size + k] * a[k * size + j];
    std::vector<double> result(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = 0.0;
            for (std::size_t k = 0; k < size; ++k)
                sum += product[i * size + k] * v[j * size + k];
            result[i * size + j] = result[j * size + i] = sum;
        }
    return result;
}

/// Makes a(p, q) zero by rotating rows and columns p and q, and rows p and q of v.
void rotate(std::size_t size, std::vector<double>& a, std::vector<double>& v, std::size_t p, std::size_t q)
{
    const double apq = a[p * size + q];
    const double theta = (a[q * size + q] - a[p * size + p]) / (2.0 * apq);
    const double t = (theta < 0.0 ? -1.0 : 1.0) / (std::fabs(theta) + std::sqrt(theta * theta + 1.0));
    const double c = 1.0 / std::sqrt(t * t + 1.0);
    const double s = t * c;
    a[p * size + p] -= t * apq;
    a[q * size + q] += t * apq;
    a[p * size + q] = a[q * size + p] = 0.0;
    for (std::size_t k = 0; k < size; ++k) {
        if (k != p && k != q) {
            const double akp = a[p * size + k];
            const double akq = a[q * size + k];
            a[p * size + k] = a[k * size + p] = c * akp - s * akq;
            a[q * size + k] = a[k * size + q] = s * akp + c * akq;
        }
        const double vp = v[p * size + k];
        const double vq = v[q * size + k];
        v[p * size + k] = c * vp - s * vq;
        v[q * size + k] = s * vp + c * vq;
    }
}

} // namespace

SymmetricEigen symmetricEigen(std::size_t size, const std::vector<double>& matrix, const std::vector<double>* start)
{
    std::vector<double> a = matrix;
    std::vector<double> v(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i)
        v[i * size + i] = 1.0;
    if (start) {
        v = *start;
        a = rotated(size, matrix, v);
    }
    double norm = 0.0;
    for (const double value : a)
        norm += value * value;
    const double negligible = 1e-18 * std::sqrt(norm); // per element
    constexpr int kMostSweeps = 60;
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        bool changed = false;
        for (std::size_t p = 0; p + 1 < size; ++p)
            for (std::size_t q = p + 1; q < size; ++q)
                if (std::fabs(a[p * size + q]) > negligible) {
                    rotate(size, a, v, p, q);
                    changed = true;
                }
        if (!changed)
            break;
    }
    SymmetricEigen result{std::vector<double>(size), std::move(v)};
    for (std::size_t i = 0; i < size; ++i)
        result.values[i] = a[i * size + i];
    return result;
}

} // namespace dw
