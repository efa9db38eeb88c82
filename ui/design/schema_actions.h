// What tree and canvas both offer for what is selected: adding a column by the palette, referring to another table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QMenu>

namespace dw::ui {

/// Opens the palette over the window and adds what is chosen to the current table.
void askForColumn(Document& document, QWidget* window, const std::function<void()>& done = {});
/// One entry a table that the current table (or the selected column) can refer to, and each way to do so; says what
/// will happen as the entry's tooltip.
void fillReferenceMenu(QMenu& menu, Document& document);
/// Kinds of corruption by group; each adds one to the current table.
void fillCorruptionMenu(QMenu& menu, Document& document);
/// Kinds of injection; each adds one to the current table.
void fillInjectionMenu(QMenu& menu, Document& document);
/// Takes the foreign key away: its column, and counting rows per parent when it says so. One undo step.
void removeReference(Document& document, int table, int column);

} // namespace dw::ui
