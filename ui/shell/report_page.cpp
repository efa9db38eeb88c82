// Layout and keys of the page.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/report_page.h"

#include "ui/shell/icons.h"
#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace dw::ui {

ReportPage::ReportPage(const QString& title, const QString& text, const QStringList& columns,
                       const QList<NoticeAction>& actions, QWidget* parent)
    : QWidget(parent), m_list(new QTreeWidget(this))
{
    auto* heading = new QLabel(title, this);
    heading->setFont(rankedFont(TextRank::Heading));
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace);
    row->addWidget(heading, 1);
    for (const NoticeAction& action : actions) {
        auto* button = new QPushButton(action.text, this);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, action] {
            action.work();
            if (action.closes)
                emit closed();
        });
    }
    auto* back = new QPushButton(tr("Back"), this);
    row->addWidget(back);
    connect(back, &QPushButton::clicked, this, &ReportPage::closed);
    m_list->setHeaderLabels(columns);
    m_list->setAccessibleName(title);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize(QSize(14, 14));
    m_list->setIndentation(2 * kSpace);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->header()->resizeSection(1, 300);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * kSpace, 2 * kSpace, 3 * kSpace, 2 * kSpace);
    layout->setSpacing(kSpace + kSpace / 2);
    layout->addLayout(row);
    if (!text.isEmpty()) {
        auto* about = new QLabel(text, this);
        about->setWordWrap(true);
        about->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(about);
    }
    layout->addWidget(m_list, 1);
}

QTreeWidgetItem* ReportPage::group(const QString& name)
{
    QTreeWidgetItem*& found = m_groups[name];
    if (found != nullptr)
        return found;
    found = new QTreeWidgetItem(m_list, {name});
    QFont font = m_list->font();
    font.setWeight(QFont::DemiBold);
    found->setFont(0, font);
    found->setExpanded(true);
    if (m_list->currentItem() == nullptr)
        m_list->setCurrentItem(found);
    return found;
}

QTreeWidgetItem* ReportPage::addRow(QTreeWidgetItem* group, const QStringList& texts, const QString& icon)
{
    auto* item = new QTreeWidgetItem(group, texts);
    item->setIcon(0, lineIcon(icon));
    for (int column = 0; column < texts.size(); ++column)
        item->setToolTip(column, texts[column]);
    return item;
}

void ReportPage::focusInEvent(QFocusEvent* event)
{
    // Not by a proxy: Tab would jump over the buttons that come before the list.
    m_list->setFocus(event->reason());
}

void ReportPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace dw::ui
