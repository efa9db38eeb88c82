// From corruptions to steps, truth columns and copies of rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/corruptions.h"

#include "core/engine/corruption_sample.h"
#include "core/engine/draw_control.h"
#include "core/engine/steps/corrupt_step.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/record_step.h"
#include "core/random/math.h"
#include "core/registry/registry.h"
#include "core/registry/single_value.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

std::string cleanTableName(const std::string& table)
{
    return table + "_clean";
}

namespace {

constexpr std::size_t kMostClasses = 256;

/// A corruption whose parameters are in order.
struct BoundCorruption {
    CorruptionDesign design;
    const CorruptionType* type = nullptr;
    std::shared_ptr<const CorruptionAction> action;
    std::string pointer;
    std::vector<std::size_t> columns; ///< positions in the project's table, as many as the action's
    std::vector<Stream> rows;         ///< by column
    std::vector<Stream> edits;
};

class CorruptionBinder
{
public:
    CorruptionBinder(Compiler& compiler, std::size_t table)
        : m_compiler(compiler), m_table(table), m_draft(compiler.draft(table)), m_design(compiler.design(table)),
          m_problems(compiler.problems()), m_pointer(fmt::format("/tables/{}", table))
    {
    }

    void bind()
    {
        const std::vector<CorruptionDesign> designs = corruptionsOf(m_design);
        std::vector<std::string> names;
        for (std::size_t k = 0; k < designs.size(); ++k) {
            const std::string pointer = fmt::format("{}/corruptions/{}", m_pointer, k);
            const std::string& name = designs[k].name;
            if (name.empty() || std::find(names.begin(), names.end(), name) != names.end())
                m_problems.error(name.empty() ? "bad_name" : "duplicate_name", pointer + "/name",
                                 name.empty() ? "Every corruption needs a name: its random values are keyed by it."
                                              : fmt::format("There are two corruptions named '{}'.", name));
            names.push_back(name);
            read(designs[k], pointer);
        }
        startColumns();
        measureRows();
        for (const BoundCorruption& corruption : m_bound)
            add(corruption);
        addTruth();
        sortSteps(m_draft);
        m_draft.corruptedSlots = m_slots;
    }

private:
    void read(const CorruptionDesign& design, const std::string& pointer)
    {
        BoundCorruption bound{design, findCorruption(design.kind), nullptr, pointer, {}, {}, {}};
        if (bound.type == nullptr) {
            if (!design.extra.contains("kind"))
                reportKind(design.kind, pointer);
            return;
        }
        CompileScope scope(m_compiler, m_table, "corruption:" + design.name, pointer + "/params");
        auto action = bound.type->bind(design.params, scope);
        if (!action)
            return;
        if (action->choice.alongRows && !m_draft.plan.isPerParent()) {
            m_problems.error("wrong_table", pointer + "/params/along",
                             "Only a table whose rows are counted per parent has rows that follow one another.");
            return;
        }
        keepWrittenColumns(*action, pointer);
        for (const ColumnRef& column : action->columns) {
            bound.columns.push_back(positionOf(column));
            const std::string& id = m_design.columns[bound.columns.back()].id;
            bound.rows.push_back(scope.stream(action->choice.together ? "rows" : "rows of " + id));
            bound.edits.push_back(scope.stream("edits of " + id));
        }
        bound.action = std::make_shared<const CorruptionAction>(std::move(*action));
        m_bound.push_back(std::move(bound));
    }

    void reportKind(const std::string& kind, const std::string& pointer)
    {
        std::vector<std::string_view> ids;
        for (const CorruptionType& type : corruptionTypes())
            ids.push_back(type.id);
        const auto nearest = nearestName(kind, ids);
        Problem& problem = m_problems.error(
            "unknown_corruption", pointer + "/kind",
            fmt::format("There is no corruption '{}'; there are: {}.", kind, fmt::join(ids, ", ")), shortJson(kind));
        if (nearest)
            problem.fixes.push_back(
                {fmt::format("Use '{}'", *nearest),
                 Json::array({Json{{"op", "replace"}, {"path", pointer + "/kind"}, {"value", *nearest}}}).dump()});
    }

