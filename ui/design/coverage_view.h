// Pairs of values that no row of a table has, and scenarios that have them all.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/coverage.h"
#include "ui/document/document.h"

#include <QFutureWatcher>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>

namespace dw::ui {

/// Looks only when asked: it takes a while.
class CoverageView : public QWidget
{
    Q_OBJECT

public:
    CoverageView(Document& document, int table, QWidget* parent = nullptr);
    ~CoverageView() override;

    QToolButton* look() const { return m_look; }
    QToolButton* cover() const { return m_cover; }
    QTableWidget* missing() const { return m_missing; }
    QString words() const { return m_words->text(); }

private:
    struct Answer {
        CoverageReport report;
        QString failure;
    };
    void begin();
    void show(const Answer& answer);
    void forget();
    void addScenarios();

    Document& m_document;
    int m_table;
    QToolButton* m_look;
    QLabel* m_words;
    QTableWidget* m_missing;
    QToolButton* m_cover;
    QFutureWatcher<Answer> m_watcher;
    std::stop_source m_stop;
    CoverageReport m_report;
    bool m_isStale = false;
};

} // namespace dw::ui
