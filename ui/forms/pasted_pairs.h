// Rows of two cells, read from what a spreadsheet copies.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/table_editors.h"

namespace dw::ui {

/// Rows of two cells in what a spreadsheet or a file of comma-separated values copies (RFC 4180); a line of titles is
/// left out when the cell of a number is a word in it alone. A missing second cell is "1".
QList<PairTable::Pair> pastedPairs(const QString& text);

} // namespace dw::ui
