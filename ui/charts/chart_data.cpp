// Keeping the charts' summaries up to date.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_data.h"

#include "core/inspect/inspection.h"
#include "ui/charts/board_settings.h"

#include <QThreadPool>
#include <QtConcurrent/QtConcurrentMap>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <numeric>

namespace dw::ui {

namespace {

/// Columns out of sight come a few at a time, so that an edit never waits long.
constexpr std::size_t kAtATime = 4;
/// Columns at the start of a table, as long as nobody said what is in sight.
constexpr std::size_t kFirstColumns = 12;

std::vector<double> weightsOf(const Column& column)
{
    std::vector<double> weights(column.size);
    for (std::size_t i = 0; i < column.size; ++i) {
        const double weight = column.isNull(i) ? 0 : column.number(i);
        weights[i] = std::isfinite(weight) && weight > 0 ? weight : 0;
    }
    return weights;
}

/// A pool of its own: who waits for tasks of the pool that he runs in himself waits for ever once all of them do.
QThreadPool& countingThreads()
{
    static QThreadPool pool;
    return pool;
}

} // namespace

std::optional<std::size_t> weightColumn(const Project& project, const Plan& plan, std::size_t table)
{
    const auto& columns = project.tables[table].columns;
    std::string name = importanceWeightColumn(project.tables[table]);
    if (name.empty())
        name = "importance_weight";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int slot = plan.tables[table].columnSlots[i];
        if (columns[i].name == name && slot >= 0 &&
            isNumeric(plan.tables[table].slotSpecs[static_cast<std::size_t>(slot)].type))
            return i;
    }
    return std::nullopt;
}

ChartData::ChartData(Document& document, QObject* parent, QString tableId)
    : QObject(parent), m_document(document), m_fixedTable(std::move(tableId))
{
    connect(&m_document, &Document::planChanged, this, &ChartData::follow);
    connect(&m_document, &Document::selectionChanged, this, [this] {
        if (m_fixedTable.isEmpty() && m_document.currentTable() != m_table)
            follow();
    });
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, this, &ChartData::takeStep);
    connect(&m_previewer, &Previewer::ready, this, &ChartData::summarizeRows);
    connect(&m_watcher, &QFutureWatcher<Job>::finished, this, [this] {
        const Job answer = m_watcher.result();
        if (m_waiting)
            summarizeRows(*std::exchange(m_waiting, std::nullopt));
        show(answer);
    });
}

void ChartData::setActive(bool active)
{
    if (std::exchange(m_active, active) != active && active)
        follow();
}

void ChartData::setInSight(std::vector<std::size_t> columns, bool all)
{
    if (columns == m_inSight && all == m_all)
        return;
    m_inSight = std::move(columns);
    m_all = all;
    if (m_active && m_plan)
        request();
}

void ChartData::setReweighted(bool reweighted)
{
    if (std::exchange(m_reweighted, reweighted) == reweighted)
        return;
    std::fill(m_isCurrent.begin(), m_isCurrent.end(), false);
    for (ChartColumn& column : m_columns)
        column.ghost = nullptr;
    if (m_active)
        request();
}

void ChartData::follow()
{
    // Pictures of before stay until there are others.
    if (!m_active || m_document.isPlanLate())
        return;
    const auto& tables = m_document.project().tables;
    const auto fixed = std::find_if(tables.begin(), tables.end(), [this](const TableDesign& table) {
        return QString::fromStdString(table.id) == m_fixedTable;
    });
    m_table = m_fixedTable.isEmpty() ? m_document.currentTable()
                                     : (fixed != tables.end() ? static_cast<int>(fixed - tables.begin()) : -1);
    const std::shared_ptr<const Plan> before = std::exchange(m_plan, m_document.plan());
    if (m_table < 0 || static_cast<std::size_t>(m_table) >= m_plan->tables.size()) {
        m_columns.clear();
        m_known.clear();
        m_isCurrent.clear();
        m_tableId.clear();
        m_weightColumn.reset();
        emit updated();
        return;
    }
    m_weightColumn = weightColumn(m_document.project(), *m_plan, static_cast<std::size_t>(m_table));
    const bool changed = describeColumns();
    m_ghostsAreOld = m_ghostsAreOld || valuesChanged(before.get());
    if (changed)
        emit updated();
    request();
}

bool ChartData::describeColumns()
{
    const TableDesign& design = m_document.project().tables[static_cast<std::size_t>(m_table)];
    const TablePlan& plan = m_plan->tables[static_cast<std::size_t>(m_table)];
    const QString tableId = QString::fromStdString(design.id);
    const std::vector<ChartColumn> before = std::exchange(m_columns, {});
    const std::vector<Known> knownBefore = std::exchange(m_known, {});
    const bool sameTable = std::exchange(m_tableId, tableId) == tableId;
    bool changed = !sameTable || before.size() != design.columns.size();
    for (std::size_t i = 0; i < design.columns.size(); ++i) {
        const QString id = QString::fromStdString(design.columns[i].id);
        const auto old =
            std::find_if(before.begin(), before.end(), [&](const ChartColumn& other) { return other.id == id; });
        ChartColumn column;
        Known known;
        if (sameTable && old != before.end()) {
            column = *old;
            known = knownBefore[static_cast<std::size_t>(old - before.begin())];
        }
        column.id = id;
        column.name = QString::fromStdString(design.columns[i].name);
        column.kind = chartKind(m_document.project(), design.id, design.columns[i].id);
        column.fullRows = static_cast<double>(plan.rows);
        column.failed = plan.columnSlots[i] < 0;
        changed = changed || i >= before.size() || before[i].id != column.id || before[i].name != column.name ||
                  before[i].kind != column.kind;
        m_columns.push_back(std::move(column));
        m_known.push_back(std::move(known));
    }
    m_isCurrent.assign(m_columns.size(), false);
    return changed;
}

