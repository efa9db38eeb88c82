// One column of calm text and a few buttons.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome.h"

#include "ui/shell/file_actions.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

namespace dw::ui {

namespace {

QLabel* heading(const QString& text, double scale, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

Welcome::Welcome(FileActions& files, QWidget* parent) : QWidget(parent), m_files(files), m_recent(new QVBoxLayout)
{
    auto* column = new QWidget(this);
    column->setMaximumWidth(620);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(heading(tr("Design a dataset"), 1.9, column));
    auto* text =
        new QLabel(tr("Add tables and columns; rows and distributions follow at once. Run it at any size."), column);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(text);
    auto* begin = new QPushButton(tr("New project"), column);
    begin->setProperty("primary", true);
    auto* row = new QHBoxLayout;
    row->addWidget(begin);
    row->addStretch();
    layout->addSpacing(8);
    layout->addLayout(row);
    layout->addSpacing(18);
    layout->addLayout(m_recent);
    layout->addWidget(heading(tr("Open a sample"), 1.15, column));
    for (const Sample& sample : FileActions::samples()) {
        auto* button = new QPushButton(sample.name, column);
        button->setAccessibleDescription(sample.description);
        button->setFixedWidth(96);
        auto* about = new QLabel(sample.description, column);
        about->setWordWrap(true);
        auto* line = new QHBoxLayout;
        line->setSpacing(14);
        line->addWidget(button, 0, Qt::AlignTop);
        line->addWidget(about, 1);
        layout->addLayout(line);
        connect(button, &QPushButton::clicked, this, [this, name = sample.name] { m_files.openSample(name); });
    }
    layout->addStretch();
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column, 6);
    outer->addStretch(1);
    connect(begin, &QPushButton::clicked, this, &Welcome::newWanted);
}

void Welcome::showEvent(QShowEvent* event)
{
    fillRecent();
    QWidget::showEvent(event);
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
    m_recent->addWidget(heading(tr("Recent"), 1.15, this));
    for (const QString& file : files.mid(0, 5)) {
        auto* button = new QPushButton(QDir::toNativeSeparators(file), this);
        button->setEnabled(QFileInfo::exists(file));
        connect(
            button, &QPushButton::clicked, this, [this, file] { m_files.open(file); }, Qt::QueuedConnection);
        m_recent->addWidget(button);
    }
    m_recent->addSpacing(18);
}

} // namespace dw::ui
