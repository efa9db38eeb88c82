// The dials: a slider and a number each, and a way back to the table as it was designed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difficulty/dials.h"

#include <QWidget>
#include <array>

class QCheckBox;
class QDoubleSpinBox;
class QSlider;

namespace dw::ui {

class DialPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DialPanel(QWidget* parent = nullptr);

    QDoubleSpinBox& number(Dial dial) { return *m_numbers[static_cast<std::size_t>(dial)]; }
    QSlider& slider(Dial dial) { return *m_sliders[static_cast<std::size_t>(dial)]; }
    QCheckBox& levels() { return *m_levels; }
    /// Shows settings without asking for them again.
    void showSetting(Dial dial, std::optional<double> setting);
    void showLevels(bool on);
    /// Whether the target has classes: dials that change them are not for numbers. One that is set can be taken back.
    void setForClasses(bool on);
    /// `value` is what overlap and imbalance are about.
    void setValue(const QString& value);

signals:
    /// Nothing: the dial's part is to go.
    void settingWanted(dw::Dial dial, std::optional<double> setting);
    void levelsWanted(bool on);

private:
    void addDial(class QGridLayout& grid, Dial dial, int row);

    std::array<QDoubleSpinBox*, kDials.size()> m_numbers{};
    std::array<QSlider*, kDials.size()> m_sliders{};
    QCheckBox* m_levels = nullptr;
};

/// "Unavoidable error"
QString dialTitle(Dial dial);

} // namespace dw::ui
