// The last pass over a table: rules are joined and given their place, steps ordered, makers and fingerprints worked
// out. SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/steps/lookup_step.h"
#include "core/engine/steps/twin_step.h"

#include <algorithm>
#include <functional>

namespace dw {

namespace {

using Marks = std::vector<bool>;

/// Which step fills each slot.
std::vector<int> stepOfSlot(const std::vector<std::shared_ptr<Step>>& steps, std::size_t slots)
{
    std::vector<int> owner(slots, -1);
    for (std::size_t i = 0; i < steps.size(); ++i)
        for (const int slot : steps[i]->outputs)
            if (slot >= 0)
                owner[static_cast<std::size_t>(slot)] = static_cast<int>(i);
    return owner;
}

/// Adds a step and everything it is computed from.
void markAncestors(const std::vector<std::shared_ptr<Step>>& steps, const std::vector<int>& owner, std::size_t step,
                   Marks& marks)
{
    std::vector<std::size_t> open{step};
    while (!open.empty()) {
        const std::size_t current = open.back();
        open.pop_back();
        if (marks[current])
            continue;
        marks[current] = true;
        for (const int slot : steps[current]->inputs)
            if (owner[static_cast<std::size_t>(slot)] >= 0)
                open.push_back(static_cast<std::size_t>(owner[static_cast<std::size_t>(slot)]));
    }
}

/// Rules that share a column that is drawn again must be met together.
struct Rule {
    std::vector<std::shared_ptr<ConstraintStep>> parts;
    Marks needed;
    Marks redrawn;
};

std::vector<Rule> joinRules(const TableDraft& draft, const std::vector<int>& owner)
{
    const std::size_t count = draft.steps.size();
    std::vector<Rule> rules;
    for (const std::shared_ptr<ConstraintStep>& constraint : draft.constraints) {
        Rule rule{{constraint}, Marks(count), Marks(count)};
        for (const int slot : constraint->predicates)
            if (owner[static_cast<std::size_t>(slot)] >= 0)
                markAncestors(draft.steps, owner, static_cast<std::size_t>(owner[static_cast<std::size_t>(slot)]),
                              rule.needed);
        for (std::size_t i = 0; i < count; ++i)
            rule.redrawn[i] = rule.needed[i] && draft.steps[i]->random;
        for (std::size_t other = 0; other < rules.size();) {
            bool shared = false;
            for (std::size_t i = 0; i < count; ++i)
                shared = shared || (rule.redrawn[i] && rules[other].redrawn[i]);
            if (!shared) {
                ++other;
                continue;
            }
            Rule joined = std::move(rules[other]);
            rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(other));
            joined.parts.insert(joined.parts.end(), rule.parts.begin(), rule.parts.end());
            for (std::size_t i = 0; i < count; ++i) {
                joined.needed[i] = joined.needed[i] || rule.needed[i];
                joined.redrawn[i] = joined.redrawn[i] || rule.redrawn[i];
            }
            rule = std::move(joined);
        }
        rules.push_back(std::move(rule));
    }
    return rules;
}

/// Steps of the rule whose values change with a redraw: those drawn again, and what is computed from them.
Marks changedBy(const Rule& rule, const std::vector<std::shared_ptr<Step>>& steps, const std::vector<int>& owner)
{
    Marks changed = rule.redrawn;
    for (std::size_t i = 0; i < steps.size(); ++i) // steps are in order of dependence
        for (const int slot : steps[i]->inputs) {
            const int source = owner[static_cast<std::size_t>(slot)];
            if (rule.needed[i] && source >= 0 && changed[static_cast<std::size_t>(source)])
                changed[i] = true;
        }
    return changed;
}

/// Stable topological order over steps and rules; node numbers from steps.size() on are rules.
std::vector<std::size_t> orderNodes(const std::vector<std::shared_ptr<Step>>& steps, const std::vector<int>& owner,
                                    const std::vector<Rule>& rules, const std::vector<Marks>& changed)
{
    const std::size_t count = steps.size() + rules.size();
    std::vector<std::vector<std::size_t>> after(count);
    std::vector<std::size_t> waiting(count);
    const auto edge = [&](std::size_t from, std::size_t to) {
        after[from].push_back(to);
        ++waiting[to];
    };
    for (std::size_t i = 0; i < steps.size(); ++i)
        for (const int slot : steps[i]->inputs) {
            const int source = owner[static_cast<std::size_t>(slot)];
            if (source < 0)
                continue;
            edge(static_cast<std::size_t>(source), i);
            for (std::size_t rule = 0; rule < rules.size(); ++rule)
                if (!rules[rule].needed[i] && changed[rule][static_cast<std::size_t>(source)])
                    edge(steps.size() + rule, i);
        }
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (rules[rule].needed[i])
                edge(i, steps.size() + rule);
    std::vector<std::size_t> order;
    std::set<std::size_t> ready;
    for (std::size_t i = 0; i < count; ++i)
        if (waiting[i] == 0)
            ready.insert(i);
    while (!ready.empty()) {
        const std::size_t next = *ready.begin();
        ready.erase(ready.begin());
        order.push_back(next);
        for (const std::size_t dependant : after[next])
            if (--waiting[dependant] == 0)
                ready.insert(dependant);
    }
    return order;
}

std::shared_ptr<ConstraintStep> constraintOf(const Rule& rule, const std::vector<std::size_t>& newPlace)
{
    auto step = std::make_shared<ConstraintStep>(*rule.parts.front());
    for (std::size_t i = 1; i < rule.parts.size(); ++i) {
        step->predicates.insert(step->predicates.end(), rule.parts[i]->predicates.begin(),
                                rule.parts[i]->predicates.end());
        step->names.insert(step->names.end(), rule.parts[i]->names.begin(), rule.parts[i]->names.end());
        step->outputs.insert(step->outputs.end(), rule.parts[i]->outputs.begin(), rule.parts[i]->outputs.end());
    }
    step->inputs = step->predicates;
    for (std::size_t i = 0; i < rule.needed.size(); ++i) {
        if (rule.needed[i])
            step->repeated.push_back(newPlace[i]);
        if (rule.redrawn[i])
            step->redrawn.push_back(newPlace[i]);
    }
    std::sort(step->repeated.begin(), step->repeated.end());
    std::sort(step->redrawn.begin(), step->redrawn.end());
    return step;
}

/// For every slot the steps it needs: its ancestors, and every rule that changes one of them, with all that rule needs.
void findMakers(TablePlan& plan)
{
    const std::size_t count = plan.steps.size();
    std::vector<int> owner(plan.slotSpecs.size(), -1);
    std::vector<std::vector<std::size_t>> rulesOf(
        count); // by step: the rules that draw it, or what it comes from, again
    for (std::size_t i = 0; i < count; ++i) {
        for (const int slot : plan.steps[i]->outputs)
            if (slot >= 0)
                owner[static_cast<std::size_t>(slot)] = static_cast<int>(i);
        if (const auto* rule = dynamic_cast<const ConstraintStep*>(plan.steps[i].get()))
            for (const std::size_t step : rule->redrawn)
                rulesOf[step].push_back(i);
    }
    const auto visit = [&](Marks& marks, std::vector<std::size_t> open) {
        while (!open.empty()) {
            const std::size_t current = open.back();
            open.pop_back();
            if (marks[current])
                continue;
            marks[current] = true;
            for (const int slot : plan.steps[current]->inputs)
                if (owner[static_cast<std::size_t>(slot)] >= 0)
                    open.push_back(static_cast<std::size_t>(owner[static_cast<std::size_t>(slot)]));
            for (const std::size_t rule : rulesOf[current]) {
                open.push_back(rule);
                const auto& repeated = static_cast<const ConstraintStep&>(*plan.steps[rule]).repeated;
                open.insert(open.end(), repeated.begin(), repeated.end());
            }
        }
    };
    plan.makers.assign(plan.slotSpecs.size(), {});
    for (std::size_t slot = 0; slot < plan.slotSpecs.size(); ++slot) {
        if (owner[slot] < 0)
            continue;
        Marks marks(count);
        visit(marks, {static_cast<std::size_t>(owner[slot])});
        for (std::size_t i = 0; i < count; ++i)
            if (marks[i])
                plan.makers[slot].push_back(i);
    }
}

} // namespace

