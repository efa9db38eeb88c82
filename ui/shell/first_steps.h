// The steps of the first-steps tour, over the panes of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/tour.h"

#include <QDockWidget>
#include <QTabWidget>

namespace dw::ui {

/// What the tour points at.
struct TourPlaces {
    QDockWidget* schema = nullptr;
    QDockWidget* inspector = nullptr;
    QDockWidget* run = nullptr;
    QTabWidget* views = nullptr;
    QWidget* data = nullptr;
    QWidget* distributions = nullptr;
};

QList<TourStep> firstSteps(const TourPlaces& places);

} // namespace dw::ui
