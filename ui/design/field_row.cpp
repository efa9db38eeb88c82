// Turns its layout by its width.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/field_row.h"

#include <algorithm>

namespace dw::ui {

namespace {

constexpr int kGap = 10;

} // namespace

FieldRow::FieldRow(QWidget* parent) : QWidget(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGap);
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FieldRow::add(QLayout* field)
{
    m_row->addLayout(field, 1);
    m_row->setAlignment(field, Qt::AlignTop);
}

bool FieldRow::fits(int width) const
{
    int needed = -kGap;
    for (int i = 0; i < m_row->count(); ++i)
        needed += m_row->itemAt(i)->minimumSize().width() + kGap;
    return needed <= width;
}

QSize FieldRow::minimumSizeHint() const
{
    QSize least;
    for (int i = 0; i < m_row->count(); ++i)
        least = least.expandedTo(m_row->itemAt(i)->minimumSize());
    return least;
}

int FieldRow::heightForWidth(int width) const
{
    const bool isOne = fits(width);
    const int each = isOne ? (width + kGap) / std::max(1, m_row->count()) - kGap : width;
    int highest = 0;
    int all = -kGap;
    for (int i = 0; i < m_row->count(); ++i) {
        const QLayoutItem* item = m_row->itemAt(i);
        const int height = item->hasHeightForWidth() ? item->heightForWidth(each) : item->sizeHint().height();
        highest = std::max(highest, height);
        all += height + kGap;
    }
    return isOne ? highest : all;
}

void FieldRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_row->setDirection(fits(width()) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace dw::ui
