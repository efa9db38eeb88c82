// Navigation on the canvas by mouse, and its overlays.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/canvas_view.h"

#include "ui/design/canvas/canvas_colors.h"
#include "ui/design/canvas/count_chart.h"
#include "ui/design/canvas/minimap.h"
#include "ui/design/edits.h"
#include "ui/document/selected_items.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

namespace dw::ui {

namespace {

constexpr double kLeastZoom = 0.08;
constexpr double kMostZoom = 3;
constexpr double kFitMargin = 36;
constexpr double kReadable = 0.42; ///< scale at which the names of cards can be read
constexpr int kOverlayMargin = 12;

} // namespace

CanvasView::CanvasView(CanvasScene& scene, Document& document, QWidget* parent)
    : QGraphicsView(&scene, parent), m_scene(scene), m_document(document), m_words(new QLabel(viewport())),
      m_name(new QLineEdit(viewport())), m_chart(new CountChart(document, viewport())),
      m_minimap(new Minimap(*this, scene))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::RubberBandDrag);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setAccessibleName(tr("Relationship canvas"));
    viewport()->setAccessibleName(accessibleName());
    viewport()->grabGesture(Qt::PinchGesture);
    m_words->setObjectName(QStringLiteral("linkWords"));
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setMargin(8);
    m_words->hide();
    m_name->setAccessibleName(tr("New name"));
    m_name->hide();
    m_name->installEventFilter(this);
    connect(&scene, &CanvasScene::linkWords, this, &CanvasView::showLinkWords);
    connect(&scene, &CanvasScene::linkEnded, m_words, &QWidget::hide);
    connect(&scene, &CanvasScene::renameWanted, this, &CanvasView::rename);
    connect(&scene, &CanvasScene::changedLayout, this, [this] {
        // What is held stays under the hand: a view that moves would move it again, without end.
        m_fitWaits = m_followsFit && m_scene.mouseGrabberItem() != nullptr;
        if (m_followsFit && !m_fitWaits)
            fitReadably();
        placeOverlays();
    });
    connect(&document, &Document::selectionChanged, this, [this] {
        reveal(m_document.selection());
        showChart();
    });
    connect(&SelectedItems::of(document), &SelectedItems::changed, this, &CanvasView::showChart);
    connect(&document, &Document::changed, this, &CanvasView::showChart);
    connect(&scene.counter(), &ChildCounter::counted, this, &CanvasView::showChart);
    connect(&document, &Document::fileNameChanged, this, [this] {
        m_followsFit = true;
        fitReadably();
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] { finishRename(true); });
    connect(m_chart, &CountChart::closed, this, [this] {
        m_chart->hide();
        setFocus();
    });
}

void CanvasView::showAt(double scale, const QPointF& centre)
{
    m_followsFit = true;
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(centre);
    placeOverlays();
    emit zoomChanged(scale);
}

void CanvasView::fit()
{
    const QRectF content = m_scene.contentRect();
    if (content.isEmpty() || viewport()->width() < 50)
        return;
    const QRectF wanted = content.adjusted(-kFitMargin, -kFitMargin, kFitMargin, kFitMargin);
    const double scale = std::min(viewport()->width() / wanted.width(), viewport()->height() / wanted.height());
    showAt(std::clamp(scale, kLeastZoom, 1.0), content.center());
}

void CanvasView::fitReadably()
{
    fit();
    if (zoom() >= kReadable)
        return;
    const TableCard* card = m_scene.card(std::max(0, m_document.currentTable()));
    const QRectF content = m_scene.contentRect();
    const QSizeF seen = QSizeF(viewport()->size()) / kReadable;
    QPointF centre = card != nullptr ? QRectF(card->pos(), card->size()).center() : content.center();
    // No more of the empty margin than needed.
    const double margin = kFitMargin / kReadable;
    const auto within = [](double at, double low, double high) {
        return low > high ? (low + high) / 2 : std::clamp(at, low, high);
    };
    centre.setX(
        within(centre.x(), content.left() - margin + seen.width() / 2, content.right() + margin - seen.width() / 2));
    centre.setY(
        within(centre.y(), content.top() - margin + seen.height() / 2, content.bottom() + margin - seen.height() / 2));
    showAt(kReadable, centre);
}

void CanvasView::zoomBy(double factor)
{
    zoomAt(factor, QPointF(viewport()->rect().center()));
}

void CanvasView::zoomAt(double factor, const QPointF& place)
{
    const double wanted = std::clamp(zoom() * factor, kLeastZoom, kMostZoom);
    const QPointF before = mapToScene(place.toPoint());
    setTransform(QTransform::fromScale(wanted, wanted));
    // What was under the pointer stays there.
    const QPointF moved = QPointF(mapFromScene(before)) - place;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(moved.y())));
    m_followsFit = false;
    placeOverlays();
    emit zoomChanged(wanted);
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    const bool isTouchpad = !event->pixelDelta().isNull() && !event->modifiers().testFlag(Qt::ControlModifier);
    if (isTouchpad || event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_followsFit = false;
        QGraphicsView::wheelEvent(event);
    } else {
        zoomAt(std::pow(1.0015, event->angleDelta().y()), event->position());
    }
    event->accept();
}

