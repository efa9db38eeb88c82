// Following a value back to its draw.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/explain.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"
#include "core/engine/children.h"
#include "core/engine/evaluator.h"
#include "core/engine/steps/conditional_draw_step.h"
#include "core/engine/steps/constraint_step.h"
#include "core/engine/steps/draw_step.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/lookup_step.h"
#include "core/engine/steps/sql_step.h"
#include "core/project/control.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

class Explainer
{
public:
    Explainer(const Project& project, const Plan& plan, std::size_t table, std::int64_t row)
        : m_design(project.tables[table]), m_plan(plan), m_number(table), m_table(plan.tables[table]),
          m_row(m_table.copies ? m_table.copies->sourceOf(row) : row), m_writtenRow(row)
    {
    }

    Result<Explanation> explain(std::size_t column)
    {
        const ColumnDesign& asked = m_design.columns[column];
        const int written = m_table.columnSlots[column];
        const int slot = m_table.cleanSlot(column);
        std::vector<int> everything;
        for (const int end : {written, slot})
            for (const std::size_t step : m_table.makers[static_cast<std::size_t>(end)])
                for (const int output : m_table.steps[step]->outputs)
                    if (output >= 0)
                        everything.push_back(output);
        m_evaluator.emplace(m_plan, m_number, everything);
        if (Status evaluated = m_evaluator->evaluate(RowSet::range(m_writtenRow, 1)); !evaluated)
            return evaluated.error();
        m_explanation.value = valueWords(m_evaluator->slot(written), 0);
        say("{}.{} at row {} is {}.", m_table.name, asked.name, m_writtenRow, m_explanation.value);
        describeCorruptions(column, slot);
        if (Status found = findAttempt(slot); !found)
            return found.error();
        describeSlot(slot, asked.params, asked.generator);
        describeFinish(asked, slot);
        if (const std::string words = m_evaluator->explain(slot, 0); !words.empty())
            say("{}", words);
        return std::move(m_explanation);
    }

private:
    template <typename... Arguments>
    void say(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        m_explanation.lines.push_back(fmt::format(format, std::forward<Arguments>(arguments)...));
    }

    /// What happened on the way out, last first; everything that is said after it is about the clean value.
    void describeCorruptions(std::size_t column, int cleanSlot)
    {
        if (m_writtenRow != m_row)
            say("The row is a copy of row {}.", m_row);
        if (m_table.columnSlots[column] == cleanSlot)
            return;
        for (std::size_t k = m_table.corruptions.size(); k-- > 0;)
            if (const CorruptionTrace& trace = m_table.corruptions[k]; trace.column == column && trace.changedSlot >= 0)
                if (const std::string words = m_evaluator->explain(trace.changedSlot, 0); !words.empty())
                    say("{}", words);
        say("Its clean value is {}, which all else in the project sees.", valueOf(cleanSlot));
    }

    const Step* makerOf(int slot) const
    {
        for (const std::shared_ptr<const Step>& step : m_table.steps)
            if (std::find(step->outputs.begin(), step->outputs.end(), slot) != step->outputs.end())
                return step.get();
        return nullptr;
    }

    /// How often the rules made this row be drawn again: the first attempt at which all of them hold.
    Status findAttempt(int slot)
    {
        for (const std::size_t index : m_table.makers[static_cast<std::size_t>(slot)]) {
            const auto* rule = dynamic_cast<const ConstraintStep*>(m_table.steps[index].get());
            const bool touches = rule != nullptr && std::any_of(rule->repeated.begin(), rule->repeated.end(),
                                                                [&](std::size_t step) { return isMaker(step, slot); });
            if (!touches)
                continue;
            std::vector<bool> redraws;
            for (const std::size_t step : rule->repeated)
                redraws.push_back(std::find(rule->redrawn.begin(), rule->redrawn.end(), step) != rule->redrawn.end());
            Evaluator again(m_plan, m_number, rule->repeated, redraws);
            for (m_attempt = 0; m_attempt <= kMostAttempts; ++m_attempt) {
                RowSet rows = RowSet::of({&m_row, 1});
                rows.attempts = {&m_attempt, 1};
                if (Status evaluated = again.evaluate(rows); !evaluated)
                    return evaluated;
                if (std::all_of(rule->predicates.begin(), rule->predicates.end(), [&again](int predicate) {
                        return again.slot(predicate).isNull(0) || again.slot(predicate).bools[0] != 0;
                    }))
                    break;
            }
            m_explanation.redraws = {m_attempt, rule->names};
            if (m_attempt == 0)
                say("It keeps {} at the first draw.", fmt::join(rule->names, " and "));
            else
                say("The row was drawn again {} {}, until it kept {}.", m_attempt, m_attempt == 1 ? "time" : "times",
                    fmt::join(rule->names, " and "));
            return ok();
        }
        return ok();
    }

