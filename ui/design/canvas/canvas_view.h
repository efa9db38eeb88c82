// Looking at the canvas: zoom, pan, keys, renaming in place, and what is said while a key is dragged.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/canvas/canvas_scene.h"

#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>

namespace dw::ui {

class CountChart;
class Minimap;

class CanvasView : public QGraphicsView
{
    Q_OBJECT

public:
    CanvasView(CanvasScene& scene, Document& document, QWidget* parent = nullptr);

    /// Everything in sight, at most at full size.
    void fit();
    /// The same, but never so small that names cannot be read: then the selected table is in the middle.
    void fitReadably();
    /// About the middle of what is seen.
    void zoomBy(double factor);
    double zoom() const { return transform().m11(); }
    /// Brings it into sight when it is not.
    void reveal(const Selection& selection);
    /// Opens a line edit on the table's or column's name.
    void rename(const Selection& selection);
    QLineEdit* nameEdit() const { return m_name; }
    CountChart* countChart() const { return m_chart; }

signals:
    void zoomChanged(double zoom);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void zoomAt(double factor, const QPointF& place);
    void showAt(double scale, const QPointF& centre);
    void placeOverlays();
    void showChart();
    void showLinkWords(const QString& words, bool isPossible, const QPointF& scenePlace);
    void finishRename(bool keep);
    bool moveSelection(int key);
    bool moveAmongCards(const TableCard& from, int key);

    CanvasScene& m_scene;
    Document& m_document;
    QLabel* m_words;
    QLineEdit* m_name;
    CountChart* m_chart;
    Minimap* m_minimap;
    Selection m_renamed;
    QPoint m_panFrom;
    bool m_isPanning = false;
    bool m_isSpaceDown = false;
    bool m_followsFit = true; ///< until the person zooms or pans, what is shown is everything
    bool m_fitWaits = false;  ///< until what is held is let go
};

} // namespace dw::ui
