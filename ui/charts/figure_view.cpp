// Figures as Qt Charts. Measured on Qt 6.4: append() is quadratic, so points are replaced; axes are made once and get
// new ranges; OpenGL series crash without a screen; animations and many series cost more than all the rest, so heat
// maps and bars are rectangles on the plot area. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_view.h"

#include "ui/charts/figure_painter.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QLineSeries>
#include <QToolTip>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

/// Bars, boxes and cells over the plot area.
class TileItem : public QGraphicsItem
{
public:
    TileItem(QChart* chart, const Figure& figure) : QGraphicsItem(chart), m_chart(chart), m_figure(figure)
    {
        constexpr double kAboveSeries = 50;
        setZValue(kAboveSeries);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    QRectF boundingRect() const override { return m_chart->rect(); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* widget) override
    {
        if (widget != nullptr) {
            m_palette = widget->palette();
            m_font = widget->font();
        }
        painter->setFont(m_font);
        painter->setRenderHint(QPainter::Antialiasing, false);
        paintTiles(*painter, m_chart->plotArea(), m_figure, ChartColors::of(m_palette));
    }
    void refresh()
    {
        prepareGeometryChange();
        update();
    }

private:
    QChart* m_chart;
    const Figure& m_figure;
    QPalette m_palette;
    QFont m_font;
};

void setAxis(QCategoryAxis& axis, const FigureAxis& from, const ChartColors& colors, const QFont& font)
{
    const QStringList before = axis.categoriesLabels();
    for (const QString& label : before)
        axis.remove(label);
    axis.setStartValue(from.low - (from.high - from.low) - 1);
    for (const auto& [value, label] : from.ticks) {
        QString text = label;
        // The axis knows its ticks by their labels: equal ones must differ in what is not seen.
        while (axis.categoriesLabels().contains(text))
            text += QChar(0x200B);
        axis.append(text, value);
    }
    axis.setRange(from.low, from.high);
    axis.setTitleText(from.title);
    axis.setTitleVisible(!from.title.isEmpty());
    axis.setTitleBrush(colors.dimText);
    axis.setTitleFont(font);
    axis.setLabelsFont(font);
    axis.setLabelsColor(colors.dimText);
    axis.setGridLineVisible(from.grid);
    axis.setGridLinePen(QPen(colors.grid, 1));
    axis.setLinePen(QPen(from.names ? QColor(Qt::transparent) : colors.dimText, 1));
}

QList<QPointF> listOf(const std::vector<QPointF>& points)
{
    return {points.begin(), points.end()};
}

} // namespace

struct FigureView::Charts {
    explicit Charts(const Figure& figure)
        : chart(new QChart), view(new QChartView(chart)), x(new QCategoryAxis), y(new QCategoryAxis),
          tiles(new TileItem(chart, figure))
    {
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->legend()->hide();
        chart->setBackgroundVisible(false);
        // The last number of an axis is as wide to the right of its place as to the left.
        chart->setMargins(QMargins(4, 6, 24, 4));
        chart->layout()->setContentsMargins(0, 0, 0, 0);
        for (QCategoryAxis* axis : {x, y}) {
            axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
            axis->setTruncateLabels(true);
        }
        chart->addAxis(x, Qt::AlignBottom);
        chart->addAxis(y, Qt::AlignLeft);
        view->setFrameShape(QFrame::NoFrame);
        view->setRenderHint(QPainter::Antialiasing);
        view->setFocusPolicy(Qt::NoFocus);
        view->viewport()->setFocusPolicy(Qt::NoFocus); // a scene makes it one of its own
        view->setBackgroundBrush(Qt::NoBrush);
        view->viewport()->setAutoFillBackground(false);
        QObject::connect(chart, &QChart::plotAreaChanged, chart, [item = tiles] { item->refresh(); });
    }

