// Walking the steps of a plan from a target, backwards and forwards.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/conditional_parts.h"

#include "core/difficulty/step_graph.h"
#include "core/engine/steps/constraint_step.h"
#include "core/engine/steps/corrupt_step.h"
#include "core/engine/steps/record_step.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

std::string quoted(const std::vector<std::string>& names)
{
    return fmt::format("'{}'", fmt::join(names, "', '"));
}

class QuestionFinder
{
public:
    QuestionFinder(std::shared_ptr<const Plan> plan, const ConditionalQuestion& asked, const ClassValues& classes)
        : m_plan(std::move(plan)), m_asked(asked), m_classes(classes)
    {
    }

    ConditionalParts find()
    {
        const TablePlan& table = m_plan->tables[m_asked.table];
        for (const std::size_t column : m_asked.features)
            m_features.insert(table.columnSlots[column]);
        m_question.targetSlot = table.columnSlots[m_asked.target];
        const StepGraph graph(table);
        std::vector<const Step*> changes; // the last first
        while (const Step* change = changeOf(graph, m_question.targetSlot)) {
            changes.insert(changes.begin(), change);
            m_question.targetSlot = sourceOf(*change);
        }
        m_question.opened = m_plan;
        if (!m_features.contains(m_question.targetSlot)) { // else another column tells what is true
            openTarget();
            if (good())
                addFollowers();
        }
        if (m_classes.isCut() && !changes.empty())
            unknown("its values are changed on their way out, and are too many to go through");
        for (const Step* change : changes)
            if (good())
                addChange(*change);
        if (!m_hidden.empty())
            m_question.bound = m_hidden.size() == 1
                                   ? fmt::format("{} decides it too and is no feature", quoted(m_hidden))
                                   : fmt::format("{} decide it too and are no features", quoted(m_hidden));
        return std::move(m_question);
    }

private:
    const TablePlan& table() const { return m_question.opened->tables[m_asked.table]; }
    bool good() const { return m_question.unknown.empty(); }
    void unknown(std::string why)
    {
        if (good())
            m_question.unknown = std::move(why);
    }
    std::string targetName() const { return m_plan->tables[m_asked.table].slotSpecs[slotIndex()].name; }
    std::size_t slotIndex() const { return static_cast<std::size_t>(m_question.targetSlot); }

    /// Draws, and the slots that they make, behind what a path reads: columns that decide and are not seen.
    void noteHidden(const StepGraph& graph, const std::vector<int>& slots)
    {
        for (const Step* step : graph.drawsBehind(slots, m_features))
            if (const std::string name = graph.nameOf(*step);
                std::find(m_hidden.begin(), m_hidden.end(), name) == m_hidden.end())
                m_hidden.push_back(name);
    }

    /// The draw that decides the target, as a slot.
    void openTarget()
    {
        const StepGraph before(table());
        const Step* own = before.filling(m_question.targetSlot);
        std::vector<const Step*> draws = own != nullptr && !isComputation(*own)
                                             ? std::vector<const Step*>{own}
                                             : before.drawsBehind({m_question.targetSlot}, m_features);
        if (draws.size() > 1) {
            std::vector<std::string> names;
            for (const Step* step : draws)
                names.push_back(before.nameOf(*step));
            return unknown(fmt::format("it is computed from several columns that are no features: {}", quoted(names)));
        }
        if (draws.empty())
            return; // features decide it
        std::string why;
        const auto opened = openDraw(m_question.opened, m_asked.table, *draws.front(), why);
        if (!opened)
            return unknown(std::move(why));
        m_question.opened = opened->plan;
        m_question.isRising = own == draws.front();
        const StepGraph graph(table());
        m_following = graph.following({opened->uniformSlot});
        const std::set<int> given{opened->uniformSlot};
        const std::vector<int> inputs = graph.besides(m_following, given, m_question.targetSlot);
        noteHidden(graph, inputs);
        m_question.draw.emplace(std::vector<int>{opened->uniformSlot}, inputs, m_question.targetSlot);
        for (const auto& step : table().steps)
            if (const auto* rule = dynamic_cast<const ConstraintStep*>(step.get()))
                for (std::size_t i = 0; i < rule->predicates.size(); ++i)
                    if (m_following.contains(rule->predicates[i]))
                        unknown(fmt::format("the rule '{}' depends on it: rows that break it are drawn again",
                                            i < rule->names.size() ? rule->names[i] : ""));
    }

    void addFollowers()
    {
        for (const std::size_t column : m_asked.features) {
            const int slot = table().columnSlots[column];
            if (good() && m_following.contains(slot) && slot != m_question.targetSlot)
                addFollower(slot);
        }
    }

