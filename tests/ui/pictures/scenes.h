// What the studio shows in its main places, made without a hand: a window for each.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

#include <functional>

namespace dw::test {

struct Scene {
    const char* name;
    bool isStill; ///< looks the same each time; else times and speeds are in it
    /// Brings the window there; what is to be looked at, when that is not the window.
    std::function<QWidget*(ui::MainWindow&)> show;
};

std::vector<Scene> scenes();

} // namespace dw::test
