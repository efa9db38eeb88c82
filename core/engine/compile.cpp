// The order of compiling: parts, rows, columns, rules, outputs; then the finished plan.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compile.h"

#include "core/engine/children.h"
#include "core/engine/compiler.h"
#include "core/engine/corruptions.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/record_step.h"
#include "core/engine/twins.h"
#include "core/project/control.h"
#include "core/project/file.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace dw {

namespace {

constexpr std::int64_t kMostRows = 1'000'000'000'000'000;
/// A pass over the parents is needed when the number of children varies by parent; more than this would take minutes.
constexpr std::int64_t kMostCountedParents = 500'000'000;

/// A formula that names a column twice has what is wrong with the column only once.
void dropRepetitions(std::vector<Problem>& problems)
{
    std::unordered_set<std::string> seen;
    std::erase_if(problems, [&seen](const Problem& problem) {
        return !seen.insert(problem.pointer + '\n' + problem.message).second;
    });
}

} // namespace

Compiler::Compiler(const Project& project, std::stop_token stop)
    : m_project(project), m_stop(std::move(stop)), m_tables(project.tables.size())
{
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const TableDesign& table = project.tables[i];
        TableDraft& draft = m_tables[i];
        draft.plan.name = table.name;
        draft.plan.id = table.id;
        draft.plan.columnSlots.assign(table.columns.size(), -1);
        draft.columns.assign(table.columns.size(), Progress::Untouched);
        draft.columnUnique.assign(table.columns.size(), false);
        draft.columnNullable.assign(table.columns.size(), false);
        draft.entities.assign(table.entities.size(), Progress::Untouched);
        draft.entitySlots.resize(table.entities.size());
        draft.entityTypes.assign(table.entities.size(), nullptr);
    }
}

void Compiler::run()
{
    checkProject(m_project, m_problems);
    for (std::size_t table = 0; table < m_tables.size() && !m_stop.stop_requested(); ++table) {
        const std::string pointer = fmt::format("/tables/{}", table);
        if (!ensureRows(table, pointer + "/rows"))
            continue;
        for (std::size_t column = 0; column < m_tables[table].columns.size() && !m_stop.stop_requested(); ++column)
            ensureColumn(table, column, fmt::format("{}/columns/{}", pointer, column));
        ensureCorrelations(table);
        ensureRules(table);
        ensureControl(table);
        for (std::size_t entity = 0; entity < m_tables[table].entities.size(); ++entity)
            ensureEntity(table, entity, fmt::format("{}/entities/{}", pointer, entity));
        bindTwins(*this, table);
        if (m_tables[table].columns.empty() && !twinOf(design(table)))
            m_problems.warning("no_columns", pointer,
                               fmt::format("Table '{}' has no columns yet.", design(table).name));
    }
    for (std::size_t table = 0; table < m_tables.size() && !m_stop.stop_requested(); ++table)
        bindCorruptions(*this, table);
    checkOutputs();
}

void Compiler::checkOutputs()
{
    for (std::size_t i = 0; i < m_project.outputs.size(); ++i) {
        const OutputDesign& output = m_project.outputs[i];
        const std::string pointer = fmt::format("/outputs/{}", i);
        const SinkType* type = findSink(output.sink);
        if (type != nullptr) {
            type->bind(output.params, m_problems, pointer + "/params");
            continue;
        }
        std::vector<std::string_view> ids;
        for (const SinkType& sink : sinkTypes())
            ids.push_back(sink.id);
        m_problems.error(
            "unknown_sink", pointer + "/sink",
            fmt::format("There is no output format '{}'; formats are: {}.", output.sink, fmt::join(ids, ", ")),
            shortJson(output.sink));
    }
}

std::optional<std::size_t> Compiler::tableIndex(std::string_view name) const
{
    for (std::size_t i = 0; i < m_project.tables.size(); ++i)
        if (m_project.tables[i].name == name)
            return i;
    return std::nullopt;
}

