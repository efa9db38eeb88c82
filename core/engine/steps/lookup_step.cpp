// Asking the parent for its rows, and the children for theirs.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/lookup_step.h"

#include "core/data/decimal.h"
#include "core/engine/children.h"

#include <algorithm>
#include <cassert>

namespace dw {

namespace {

class LookupRunner : public StepRunner
{
public:
    LookupRunner(const Plan& plan, const LookupStep& step)
        : m_step(&step), m_parent(plan, step.parentTable, step.parentSlots)
    {
    }

    Status run(const StepArguments& arguments) override
    {
        collectRows(arguments);
        if (!m_rows.empty()) {
            if (Status evaluated = m_parent.evaluate(asRowSet()); !evaluated)
                return evaluated;
        }
        for (std::size_t k = 0; k < m_step->outputs.size(); ++k) {
            const Column& from = m_parent.slot(m_step->parentSlots[k]);
            Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[k])];
            if (m_rows.empty())
                out.reset(from.type, arguments.rows.count, from.scale);
            else
                gather(from, m_indexes, out);
            for (std::size_t i = 0; i < m_missing.size(); ++i)
                if (m_missing[i])
                    out.setNull(i);
        }
        return ok();
    }

private:
    /// Distinct parent rows in the order they are first met in a run, and for each row its place among them. Equal
    /// neighbours, as children of one parent are, ask the parent only once.
    void collectRows(const StepArguments& arguments)
    {
        const std::size_t size = arguments.rows.count;
        m_rows.clear();
        m_indexes.resize(size);
        m_missing.clear();
        const Column* rowColumn =
            m_step->rowSlot < 0 ? nullptr : arguments.columns[static_cast<std::size_t>(m_step->rowSlot)];
        if (rowColumn != nullptr && !rowColumn->validity.allValid())
            m_missing.resize(size);
        for (std::size_t i = 0; i < size; ++i) {
            if (!m_missing.empty() && rowColumn->isNull(i)) {
                m_missing[i] = true;
                m_indexes[i] = 0;
                continue;
            }
            const std::int64_t row = rowColumn != nullptr ? rowColumn->integers[i] : arguments.parentRows[i];
            if (m_rows.empty() || m_rows.back() != row)
                m_rows.push_back(row);
            m_indexes[i] = static_cast<std::uint32_t>(m_rows.size() - 1);
        }
    }

    RowSet asRowSet() const
    {
        const std::int64_t first = m_rows.front();
        for (std::size_t i = 1; i < m_rows.size(); ++i)
            if (m_rows[i] != first + static_cast<std::int64_t>(i))
                return RowSet::of(m_rows);
        return RowSet::range(first, m_rows.size());
    }

    const LookupStep* m_step;
    Evaluator m_parent;
    std::vector<std::int64_t> m_rows;
    std::vector<std::uint32_t> m_indexes;
    std::vector<bool> m_missing;
};

/// One row's aggregate so far.
struct Aggregate {
    std::int64_t count = 0;
    std::int64_t integer = 0;
    double real = 0;
};

class ChildAggregateRunner : public StepRunner
{
public:
    ChildAggregateRunner(const Plan& plan, const ChildAggregateStep& step)
        : m_step(&step), m_cursor(plan, *plan.tables[step.childTable].children),
          m_children(plan, step.childTable, slots(step))
    {
    }

    Status run(const StepArguments& arguments) override
    {
        m_aggregates.assign(arguments.rows.count, {});
        if (Status collected = collect(arguments.rows); !collected)
            return collected;
        write(*arguments.columns[static_cast<std::size_t>(m_step->outputs[0])]);
        return ok();
    }

private:
    static std::vector<int> slots(const ChildAggregateStep& step)
    {
        return step.function == ChildFunction::Count ? std::vector<int>{} : std::vector<int>{step.childSlot};
    }

    Status collect(const RowSet& parents)
    {
        m_rows.clear();
        m_owners.clear();
        for (std::size_t i = 0; i < parents.count; ++i) {
            const Result<ChildrenCursor::Range> range = m_cursor.childrenOf(parents.row(i));
            if (!range)
                return range.error();
            if (m_step->function == ChildFunction::Count) {
                m_aggregates[i].count = range->count;
                continue;
            }
            for (std::int64_t child = 0; child < range->count; ++child) {
                m_rows.push_back(range->first + child);
                m_owners.push_back(static_cast<std::uint32_t>(i));
                if (m_rows.size() == kBatchRows)
                    if (Status added = addBatch(); !added)
                        return added;
            }
        }
        return m_rows.empty() ? ok() : addBatch();
    }

