// Copying and pasting parts of a schema: the clipboard carries JSON, so that it works across projects and from text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

namespace dw::ui {

/// What is selected as JSON; null when nothing is.
Json selectedAsJson(const Document& document);
void copySelected(const Document& document);
void cutSelected(Document& document);
/// What copySelected() wrote, or the JSON of a table, a column or another item as it stands in a project file, a list
/// of these, or a whole project (its tables). Names and ids that are taken become new ones, also where pasted tables
/// refer to each other. Selects what came. False when the clipboard holds none of this.
bool pasteClipboard(Document& document);
/// The same for any text.
bool pasteText(Document& document, const QString& text);

} // namespace dw::ui