bool ChartData::valuesChanged(const Plan* before) const
{
    // What is saved for the studio alone changes no value.
    const auto position = static_cast<std::size_t>(m_table);
    const TablePlan& now = m_plan->tables[position];
    return before == nullptr || position >= before->tables.size() || before->tables[position].id != now.id ||
           before->tables[position].rows != now.rows || before->tables[position].fingerprints != now.fingerprints;
}

void ChartData::takeStep(int index)
{
    // Edits that fold into one undo step are compared with what was before all of them. The stack says which did only
    // after the change is made: its place stays where it was.
    m_sameStep = std::exchange(m_undoIndex, index) == index;
    if (std::exchange(m_ghostsAreOld, false) && !m_sameStep)
        for (ChartColumn& column : m_columns)
            column.ghost = nullptr;
}

std::vector<std::size_t> ChartData::nextColumns() const
{
    std::vector<std::size_t> next;
    const auto take = [&](std::size_t column, std::size_t limit) {
        if (next.size() < limit && column < m_columns.size() && !m_isCurrent[column] && !m_columns[column].failed)
            next.push_back(column);
    };
    // Some at a time, so that the first are there soon on a large screen, too.
    for (const std::size_t column : m_inSight)
        take(column, kFirstColumns);
    if (!next.empty() || !m_all)
        return next;
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        take(column, m_inSight.empty() ? kFirstColumns : kAtATime);
    return next;
}

void ChartData::request()
{
    m_asked = nextColumns();
    if (m_asked.empty())
        return;
    if (m_reweighted && m_weightColumn)
        m_asked.push_back(*m_weightColumn);
    PreviewRequest request;
    request.plan = m_plan;
    request.table = static_cast<std::size_t>(m_table);
    request.count = kChartRows;
    request.columns = m_asked;
    m_previewer.request(std::move(request));
}

void ChartData::summarizeRows(const PreviewRows& rows)
{
    if (m_watcher.isRunning()) {
        m_waiting = rows;
        return;
    }
    if (rows.plan != m_plan || static_cast<int>(rows.table) != m_table)
        return;
    Job job;
    job.rows = rows;
    job.before = m_known;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Known wanted;
        if (i < rows.columns.size())
            wanted.column = rows.columns[i];
        wanted.measure = measureOf(m_columns[i].kind);
        job.columns.push_back(std::move(wanted));
    }
    if (m_reweighted && m_weightColumn)
        job.weightColumn = m_weightColumn;
    job.weightsOf = m_weightsOf;
    job.weights = m_weights;
    m_watcher.setFuture(QtConcurrent::run(&ChartData::summarizeAll, std::move(job)));
}

ChartData::Job ChartData::summarizeAll(Job job)
{
    if (job.weightColumn && *job.weightColumn < job.columns.size()) {
        const auto& column = job.columns[*job.weightColumn].column;
        if (column && column != job.weightsOf) {
            job.weightsOf = column;
            job.weights = std::make_shared<const std::vector<double>>(weightsOf(column->values));
        }
    }
    const RowWeights weights = job.weightColumn ? job.weights : nullptr;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < job.columns.size(); ++i) {
        Known& wanted = job.columns[i];
        wanted.weights = weights;
        const Known& before = job.before[i];
        if (!wanted.column)
            continue;
        if (before.summary && before.column == wanted.column && before.measure == wanted.measure &&
            before.weights == wanted.weights)
            wanted.summary = before.summary;
        else
            open.push_back(i);
    }
    job.summarized = static_cast<int>(open.size());
    QtConcurrent::blockingMap(&countingThreads(), open, [&job](std::size_t i) {
        Known& wanted = job.columns[i];
        const std::span<const double> each =
            wanted.weights ? std::span<const double>(*wanted.weights) : std::span<const double>();
        wanted.summary =
            std::make_shared<const ColumnSummary>(summarize(wanted.column->values, {60, 40, wanted.measure}, each));
    });
    job.before.clear();
    return job;
}

void ChartData::show(const Job& answer)
{
    // An answer to what is no longer asked: the next one is on its way.
    if (answer.rows.plan != m_plan || static_cast<int>(answer.rows.table) != m_table ||
        answer.columns.size() != m_columns.size() ||
        answer.weightColumn.has_value() != (m_reweighted && m_weightColumn))
        return;
    m_weightsOf = answer.weightsOf;
    m_weights = answer.weights;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Known& made = answer.columns[i];
        ChartColumn& column = m_columns[i];
        const bool asked = std::find(m_asked.begin(), m_asked.end(), i) != m_asked.end();
        if (!made.summary) {
            if (asked && !answer.rows.failure.isEmpty()) {
                column.failed = true;
                column.column = nullptr;
                column.summary = nullptr;
            }
            continue;
        }
        m_isCurrent[i] = made.measure == measureOf(column.kind);
        const Known& before = m_known[i];
        const bool sameView =
            before.measure == made.measure && (before.weights == nullptr) == (made.weights == nullptr);
        if (column.summary && column.column != made.column && sameView && !(m_sameStep && column.ghost))
            column.ghost = column.summary;
        if (!sameView)
            column.ghost = nullptr;
        column.column = made.column;
        column.summary = made.summary;
        m_known[i] = made;
    }
    m_summarized = answer.summarized;
    emit updated();
    if (m_active)
        request();
}

} // namespace dw::ui
