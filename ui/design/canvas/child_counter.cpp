// One pass at a time; what was counted once is remembered by fingerprint.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/child_counter.h"

#include "core/engine/children.h"

#include <QtConcurrent>

namespace dw::ui {

namespace {

constexpr std::size_t kMostRemembered = 500;

} // namespace

ChildCounter::ChildCounter(Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::planChanged, this, [this] {
        m_isStale = true;
        count();
    });
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, &ChildCounter::take);
}

ChildCounter::~ChildCounter()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void ChildCounter::setActive(bool active)
{
    m_active = active;
    count();
}

std::optional<ChildCounter::Key> ChildCounter::keyOf(const Plan& plan, std::size_t childTable)
{
    if (childTable >= plan.tables.size() || plan.tables[childTable].children == nullptr)
        return std::nullopt;
    const ChildrenMap& map = *plan.tables[childTable].children;
    const TablePlan& parent = plan.tables[map.parentTable()];
    return Key{parent.fingerprints[static_cast<std::size_t>(map.countSlot())], map.parentRows()};
}

ChildShares ChildCounter::shares(int childTable) const
{
    const auto table = static_cast<std::size_t>(childTable);
    const auto& tables = m_document.project().tables;
    if (table >= tables.size() || tables[table].rows.per.empty())
        return {};
    // What is written needs no counting.
    if (const std::optional<ChildShares> written = writtenShares(tables[table].rows.children))
        return *written;
    const std::optional<Key> key = keyOf(*m_document.plan(), table);
    const auto known = key ? m_known.find(*key) : m_known.end();
    return known == m_known.end() ? ChildShares{} : known->second;
}

void ChildCounter::count()
{
    if (!m_active || !m_isStale || m_watcher.isRunning())
        return;
    m_isStale = false;
    std::shared_ptr<const Plan> plan = m_document.plan();
    std::vector<std::pair<Key, std::size_t>> wanted;
    for (std::size_t table = 0; table < plan->tables.size(); ++table)
        if (const std::optional<Key> key = keyOf(*plan, table); key && m_known.count(*key) == 0)
            wanted.emplace_back(*key, table);
    if (wanted.empty()) {
        emit counted();
        return;
    }
    m_watcher.setFuture(QtConcurrent::run([plan = std::move(plan), wanted, stop = m_stop.get_token()] {
        Answer answer;
        for (const auto& [key, table] : wanted) {
            if (stop.stop_requested())
                break;
            answer.emplace_back(key, countedShares(*plan, table, stop));
        }
        return answer;
    }));
}

void ChildCounter::take()
{
    if (m_known.size() > kMostRemembered)
        m_known.clear();
    for (auto& [key, shares] : m_watcher.result())
        m_known[key] = std::move(shares);
    emit counted();
    count();
}

} // namespace dw::ui