    std::size_t positionOf(const ColumnRef& column) const
    {
        return static_cast<std::size_t>(findColumn(m_design, column.name) - m_design.columns.data());
    }

    /// A column named twice counts once; one that is not written cannot be corrupted.
    void keepWrittenColumns(CorruptionAction& action, const std::string& pointer)
    {
        std::vector<ColumnRef> kept;
        for (const ColumnRef& column : action.columns) {
            const ColumnDesign* design = findColumn(m_design, column.name);
            const bool isTwice = std::any_of(kept.begin(), kept.end(),
                                             [&](const ColumnRef& other) { return other.name == column.name; });
            if (design == nullptr || design->hidden)
                m_problems.error("not_written", pointer + "/params/columns",
                                 fmt::format("'{}' is no column that is written, so that nothing of it can leave "
                                             "otherwise than it is.",
                                             column.name),
                                 shortJson(column.name));
            else if (!isTwice)
                kept.push_back(column);
        }
        action.columns = std::move(kept);
    }

    /// What leaves the table without corruptions: what was recorded.
    void startColumns()
    {
        m_slots = m_draft.plan.columnSlots;
        for (const std::shared_ptr<Step>& step : m_draft.steps)
            if (const auto* record = dynamic_cast<const RecordStep*>(step.get()))
                m_slots[record->column] = record->outputs.front();
        m_clean = m_slots;
        m_draft.isCorrupted.assign(m_slots.size(), false);
        m_draft.mayGoMissing.assign(m_slots.size(), false);
        m_draft.goesOn.assign(m_slots.size(), false);
    }

    static int slotOf(const std::optional<Expression>& expression) { return expression ? expression->slot : -1; }

    /// The slot of the score of a column: an expression's, or the column's own.
    int scoreSlot(const BoundCorruption& corruption, std::size_t k) const
    {
        switch (corruption.action->choice.likelihood) {
        case RowChoice::Likelihood::Score:
        case RowChoice::Likelihood::Nearness:
            return slotOf(corruption.action->choice.score);
        case RowChoice::Likelihood::OwnValue:
            return m_clean[corruption.columns[k]];
        case RowChoice::Likelihood::Even:
        case RowChoice::Likelihood::Accumulating:
            break;
        }
        return -1;
    }

    /// One sample for all corruptions, where any of them has to know something of the rows.
    void measureRows()
    {
        std::vector<int> slots;
        for (const BoundCorruption& corruption : m_bound) {
            const CorruptionAction& action = *corruption.action;
            const bool needsRows = action.usesFacts || action.progressBy || action.choice.alongRows ||
                                   std::holds_alternative<HoldValue>(action.change) ||
                                   std::holds_alternative<Relabel>(action.change) || action.choice.score ||
                                   action.choice.likelihood == RowChoice::Likelihood::OwnValue;
            if (!needsRows)
                continue;
            for (std::size_t k = 0; k < corruption.columns.size(); ++k)
                for (const int slot : {m_clean[corruption.columns[k]], scoreSlot(corruption, k),
                                       slotOf(action.choice.when), action.progressBy ? action.progressBy->slot : -1})
                    if (slot >= 0 && std::find(slots.begin(), slots.end(), slot) == slots.end())
                        slots.push_back(slot);
        }
        if (slots.empty())
            return;
        sortSteps(m_draft);
        m_sample.emplace(m_compiler.snapshot(), m_table, slots);
        if (const Status evaluated = m_sample->evaluate(); !evaluated) {
            m_problems.error("bad_sql", m_pointer + "/corruptions", evaluated.error().message);
            m_sample.reset();
        }
    }

    /// Rows of the sample that a corruption may take of a column.
    std::vector<std::uint32_t> candidates(const BoundCorruption& corruption, std::size_t k) const
    {
        const Column& clean = m_sample->slot(m_clean[corruption.columns[k]]);
        const int whenSlot = slotOf(corruption.action->choice.when);
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = 0; i < m_sample->size(); ++i)
            if (!clean.isNull(i) &&
                (whenSlot < 0 || (!m_sample->slot(whenSlot).isNull(i) && m_sample->slot(whenSlot).bools[i] != 0)))
                rows.push_back(i);
        return rows;
    }

