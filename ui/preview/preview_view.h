// Live rows of the current table, with "Go to row" and "Why this value?".
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/preview_header.h"
#include "ui/preview/preview_model.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace dw::ui {

class PreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewView(Document& document, QWidget* parent = nullptr);

    PreviewModel& model() { return m_model; }
    QTableView& grid() { return *m_grid; }
    /// The selected cells as tab-separated lines.
    QString selectionAsText() const;
    /// Shows the row, if the table has it; else says so.
    void goToRow(std::int64_t row);

private:
    QWidget* createGrid();
    QWidget* createFooter();
    QWidget* createEmptyState();
    void createActions();
    void updateState();
    void updateFooter();
    void showSelection();
    void selectInDocument(int column);
    void goToTypedRow();
    void explainCurrent();

    Document& m_document;
    PreviewModel m_model;
    Previewer m_sampler;
    QStackedWidget* m_pages = nullptr;
    QTableView* m_grid = nullptr;
    PreviewHeader* m_header = nullptr;
    QLabel* m_range = nullptr;
    QLabel* m_message = nullptr;
    QLineEdit* m_rowEdit = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_emptyButton = nullptr;
    std::int64_t m_rowToShow = -1;
    bool m_following = false;
};

} // namespace dw::ui
