// The content fills the view.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lazy_view.h"

#include <QShowEvent>
#include <QVBoxLayout>
#include <utility>

namespace dw::ui {

LazyView::LazyView(std::function<QWidget*()> make, QWidget* parent) : QWidget(parent), m_make(std::move(make)) {}

QWidget* LazyView::content()
{
    if (m_content != nullptr)
        return m_content;
    m_content = m_make();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_content);
    // Else Qt would show it a turn of the event loop later.
    m_content->show();
    return m_content;
}

void LazyView::showEvent(QShowEvent* event)
{
    content();
    QWidget::showEvent(event);
}

} // namespace dw::ui
