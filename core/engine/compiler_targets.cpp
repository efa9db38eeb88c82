// Targets: shares are raked and rates shifted by their odds until trial rows meet them; the draw stays one rising
// function of one uniform. SPDX-License-Identifier: Apache-2.0
#include "core/engine/draw_control.h"
#include "core/engine/draw_intervals.h"
#include "core/engine/group_frame.h"
#include "core/engine/target_solver.h"
#include "core/project/control.h"
#include "core/registry/registry.h"
#include "core/registry/single_value.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace dw {

namespace {

constexpr std::size_t kMostShares = 200;

using Keys = std::vector<std::string>;

/// Numbers at the leaves of nested objects, by the keys on the way; a plain number has no keys.
void readLeaves(const Json& json, std::size_t depth, const std::string& pointer, Keys& keys,
                std::map<Keys, double>& leaves, Problems& problems)
{
    if (keys.size() == depth) {
        if (json.is_number() && json.get<double>() >= 0.0 && json.get<double>() <= 1.0)
            leaves[keys] = json.get<double>();
        else
            problems.error("out_of_range", pointer, "A number from 0 to 1 is expected here.", shortJson(json));
        return;
    }
    if (!json.is_object()) {
        problems.error("wrong_type", pointer, "Values of one more column are expected here, each with its number.",
                       shortJson(json));
        return;
    }
    for (const auto& [key, value] : json.items()) {
        keys.push_back(key);
        readLeaves(value, depth, pointer + '/' + pointerToken(key), keys, leaves, problems);
        keys.pop_back();
    }
}

/// By column, the distinct keys.
std::vector<Keys> keysByColumn(const std::map<Keys, double>& leaves, std::size_t columns)
{
    std::vector<Keys> found(columns);
    for (const auto& [keys, value] : leaves)
        for (std::size_t k = 0; k < columns; ++k)
            if (std::find(found[k].begin(), found[k].end(), keys[k]) == found[k].end())
                found[k].push_back(keys[k]);
    return found;
}

class TargetBinder
{
public:
    TargetBinder(Compiler& compiler, std::size_t table)
        : m_compiler(compiler), m_table(table), m_design(compiler.design(table)), m_draft(compiler.draft(table)),
          m_problems(compiler.problems()), m_targets(targetsOf(m_design))
    {
    }

    void bind()
    {
        for (const auto& [step, number] : inOrder()) {
            static_cast<void>(step);
            const TargetDesign& target = m_targets[number];
            m_pointer = pointerOf(number);
            if (!target.columns.empty())
                meetShares(target);
            else
                meetRates(target);
        }
    }

private:
    std::string pointerOf(std::size_t number) const { return fmt::format("/tables/{}/targets/{}", m_table, number); }

    /// Causes before effects: by the place of the column's step.
    std::vector<std::pair<std::size_t, std::size_t>> inOrder()
    {
        std::vector<std::pair<std::size_t, std::size_t>> order;
        for (std::size_t i = 0; i < m_targets.size(); ++i) {
            m_pointer = pointerOf(i);
            const TargetDesign& target = m_targets[i];
            if (!isComplete(target))
                continue;
            const std::string& name = target.columns.empty() ? target.outcome : target.columns.back();
            const std::string place = m_pointer + (target.columns.empty() ? "/outcome" : "/columns");
            if (const auto slot = m_compiler.columnByName(m_table, name, place))
                order.emplace_back(stepFilling(m_draft, slot->slot).value_or(0), i);
        }
        std::sort(order.begin(), order.end());
        return order;
    }

    bool isComplete(const TargetDesign& target)
    {
        const auto missing = [&](const char* key, const char* message) {
            if (!target.extra.contains(key))
                m_problems.error("missing_parameter", m_pointer + '/' + key, message);
            return false;
        };
        if (target.columns.empty() == target.outcome.empty())
            return missing(target.columns.empty() ? "columns" : "outcome",
                           "A target names either columns whose shares are asked for, or an outcome.");
        if (!target.columns.empty())
            return !target.shares.empty() ||
                   missing("shares", "Shares by value are expected: {\"f\": 0.5, \"m\": 0.5}.");
        const int asked = (target.rates.empty() ? 0 : 1) + (target.parity ? 1 : 0) + (target.disparateImpact ? 1 : 0);
        if (asked != 1)
            return missing("rates", "One of rates by group, parity and disparate_impact is expected.");
        if (target.disparateImpact && !(*target.disparateImpact > 0)) {
            m_problems.error("out_of_range", m_pointer + "/disparate_impact", "A ratio above 0 is expected.");
            return false;
        }
        return !target.by.empty() || !target.rates.empty() ||
               missing("by", "Parity is between groups: say by which columns.");
    }

