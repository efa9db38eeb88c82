// Texts of tables and relations, and the shares of children.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/canvas_models.h"

#include <QLocale>

namespace dw::ui {

WordsModel::WordsModel(QStringList header, QObject* parent) : QAbstractTableModel(parent), m_header(std::move(header))
{
}

int WordsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WordsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant WordsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_rows[static_cast<std::size_t>(index.row())].value(index.column());
}

QVariant WordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return m_header.value(section);
}

void WordsModel::setRows(std::vector<QStringList> rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

TableListModel::TableListModel(Document& document, QObject* parent)
    : WordsModel({tr("Table"), tr("Rows"), tr("Columns"), tr("Primary key"), tr("Refers to"), tr("Referred to by")},
                 parent),
      m_document(document)
{
    connect(&document, &Document::changed, this, &TableListModel::follow);
    follow();
}

void TableListModel::follow()
{
    const Project& project = m_document.project();
    const std::vector<Relation> relations = relationsOf(project);
    std::vector<QStringList> rows;
    for (int table = 0; table < static_cast<int>(project.tables.size()); ++table) {
        const TableDesign& design = project.tables[static_cast<std::size_t>(table)];
        QStringList keys;
        for (const std::string& key : design.primaryKey)
            keys << QString::fromStdString(key);
        QStringList to;
        QStringList from;
        for (const Relation& relation : relations) {
            if (relation.child == table)
                to << QString::fromStdString(project.tables[static_cast<std::size_t>(relation.parent)].name);
            if (relation.parent == table)
                from << childEnd(project, relation);
        }
        const QString separator = QStringLiteral(", ");
        rows.push_back({QString::fromStdString(design.name), rowsWords(m_document, table),
                        QString::number(design.columns.size()), keys.join(separator), to.join(separator),
                        from.join(separator)});
    }
    setRows(std::move(rows));
}

RelationListModel::RelationListModel(Document& document, ChildCounter& counter, QObject* parent)
    : WordsModel({tr("Foreign key"), tr("Parent table"), tr("Children per parent"), tr("In words")}, parent),
      m_document(document), m_counter(counter)
{
    connect(&document, &Document::changed, this, &RelationListModel::follow);
    connect(&counter, &ChildCounter::counted, this, &RelationListModel::follow);
    follow();
}

void RelationListModel::follow()
{
    const Project& project = m_document.project();
    m_found = relationsOf(project);
    std::vector<QStringList> rows;
    for (const Relation& relation : m_found)
        rows.push_back(
            {childEnd(project, relation),
             QString::fromStdString(project.tables[static_cast<std::size_t>(relation.parent)].name),
             relation.kind == Relation::Kind::PerParent ? sharesWords(m_counter.shares(relation.child)) : QString(),
             relationWords(project, relation)});
    setRows(std::move(rows));
}

ChildShareModel::ChildShareModel(Document& document, ChildCounter& counter, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_counter(counter)
{
    connect(&document, &Document::changed, this, &ChildShareModel::follow);
    connect(&counter, &ChildCounter::counted, this, &ChildShareModel::follow);
}

void ChildShareModel::setTable(int childTable)
{
    m_table = childTable;
    follow();
}

void ChildShareModel::follow()
{
    const ChildShares shares = m_table >= 0 ? m_counter.shares(m_table) : ChildShares{};
    std::vector<ChildBar> bars = barsOf(shares);
    const bool sameRows = bars.size() == m_bars.size();
    if (!sameRows)
        beginResetModel();
    m_shares = shares;
    m_bars = std::move(bars);
    if (!sameRows)
        endResetModel();
    else if (!m_bars.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
}

int ChildShareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bars.size());
}

QVariant ChildShareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ChildBar& bar = m_bars[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::EditRole && index.column() == 1)
        return QLocale().toString(bar.share * 100, 'g', 4);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return index.column() == 0 ? barName(bar) : QLocale().toString(bar.share * 100, 'f', 1) + QStringLiteral(" %");
    return {};
}

QVariant ChildShareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0 ? tr("Children") : tr("Share of parents");
}

Qt::ItemFlags ChildShareModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags common = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == 1 ? common | Qt::ItemIsEditable : common;
}

bool ChildShareModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != 1 || m_table < 0)
        return false;
    QString typed = value.toString().trimmed();
    typed.remove(QLatin1Char('%'));
    bool isNumber = false;
    double share = QLocale().toDouble(typed.trimmed(), &isNumber);
    if (!isNumber)
        share = QLocale::c().toDouble(typed.trimmed(), &isNumber);
    if (!isNumber || share < 0 || share > 100)
        return false;
    const ChildBar bar = m_bars[static_cast<std::size_t>(index.row())];
    const Json generator = generatorOf(withBarShare(m_shares, bar, share / 100));
    if (generator["params"]["values"].empty())
        return false;
    const auto table = static_cast<std::size_t>(m_table);
    m_document.edit(tr("Change Children per Parent"), {}, [&](Project& project) {
        if (table < project.tables.size())
            project.tables[table].rows.children = generator;
    });
    return true;
}

} // namespace dw::ui