    void warnRate(const BoundCorruption& corruption, double rate)
    {
        m_problems.warning(
            "not_met", corruption.pointer + "/params/rate",
            fmt::format("Only {:.4g} of the values can be taken, not {:.4g}.", rate, corruption.action->choice.rate),
            fmt::format("{}", corruption.action->choice.rate));
    }

    CorruptionFacts factsOf(const BoundCorruption& corruption, std::size_t k)
    {
        const CorruptionAction& action = *corruption.action;
        CorruptionFacts facts;
        facts.probability = action.choice.rate;
        if (action.choice.likelihood == RowChoice::Likelihood::Accumulating) {
            const double share = static_cast<double>(k + 1) / static_cast<double>(corruption.columns.size());
            facts.probability = action.choice.rate >= 1 ? 1.0 : -math::expm1(math::log1p(-action.choice.rate) * share);
        }
        const auto* relabel = std::get_if<Relabel>(&action.change);
        if (relabel != nullptr)
            facts.classes = std::make_shared<const Column>(action.columns[k].type, action.columns[k].scale);
        if (!m_sample || m_sample->size() == 0)
            return facts;
        const std::vector<std::uint32_t> rows = candidates(corruption, k);
        if (action.usesFacts)
            measure(m_sample->slot(m_clean[corruption.columns[k]]), rows, facts.mean, facts.stddev);
        if (action.progressBy)
            measureProgress(m_sample->slot(action.progressBy->slot), facts);
        if (const int score = scoreSlot(corruption, k); score >= 0)
            if (const RateFit fit = fitScore(action.choice, m_sample->slot(score), rows, facts); !fit.met)
                warnRate(corruption, fit.rate);
        fitRuns(corruption, rows, facts);
        if (relabel != nullptr)
            facts.classes = classesOf(corruption, k, *relabel);
        return facts;
    }

    static void measureProgress(const Column& by, CorruptionFacts& facts)
    {
        bool isFirst = true;
        for (std::size_t i = 0; i < by.size; ++i) {
            if (by.isNull(i) || !std::isfinite(by.number(i)))
                continue;
            facts.progressLow = isFirst ? by.number(i) : std::min(facts.progressLow, by.number(i));
            facts.progressHigh = isFirst ? by.number(i) : std::max(facts.progressHigh, by.number(i));
            isFirst = false;
        }
    }

    /// What depends on how rows follow one another: stuck readings and drop-out along rows.
    void fitRuns(const BoundCorruption& corruption, std::span<const std::uint32_t> rows, CorruptionFacts& facts)
    {
        const CorruptionAction& action = *corruption.action;
        const auto* hold = std::get_if<HoldValue>(&action.change);
        if (hold == nullptr && !action.choice.alongRows)
            return;
        const Result<std::vector<std::int64_t>> positions = m_sample->positions();
        if (!positions) {
            m_problems.error("count_failed", corruption.pointer, positions.error().message);
            return;
        }
        if (action.choice.alongRows) {
            facts.logOfStaying = fitStaying(*positions, rows, action.choice.rate);
            return;
        }
        double later = 0;
        for (const std::uint32_t row : rows)
            later += (*positions)[row] % hold->rows != 0 ? 1 : 0;
        const double share = rows.empty() ? 0.0 : later / static_cast<double>(rows.size());
        facts.probability = share > 0 ? std::min(1.0, action.choice.rate / share) : 0.0;
        if (action.choice.rate > share)
            warnRate(corruption, share);
    }

    /// The classes of new labels; with a class to come from first, then the one to go to or all others.
    std::shared_ptr<const Column> classesOf(const BoundCorruption& corruption, std::size_t k, const Relabel& relabel)
    {
        const ColumnRef& column = corruption.action->columns[k];
        auto all = distinctValues(m_sample->slot(m_clean[corruption.columns[k]]), kMostClasses);
        if (!all) {
            m_problems.error(
                "too_many_classes", corruption.pointer + "/params/columns",
                fmt::format("'{}' has more than {} values, so that they are no classes.", column.name, kMostClasses),
                shortJson(column.name));
            return std::make_shared<const Column>(column.type, column.scale);
        }
        if (relabel.from.empty())
            return std::make_shared<const Column>(std::move(*all));
        std::vector<std::uint32_t> order;
        if (!findClass(corruption, *all, column, relabel.from, "from", order) ||
            (!relabel.to.empty() && !findClass(corruption, *all, column, relabel.to, "to", order)))
            return std::make_shared<const Column>(column.type, column.scale);
        for (std::uint32_t i = 0; i < all->size && relabel.to.empty(); ++i)
            if (i != order.front())
                order.push_back(i);
        Column classes;
        gather(*all, order, classes);
        return std::make_shared<const Column>(std::move(classes));
    }

