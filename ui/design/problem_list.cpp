// Problems of the document as a list that leads to their places.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/problem_list.h"

#include "core/project/file.h"
#include "ui/document/core_text.h"
#include "ui/forms/choice_button.h"
#include "ui/shell/icons.h"
#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
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
    if (parts.size() >= 5 && parts[3] == QLatin1String("entities"))
        return {Selection::Kind::Entity, table, parts[4].toInt()};
    if (parts.size() >= 5 && parts[3] == QLatin1String("constraints"))
        return {Selection::Kind::Constraint, table, parts[4].toInt()};
    if (parts.size() >= 5 && parts[3] == QLatin1String("scenarios"))
        return {Selection::Kind::Scenario, table, parts[4].toInt()};
    if (parts.size() >= 5 && parts[3] == QLatin1String("injections"))
        return {Selection::Kind::Injection, table, parts[4].toInt()};
    if (parts.size() >= 5 && parts[3] == QLatin1String("corruptions"))
        return {Selection::Kind::Corruption, table, parts[4].toInt()};
    if (parts.size() >= 4 && parts[3] == QLatin1String("correlations"))
        return {Selection::Kind::Correlation, table, parts.size() >= 5 ? parts[4].toInt() : 0};
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
    document.edit(fixTitle(fix), {}, [&](Project& project) { project = projectFromJson(patched); });
    return true;
}

ProblemList::ProblemList(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_list(new QTreeWidget(this)), m_none(new QLabel(this))
{
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(false);
    m_list->setIconSize(QSize(16, 16));
    m_list->setAccessibleName(tr("Problems"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Interactive);
    m_none->setText(tr("No problems. The project can be run."));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    buildActions();
    connect(m_list, &QTreeWidget::itemClicked, this, &ProblemList::go);
    connect(m_list, &QTreeWidget::itemActivated, this, &ProblemList::go);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        m_fix->setEnabled(item != nullptr && item->data(1, Qt::UserRole).toInt() > 0);
    });
    connect(&document, &Document::changed, this, &ProblemList::rebuild);
    rebuild();
}

void ProblemList::buildActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, const std::function<void()>& work) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, work);
        m_menuActions.append(action);
        return action;
    };
    add(tr("Next problem"), QKeySequence(Qt::Key_F8), [this] { step(1); });
    add(tr("Previous problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { step(-1); });
    m_fix = add(tr("Fix the problem"), QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { fixCurrent(); });
    m_fix->setEnabled(false);
}

void ProblemList::go(const QTreeWidgetItem* item)
{
    if (item != nullptr)
        m_document.select(selectionAt(item->data(0, Qt::UserRole).toString()));
}

void ProblemList::step(int by)
{
    const int count = m_list->topLevelItemCount();
    if (count == 0)
        return;
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    const int next = current < 0 ? (by > 0 ? 0 : count - 1) : (current + by + count) % count;
    m_list->setCurrentItem(m_list->topLevelItem(next));
    emit shown();
    go(m_list->currentItem());
}

void ProblemList::fixCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    const std::vector<Fix> fixes = m_document.problems().all[static_cast<std::size_t>(row)].fixes;
    if (!fixes.empty())
        applyFix(m_document, fixes.front());
}

void ProblemList::rebuild()
{
    std::vector<std::pair<Problem, QString>> wanted;
    for (const Problem& problem : m_document.problems().all)
        wanted.emplace_back(problem, placeName(m_document.project(), QString::fromStdString(problem.pointer)));
    if (m_problems == wanted)
        return;
    m_problems = std::move(wanted);
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const auto& [problem, place] : *m_problems)
        addProblem(problem, place);
    const int count = m_list->topLevelItemCount();
    if (count > 0 && row >= 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::min(row, count - 1)));
    for (QAction* action : m_menuActions)
        action->setEnabled(count > 0 && action != m_fix);
    const QTreeWidgetItem* current = m_list->currentItem();
    m_fix->setEnabled(current != nullptr && current->data(1, Qt::UserRole).toInt() > 0);
    m_list->setVisible(count > 0);
    m_none->setVisible(count == 0);
    fitColumns();
    emit countChanged(count);
}

void ProblemList::fitColumns()
{
    const int room = m_list->viewport()->width();
    int fixes = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (const QWidget* buttons = m_list->itemWidget(m_list->topLevelItem(i), 2))
            fixes = std::max(fixes, buttons->sizeHint().width());
    m_list->setColumnWidth(2, std::min(fixes, room * 2 / 5));
    m_list->resizeColumnToContents(1);
    m_list->setColumnWidth(1, std::min(m_list->columnWidth(1), fixes < room / 4 ? room / 4 : room / 5));
}

void ProblemList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ProblemList::addProblem(const Problem& problem, const QString& place)
{
    const bool isError = problem.severity == Severity::Error;
    auto* item = new QTreeWidgetItem(m_list);
    item->setIcon(0, isError ? lineIcon(QStringLiteral("error"), errorColor())
                             : lineIcon(QStringLiteral("warning"), warningColor()));
    item->setText(0, problemMessage(problem));
    item->setToolTip(0, item->text(0));
    // Never by the icon's colour and shape alone.
    item->setData(0, Qt::AccessibleTextRole, (isError ? tr("Error: %1") : tr("Warning: %1")).arg(item->text(0)));
    item->setText(1, place);
    item->setToolTip(1, item->text(1));
    item->setForeground(1, quietColor());
    item->setData(0, Qt::UserRole, QString::fromStdString(problem.pointer));
    item->setData(1, Qt::UserRole, static_cast<int>(problem.fixes.size()));
    if (problem.fixes.empty())
        return;
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace / 2);
    for (const Fix& fix : problem.fixes) {
        auto* button = new ChoiceButton(fixTitle(fix), buttons);
        button->setProperty("choice", false); // looks as buttons do
        button->setToolTip(fixTitle(fix) + QLatin1Char('\n') + QString::fromStdString(fix.patch));
        row->addWidget(button);
        // Queued: fixing rebuilds this list and takes the button away.
        connect(
            button, &QPushButton::clicked, this, [this, fix] { applyFix(m_document, fix); }, Qt::QueuedConnection);
    }
    row->setAlignment(Qt::AlignLeft);
    item->setSizeHint(0, QSize(0, buttons->sizeHint().height() + kSpace));
    m_list->setItemWidget(item, 2, buttons);
}

} // namespace dw::ui
