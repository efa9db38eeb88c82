// Bayes' rule over the steps of a plan.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/true_conditional.h"

#include "core/data/cells.h"
#include "core/difficulty/open_draw.h"
#include "core/difficulty/step_graph.h"
#include "core/engine/steps/constraint_step.h"
#include "core/engine/steps/corrupt_step.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/record_step.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace dw {

namespace {

/// What has to be worked out, found before any row is looked at.
struct Question {
    std::shared_ptr<const Plan> opened; ///< the plan with every draw concerned as a slot of its own
    int targetSlot = -1;                ///< before anything is recorded otherwise
    std::optional<PathTrial> draw;      ///< from the draw to the target; none: the features decide it
    bool isRising = true;
    struct Follower {
        PathTrial path; ///< from the target, and the feature's own draw, to the feature
        int slot = -1;
        int uniformSlot = -1; ///< -1: it is computed
    };
    std::vector<Follower> followers;
    /// A label that leaves otherwise than it is.
    struct Change {
        std::optional<PathTrial> when;  ///< none: in all rows
        std::optional<PathTrial> score; ///< none: all alike
        std::function<double(double score)> probability;
        std::optional<std::uint32_t> from; ///< none: any class
        std::vector<std::uint32_t> to;     ///< one of these, but not the class that it is
    };
    std::vector<Change> changes; ///< in the order in which they are made
    std::string unknown;
    std::string bound;
};

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

    Question find()
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
            m_question.bound = fmt::format("{} {} it too and {} no feature{}", quoted(m_hidden),
                                           m_hidden.size() == 1 ? "decides" : "decide",
                                           m_hidden.size() == 1 ? "is" : "are", m_hidden.size() == 1 ? "" : "s");
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
        Question::Change change;
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
        Question::Change change;
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
    Question m_question;
    std::set<int> m_features;  // slots
    std::set<int> m_following; // slots that the target's draw decides
    std::vector<std::string> m_hidden;
};

/// Answers for one batch of rows after another.
class Answerer
{
public:
    Answerer(std::shared_ptr<const Plan> plan, const ConditionalQuestion& asked, const ClassValues& classes,
             Question question)
        : m_plan(std::move(plan)), m_asked(asked), m_classes(classes), m_question(std::move(question)),
          m_actual(*m_plan, asked.table, wanted())
    {
        for (PathTrial* path : paths())
            path->open(m_question.opened, m_asked.table);
    }

    Status add(const RowSet& rows, ClassProbabilities& result)
    {
        if (Status evaluated = m_actual.evaluate(rows); !evaluated)
            return evaluated;
        m_rows = rows;
        for (PathTrial* path : paths())
            path->load(m_actual);
        m_shares.assign(rows.count * m_classes.size(), 0.0);
        if (Status drawn = m_question.draw ? drawShares() : decidedShares(); !drawn)
            return drawn;
        for (Question::Follower& follower : m_question.followers)
            if (Status weighed = weigh(follower); !weighed)
                return weighed;
        normalize();
        if (Status changed = applyChanges(); !changed)
            return changed;
        result.values.insert(result.values.end(), m_shares.begin(), m_shares.end());
        return ok();
    }

private:
    std::vector<PathTrial*> paths()
    {
        std::vector<PathTrial*> all;
        if (m_question.draw)
            all.push_back(&*m_question.draw);
        for (Question::Follower& follower : m_question.followers)
            all.push_back(&follower.path);
        for (Question::Change& change : m_question.changes)
            for (std::optional<PathTrial>* path : {&change.when, &change.score})
                if (*path)
                    all.push_back(&**path);
        return all;
    }

    std::vector<int> wanted()
    {
        std::vector<int> slots{m_question.targetSlot};
        for (const PathTrial* path : paths())
            slots.insert(slots.end(), path->fixed().begin(), path->fixed().end());
        for (const Question::Follower& follower : m_question.followers)
            slots.push_back(follower.slot);
        return slots;
    }

    double& share(std::size_t row, std::uint32_t label) { return m_shares[row * m_classes.size() + label]; }

    Status decidedShares()
    {
        const Column& target = m_actual.slot(m_question.targetSlot);
        for (std::size_t i = 0; i < m_rows.count; ++i)
            if (const auto label = m_classes.codeOf(target, i))
                share(i, *label) = 1;
        return ok();
    }

    /// The part of (0,1) that makes each class.
    Status drawShares()
    {
        const AddPart add = [this](std::size_t i, const Column& values, std::size_t at, double part) {
            if (const auto label = m_classes.codeOf(values, at))
                share(i, *label) += part;
        };
        PathTrial& path = *m_question.draw;
        const int slot = path.replaced().front();
        if (!m_question.isRising)
            return evenParts(path, slot, m_rows, add);
        if (!m_classes.isCut())
            return risingParts(path, slot, m_rows, add);
        return risingParts(path, slot, m_rows, add,
                           [this](const Column& a, std::size_t i, const Column& b, std::size_t k) {
                               return m_classes.codeOf(a, i) == m_classes.codeOf(b, k);
                           });
    }

