// Cells of numbers: shown and typed as the user's country writes them, kept as files write them; weights with a bar.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace dw::ui {

/// "0.5" as people read it where they are, "0,5"; what is no number stays as it is.
QString localNumber(const QString& plain);
/// The other way round. A point is understood everywhere: it is what files and SQL have.
QString plainNumber(const QString& typed);

class NumberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override;
};

/// Room for the number at the right of a bar.
inline constexpr int kBarNumberWidth = 58;

/// Of the numbers in the second column.
double largestWeight(const QAbstractItemModel& model);

/// A bar before each weight, as long as its share of the largest, with an edge to take hold of.
class BarDelegate : public NumberDelegate
{
    Q_OBJECT

public:
    using NumberDelegate::NumberDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace dw::ui