    bool isMaker(std::size_t step, int slot) const
    {
        const std::vector<int>& outputs = m_table.steps[step]->outputs;
        return std::find(outputs.begin(), outputs.end(), slot) != outputs.end();
    }

    void describeSlot(int slot, const Json& params, const std::string& generator)
    {
        const Step* step = makerOf(slot);
        if (const auto* drawn = dynamic_cast<const GeneratorStep*>(step))
            return describeDraw(*drawn, params, generator);
        if (const auto* copied = dynamic_cast<const CopyStep*>(step)) {
            say("It is taken from {}, which is {}.", nameOf(copied->from), valueOf(copied->from));
            return describeSlot(copied->from, params, generator);
        }
        if (const auto* lookup = dynamic_cast<const LookupStep*>(step))
            return describeLookup(*lookup, slot);
        if (dynamic_cast<const SqlStep*>(step) != nullptr) {
            say("It is computed by SQL: {}.", nameOf(slot));
            return describeInputs(*step);
        }
        if (dynamic_cast<const ChildAggregateStep*>(step) != nullptr)
            say("It is computed over the rows that belong to this one.");
    }

    void describeDraw(const GeneratorStep& step, const Json& params, const std::string& generator)
    {
        const GeneratorType* type = findGenerator(generator);
        if (type != nullptr)
            say("It was made by the generator '{}'{}.", type->id,
                type->alias.empty() ? "" : fmt::format(" ({})", type->alias));
        describeUniform(step);
        if (type != nullptr)
            for (const ParamSpec& spec : type->params)
                describeParam(spec, params.contains(spec.name) ? params[spec.name] : spec.defaultValue,
                              params.contains(spec.name));
    }

    void describeUniform(const GeneratorStep& step)
    {
        std::vector<Column*> columns;
        for (std::size_t i = 0; i < m_table.slotSpecs.size(); ++i)
            columns.push_back(&m_evaluator->slot(static_cast<int>(i)));
        StepArguments arguments;
        arguments.rows = RowSet::of({&m_row, 1});
        arguments.rows.attempts = {&m_attempt, 1};
        arguments.columns = columns;
        double uniform = 0;
        step.uniforms.fill(step.stream, arguments, {&uniform, 1});
        switch (step.uniforms.kind) {
        case UniformSource::Kind::Stream:
            return say("Its draw is {:.6f}, from its own stream at row {}, attempt {}.", uniform, m_row, m_attempt);
        case UniformSource::Kind::Slot:
            return describeControlledDraw(step.uniforms.slot, uniform);
        case UniformSource::Kind::Strata:
            return say("Its draw is {:.6f}: its own stratum of the whole table, so that shares are exact.", uniform);
        case UniformSource::Kind::BlockStrata:
            return say("Its draw is {:.6f}: its own stratum of a block of rows, so that shares are exact.", uniform);
        }
    }