    /// Times how likely the feature's value is under each class.
    Status weigh(Question::Follower& follower)
    {
        const Column& observed = m_actual.slot(follower.slot);
        std::vector<double> likelihoods;
        for (std::uint32_t label = 0; label < m_classes.size(); ++label) {
            m_classes.fill(label, m_rows.count, follower.path.replaced(m_question.targetSlot));
            likelihoods.assign(m_rows.count, 1.0);
            if (follower.uniformSlot < 0) {
                const Result<const Column*> values = follower.path.run(m_rows);
                if (!values)
                    return values.error();
                for (std::size_t i = 0; i < m_rows.count; ++i)
                    likelihoods[i] = sameCell(**values, i, observed, i) ? 1.0 : 0.0;
            } else if (Status found = likelihoodsOf(follower.path, follower.uniformSlot, m_rows, observed, likelihoods);
                       !found) {
                return found;
            }
            for (std::size_t i = 0; i < m_rows.count; ++i)
                share(i, label) *= observed.isNull(i) && follower.uniformSlot >= 0 ? 1.0 : likelihoods[i];
        }
        normalize(); // far out, products of many likelihoods would vanish
        return ok();
    }

    void normalize()
    {
        for (std::size_t i = 0; i < m_rows.count; ++i) {
            double sum = 0;
            for (std::uint32_t label = 0; label < m_classes.size(); ++label)
                sum += share(i, label);
            for (std::uint32_t label = 0; label < m_classes.size(); ++label)
                share(i, label) = sum > 0 ? share(i, label) / sum : 1.0 / static_cast<double>(m_classes.size());
        }
    }

    /// From what is true to what is written: by row and true class, the shares of the classes written.
    Status applyChanges()
    {
        if (m_question.changes.empty())
            return ok();
        const std::size_t count = m_classes.size();
        std::vector<double> moved(m_rows.count * count * count);
        for (std::size_t i = 0; i < m_rows.count; ++i)
            for (std::size_t label = 0; label < count; ++label)
                moved[(i * count + label) * count + label] = 1;
        std::vector<double> probabilities;
        for (Question::Change& change : m_question.changes)
            for (std::uint32_t label = 0; label < count; ++label) {
                if (Status found = changeProbabilities(change, label, probabilities); !found)
                    return found;
                for (std::size_t i = 0; i < m_rows.count; ++i)
                    if (probabilities[i] > 0)
                        move(change, probabilities[i], std::span(moved).subspan((i * count + label) * count, count));
            }
        std::vector<double> written(m_shares.size());
        for (std::size_t i = 0; i < m_rows.count; ++i)
            for (std::uint32_t label = 0; label < count; ++label)
                for (std::size_t k = 0; k < count; ++k)
                    written[i * count + k] += share(i, label) * moved[(i * count + label) * count + k];
        m_shares = std::move(written);
        return ok();
    }

    /// How likely each row is changed if its true class is this one.
    Status changeProbabilities(Question::Change& change, std::uint32_t label, std::vector<double>& out)
    {
        out.assign(m_rows.count, change.score ? 0.0 : change.probability(0));
        if (change.score) {
            m_classes.fill(label, m_rows.count, change.score->replaced(m_question.targetSlot));
            const Result<const Column*> score = change.score->run(m_rows);
            if (!score)
                return score.error();
            for (std::size_t i = 0; i < m_rows.count; ++i)
                out[i] = (*score)->isNull(i) ? 0.0 : change.probability((*score)->number(i));
        }
        if (!change.when)
            return ok();
        m_classes.fill(label, m_rows.count, change.when->replaced(m_question.targetSlot));
        const Result<const Column*> when = change.when->run(m_rows);
        if (!when)
            return when.error();
        for (std::size_t i = 0; i < m_rows.count; ++i)
            if ((*when)->bools[i] == 0 || (*when)->isNull(i))
                out[i] = 0;
        return ok();
    }

    /// Shares of the classes of one row: with a probability another one of those that it may become.
    static void move(const Question::Change& change, double probability, std::span<double> shares)
    {
        const std::vector<double> before(shares.begin(), shares.end());
        for (std::uint32_t own = 0; own < before.size(); ++own) {
            if (before[own] == 0 || (change.from && *change.from != own))
                continue;
            const auto others = static_cast<double>(
                std::count_if(change.to.begin(), change.to.end(), [own](std::uint32_t to) { return to != own; }));
            if (others == 0)
                continue;
            shares[own] -= before[own] * probability;
            for (const std::uint32_t to : change.to)
                if (to != own)
                    shares[to] += before[own] * probability / others;
        }
    }

    std::shared_ptr<const Plan> m_plan;
    const ConditionalQuestion& m_asked;
    const ClassValues& m_classes;
    Question m_question;
    Evaluator m_actual;
    RowSet m_rows;
    std::vector<double> m_shares; // of the batch: row-major
};

} // namespace

Result<TrueConditional> trueConditional(const std::shared_ptr<const Plan>& plan, const ConditionalQuestion& question,
                                        const ClassValues& classes, const std::stop_token& stop)
{
    TrueConditional result;
    Question found = QuestionFinder(plan, question, classes).find();
    result.unknown = found.unknown;
    result.bound = found.bound;
    if (!result.unknown.empty())
        return result;
    result.probabilities.classes = classes.size();
    Answerer answerer(plan, question, classes, std::move(found));
    for (std::int64_t done = 0; done < question.rows; done += static_cast<std::int64_t>(kBatchRows)) {
        if (stop.stop_requested())
            return Error{ErrorKind::Cancelled, "The measurement was stopped.", {}};
        const auto count = static_cast<std::size_t>(
            std::min<std::int64_t>(question.rows - done, static_cast<std::int64_t>(kBatchRows)));
        if (Status added = answerer.add(RowSet::range(done, count), result.probabilities); !added)
            return added.error();
    }
    return result;
}

} // namespace dw