    Status addBatch()
    {
        bool consecutive = true;
        for (std::size_t k = 1; k < m_rows.size(); ++k)
            consecutive = consecutive && m_rows[k] == m_rows[k - 1] + 1;
        const RowSet rows = consecutive ? RowSet::range(m_rows.front(), m_rows.size()) : RowSet::of(m_rows);
        if (Status evaluated = m_children.evaluate(rows); !evaluated)
            return evaluated;
        const Column& values = m_children.slot(m_step->childSlot);
        const bool isReal = storageOf(values.type) == Storage::Real;
        for (std::size_t k = 0; k < m_rows.size(); ++k) {
            if (values.isNull(k))
                continue;
            Aggregate& aggregate = m_aggregates[m_owners[k]];
            const bool isFirst = aggregate.count++ == 0;
            if (isReal)
                aggregate.real = combine(aggregate.real, values.reals[k], isFirst);
            else if (storageOf(values.type) == Storage::Bool)
                aggregate.integer = combine<std::int64_t>(aggregate.integer, values.bools[k], isFirst);
            else
                aggregate.integer = combine(aggregate.integer, values.integers[k], isFirst);
        }
        m_rows.clear();
        m_owners.clear();
        return ok();
    }

    template <typename T>
    T combine(T sofar, T value, bool isFirst) const
    {
        switch (m_step->function) {
        case ChildFunction::Minimum:
            return isFirst ? value : std::min(sofar, value);
        case ChildFunction::Maximum:
            return isFirst ? value : std::max(sofar, value);
        default:
            if constexpr (std::is_same_v<T, std::int64_t>) // wraps, so that no project can cause undefined behaviour
                return static_cast<std::int64_t>(static_cast<std::uint64_t>(sofar) + static_cast<std::uint64_t>(value));
            else
                return sofar + value;
        }
    }

    void write(Column& out)
    {
        out.reset(m_step->type, m_aggregates.size(), m_step->scale);
        for (std::size_t i = 0; i < m_aggregates.size(); ++i) {
            const Aggregate& aggregate = m_aggregates[i];
            const bool isSum = m_step->function == ChildFunction::Sum || m_step->function == ChildFunction::Count;
            if (m_step->function == ChildFunction::Count) {
                out.integers[i] = aggregate.count;
            } else if (m_step->function == ChildFunction::Average) {
                const double sum = valuesAreReal() ? aggregate.real : unscaled(aggregate.integer, valueScale());
                out.reals[i] = aggregate.count > 0 ? sum / static_cast<double>(aggregate.count) : 0.0;
            } else if (storageOf(m_step->type) == Storage::Real) {
                out.reals[i] = aggregate.real;
            } else if (storageOf(m_step->type) == Storage::Bool) {
                out.bools[i] = static_cast<std::uint8_t>(aggregate.integer != 0);
            } else {
                out.integers[i] = aggregate.integer;
            }
            // A sum over nothing is 0, as people expect of an order without items; an extreme of nothing is unknown.
            if (aggregate.count == 0 && !isSum)
                out.setNull(i);
        }
    }
    bool valuesAreReal() const { return storageOf(m_children.slot(m_step->childSlot).type) == Storage::Real; }
    int valueScale() const { return m_children.slot(m_step->childSlot).scale; }

    const ChildAggregateStep* m_step;
    ChildrenCursor m_cursor;
    Evaluator m_children;
    std::vector<Aggregate> m_aggregates;
    std::vector<std::int64_t> m_rows;
    std::vector<std::uint32_t> m_owners;
};

} // namespace

std::unique_ptr<StepRunner> LookupStep::runner(const Plan& plan) const
{
    return std::make_unique<LookupRunner>(plan, *this);
}

std::unique_ptr<StepRunner> ChildAggregateStep::runner(const Plan& plan) const
{
    return std::make_unique<ChildAggregateRunner>(plan, *this);
}

} // namespace dw