TablePlan finishTable(const TableDraft& draft, std::size_t)
{
    TablePlan plan = draft.plan;
    const std::vector<int> owner = stepOfSlot(draft.steps, plan.slotSpecs.size());
    const std::vector<Rule> rules = joinRules(draft, owner);
    std::vector<Marks> changed;
    changed.reserve(rules.size());
    for (const Rule& rule : rules)
        changed.push_back(changedBy(rule, draft.steps, owner));
    const std::vector<std::size_t> order = orderNodes(draft.steps, owner, rules, changed);
    std::vector<std::size_t> newPlace(draft.steps.size() + rules.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        newPlace[order[i]] = i;
    plan.steps.clear();
    for (const std::size_t node : order) {
        if (node < draft.steps.size())
            plan.steps.push_back(draft.steps[node]);
        else
            plan.steps.push_back(constraintOf(rules[node - draft.steps.size()], newPlace));
    }
    findMakers(plan);
    return plan;
}

namespace {

std::uint64_t mixed(std::uint64_t hash, std::string_view text)
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL; // FNV-1a
    return hash;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    for (int byte = 0; byte < 8; ++byte)
        hash = (hash ^ ((value >> (8 * byte)) & 0xFFU)) * 0x100000001b3ULL;
    return hash;
}

/// Computes fingerprints on demand, across tables.
class Fingerprints
{
public:
    Fingerprints(std::vector<TablePlan>& tables, std::uint64_t randomSeed) : m_tables(tables), m_seed(randomSeed) {}

    std::uint64_t of(std::size_t table, int slot)
    {
        TablePlan& plan = m_tables[table];
        std::uint64_t& known = plan.fingerprints[static_cast<std::size_t>(slot)];
        if (known != 0)
            return known;
        std::uint64_t hash = mixed(0xcbf29ce484222325ULL, m_seed);
        hash = mixed(hash, plan.id);
        hash = mixed(hash, static_cast<std::uint64_t>(plan.rows));
        for (const std::size_t index : plan.makers[static_cast<std::size_t>(slot)]) {
            const Step& step = *plan.steps[index];
            hash = mixed(hash, step.signature);
            if (const auto* lookup = dynamic_cast<const LookupStep*>(&step))
                for (const int parentSlot : lookup->parentSlots)
                    hash = mixed(hash, of(lookup->parentTable, parentSlot));
            if (const auto* aggregate = dynamic_cast<const ChildAggregateStep*>(&step))
                if (aggregate->childSlot >= 0)
                    hash = mixed(hash, of(aggregate->childTable, aggregate->childSlot));
            if (const auto* twin = dynamic_cast<const TwinStep*>(&step)) {
                hash = mixed(hash, of(twin->original, twin->changedSlot));
                for (const int originalSlot : twin->originalSlots)
                    hash = mixed(hash, of(twin->original, originalSlot));
            }
            const auto own = std::find(step.outputs.begin(), step.outputs.end(), slot);
            if (own != step.outputs.end())
                hash = mixed(hash, static_cast<std::uint64_t>(own - step.outputs.begin()));
        }
        return known = hash | 1U;
    }

private:
    std::vector<TablePlan>& m_tables;
    std::uint64_t m_seed;
};

} // namespace

void fingerprintSlots(std::vector<TablePlan>& tables, std::uint64_t randomSeed)
{
    for (TablePlan& table : tables)
        table.fingerprints.assign(table.slotSpecs.size(), 0);
    Fingerprints fingerprints(tables, randomSeed);
    for (std::size_t i = 0; i < tables.size(); ++i)
        for (std::size_t slot = 0; slot < tables[i].slotSpecs.size(); ++slot)
            fingerprints.of(i, static_cast<int>(slot));
}

} // namespace dw
