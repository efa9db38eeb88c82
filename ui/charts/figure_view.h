// One large figure, drawn with Qt Charts: the only file that knows them is figure_view.cpp.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"

#include <QWidget>
#include <memory>

namespace dw::ui {

class FigureView : public QWidget
{
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);
    ~FigureView() override;

    void setFigure(Figure figure);
    const Figure& figure() const { return m_figure; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Charts;
    void draw();

    Figure m_figure;
    std::unique_ptr<Charts> m_charts;
};

} // namespace dw::ui
