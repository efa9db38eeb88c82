// How difficult the chosen target of the current table is, measured in the background after every edit.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difficulty/dials.h"
#include "core/difficulty/difficulty.h"
#include "ui/document/document.h"

#include <QFutureWatcher>
#include <QStringList>
#include <QTimer>
#include <stop_token>

namespace dw::ui {

/// Main thread only. A newer request stops an older one.
class DifficultyData : public QObject
{
    Q_OBJECT

public:
    explicit DifficultyData(Document& document, QObject* parent = nullptr);
    ~DifficultyData() override;

    /// Null before the first answer, and while another target is measured.
    const DifficultyReport* report() const { return m_report ? &*m_report : nullptr; }
    /// Why there is no report; empty otherwise.
    const QString& failure() const { return m_failure; }
    bool isMeasuring() const { return m_watcher.isRunning() || m_timer.isActive(); }
    /// Columns that redundant ones can follow.
    const std::vector<FollowedColumn>& followed() const { return m_followed; }

    /// Columns that may be chosen as the target.
    QStringList columns() const;
    /// The chosen target, or the likeliest one; empty when the table has no column.
    QString target() const;
    /// Kept with the project.
    void setTarget(const QString& column);
    /// The value that dials mean: true, or the last one.
    Json toldValue() const;
    /// Nothing is measured while nobody looks.
    void setActive(bool active);

signals:
    /// There is another report or failure, or measuring has begun.
    void updated();

private:
    struct Answer {
        std::optional<DifficultyReport> report;
        QString failure;
        std::vector<FollowedColumn> followed;
    };
    /// What the last report depends on: nothing is measured twice.
    using Key = std::pair<std::string, std::vector<std::uint64_t>>;

    const TableDesign* table() const;
    Key key() const;
    void refresh();
    void start();
    void take();

    Document& m_document;
    QTimer m_timer;
    QFutureWatcher<Answer> m_watcher;
    std::stop_source m_stop;
    std::optional<DifficultyReport> m_report;
    std::vector<FollowedColumn> m_followed;
    QString m_failure;
    Key m_key;
    bool m_isActive = false;
    bool m_isStale = false;
};

} // namespace dw::ui
