// Follows the document: rows that only changed keep their place and their expansion.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/schema_model.h"

#include "ui/design/edits.h"
#include "ui/shell/theme.h"

#include <QIODevice>
#include <QLocale>
#include <QMimeData>
#include <QPainter>

namespace dw::ui {

namespace {

const QString kPlaceFormat = QStringLiteral("application/x-datawright-place");

std::pair<QString, QColor> letterOf(std::optional<DataType> type)
{
    if (!type)
        return {QStringLiteral("–"), quietColor()};
    switch (*type) {
    case DataType::Bool:
        return {QStringLiteral("B"), QColor(0xcc79a7)};
    case DataType::Int64:
        return {QStringLiteral("#"), QColor(0x0072b2)};
    case DataType::Float64:
    case DataType::Decimal:
        return {QStringLiteral("~"), QColor(0x0072b2)};
    case DataType::Date:
    case DataType::Timestamp:
    case DataType::Time:
        return {QStringLiteral("D"), QColor(0x009e73)};
    case DataType::Text:
        return {QStringLiteral("T"), QColor(0xd55e00)};
    }
    return {};
}

} // namespace

QIcon letterIcon(const QString& letter, const QColor& color)
{
    QPixmap pixmap(36, 36);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, 16, 16), 4, 4);
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRectF(1, 1, 16, 16), Qt::AlignCenter, letter);
    painter.end();
    QIcon icon;
    icon.addPixmap(pixmap, QIcon::Normal);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

SchemaModel::SchemaModel(Document& document, QObject* parent) : QAbstractItemModel(parent), m_document(document)
{
    m_shape = shape();
    connect(&document, &Document::changed, this, &SchemaModel::follow);
}

std::vector<int> SchemaModel::shape() const
{
    std::vector<int> counts;
    for (const TableDesign& table : m_document.project().tables)
        counts.push_back(static_cast<int>(table.columns.size()));
    return counts;
}

void SchemaModel::follow()
{
    std::vector<int> now = shape();
    if (now != m_shape) {
        beginResetModel();
        m_shape = std::move(now);
        endResetModel();
        return;
    }
    if (m_shape.empty())
        return;
    for (int table = 0; table < rowCount(); ++table)
        if (m_shape[static_cast<std::size_t>(table)] > 0)
            emit dataChanged(index(0, 0, index(table, 0)), index(rowCount(index(table, 0)) - 1, 0, index(table, 0)));
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QModelIndex SchemaModel::indexOf(const Selection& selection) const
{
    if (selection.table < 0 || selection.table >= rowCount())
        return {};
    const QModelIndex table = index(selection.table, 0);
    return selection.kind == Selection::Kind::Column ? index(selection.item, 0, table) : table;
}

Selection SchemaModel::selectionOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return index.internalId() == 0 ? Selection::ofTable(index.row())
                                   : Selection::ofColumn(static_cast<int>(index.internalId()) - 1, index.row());
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
    return parent.internalId() == 0 ? m_shape[static_cast<std::size_t>(parent.row())] : 0;
}

QVariant SchemaModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Selection selection = selectionOf(index);
    return selection.kind == Selection::Kind::Table ? tableData(selection.table, role)
                                                    : columnData(selection.table, selection.item, role);
}

QString SchemaModel::problemsAt(const QString& pointer) const
{
    QStringList lines;
    for (const Problem& problem : m_document.problems().all) {
        const QString place = QString::fromStdString(problem.pointer);
        if (place == pointer || place.startsWith(pointer + QLatin1Char('/')))
            lines.append(QString::fromStdString(problem.message));
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
        return letterIcon(QStringLiteral("≡"), quietColor());
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
    const auto t = static_cast<std::size_t>(table);
    const auto c = static_cast<std::size_t>(column);
    const ColumnDesign& design = m_document.project().tables[t].columns[c];
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return QString::fromStdString(design.name);
    if (role == Qt::DecorationRole) {
        const Plan& plan = *m_document.plan();
        std::optional<DataType> type;
        if (t < plan.tables.size() && c < plan.tables[t].columnSlots.size() && plan.tables[t].columnSlots[c] >= 0)
            type = plan.tables[t].slotSpecs[static_cast<std::size_t>(plan.tables[t].columnSlots[c])].type;
        const auto [letter, color] = letterOf(type);
        return letterIcon(type ? letter : QStringLiteral("!"), type ? color : errorColor());
    }
    if (role == Qt::ForegroundRole && design.hidden)
        return QBrush(quietColor());
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        const QString problems = problemsAt(QStringLiteral("/tables/%1/columns/%2").arg(table).arg(column));
        return problems.isEmpty() ? QString::fromStdString(design.description) : problems;
    }
    return {};
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
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    return index.internalId() == 0 ? common | Qt::ItemIsDropEnabled : common | Qt::ItemNeverHasChildren;
}

QStringList SchemaModel::mimeTypes() const
{
    return {kPlaceFormat};
}

QMimeData* SchemaModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const Selection selection = selectionOf(indexes.first());
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << selection.table << selection.item;
    auto* data = new QMimeData;
    data->setData(kPlaceFormat, bytes);
    return data;
}

bool SchemaModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(kPlaceFormat))
        return false;
    int table = -1;
    int item = -1;
    QDataStream stream(data->data(kPlaceFormat));
    stream >> table >> item;
    if (table < 0 || table >= rowCount() || (item >= 0) != parent.isValid())
        return false;
    const int from = item >= 0 ? item : table;
    const int count = rowCount(parent);
    // Dropped below itself: taking it out moves the target up by one.
    int to = row < 0 ? count : row;
    to = qBound(0, to > from ? to - 1 : to, count - 1);
    if (item >= 0 && parent.row() != table)
        return false;
    if (item >= 0)
        ui::moveColumn(m_document, table, from, to);
    else
        ui::moveTable(m_document, from, to);
    return true;
}

} // namespace dw::ui
