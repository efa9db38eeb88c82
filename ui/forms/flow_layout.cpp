// Lines are filled from the left; each is as high as its highest item, and items are centred in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/flow_layout.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace dw::ui {

FlowLayout::~FlowLayout() = default;

void FlowLayout::addTogether(std::initializer_list<QWidget*> widgets)
{
    auto* together = new QWidget;
    auto* row = new QHBoxLayout(together);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    addWidget(together);
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

/// All in one line.
QSize FlowLayout::sizeHint() const
{
    QSize size;
    int shown = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width(), std::max(size.height(), hint.height())};
        ++shown;
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right() + std::max(0, shown - 1) * spacing(),
                        margins.top() + margins.bottom());
}

/// Each in a line of its own.
QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool places) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    struct Placed {
        QLayoutItem* item = nullptr;
        QSize size;
        bool atRight = false;
    };
    std::vector<Placed> line;
    int used = 0;
    int y = inner.top();
    const auto endLine = [&] {
        int height = 0;
        for (const Placed& placed : line)
            height = std::max(height, placed.size.height());
        int x = inner.left();
        int free = inner.width() - used;
        for (const Placed& placed : line) {
            x += placed.atRight ? std::max(0, free) : 0;
            free = placed.atRight ? 0 : free;
            const QRect place(QPoint(x, y + (height - placed.size.height()) / 2), placed.size);
            if (places)
                placed.item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, place));
            x += placed.size.width() + spacing();
        }
        line.clear();
        used = 0;
        return height;
    };
    for (int i = 0; i < count(); ++i) {
        QLayoutItem* item = itemAt(i);
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), std::max(inner.width(), item->minimumSize().width())));
        if (!line.empty() && used + spacing() + size.width() > inner.width())
            y += endLine() + spacing();
        used += (line.empty() ? 0 : spacing()) + size.width();
        line.push_back({item, size, m_firstAtRight >= 0 && i >= m_firstAtRight});
    }
    y += endLine();
    return y - rect.top() + contentsMargins().bottom();
}

} // namespace dw::ui