    QAreaSeries& area(std::size_t i)
    {
        while (areas.size() <= i) {
            auto* lower = new QLineSeries(chart);
            auto* upper = new QLineSeries(chart);
            auto* made = new QAreaSeries(upper, lower);
            attach(made);
            areas.push_back(made);
        }
        return *areas[i];
    }
    QLineSeries& line(std::size_t i)
    {
        while (lines.size() <= i) {
            auto* made = new QLineSeries;
            attach(made);
            lines.push_back(made);
        }
        return *lines[i];
    }
    void attach(QAbstractSeries* series)
    {
        chart->addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
    }

    QChart* chart;
    QChartView* view;
    QCategoryAxis* x;
    QCategoryAxis* y;
    TileItem* tiles;
    std::vector<QAreaSeries*> areas; ///< made when first needed, then kept
    std::vector<QLineSeries*> lines;
};

FigureView::FigureView(QWidget* parent) : QWidget(parent), m_charts(std::make_unique<Charts>(m_figure))
{
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(m_charts->view);
    m_charts->view->viewport()->installEventFilter(this);
    setMinimumHeight(160);
    // Areas lie under lines: the first of each are made in that order.
    for (const std::size_t i : {0U, 1U})
        m_charts->area(i).setVisible(false);
    for (const std::size_t i : {0U, 1U})
        m_charts->line(i).setVisible(false);
}

FigureView::~FigureView() = default;

void FigureView::setFigure(Figure figure)
{
    m_figure = std::move(figure);
    setAccessibleName(m_figure.name);
    setAccessibleDescription(m_figure.words);
    draw();
}

void FigureView::draw()
{
    const ChartColors colors = ChartColors::of(palette());
    Charts& charts = *m_charts;
    charts.chart->setVisible(!m_figure.isEmpty());
    if (m_figure.isEmpty())
        return;
    setAxis(*charts.x, m_figure.x, colors, font());
    setAxis(*charts.y, m_figure.y, colors, font());
    for (std::size_t i = 0; i < std::max(charts.areas.size(), m_figure.areas.size()); ++i) {
        QAreaSeries& series = charts.area(i);
        series.setVisible(i < m_figure.areas.size());
        if (i >= m_figure.areas.size())
            continue;
        const FigureArea& area = m_figure.areas[i];
        const FigureStyle style = styleOf(area.role, colors);
        series.upperSeries()->replace(listOf(area.upper));
        series.lowerSeries()->replace(area.lower.empty() ? QList<QPointF>{{area.upper.front().x(), m_figure.y.low},
                                                                          {area.upper.back().x(), m_figure.y.low}}
                                                         : listOf(area.lower));
        series.setPen(area.role == FigureRole::Noise ? QPen(Qt::NoPen) : QPen(style.pen, style.width));
        series.setBrush(style.fill);
    }
    for (std::size_t i = 0; i < std::max(charts.lines.size(), m_figure.lines.size()); ++i) {
        QLineSeries& series = charts.line(i);
        series.setVisible(i < m_figure.lines.size());
        if (i >= m_figure.lines.size())
            continue;
        const FigureStyle style = styleOf(m_figure.lines[i].role, colors);
        series.replace(listOf(m_figure.lines[i].points));
        series.setPen(QPen(style.pen, std::max(2.0, style.width), style.dashed ? Qt::DashLine : Qt::SolidLine));
    }
    charts.tiles->refresh();
}

bool FigureView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::eventFilter(watched, event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPointF place = m_charts->chart->mapFromScene(m_charts->view->mapToScene(help->pos()));
    const QRectF plot = m_charts->chart->plotArea();
    const QString hint = plot.contains(place) ? hintAt(m_figure, dataAt(m_figure, plot, place)) : QString();
    QToolTip::showText(help->globalPos(), hint, this);
    return true;
}

void FigureView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
}

void FigureView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void FigureView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void FigureView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : ChartColors::of(palette()).grid);
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace dw::ui
