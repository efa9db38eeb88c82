// Where one undo step ends and the next begins.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

namespace dw::ui {

/// The next edit makes an undo step of its own, whatever its merge key: a drag begins. Undoing and selecting end a step
/// too.
void finishStep(Document& document);

} // namespace dw::ui
