// What a person set once for all projects, by name and type; kept by QSettings.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QString>

namespace dw::ui {

/// Plain values; readSettings() gives defaults where nothing was set, writeSettings() keeps all of them.
struct Settings {
    Theme theme = Theme::System;
    QString language;         ///< "de", "en"; empty: the system's
    int fontSize = 0;         ///< in points; 0: the system's
    int autosaveSeconds = 30; ///< 0: only when the window loses the focus
    int threads = 0;          ///< of a run; 0: as many as the machine has
    QString outputFolder;     ///< where runs write; empty: beside the project
    bool tourDismissed = false;
    bool operator==(const Settings&) const = default;
};

Settings readSettings();
void writeSettings(const Settings& settings);

/// Restyles the application: theme and font. The language is chosen when the program starts.
void applySettings(const Settings& settings);

/// Languages there is a translation for, as codes ("de"), English first.
QStringList languages();
/// Installs the translations of the studio and of Qt; call before any widget is made. Empty: the system's language.
void installLanguage(const QString& language);

} // namespace dw::ui