bool CanvasView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Gesture) {
        auto* gesture = static_cast<QGestureEvent*>(event);
        if (auto* pinch = static_cast<QPinchGesture*>(gesture->gesture(Qt::PinchGesture))) {
            zoomAt(pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint()));
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(1 + gesture->value(), gesture->position());
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown)) {
        m_isPanning = true;
        m_panFrom = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() == Qt::LeftButton && itemAt(event->pos()) == nullptr &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
        m_document.select({});
    QGraphicsView::mousePressEvent(event);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isPanning) {
        const QPoint by = event->pos() - m_panFrom;
        m_panFrom = event->pos();
        m_followsFit = false;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
        return;
    }
    QGraphicsView::mouseMoveEvent(event);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_isPanning) {
        m_isPanning = false;
        viewport()->setCursor(m_isSpaceDown ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
    if (std::exchange(m_fitWaits, false) && m_followsFit)
        fitReadably();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && itemAt(event->pos()) == nullptr) {
        m_document.edit(tr("Add Table"), {}, [&](Project& project) {
            TableDesign table;
            table.name = table.id = freeName("table", namesOf(project.tables));
            project.tables.push_back(std::move(table));
        });
        m_document.select(Selection::ofTable(static_cast<int>(m_document.project().tables.size()) - 1));
        return;
    }
    QGraphicsView::mouseDoubleClickEvent(event);
}

void CanvasView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_followsFit)
        fitReadably();
    placeOverlays();
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    // Children of the viewport are scrolled along with its pixels.
    placeOverlays();
}

void CanvasView::showEvent(QShowEvent* event)
{
    m_scene.counter().setActive(true);
    QGraphicsView::showEvent(event);
    if (m_followsFit)
        fitReadably();
    showChart();
}

void CanvasView::hideEvent(QHideEvent* event)
{
    m_scene.counter().setActive(false);
    QGraphicsView::hideEvent(event);
}

void CanvasView::placeOverlays()
{
    const QSize size = viewport()->size();
    m_minimap->move(size.width() - m_minimap->width() - kOverlayMargin,
                    size.height() - m_minimap->height() - kOverlayMargin);
    m_minimap->follow();
    if (const RelationEdge* edge = m_scene.selectedEdge(); edge != nullptr && m_chart->isVisibleTo(viewport())) {
        const QPoint middle = mapFromScene(edge->middle());
        const int x = std::clamp(middle.x() - m_chart->width() / 2, kOverlayMargin,
                                 std::max(kOverlayMargin, size.width() - m_chart->width() - kOverlayMargin));
        const int y = std::clamp(middle.y() - m_chart->height() / 2, kOverlayMargin,
                                 std::max(kOverlayMargin, size.height() - m_chart->height() - kOverlayMargin));
        m_chart->move(x, y);
    }
    if (m_name->isVisible())
        rename(m_renamed);
}

void CanvasView::showChart()
{
    const RelationEdge* edge = m_scene.selectedEdge();
    const bool isWanted = edge != nullptr && edge->relation().kind == Relation::Kind::PerParent;
    if (isWanted)
        m_chart->show(edge->relation(), m_scene.counter().shares(edge->relation().child));
    m_chart->setVisible(isWanted);
    m_minimap->raise();
    m_chart->raise();
    placeOverlays();
}

void CanvasView::showLinkWords(const QString& words, bool isPossible, const QPointF& scenePlace)
{
    const CanvasColors colors = canvasColors();
    m_words->setStyleSheet(
        QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %3; border-radius: 6px; }")
            .arg(colors.surface.name(), isPossible ? colors.text.name() : colors.quiet.name(),
                 isPossible ? colors.accent.name() : colors.line.name()));
    m_words->setText(words);
    m_words->adjustSize();
    QPoint place = mapFromScene(scenePlace) + QPoint(18, 18);
    place.setX(std::clamp(place.x(), 4, std::max(4, viewport()->width() - m_words->width() - 4)));
    if (place.y() + m_words->height() > viewport()->height() - 4)
        place.setY(mapFromScene(scenePlace).y() - m_words->height() - 12);
    m_words->move(place);
    m_words->show();
    m_words->raise();
}

void CanvasView::reveal(const Selection& selection)
{
    const TableCard* card = m_scene.card(selection.table);
    if (card == nullptr || m_scene.mouseGrabberItem() != nullptr ||
        mapToScene(viewport()->rect()).boundingRect().contains(m_scene.contentRect()))
        return;
    QRectF wanted = card->headerRect();
    if (selection.kind == Selection::Kind::Column)
        wanted = card->rowRect(selection.item);
    ensureVisible(card->mapRectToScene(wanted), 40, 40);
}

void CanvasView::rename(const Selection& selection)
{
    const TableCard* card = m_scene.card(selection.table);
    if (card == nullptr || (selection.kind != Selection::Kind::Table && selection.kind != Selection::Kind::Column))
        return;
    const bool isColumn = selection.kind == Selection::Kind::Column;
    const QRectF scene = card->mapRectToScene(isColumn ? card->rowRect(selection.item) : card->headerRect());
    QRect place = mapFromScene(scene).boundingRect().adjusted(isColumn ? static_cast<int>(26 * zoom()) : 4, 0, -4, 0);
    const int height = m_name->sizeHint().height();
    place = QRect(place.left(), place.center().y() - height / 2, std::max(place.width(), 120), height);
    m_name->setGeometry(place);
    if (m_name->isVisible())
        return;
    m_renamed = selection;
    const TableDesign& table = m_document.project().tables[static_cast<std::size_t>(selection.table)];
    m_name->setText(
        QString::fromStdString(isColumn ? table.columns[static_cast<std::size_t>(selection.item)].name : table.name));
    m_name->selectAll();
    m_name->show();
    m_name->raise();
    m_name->setFocus();
}

void CanvasView::finishRename(bool keep)
{
    if (!m_name->isVisible())
        return;
    const std::string name = m_name->text().trimmed().toStdString();
    m_name->hide();
    setFocus();
    if (keep && !name.empty() && isThere(m_document.project(), m_renamed)) {
        m_document.select(m_renamed);
        renameSelected(m_document, name);
    }
}

} // namespace dw::ui
