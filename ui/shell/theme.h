// Light, dark and system look: palette and style sheet in one place.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace dw::ui {

enum class Theme { System, Light, Dark };

/// Restyles the whole application at once; charts follow the palette.
void applyTheme(Theme theme);
Theme currentTheme();
/// Whether what is on the screen now is dark.
bool isDarkTheme();

/// The one accent colour, as it is readable on the current background.
QColor accentColor();
QColor errorColor();
QColor warningColor();
/// For text of second rank: units, help, counts.
QColor quietColor();

QString themeName(Theme theme);
Theme themeOfName(const QString& name);

} // namespace dw::ui
