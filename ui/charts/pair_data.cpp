// Keeping pairs up to date.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pair_data.h"

#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>

namespace dw::ui {

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
    if (!m_active || m_watcher.isRunning())
        return;
    m_stale = false;
    m_watcher.setFuture(QtConcurrent::run(&PairData::compute, m_charts.columns(), m_answer));
}

PairData::Answer PairData::compute(const std::vector<ChartColumn>& columns, const Answer& before)
{
    Answer answer;
    std::vector<std::size_t> known; // position in `before`, or past its end
    for (const ChartColumn& column : columns) {
        const auto old = std::find_if(before.columns.begin(), before.columns.end(), [&](const PairColumn& other) {
            return other.column && other.column == column.column;
        });
        PairColumn pair{column.name, column.column, nullptr};
        if (old != before.columns.end())
            pair.side = old->side;
        else if (column.column)
            if (PairSide side = pairSide(column.column->values, *column.summary); side.usable)
                pair.side = std::make_shared<const PairSide>(std::move(side));
        known.push_back(static_cast<std::size_t>(old - before.columns.begin()));
        answer.columns.push_back(std::move(pair));
    }
    const std::size_t count = answer.columns.size();
    const std::size_t countBefore = before.columns.size();
    answer.associations.resize(count * count);
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (!answer.columns[a].side || !answer.columns[b].side)
                continue;
            const bool isKnown = known[a] < countBefore && known[b] < countBefore;
            const Association association = isKnown ? before.associations[known[a] * countBefore + known[b]]
                                                    : associationOf(*answer.columns[a].side, *answer.columns[b].side);
            answer.associations[a * count + b] = answer.associations[b * count + a] = association;
        }
    }
    return answer;
}

Association PairData::association(std::size_t a, std::size_t b) const
{
    return m_answer.associations[a * m_answer.columns.size() + b];
}

} // namespace dw::ui
