// Standardising over strata.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/strata.h"

namespace dw::metrics {

namespace {

Verdict verdictOf(const Comparison& c)
{
    const bool crudeIsClear = !c.crudeInterval.contains(0);
    const bool standardizedIsClear = !c.standardizedInterval.contains(0);
    if (crudeIsClear && standardizedIsClear && c.crude * c.standardized < 0)
        return Verdict::Reverses;
    if (crudeIsClear && std::fabs(c.standardized) <= std::fabs(c.crude) / 2)
        return Verdict::Halves;
    if (!crudeIsClear && standardizedIsClear && std::fabs(c.standardized) >= 2 * std::fabs(c.crude))
        return Verdict::Hides;
    return Verdict::Keeps;
}

} // namespace

const char* verdictWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Reverses:
        return "reverses";
    case Verdict::Halves:
        return "halves or more";
    case Verdict::Hides:
        return "appears";
    case Verdict::Keeps:
        break;
    }
    return "keeps";
}

std::vector<Arm> armsOf(const MetricInput& input, std::span<const double> y, const Categories& groups,
                        const Categories& strata)
{
    std::vector<Arm> arms(groups.labels.size() * strata.labels.size());
    for (std::size_t i = 0; i < input.rows; ++i)
        if (!std::isnan(y[i]))
            arms[groups.codes[i] * strata.labels.size() + strata.codes[i]].add(y[i], input.weight(i));
    return arms;
}

Arm joined(const std::vector<Arm>& arms)
{
    Arm all;
    for (const Arm& arm : arms)
        all.add(arm);
    return all;
}

bool standardize(Comparison& c, bool isRate, double z)
{
    double all = 0;
    double common = 0;
    for (std::size_t s = 0; s < c.group.size(); ++s) {
        all += c.weight(s);
        common += c.isCommon(s) ? c.weight(s) : 0;
    }
    if (!(common > 0))
        return false;
    c.support = common / all;
    double variance = 0;
    for (std::size_t s = 0; s < c.group.size(); ++s) {
        if (!c.isCommon(s))
            continue;
        const double share = c.weight(s) / common;
        c.standardized += share * (c.group[s].mean() - c.reference[s].mean());
        variance += share * share * (c.group[s].variance(isRate) + c.reference[s].variance(isRate));
    }
    const double half = z * std::sqrt(variance);
    c.standardizedInterval = {c.standardized - half, c.standardized + half};
    const Arm group = joined(c.group);
    const Arm reference = joined(c.reference);
    c.crude = group.mean() - reference.mean();
    const double crudeHalf = z * std::sqrt(group.variance(isRate) + reference.variance(isRate));
    c.crudeInterval =
        isRate ? newcombe(group.rate(), reference.rate(), z) : Interval{c.crude - crudeHalf, c.crude + crudeHalf};
    c.verdict = verdictOf(c);
    return true;
}

} // namespace dw::metrics