bool Compiler::ensureRows(std::size_t table, const std::string& pointer)
{
    TableDraft& draft = m_tables[table];
    if (draft.rowsProgress == Progress::Done)
        return draft.rowsKnown;
    if (draft.rowsProgress == Progress::Underway) {
        m_problems.error("cycle", pointer,
                         fmt::format("The number of rows of '{}' depends on itself.", design(table).name));
        return false;
    }
    if (m_depth >= kDeepestChain) {
        m_problems.error(
            "too_deep", pointer,
            fmt::format("More than {} tables and columns depend on one another in a chain.", kDeepestChain));
        return false;
    }
    draft.rowsProgress = Progress::Underway;
    ++m_depth;
    const RowsDesign& rows = design(table).rows;
    const std::string place = fmt::format("/tables/{}/rows", table);
    if (const auto original = originalOf(*this, table)) {
        draft.rowsKnown = ensureRows(*original, place);
        draft.plan.rows = m_tables[*original].plan.rows;
    } else if (rows.per.empty()) {
        draft.plan.rows = rows.count;
        draft.rowsKnown = rows.count >= 0 && rows.count <= kMostRows;
        if (!draft.rowsKnown)
            m_problems.error("out_of_range", place, fmt::format("A table has at most {} rows.", kMostRows),
                             std::to_string(rows.count));
    } else if (const auto parent = tableIndex(rows.per); parent && *parent != table) {
        draft.rowsKnown = ensureRows(*parent, place + "/per") && bindChildren(table, *parent, place);
    } else {
        m_problems.error("unknown_table", place + "/per",
                         parent ? "A table cannot have its rows per itself; use a tree key for a hierarchy."
                                : fmt::format("There is no table '{}' to have rows per.", rows.per),
                         shortJson(rows.per));
    }
    --m_depth;
    draft.rowsProgress = Progress::Done;
    return draft.rowsKnown;
}

bool Compiler::bindChildren(std::size_t table, std::size_t parent, const std::string& pointer)
{
    // The number of children belongs to the parent's row, and may depend on its columns.
    CompileScope scope(*this, parent, "children:" + design(table).id, pointer + "/children");
    const std::unique_ptr<BoundGenerator> bound = scope.generator(design(table).rows.children, pointer + "/children");
    if (!bound)
        return false;
    if (bound->output().type != DataType::Int64) {
        m_problems.error("wrong_type", pointer + "/children",
                         "The number of children must be a whole number: use poisson, integer, zipf or category.");
        return false;
    }
    auto step = std::make_shared<GeneratorStep>();
    step->place = pointer;
    step->stream = scope.stream("value");
    step->uniforms.kind = UniformSource::Kind::BlockStrata;
    step->signature = design(table).rows.children.dump(-1, ' ', false, Json::error_handler_t::replace);
    step->inputs.assign(scope.inputs().begin(), scope.inputs().end());
    const int slot = addSlot(parent, fmt::format("number of {}", design(table).name), DataType::Int64, 0);
    step->fieldSlots = {slot};
    step->outputs = {slot};
    step->bound = bound->clone();
    addStep(parent, step);

    const std::int64_t parents = m_tables[parent].plan.rows;
    const bool equalBlocks = scope.inputs().empty();
    if (!equalBlocks && parents > kMostCountedParents) {
        m_problems.error(
            "out_of_range", pointer,
            fmt::format("When the number of children varies by a column, the parent table has at most {} rows.",
                        kMostCountedParents));
        return false;
    }
    if (!equalBlocks && (!ensureRules(parent) || !ensureControl(parent)))
        m_problems.warning("cycle", pointer,
                           "The number of children is counted before the rules of the parent are known.");
    const std::shared_ptr<const Plan> plan = snapshot();
    Evaluator counts(*plan, parent, std::array{slot});
    const std::int64_t wholeBlocks = parents / kParentBlock;
    const std::int64_t rest = parents % kParentBlock;
    std::vector<std::int64_t> starts{0};
    std::int64_t total = 0;
    const auto addBlock = [&](std::int64_t block, std::int64_t size) {
        const Result<std::int64_t> counted = countChildren(counts, slot, block * kParentBlock, size);
        if (!counted) {
            m_problems.error("count_failed", pointer, counted.error().message);
            return false;
        }
        total += *counted;
        starts.push_back(total);
        return true;
    };
    if (equalBlocks) {
        // The total of a whole block is the same for all; the last, partial block is counted by itself.
        if (!addBlock(0, kParentBlock))
            return false;
        const std::int64_t perBlock = starts[1];
        if (wholeBlocks > 0 && perBlock > kMostRows / wholeBlocks) {
            m_problems.error("out_of_range", pointer, fmt::format("A table has at most {} rows.", kMostRows));
            return false;
        }
        total = wholeBlocks * perBlock;
        if (rest > 0 && !addBlock(wholeBlocks, rest))
            return false;
        starts = {0, perBlock};
    } else {
        for (std::int64_t block = 0; block * kParentBlock < parents && !m_stop.stop_requested(); ++block)
            if (!addBlock(block, std::min(kParentBlock, parents - block * kParentBlock)))
                return false;
        starts.pop_back();
        if (starts.empty())
            starts.push_back(0);
    }
    TablePlan& child = m_tables[table].plan;
    child.parentTable = static_cast<int>(parent);
    child.rows = total;
    child.children = std::make_shared<const ChildrenMap>(parent, parents, slot, equalBlocks, std::move(starts), total);
    return true;
}

