// Two columns in one figure: heat map, boxes by group or mosaic, as their kinds ask for.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/charts/pairs.h"

#include <memory>

namespace dw::ui {

struct PairPart {
    QString name;
    std::shared_ptr<const PairSide> side; ///< null: not usable in pairs
};

struct ColumnPair {
    PairPart x;
    PairPart y;
    Association association;
    PairCounts counts;           ///< unless one is of groups and the other of numbers:
    std::vector<GroupBox> boxes; ///< then by group
};

ColumnPair pairOf(PairPart x, PairPart y, Association association, Weights weights = {});

Figure pairFigure(const ColumnPair& pair, const ChartColors& colors);
/// What the strength is called and how large it is; what to do where the columns make no pair.
QString pairWords(const ColumnPair& pair);
/// "20 – 30" or the category.
QString cellName(const PairSide& side, std::size_t i);

/// Viridis, 0 to 1.
QColor sequentialColor(double share);
/// Blue over the background's colour to orange, -1 to 1.
QColor divergingColor(double value, const QColor& background);
QString associationName(AssociationKind kind);

} // namespace dw::ui
