// Newest at the end, kept in sight unless the person has scrolled up.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/log_view.h"

#include "ui/shell/icons.h"
#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

QIcon markOf(LogEntry::Kind kind)
{
    switch (kind) {
    case LogEntry::Kind::Started:
        return lineIcon(QStringLiteral("run"), quietColor());
    case LogEntry::Kind::Warning:
        return lineIcon(QStringLiteral("warning"), warningColor());
    case LogEntry::Kind::Failed:
        return lineIcon(QStringLiteral("error"), errorColor());
    case LogEntry::Kind::Done:
        break;
    }
    return lineIcon(QStringLiteral("done"), quietColor());
}

} // namespace

LogView::LogView(Log& log, QWidget* parent) : QWidget(parent), m_list(new QTreeWidget(this)), m_none(new QLabel(this))
{
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize(QSize(14, 14));
    m_list->setAccessibleName(tr("Log"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_none->setText(tr("Nothing has happened yet: what is opened, saved and run is listed here."));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    m_list->hide();
    auto* copy = new QShortcut(QKeySequence::Copy, m_list);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        QStringList lines;
        for (const QTreeWidgetItem* item : m_list->selectedItems())
            lines << item->text(0) + QLatin1Char('\t') + item->text(1);
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    connect(&log, &Log::added, this, &LogView::append);
    for (const LogEntry& entry : log.entries())
        append(entry);
}

void LogView::append(const LogEntry& entry)
{
    m_none->hide();
    m_list->show();
    const QScrollBar* bar = m_list->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    auto* item = new QTreeWidgetItem(m_list);
    item->setText(0, QLocale().toString(entry.time.time(), QLocale::LongFormat).section(QLatin1Char(' '), 0, 0));
    item->setForeground(0, quietColor());
    item->setIcon(1, markOf(entry.kind));
    item->setText(1, entry.text);
    item->setToolTip(1, entry.text);
    if (isAtEnd)
        m_list->scrollToItem(item);
}

} // namespace dw::ui
