// Sliders and numbers that follow one another.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/difficulty/dial_panel.h"

#include "ui/forms/wrapping_check_box.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace dw::ui {

namespace {

/// Shares are shown in per cent.
double largest(Dial dial)
{
    return countsColumns(dial) ? 30 : dial == Dial::ClassOverlap || dial == Dial::LabelNoise ? 45 : 95;
}

double shown(Dial dial, double setting)
{
    return countsColumns(dial) ? setting : setting * 100;
}

QFont emboldened(QFont font)
{
    font.setBold(true);
    return font;
}

QString helpOf(Dial dial)
{
    switch (dial) {
    case Dial::LabelNoise:
        return DialPanel::tr("Share of labels that leave as another value: a corruption");
    case Dial::ClassOverlap:
        return DialPanel::tr("Share of rows in which even the best possible guess is wrong: an injection");
    case Dial::ClassImbalance:
        return DialPanel::tr("Share of rows with the value that is to be told: a target");
    case Dial::BoundaryShare:
        return DialPanel::tr("Share of rows in which either value is nearly as likely: an injection");
    case Dial::IrrelevantColumns:
        return DialPanel::tr("Columns of noise that tell nothing");
    case Dial::RedundantColumns:
        return DialPanel::tr("Columns that follow another one closely and tell little that is new");
    }
    return {};
}

} // namespace

QString dialTitle(Dial dial)
{
    switch (dial) {
    case Dial::LabelNoise:
        return DialPanel::tr("Label noise");
    case Dial::ClassOverlap:
        return DialPanel::tr("Class overlap");
    case Dial::ClassImbalance:
        return DialPanel::tr("Class imbalance");
    case Dial::BoundaryShare:
        return DialPanel::tr("Boundary share");
    case Dial::IrrelevantColumns:
        return DialPanel::tr("Irrelevant columns");
    case Dial::RedundantColumns:
        return DialPanel::tr("Redundant columns");
    }
    return {};
}

DialPanel::DialPanel(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 8, 16, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    auto* heading = new QLabel(tr("Harder or easier"));
    heading->setFont(emboldened(heading->font()));
    grid->addWidget(heading, 0, 0, 1, 2);
    int row = 1;
    for (const Dial dial : kDials) {
        addDial(*grid, dial, row);
        row += 2;
    }
    m_levels = new WrappingCheckBox(tr("Column of levels: easy, medium, hard"));
    m_levels->setToolTip(tr("A third of the rows each, by how far the label of a row is the expected one"));
    connect(m_levels, &QCheckBox::clicked, this, &DialPanel::levelsWanted);
    grid->setRowMinimumHeight(row, 8);
    grid->addWidget(m_levels, row + 1, 0, 1, 2);
    grid->setRowStretch(row + 2, 1);
}

void DialPanel::addDial(QGridLayout& grid, Dial dial, int row)
{
    auto* label = new QLabel(dialTitle(dial));
    label->setToolTip(helpOf(dial));
    auto* number = new QDoubleSpinBox;
    number->setRange(0, largest(dial));
    number->setDecimals(countsColumns(dial) ? 0 : 1);
    number->setSuffix(countsColumns(dial) ? QString() : tr(" %"));
    number->setSpecialValueText(countsColumns(dial) ? tr("none") : tr("as designed"));
    number->setKeyboardTracking(false);
    number->setToolTip(helpOf(dial));
    number->setAccessibleName(dialTitle(dial));
    label->setBuddy(number);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, static_cast<int>(largest(dial)));
    slider->setToolTip(helpOf(dial));
    slider->setAccessibleName(tr("%1, slider").arg(dialTitle(dial)));
    grid.addWidget(label, row, 0);
    grid.addWidget(number, row, 1);
    grid.addWidget(slider, row + 1, 0, 1, 2);
    m_numbers[static_cast<std::size_t>(dial)] = number;
    m_sliders[static_cast<std::size_t>(dial)] = slider;
    connect(slider, &QSlider::valueChanged, number, [number](int value) { number->setValue(value); });
    connect(number, &QDoubleSpinBox::valueChanged, this, [this, dial, slider](double value) {
        const QSignalBlocker quiet(slider);
        slider->setValue(static_cast<int>(value + 0.5));
        emit settingWanted(dial, value > 0 ? std::optional(countsColumns(dial) ? value : value / 100) : std::nullopt);
    });
}

void DialPanel::showSetting(Dial dial, std::optional<double> setting)
{
    const double value = shown(dial, setting.value_or(0));
    const QSignalBlocker quietNumber(number(dial));
    const QSignalBlocker quietSlider(slider(dial));
    number(dial).setValue(value);
    slider(dial).setValue(static_cast<int>(value + 0.5));
}

void DialPanel::showLevels(bool on)
{
    m_levels->setChecked(on);
}

void DialPanel::setForClasses(bool on)
{
    for (const Dial dial : kDials) {
        if (countsColumns(dial))
            continue;
        const bool isPossible = on || number(dial).value() > 0;
        number(dial).setEnabled(isPossible);
        slider(dial).setEnabled(isPossible);
    }
    m_levels->setEnabled(on || m_levels->isChecked());
}

void DialPanel::setValue(const QString& value)
{
    number(Dial::ClassImbalance)
        .setToolTip(value.isEmpty() ? helpOf(Dial::ClassImbalance)
                                    : tr("Share of rows that are %1: a target").arg(value));
}

} // namespace dw::ui
