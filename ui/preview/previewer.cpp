// The worker behind previews.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewer.h"

#include "core/engine/evaluator.h"

#include <algorithm>

namespace dw::ui {

namespace {

/// Columns that no request asked for during this many requests are forgotten: enough for some steps of undo.
constexpr std::uint64_t kRemembered = 8;

PreviewRows emptyRows(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t first, std::size_t count)
{
    PreviewRows rows;
    rows.plan = std::move(plan);
    rows.table = table;
    if (table >= rows.plan->tables.size())
        return rows;
    const std::int64_t total = rows.plan->tables[table].rows;
    rows.first = std::clamp<std::int64_t>(first, 0, std::max<std::int64_t>(0, total));
    rows.count =
        static_cast<std::size_t>(std::clamp<std::int64_t>(static_cast<std::int64_t>(count), 0, total - rows.first));
    return rows;
}

} // namespace

Previewer::Previewer(QObject* parent) : QObject(parent), m_thread([this] { work(); }) {}

Previewer::~Previewer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Previewer::request(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t first, std::size_t count)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Request{emptyRows(std::move(plan), table, first, count), ++m_latest};
    }
    m_wake.notify_one();
}

PreviewRows Previewer::compute(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t first,
                               std::size_t count)
{
    PreviewRows rows = emptyRows(std::move(plan), table, first, count);
    Cache cache;
    fill(rows, cache, 1);
    return rows;
}

void Previewer::work()
{
    for (;;) {
        std::optional<Request> request;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || m_waiting; });
            if (m_stop)
                return;
            request = std::exchange(m_waiting, std::nullopt);
        }
        fill(request->rows, m_cache, request->number);
        const std::uint64_t number = request->number;
        QMetaObject::invokeMethod(
            this,
            [this, number, rows = std::move(request->rows)] {
                if (number == m_latest)
                    emit ready(rows);
            },
            Qt::QueuedConnection);
    }
}

void Previewer::fill(PreviewRows& rows, Cache& cache, std::uint64_t number)
{
    if (rows.table >= rows.plan->tables.size())
        return;
    const TablePlan& table = rows.plan->tables[rows.table];
    rows.columns.resize(table.columnSlots.size());
    rows.fingerprints.resize(table.columnSlots.size());
    const auto keyOf = [&](int slot) {
        return Key{table.fingerprints[static_cast<std::size_t>(slot)], rows.first, rows.count};
    };
    const auto find = [&](const Key& key) {
        return std::find_if(cache.begin(), cache.end(), [&](const Entry& entry) { return entry.key == key; });
    };

    std::vector<int> wanted;
    for (const int slot : table.columnSlots)
        if (slot >= 0 && find(keyOf(slot)) == cache.end() &&
            std::find(wanted.begin(), wanted.end(), slot) == wanted.end())
            wanted.push_back(slot);
    if (!wanted.empty()) {
        Evaluator evaluator(*rows.plan, rows.table, wanted);
        if (const Status evaluated = evaluator.evaluate(RowSet::range(rows.first, rows.count)); !evaluated) {
            rows.failure = QString::fromStdString(evaluated.error().message);
            return;
        }
        for (const int slot : wanted) {
            auto column = std::make_shared<PreviewColumn>();
            column->plan = rows.plan;
            // A copy, because texts may point into what the evaluator holds.
            column->values = copyOf(evaluator.slot(slot));
            cache.push_back({keyOf(slot), std::move(column), number});
        }
        rows.computed = static_cast<int>(wanted.size());
    }
    for (std::size_t i = 0; i < table.columnSlots.size(); ++i) {
        if (table.columnSlots[i] < 0)
            continue;
        const auto entry = find(keyOf(table.columnSlots[i]));
        if (entry == cache.end())
            continue;
        entry->lastUsed = number;
        rows.columns[i] = entry->column;
        rows.fingerprints[i] = entry->key.fingerprint;
    }
    std::erase_if(cache, [&](const Entry& entry) { return entry.lastUsed + kRemembered < number; });
}

} // namespace dw::ui
