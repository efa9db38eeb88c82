// What a person does to constraints, as edits of the document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

namespace dw::ui {

/// To the current table, and selects it.
void addConstraint(Document& document);

} // namespace dw::ui
