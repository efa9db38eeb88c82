// The schema dock: search, the tree of tables and columns, and what can be done to them by key.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/schema_model.h"

#include <QAction>
#include <QLineEdit>
#include <QTreeView>

namespace dw::ui {

class SchemaTree : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaTree(Document& document, QWidget* parent = nullptr);

    /// For the Edit menu; null stands for a separator. Their keys work while the tree has the focus.
    const QList<QAction*>& editActions() const { return m_actions; }
    QTreeView* view() const { return m_view; }

public slots:
    void addColumnByPalette();

private:
    void buildActions();
    QAction* action(const QString& text, const QKeySequence& keys, const std::function<void()>& work, bool everywhere);
    void follow();
    void showSelection();
    void takeSelection();
    void askForReference();
    /// Offers kinds of something in a menu.
    void askForKind(void (*fill)(QMenu&, Document&), const QString& name);
    void showMenuAtSelection(class QMenu& menu);
    void search(const QString& typed);

    Document& m_document;
    SchemaModel* m_model;
    QTreeView* m_view;
    QLineEdit* m_search;
    QList<QAction*> m_actions;
    std::set<std::string> m_collapsed; ///< ids of tables
    bool m_isFiltered = false;         ///< some rows may be hidden
};

} // namespace dw::ui
