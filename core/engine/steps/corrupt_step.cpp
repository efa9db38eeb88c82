// Choosing values and changing them.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/corrupt_step.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"
#include "core/engine/evaluator.h"
#include "core/engine/explain.h"
#include "core/random/math.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

double takenProbability(const CorruptionFacts& facts, RowChoice::Likelihood likelihood, double score)
{
    const double x = likelihood == RowChoice::Likelihood::Nearness ? std::fabs(score) : score;
    return 1.0 / (1.0 + math::exp(-(facts.intercept + facts.slope * x)));
}

namespace {

using Rows = std::vector<std::uint32_t>;

const Column& columnOf(const StepArguments& arguments, int slot)
{
    return *arguments.columns[static_cast<std::size_t>(slot)];
}

/// As copyOf(), keeping memory.
void assign(const Column& from, Column& to)
{
    if (from.type == DataType::Text && from.dictionary) {
        to.resetCodes(from.dictionary, from.size);
        std::copy_n(from.codes.begin(), from.size, to.codes.begin());
    } else {
        to.reset(from.type, from.size, from.scale);
        switch (storageOf(from.type)) {
        case Storage::Bool:
            std::copy_n(from.bools.begin(), from.size, to.bools.begin());
            break;
        case Storage::Integer:
            std::copy_n(from.integers.begin(), from.size, to.integers.begin());
            break;
        case Storage::Real:
            std::copy_n(from.reals.begin(), from.size, to.reals.begin());
            break;
        case Storage::Text:
            for (std::size_t i = 0; i < from.size; ++i)
                to.texts[i] = to.arena.copy(from.texts[i]);
            break;
        }
    }
    to.validity = from.validity;
}

bool isSame(const Column& a, std::size_t i, const Column& b, std::size_t j)
{
    if (a.isNull(i) || b.isNull(j))
        return a.isNull(i) && b.isNull(j);
    switch (storageOf(a.type)) {
    case Storage::Bool:
        return a.bools[i] == b.bools[j];
    case Storage::Integer:
        return a.integers[i] == b.integers[j];
    case Storage::Real:
        return a.reals[i] == b.reals[j] || (std::isnan(a.reals[i]) && std::isnan(b.reals[j]));
    case Storage::Text:
        return a.text(i) == b.text(j);
    }
    return false;
}

class CorruptRunner : public StepRunner
{
public:
    CorruptRunner(const Plan& plan, const CorruptStep& step) : m_step(&step)
    {
        if (std::holds_alternative<HoldValue>(step.action->change))
            m_earlier.emplace(plan, step.table, std::array{step.clean});
    }

    Status run(const StepArguments& arguments) override
    {
        const Column& from = columnOf(arguments, m_step->from);
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        Column& changed = *arguments.columns[static_cast<std::size_t>(m_step->outputs[1])];
        assign(from, out);
        changed.reset(DataType::Bool, arguments.rows.count);
        std::fill_n(changed.bools.begin(), arguments.rows.count, std::uint8_t{0});
        choose(arguments, from);
        if (m_chosen.empty())
            return ok();
        if (std::holds_alternative<MakeMissing>(m_step->action->change))
            return makeMissing(out, changed);
        if (Status made = makeValues(arguments, from); !made)
            return made;
        for (std::size_t k = 0; k < m_chosen.size(); ++k)
            changed.bools[m_chosen[k]] = isSame(from, m_chosen[k], m_values, k) ? 0 : 1;
        scatter(m_values, m_chosen, out);
        return ok();
    }

    std::string explain(const StepArguments& arguments, std::size_t i) override
    {
        if (columnOf(arguments, m_step->outputs[1]).bools[i] == 0)
            return {};
        return fmt::format("On its way out the corruption '{}' ({}) made it {}; before that it was {}.", m_step->name,
                           m_step->title, valueWords(columnOf(arguments, m_step->outputs[0]), i),
                           valueWords(columnOf(arguments, m_step->from), i));
    }

private:
    Status makeMissing(Column& out, Column& changed) const
    {
        for (const std::uint32_t row : m_chosen) {
            changed.bools[row] = 1; // those that are null already were not chosen
            out.setNull(row);
        }
        return ok();
    }

    void choose(const StepArguments& arguments, const Column& from)
    {
        m_chosen.clear();
        drawRows(arguments);
        const Column* when = m_step->whenSlot < 0 ? nullptr : &columnOf(arguments, m_step->whenSlot);
        const bool takesNull = m_step->other >= 0;
        const bool onlyCopies = m_step->action->copies.has_value();
        for (std::uint32_t i = 0; i < arguments.rows.count; ++i) {
            if (!(m_uniforms[i] < probability(arguments, i)))
                continue;
            if (when != nullptr && (when->isNull(i) || when->bools[i] == 0))
                continue;
            if ((from.isNull(i) && !takesNull) || (onlyCopies && arguments.rows.row(i) < m_step->tableRows))
                continue;
            m_chosen.push_back(i);
        }
    }

