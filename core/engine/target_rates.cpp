// Rates of an outcome are met by multiplying its odds, group by group.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/target_binder.h"

#include "core/engine/draw_control.h"
#include "core/registry/single_value.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace dw {

void TargetBinder::meetRates(const TargetDesign& target)
{
    const auto valueSlot = drawnSlot(target.outcome, "/outcome");
    if (!valueSlot || !canGroupBy(target.by, *valueSlot, "/by"))
        return;
    const SlotSpec& spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(*valueSlot)];
    std::string wrong;
    const auto favourable = singleValue(target.favourable, spec.type, spec.scale, wrong);
    if (!favourable) {
        m_problems.error("wrong_type", m_pointer + "/favourable",
                         fmt::format("The favourable value of '{}' {}.", target.outcome, wrong),
                         shortJson(target.favourable));
        return;
    }
    std::map<Keys, double> rates;
    Keys keys;
    const std::size_t before = m_problems.all.size();
    if (!target.rates.empty())
        readLeaves(target.by.empty() ? target.rates.value("", Json()) : target.rates, target.by.size(),
                   m_pointer + "/rates", keys, rates, m_problems);
    if (m_problems.all.size() != before)
        return;
    const auto frame =
        groupFrame(m_compiler, m_table, target.by, keysByColumn(rates, target.by.size()), m_pointer + "/by");
    if (!frame)
        return;
    controlDraw(m_compiler, m_table, *valueSlot);
    std::map<std::size_t, double> asked;
    for (std::size_t g = 0; g < frame->size(); ++g)
        if (const auto found = rates.find(frame->keysOf(g)); found != rates.end())
            asked[g] = found->second;
    if (rates.empty() && !commonRates(target, *valueSlot, *frame, *favourable, asked))
        return;
    if (shiftOdds(target.outcome, *valueSlot, *frame, asked, *favourable, "/rates") && target.exact)
        notMet("/exact", "Rates of an outcome are met on average, not to the row: its draw depends on the group.");
}

DrawOfRows TargetBinder::drawOf(int valueSlot)
{
    return {controlDraw(m_compiler, m_table, valueSlot).outputs.front(), valueSlot,
            inputsBesideDraw(m_draft, valueSlot)};
}

std::optional<EventSample> TargetBinder::sampleOf(int valueSlot, const GroupFrame& frame, const Column& favourable)
{
    sortSteps(m_draft);
    Result<EventSample> sample = eventSample(m_compiler.snapshot(), m_table, drawOf(valueSlot), frame.slot, favourable);
    if (sample)
        return std::move(*sample);
    m_problems.error("bad_sql", m_pointer, sample.error().message);
    return std::nullopt;
}

std::vector<std::vector<double>> TargetBinder::byGroup(const EventSample& sample, std::size_t groups)
{
    std::vector<std::vector<double>> lists(groups);
    for (std::size_t i = 0; i < sample.groups.size(); ++i)
        if (sample.groups[i] >= 0)
            lists[static_cast<std::size_t>(sample.groups[i])].push_back(sample.probabilities[i]);
    return lists;
}

double TargetBinder::mean(const std::vector<double>& values)
{
    return values.empty() ? 0.0
                          : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

bool TargetBinder::commonRates(const TargetDesign& target, int valueSlot, const GroupFrame& frame,
                               const Column& favourable, std::map<std::size_t, double>& asked)
{
    const auto sample = sampleOf(valueSlot, frame, favourable);
    if (!sample)
        return false;
    const auto lists = byGroup(*sample, frame.size());
    const double all = mean(sample->probabilities);
    std::optional<std::size_t> reference;
    for (std::size_t g = 0; g < lists.size(); ++g) {
        const bool named = fmt::format("{}", fmt::join(frame.keysOf(g), ", ")) == target.reference;
        if (lists[g].empty() || (!target.reference.empty() && !named))
            continue;
        if (!reference || mean(lists[g]) > mean(lists[*reference]))
            reference = g;
    }
    if (target.disparateImpact && !reference) {
        m_problems.error("unknown_group", m_pointer + "/reference",
                         fmt::format("There is no group '{}'.", target.reference), shortJson(target.reference));
        return false;
    }
    for (std::size_t g = 0; g < lists.size(); ++g) {
        if (lists[g].empty())
            continue;
        if (target.parity)
            asked[g] = all;
        else if (g != *reference)
            asked[g] = std::min(1.0, *target.disparateImpact * mean(lists[*reference]));
    }
    return true;
}

bool TargetBinder::shiftOdds(const std::string& name, int valueSlot, const GroupFrame& frame,
                             const std::map<std::size_t, double>& asked, const Column& favourable,
                             const std::string& where)
{
    const auto sample = sampleOf(valueSlot, frame, favourable);
    if (!sample)
        return false;
    if (sample->shape == EventSample::Shape::Neither)
        return notMet(where, fmt::format("'{}' lies between other values of '{}': let it be the first or the last.",
                                         keyOf(favourable, 0), name)),
               false;
    const auto lists = byGroup(*sample, frame.size());
    GroupedMap map;
    map.groupSlot = frame.slot;
    map.byGroup.resize(frame.size());
    for (const auto& [group, rate] : asked) {
        const std::string words =
            frame.columns.empty() ? "All rows" : fmt::format("{}", fmt::join(frame.keysOf(group), ", "));
        if (lists[group].empty()) {
            notMet(where, fmt::format("{} does not occur among the rows tried.", words));
            continue;
        }
        const OddsSolution solution = solveOdds(lists[group], rate);
        const bool isUpper = sample->shape == EventSample::Shape::Upper;
        map.byGroup[group] = UniformMap::oddsFactor(isUpper ? solution.factor : 1.0 / solution.factor);
        if (!solution.met)
            notMet(where, fmt::format("{}: a rate of {:.4g} was asked for, {:.4g} is what can be had, because the "
                                      "other rows are always the same whatever is drawn.",
                                      words, rate, solution.rate));
    }
    mapDraw(m_compiler, m_table, valueSlot, std::move(map), m_pointer);
    return true;
}

} // namespace dw
