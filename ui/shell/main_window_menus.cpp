// Menus of the window: every action of the studio hangs here, so that the command palette and the cheat sheet find it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/schema_canvas.h"
#include "ui/design/problem_list.h"
#include "ui/design/schema_tree.h"
#include "ui/document/recovery.h"
#include "ui/preview/preview_view.h"
#include "ui/run/run_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/file_actions.h"
#include "ui/shell/first_steps.h"
#include "ui/shell/help_panel.h"
#include "ui/shell/icons.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/settings_dialog.h"

#include "core/engine/manifest.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMessageBox>

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
    edit->addSeparator();
    edit->addActions(m_problems->menuActions());
    edit->addSeparator();
    edit->addAction(tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Comma), this,
                    &MainWindow::showSettings);
}

void MainWindow::buildViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    for (QDockWidget* dock : m_docks)
        view->addAction(dock->toggleViewAction());
    view->addAction(tr("&Next pane"), QKeySequence(Qt::Key_F6), this, [this] { cyclePanes(1); });
    view->addAction(tr("&Previous pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), this, [this] { cyclePanes(-1); });
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
            Settings settings = readSettings();
            settings.theme = theme;
            writeSettings(settings);
            applySettings(settings);
        });
        themes->addAction(action);
    }
    connect(themes, &QMenu::aboutToShow, group, [group] {
        // Also the settings dialog changes it.
        const Theme themeOf[] = {Theme::System, Theme::Light, Theme::Dark};
        for (int i = 0; i < group->actions().size(); ++i)
            group->actions()[i]->setChecked(themeOf[i] == currentTheme());
    });
    QAction* palette = view->addAction(tr("&Command palette…"));
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    connect(palette, &QAction::triggered, this, &MainWindow::showCommandPalette);
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
    help->addAction(tr("&Help on this"), QKeySequence(Qt::Key_F1), this, &MainWindow::showHelp);
    help->addAction(tr("All &generators and formats"), this, [this] {
        showHelp();
        m_help->showPage(QStringLiteral("index:"));
    });
    help->addAction(tr("&First steps"), this, &MainWindow::startTour);
    help->addAction(tr("&Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_Question), this, [this] {
        makeViews();
        showCheatSheet(this, this);
    });
    help->addSeparator();
    help->addAction(tr("&About Datawright"), this, [this] {
        const std::string_view version = datawrightVersion();
        QMessageBox box(QMessageBox::NoIcon, tr("About Datawright"),
                        tr("<h3>Datawright Studio %1</h3><p>Designs synthetic datasets and makes them at full "
                           "scale.</p><p>Core: Apache-2.0. Studio: GPL-3.0-or-later.</p>")
                            .arg(QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()))),
                        QMessageBox::NoButton, this);
        box.addButton(tr("Close"), QMessageBox::RejectRole);
        box.setIconPixmap(lineIcon(QStringLiteral("datawright")).pixmap(QSize(64, 64), devicePixelRatioF()));
        box.exec();
    });
}

void MainWindow::showHelp()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool isInRun = focus != nullptr && m_runPanel->isAncestorOf(focus);
    m_helpDock->show();
    m_helpDock->raise();
    m_help->showContext(isInRun ? QStringLiteral("run") : QString());
}

void MainWindow::showSettings()
{
    auto* dialog = new SettingsDialog(this);
    connect(dialog, &SettingsDialog::changed, this, &MainWindow::follow);
    dialog->show();
}

void MainWindow::follow(const Settings& settings)
{
    setAutosaveInterval(m_document, settings.autosaveSeconds);
}

void MainWindow::showCommandPalette()
{
    makeViews(); // what they can do is in the list, too
    QList<NamedAction> actions = actionsOf(this);
    auto* places = new QObject;
    const auto add = [&](const QString& path, const Selection& selection) {
        auto* action = new QAction(path, places);
        connect(action, &QAction::triggered, &m_document, [this, selection] { m_document.select(selection); });
        actions.append({tr("Go to") + QStringLiteral(" › ") + path, action});
    };
    const auto& tables = m_document.project().tables;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        const QString table = QString::fromStdString(tables[t].name);
        add(table, Selection::ofTable(static_cast<int>(t)));
        for (std::size_t c = 0; c < tables[t].columns.size(); ++c)
            add(table + QStringLiteral(" › ") + QString::fromStdString(tables[t].columns[c].name),
                Selection::ofColumn(static_cast<int>(t), static_cast<int>(c)));
    }
    auto* palette = new CommandPalette(actions, this);
    places->setParent(palette);
    palette->show();
}

void MainWindow::startTour()
{
    if (m_document.project().tables.empty())
        openSample(QStringLiteral("retail"));
    if (m_tour == nullptr) {
        m_tour = new Tour(firstSteps({m_schemaDock, m_inspectorDock, m_runDock, m_tabs,
                                      m_tabs->findChild<PreviewView*>(), m_tabs->widget(2)}),
                          this);
        connect(m_tour, &Tour::ended, this, [] {
            Settings settings = readSettings();
            settings.tourDismissed = true;
            writeSettings(settings);
        });
    }
    m_notices->close(QStringLiteral("example"));
    m_tour->start();
}

void MainWindow::openExample()
{
    if (!openSample(QStringLiteral("retail")) || readSettings().tourDismissed)
        return;
    m_notices->show(
        {QStringLiteral("example"),
         QStringLiteral("hint"),
         tr("This is an example: an online shop. Change anything; nothing is saved until you say so."),
         {{tr("First steps"), [this] { startTour(); }}, {tr("Start your own"), [this] { m_files->startNew(); }}}});
}

void MainWindow::cyclePanes(int by)
{
    QWidgetList panes;
    if (m_notices->isVisible())
        panes.append(m_notices);
    panes.append(m_pages->currentWidget());
    for (QDockWidget* dock : m_docks)
        if (dock->widget()->isVisible() && isInFront(*dock))
            panes.append(dock->widget());
    const QWidget* focus = focusWidget();
    int current = by > 0 ? -1 : static_cast<int>(panes.size());
    for (int i = 0; i < panes.size(); ++i)
        if (focus != nullptr && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            current = i;
    const int count = static_cast<int>(panes.size());
    QWidget* next = panes[(current + by + count) % count];
    // The first widget of the pane that takes focus by Tab.
    for (QWidget* child : next->findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0) {
            child->setFocus(Qt::TabFocusReason);
            return;
        }
    next->setFocus(Qt::TabFocusReason);
}

} // namespace dw::ui
