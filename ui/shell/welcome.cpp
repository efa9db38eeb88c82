// Two columns: how to begin and what was open lately; templates as pictures of themselves.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome.h"

#include "ui/shell/file_actions.h"
#include "ui/shell/icons.h"
#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QtConcurrentRun>

namespace dw::ui {

namespace {

constexpr int kRecentShown = 6;
constexpr int kAcross = 2;

QLabel* heading(const QString& text, TextRank rank, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(rankedFont(rank));
    return label;
}

QToolButton* link(const QString& text, const QString& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setIcon(lineIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setProperty("link", true);
    return button;
}

} // namespace

Welcome::Welcome(FileActions& files, QWidget* parent) : QWidget(parent), m_files(files), m_recent(new QVBoxLayout)
{
    auto* page = new QWidget(this);
    page->setMaximumWidth(1180);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(5 * kSpace, 5 * kSpace, 5 * kSpace, 3 * kSpace);
    columns->setSpacing(6 * kSpace);
    columns->addWidget(buildStart(), 3);
    columns->addWidget(buildTemplates(), 7);
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget* Welcome::buildStart()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace);
    auto* title = heading(tr("Design a dataset"), TextRank::Title, column);
    title->setWordWrap(true);
    layout->addWidget(title);
    auto* about =
        new QLabel(tr("Add tables and columns, see rows and distributions at once, run it at any size."), column);
    about->setWordWrap(true);
    about->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(about);
    layout->addSpacing(2 * kSpace);
    auto* begin = new QPushButton(tr("New project"), column);
    begin->setProperty("primary", true);
    auto* row = new QHBoxLayout;
    row->addWidget(begin);
    row->addStretch();
    layout->addLayout(row);
    layout->addSpacing(kSpace);
    auto* open = link(tr("Open a project…"), QStringLiteral("open"), column);
    auto* fromFile = link(tr("Start from a file…"), QStringLiteral("import"), column);
    fromFile->setToolTip(
        tr("CSV, Parquet, JSON, or SQL with CREATE TABLE: types, shares, ranges and keys become a project"));
    layout->addWidget(open);
    layout->addWidget(fromFile);
    layout->addSpacing(3 * kSpace);
    layout->addLayout(m_recent);
    m_recent->setSpacing(2);
    layout->addStretch();
    connect(begin, &QPushButton::clicked, this, &Welcome::newWanted);
    connect(open, &QToolButton::clicked, &m_files, &FileActions::openByDialog);
    connect(fromFile, &QToolButton::clicked, &m_files, &FileActions::startFromFileWanted);
    return column;
}

QWidget* Welcome::buildTemplates()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kSpace);
    layout->addSpacing(kSpace);
    layout->addWidget(heading(tr("Start from a template"), TextRank::Heading, column));
    auto* grid = new QGridLayout;
    grid->setSpacing(2 * kSpace);
    for (const Sample& sample : FileActions::samples()) {
        auto* card = new TemplateCard(sample.title, sample.description, column);
        card->setObjectName(sample.name);
        const auto place = static_cast<int>(m_cards.size());
        grid->addWidget(card, place / kAcross, place % kAcross);
        m_cards.append(card);
        connect(card, &TemplateCard::clicked, this, [this, name = sample.name] { m_files.openSample(name); });
    }
    for (int i = 0; i < kAcross; ++i)
        grid->setColumnStretch(i, 1);
    layout->addLayout(grid);
    layout->addStretch();
    return column;
}

void Welcome::showEvent(QShowEvent* event)
{
    fillRecent();
    if (!m_hasPictures)
        fillPictures();
    QWidget::showEvent(event);
}

void Welcome::fillPictures()
{
    m_hasPictures = true;
    using Summary = std::shared_ptr<const TemplateSummary>;
    for (TemplateCard* card : m_cards) {
        auto* watcher = new QFutureWatcher<Summary>(card);
        connect(watcher, &QFutureWatcher<Summary>::finished, card, [card, watcher] {
            card->setSummary(watcher->result());
            watcher->deleteLater();
        });
        watcher->setFuture(QtConcurrent::run(
            [name = card->objectName()] { return summarizeTemplate(FileActions::projectOfSample(name)); }));
    }
}

void Welcome::fillRecent()
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = FileActions::recentFiles();
    if (files.isEmpty())
        return;
    m_recent->addWidget(heading(tr("Recent"), TextRank::Heading, this));
    for (const QString& file : files.mid(0, kRecentShown)) {
        const QFileInfo info(file);
        auto* button = link(info.completeBaseName(), QStringLiteral("file"), this);
        const bool isThere = info.exists();
        button->setEnabled(isThere);
        button->setToolTip(isThere ? QDir::toNativeSeparators(file)
                                   : tr("%1 is not there any more").arg(QDir::toNativeSeparators(file)));
        button->setAccessibleName(tr("Open %1").arg(info.completeBaseName()));
        button->setAccessibleDescription(QDir::toNativeSeparators(file));
        connect(
            button, &QToolButton::clicked, this, [this, file] { m_files.open(file); }, Qt::QueuedConnection);
        m_recent->addWidget(button);
    }
}

} // namespace dw::ui
