// Completing partly stated correlations: merge perfect pairs, choose a few entries, derive the others.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/correlation.h"
#include "core/random/correlation_barrier.h"

#include <algorithm>
#include <cmath>

namespace dw {

namespace {

/// Stated values, with zeros where nothing was stated.
struct PartialMatrix {
    CorrelationMatrix values;
    std::vector<char> stated; ///< size x size, the diagonal included

    explicit PartialMatrix(std::size_t size) : values(CorrelationMatrix::identity(size)), stated(size * size, 0)
    {
        for (std::size_t i = 0; i < size; ++i)
            stated[i * size + i] = 1;
    }
    bool isStated(std::size_t i, std::size_t j) const { return stated[i * values.size + j] != 0; }
    void state(std::size_t i, std::size_t j, double value)
    {
        values.set(i, j, value);
        stated[i * values.size + j] = stated[j * values.size + i] = 1;
    }
};

/// Variables tied by correlations of 1 or -1 are one variable, up to its sign.
struct Merged {
    std::vector<std::size_t> group;
    std::vector<double> sign;
    std::size_t groups = 0;
};

bool isPerfect(double value)
{
    return std::fabs(value) >= 1.0 - 1e-12;
}

Merged mergePerfectPairs(std::size_t size, std::span<const CorrelationEntry> stated)
{
    Merged result{std::vector<std::size_t>(size, size), std::vector<double>(size, 1.0), 0};
    for (std::size_t root = 0; root < size; ++root) {
        if (result.group[root] < size)
            continue;
        std::vector<std::size_t> reached{root};
        result.group[root] = result.groups;
        for (std::size_t next = 0; next < reached.size(); ++next) {
            const std::size_t from = reached[next];
            for (const CorrelationEntry& entry : stated) {
                if (!isPerfect(entry.value) || (entry.first != from && entry.second != from))
                    continue;
                const std::size_t to = entry.first == from ? entry.second : entry.first;
                if (result.group[to] < size)
                    continue;
                result.group[to] = result.groups;
                result.sign[to] = entry.value < 0.0 ? -result.sign[from] : result.sign[from];
                reached.push_back(to);
            }
        }
        ++result.groups;
    }
    return result;
}

std::optional<PartialMatrix> mergedMatrix(const Merged& merged, std::span<const CorrelationEntry> stated)
{
    PartialMatrix result(merged.groups);
    for (const CorrelationEntry& entry : stated) {
        const std::size_t first = merged.group[entry.first];
        const std::size_t second = merged.group[entry.second];
        const double value = entry.value * merged.sign[entry.first] * merged.sign[entry.second];
        if (result.isStated(first, second)) {
            if (!(std::fabs(result.values.at(first, second) - value) <= kSemidefiniteSlack))
                return std::nullopt;
        } else {
            if (!(std::fabs(value) <= 1.0))
                return std::nullopt;
            result.state(first, second, value);
        }
    }
    return result;
}

/// A variable taken out while only these others were linked to it: the rest of its correlations follow from them.
struct Eliminated {
    std::size_t variable;
    Clique neighbours;
};

struct Elimination {
    std::vector<Eliminated> order;
    FreeEntries fill; ///< entries between neighbours that were not stated and must be chosen
};

/// Takes out one variable after the other, each time the one that needs the fewest new links between its neighbours.
/// With the fill the links are chordal: a completion exists if and only if every clique is positive semidefinite
/// (Grone, Johnson, Sa and Wolkowicz 1984).
Elimination eliminate(const PartialMatrix& matrix)
{
    Elimination result;
    std::vector<char> linked = matrix.stated;
    const std::size_t size = matrix.values.size;
    Clique remaining(size);
    for (std::size_t i = 0; i < size; ++i)
        remaining[i] = i;
    while (!remaining.empty()) {
        std::optional<Eliminated> best;
        FreeEntries bestFill;
        for (const std::size_t variable : remaining) {
            Clique neighbours;
            for (const std::size_t other : remaining)
                if (other != variable && linked[variable * size + other])
                    neighbours.push_back(other);
            FreeEntries fill;
            for (std::size_t i = 0; i < neighbours.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    if (!linked[neighbours[i] * size + neighbours[j]])
                        fill.emplace_back(neighbours[i], neighbours[j]);
            if (!best || fill.size() < bestFill.size()) {
                best = {variable, std::move(neighbours)};
                bestFill = std::move(fill);
            }
            if (bestFill.empty())
                break;
        }
        for (const auto& [i, j] : bestFill)
            linked[i * size + j] = linked[j * size + i] = 1;
        result.fill.insert(result.fill.end(), bestFill.begin(), bestFill.end());
        std::erase(remaining, best->variable);
        result.order.push_back(std::move(*best));
    }
    return result;
}

/// The cliques that hold a chosen entry; all others are decided.
std::vector<Clique> openCliques(const Elimination& elimination)
{
    std::vector<Clique> result;
    for (const Eliminated& step : elimination.order) {
        Clique clique = step.neighbours;
        clique.push_back(step.variable);
        std::sort(clique.begin(), clique.end());
        const auto inside = [](const Clique& whole, std::size_t variable) {
            return std::binary_search(whole.begin(), whole.end(), variable);
        };
        const bool open = std::any_of(elimination.fill.begin(), elimination.fill.end(), [&](const auto& entry) {
            return inside(clique, entry.first) && inside(clique, entry.second);
        });
        const bool contained = std::any_of(result.begin(), result.end(), [&](const Clique& larger) {
            return std::includes(larger.begin(), larger.end(), clique.begin(), clique.end());
        });
        if (open && !contained)
            result.push_back(std::move(clique));
    }
    return result;
}

/// Makes the variable independent of all others given its neighbours. False when these do not fit together.
bool addBack(CorrelationMatrix& matrix, const Eliminated& step, const Clique& present)
{
    const Clique& neighbours = step.neighbours;
    CorrelationMatrix clique = CorrelationMatrix::identity(neighbours.size() + 1);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            clique.set(i, j, matrix.at(neighbours[i], neighbours[j]));
        clique.set(i, neighbours.size(), matrix.at(neighbours[i], step.variable));
    }
    const std::optional<std::vector<double>> factor = cholesky(clique);
    if (!factor || !isSemidefinite(clique))
        return false;
    // The last row of the factor is L^-1 times the correlations; L^-T of it are the regression weights.
    const std::size_t count = neighbours.size();
    std::vector<double> weights(factor->begin() + static_cast<std::ptrdiff_t>(count * (count + 1)), factor->end() - 1);
    for (std::size_t i = count; i-- > 0;) {
        for (std::size_t k = i + 1; k < count; ++k)
            weights[i] -= (*factor)[k * (count + 1) + i] * weights[k];
        const double pivot = (*factor)[i * (count + 1) + i];
        weights[i] = pivot > 0.0 ? weights[i] / pivot : 0.0;
    }
    for (const std::size_t other : present) {
        if (std::find(neighbours.begin(), neighbours.end(), other) != neighbours.end())
            continue;
        double value = 0.0;
        for (std::size_t i = 0; i < count; ++i)
            value += weights[i] * matrix.at(neighbours[i], other);
        matrix.set(step.variable, other, std::clamp(value, -1.0, 1.0));
    }
    return true;
}

bool addAllBack(CorrelationMatrix& matrix, const Elimination& elimination)
{
    Clique present;
    for (auto step = elimination.order.rbegin(); step != elimination.order.rend(); ++step) {
        if (!addBack(matrix, *step, present))
            return false;
        present.push_back(step->variable);
    }
    return isSemidefinite(matrix);
}

bool completeMerged(PartialMatrix& matrix)
{
    const Elimination elimination = eliminate(matrix);
    if (!elimination.fill.empty()) {
        const std::vector<Clique> cliques = openCliques(elimination);
        if (raiseSmallestEigenvalue(matrix.values, cliques, elimination.fill))
            maximizeDeterminants(matrix.values, cliques, elimination.fill);
    }
    const CorrelationMatrix chosen = matrix.values;
    if (addAllBack(matrix.values, elimination))
        return true;
    // Singular cliques leave the derived entries to rounding. A little towards independence, less than counts, settles
    // them.
    constexpr double kShrink = 0.5 * kSemidefiniteSlack;
    matrix.values = CorrelationMatrix::identity(chosen.size);
    for (std::size_t i = 0; i < chosen.size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            matrix.values.set(i, j, (1.0 - kShrink) * chosen.at(i, j));
    return addAllBack(matrix.values, elimination);
}

CorrelationMatrix filledWithZeros(std::size_t size, std::span<const CorrelationEntry> stated)
{
    CorrelationMatrix result = CorrelationMatrix::identity(size);
    for (const CorrelationEntry& entry : stated)
        result.set(entry.first, entry.second, entry.value);
    return result;
}

} // namespace

std::optional<CorrelationMatrix> completeCorrelations(std::size_t size, std::span<const CorrelationEntry> stated)
{
    for (const CorrelationEntry& entry : stated)
        if (!(std::fabs(entry.value) <= 1.0))
            return std::nullopt;
    CorrelationMatrix result = filledWithZeros(size, stated);
    if (isSemidefinite(result))
        return result;
    const Merged merged = mergePerfectPairs(size, stated);
    std::optional<PartialMatrix> groups = mergedMatrix(merged, stated);
    if (!groups || !completeMerged(*groups))
        return std::nullopt;
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            result.set(i, j, merged.sign[i] * merged.sign[j] * groups->values.at(merged.group[i], merged.group[j]));
    CorrelationMatrix exact = result;
    for (const CorrelationEntry& entry : stated) // to the last digit, unless there is not that much to spare
        exact.set(entry.first, entry.second, entry.value);
    return isSemidefinite(exact) ? exact : result;
}

CorrelationMatrix repairCorrelations(std::size_t size, std::span<const CorrelationEntry> stated)
{
    if (std::optional<CorrelationMatrix> complete = completeCorrelations(size, stated))
        return *complete;
    PartialMatrix matrix(size);
    for (const CorrelationEntry& entry : stated)
        matrix.state(entry.first, entry.second, std::clamp(entry.value, -1.0, 1.0));
    Clique all(size);
    FreeEntries missing;
    for (std::size_t i = 0; i < size; ++i) {
        all[i] = i;
        for (std::size_t j = 0; j < i; ++j)
            if (!matrix.isStated(i, j))
                missing.emplace_back(i, j);
    }
    constexpr std::size_t kMostMissing = 300; // beyond, start from zeros: the cost grows with the cube
    if (missing.size() <= kMostMissing)
        raiseSmallestEigenvalue(matrix.values, {all}, missing);
    return nearestCorrelation(matrix.values);
}

} // namespace dw
