// Tables, their columns and what else they are made of as an item model: what the schema tree shows.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <set>

namespace dw::ui {

class SchemaModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit SchemaModel(Document& document, QObject* parent = nullptr);

    QModelIndex indexOf(const Selection& selection) const;
    Selection selectionOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    /// Numbers of items of a table, by kind in the order of schemaItemKinds().
    using Shape = std::vector<int>;
    std::vector<Shape> shape() const;
    void follow();
    QVariant columnData(int table, int column, int role) const;
    QVariant tableData(int table, int role) const;
    QVariant itemData(const Selection& selection, int role) const;
    QString problemsAt(const QString& pointer) const;

    Document& m_document;
    std::vector<Shape> m_shape; ///< as the view knows it
};

} // namespace dw::ui
