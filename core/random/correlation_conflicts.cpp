// Which stated correlations contradict one another, and where each of them could lie instead.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/correlation.h"

#include <algorithm>
#include <cmath>

namespace dw {

namespace {

using Entries = std::vector<CorrelationEntry>;
using Variables = std::vector<std::size_t>;

bool contains(const Variables& variables, std::size_t variable)
{
    return std::find(variables.begin(), variables.end(), variable) != variables.end();
}

Entries among(const Entries& entries, const Variables& variables)
{
    Entries result;
    for (const CorrelationEntry& entry : entries)
        if (contains(variables, entry.first) && contains(variables, entry.second))
            result.push_back(entry);
    return result;
}

Variables variablesOf(const Entries& entries)
{
    Variables result;
    for (const CorrelationEntry& entry : entries)
        for (const std::size_t variable : {entry.first, entry.second})
            if (!contains(result, variable))
                result.push_back(variable);
    std::sort(result.begin(), result.end());
    return result;
}

std::size_t indexOf(const Variables& variables, std::size_t variable)
{
    return static_cast<std::size_t>(std::find(variables.begin(), variables.end(), variable) - variables.begin());
}

/// Completes the entries as a matrix of only the variables that they name.
std::optional<CorrelationMatrix> complete(const Entries& entries, const Variables& variables)
{
    Entries local;
    for (const CorrelationEntry& entry : entries)
        local.push_back({indexOf(variables, entry.first), indexOf(variables, entry.second), entry.value});
    return completeCorrelations(variables.size(), local);
}

bool isPossible(const Entries& entries)
{
    return complete(entries, variablesOf(entries)).has_value();
}

/// The last value between `possible` and `bound` that still has a completion.
double lastPossible(const Entries& others, CorrelationEntry entry, double possible, double bound)
{
    const auto works = [&](double value) {
        Entries all = others;
        entry.value = value;
        all.push_back(entry);
        return isPossible(all);
    };
    if (works(bound))
        return bound;
    constexpr int kSteps = 24; // to about 1e-7
    for (int i = 0; i < kSteps; ++i) {
        const double middle = 0.5 * (possible + bound);
        (works(middle) ? possible : bound) = middle;
    }
    return possible;
}

/// Correlations of `variable` with the first count variables of `matrix` after their own correlations are factored out.
std::vector<double> factoredRow(const CorrelationMatrix& matrix, std::size_t count, std::size_t variable)
{
    CorrelationMatrix part = CorrelationMatrix::identity(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            part.set(i, j, matrix.at(i, j));
        part.set(i, count, matrix.at(i, variable));
    }
    const std::optional<std::vector<double>> factor = cholesky(part);
    if (!factor)
        return {};
    return {factor->end() - static_cast<std::ptrdiff_t>(count + 1), factor->end()};
}

/// All pairs are stated and every part without one variable is possible: the interval has a closed form. With the rows
/// l and m of the factor, the value is l . m plus or minus the product of what is left of the two variances.
std::optional<CorrelationConflict::Entry> closedInterval(const Entries& entries, std::size_t which)
{
    const CorrelationEntry& stated = entries[which];
    Variables variables = variablesOf(entries);
    if (entries.size() != variables.size() * (variables.size() - 1) / 2)
        return std::nullopt;
    std::erase(variables, stated.first);
    std::erase(variables, stated.second);
    const std::size_t count = variables.size();
    variables.push_back(stated.first);
    variables.push_back(stated.second);
    CorrelationMatrix matrix = CorrelationMatrix::identity(variables.size());
    for (const CorrelationEntry& entry : entries)
        matrix.set(indexOf(variables, entry.first), indexOf(variables, entry.second), entry.value);
    const std::vector<double> first = factoredRow(matrix, count, count);
    const std::vector<double> second = factoredRow(matrix, count, count + 1);
    if (first.empty() || second.empty())
        return std::nullopt;
    double centre = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        centre += first[i] * second[i];
    const double reach = first[count] * second[count];
    return CorrelationConflict::Entry{stated, std::max(-1.0, centre - reach), std::min(1.0, centre + reach)};
}

CorrelationConflict::Entry withInterval(const Entries& entries, std::size_t which)
{
    if (const std::optional<CorrelationConflict::Entry> closed = closedInterval(entries, which))
        return *closed;
    const CorrelationEntry& stated = entries[which];
    Entries others = entries;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(which));
    const Variables variables = variablesOf(entries);
    const std::optional<CorrelationMatrix> rest = complete(others, variables);
    if (!rest)
        return {stated, 1.0, -1.0};
    const double possible = rest->at(indexOf(variables, stated.first), indexOf(variables, stated.second));
    return {stated, lastPossible(others, stated, possible, -1.0), lastPossible(others, stated, possible, 1.0)};
}

CorrelationConflict describe(const Entries& entries)
{
    CorrelationConflict result{variablesOf(entries), {}};
    for (std::size_t i = 0; i < entries.size(); ++i)
        result.entries.push_back(withInterval(entries, i));
    return result;
}

/// Takes the entries of a conflict out of the ones still to be explained.
void remove(Entries& entries, const Entries& explained)
{
    for (const CorrelationEntry& entry : explained)
        std::erase(entries, entry);
}

void takeImpossiblePairs(Entries& entries, std::vector<CorrelationConflict>& result)
{
    Entries kept;
    for (const CorrelationEntry& entry : entries) {
        if (std::fabs(entry.value) <= 1.0 || result.size() >= kMostConflicts)
            kept.push_back(entry);
        else
            result.push_back({variablesOf({entry}), {{entry, -1.0, 1.0}}});
    }
    entries = std::move(kept);
}

void takeImpossibleTriples(std::size_t size, Entries& entries, std::vector<CorrelationConflict>& result)
{
    std::vector<double> values(size * size, 2.0); // 2: not stated
    const auto refill = [&] {
        std::fill(values.begin(), values.end(), 2.0);
        for (const CorrelationEntry& entry : entries)
            values[entry.first * size + entry.second] = values[entry.second * size + entry.first] = entry.value;
    };
    refill();
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = i + 1; j < size; ++j)
            for (std::size_t k = j + 1; k < size; ++k) {
                const double a = values[i * size + j];
                const double b = values[i * size + k];
                const double c = values[j * size + k];
                // The determinant of a 3 x 3 correlation matrix.
                if (result.size() >= kMostConflicts)
                    return;
                if (a > 1.0 || b > 1.0 || c > 1.0 || 1.0 + 2.0 * a * b * c - a * a - b * b - c * c >= 0.0)
                    continue;
                const Entries triple = among(entries, {i, j, k});
                if (isPossible(triple)) // within rounding
                    continue;
                result.push_back(describe(triple));
                remove(entries, triple);
                refill();
            }
}

/// A set of variables that conflicts although every smaller part of it does not.
Variables smallestConflict(const Entries& entries)
{
    Variables variables = variablesOf(entries);
    for (std::size_t i = variables.size(); i-- > 0;) {
        Variables fewer = variables;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (!isPossible(among(entries, fewer)))
            variables = std::move(fewer);
    }
    return variables;
}

} // namespace

std::vector<CorrelationConflict> conflicts(std::size_t size, std::span<const CorrelationEntry> stated)
{
    std::vector<CorrelationConflict> result;
    Entries entries(stated.begin(), stated.end());
    takeImpossiblePairs(entries, result);
    takeImpossibleTriples(size, entries, result);
    while (result.size() < kMostConflicts && !isPossible(entries)) {
        const Entries conflict = among(entries, smallestConflict(entries));
        result.push_back(describe(conflict));
        remove(entries, conflict);
    }
    std::stable_sort(result.begin(), result.end(), [](const CorrelationConflict& a, const CorrelationConflict& b) {
        return a.variables.size() < b.variables.size();
    });
    return result;
}

} // namespace dw
