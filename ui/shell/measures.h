// The spacing grid and the type scale: what keeps the panels of one family.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace dw::ui {

/// Distances are multiples of this many pixels.
inline constexpr int kSpace = 8;

/// Every text has one of four ranks.
enum class TextRank {
    Small,   ///< hints and counts beside other text
    Body,    ///< the application's font
    Heading, ///< of a section
    Title    ///< of a page
};
QFont rankedFont(TextRank rank);
/// Of code and of what stands in columns: letters of one width, as large as other text.
QFont fixedFont();

} // namespace dw::ui
