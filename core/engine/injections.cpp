// From injections to steps.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/injections.h"

#include "core/engine/draw_control.h"
#include "core/engine/steps/record_step.h"
#include "core/engine/target_solver.h"
#include "core/engine/unknown_kind.h"
#include "core/project/control.h"
#include "core/registry/single_value.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

class InjectionBinder
{
public:
    InjectionBinder(Compiler& compiler, std::size_t table)
        : m_compiler(compiler), m_table(table), m_draft(compiler.draft(table)), m_problems(compiler.problems())
    {
    }

    std::vector<OutcomeChange> bind()
    {
        const std::vector<InjectionDesign> injections = injectionsOf(m_compiler.design(m_table));
        std::vector<std::string> names;
        for (std::size_t k = 0; k < injections.size(); ++k) {
            const InjectionDesign& asked = injections[k];
            m_pointer = fmt::format("/tables/{}/injections/{}", m_table, k);
            if (std::find(names.begin(), names.end(), asked.name) != names.end() || asked.name.empty())
                m_problems.error(asked.name.empty() ? "bad_name" : "duplicate_name", m_pointer + "/name",
                                 asked.name.empty() ? "Every injection needs a name: its random values are keyed by it."
                                                    : fmt::format("There are two injections named '{}'.", asked.name));
            names.push_back(asked.name);
            bindOne(asked);
        }
        sortSteps(m_draft);
        return std::move(m_later);
    }

private:
    void bindOne(const InjectionDesign& asked)
    {
        const InjectionType* type = findInjection(asked.kind);
        if (type == nullptr) {
            if (!asked.extra.contains("kind"))
                reportUnknownKind(m_problems, "injection", injectionTypes(), asked.kind, m_pointer);
            return;
        }
        CompileScope scope(m_compiler, m_table, "injection:" + asked.name, m_pointer + "/params");
        const auto actions = type->bind(asked.params, scope);
        if (!actions)
            return;
        m_name = asked.name;
        for (const DrawShift& shift : actions->shifts)
            add(shift);
        for (std::size_t i = 0; i < actions->selections.size(); ++i)
            add(actions->selections[i], scope.stream(fmt::format("selection {}", i)));
        for (std::size_t i = 0; i < actions->changes.size(); ++i)
            add(actions->changes[i], scope.stream(fmt::format("record {}", i)));
        for (const ClassOverlap& overlap : actions->overlaps)
            addLater(overlap, scope.stream("overlap"));
        for (const BoundaryRows& boundary : actions->boundaries)
            addLater(boundary, scope.stream("boundary"));
    }

    template <typename Change>
    void addLater(const Change& change, Stream stream)
    {
        const std::string text =
            change.favourable.empty() && change.outcome.type == DataType::Bool ? "true" : change.favourable;
        if (text.empty()) {
            m_problems.error("missing_parameter", placeOf("favourable"),
                             fmt::format("Say which value of '{}' is to be told from the rest.", change.outcome.name));
            return;
        }
        if (auto value = valueOf(change.outcome, text, "favourable"))
            m_later.push_back({m_pointer, m_name, stream, std::make_shared<const Column>(std::move(*value)), change});
    }

    std::string placeOf(const std::string& param) const { return m_pointer + "/params/" + param; }

    bool dependsOn(int slot, int valueSlot) const
    {
        const auto behind = stepsBehind(m_draft, slot);
        const auto own = stepFilling(m_draft, valueSlot);
        return own && std::find(behind.begin(), behind.end(), *own) != behind.end();
    }

    /// The condition as a group: 0 where it is true.
    int groupOf(int whenSlot)
    {
        auto step = std::make_shared<WhenGroupStep>();
        step->place = m_pointer;
        step->whenSlot = whenSlot;
        step->inputs = {whenSlot};
        step->signature = "when";
        step->outputs = {m_compiler.addSlot(m_table, fmt::format("({})", m_name), DataType::Int64, 0)};
        const int slot = step->outputs.front();
        m_compiler.addStep(m_table, std::move(step));
        return slot;
    }

    void add(const DrawShift& shift)
    {
        const auto place = stepFilling(m_draft, shift.column.slot);
        const auto* generator = place ? dynamic_cast<const GeneratorStep*>(m_draft.steps[*place].get()) : nullptr;
        if (generator == nullptr || generator->fieldSlots.size() != 1 || !generator->bound->monotone) {
            m_problems.error(
                "not_drawn", placeOf(shift.param),
                fmt::format("The values of '{}' do not rise with one draw of its own, so that it cannot be "
                            "shifted. Numbers, booleans and categories with few values can.",
                            shift.column.name),
                shortJson(shift.column.name));
            return;
        }
        if (dependsOn(shift.when.slot, shift.column.slot)) {
            m_problems.error("cycle", placeOf("when"),
                             fmt::format("The condition depends on '{}', which it is to shift.", shift.column.name),
                             shortJson(shift.when.sql));
            return;
        }
        GroupedMap map;
        UniformMap one = UniformMap::normalShift(shift.amount);
        if (shift.kind == DrawShift::Kind::Odds) {
            const auto isUpper = direction(shift);
            if (!isUpper)
                return;
            one = UniformMap::oddsFactor(*isUpper ? shift.amount : 1.0 / shift.amount);
        }
        map.byGroup = {one};
        map.groupSlot = groupOf(shift.when.slot);
        mapDraw(m_compiler, m_table, shift.column.slot, std::move(map), m_pointer);
    }

