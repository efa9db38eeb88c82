// The rows of one table as a table model: a window of a thousand rows anywhere in the full run.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/parent_row.h"
#include "ui/document/document.h"
#include "ui/preview/previewer.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

namespace dw::ui {

inline constexpr std::size_t kWindowRows = 1000;
/// Filters look at so many rows, from the window's first row on.
inline constexpr std::size_t kFilterRows = 50'000;

/// True for cells of foreign keys that point at a row.
inline constexpr int kIsKeyRole = Qt::UserRole + 1;

/// Rows are numbered as everywhere in the program: from 0.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PreviewModel(Document& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    int table() const { return m_table; }
    QString tableId() const { return m_tableId; }
    const PreviewRows& rows() const { return m_rows; }
    std::int64_t firstRow() const { return m_first; }
    /// Of the table in a full run.
    std::int64_t tableRows() const;
    /// Among which the window moves: those of the table, or those that the filter kept.
    std::int64_t totalRows() const;
    /// Moves the window so that it begins at this row (with a filter: at this place among the rows that it kept), or as
    /// near as the end allows.
    void setFirstRow(std::int64_t row);
    /// The row's number in the full run.
    std::int64_t rowNumber(int row) const { return m_rows.rowNumber(static_cast<std::size_t>(row)); }

    /// Rows as they leave the table, or as they are before corruptions.
    void setLayer(Layer layer);
    Layer layer() const { return m_layer; }

    /// Each table keeps its own filter. While one is faulty, the rows stay as they are.
    void setFilter(const RowFilter& filter);
    const RowFilter& filter() const { return m_filter; }
    const std::optional<RowFilterFault>& filterFault() const { return m_fault; }
    /// Begins the sample that is filtered at this row.
    void setSampleFirst(std::int64_t row);

    /// Set when the column's values are those of a parent's row.
    const std::optional<ParentLink>& link(int column) const { return m_links[static_cast<std::size_t>(column)]; }
    /// Whether the column is a foreign key.
    bool isKey(int column) const { return m_keys[static_cast<std::size_t>(column)]; }
    QString plainText(const QModelIndex& index) const;
    /// Whether the cell got another value by the last edit, and is still marked for it.
    bool isChanged(const QModelIndex& index) const;

signals:
    void rowsShown();
    /// A filter turned out to be faulty, or is no longer.
    void filterAnswered();

private:
    void refresh();
    void request();
    void show(const PreviewRows& rows);
    /// True when the rows are for a faulty filter: they are not to be shown.
    bool takeFault(const PreviewRows& rows);
    void describeColumns();
    void markChanges(const PreviewRows& before);

    Document& m_document;
    Previewer m_previewer;
    PreviewRows m_rows;
    std::vector<QString> m_names;
    std::vector<bool> m_hidden;
    std::vector<int> m_decimals;
    std::vector<std::optional<ParentLink>> m_links; // by column
    std::vector<bool> m_keys;                       // by column
    RowFilter m_filter;
    std::optional<RowFilterFault> m_fault;
    bool m_withoutFilter = false; // an edit made the filter faulty: all rows are shown
    std::int64_t m_sampleFirst = 0;
    QHash<QString, RowFilter> m_filters;      // of other tables
    std::vector<std::vector<bool>> m_changed; // by column; empty: none
    QTimer m_unmark;
    int m_table = -1;
    QString m_tableId;
    std::int64_t m_first = 0;
    Layer m_layer = Layer::Written;
};

} // namespace dw::ui
