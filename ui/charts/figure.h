// What a chart shows, as plain values in the data's own units: whatever draws it, a painter or Qt Charts, adds only
// pixels.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace dw::ui {

/// What pictures are painted with; follows the palette, so light or dark.
struct ChartColors {
    QColor fill;
    QColor outline;
    QColor ghost;
    QColor noise;
    QColor grid;
    QColor text;
    QColor dimText;
    QColor nulls;

    static ChartColors of(const QPalette& palette);
};

/// What a mark stands for; its colours follow from that.
enum class FigureRole {
    Data,
    Ghost, ///< as it was before the last edit
    Noise, ///< how far chance reaches
    Guide, ///< medians, whiskers
};

struct FigureAxis {
    QString title;
    double low = 0;
    double high = 1;
    std::vector<std::pair<double, QString>> ticks; ///< ascending
    bool names = false;                            ///< the ticks are names of categories: all of them are to be read
    bool grid = true;
};

/// The room between two lines over the same places, or over the lower end of the axis.
struct FigureArea {
    FigureRole role = FigureRole::Data;
    std::vector<QPointF> upper;
    std::vector<QPointF> lower; ///< empty: the axis
};

struct FigureLine {
    FigureRole role = FigureRole::Data;
    std::vector<QPointF> points;
};

/// A rectangle: a bar, a box, a cell of a heat map. Without height or width it is a line.
struct FigureTile {
    enum class Label { Inside, After };

    QRectF place; ///< top() is the lower value
    FigureRole role = FigureRole::Data;
    std::optional<QColor> color; ///< else that of the role
    QString label;
    Label labelPlace = Label::Inside;
    QString hint; ///< shown under the mouse
};

struct Figure {
    QString name;  ///< for readers of the screen
    QString words; ///< what there is to see, in a sentence or two
    FigureAxis x;
    FigureAxis y;
    std::vector<FigureArea> areas;
    std::vector<FigureLine> lines;
    std::vector<FigureTile> tiles;
    std::vector<FigureTile> hints; ///< not drawn: places with something to tell

    bool isEmpty() const { return areas.empty() && lines.empty() && tiles.empty(); }
};

/// How a role is drawn.
struct FigureStyle {
    QColor pen;
    QColor fill;
    double width = 1;
    bool dashed = false;
};
FigureStyle styleOf(FigureRole role, const ChartColors& colors);
/// Black or white, as can be read on the colour.
QColor textOn(const QColor& background);

/// What the figure tells about a place in its own units; empty where it tells nothing.
QString hintAt(const Figure& figure, QPointF place);

} // namespace dw::ui
