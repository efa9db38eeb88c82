// Where the cards lie: what the project remembers, and a place for those it does not know.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QRectF>

namespace dw::ui {

/// Kept in the project's "studio" part under the table's id, so that it survives renaming.
std::optional<QPointF> placeOf(const Project& project, const TableDesign& table);
void setPlace(Project& project, const std::string& tableId, const QPointF& place);
void forgetPlaces(Project& project);

/// For every table, by position. Without any remembered place the layout is automatic; with some, the others go to the
/// right of their parents or below everything.
std::vector<QPointF> cardPlaces(const Project& project, const std::vector<QSizeF>& sizes);

} // namespace dw::ui
