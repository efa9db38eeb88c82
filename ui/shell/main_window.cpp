// Composition of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QMessageBox>

namespace dw::ui {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent)
{
    resize(1280, 800);
}

bool MainWindow::openFile(const QString& path)
{
    const QString failure = m_document.open(path);
    if (failure.isEmpty())
        return true;
    QMessageBox::warning(this, tr("Could not open the project"), failure);
    return false;
}

} // namespace dw::ui
