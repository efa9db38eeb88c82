// What became of the targets of the current table, and what else moved with them: before and after, in words and
// numbers. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/target_report.h"
#include "ui/document/document.h"

#include <QFutureWatcher>
#include <QLabel>
#include <QTableWidget>
#include <QTimer>

namespace dw::ui {

/// Hidden while the table has no targets.
class TargetOutcomes : public QWidget
{
    Q_OBJECT

public:
    explicit TargetOutcomes(Document& document, QWidget* parent = nullptr);
    ~TargetOutcomes() override;

    /// Nothing is computed while nobody looks.
    void setActive(bool active);
    QTableWidget& asked() { return *m_asked; }
    QTableWidget& moved() { return *m_moved; }
    /// False while the numbers are still those of before.
    bool isComplete() const { return !m_timer.isActive() && !m_watcher.isRunning(); }

private:
    struct Answer {
        TargetReport report;
        QString failure;
    };
    void follow();
    void begin();
    void show(const Answer& answer);
    void showMoved(const TargetReport& report);
    void removeCurrent();
    const TableDesign* table() const;

    Document& m_document;
    QLabel* m_message;
    QTableWidget* m_asked;
    QTableWidget* m_moved;
    QTimer m_timer; ///< waits until a pull pauses
    QFutureWatcher<Answer> m_watcher;
    std::stop_source m_stop;
    std::vector<int> m_targets; ///< by row of `asked`: its position among the table's targets
    bool m_active = false;
};

} // namespace dw::ui
