// The view "Canvas": search, the relationship diagram, its table twin, and what to do when there is nothing yet.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/canvas/canvas_table.h"
#include "ui/design/canvas/canvas_view.h"

#include <QAction>
#include <QStackedWidget>
#include <QToolButton>

namespace dw::ui {

class SchemaCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaCanvas(Document& document, QWidget* parent = nullptr);
    ~SchemaCanvas() override;

    CanvasScene& scene() { return m_scene; }
    CanvasView& view() { return *m_view; }
    CanvasTable& table() { return *m_table; }
    QLineEdit& search() { return *m_search; }
    /// For the View menu. Their keys work while the canvas has the focus.
    const QList<QAction*>& viewActions() const { return m_viewActions; }
    bool isTableShown() const { return m_pages->currentWidget() == m_table; }
    void setTableShown(bool isShown);

signals:
    /// One of the actions was asked for from elsewhere: the canvas wants to be seen.
    void wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* createTop();
    QWidget* createEmptyState();
    void createActions();
    QAction* addViewAction(const QString& text, const QList<QKeySequence>& keys, const std::function<void()>& work);
    void showMenu(const QPoint& globalPlace);
    void follow();
    void findNext(bool isNew);

    Document& m_document;
    CanvasScene m_scene;
    CanvasView* m_view;
    CanvasTable* m_table;
    QWidget* m_empty;
    QStackedWidget* m_pages;
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
    QList<QAction*> m_viewActions;
    QList<QAction*> m_editActions; ///< cut, copy, paste, delete: keys of this pane
    std::size_t m_match = 0;
    bool m_isRestyling = false;
};

} // namespace dw::ui
