// Problems of the document as a list that leads to their places.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/problem_list.h"

#include "core/project/file.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace dw::ui {

Selection selectionAt(const QString& pointer)
{
    const QStringList parts = pointer.split(QLatin1Char('/'));
    if (parts.size() < 3 || parts[1] != QLatin1String("tables"))
        return {};
    const int table = parts[2].toInt();
    if (parts.size() >= 5 && parts[3] == QLatin1String("columns"))
        return Selection::ofColumn(table, parts[4].toInt());
    return Selection::ofTable(table);
}

QString placeName(const Project& project, const QString& pointer)
{
    const QStringList parts = pointer.split(QLatin1Char('/'));
    const Selection selection = selectionAt(pointer);
    if (selection.table < 0 || selection.table >= static_cast<int>(project.tables.size()))
        return pointer.mid(1).replace(QLatin1Char('/'), QStringLiteral(" › "));
    const TableDesign& table = project.tables[static_cast<std::size_t>(selection.table)];
    QStringList names{QString::fromStdString(table.name)};
    qsizetype next = 3;
    if (selection.kind == Selection::Kind::Column && selection.item < static_cast<int>(table.columns.size())) {
        names << QString::fromStdString(table.columns[static_cast<std::size_t>(selection.item)].name);
        next = 5;
    }
    for (; next < parts.size(); ++next)
        if (parts[next] != QLatin1String("params"))
            names << parts[next];
    return names.join(QStringLiteral(" › "));
}

bool applyFix(Document& document, const Fix& fix)
{
    const Json patch = Json::parse(fix.patch, nullptr, false);
    Json patched;
    // The patch library speaks in exceptions: they end here.
    try {
        patched = projectToJson(document.project()).patch(patch);
    } catch (const Json::exception&) {
        return false;
    }
    document.edit(QString::fromStdString(fix.title), {}, [&](Project& project) { project = projectFromJson(patched); });
    return true;
}

ProblemList::ProblemList(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_list(new QTreeWidget(this)), m_none(new QLabel(this))
{
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(false);
    m_list->setAccessibleName(tr("Problems"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_none->setText(tr("No problems. The project can be run."));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    const auto go = [this](const QTreeWidgetItem* item) {
        if (item != nullptr)
            m_document.select(selectionAt(item->data(0, Qt::UserRole).toString()));
    };
    connect(m_list, &QTreeWidget::itemClicked, this, go);
    connect(m_list, &QTreeWidget::itemActivated, this, go);
    connect(&document, &Document::changed, this, &ProblemList::rebuild);
    rebuild();
}

void ProblemList::rebuild()
{
    m_list->clear();
    for (const Problem& problem : m_document.problems().all) {
        const QString pointer = QString::fromStdString(problem.pointer);
        const bool isError = problem.severity == Severity::Error;
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, QString::fromStdString(problem.message));
        item->setToolTip(0, item->text(0));
        item->setText(1, placeName(m_document.project(), pointer));
        item->setForeground(1, quietColor());
        item->setForeground(0, isError ? errorColor() : warningColor());
        item->setText(0, (isError ? tr("✕  ") : tr("!  ")) + item->text(0));
        item->setData(0, Qt::UserRole, pointer);
        if (problem.fixes.empty())
            continue;
        auto* button = new QPushButton(QString::fromStdString(problem.fixes.front().title));
        button->setToolTip(QString::fromStdString(problem.fixes.front().patch));
        // Queued: fixing rebuilds this list and takes the button away.
        connect(
            button, &QPushButton::clicked, this, [this, fix = problem.fixes.front()] { applyFix(m_document, fix); },
            Qt::QueuedConnection);
        item->setSizeHint(0, QSize(0, 30));
        m_list->setItemWidget(item, 2, button);
    }
    const int count = static_cast<int>(m_document.problems().all.size());
    m_list->setVisible(count > 0);
    m_none->setVisible(count == 0);
    emit countChanged(count);
}

} // namespace dw::ui
