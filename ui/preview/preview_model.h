// The rows of one table as a table model: a window of a thousand rows anywhere in the full run.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/preview/previewer.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace dw::ui {

inline constexpr std::size_t kWindowRows = 1000;

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
    const PreviewRows& rows() const { return m_rows; }
    std::int64_t firstRow() const { return m_first; }
    std::int64_t totalRows() const;
    /// Moves the window so that it begins at this row, or as near as the table's end allows.
    void setFirstRow(std::int64_t row);
    QString plainText(const QModelIndex& index) const;
    /// Whether the cell got another value by the last edit, and is still marked for it.
    bool isChanged(const QModelIndex& index) const;

signals:
    void rowsShown();

private:
    void refresh();
    void show(const PreviewRows& rows);
    void markChanges(const PreviewRows& before);

    Document& m_document;
    Previewer m_previewer;
    PreviewRows m_rows;
    std::vector<QString> m_names;
    std::vector<bool> m_hidden;
    std::vector<int> m_decimals;
    std::vector<std::vector<bool>> m_changed; // by column; empty: none
    QTimer m_unmark;
    int m_table = -1;
    QString m_tableId;
    std::int64_t m_first = 0;
};

} // namespace dw::ui