    /// A draw that a correlation, a scenario, a target or an injection had its hand in.
    void describeControlledDraw(int slot, double uniform)
    {
        const Step* maker = makerOf(slot);
        if (const auto* map = dynamic_cast<const MapStep*>(maker)) {
            const Column& before = m_evaluator->slot(map->from);
            say("Its draw is {:.6f}, which {} made of {:.6f}.", uniform, partWords(map->place), before.reals[0]);
            return describeControlledDraw(map->from, before.reals[0]);
        }
        if (const auto* conditional = dynamic_cast<const ConditionalDrawStep*>(maker)) {
            const Column& before = m_evaluator->slot(conditional->from);
            const std::int64_t segment = m_evaluator->slot(conditional->segmentSlot).integers[0];
            const bool isMeant =
                std::any_of(conditional->events.begin(), conditional->events.end(),
                            [segment](const ConditionalDrawStep::Event& event) { return event.segment == segment; });
            if (!isMeant)
                return describeControlledDraw(conditional->from, uniform);
            return say("Its draw is {:.6f}: the row belongs to scenario '{}', which leaves the part of all draws that "
                       "meets it given the row's other columns; before that it was {:.6f}.",
                       uniform, scenariosOf(m_design)[static_cast<std::size_t>(segment - 1)].name, before.reals[0]);
        }
        const auto* draw = dynamic_cast<const DrawStep*>(maker);
        if (draw == nullptr)
            return say("Its draw is {:.6f}, correlated with those of other columns.", uniform);
        const std::int64_t segment = draw->segmentSlot < 0 ? 0 : m_evaluator->slot(draw->segmentSlot).integers[0];
        if (segment > 0 && static_cast<std::size_t>(segment) < draw->confined.size() &&
            draw->confined[static_cast<std::size_t>(segment)])
            return say("Its draw is {:.6f}: the row belongs to scenario '{}', which leaves {:.4g} % of all draws.",
                       uniform, scenariosOf(m_design)[static_cast<std::size_t>(segment - 1)].name,
                       draw->confined[static_cast<std::size_t>(segment)]->mass() * 100);
        say("Its draw is {:.6f}, from its own stream at row {}.", uniform, m_row);
    }

    /// "target 1" for /tables/0/targets/0.
    static std::string partWords(const std::string& pointer)
    {
        const std::size_t number = pointer.rfind('/');
        const std::size_t list = pointer.rfind('/', number - 1);
        if (number == std::string::npos || list == std::string::npos)
            return "the project";
        std::string kind = pointer.substr(list + 1, number - list - 1);
        if (kind.ends_with('s'))
            kind.pop_back();
        return fmt::format("{} {}", kind, std::atoi(pointer.c_str() + number + 1) + 1);
    }

    void describeParam(const ParamSpec& spec, const Json& value, bool isStated)
    {
        if (value.is_null() || spec.kind == ParamKind::Structure)
            return;
        if (value.is_object() && value.contains("by") && value.contains("cases"))
            return describeCases(spec, value);
        if (value.is_object() && value.size() == 1 && value.contains("sql") && value["sql"].is_string()) {
            const auto& sql = value["sql"].get_ref<const std::string&>();
            const int slot = slotNamed(sql);
            say("{} is {} ({}).", spec.title, slot < 0 ? "computed" : valueOf(slot), sql);
            if (const Step* step = slot < 0 ? nullptr : makerOf(slot))
                describeInputs(*step);
            return;
        }
        say("{} is {}{}.", spec.title, shortJson(value), isStated ? "" : ", the default");
    }

    void describeCases(const ParamSpec& spec, const Json& value)
    {
        const std::string by = value["by"].is_string() ? value["by"].get<std::string>() : std::string();
        const int slot = slotNamed(by);
        if (slot < 0)
            return say("{} depends on {}.", spec.title, by);
        const Column& column = m_evaluator->slot(slot);
        const std::string key = column.isNull(0)                ? std::string()
                                : column.type == DataType::Text ? std::string(column.text(0))
                                                                : valueWords(column, 0);
        const bool has = value["cases"].contains(key);
        const Json chosen = has ? value["cases"][key] : value.value("otherwise", Json());
        say("{} is {}, because {} is {}.", spec.title, shortJson(chosen), by, valueWords(column, 0));
    }

