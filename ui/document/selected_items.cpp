// Keeps the set in step with the document's one selection and with what the project still has.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/selected_items.h"

#include "core/project/control.h"

#include <QScopedValueRollback>
#include <algorithm>

namespace dw::ui {

namespace {

std::vector<Selection> alone(const Selection& selection)
{
    return selection.kind == Selection::Kind::Project ? std::vector<Selection>{} : std::vector{selection};
}

} // namespace

SelectedItems::SelectedItems(Document& document)
    : QObject(&document), m_document(document), m_all(alone(document.selection()))
{
    connect(&document, &Document::changed, this, &SelectedItems::follow);
    connect(&document, &Document::selectionChanged, this, &SelectedItems::takeDocument);
}

SelectedItems& SelectedItems::of(Document& document)
{
    auto* known = document.findChild<SelectedItems*>(QString(), Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new SelectedItems(document);
}

void SelectedItems::select(std::vector<Selection> all, const Selection& current)
{
    const bool isOther = all != m_all;
    {
        const QScopedValueRollback selecting(m_isSelecting, true);
        m_all = std::move(all);
        m_document.select(current);
    }
    if (isOther)
        emit changed();
}

void SelectedItems::takeDocument()
{
    if (m_isSelecting)
        return;
    std::vector<Selection> all = alone(m_document.selection());
    if (all == m_all)
        return;
    m_all = std::move(all);
    emit changed();
}

void SelectedItems::follow()
{
    std::vector<Selection> all = m_all;
    std::erase_if(all, [this](const Selection& one) { return !isThere(m_document.project(), one); });
    const Selection current = nearestTo(m_document.project(), m_document.selection());
    if (current.kind != Selection::Kind::Project && std::find(all.begin(), all.end(), current) == all.end())
        all.push_back(current);
    select(std::move(all), current);
}

std::vector<Selection> selectionsOf(const Document& document)
{
    const auto* known = document.findChild<SelectedItems*>(QString(), Qt::FindDirectChildrenOnly);
    std::vector<Selection> all = known != nullptr ? known->all() : alone(document.selection());
    // While a change is being told, some may be gone that the selection still has.
    std::erase_if(all, [&](const Selection& one) { return !isThere(document.project(), one); });
    return all;
}
int itemCount(const TableDesign& table, Selection::Kind kind)
{
    switch (kind) {
    case Selection::Kind::Column:
        return static_cast<int>(table.columns.size());
    case Selection::Kind::Entity:
        return static_cast<int>(table.entities.size());
    case Selection::Kind::Constraint:
        return static_cast<int>(table.constraints.size());
    case Selection::Kind::Correlation:
        return static_cast<int>(table.correlations.size());
    case Selection::Kind::Scenario:
        return static_cast<int>(scenariosOf(table).size());
    case Selection::Kind::Injection:
        return static_cast<int>(injectionsOf(table).size());
    case Selection::Kind::Corruption:
        return static_cast<int>(corruptionsOf(table).size());
    case Selection::Kind::Project:
    case Selection::Kind::Table:
        return 0;
    }
    return 0;
}

bool isThere(const Project& project, const Selection& selection)
{
    return nearestTo(project, selection) == selection;
}

Selection nearestTo(const Project& project, Selection selection)
{
    if (selection.kind == Selection::Kind::Project)
        return selection;
    const int tables = static_cast<int>(project.tables.size());
    if (selection.table >= tables)
        return tables > 0 ? Selection::ofTable(tables - 1) : Selection{};
    if (selection.table < 0 || selection.kind == Selection::Kind::Table)
        return selection;
    const int items = itemCount(project.tables[static_cast<std::size_t>(selection.table)], selection.kind);
    if (selection.item >= items)
        return items > 0 ? Selection{selection.kind, selection.table, items - 1} : Selection::ofTable(selection.table);
    return selection;
}

} // namespace dw::ui