    /// One uniform a row, or one for many: for a run of rows with a stuck reading, for all the rows of a parent.
    void drawRows(const StepArguments& arguments)
    {
        const std::size_t count = arguments.rows.count;
        m_uniforms.resize(count);
        if (const auto* hold = std::get_if<HoldValue>(&m_step->action->change)) {
            m_starts.resize(count);
            for (std::size_t i = 0; i < count; ++i)
                m_starts[i] = startOfRun(arguments, i, hold->rows);
            fillUniforms(m_step->rows, m_starts, {}, 0, m_uniforms);
        } else if (m_step->action->choice.alongRows && m_step->isPerParent) {
            fillUniforms(m_step->rows, arguments.parentRows, {}, 0, m_uniforms);
        } else if (arguments.rows.isRange()) {
            fillUniforms(m_step->rows, static_cast<std::uint64_t>(arguments.rows.first), 0, m_uniforms);
        } else {
            fillUniforms(m_step->rows, arguments.rows.list, {}, 0, m_uniforms);
        }
    }

    std::int64_t startOfRun(const StepArguments& arguments, std::size_t i, std::int64_t length) const
    {
        const std::int64_t row = arguments.rows.row(i);
        return row - (m_step->isPerParent ? arguments.ordinals[i] : row) % length;
    }

    double probability(const StepArguments& arguments, std::size_t i) const
    {
        const RowChoice& choice = m_step->action->choice;
        const CorruptionFacts& facts = *m_step->facts;
        if (std::holds_alternative<HoldValue>(
                m_step->action->change)) // copies of rows and first rows of a run are true
            return m_starts[i] == arguments.rows.row(i) || arguments.rows.row(i) >= m_step->tableRows
                       ? 0.0
                       : facts.probability;
        if (choice.alongRows && m_step->isPerParent)
            return -math::expm1(facts.logOfStaying * static_cast<double>(arguments.ordinals[i] + 1));
        if (m_step->scoreSlot < 0)
            return facts.probability;
        const Column& score = columnOf(arguments, m_step->scoreSlot);
        return score.isNull(i) ? 0.0 : takenProbability(facts, choice.likelihood, score.number(i));
    }

    /// Row k of m_values is what row m_chosen[k] becomes.
    Status makeValues(const StepArguments& arguments, const Column& from)
    {
        const auto& change = m_step->action->change;
        if (std::holds_alternative<Exchange>(change)) {
            gather(columnOf(arguments, m_step->other), m_chosen, m_values);
            return ok();
        }
        if (std::holds_alternative<HoldValue>(change))
            return holdValues();
        gather(from, m_chosen, m_values);
        if (const auto* relabel = std::get_if<Relabel>(&change))
            relabelValues(arguments, *relabel);
        else if (const auto* edit = std::get_if<EditValue>(&change))
            editValues(arguments, from, *edit);
        return ok();
    }

    Status holdValues()
    {
        std::vector<std::int64_t> distinct;
        Rows places;
        for (const std::uint32_t row : m_chosen) {
            if (distinct.empty() || distinct.back() != m_starts[row])
                distinct.push_back(m_starts[row]);
            places.push_back(static_cast<std::uint32_t>(distinct.size() - 1));
        }
        if (Status evaluated = m_earlier->evaluate(RowSet::of(distinct)); !evaluated)
            return evaluated;
        gather(m_earlier->slot(m_step->clean), places, m_values);
        return ok();
    }

    /// The number of the class that a value is; classes.size for none.
    std::size_t classOf(std::size_t k) const
    {
        const Column& classes = *m_step->facts->classes;
        for (std::size_t number = 0; number < classes.size; ++number)
            if (isSame(m_values, k, classes, number))
                return number;
        return classes.size;
    }

    void relabelValues(const StepArguments& arguments, const Relabel& relabel)
    {
        const Column& classes = *m_step->facts->classes; // with `from` and `to`: these two, and the others after them
        const bool hasFrom = !relabel.from.empty();
        const bool hasTo = !relabel.to.empty();
        Rows places;
        Rows labels;
        for (std::size_t k = 0; k < m_chosen.size(); ++k) {
            const std::size_t now = classOf(k);
            if ((hasFrom && now != 0) || classes.size < 2)
                continue;
            std::size_t next = hasFrom ? 1 : 0;
            if (!hasTo) {
                const bool isKnown = now < classes.size;
                const double others = static_cast<double>(classes.size - (isKnown ? 1 : 0));
                next = static_cast<std::size_t>(drawOf(arguments, m_chosen[k]).uniform() * others);
                next += isKnown && next >= now ? 1 : 0;
            }
            places.push_back(static_cast<std::uint32_t>(k));
            labels.push_back(static_cast<std::uint32_t>(next));
        }
        if (places.empty())
            return;
        Column chosen;
        gather(classes, labels, chosen);
        scatter(chosen, places, m_values);
    }

    RowDraws drawOf(const StepArguments& arguments, std::size_t i) const
    {
        return RowDraws(bitsAt(m_step->edits, static_cast<std::uint64_t>(arguments.rows.row(i))));
    }