    void notMet(const std::string& where, std::string why)
    {
        m_problems.warning("target_not_met", m_pointer + where, std::move(why));
    }

    /// Place of the column's draw, or why it has none to be moved.
    std::optional<int> drawnSlot(const std::string& name, const std::string& where)
    {
        const auto slot = m_compiler.columnByName(m_table, name, m_pointer + where);
        if (!slot)
            return std::nullopt;
        const ColumnDesign& column = *findColumn(m_design, name);
        const auto place = stepFilling(m_draft, slot->slot);
        const auto* generator = place ? dynamic_cast<const GeneratorStep*>(m_draft.steps[*place].get()) : nullptr;
        if (column.source == ColumnDesign::Source::Generator && generator != nullptr &&
            generator->fieldSlots.size() == 1 && generator->bound->monotone)
            return slot->slot;
        notMet(where,
               column.source == ColumnDesign::Source::Sql
                   ? fmt::format("'{}' is computed by SQL: it has no draw of its own to move. Let a boolean or a "
                                 "category be drawn with a probability that SQL computes.",
                                 name)
               : column.source == ColumnDesign::Source::Field
                   ? fmt::format("'{}' is a field of '{}', which is drawn as a whole.", name, column.field)
                   : fmt::format("The values of '{}' do not rise with one draw, so that none can be moved.", name));
        return std::nullopt;
    }

    /// Groups must not come from what they decide.
    bool dependsOn(int slot, int valueSlot) const
    {
        const auto behind = stepsBehind(m_draft, slot);
        const auto own = stepFilling(m_draft, valueSlot);
        return own && std::find(behind.begin(), behind.end(), *own) != behind.end();
    }

    bool canGroupBy(const std::vector<std::string>& columns, int valueSlot, const std::string& where)
    {
        for (const std::string& name : columns) {
            const auto slot = m_compiler.columnByName(m_table, name, m_pointer + where);
            if (!slot)
                return false;
            if (!dependsOn(slot->slot, valueSlot))
                continue;
            m_problems.error("cycle", m_pointer + where,
                             fmt::format("'{}' depends on what is to be moved within its groups.", name),
                             shortJson(name));
            return false;
        }
        return true;
    }

    // ---- shares

    void meetShares(const TargetDesign& target)
    {
        std::map<Keys, double> leaves;
        Keys keys;
        const std::size_t before = m_problems.all.size();
        readLeaves(target.shares, target.columns.size(), m_pointer + "/shares", keys, leaves, m_problems);
        double sum = 0;
        for (const auto& [path, share] : leaves)
            sum += share;
        if (m_problems.all.size() == before && sum > 1.0 + 1e-9)
            m_problems.error("out_of_range", m_pointer + "/shares",
                             fmt::format("The shares sum to {:.6g}, which is more than 1.", sum));
        if (m_problems.all.size() != before)
            return;
        // Each column given those before it: first the margin of the first, then shares within its values.
        for (std::size_t k = 0; k < target.columns.size(); ++k)
            if (!meetColumn(target, leaves, k))
                return;
    }

    /// Shares of column k within the values of the columns before it.
    bool meetColumn(const TargetDesign& target, const std::map<Keys, double>& leaves, std::size_t k)
    {
        const Keys outer(target.columns.begin(), target.columns.begin() + static_cast<std::ptrdiff_t>(k));
        const auto valueSlot = drawnSlot(target.columns[k], "/columns");
        if (!valueSlot || !canGroupBy(outer, *valueSlot, "/columns"))
            return false;
        std::map<Keys, std::map<std::string, double>> wished;
        for (const auto& [keys, share] : leaves)
            wished[Keys(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(k))][keys[k]] += share;
        if (k > 0) // of what the outer values have themselves
            for (auto& [keys, shares] : wished) {
                double sum = 0;
                for (const auto& [value, share] : shares)
                    sum += share;
                for (auto& [value, share] : shares)
                    share = sum > 0 ? share / sum : 0.0;
            }
        return moveShares(target, target.columns[k], *valueSlot, outer, wished);
    }

