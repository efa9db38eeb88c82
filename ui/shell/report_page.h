// A page that takes the place of the views for a while: a heading, what can be done, and a list in groups.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/notice_bar.h"

#include <QHash>
#include <QTreeWidget>

namespace dw::ui {

class ReportPage : public QWidget
{
    Q_OBJECT

public:
    /// `text` under the heading may be empty. The first of the list's columns takes the room its texts need.
    ReportPage(const QString& title, const QString& text, const QStringList& columns,
               const QList<NoticeAction>& actions, QWidget* parent = nullptr);

    QTreeWidget* list() const { return m_list; }

signals:
    /// An action that closes was chosen; Esc and "Back" close as well.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

    /// The row that stands for a group, made when it is first asked for.
    QTreeWidgetItem* group(const QString& name);
    QTreeWidgetItem* addRow(QTreeWidgetItem* group, const QStringList& texts, const QString& icon);

private:
    QTreeWidget* m_list;
    QHash<QString, QTreeWidgetItem*> m_groups;
};

} // namespace dw::ui
