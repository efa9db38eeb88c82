// How long the window is silent while a person works with it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dw::ui {
class MainWindow;
}

/// Opens, edits, looks at and runs things in the window, and prints how long the main thread was silent at most during
/// each, against the budget. \p largeFile is a project of many columns.
void measureSilence(dw::ui::MainWindow& window, const QString& largeFile);