    void addFollower(int slot)
    {
        StepGraph graph(table());
        const std::string name = table().slotSpecs[static_cast<std::size_t>(slot)].name;
        if (m_classes.isCut())
            return unknown(fmt::format("'{}' follows from it, whose values are too many to go through", name));
        std::set<int> others = m_features;
        others.erase(slot);
        others.insert(m_question.targetSlot);
        const Step* own = graph.filling(slot);
        int uniformSlot = -1;
        if (!isComputation(*own)) {
            std::string why;
            const auto opened = openDraw(m_question.opened, m_asked.table, *own, why);
            if (!opened)
                return unknown(fmt::format("'{}' follows from it, and {}", name, why));
            m_question.opened = opened->plan;
            uniformSlot = opened->uniformSlot;
        }
        // Computations on the way are done again; draws on the way would have to be seen.
        const StepGraph after(table());
        const std::set<int> moved = after.following({m_question.targetSlot, uniformSlot});
        std::set<int> given = others;
        given.insert(uniformSlot);
        std::vector<int> sources;
        if (own != nullptr && !isComputation(*own))
            sources = after.filling(slot)->inputs;
        else
            sources = {slot};
        for (const Step* step : after.drawsBehind(sources, given)) {
            const bool follows = std::any_of(step->outputs.begin(), step->outputs.end(),
                                             [&](int output) { return m_following.contains(output); });
            if (follows)
                return unknown(
                    fmt::format("'{}' lies between it and '{}' and is no feature", after.nameOf(*step), name));
        }
        const std::vector<int> inputs = after.besides(moved, given, slot);
        noteHidden(after, inputs);
        std::vector<int> replaced{m_question.targetSlot};
        if (uniformSlot >= 0)
            replaced.push_back(uniformSlot);
        std::vector<int> fixed = inputs; // features that follow too keep the values that they have
        for (const int other : m_features)
            if (other != slot && moved.contains(other))
                fixed.push_back(other);
        m_question.followers.push_back({PathTrial(std::move(replaced), std::move(fixed), slot), slot, uniformSlot});
    }

    /// The step that changes what leaves of a slot; nullptr when it leaves as it is.
    static const Step* changeOf(const StepGraph& graph, int slot)
    {
        const Step* step = graph.filling(slot);
        const bool changes =
            dynamic_cast<const RecordStep*>(step) != nullptr || dynamic_cast<const CorruptStep*>(step) != nullptr;
        return changes ? step : nullptr;
    }

    static int sourceOf(const Step& change)
    {
        const auto* record = dynamic_cast<const RecordStep*>(&change);
        return record != nullptr ? record->from : static_cast<const CorruptStep&>(change).from;
    }

    void addChange(const Step& change)
    {
        if (const auto* record = dynamic_cast<const RecordStep*>(&change))
            addRecord(*record);
        else
            addCorruption(static_cast<const CorruptStep&>(change));
    }

    void addRecord(const RecordStep& record)
    {
        if (record.kind != RecordChange::Kind::Replace)
            return unknown("what is recorded of it is left empty by an injection");
        const auto to = m_classes.codeOf(*record.value, 0);
        if (!to)
            return; // never recorded among these rows
        ConditionalParts::Change change;
        change.when = pathTo(record.whenSlot);
        change.probability = [p = record.probability](double) { return p; };
        change.to = {*to};
        m_question.changes.push_back(std::move(change));
    }

    void addCorruption(const CorruptStep& step)
    {
        using Likelihood = RowChoice::Likelihood;
        const auto* relabel = std::get_if<Relabel>(&step.action->change);
        const Likelihood likelihood = step.action->choice.likelihood;
        const bool isEven = likelihood == Likelihood::Even;
        if (relabel == nullptr || (!isEven && likelihood != Likelihood::Score && likelihood != Likelihood::Nearness))
            return unknown(fmt::format("the corruption '{}' changes it on its way out", step.name));
        ConditionalParts::Change change;
        if (step.whenSlot >= 0)
            change.when = pathTo(step.whenSlot);
        if (!isEven)
            change.score = pathTo(step.scoreSlot);
        change.probability = [facts = step.facts, likelihood, isEven](double score) {
            return isEven ? facts->probability : takenProbability(*facts, likelihood, score);
        };
        const Column& known = *step.facts->classes; // with `from` and `to`: these two, and the others after them
        if (!relabel->from.empty())
            change.from = m_classes.codeOf(known, 0);
        const std::size_t first = relabel->from.empty() ? 0 : 1;
        const std::size_t end = relabel->to.empty() ? known.size : first + 1;
        for (std::size_t k = relabel->to.empty() ? 0 : first; k < end; ++k)
            if (const auto label = m_classes.codeOf(known, k))
                change.to.push_back(*label);
        m_question.changes.push_back(std::move(change));
    }

    /// From the target to what decides whether it is changed.
    std::optional<PathTrial> pathTo(int slot)
    {
        const StepGraph graph(table());
        const std::set<int> given{m_question.targetSlot};
        const std::set<int> moved = graph.following(given);
        if (!moved.contains(slot)) {
            noteHidden(graph, {slot});
            return PathTrial({m_question.targetSlot}, {slot}, slot);
        }
        for (const Step* step : graph.drawsBehind({slot}, given))
            if (std::any_of(step->outputs.begin(), step->outputs.end(),
                            [&](int output) { return moved.contains(output); })) {
                unknown(fmt::format("what is changed of it goes by '{}', which follows from it", graph.nameOf(*step)));
                return std::nullopt;
            }
        const std::vector<int> inputs = graph.besides(moved, given, slot);
        noteHidden(graph, inputs);
        return PathTrial({m_question.targetSlot}, inputs, slot);
    }

    std::shared_ptr<const Plan> m_plan;
    const ConditionalQuestion& m_asked;
    const ClassValues& m_classes;
    ConditionalParts m_question;
    std::set<int> m_features;  // slots
    std::set<int> m_following; // slots that the target's draw decides
    std::vector<std::string> m_hidden;
};

} // namespace

ConditionalParts findParts(std::shared_ptr<const Plan> plan, const ConditionalQuestion& asked,
                           const ClassValues& classes)
{
    return QuestionFinder(std::move(plan), asked, classes).find();
}

} // namespace dw
