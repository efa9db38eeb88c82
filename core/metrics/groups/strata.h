// A group and the reference group within the values of another column: direct standardisation, and what it shows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/groups/outcomes.h"

namespace dw::metrics {

/// One group in one stratum: the outcome as a number, 0 and 1 where it has a favourable value.
struct Arm {
    Tally tally;
    double sum = 0;
    double squares = 0;

    void add(double y, double weight)
    {
        tally.add(weight);
        sum += weight * y;
        squares += weight * y * y;
    }
    void add(const Arm& other)
    {
        tally.add(other.tally);
        sum += other.sum;
        squares += other.squares;
    }
    bool isEmpty() const { return !(tally.weight > 0); }
    double mean() const { return sum / tally.weight; }
    Proportion rate() const { return {mean(), tally.effective()}; }
    /// Of the mean. Of a rate, one row of each outcome is added, so that 0 of 3 is not taken for certain.
    double variance(bool isRate) const
    {
        const double n = tally.effective();
        if (isRate) {
            const double p = (mean() * n + 1) / (n + 2);
            return p * (1 - p) / (n + 2);
        }
        return n > 1 ? std::max(0.0, squares / tally.weight - mean() * mean()) / (n - 1) : 0;
    }
};

enum class Verdict {
    Keeps,
    Reverses, ///< clear over all rows, and clear the other way round within
    Halves,   ///< clear over all rows, half of it or less within
    Hides     ///< not clear over all rows, clear and twice as large within
};

const char* verdictWords(Verdict verdict);

/// A group against the reference group, within the values of a column.
struct Comparison {
    const Categories* stratifier = nullptr;
    std::vector<Arm> group;
    std::vector<Arm> reference;
    double crude = 0;
    Interval crudeInterval;
    double standardized = 0;
    Interval standardizedInterval;
    double support = 0; ///< share of the weight that lies in strata where both groups are
    Verdict verdict = Verdict::Keeps;

    bool isCommon(std::size_t s) const { return !group[s].isEmpty() && !reference[s].isEmpty(); }
    double weight(std::size_t s) const { return group[s].tally.weight + reference[s].tally.weight; }
};

/// Arms by group and stratum: arms[group * strata + stratum]. y is NaN where unknown.
std::vector<Arm> armsOf(const MetricInput& input, std::span<const double> y, const Categories& groups,
                        const Categories& strata);
Arm joined(const std::vector<Arm>& arms);
/// Direct standardisation: both groups are given the strata's shares of the two together. Fills what follows from the
/// arms; false without common strata.
bool standardize(Comparison& comparison, bool isRate, double z);

} // namespace dw::metrics
