// Bayes' rule over the steps of a plan.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/true_conditional.h"

#include "core/data/cells.h"
#include "core/difficulty/conditional_parts.h"

#include <algorithm>

namespace dw {

namespace {

/// Answers for one batch of rows after another.
class Answerer
{
public:
    Answerer(std::shared_ptr<const Plan> plan, const ConditionalQuestion& asked, const ClassValues& classes,
             ConditionalParts question)
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
        for (ConditionalParts::Follower& follower : m_question.followers)
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
        for (ConditionalParts::Follower& follower : m_question.followers)
            all.push_back(&follower.path);
        for (ConditionalParts::Change& change : m_question.changes)
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
        for (const ConditionalParts::Follower& follower : m_question.followers)
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
    Status weigh(ConditionalParts::Follower& follower)
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
        for (ConditionalParts::Change& change : m_question.changes)
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
    Status changeProbabilities(ConditionalParts::Change& change, std::uint32_t label, std::vector<double>& out)
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
    static void move(const ConditionalParts::Change& change, double probability, std::span<double> shares)
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
    ConditionalParts m_question;
    Evaluator m_actual;
    RowSet m_rows;
    std::vector<double> m_shares; // of the batch: row-major
};

} // namespace

Result<TrueConditional> trueConditional(const std::shared_ptr<const Plan>& plan, const ConditionalQuestion& question,
                                        const ClassValues& classes, const std::stop_token& stop)
{
    TrueConditional result;
    ConditionalParts found = findParts(plan, question, classes);
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
