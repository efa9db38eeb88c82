// Colours and hints of figures.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure.h"

namespace dw::ui {

namespace {

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

} // namespace

ChartColors ChartColors::of(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const bool dark = base.lightness() < 128;
    ChartColors colors;
    colors.outline = dark ? QColor(0x56B4E9) : QColor(0x0072B2);
    colors.fill = mixed(base, colors.outline, dark ? 0.55 : 0.45);
    colors.ghost = dark ? QColor(0xE69F00) : QColor(0xD55E00);
    colors.noise = mixed(colors.outline, text, 0.35);
    colors.grid = mixed(base, text, 0.12);
    colors.text = text;
    colors.dimText = mixed(base, text, 0.62);
    colors.nulls = mixed(base, text, 0.45);
    return colors;
}

FigureStyle styleOf(FigureRole role, const ChartColors& colors)
{
    QColor veil = colors.noise;
    switch (role) {
    case FigureRole::Data:
        return {colors.outline, colors.fill, 1, false};
    case FigureRole::Ghost:
        return {colors.ghost, Qt::transparent, 1.5, true};
    case FigureRole::Noise:
        veil.setAlphaF(0.4F);
        return {colors.noise, veil, 1, false};
    case FigureRole::Guide:
        break;
    }
    return {colors.text, colors.text, 1.5, false};
}

QColor textOn(const QColor& background)
{
    return qGray(background.rgb()) < 140 ? QColor(Qt::white) : QColor(0x1D2329);
}

QString hintAt(const Figure& figure, QPointF place)
{
    for (const std::vector<FigureTile>* tiles : {&figure.hints, &figure.tiles})
        for (const FigureTile& tile : *tiles)
            if (!tile.hint.isEmpty() && tile.place.contains(place))
                return tile.hint;
    return {};
}

} // namespace dw::ui
