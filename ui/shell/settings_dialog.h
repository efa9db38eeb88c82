// The settings on one page, applied as they are changed: there is nothing to confirm.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settings.h"

#include <QDialog>
#include <functional>

class QFormLayout;

namespace dw::ui {

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget* parent = nullptr);

signals:
    void changed(const dw::ui::Settings& settings);

private:
    void addLook(QFormLayout* form);
    void addSaving(QFormLayout* form);
    void addRuns(QFormLayout* form);
    void addHelp(QFormLayout* form);
    void change(const std::function<void(Settings&)>& set);

    Settings m_settings;
};

} // namespace dw::ui
