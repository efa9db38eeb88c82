// Composition of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/charts/distribution_board.h"
#include "ui/design/canvas/schema_canvas.h"
#include "ui/design/edits.h"
#include "ui/design/inspector.h"
#include "ui/design/problem_list.h"
#include "ui/design/schema_tree.h"
#include "ui/preview/preview_view.h"
#include "ui/run/run_panel.h"
#include "ui/shell/file_actions.h"
#include "ui/shell/welcome.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>

namespace dw::ui {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_files(new FileActions(m_document, this)), m_pages(new QStackedWidget(this)),
      m_tabs(new QTabWidget(this))
{
    resize(1280, 800);
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Views"));
    m_pages->addWidget(m_tabs);
    auto* welcome = new Welcome(*m_files, this);
    m_pages->addWidget(welcome);
    connect(welcome, &Welcome::newWanted, this, [this] { addTable(m_document); });
    setCentralWidget(m_pages);
    buildViews();
    buildMenus();
    connect(&m_document, &Document::fileNameChanged, this, &MainWindow::updateTitle);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::changedOnDisk, this, &MainWindow::askAboutChangeOnDisk);
    connect(&m_document, &Document::changed, this, &MainWindow::showPage);
    updateTitle();
    showPage();
    statusBar()->setSizeGripEnabled(false);
}

MainWindow::~MainWindow()
{
    // Panels look at the document until they are gone; members go before children do.
    m_document.undoStack().disconnect();
    m_document.disconnect();
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::buildViews()
{
    m_schema = new SchemaTree(m_document, this);
    QDockWidget* schema = addDock(tr("Schema"), "schema", m_schema, Qt::LeftDockWidgetArea);
    QDockWidget* inspector =
        addDock(tr("Inspector"), "inspector", new Inspector(m_document, this), Qt::RightDockWidgetArea);
    auto* problems = new ProblemList(m_document, this);
    QDockWidget* problemDock = addDock(tr("Problems"), "problems", problems, Qt::BottomDockWidgetArea);
    connect(problems, &ProblemList::countChanged, problemDock, [problemDock](int count) {
        problemDock->setWindowTitle(count > 0 ? tr("Problems (%1)").arg(count) : tr("Problems"));
    });
    m_runPanel = new RunPanel(m_document, this);
    m_runDock = addDock(tr("Run"), "run", m_runPanel, Qt::BottomDockWidgetArea);
    tabifyDockWidget(problemDock, m_runDock);
    problemDock->raise();
    resizeDocks({schema, inspector}, {230, 310}, Qt::Horizontal);
    resizeDocks({problemDock}, {150}, Qt::Vertical);
    m_canvas = new SchemaCanvas(m_document);
    addCentralView(m_canvas, tr("Canvas"));
    addCentralView(new PreviewView(m_document), tr("Data"));
    addCentralView(new DistributionBoard(m_document), tr("Distributions"));
    connect(m_canvas, &SchemaCanvas::wanted, m_tabs, [this] { m_tabs->setCurrentWidget(m_canvas); });
}

QDockWidget* MainWindow::addDock(const QString& title, const char* name, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(content);
    dock->setAccessibleName(title);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void MainWindow::addCentralView(QWidget* view, const QString& title)
{
    m_tabs->addTab(view, title);
}

bool MainWindow::openFile(const QString& path)
{
    return m_files->open(path);
}

bool MainWindow::openSample(const QString& name)
{
    return m_files->openSample(name);
}

void MainWindow::showPage()
{
    const bool hasTables = !m_document.project().tables.empty();
    m_pages->setCurrentIndex(hasTables ? 0 : 1);
    // There is nothing to inspect yet; the docks come back with the first table.
    if (hasTables != m_hasTables)
        for (QDockWidget* dock : m_docks)
            dock->setVisible(hasTables);
    m_hasTables = hasTables;
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_document.title() + QStringLiteral("[*] — Datawright Studio"));
    setWindowModified(m_document.isModified());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(m_files->mayClose());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        m_document.autosave();
    QMainWindow::changeEvent(event);
}

void MainWindow::askAboutChangeOnDisk()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    QMessageBox box(QMessageBox::Question, tr("File changed"),
                    tr("“%1” was changed by another program.").arg(m_document.fileName()), QMessageBox::NoButton, this);
    const QPushButton* reload = box.addButton(tr("Reload"), QMessageBox::AcceptRole);
    box.addButton(tr("Keep mine"), QMessageBox::RejectRole);
    box.exec();
    m_isAsking = false;
    if (box.clickedButton() == reload) {
        const QString failure = m_document.reload();
        if (!failure.isEmpty())
            QMessageBox::warning(this, tr("Could not open the project"), failure);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().toLocalFile().endsWith(QLatin1String(".datawright"))) {
        statusBar()->showMessage(tr("Drop to open this project"), 3000);
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    if (m_files->mayClose())
        openFile(event->mimeData()->urls().first().toLocalFile());
}

} // namespace dw::ui
