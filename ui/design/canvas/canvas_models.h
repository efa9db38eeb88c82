// Item models behind the canvas as tables.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/canvas/child_counter.h"
#include "ui/design/relations.h"

#include <QAbstractTableModel>

namespace dw::ui {

/// Rows of texts that follow the document; a model over them.
class WordsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    WordsModel(QStringList header, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void setRows(std::vector<QStringList> rows);

private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
};

/// A row a table.
class TableListModel : public WordsModel
{
    Q_OBJECT

public:
    explicit TableListModel(Document& document, QObject* parent = nullptr);

private:
    void follow();
    Document& m_document;
};

/// A row a foreign key.
class RelationListModel : public WordsModel
{
    Q_OBJECT

public:
    RelationListModel(Document& document, ChildCounter& counter, QObject* parent = nullptr);

    const std::vector<Relation>& relations() const { return m_found; }

private:
    void follow();
    Document& m_document;
    ChildCounter& m_counter;
    std::vector<Relation> m_found;
};

/// Number of children and share of the parents that have so many; the shares can be typed.
class ChildShareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ChildShareModel(Document& document, ChildCounter& counter, QObject* parent = nullptr);

    /// -1: none, and the model is empty.
    void setTable(int childTable);
    int table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Per cent: "25", "25 %" or "12.5"; what is no number changes nothing.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void follow();
    Document& m_document;
    ChildCounter& m_counter;
    int m_table = -1;
    ChildShares m_shares;
    std::vector<ChildBar> m_bars;
};

} // namespace dw::ui
