// Follows the document: rows that only changed keep their place and their expansion.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/schema_model.h"

#include "ui/design/column_type.h"
#include "ui/design/edits.h"
#include "ui/design/schema_items.h"
#include "ui/document/core_text.h"
#include "ui/document/selected_items.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QIODevice>
#include <QLocale>
#include <QMimeData>
#include <numeric>

namespace dw::ui {

namespace {

const QString kPlaceFormat = QStringLiteral("application/x-datawright-place");

} // namespace

SchemaModel::SchemaModel(Document& document, QObject* parent) : QAbstractItemModel(parent), m_document(document)
{
    m_shape = shape();
    connect(&document, &Document::changed, this, &SchemaModel::follow);
}

std::vector<SchemaModel::Shape> SchemaModel::shape() const
{
    std::vector<Shape> shapes;
    for (const TableDesign& table : m_document.project().tables) {
        shapes.emplace_back();
        for (const SchemaItemKind& kind : schemaItemKinds())
            shapes.back().push_back(kind.count(table));
    }
    return shapes;
}

void SchemaModel::follow()
{
    std::vector<Shape> now = shape();
    if (now != m_shape) {
        beginResetModel();
        m_shape = std::move(now);
        endResetModel();
        return;
    }
    if (m_shape.empty())
        return;
    for (int table = 0; table < rowCount(); ++table)
        if (const int rows = rowCount(index(table, 0)); rows > 0)
            emit dataChanged(index(0, 0, index(table, 0)), index(rows - 1, 0, index(table, 0)));
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QModelIndex SchemaModel::indexOf(const Selection& selection) const
{
    if (selection.table < 0 || selection.table >= rowCount())
        return {};
    const QModelIndex table = index(selection.table, 0);
    int row = 0;
    for (std::size_t i = 0; i < schemaItemKinds().size(); ++i) {
        const int count = m_shape[static_cast<std::size_t>(selection.table)][i];
        if (schemaItemKinds()[i].kind == selection.kind)
            return selection.item < count ? index(row + selection.item, 0, table) : table;
        row += count;
    }
    return table;
}

Selection SchemaModel::selectionOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return Selection::ofTable(index.row());
    const int table = static_cast<int>(index.internalId()) - 1;
    int row = index.row();
    for (std::size_t i = 0; i < schemaItemKinds().size(); ++i) {
        const int count = m_shape[static_cast<std::size_t>(table)][i];
        if (row < count)
            return {schemaItemKinds()[i].kind, table, row};
        row -= count;
    }
    return Selection::ofTable(table);
}

QModelIndex SchemaModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr(0));
}

QModelIndex SchemaModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0));
}

int SchemaModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shape.size());
    if (parent.internalId() != 0)
        return 0;
    const Shape& counts = m_shape[static_cast<std::size_t>(parent.row())];
    return std::accumulate(counts.begin(), counts.end(), 0);
}

QVariant SchemaModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Selection selection = selectionOf(index);
    if (!isThere(m_document.project(), selection))
        return {};
    if (selection.kind == Selection::Kind::Table)
        return tableData(selection.table, role);
    return selection.kind == Selection::Kind::Column ? columnData(selection.table, selection.item, role)
                                                     : itemData(selection, role);
}

