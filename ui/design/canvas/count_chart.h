// The histogram of children per parent, large enough to drag its bars.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/canvas/child_counts.h"
#include "ui/design/relations.h"

#include <QWidget>

namespace dw::ui {

class CountChart : public QWidget
{
    Q_OBJECT

public:
    explicit CountChart(Document& document, QWidget* parent = nullptr);

    using QWidget::show;
    void show(const Relation& relation, const ChildShares& shares);
    const std::vector<ChildBar>& bars() const { return m_bars; }
    /// In the widget: where the bar of that share would be, and can be dragged.
    QRectF barRect(std::size_t bar) const;
    int currentBar() const { return m_current; }

signals:
    /// Escape was pressed.
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    QSize sizeHint() const override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF plot() const;
    int barAt(const QPointF& place) const;
    void setShare(double share, const QString& mergeKey);
    void describe();
    QString hint() const;

    Document& m_document;
    Relation m_relation;
    ChildShares m_shares;
    std::vector<ChildBar> m_bars;
    double m_top = 1; ///< share at the upper end of the plot
    int m_current = 0;
    bool m_isDragging = false;
    ChildShares m_dragFrom;
    ChildBar m_dragBar;
    int m_drags = 0;
};

} // namespace dw::ui
