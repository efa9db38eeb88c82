// Keeping pairs up to date.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pair_data.h"

#include <QThreadPool>
#include <QtConcurrent/QtConcurrentMap>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <numeric>

namespace dw::ui {

namespace {

Weights spanOf(const std::shared_ptr<const std::vector<double>>& weights)
{
    return weights ? Weights(*weights) : Weights();
}

/// A pool of its own: who waits for tasks of the pool that he runs in himself waits for ever once all of them do.
QThreadPool& countingThreads()
{
    static QThreadPool pool;
    return pool;
}

} // namespace

PairData::PairData(ChartData& charts, QObject* parent) : QObject(parent), m_charts(charts)
{
    connect(&m_charts, &ChartData::updated, this, &PairData::refresh);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        m_answer = m_watcher.result();
        if (m_stale)
            refresh();
        emit updated();
    });
}

void PairData::setActive(bool active)
{
    m_active = active;
    if (m_active && m_stale)
        refresh();
}

void PairData::refresh()
{
    m_stale = true;
    // Half of the columns make no matrix: the rest is on its way.
    if (!m_active || m_watcher.isRunning() || !m_charts.isComplete())
        return;
    m_stale = false;
    m_watcher.setFuture(QtConcurrent::run(&PairData::compute, m_charts.columns(), m_charts.weights(), m_answer));
}

PairData::Answer PairData::compute(const std::vector<ChartColumn>& columns,
                                   const std::shared_ptr<const std::vector<double>>& weights, const Answer& before)
{
    Answer answer;
    answer.weights = weights;
    std::vector<std::size_t> known; // position in `before`, or past its end
    for (const ChartColumn& column : columns) {
        const auto old = before.weights != weights
                             ? before.columns.end()
                             : std::find_if(before.columns.begin(), before.columns.end(), [&](const PairColumn& other) {
                                   return other.column && other.column == column.column;
                               });
        known.push_back(static_cast<std::size_t>(old - before.columns.begin()));
        answer.columns.push_back({column.name, column.column, old != before.columns.end() ? old->side : nullptr});
    }
    const std::size_t count = answer.columns.size();
    const std::size_t countBefore = before.columns.size();
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < count; ++i)
        if (known[i] >= countBefore && columns[i].column && columns[i].summary)
            open.push_back(i);
    QtConcurrent::blockingMap(&countingThreads(), open, [&](std::size_t i) {
        // How a column is shown has no say in how it is paired.
        const bool usual = columns[i].kind == ChartKind::Automatic;
        const ColumnSummary& summary = *columns[i].summary;
        PairSide side = usual ? pairSide(columns[i].column->values, summary, spanOf(weights))
                              : pairSide(columns[i].column->values,
                                         summarize(columns[i].column->values, {}, spanOf(weights)), spanOf(weights));
        if (side.usable)
            answer.columns[i].side = std::make_shared<const PairSide>(std::move(side));
    });
    answer.associations.resize(count * count);
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    QtConcurrent::blockingMap(&countingThreads(), rows, [&](std::size_t a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (!answer.columns[a].side || !answer.columns[b].side)
                continue;
            const bool isKnown = known[a] < countBefore && known[b] < countBefore;
            answer.associations[a * count + b] =
                isKnown ? before.associations[known[a] * countBefore + known[b]]
                        : associationOf(*answer.columns[a].side, *answer.columns[b].side, spanOf(weights));
        }
    });
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = 0; b < a; ++b)
            answer.associations[b * count + a] = answer.associations[a * count + b];
    return answer;
}

Association PairData::association(std::size_t a, std::size_t b) const
{
    return m_answer.associations[a * m_answer.columns.size() + b];
}

ColumnPair PairData::pair(std::size_t x, std::size_t y) const
{
    return pairOf(m_answer.columns[x].part(), m_answer.columns[y].part(), x == y ? Association{} : association(x, y),
                  spanOf(m_answer.weights));
}

} // namespace dw::ui
