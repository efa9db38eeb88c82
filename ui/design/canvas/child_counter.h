// Counts children per parent in the background, for every table whose rows are counted so.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/canvas/child_counts.h"
#include "ui/document/document.h"

#include <QFutureWatcher>
#include <map>

namespace dw::ui {

class ChildCounter : public QObject
{
    Q_OBJECT

public:
    explicit ChildCounter(Document& document, QObject* parent = nullptr);
    ~ChildCounter() override;

    /// Empty while they are being counted, and for tables that are not counted per parent.
    ChildShares shares(int childTable) const;
    /// Nothing is counted while nobody looks.
    void setActive(bool active);

signals:
    void counted();

private:
    /// Equal keys mean equal counts.
    using Key = std::pair<std::uint64_t, std::int64_t>;
    using Answer = std::vector<std::pair<Key, ChildShares>>;
    static std::optional<Key> keyOf(const Plan& plan, std::size_t childTable);
    void count();
    void take();

    Document& m_document;
    QFutureWatcher<Answer> m_watcher;
    std::stop_source m_stop;
    std::map<Key, ChildShares> m_known;
    bool m_active = false;
    bool m_isStale = true;
};

} // namespace dw::ui
