// Live rows of the current table: filter, "Go to row", "Why this value?", and the way along keys to parents and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/filter_bar.h"
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
    /// Switches between rows as they leave the table and as they are before corruptions; hidden where both are one.
    QToolButton& cleanSwitch() { return *m_clean; }
    QTableView& grid() { return *m_grid; }
    FilterBar& filterBar() { return *m_filter; }
    QString message() const { return m_message->text(); }
    /// The selected cells as tab-separated lines.
    QString selectionAsText() const;
    /// Shows the row, if the table has it; else says so.
    void goToRow(std::int64_t row);
    /// Shows the row of the parent that the current cell's value was taken from, if it was; else says so.
    void followKey();
    /// Returns to the cell that the last key was followed from.
    void goBack();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A cell to return to.
    struct Place {
        std::string table; ///< id
        std::string column;
        std::int64_t row = 0;
    };

    QWidget* createGrid();
    QWidget* createFooter();
    QWidget* createNavigation();
    QWidget* createEmptyState();
    void createActions();
    void showMenu(QPoint place);
    void updateState();
    void updateFooter();
    void updateProblems();
    void updateWidths();
    int naturalWidth(int column) const;
    QString widthKey(int column) const;
    void showSelection();
    void selectInDocument(int column);
    void goToTypedRow();
    void goToPlace(const Place& place);
    void updateBack();
    void filterByCurrent(bool equal);
    void sortByCurrent(bool descending);
    void explainCurrent();

    Document& m_document;
    PreviewModel m_model;
    Previewer m_sampler;
    QStackedWidget* m_pages = nullptr;
    FilterBar* m_filter = nullptr;
    QTableView* m_grid = nullptr;
    PreviewHeader* m_header = nullptr;
    QLabel* m_range = nullptr;
    QLabel* m_message = nullptr;
    QToolButton* m_clean = nullptr;
    QLineEdit* m_rowEdit = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_emptyButton = nullptr;
    std::vector<Place> m_history;
    QHash<QString, int> m_widths; ///< of columns, by table and column id
    bool m_resizing = false;
    std::int64_t m_rowToShow = -1;
    bool m_following = false;
};

} // namespace dw::ui
