// Newton's method on sums of log determinants, with loops over small dense matrices.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/correlation_barrier.h"

#include <algorithm>
#include <cmath>

namespace dw {

namespace {

using Values = std::vector<double>;

/// Lower triangular factor in place; false unless positive definite.
bool factorize(std::size_t size, Values& a)
{
    for (std::size_t j = 0; j < size; ++j)
        for (std::size_t i = j; i < size; ++i) {
            double rest = a[i * size + j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= a[i * size + k] * a[j * size + k];
            if (i == j && !(rest > 0.0))
                return false;
            a[i * size + j] = i == j ? std::sqrt(rest) : rest / a[j * size + j];
        }
    return true;
}

void solve(std::size_t size, const Values& factor, double* x)
{
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            x[i] -= factor[i * size + k] * x[k];
        x[i] /= factor[i * size + i];
    }
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t k = i + 1; k < size; ++k)
            x[i] -= factor[k * size + i] * x[k];
        x[i] /= factor[i * size + i];
    }
}

/// A clique's variables, and which free entries lie in it: positions in the clique and index among the free.
struct Block {
    struct Entry {
        std::size_t row;
        std::size_t column;
        std::size_t unknown;
    };
    Clique members;
    std::vector<Entry> entries;
};

std::vector<Block> blocksOf(const std::vector<Clique>& cliques, const FreeEntries& free)
{
    std::vector<Block> result;
    for (const Clique& clique : cliques) {
        Block block{clique, {}};
        for (std::size_t e = 0; e < free.size(); ++e) {
            const auto row = std::find(clique.begin(), clique.end(), free[e].first);
            const auto column = std::find(clique.begin(), clique.end(), free[e].second);
            if (row != clique.end() && column != clique.end())
                block.entries.push_back({static_cast<std::size_t>(row - clique.begin()),
                                         static_cast<std::size_t>(column - clique.begin()), e});
        }
        result.push_back(std::move(block));
    }
    return result;
}

CorrelationMatrix submatrix(const CorrelationMatrix& matrix, const Clique& members)
{
    CorrelationMatrix result = CorrelationMatrix::identity(members.size());
    for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            result.set(i, j, matrix.at(members[i], members[j]));
    return result;
}

/// (matrix - shift I)^-1, empty unless positive definite.
Values inverseOf(const CorrelationMatrix& matrix, double shift)
{
    const std::size_t size = matrix.size;
    Values factor = matrix.values;
    for (std::size_t i = 0; i < size; ++i)
        factor[i * size + i] -= shift;
    if (!factorize(size, factor))
        return {};
    Values inverse(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i) { // symmetric: rows are columns
        inverse[i * size + i] = 1.0;
        solve(size, factor, inverse.data() + i * size);
    }
    return inverse;
}

/// First and (negated) second derivatives by the free entries and, last, by the shift.
struct Derivatives {
    std::size_t unknowns;
    Values gradient;
    Values hessian;

    explicit Derivatives(std::size_t count) : unknowns(count), gradient(count, 0.0), hessian(count * count, 0.0) {}

    /// log det S has the derivatives 2 M(i, j) and -2 (M(i, k) M(j, l) + M(i, l) M(j, k)) with M = S^-1.
    void addEntries(const Block& block, const Values& inverse)
    {
        const std::size_t size = block.members.size();
        const auto m = [&](std::size_t i, std::size_t j) { return inverse[i * size + j]; };
        for (const Block::Entry& e : block.entries) {
            gradient[e.unknown] += 2.0 * m(e.row, e.column);
            for (const Block::Entry& f : block.entries)
                if (f.unknown <= e.unknown)
                    hessian[e.unknown * unknowns + f.unknown] +=
                        2.0 * (m(e.row, f.row) * m(e.column, f.column) + m(e.row, f.column) * m(e.column, f.row));
        }
    }

    void addShift(const Block& block, const Values& inverse)
    {
        const std::size_t size = block.members.size();
        double* last = hessian.data() + (unknowns - 1) * unknowns;
        for (std::size_t i = 0; i < size; ++i)
            gradient[unknowns - 1] -= inverse[i * size + i];
        for (const Block::Entry& e : block.entries)
            for (std::size_t k = 0; k < size; ++k)
                last[e.unknown] -= 2.0 * inverse[e.row * size + k] * inverse[k * size + e.column];
        for (const double value : inverse)
            last[unknowns - 1] += value * value;
    }
};