    /// Whether large uniforms are favourable; nothing after a problem.
    std::optional<bool> direction(const DrawShift& shift)
    {
        if (shift.favourable.empty())
            return true;
        const auto value = valueOf(shift.column, shift.favourable, "favourable");
        if (!value)
            return std::nullopt;
        const int uniform = controlDraw(m_compiler, m_table, shift.column.slot).outputs.front();
        sortSteps(m_draft);
        const Result<EventSample> sample =
            eventSample(m_compiler.snapshot(), m_table,
                        {uniform, shift.column.slot, inputsBesideDraw(m_draft, shift.column.slot)}, -1, *value);
        if (!sample) {
            m_problems.error("bad_sql", m_pointer, sample.error().message);
            return std::nullopt;
        }
        if (sample->shape == EventSample::Shape::Neither) {
            m_problems.error("not_extreme", placeOf("favourable"),
                             fmt::format("'{}' lies between other values of '{}': let it be the first or the last.",
                                         shift.favourable, shift.column.name),
                             shortJson(shift.favourable));
            return std::nullopt;
        }
        return sample->shape == EventSample::Shape::Upper;
    }

    /// A value written as text, of the column's type.
    std::optional<Column> valueOf(const ColumnRef& column, const std::string& text, const std::string& param)
    {
        Json json = text;
        if (column.type != DataType::Text && !isTemporal(column.type))
            if (const Json parsed = Json::parse(text, nullptr, false); !parsed.is_discarded())
                json = parsed;
        std::string wrong;
        auto value = singleValue(json, column.type, column.scale, wrong);
        if (!value)
            m_problems.error("wrong_type", placeOf(param), fmt::format("A value of '{}' {}.", column.name, wrong),
                             shortJson(text));
        return value;
    }
    static bool isTemporal(DataType type)
    {
        return type == DataType::Date || type == DataType::Timestamp || type == DataType::Time;
    }

    void add(const RowSelection& selection, Stream stream)
    {
        const auto behind = stepsBehind(m_draft, selection.when.slot);
        const bool isRandom =
            std::any_of(behind.begin(), behind.end(), [&](std::size_t step) { return m_draft.steps[step]->random; });
        if (!isRandom) {
            m_problems.error("nothing_random", placeOf(selection.param),
                             "Nothing that the condition depends on can be drawn anew, so that no other row could be "
                             "selected instead. Columns with exact shares are not drawn anew.",
                             shortJson(selection.when.sql));
            return;
        }
        auto step = std::make_shared<SelectionStep>();
        step->place = m_pointer;
        step->whenSlot = selection.when.slot;
        step->keep = selection.keep;
        step->stream = stream;
        step->random = true;
        step->inputs = {selection.when.slot};
        step->signature = fmt::format("selection {} {}", selection.keep, m_name);
        step->outputs = {m_compiler.addSlot(m_table, fmt::format("({})", m_name), DataType::Bool, 0)};
        auto rule = std::make_shared<ConstraintStep>();
        rule->table = m_table;
        rule->place = m_pointer;
        rule->predicates = step->outputs;
        rule->names = {fmt::format("injection '{}'", m_name)};
        rule->signature = "constraint";
        m_compiler.addStep(m_table, std::move(step));
        m_draft.constraints.push_back(std::move(rule));
    }

    void add(const RecordChange& change, Stream stream)
    {
        const std::vector<ColumnDesign>& columns = m_compiler.design(m_table).columns;
        const auto column = static_cast<std::size_t>(
            std::find_if(columns.begin(), columns.end(),
                         [&](const ColumnDesign& candidate) { return candidate.name == change.column.name; }) -
            columns.begin());
        auto step = std::make_shared<RecordStep>();
        step->place = m_pointer;
        step->column = column;
        step->from = change.column.slot;
        for (const std::shared_ptr<Step>& earlier : m_draft.steps) // changes of one column follow one another
            if (const auto* record = dynamic_cast<const RecordStep*>(earlier.get());
                record != nullptr && record->column == column)
                step->from = record->outputs.front();
        step->whenSlot = change.when.slot;
        step->kind = change.kind;
        step->probability = change.probability;
        step->offset = change.offset;
        step->stddev = change.stddev;
        step->stream = stream;
        if (change.kind == RecordChange::Kind::Replace) {
            auto value = valueOf(change.column, change.to, change.param);
            if (!value)
                return;
            step->value = std::make_shared<const Column>(std::move(*value));
        }
        if (change.kind == RecordChange::Kind::Empty)
            m_draft.columnNullable[column] = true;
        step->inputs = {step->from, change.when.slot};
        step->signature = fmt::format("record {} {} {} {} {} {}", static_cast<int>(change.kind), change.probability,
                                      change.to, change.offset, change.stddev, m_name);
        const SlotSpec spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(change.column.slot)];
        step->outputs = {m_compiler.addSlot(m_table, spec.name + " (recorded)", spec.type, spec.scale)};
        m_compiler.addStep(m_table, std::move(step));
    }

    Compiler& m_compiler;
    std::size_t m_table;
    TableDraft& m_draft;
    Problems& m_problems;
    std::string m_pointer; // of the injection at hand
    std::string m_name;
    std::vector<OutcomeChange> m_later;
};

} // namespace

std::vector<OutcomeChange> bindInjections(Compiler& compiler, std::size_t table)
{
    if (compiler.draft(table).rowsKnown && compiler.design(table).extra.contains("injections"))
        return InjectionBinder(compiler, table).bind();
    return {};
}

} // namespace dw
