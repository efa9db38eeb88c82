// The worker behind previews.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewer.h"

#include "core/engine/evaluator.h"
#include "ui/document/core_text.h"

#include <algorithm>

namespace dw::ui {

namespace {

/// Columns that no request asked for during this many requests are forgotten: enough for some steps of undo.
constexpr std::uint64_t kRemembered = 8;

/// The part of `total` rows that a window of `count` from `first` on covers.
void setWindow(PreviewRows& rows, std::int64_t first, std::size_t count, std::int64_t total)
{
    total = std::max<std::int64_t>(0, total);
    rows.first = std::clamp<std::int64_t>(first, 0, total);
    rows.count = static_cast<std::size_t>(std::min<std::int64_t>(static_cast<std::int64_t>(count), total - rows.first));
}

/// FNV-1a over the numbers.
std::uint64_t hashOf(std::span<const std::int64_t> numbers)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::int64_t number : numbers)
        hash = (hash ^ static_cast<std::uint64_t>(number)) * 1099511628211ULL;
    return hash | 1U; // 0 stands for "all rows"
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

void Previewer::request(PreviewRequest request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Waiting{std::move(request), ++m_latest};
    }
    m_wake.notify_one();
}

PreviewRows Previewer::compute(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t first,
                               std::size_t count)
{
    Memory memory;
    return answer(PreviewRequest{std::move(plan), table, first, count, nullptr, {}, Layer::Written}, memory, 1);
}

void Previewer::work()
{
    for (;;) {
        std::optional<Waiting> waiting;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || m_waiting; });
            if (m_stop)
                return;
            waiting = std::exchange(m_waiting, std::nullopt);
        }
        const std::uint64_t number = waiting->number;
        QMetaObject::invokeMethod(
            this,
            [this, number, rows = answer(waiting->request, m_memory, number)] {
                if (number == m_latest)
                    emit ready(rows);
            },
            Qt::QueuedConnection);
    }
}

PreviewRows Previewer::answer(const PreviewRequest& request, Memory& memory, std::uint64_t number)
{
    PreviewRows rows;
    rows.plan = request.plan;
    rows.table = request.table;
    rows.layer = request.layer;
    if (request.table >= request.plan->tables.size())
        return rows;
    const TablePlan& asked = request.plan->tables[request.table];
    std::int64_t available = request.layer == Layer::Clean ? asked.rows : asked.writtenRows();
    if (request.filter) {
        rows.picked = pick(request, memory);
        if (rows.picked->fault)
            return rows;
        available = static_cast<std::int64_t>(rows.picked->rows.size());
    }
    setWindow(rows, request.first, request.count, available);
    fill(rows, request.columns, memory, number);
    return rows;
}

std::shared_ptr<const PickedRows> Previewer::pick(const PreviewRequest& request, Memory& memory)
{
    const PreviewFilter& wanted = *request.filter;
    if (memory.picked && memory.pickedPlan == request.plan && memory.pickedTable == request.table &&
        memory.picked->filter == wanted.filter && memory.picked->sampleFirst == wanted.first)
        return memory.picked;
    auto picked = std::make_shared<PickedRows>();
    picked->filter = wanted.filter;
    picked->sampleFirst = wanted.first;
    const std::int64_t rest = std::max<std::int64_t>(0, request.plan->tables[request.table].rows - wanted.first);
    picked->sampleCount =
        static_cast<std::size_t>(std::min<std::int64_t>(static_cast<std::int64_t>(wanted.count), rest));
    auto prepared = PreparedFilter::prepare(*wanted.project, request.table, wanted.filter);
    if (const auto* fault = std::get_if<RowFilterFault>(&prepared)) {
        picked->fault = *fault;
    } else if (auto found = std::get<PreparedFilter>(prepared).pick(wanted.first, wanted.count)) {
        picked->rows = std::move(*found);
    } else {
        picked->fault = RowFilterFault{RowFilterFault::Part::Condition, found.error().message, std::nullopt};
    }
    memory.picked = picked;
    memory.pickedPlan = request.plan;
    memory.pickedTable = request.table;
    return picked;
}

void Previewer::fill(PreviewRows& rows, const std::vector<std::size_t>& columns, Memory& memory, std::uint64_t number)
{
    const TablePlan& table = rows.plan->tables[rows.table];
    rows.columns.resize(table.columnSlots.size());
    rows.fingerprints.resize(table.columnSlots.size());
    const auto slotOf = [&](std::size_t column) {
        return rows.layer == Layer::Clean ? table.cleanSlot(column) : table.columnSlots[column];
    };
    std::vector<std::int64_t> numbers;
    if (rows.picked)
        for (std::size_t i = 0; i < rows.count; ++i)
            numbers.push_back(rows.rowNumber(i));
    const std::uint64_t hash = rows.picked ? hashOf(numbers) : 0;
    const auto keyOf = [&](int slot) {
        return Key{table.fingerprints[static_cast<std::size_t>(slot)], rows.picked ? 0 : rows.first, rows.count, hash};
    };
    const auto find = [&](const Key& key) {
        return std::find_if(memory.columns.begin(), memory.columns.end(),
                            [&](const Entry& entry) { return entry.key == key; });
    };
    std::vector<bool> isWanted(table.columnSlots.size(), columns.empty());
    for (const std::size_t column : columns)
        if (column < isWanted.size())
            isWanted[column] = true;

    std::vector<int> missing;
    for (std::size_t i = 0; i < table.columnSlots.size(); ++i) {
        const int slot = slotOf(i);
        if (slot >= 0 && isWanted[i] && find(keyOf(slot)) == memory.columns.end() &&
            std::find(missing.begin(), missing.end(), slot) == missing.end())
            missing.push_back(slot);
    }
    if (!missing.empty()) {
        Evaluator evaluator(*rows.plan, rows.table, missing);
        const RowSet set = rows.picked ? RowSet::of(numbers) : RowSet::range(rows.first, rows.count);
        if (const Status evaluated = rows.count > 0 || !rows.picked ? evaluator.evaluate(set) : ok(); !evaluated) {
            rows.failure = coreText(evaluated.error().message);
            return;
        }
        for (const int slot : missing) {
            auto column = std::make_shared<PreviewColumn>();
            column->plan = rows.plan;
            // A copy, because texts may point into what the evaluator holds.
            column->values = copyOf(evaluator.slot(slot));
            if (rows.count == 0) {
                const SlotSpec& spec = table.slotSpecs[static_cast<std::size_t>(slot)];
                column->values.reset(spec.type, 0, spec.scale);
            }
            memory.columns.push_back({keyOf(slot), std::move(column), number});
        }
        rows.computed = static_cast<int>(missing.size());
    }
    for (std::size_t i = 0; i < table.columnSlots.size(); ++i) {
        // Columns that are at hand come along, wanted or not.
        const auto entry = slotOf(i) >= 0 ? find(keyOf(slotOf(i))) : memory.columns.end();
        if (entry == memory.columns.end())
            continue;
        entry->lastUsed = number;
        rows.columns[i] = entry->column;
        rows.fingerprints[i] = entry->key.fingerprint;
    }
    std::erase_if(memory.columns, [&](const Entry& entry) { return entry.lastUsed + kRemembered < number; });
}

} // namespace dw::ui
