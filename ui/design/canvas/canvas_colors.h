// The few colours of the canvas, all taken from the theme.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QApplication>
#include <QPalette>

namespace dw::ui {

struct CanvasColors {
    QColor ground, surface, line, text, quiet, accent, soft;
};

inline QColor blended(const QColor& over, const QColor& under, double share)
{
    const auto mix = [share](double a, double b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

inline CanvasColors canvasColors()
{
    const QPalette palette = QApplication::palette();
    CanvasColors colors;
    colors.ground = palette.color(QPalette::Window);
    // Cards lie on the ground: in the dark that makes them lighter than it, not darker.
    colors.surface =
        isDarkTheme() ? blended(palette.color(QPalette::Button), colors.ground, 0.6) : palette.color(QPalette::Base);
    colors.line = palette.color(QPalette::Mid);
    colors.text = palette.color(QPalette::Text);
    colors.quiet = quietColor();
    colors.accent = accentColor();
    colors.soft = blended(colors.accent, colors.surface, 0.16);
    return colors;
}

} // namespace dw::ui