    EditContext contextOf(const StepArguments& arguments, std::size_t i) const
    {
        const CorruptionFacts& facts = *m_step->facts;
        EditContext context{drawOf(arguments, i), facts.mean, facts.stddev, 0};
        if (m_step->progressSlot < 0) {
            const std::int64_t last = std::max<std::int64_t>(1, m_step->tableRows - 1);
            context.progress = std::min(1.0, static_cast<double>(arguments.rows.row(i)) / static_cast<double>(last));
        } else if (facts.progressHigh > facts.progressLow) {
            const Column& by = columnOf(arguments, m_step->progressSlot);
            if (!by.isNull(i))
                context.progress = (by.number(i) - facts.progressLow) / (facts.progressHigh - facts.progressLow);
        }
        return context;
    }

    void editValues(const StepArguments& arguments, const Column& from, const EditValue& edit)
    {
        if (from.type == DataType::Text && edit.text)
            return editTexts(arguments, from, edit.text);
        const bool isDay = from.type == DataType::Date || from.type == DataType::Timestamp;
        for (std::size_t k = 0; k < m_chosen.size(); ++k) {
            EditContext context = contextOf(arguments, m_chosen[k]);
            if (isDay && edit.day)
                editDay(k, edit.day, context);
            else if (isNumeric(from.type) && edit.number)
                editNumber(k, edit.number, context);
            else
                m_values.setNull(k);
        }
    }

    void editTexts(const StepArguments& arguments, const Column& from, const TextEdit& edit)
    {
        m_values.reset(DataType::Text, m_chosen.size());
        for (std::size_t k = 0; k < m_chosen.size(); ++k) {
            EditContext context = contextOf(arguments, m_chosen[k]);
            const std::string_view before = from.text(m_chosen[k]);
            m_values.texts[k] = m_values.arena.copy(edit(before, context, m_text) ? std::string_view(m_text) : before);
        }
    }

    void editDay(std::size_t k, const DayEdit& edit, EditContext& context)
    {
        std::int64_t& value = m_values.integers[k];
        if (m_values.type == DataType::Date) {
            value = edit(value, context);
            return;
        }
        const std::int64_t time = (value % kMicrosPerDay + kMicrosPerDay) % kMicrosPerDay;
        value = edit((value - time) / kMicrosPerDay, context) * kMicrosPerDay + time;
    }

    void editNumber(std::size_t k, const NumberEdit& edit, EditContext& context)
    {
        const double value = edit(m_values.number(k), context);
        if (m_values.type == DataType::Float64)
            m_values.reals[k] = value;
        else // whole numbers and decimals keep their digits
            m_values.integers[k] = scaled(value, m_values.scale);
    }

    const CorruptStep* m_step;
    std::optional<Evaluator> m_earlier; // of the same table, for readings of rows before
    std::vector<double> m_uniforms;
    std::vector<std::int64_t> m_starts;
    Rows m_chosen;
    Column m_values;
    std::string m_text;
};

class EntityRunner : public StepRunner
{
public:
    explicit EntityRunner(const EntityStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        Column& entity = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        Column& isCopy = *arguments.columns[static_cast<std::size_t>(m_step->outputs[1])];
        entity.reset(DataType::Int64, arguments.rows.count);
        isCopy.reset(DataType::Bool, arguments.rows.count);
        for (std::size_t i = 0; i < arguments.rows.count; ++i) {
            const std::int64_t row = arguments.rows.row(i);
            isCopy.bools[i] = m_step->copies->isCopy(row) ? 1 : 0;
            entity.integers[i] = m_step->copies->sourceOf(row);
        }
        return ok();
    }

private:
    const EntityStep* m_step;
};

class TraceRunner : public StepRunner
{
public:
    explicit TraceRunner(const TraceStep& step) : m_step(&step) {}

    Status run(const StepArguments& arguments) override
    {
        Column& out = *arguments.columns[static_cast<std::size_t>(m_step->outputs[0])];
        out.reset(DataType::Text, arguments.rows.count);
        for (std::size_t i = 0; i < out.size; ++i) {
            m_text.clear();
            std::string_view one;
            for (std::size_t k = 0; k < m_step->names.size(); ++k) {
                if (columnOf(arguments, m_step->changedSlots[k]).bools[i] == 0)
                    continue;
                if (!one.empty())
                    m_text = (m_text.empty() ? std::string(one) : m_text) + "; " + m_step->names[k];
                one = m_step->names[k];
            }
            if (one.empty())
                out.setNull(i);
            else // names live as long as the plan
                out.texts[i] = m_text.empty() ? one : out.arena.copy(m_text);
        }
        return ok();
    }

private:
    const TraceStep* m_step;
    std::string m_text;
};

} // namespace

std::unique_ptr<StepRunner> CorruptStep::runner(const Plan& plan) const
{
    return std::make_unique<CorruptRunner>(plan, *this);
}

std::unique_ptr<StepRunner> EntityStep::runner(const Plan&) const
{
    return std::make_unique<EntityRunner>(*this);
}

std::unique_ptr<StepRunner> TraceStep::runner(const Plan&) const
{
    return std::make_unique<TraceRunner>(*this);
}

} // namespace dw