QString SchemaModel::problemsAt(const QString& pointer) const
{
    QStringList lines;
    for (const Problem& problem : m_document.problems().all) {
        const QString place = QString::fromStdString(problem.pointer);
        if (place == pointer || place.startsWith(pointer + QLatin1Char('/')))
            lines.append(problemMessage(problem));
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant SchemaModel::tableData(int table, int role) const
{
    const TableDesign& design = m_document.project().tables[static_cast<std::size_t>(table)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return QString::fromStdString(design.name);
    case Qt::DecorationRole:
        return lineIcon(QStringLiteral("table"));
    case Qt::ToolTipRole: {
        const std::int64_t rows = m_document.plan()->tables[static_cast<std::size_t>(table)].rows;
        return tr("%1 rows, %2 columns").arg(QLocale().toString(rows)).arg(design.columns.size());
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    default:
        return {};
    }
}

QVariant SchemaModel::columnData(int table, int column, int role) const
{
    const ColumnDesign& design =
        m_document.project().tables[static_cast<std::size_t>(table)].columns[static_cast<std::size_t>(column)];
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return QString::fromStdString(design.name);
    if (role == Qt::DecorationRole)
        return columnIcon(columnMark(m_document, table, column), quietColor());
    if (role == Qt::ForegroundRole && design.hidden)
        return QBrush(quietColor());
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        const QString problems = problemsAt(QStringLiteral("/tables/%1/columns/%2").arg(table).arg(column));
        return problems.isEmpty() ? QString::fromStdString(design.description) : problems;
    }
    return {};
}

QVariant SchemaModel::itemData(const Selection& selection, int role) const
{
    const SchemaItemKind& kind = *findItemKind(selection.kind);
    const TableDesign& table = m_document.project().tables[static_cast<std::size_t>(selection.table)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return kind.label(table, selection.item);
    case Qt::AccessibleTextRole:
        return tr("%1 %2").arg(kind.title(), kind.label(table, selection.item));
    case Qt::DecorationRole:
        return lineIcon(QLatin1String(kind.word), quietColor());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString problems = problemsAt(QStringLiteral("/tables/%1/%2/%3")
                                                .arg(selection.table)
                                                .arg(QLatin1String(kind.listKey))
                                                .arg(selection.item));
        return problems.isEmpty() ? kind.title() + QStringLiteral(": ") + kind.label(table, selection.item) : problems;
    }
    default:
        return {};
    }
}

bool SchemaModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    m_document.select(selectionOf(index));
    renameSelected(m_document, value.toString().trimmed().toStdString());
    return true;
}

Qt::ItemFlags SchemaModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (index.internalId() == 0)
        return flags | Qt::ItemIsDropEnabled | Qt::ItemIsEditable;
    const SchemaItemKind* kind = findItemKind(selectionOf(index).kind);
    if (kind != nullptr && kind->canRename)
        flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemNeverHasChildren;
}

QStringList SchemaModel::mimeTypes() const
{
    return {kPlaceFormat};
}

QMimeData* SchemaModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QModelIndex& index : indexes) {
        const Selection selection = selectionOf(index);
        stream << static_cast<int>(selection.kind) << selection.table << selection.item;
    }
    auto* data = new QMimeData;
    data->setData(kPlaceFormat, bytes);
    return data;
}

bool SchemaModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(kPlaceFormat))
        return false;
    std::vector<int> items;
    Selection first;
    QDataStream stream(data->data(kPlaceFormat));
    while (!stream.atEnd()) {
        int kind = 0;
        Selection one;
        stream >> kind >> one.table >> one.item;
        one.kind = static_cast<Selection::Kind>(kind);
        if (items.empty())
            first = one;
        // Only what is of one list has an order among itself.
        if (one.kind != first.kind || (one.kind != Selection::Kind::Table && one.table != first.table) ||
            !isThere(m_document.project(), one))
            return false;
        items.push_back(one.kind == Selection::Kind::Table ? one.table : one.item);
    }
    const bool isTable = first.kind == Selection::Kind::Table;
    if (items.empty() || isTable == parent.isValid() || (!isTable && parent.row() != first.table))
        return false;
    int to = row < 0 ? rowCount(parent) : row;
    if (!isTable) {
        // The rows of other kinds are no places for it.
        const int before = indexOf({first.kind, first.table, 0}).row();
        const int count = itemCount(*std::next(m_document.project().tables.begin(), first.table), first.kind);
        to = qBound(0, to - before, count);
    }
    reorderItems(m_document, first.kind, first.table, items, to);
    return true;
}

} // namespace dw::ui