    /// Adds the place of a class given as text to `order`, and the class itself where the sample does not have it.
    bool findClass(const BoundCorruption& corruption, Column& all, const ColumnRef& column, const std::string& text,
                   const char* param, std::vector<std::uint32_t>& order)
    {
        Json json = text;
        if (column.type != DataType::Text)
            if (const Json parsed = Json::parse(text, nullptr, false); !parsed.is_discarded())
                json = parsed;
        std::string wrong;
        const auto value = singleValue(json, column.type, column.scale, wrong);
        const std::string pointer = fmt::format("{}/params/{}", corruption.pointer, param);
        if (!value || value->isNull(0)) {
            m_problems.error("wrong_type", pointer, fmt::format("A value of '{}' {}.", column.name, wrong),
                             shortJson(text));
            return false;
        }
        for (std::uint32_t i = 0; i < all.size; ++i)
            if (column.type == DataType::Text ? all.text(i) == value->text(0) : all.number(i) == value->number(0)) {
                order.push_back(i);
                return true;
            }
        m_problems.warning("unknown_value", pointer,
                           fmt::format("'{}' is not among the values of '{}' that were seen.", text, column.name),
                           shortJson(text));
        Column longer(all.type, all.scale);
        longer.reset(all.type, all.size + 1, all.scale);
        std::vector<std::uint32_t> places(all.size);
        for (std::uint32_t i = 0; i < places.size(); ++i)
            places[i] = i;
        scatter(all, places, longer);
        scatter(*value, std::array{static_cast<std::uint32_t>(all.size)}, longer);
        all = std::move(longer);
        order.push_back(static_cast<std::uint32_t>(all.size - 1));
        return true;
    }

    void add(const BoundCorruption& corruption)
    {
        if (corruption.action->copies && !addCopies(corruption))
            return;
        const std::vector<int> before = m_slots;
        for (std::size_t k = 0; k < corruption.columns.size(); ++k)
            addStep(corruption, k, before);
    }

