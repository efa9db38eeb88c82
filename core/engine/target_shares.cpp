// Shares are raked until trial rows meet them; the draw stays one rising function of one uniform.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/target_binder.h"

#include "core/engine/draw_control.h"
#include "core/engine/draw_intervals.h"
#include "core/registry/single_value.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace dw {

namespace {

constexpr std::size_t kMostShares = 200;

} // namespace

bool TargetBinder::moveShares(const TargetDesign& target, const std::string& name, int valueSlot, const Keys& outer,
                              const std::map<Keys, std::map<std::string, double>>& wished)
{
    controlDraw(m_compiler, m_table, valueSlot);
    const auto causes = causesOf(valueSlot);
    if (!causes)
        return moveByOdds(name, valueSlot, outer, wished);
    Keys columns = outer;
    for (const std::string& cause : *causes)
        if (std::find(columns.begin(), columns.end(), cause) == columns.end())
            columns.push_back(cause);
    std::vector<Keys> also;
    for (const auto& [keys, shares] : wished) {
        also.resize(keys.size());
        for (std::size_t k = 0; k < keys.size(); ++k)
            also[k].push_back(keys[k]);
    }
    Problems aside; // causes with many values are no mistake: there is another way
    std::swap(aside, m_problems);
    const auto frame = groupFrame(m_compiler, m_table, columns, also, m_pointer + "/columns");
    std::swap(aside, m_problems);
    if (!frame)
        return moveByOdds(name, valueSlot, outer, wished);
    std::vector<std::optional<DrawValues>> groups;
    if (!drawValues(valueSlot, *frame, groups))
        return moveByOdds(name, valueSlot, outer, wished);
    GroupedMap map;
    map.groupSlot = frame->slot;
    map.byGroup.resize(frame->size());
    if (!rakeGroups(name, *frame, outer.size(), wished, groups, map))
        return false;
    const bool isPlain = columns.empty();
    mapDraw(m_compiler, m_table, valueSlot, std::move(map), m_pointer);
    if (target.exact)
        makeExact(name, valueSlot, isPlain);
    return true;
}

bool TargetBinder::drawValues(int valueSlot, const GroupFrame& frame, std::vector<std::optional<DrawValues>>& groups)
{
    const int uniform = controlDraw(m_compiler, m_table, valueSlot).outputs.front();
    const std::vector<int> beside = inputsBesideDraw(m_draft, valueSlot);
    const std::shared_ptr<const Plan> plan = m_compiler.snapshot();
    groups.resize(frame.size());
    for (std::size_t g = 0; g < frame.size(); ++g) {
        std::vector<std::pair<int, std::shared_ptr<const Column>>> fixed;
        std::size_t rest = g;
        bool known = true;
        for (std::size_t k = frame.columns.size(); k-- > 0;) {
            const std::size_t digit = rest % frame.keys[k].size();
            rest /= frame.keys[k].size();
            if (std::find(beside.begin(), beside.end(), frame.slots[k]) == beside.end())
                continue;
            known = known && frame.values[k][digit] != nullptr;
            fixed.emplace_back(frame.slots[k], frame.values[k][digit]);
        }
        if (!known)
            continue; // a value that no trial row has
        Result<std::optional<DrawValues>> found = valuesOf(plan, m_table, uniform, valueSlot, kMostShares, fixed);
        if (!found || !*found)
            return false;
        groups[g] = std::move(*found);
    }
    return true;
}

std::vector<double> TargetBinder::groupShares(const GroupFrame& frame)
{
    std::vector<double> shares(frame.size());
    if (frame.slot < 0)
        return {1.0};
    Trial trial(m_compiler.snapshot(), m_table, std::array{frame.slot});
    TrialRows rows(m_draft.plan.rows);
    for (int batch = 0; batch < 8; ++batch) {
        if (!trial.run(rows.next(kBatchRows)))
            break;
        for (const std::int64_t group : trial.slot(frame.slot).integers)
            if (group >= 0)
                shares[static_cast<std::size_t>(group)] += 1.0;
    }
    return shares;
}

bool TargetBinder::rakeGroups(const std::string& name, const GroupFrame& frame, std::size_t outer,
                              const std::map<Keys, std::map<std::string, double>>& wished,
                              const std::vector<std::optional<DrawValues>>& groups, GroupedMap& map)
{
    const std::vector<double> shares = groupShares(frame);
    for (const auto& [keys, byValue] : wished) {
        std::vector<std::size_t> members;
        for (std::size_t g = 0; g < groups.size(); ++g) {
            const Keys own = frame.keysOf(g);
            if (groups[g] &&
                std::equal(keys.begin(), keys.end(), own.begin(), own.begin() + static_cast<std::ptrdiff_t>(outer)))
                members.push_back(g);
        }
        if (members.empty()) {
            notMet("/shares", fmt::format("{} does not occur.", fmt::join(keys, ", ")));
            continue;
        }
        if (!rakeMembers(name, members, shares, byValue, groups, map))
            return false;
    }
    return true;
}

