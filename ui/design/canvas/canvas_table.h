// The canvas as tables: what there is, what refers to what, and the children per parent as numbers to type.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/canvas/canvas_models.h"

#include <QLabel>
#include <QTableView>

namespace dw::ui {

class CanvasTable : public QWidget
{
    Q_OBJECT

public:
    CanvasTable(Document& document, ChildCounter& counter, QWidget* parent = nullptr);

    QTableView& tables() { return *m_tables; }
    QTableView& relations() { return *m_relations; }
    QTableView& shares() { return *m_shares; }

private:
    QTableView* addView(QAbstractItemModel* model, const QString& title, const QString& name);
    void showSelection();
    void showShares();
    void fitColumns(QTableView& view);

    Document& m_document;
    TableListModel m_tableModel;
    RelationListModel m_relationModel;
    ChildShareModel m_shareModel;
    QTableView* m_tables;
    QTableView* m_relations;
    QTableView* m_shares;
    QLabel* m_sharesTitle = nullptr;
    bool m_isFollowing = false;
};

} // namespace dw::ui
