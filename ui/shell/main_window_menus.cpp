// Menus of the window: every action of the studio hangs here, so that the command palette and the cheat sheet find it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/schema_canvas.h"
#include "ui/design/schema_tree.h"
#include "ui/run/run_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/file_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include "core/engine/manifest.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMessageBox>
#include <QSettings>

namespace dw::ui {

void MainWindow::buildMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    m_files->addTo(file);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
    buildEditMenu();
    buildViewMenu();
    buildRunMenu();
    buildHelpMenu();
}

void MainWindow::buildEditMenu()
{
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_document.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_document.undoStack().createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions(m_schema->editActions());
}

void MainWindow::buildViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    for (QDockWidget* dock : m_docks)
        view->addAction(dock->toggleViewAction());
    view->addAction(tr("&Next pane"), QKeySequence(Qt::Key_F6), this, &MainWindow::cyclePanes);
    view->addSeparator();
    view->addMenu(tr("&Canvas"))->addActions(m_canvas->viewActions());
    QMenu* themes = view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    for (const auto& [theme, text] : {std::pair{Theme::System, tr("&System")}, std::pair{Theme::Light, tr("&Light")},
                                      std::pair{Theme::Dark, tr("&Dark")}}) {
        QAction* action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(theme == currentTheme());
        connect(action, &QAction::triggered, this, [theme = theme] {
            applyTheme(theme);
            QSettings().setValue(QStringLiteral("theme"), themeName(theme));
        });
        themes->addAction(action);
    }
    QAction* palette = view->addAction(tr("&Command palette…"));
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    connect(palette, &QAction::triggered, this, [this] { (new CommandPalette(menuBar(), this))->show(); });
}

void MainWindow::buildRunMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Run"));
    QAction* start = menu->addAction(tr("&Run the project"));
    start->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    connect(start, &QAction::triggered, this, [this] {
        m_runDock->show();
        m_runDock->raise();
        m_runPanel->start();
    });
    QAction* cancel = menu->addAction(tr("&Cancel the run"));
    connect(cancel, &QAction::triggered, m_runPanel, &RunPanel::cancel);
    const auto follow = [this, start, cancel] {
        const bool isReady = m_document.isRunnable() && !m_document.project().tables.empty();
        start->setEnabled(isReady && !m_runPanel->isRunning());
        cancel->setEnabled(m_runPanel->isRunning());
    };
    connect(menu, &QMenu::aboutToShow, this, follow);
    connect(&m_document, &Document::changed, this, follow);
    connect(m_runPanel, &RunPanel::started, this, follow);
    connect(m_runPanel, &RunPanel::finished, this, follow);
    follow();
}

void MainWindow::buildHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_Question), this,
                    [this] { showCheatSheet(menuBar(), this); });
    help->addAction(tr("&About Datawright"), this, [this] {
        const std::string_view version = datawrightVersion();
        QMessageBox::about(this, tr("About Datawright"),
                           tr("<b>Datawright Studio</b> %1<p>Designs synthetic datasets and makes them at full "
                              "scale.<p>Core: Apache-2.0. Studio: GPL-3.0-or-later.")
                               .arg(QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()))));
    });
}

void MainWindow::cyclePanes()
{
    QWidgetList panes{m_pages->currentWidget()};
    for (QDockWidget* dock : m_docks)
        if (dock->isVisible() && dock->widget()->isVisible())
            panes.append(dock->widget());
    const QWidget* focus = focusWidget();
    int current = -1;
    for (int i = 0; i < panes.size(); ++i)
        if (focus != nullptr && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            current = i;
    QWidget* next = panes[(current + 1) % panes.size()];
    // The first widget of the pane that takes focus by Tab.
    for (QWidget* child : next->findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0) {
            child->setFocus(Qt::TabFocusReason);
            return;
        }
    next->setFocus(Qt::TabFocusReason);
}

} // namespace dw::ui
