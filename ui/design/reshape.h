// Turns a numeric column into a curve of its present shape, which can be drawn on.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

namespace dw::ui {

/// Numbers of a generator that is no curve yet.
bool canBeDrawn(const Document& document, const Selection& selection);

/// Looks at 50,000 values in the background; then, when the column is still what it was, makes it a density curve as
/// one undo step.
void drawDistribution(Document& document, const Selection& selection);

} // namespace dw::ui
