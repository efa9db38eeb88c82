// Numbers of the user's country, and bars.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/number_cells.h"

#include "ui/shell/theme.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>

namespace dw::ui {

QString localNumber(const QString& plain)
{
    bool isNumber = false;
    plain.toDouble(&isNumber);
    return isNumber ? QString(plain).replace(QLatin1Char('.'), QLocale().decimalPoint()) : plain;
}

QString plainNumber(const QString& typed)
{
    bool isNumber = false;
    typed.toDouble(&isNumber);
    if (isNumber)
        return typed;
    QLocale ungrouped;
    // Else "1,500" would be a number of thousands in one country, and of thousandths in the next.
    ungrouped.setNumberOptions(QLocale::RejectGroupSeparator);
    ungrouped.toDouble(typed.trimmed(), &isNumber);
    return isNumber ? typed.trimmed().replace(ungrouped.decimalPoint(), QStringLiteral(".")) : typed;
}

void NumberDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = localNumber(option->text);
}

void NumberDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* edit = qobject_cast<QLineEdit*>(editor))
        edit->setText(localNumber(index.data(Qt::EditRole).toString()));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void NumberDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* edit = qobject_cast<QLineEdit*>(editor))
        model->setData(index, plainNumber(edit->text()));
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

void NumberDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

double largestWeight(const QAbstractItemModel& model)
{
    double largest = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        largest = std::max(largest, model.index(row, 1).data().toString().toDouble());
    return largest;
}

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    NumberDelegate::paint(painter, option, index);
    const double largest = largestWeight(*index.model());
    const double weight = index.data().toString().toDouble();
    if (!(largest > 0) || !(weight >= 0))
        return;
    QRectF bar = QRectF(option.rect).adjusted(4, 6, -kBarNumberWidth, -6);
    bar.setWidth(std::max(1.5, bar.width() * weight / largest));
    const bool isChosen = (option.state & QStyle::State_Selected) != 0;
    QColor color = isChosen ? option.palette.color(QPalette::HighlightedText) : accentColor();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    color.setAlpha(110);
    painter->setBrush(color);
    painter->drawRoundedRect(bar, 2, 2);
    color.setAlpha(255);
    painter->setBrush(color);
    painter->drawRect(QRectF(bar.right() - 2, bar.top() - 1, 2.5, bar.height() + 2));
    painter->restore();
}

void BarDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    NumberDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

} // namespace dw::ui