struct NewtonStep {
    Values direction;
    double decrement = 0.0;
};

NewtonStep newtonStep(Derivatives& derivatives)
{
    NewtonStep step{derivatives.gradient, 0.0};
    if (!factorize(derivatives.unknowns, derivatives.hessian))
        return {Values(derivatives.unknowns, 0.0), 0.0};
    solve(derivatives.unknowns, derivatives.hessian, step.direction.data());
    for (std::size_t e = 0; e < derivatives.unknowns; ++e)
        step.decrement += derivatives.gradient[e] * step.direction[e];
    step.decrement = std::sqrt(std::max(0.0, step.decrement));
    return step;
}

/// Damped far from the optimum, so that self-concordance keeps every clique positive definite.
double stepLength(double decrement)
{
    return decrement > 0.25 ? 1.0 / (1.0 + decrement) : 1.0;
}

void move(CorrelationMatrix& matrix, const FreeEntries& free, const NewtonStep& step, double length)
{
    for (std::size_t e = 0; e < free.size(); ++e) {
        const auto [i, j] = free[e];
        matrix.set(i, j, matrix.at(i, j) + length * step.direction[e]);
    }
}

/// The derivatives at the current point; nullopt unless every clique exceeds the shift.
std::optional<Derivatives> derivativesAt(const CorrelationMatrix& matrix, const std::vector<Block>& blocks,
                                         std::size_t free, const double* shift)
{
    Derivatives result(free + (shift ? 1 : 0));
    for (const Block& block : blocks) {
        const Values inverse = inverseOf(submatrix(matrix, block.members), shift ? *shift : 0.0);
        if (inverse.empty())
            return std::nullopt;
        result.addEntries(block, inverse);
        if (shift)
            result.addShift(block, inverse);
    }
    return result;
}

} // namespace

bool isSemidefinite(const CorrelationMatrix& matrix)
{
    Values shifted = matrix.values;
    for (std::size_t i = 0; i < matrix.size; ++i)
        shifted[i * matrix.size + i] += kSemidefiniteSlack;
    return factorize(matrix.size, shifted);
}

bool raiseSmallestEigenvalue(CorrelationMatrix& matrix, const std::vector<Clique>& cliques, const FreeEntries& free)
{
    constexpr double kEnough = 1e-6;
    const std::vector<Block> blocks = blocksOf(cliques, free);
    double order = 0.0; // the barrier's parameter: the best there is lies at most order / tau above the shift
    double shift = 0.0;
    for (const Block& block : blocks) {
        const auto size = static_cast<double>(block.members.size());
        order += size;
        shift = std::min(shift, -size); // no eigenvalue lies below 1 - size
    }
    double tau = order;
    constexpr int kMostSteps = 500;
    for (int i = 0; i < kMostSteps; ++i) {
        std::optional<Derivatives> derivatives = derivativesAt(matrix, blocks, free.size(), &shift);
        if (!derivatives)
            return false;
        derivatives->gradient.back() += tau;
        const NewtonStep step = newtonStep(*derivatives);
        const double length = stepLength(step.decrement);
        move(matrix, free, step, length);
        shift += length * step.direction.back();
        if (shift > kEnough)
            return true;
        if (step.decrement > 0.1)
            continue;
        if (order / tau < 1e-10 || shift + 2.0 * order / tau < -kSemidefiniteSlack)
            return false;
        tau *= 6.0;
    }
    return false;
}

void maximizeDeterminants(CorrelationMatrix& matrix, const std::vector<Clique>& cliques, const FreeEntries& free)
{
    const std::vector<Block> blocks = blocksOf(cliques, free);
    CorrelationMatrix best = matrix;
    constexpr int kMostSteps = 200;
    for (int i = 0; i < kMostSteps; ++i) {
        std::optional<Derivatives> derivatives = derivativesAt(matrix, blocks, free.size(), nullptr);
        if (!derivatives)
            break; // rounding next to the boundary
        best = matrix;
        const NewtonStep step = newtonStep(*derivatives);
        if (step.decrement < 1e-11)
            break;
        move(matrix, free, step, stepLength(step.decrement));
    }
    matrix = best;
}

} // namespace dw
