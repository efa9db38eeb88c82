// Places cards in layers from parents to children, with few crossings: a short form of Sugiyama's method.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>
#include <utility>
#include <vector>

namespace dw::ui {

/// Places are multiples of it.
inline constexpr double kGrid = 20;

/// Where each card's upper left corner goes. Edges lead from parent to child, by position in `sizes`; loops and cycles
/// are allowed. Cards without edges follow below, in rows. No two cards overlap.
/// Source: Sugiyama, Tagawa, Toda, "Methods for Visual Understanding of Hierarchical System Structures", 1981.
std::vector<QPointF> layeredLayout(const std::vector<QSizeF>& sizes, const std::vector<std::pair<int, int>>& edges);

double snapped(double value);
QPointF snapped(const QPointF& point);

} // namespace dw::ui