    void describeLookup(const LookupStep& step, int slot)
    {
        const TablePlan& parent = m_plan.tables[step.parentTable];
        const auto place =
            static_cast<std::size_t>(std::find(step.outputs.begin(), step.outputs.end(), slot) - step.outputs.begin());
        const int parentSlot = step.parentSlots[std::min(place, step.parentSlots.size() - 1)];
        const std::string& name = parent.slotSpecs[static_cast<std::size_t>(parentSlot)].name;
        std::int64_t parentRow = -1;
        if (step.rowSlot >= 0) {
            const Column& rows = m_evaluator->slot(step.rowSlot);
            if (rows.isNull(0))
                return say("It refers to no row of {}.", parent.name);
            parentRow = rows.integers[0];
        } else if (m_table.children) {
            std::int64_t ordinal = 0;
            ChildrenCursor cursor(m_plan, *m_table.children);
            if (cursor.locate(RowSet::range(m_row, 1), {&parentRow, 1}, {&ordinal, 1}))
                say("It is child number {} of its parent.", ordinal + 1);
        }
        say("It is {} of row {} of {}.", name, parentRow, parent.name);
        if (step.rowSlot >= 0)
            if (const auto* drawn = dynamic_cast<const GeneratorStep*>(makerOf(step.rowSlot));
                drawn != nullptr && !drawn->needsParents)
                describeUniform(*drawn);
    }

    void describeInputs(const Step& step)
    {
        for (const int input : step.inputs)
            say("{} is {}.", nameOf(input), valueOf(input));
    }

    void describeFinish(const ColumnDesign& column, int slot)
    {
        if (column.minimum || column.maximum || column.decimals)
            say("Then it is limited{}{}{}.", column.minimum ? fmt::format(" to at least {}", *column.minimum) : "",
                column.maximum ? fmt::format(" to at most {}", *column.maximum) : "",
                column.decimals ? fmt::format(" to {} decimals", *column.decimals) : "");
        if (m_evaluator->slot(slot).isNull(0) && !column.nullRatio.is_null())
            say("It is null by the null ratio {}, or because a parameter cannot be used.", shortJson(column.nullRatio));
    }

    int slotNamed(const std::string& name) const
    {
        for (std::size_t i = 0; i < m_design.columns.size(); ++i)
            if (const int slot = m_table.cleanSlot(i);
                m_design.columns[i].name == name && slot >= 0 && m_evaluator->slot(slot).size > 0)
                return slot;
        for (std::size_t i = 0; i < m_table.slotSpecs.size(); ++i)
            if (m_table.slotSpecs[i].name == name && m_evaluator->slot(static_cast<int>(i)).size > 0)
                return static_cast<int>(i);
        return -1;
    }
    const std::string& nameOf(int slot) const { return m_table.slotSpecs[static_cast<std::size_t>(slot)].name; }
    std::string valueOf(int slot) const
    {
        const Column& column = m_evaluator->slot(slot);
        return column.size == 0 ? "not computed" : valueWords(column, 0);
    }

    const TableDesign& m_design;
    const Plan& m_plan;
    std::size_t m_number;
    const TablePlan& m_table;
    std::int64_t m_row;        // the clean one
    std::int64_t m_writtenRow; // the same, unless it is a copy
    std::uint32_t m_attempt = 0;
    std::optional<Evaluator> m_evaluator;
    Explanation m_explanation;
};

} // namespace

std::string valueWords(const Column& column, std::size_t i)
{
    if (column.isNull(i))
        return "null";
    switch (column.type) {
    case DataType::Bool:
        return column.bools[i] != 0 ? "true" : "false";
    case DataType::Int64:
        return std::to_string(column.integers[i]);
    case DataType::Float64:
        return fmt::format("{}", column.reals[i]);
    case DataType::Decimal:
        return fmt::format("{:.{}f}", unscaled(column.integers[i], column.scale), column.scale);
    case DataType::Date:
        return formatDate(column.integers[i]);
    case DataType::Timestamp:
        return formatTimestamp(column.integers[i]);
    case DataType::Time:
        return formatTime(column.integers[i]);
    case DataType::Text:
        return fmt::format("\"{}\"", column.text(i));
    }
    return {};
}

Result<Explanation> explainValue(const Project& project, const Plan& plan, std::size_t table, std::size_t column,
                                 std::int64_t row)
{
    const TablePlan& tablePlan = plan.tables[table];
    if (row < 0 || row >= tablePlan.writtenRows())
        return Error{ErrorKind::NotFound,
                     fmt::format("'{}' has rows 0 to {}.", tablePlan.name, tablePlan.writtenRows() - 1),
                     {}};
    if (tablePlan.columnSlots[column] < 0)
        return Error{ErrorKind::NotFound, "This column has problems, so it has no values.", {}};
    return Explainer(project, plan, table, row).explain(column);
}

} // namespace dw
