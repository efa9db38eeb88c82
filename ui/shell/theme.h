// Light, dark and system look: palette and style sheet in one place.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QWidget;

namespace dw::ui {

enum class Theme { System, Light, Dark };

/// Restyles the whole application at once; charts follow the palette.
void applyTheme(Theme theme);
/// Gives a window the style sheet of the theme, now and whenever the theme changes. The sheet is the windows' and not
/// the application's, because of that one Qt styles every part of a page again each time that it is put into another
/// part, long before anybody sees the page.
void styleWindow(QWidget& window);
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