    void addStep(const BoundCorruption& corruption, std::size_t k, const std::vector<int>& before)
    {
        const CorruptionAction& action = *corruption.action;
        const std::size_t column = corruption.columns[k];
        if (action.copies && m_draft.goesOn[column])
            return; // a copy has another key, not a damaged one
        m_draft.goesOn[column] = false;
        auto step = std::make_shared<CorruptStep>();
        step->place = corruption.pointer;
        step->name = corruption.design.name;
        step->title = corruption.type->title;
        step->table = m_table;
        step->column = column;
        step->action = corruption.action;
        step->facts = std::make_shared<const CorruptionFacts>(factsOf(corruption, k));
        step->tableRows = m_draft.plan.rows;
        step->isPerParent = m_draft.plan.isPerParent();
        step->needsParents =
            step->isPerParent && (action.choice.alongRows || std::holds_alternative<HoldValue>(action.change));
        step->from = before[column];
        step->clean = m_clean[column];
        step->whenSlot = slotOf(action.choice.when);
        step->scoreSlot = scoreSlot(corruption, k);
        step->progressSlot = action.progressBy ? action.progressBy->slot : -1;
        if (std::holds_alternative<Exchange>(action.change))
            step->other = before[corruption.columns[1 - k]];
        step->rows = corruption.rows[k];
        step->edits = corruption.edits[k];
        for (const int slot : {step->from, step->whenSlot, step->scoreSlot, step->progressSlot, step->other})
            if (slot >= 0)
                step->inputs.push_back(slot);
        if (std::holds_alternative<HoldValue>(action.change))
            step->inputs.push_back(step->clean); // read of other rows: its steps must be there
        step->signature = fmt::format("corrupt {} {} {}", corruption.design.name, corruption.type->id,
                                      corruption.design.params.dump(-1, ' ', false, Json::error_handler_t::replace));
        const SlotSpec spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(step->from)];
        step->outputs = {
            newSlot(fmt::format("{} after {}", m_design.columns[column].name, step->name), spec.type, spec.scale),
            newSlot(fmt::format("({} in {})", step->name, m_design.columns[column].name), DataType::Bool, 0)};
        m_slots[column] = step->outputs[0];
        m_draft.isCorrupted[column] = true;
        if (mayEmpty(action, spec.type) || (step->other >= 0 && isNullable(corruption.columns[1 - k])))
            m_draft.mayGoMissing[column] = true;
        m_draft.plan.corruptions.push_back(
            {corruption.design.name, corruption.design.kind, column, step->outputs[1], false});
        m_compiler.addStep(m_table, std::move(step));
    }

    int newSlot(std::string name, DataType type, int scale)
    {
        return m_compiler.addSlot(m_table, std::move(name), type, scale);
    }

    bool isNullable(std::size_t column) const { return m_draft.columnNullable[column] || m_draft.mayGoMissing[column]; }

    static bool mayEmpty(const CorruptionAction& action, DataType type)
    {
        if (std::holds_alternative<MakeMissing>(action.change))
            return true;
        const auto* edit = std::get_if<EditValue>(&action.change);
        if (edit == nullptr)
            return false;
        if (type == DataType::Text)
            return !edit->text;
        if (type == DataType::Date || type == DataType::Timestamp)
            return !edit->day;
        return !isNumeric(type) || !edit->number;
    }

    /// Copies of rows; false when there are none after all.
    bool addCopies(const BoundCorruption& corruption)
    {
        if (m_draft.plan.copies) {
            m_problems.error("conflicting_corruptions", corruption.pointer,
                             "A table has its near-duplicates from one corruption: raise its rate instead.");
            return false;
        }
        const std::int64_t rows = m_draft.plan.rows;
        auto copies = std::make_shared<RowCopies>();
        copies->rows = rows;
        copies->count =
            static_cast<std::int64_t>(std::floor(*corruption.action->copies * static_cast<double>(rows) + 0.5));
        if (copies->count == 0)
            return false;
        copies->order = Permutation(
            makeStream(m_compiler.project().randomSeed, m_design.id, "corruption:" + corruption.design.name, "copies"),
            static_cast<std::uint64_t>(rows));
        auto step = std::make_shared<EntityStep>();
        step->place = corruption.pointer;
        step->copies = copies;
        step->signature = fmt::format("copies {} {}", corruption.design.name, copies->count);
        step->outputs = {newSlot("(entity)", DataType::Int64, 0), newSlot("(is a copy)", DataType::Bool, 0)};
        m_entitySlot = step->outputs[0];
        m_copySlot = step->outputs[1];
        m_compiler.addStep(m_table, std::move(step));
        m_draft.plan.copies = std::move(copies);
        m_draft.plan.corruptions.push_back({corruption.design.name, corruption.design.kind, 0, -1, true});
        for (const std::string& key : m_design.primaryKey)
            if (const ColumnDesign* column = findColumn(m_design, key))
                continueKey(corruption, static_cast<std::size_t>(column - m_design.columns.data()));
        return true;
    }

    /// Keys whose values follow from the number of the row alone go on in the copies; all others are copied.
    void continueKey(const BoundCorruption& corruption, std::size_t column)
    {
        const ColumnDesign& design = m_design.columns[column];
        const bool canGoOn = design.source == ColumnDesign::Source::Generator &&
                             (design.generator == "sequence" || design.generator == "uuid");
        if (!canGoOn || m_slots[column] < 0 || m_slots[column] != m_draft.plan.columnSlots[column])
            return;
        for (const std::shared_ptr<Step>& step : m_draft.steps) {
            const auto* generator = dynamic_cast<const GeneratorStep*>(step.get());
            if (generator == nullptr || generator->outputs != std::vector{m_slots[column]})
                continue;
            auto next = std::make_shared<GeneratorStep>(*generator);
            const SlotSpec spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(m_slots[column])];
            next->place = corruption.pointer;
            next->onWayOut = true;
            next->signature += " of copies too";
            next->outputs = {newSlot(design.name + " of copies too", spec.type, spec.scale)};
            next->fieldSlots = next->outputs;
            m_slots[column] = next->outputs.front();
            m_draft.goesOn[column] = true;
            m_draft.isCorrupted[column] = true;
            m_draft.plan.corruptions.push_back(
                {corruption.design.name, corruption.design.kind, column, m_copySlot, true});
            m_compiler.addStep(m_table, std::move(next));
            return;
        }
    }

    void addTruth()
    {
        m_draft.truth = truthOf(m_design);
        if (m_draft.truth == Truth::Table && m_compiler.tableIndex(cleanTableName(m_design.name)))
            m_problems.error("duplicate_name", m_pointer + "/truth",
                             fmt::format("There is a table '{}' already: rename it, or write the truth as columns.",
                                         cleanTableName(m_design.name)));
        if (m_draft.truth == Truth::Columns)
            for (std::size_t column = 0; column < m_slots.size(); ++column)
                if (m_draft.isCorrupted[column])
                    addTruthOf(column);
        if (m_draft.plan.copies && m_draft.truth != Truth::None) {
            addTruthColumn({"row__entity",
                            DataType::Int64,
                            0,
                            false,
                            false,
                            {},
                            "Number of the clean row, from 0, that this row is or is a copy of."},
                           m_entitySlot);
            addTruthColumn({"row__copy", DataType::Bool, 0, false, false, {}, "Whether the row is a copy."},
                           m_copySlot);
        }
    }

    void addTruthOf(std::size_t column)
    {
        const ColumnDesign& design = m_design.columns[column];
        const SlotSpec& spec = m_draft.plan.slotSpecs[static_cast<std::size_t>(m_clean[column])];
        addTruthColumn({design.name + "__clean", spec.type, spec.scale, m_draft.columnNullable[column],
                        m_draft.columnUnique[column] && !m_draft.plan.copies, design.unit,
                        fmt::format("'{}' before it was corrupted.", design.name)},
                       m_clean[column]);
        auto step = std::make_shared<TraceStep>();
        step->place = m_pointer + "/truth";
        step->signature = "trace";
        for (const CorruptionTrace& trace : m_draft.plan.corruptions)
            if (trace.changedSlot >= 0 && trace.column == column) {
                step->changedSlots.push_back(trace.changedSlot);
                step->names.push_back(trace.name);
                step->signature += ' ' + trace.name;
            }
        step->inputs = step->changedSlots;
        step->outputs = {newSlot(design.name + "__dirt", DataType::Text, 0)};
        addTruthColumn({design.name + "__dirt",
                        DataType::Text,
                        0,
                        true,
                        false,
                        {},
                        fmt::format("The corruptions that changed '{}' in this row; null for none.", design.name)},
                       step->outputs.front());
        m_compiler.addStep(m_table, std::move(step));
    }

    void addTruthColumn(ColumnSchema schema, int slot)
    {
        if (findColumn(m_design, schema.name) != nullptr)
            m_problems.error(
                "duplicate_name", m_pointer + "/truth",
                fmt::format("There is a column '{}' already: rename it, or write the truth as a table.", schema.name));
        m_draft.plan.truth.push_back({std::move(schema), slot});
    }

    Compiler& m_compiler;
    std::size_t m_table;
    TableDraft& m_draft;
    const TableDesign& m_design;
    Problems& m_problems;
    std::string m_pointer;
    std::vector<BoundCorruption> m_bound;
    std::optional<CorruptionSample> m_sample;
    std::vector<int> m_clean; // by column
    std::vector<int> m_slots; // by column: as it left the corruption before
    int m_entitySlot = -1;
    int m_copySlot = -1;
};

} // namespace

void bindCorruptions(Compiler& compiler, std::size_t table)
{
    const TableDraft& draft = compiler.draft(table);
    if (draft.rowsKnown && !corruptionsOf(compiler.design(table)).empty())
        CorruptionBinder(compiler, table).bind();
}

} // namespace dw
