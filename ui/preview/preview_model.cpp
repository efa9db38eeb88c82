// Following the document: asking for rows, showing them, marking what an edit changed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_model.h"

#include "ui/preview/cell_text.h"

#include <QApplication>
#include <QPalette>
#include <bit>

namespace dw::ui {

namespace {

constexpr int kMarkedMilliseconds = 1600;

bool sameCell(const Column& a, const Column& b, std::size_t i)
{
    if (a.type != b.type || a.scale != b.scale || a.isNull(i) != b.isNull(i))
        return false;
    if (a.isNull(i))
        return true;
    switch (storageOf(a.type)) {
    case Storage::Bool:
        return a.bools[i] == b.bools[i];
    case Storage::Integer:
        return a.integers[i] == b.integers[i];
    case Storage::Real:
        return std::bit_cast<std::uint64_t>(a.reals[i]) == std::bit_cast<std::uint64_t>(b.reals[i]);
    case Storage::Text:
        return a.text(i) == b.text(i);
    }
    return false;
}

/// Whether the same rows are shown, so that cells can be compared.
bool sameRows(const PreviewRows& a, const PreviewRows& b)
{
    if (!a.picked && !b.picked)
        return a.first == b.first;
    const std::size_t count = std::min(a.count, b.count);
    for (std::size_t i = 0; i < count; ++i)
        if (a.rowNumber(i) != b.rowNumber(i))
            return false;
    return count > 0;
}

} // namespace

PreviewModel::PreviewModel(Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document)
{
    m_unmark.setSingleShot(true);
    m_unmark.setInterval(kMarkedMilliseconds);
    connect(&m_unmark, &QTimer::timeout, this, [this] {
        m_changed.clear();
        if (rowCount() > 0 && columnCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
    });
    connect(&m_previewer, &Previewer::ready, this, &PreviewModel::show);
    connect(&m_document, &Document::planChanged, this, &PreviewModel::refresh);
    connect(&m_document, &Document::selectionChanged, this, [this] {
        if (m_document.currentTable() != m_table)
            refresh();
    });
    refresh();
}

std::int64_t PreviewModel::tableRows() const
{
    if (!m_rows.plan || m_rows.table >= m_rows.plan->tables.size())
        return 0;
    const TablePlan& table = m_rows.plan->tables[m_rows.table];
    return m_layer == Layer::Clean ? table.rows : table.writtenRows();
}

std::int64_t PreviewModel::totalRows() const
{
    return m_rows.picked ? static_cast<std::int64_t>(m_rows.picked->rows.size()) : tableRows();
}

void PreviewModel::setFirstRow(std::int64_t row)
{
    const auto window = static_cast<std::int64_t>(kWindowRows);
    m_first = std::clamp<std::int64_t>(row, 0, std::max<std::int64_t>(0, totalRows() - window));
    request();
}

void PreviewModel::setLayer(Layer layer)
{
    if (layer == m_layer)
        return;
    m_layer = layer;
    request();
}

void PreviewModel::setFilter(const RowFilter& filter)
{
    if (filter == m_filter)
        return;
    // A filter searches from where the person looks; without it the window is back there.
    if (m_filter.isEmpty())
        m_sampleFirst = m_first;
    m_filter = filter;
    m_first = m_filter.isEmpty() ? m_sampleFirst : 0;
    m_withoutFilter = false;
    if (m_filter.isEmpty())
        m_fault.reset();
    request();
}

void PreviewModel::setSampleFirst(std::int64_t row)
{
    m_sampleFirst = std::clamp<std::int64_t>(row, 0, std::max<std::int64_t>(0, tableRows() - 1));
    m_first = 0;
    request();
}

void PreviewModel::refresh()
{
    // Rows of before stay until there are others.
    if (m_document.isPlanLate())
        return;
    const int table = m_document.currentTable();
    const auto position = static_cast<std::size_t>(std::max(table, 0));
    if (table < 0 || position >= m_document.plan()->tables.size()) {
        beginResetModel();
        m_table = -1;
        m_rows = {};
        endResetModel();
        // The answer to what was asked before must not come back.
        m_previewer.request(m_document.plan(), m_document.plan()->tables.size(), 0, 0);
        return;
    }
    const TablePlan& plan = m_document.plan()->tables[position];
    const QString id = QString::fromStdString(plan.id);
    if (id != m_tableId) {
        m_filters[m_tableId] = m_filter;
        m_filter = m_filters.value(id);
        m_fault.reset();
        m_first = 0;
        m_sampleFirst = 0;
    }
    m_tableId = id;
    m_table = table;
    m_withoutFilter = false;
    if (m_filter.isEmpty())
        m_first = std::clamp<std::int64_t>(
            m_first, 0, std::max<std::int64_t>(0, plan.writtenRows() - static_cast<std::int64_t>(kWindowRows)));
    request();
}

void PreviewModel::request()
{
    if (m_table < 0 || m_document.isPlanLate())
        return;
    PreviewRequest request;
    request.plan = m_document.plan();
    request.table = static_cast<std::size_t>(m_table);
    request.first = m_first;
    request.count = kWindowRows;
    request.layer = m_layer;
    if (!m_filter.isEmpty() && !m_withoutFilter) {
        auto filter = std::make_shared<PreviewFilter>();
        filter->filter = m_filter;
        filter->project = std::make_shared<const Project>(m_document.project());
        filter->first =
            std::min(m_sampleFirst, std::max<std::int64_t>(0, request.plan->tables[request.table].rows - 1));
        filter->count = kFilterRows;
        request.filter = std::move(filter);
    }
    m_previewer.request(std::move(request));
}

bool PreviewModel::takeFault(const PreviewRows& rows)
{
    if (m_withoutFilter)
        return false;
    m_fault = rows.picked ? rows.picked->fault : std::nullopt;
    if (!m_fault) {
        emit filterAnswered();
        return false;
    }
    // Without rows of this plan to stay, all rows are shown until the filter is mended.
    if (m_rows.plan != rows.plan || m_rows.table != rows.table) {
        m_withoutFilter = true;
        m_first = m_sampleFirst;
        request();
    }
    emit filterAnswered();
    return true;
}

void PreviewModel::describeColumns()
{
    m_names.clear();
    m_hidden.clear();
    m_decimals.clear();
    m_links.clear();
    m_keys.clear();
    const TableDesign& design = m_document.project().tables[m_rows.table];
    const TablePlan& plan = m_rows.plan->tables[m_rows.table];
    for (std::size_t i = 0; i < m_rows.columns.size(); ++i) {
        m_names.push_back(QString::fromStdString(design.columns[i].name));
        m_hidden.push_back(design.columns[i].hidden);
        m_decimals.push_back(m_rows.columns[i] ? shownDecimals(m_rows.columns[i]->values) : 0);
        m_links.push_back(parentLink(plan, plan.cleanSlot(i)));
        m_keys.push_back(m_links.back() && design.columns[i].source == ColumnDesign::Source::Generator);
    }
}

void PreviewModel::show(const PreviewRows& rows)
{
    if (m_table < 0 || rows.plan != m_document.plan() || takeFault(rows))
        return;
    const PreviewRows before = std::exchange(m_rows, rows);
    const bool sameTable = before.plan && before.table == rows.table && before.columns.size() == rows.columns.size() &&
                           before.table < before.plan->tables.size() &&
                           before.plan->tables[before.table].id == rows.plan->tables[rows.table].id;
    const bool sameShape = sameTable && before.count == rows.count;
    if (!sameShape)
        beginResetModel();
    m_first = rows.first;
    const std::vector<QString> namesBefore = m_names;
    describeColumns();
    const bool areSameRows = sameTable && sameRows(before, rows);
    if (areSameRows)
        markChanges(before);
    else
        m_changed.clear();
    if (!sameShape) {
        endResetModel();
    } else if (rowCount() > 0 && columnCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        // Headers measure all of their sections again when they are told of a change.
        if (m_names != namesBefore)
            emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!areSameRows)
            emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
    emit rowsShown();
}

void PreviewModel::markChanges(const PreviewRows& before)
{
    m_changed.assign(m_rows.columns.size(), {});
    bool any = false;
    for (std::size_t c = 0; c < m_rows.columns.size(); ++c) {
        if (!m_rows.columns[c] || m_rows.columns[c] == before.columns[c])
            continue;
        m_changed[c].resize(m_rows.count);
        for (std::size_t i = 0; i < m_rows.count; ++i)
            m_changed[c][i] = !before.columns[c] || i >= before.count ||
                              !sameCell(before.columns[c]->values, m_rows.columns[c]->values, i);
        any = true;
    }
    if (any)
        m_unmark.start();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table < 0 ? 0 : static_cast<int>(m_rows.count);
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table < 0 ? 0 : static_cast<int>(m_rows.columns.size());
}

bool PreviewModel::isChanged(const QModelIndex& index) const
{
    const auto column = static_cast<std::size_t>(index.column());
    const auto row = static_cast<std::size_t>(index.row());
    return column < m_changed.size() && row < m_changed[column].size() && m_changed[column][row];
}

QString PreviewModel::plainText(const QModelIndex& index) const
{
    const auto& column = m_rows.columns[static_cast<std::size_t>(index.column())];
    return column ? plainCell(column->values, static_cast<std::size_t>(index.row())) : QString();
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto c = static_cast<std::size_t>(index.column());
    const auto i = static_cast<std::size_t>(index.row());
    const std::shared_ptr<const PreviewColumn>& column = m_rows.columns[c];
    const bool dim = !column || column->values.isNull(i) || m_hidden[c];
    switch (role) {
    case Qt::DisplayRole:
        return column ? shownCell(column->values, i, m_decimals[c]) : QStringLiteral("–");
    case Qt::TextAlignmentRole:
        return column && isNumeric(column->values.type) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                        : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return dim ? QVariant(QApplication::palette().brush(QPalette::PlaceholderText)) : QVariant();
    case Qt::BackgroundRole:
        if (isChanged(index)) {
            QColor mark = QApplication::palette().color(QPalette::Highlight);
            mark.setAlpha(60);
            return mark;
        }
        return {};
    case Qt::ToolTipRole:
        if (column && isKey(index.column()) && !column->values.isNull(i))
            return tr("Key of “%1”: a double click or Alt+Enter shows its row")
                .arg(QString::fromStdString(m_rows.plan->tables[link(index.column())->table].name));
        return column ? QVariant() : tr("This column cannot be computed yet; see Problems.");
    case kIsKeyRole:
        return column && isKey(index.column()) && !column->values.isNull(i);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Vertical && (section < 0 || section >= rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(static_cast<qlonglong>(rowNumber(section)));
    return static_cast<std::size_t>(section) < m_names.size() ? QVariant(m_names[static_cast<std::size_t>(section)])
                                                              : QVariant();
}

} // namespace dw::ui