bool TargetBinder::rakeMembers(const std::string& name, const std::vector<std::size_t>& members,
                               const std::vector<double>& shares, const std::map<std::string, double>& wished,
                               const std::vector<std::optional<DrawValues>>& groups, GroupedMap& map)
{
    Keys values;
    for (const std::size_t g : members)
        for (std::size_t v = 0; v < groups[g]->values.size; ++v)
            if (!groups[g]->values.isNull(v))
                values.push_back(keyOf(groups[g]->values, v));
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    for (const auto& [value, share] : wished)
        if (share > 0 && !std::binary_search(values.begin(), values.end(), value))
            return notMet("/shares/" + pointerToken(value),
                          fmt::format("'{}' is never '{}', so that no share of it can be had.", name, value)),
                   false;
    std::vector<std::vector<double>> probabilities;
    std::vector<double> weights;
    for (const std::size_t g : members) {
        std::vector<double>& row = probabilities.emplace_back(values.size());
        for (std::size_t v = 0; v < groups[g]->values.size; ++v)
            if (!groups[g]->values.isNull(v))
                row[place(values, keyOf(groups[g]->values, v))] +=
                    groups[g]->intervals[v].high - groups[g]->intervals[v].low;
        weights.push_back(std::max(shares[g], 1e-9));
    }
    const std::vector<double> factors = rake(probabilities, weights, completed(wished, values, probabilities, weights));
    for (std::size_t m = 0; m < members.size(); ++m)
        map.byGroup[members[m]] = piecesOf(*groups[members[m]], values, tilted(probabilities[m], factors));
    return true;
}

std::size_t TargetBinder::place(const Keys& values, const std::string& value)
{
    return static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), value) - values.begin());
}

std::vector<double> TargetBinder::completed(const std::map<std::string, double>& wished, const Keys& values,
                                            const std::vector<std::vector<double>>& probabilities,
                                            const std::vector<double>& weights)
{
    std::vector<double> shares(values.size());
    double asked = 0;
    double others = 0;
    for (std::size_t v = 0; v < values.size(); ++v) {
        if (const auto found = wished.find(values[v]); found != wished.end()) {
            shares[v] = found->second;
            asked += found->second;
            continue;
        }
        for (std::size_t g = 0; g < probabilities.size(); ++g)
            shares[v] += probabilities[g][v] * weights[g];
        others += shares[v];
    }
    for (std::size_t v = 0; v < values.size(); ++v)
        if (!wished.contains(values[v]))
            shares[v] *= others > 0 ? (1.0 - asked) / others : 0.0;
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share = sum > 0 ? share / sum : 0.0;
    return shares;
}

UniformMap TargetBinder::piecesOf(const DrawValues& drawn, const Keys& values, const std::vector<double>& shares)
{
    std::vector<double> from{0.0};
    std::vector<double> to;
    double total = 0;
    for (std::size_t v = 0; v < drawn.values.size; ++v) {
        const UnitInterval& part = drawn.intervals[v];
        const double share =
            drawn.values.isNull(v) ? part.high - part.low : shares[place(values, keyOf(drawn.values, v))];
        if (!(share > 0))
            continue;
        // A value that is left out leaves a jump: two nodes at nearly one place.
        if (to.empty())
            to.push_back(part.low);
        else if (part.low > to.back()) {
            from.push_back(std::nextafter(from.back(), 2.0));
            to.push_back(part.low);
        }
        total += share;
        from.push_back(std::max(total, std::nextafter(from.back(), 2.0)));
        to.push_back(part.high);
    }
    if (from.size() < 2)
        return {};
    const double whole = from.back();
    for (double& node : from)
        node = std::min(1.0, node / whole);
    return UniformMap::pieces(std::move(from), std::move(to));
}

void TargetBinder::makeExact(const std::string& name, int valueSlot, bool isPlain)
{
    DrawStep draw = controlDraw(m_compiler, m_table, valueSlot);
    if (!isPlain || draw.source.kind == UniformSource::Kind::Slot) {
        notMet("/exact", fmt::format("'{}' is drawn by what other columns are, so that its shares are met on average "
                                     "and not to the row.",
                                     name));
        return;
    }
    if (draw.source.kind == UniformSource::Kind::Strata)
        return;
    const ColumnDesign& column = *findColumn(m_design, name);
    draw.source.kind = UniformSource::Kind::Strata;
    draw.source.strata = Permutation(makeStream(m_compiler.project().randomSeed, m_design.id, column.id, "strata"),
                                     static_cast<std::uint64_t>(std::max<std::int64_t>(1, m_draft.plan.rows)));
    draw.random = false;
    draw.signature += fmt::format(" exact {}", m_draft.plan.rows);
    replaceDraw(m_draft, valueSlot, std::move(draw));
    const std::size_t step = *stepFilling(m_draft, valueSlot);
    auto generator = std::make_shared<GeneratorStep>(static_cast<const GeneratorStep&>(*m_draft.steps[step]));
    generator->random = generator->finish.hasNulls;
    m_draft.steps[step] = std::move(generator);
}

bool TargetBinder::moveByOdds(const std::string& name, int valueSlot, const Keys& outer,
                              const std::map<Keys, std::map<std::string, double>>& wished)
{
    std::vector<Keys> also;
    const auto frame = groupFrame(m_compiler, m_table, outer, also, m_pointer + "/columns");
    if (!frame)
        return false;
    std::map<std::size_t, double> asked;
    std::string value;
    for (std::size_t g = 0; g < frame->size(); ++g) {
        const auto found = wished.find(frame->keysOf(g));
        if (found == wished.end())
            continue;
        if (value.empty())
            value = found->second.begin()->first;
        if (found->second.size() > 2 || !found->second.contains(value))
            return notMet("/shares", fmt::format("'{}' is drawn by what other columns are: one share of it can be "
                                                 "met, not those of more than two values.",
                                                 name)),
                   false;
        asked[g] = found->second.at(value);
    }
    const SlotSpec& spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(valueSlot)];
    std::string wrong;
    const Json json = spec.type == DataType::Text ? Json(value) : Json::parse(value, nullptr, false);
    const auto favourable = singleValue(json.is_discarded() ? Json(value) : json, spec.type, spec.scale, wrong);
    if (!favourable)
        return notMet("/shares", fmt::format("'{}' is never '{}'.", name, value)), false;
    return shiftOdds(name, valueSlot, *frame, asked, *favourable, "/shares");
}

} // namespace dw
