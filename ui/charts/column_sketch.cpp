// Sampling one column.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/column_sketch.h"

#include "core/engine/evaluator.h"

#include <QtConcurrent/QtConcurrentRun>
#include <cmath>

namespace dw::ui {

namespace {

int slotOf(const Plan& plan, std::size_t table, std::size_t column)
{
    if (table >= plan.tables.size() || column >= plan.tables[table].columnSlots.size())
        return -1;
    return plan.tables[table].columnSlots[column];
}

/// Rows spread evenly over the table, so that what changes along it is seen.
std::vector<std::int64_t> spreadRows(std::int64_t total, std::int64_t wanted)
{
    const std::int64_t count = std::min(total, wanted);
    std::vector<std::int64_t> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        rows.push_back(i * (total / count) + i * (total % count) / count);
    return rows;
}

} // namespace

std::vector<double> sampledNumbers(const Plan& plan, std::size_t table, std::size_t column, std::int64_t rows)
{
    std::vector<double> numbers;
    const int slot = slotOf(plan, table, column);
    if (slot < 0)
        return numbers;
    Evaluator evaluator(plan, table, std::span(&slot, 1));
    const std::vector<std::int64_t> chosen = spreadRows(plan.tables[table].rows, rows);
    if (const Status evaluated = evaluator.evaluate(RowSet::of(chosen)); !evaluated)
        return numbers;
    const Column& values = evaluator.slot(slot);
    if (!isNumeric(values.type))
        return numbers;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        if (!values.isNull(i) && std::isfinite(values.number(i)))
            numbers.push_back(values.number(i));
    return numbers;
}

ColumnSketch::ColumnSketch(Document& document, int table, int column, QObject* parent)
    : QObject(parent), m_document(document), m_table(table), m_column(column)
{
    connect(&document, &Document::planChanged, this, &ColumnSketch::refresh);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        const Answer answer = m_watcher.result();
        m_fingerprint = answer.fingerprint;
        m_summary = answer.summary;
        if (std::exchange(m_stale, false))
            refresh();
        emit updated();
    });
    refresh();
}

void ColumnSketch::refresh()
{
    if (m_watcher.isRunning()) {
        m_stale = true;
        return;
    }
    const std::shared_ptr<const Plan> plan = m_document.plan();
    const auto table = static_cast<std::size_t>(m_table);
    const int slot = slotOf(*plan, table, static_cast<std::size_t>(m_column));
    const std::uint64_t fingerprint = slot < 0 ? 0 : plan->tables[table].fingerprints[static_cast<std::size_t>(slot)];
    if (fingerprint == m_fingerprint && (m_summary || slot < 0))
        return;
    m_watcher.setFuture(QtConcurrent::run([plan, table, slot, fingerprint] {
        Answer answer{fingerprint, nullptr};
        if (slot < 0)
            return answer;
        Evaluator evaluator(*plan, table, std::span(&slot, 1));
        const std::vector<std::int64_t> rows = spreadRows(plan->tables[table].rows, kSketchRows);
        if (const Status evaluated = evaluator.evaluate(RowSet::of(rows)); evaluated)
            answer.summary = std::make_shared<const ColumnSummary>(summarize(evaluator.slot(slot)));
        return answer;
    }));
}

} // namespace dw::ui
