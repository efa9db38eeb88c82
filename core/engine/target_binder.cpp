// Targets in the order in which they can be met; what stands against one is said.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/target_binder.h"

#include "core/engine/draw_control.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

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

std::vector<Keys> keysByColumn(const std::map<Keys, double>& leaves, std::size_t columns)
{
    std::vector<Keys> found(columns);
    for (const auto& [keys, value] : leaves)
        for (std::size_t k = 0; k < columns; ++k)
            if (std::find(found[k].begin(), found[k].end(), keys[k]) == found[k].end())
                found[k].push_back(keys[k]);
    return found;
}

TargetBinder::TargetBinder(Compiler& compiler, std::size_t table)
    : m_compiler(compiler), m_table(table), m_design(compiler.design(table)), m_draft(compiler.draft(table)),
      m_problems(compiler.problems()), m_targets(targetsOf(m_design))
{
}

void TargetBinder::bind()
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

std::vector<std::pair<std::size_t, std::size_t>> TargetBinder::inOrder()
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

bool TargetBinder::isComplete(const TargetDesign& target)
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
        return !target.shares.empty() || missing("shares", "Shares by value are expected: {\"f\": 0.5, \"m\": 0.5}.");
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

void TargetBinder::notMet(const std::string& where, std::string why)
{
    m_problems.warning("target_not_met", m_pointer + where, std::move(why));
}

std::optional<int> TargetBinder::drawnSlot(const std::string& name, const std::string& where)
{
    const auto slot = m_compiler.columnByName(m_table, name, m_pointer + where);
    if (!slot)
        return std::nullopt;
    const ColumnDesign& column = *findColumn(m_design, name);
    const auto place = stepFilling(m_draft, slot->slot);
    const auto* generator = place ? dynamic_cast<const GeneratorStep*>(m_draft.steps[*place].get()) : nullptr;
    if (column.source == ColumnDesign::Source::Generator && generator != nullptr && generator->fieldSlots.size() == 1 &&
        generator->bound->monotone)
        return slot->slot;
    notMet(where, column.source == ColumnDesign::Source::Sql
                      ? fmt::format("'{}' is computed by SQL: it has no draw of its own to move. Let a boolean or a "
                                    "category be drawn with a probability that SQL computes.",
                                    name)
                  : column.source == ColumnDesign::Source::Field
                      ? fmt::format("'{}' is a field of '{}', which is drawn as a whole.", name, column.field)
                      : fmt::format("The values of '{}' do not rise with one draw, so that none can be moved.", name));
    return std::nullopt;
}

bool TargetBinder::dependsOn(int slot, int valueSlot) const
{
    const auto behind = stepsBehind(m_draft, slot);
    const auto own = stepFilling(m_draft, valueSlot);
    return own && std::find(behind.begin(), behind.end(), *own) != behind.end();
}

bool TargetBinder::canGroupBy(const std::vector<std::string>& columns, int valueSlot, const std::string& where)
{
    for (const std::string& name : columns) {
        const auto slot = m_compiler.columnByName(m_table, name, m_pointer + where);
        if (!slot)
            return false;
        if (!dependsOn(slot->slot, valueSlot))
            continue;
        m_problems.error("cycle", m_pointer + where,
                         fmt::format("'{}' depends on what is to be moved within its groups.", name), shortJson(name));
        return false;
    }
    return true;
}

void TargetBinder::meetShares(const TargetDesign& target)
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

bool TargetBinder::meetColumn(const TargetDesign& target, const std::map<Keys, double>& leaves, std::size_t k)
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

std::optional<Keys> TargetBinder::causesOf(int valueSlot) const
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

void Compiler::bindTargets(std::size_t table)
{
    if (m_tables[table].rowsKnown && design(table).extra.contains("targets"))
        TargetBinder(*this, table).bind();
}

} // namespace dw