int Compiler::addSlot(std::size_t table, std::string name, DataType type, int scale)
{
    std::vector<SlotSpec>& slots = m_tables[table].plan.slotSpecs;
    slots.push_back({std::move(name), type, scale});
    return static_cast<int>(slots.size() - 1);
}

void Compiler::addStep(std::size_t table, std::shared_ptr<Step> step)
{
    m_tables[table].steps.push_back(std::move(step));
}

std::shared_ptr<const Plan> Compiler::snapshot() const
{
    auto plan = std::make_shared<Plan>();
    plan->randomSeed = m_project.randomSeed;
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        plan->tables.push_back(finishTable(m_tables[i], i));
    return plan;
}

Plan Compiler::finish()
{
    Plan plan;
    plan.randomSeed = m_project.randomSeed;
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        plan.tables.push_back(finishTable(m_tables[i], i));
        // What is written is what was recorded; everything that was bound reads what is true.
        for (const std::shared_ptr<Step>& step : m_tables[i].steps)
            if (const auto* record = dynamic_cast<const RecordStep*>(step.get()))
                plan.tables[i].columnSlots[record->column] = record->outputs.front();
        if (!m_tables[i].corruptedSlots.empty())
            plan.tables[i].cleanSlots = std::exchange(plan.tables[i].columnSlots, m_tables[i].corruptedSlots);
        for (std::size_t column = 0; column < m_tables[i].columns.size(); ++column)
            if (!design(i).columns[column].hidden && plan.tables[i].columnSlots[column] >= 0)
                plan.tables[i].written.push_back(column);
    }
    fingerprintSlots(plan.tables, plan.randomSeed);
    plan.schema = schemaOf(plan.tables, plan.order);
    return plan;
}

std::optional<std::size_t> Plan::findTable(std::string_view name) const
{
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (tables[i].name == name)
            return i;
    return std::nullopt;
}

const TableSchema& Plan::schemaOf(std::size_t table, Layer layer) const
{
    const auto place = std::find_if(order.begin(), order.end(), [&](const WrittenTable& written) {
        return written.table == table && written.layer == layer;
    });
    return schema.tables[static_cast<std::size_t>(place - order.begin())];
}

Compiled compile(const Project& project, std::stop_token stop)
{
    Compiler compiler(project, stop);
    compiler.run();
    Compiled compiled;
    if (stop.stop_requested())
        return compiled;
    compiled.partial = std::make_shared<const Plan>(compiler.finish());
    compiled.problems = std::move(compiler.problems());
    dropRepetitions(compiled.problems.all);
    if (!compiled.problems.hasErrors())
        compiled.plan = compiled.partial;
    return compiled;
}

} // namespace dw
