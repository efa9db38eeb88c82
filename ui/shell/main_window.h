// The one window: composes the document and its panels, and does nothing else.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QMainWindow>

namespace dw::ui {

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    Document& document() { return m_document; }
    /// Shows the reason when the file cannot be opened.
    bool openFile(const QString& path);

private:
    Document m_document;
};

} // namespace dw::ui
