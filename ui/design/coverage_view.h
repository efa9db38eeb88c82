// Pairs or triples of values that no row of a table has, and scenarios that have them all.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/coverage.h"
#include "ui/document/document.h"

#include <QComboBox>
#include <QFutureWatcher>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <map>

namespace dw::ui {

/// Looks only when asked: it takes a while.
class CoverageView : public QWidget
{
    Q_OBJECT

public:
    CoverageView(Document& document, int table, QWidget* parent = nullptr);
    ~CoverageView() override;

    QToolButton* columns() const { return m_columns; }
    QComboBox* strength() const { return m_strength; }
    QToolButton* look() const { return m_look; }
    QToolButton* cover() const { return m_cover; }
    QTableWidget* sets() const { return m_sets; }
    QTableWidget* missing() const { return m_missing; }
    QString words() const { return m_words->text(); }

private:
    struct Answer {
        CoverageReport report;
        QString failure;
    };
    QTableWidget* makeTable(const QStringList& titles, const QString& name);
    void fillColumns();
    std::vector<std::string> chosenColumns() const;
    void showChoice();
    void begin();
    void showSets();
    void showAnswer(const Answer& answer);
    void forget();
    void addScenarios();

    Document& m_document;
    int m_table;
    QToolButton* m_columns;
    QComboBox* m_strength;
    QToolButton* m_look;
    QLabel* m_words;
    QTableWidget* m_sets;    ///< of each set of columns, how many combinations occur
    QTableWidget* m_missing; ///< combinations that never occur, and rare ones
    QToolButton* m_cover;
    QFutureWatcher<Answer> m_watcher;
    std::stop_source m_stop;
    CoverageReport m_report;
    std::map<std::string, bool> m_chosen; ///< columns that were checked or unchecked
    bool m_isStale = false;
};

} // namespace dw::ui