    /// Names of the columns that the draw of a column depends on; nothing when it depends on anything else.
    std::optional<Keys> causesOf(int valueSlot) const
    {
        Keys names;
        for (const int slot : inputsBesideDraw(m_draft, valueSlot)) {
            const auto& slots = m_draft.plan.columnSlots;
            const auto found = std::find(slots.begin(), slots.end(), slot);
            if (found == slots.end())
                return std::nullopt;
            names.push_back(m_design.columns[static_cast<std::size_t>(found - slots.begin())].name);
        }
        return names;
    }

    bool moveShares(const TargetDesign& target, const std::string& name, int valueSlot, const Keys& outer,
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

    /// Values and their parts of (0,1) in every group; false when there are too many values, or SQL stands between.
    bool drawValues(int valueSlot, const GroupFrame& frame, std::vector<std::optional<DrawValues>>& groups)
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

    /// Shares of the groups of a frame among trial rows.
    std::vector<double> groupShares(const GroupFrame& frame)
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

    bool rakeGroups(const std::string& name, const GroupFrame& frame, std::size_t outer,
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

    bool rakeMembers(const std::string& name, const std::vector<std::size_t>& members,
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
        const std::vector<double> factors =
            rake(probabilities, weights, completed(wished, values, probabilities, weights));
        for (std::size_t m = 0; m < members.size(); ++m)
            map.byGroup[members[m]] = piecesOf(*groups[members[m]], values, tilted(probabilities[m], factors));
        return true;
    }

    static std::size_t place(const Keys& values, const std::string& value)
    {
        return static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), value) - values.begin());
    }

    /// Values that no share is asked for keep their proportions in what is left.
    static std::vector<double> completed(const std::map<std::string, double>& wished, const Keys& values,
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

    /// From parts as wide as the new shares to the parts that make the values.
    static UniformMap piecesOf(const DrawValues& drawn, const Keys& values, const std::vector<double>& shares)
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

    void makeExact(const std::string& name, int valueSlot, bool isPlain)
    {
        DrawStep draw = controlDraw(m_compiler, m_table, valueSlot);
        if (!isPlain || draw.source.kind == UniformSource::Kind::Slot) {
            notMet("/exact",
                   fmt::format("'{}' is drawn by what other columns are, so that its shares are met on average "
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

    /// Where the draw depends on more than a few groups: the odds of one of two values are shifted.
    bool moveByOdds(const std::string& name, int valueSlot, const Keys& outer,
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

    // ---- rates

    void meetRates(const TargetDesign& target)
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

    DrawOfRows drawOf(int valueSlot)
    {
        return {controlDraw(m_compiler, m_table, valueSlot).outputs.front(), valueSlot,
                inputsBesideDraw(m_draft, valueSlot)};
    }

    std::optional<EventSample> sampleOf(int valueSlot, const GroupFrame& frame, const Column& favourable)
    {
        sortSteps(m_draft);
        Result<EventSample> sample =
            eventSample(m_compiler.snapshot(), m_table, drawOf(valueSlot), frame.slot, favourable);
        if (sample)
            return std::move(*sample);
        m_problems.error("bad_sql", m_pointer, sample.error().message);
        return std::nullopt;
    }

    static std::vector<std::vector<double>> byGroup(const EventSample& sample, std::size_t groups)
    {
        std::vector<std::vector<double>> lists(groups);
        for (std::size_t i = 0; i < sample.groups.size(); ++i)
            if (sample.groups[i] >= 0)
                lists[static_cast<std::size_t>(sample.groups[i])].push_back(sample.probabilities[i]);
        return lists;
    }
    static double mean(const std::vector<double>& values)
    {
        return values.empty() ? 0.0
                              : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    }

    /// The rates that parity or a disparate impact ask for.
    bool commonRates(const TargetDesign& target, int valueSlot, const GroupFrame& frame, const Column& favourable,
                     std::map<std::size_t, double>& asked)
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

    bool shiftOdds(const std::string& name, int valueSlot, const GroupFrame& frame,
                   const std::map<std::size_t, double>& asked, const Column& favourable, const std::string& where)
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

    Compiler& m_compiler;
    std::size_t m_table;
    const TableDesign& m_design;
    TableDraft& m_draft;
    Problems& m_problems;
    std::vector<TargetDesign> m_targets;
    std::string m_pointer; // of the target at hand
};

} // namespace

void Compiler::bindTargets(std::size_t table)
{
    if (m_tables[table].rowsKnown && design(table).extra.contains("targets"))
        TargetBinder(*this, table).bind();
}

} // namespace dw
