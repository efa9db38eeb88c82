// Composition of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/bias/bias_board.h"
#include "ui/charts/distribution_board.h"
#include "ui/design/canvas/schema_canvas.h"
#include "ui/design/edits.h"
#include "ui/design/inspector.h"
#include "ui/design/problem_list.h"
#include "ui/design/schema_tree.h"
#include "ui/difficulty/difficulty_board.h"
#include "ui/preview/preview_view.h"
#include "ui/run/log_view.h"
#include "ui/run/run_panel.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/file_actions.h"
#include "ui/shell/file_notices.h"
#include "ui/shell/help_panel.h"
#include "ui/shell/lazy_view.h"
#include "ui/shell/measures.h"
#include "ui/shell/report_page.h"
#include "ui/shell/settings.h"
#include "ui/shell/start_from_file.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome.h"
#include "ui/shell/window_manners.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QTabBar>
#include <QTimer>

namespace dw::ui {

namespace {

// In letters, so that docks grow with the font.
constexpr int kSchemaWidth = 32;
constexpr int kInspectorWidth = 46;
constexpr int kCentreWidth = 58; ///< that views have at least; one that needs more does not make the window wider
constexpr int kFrame = 40;       ///< above a window, in pixels
constexpr int kIdle = 250;       ///< milliseconds between the making of two views that nobody waits for
const QString kGeometry = QStringLiteral("window/geometry");

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_files(new FileActions(m_document, this)), m_notices(new NoticeBar(this)),
      m_fileNotices(new FileNotices(m_document, *m_files, *m_notices, this)),
      m_startFromFile(new StartFromFile(m_document, *m_files, *m_notices, this)), m_dropOverlay(new DropOverlay(this)),
      m_pages(new QStackedWidget(this)), m_tabs(new QTabWidget(this))
{
    resize(1280, 800);
    setAcceptDrops(true);
    qApp->installEventFilter(new WindowManners(this));
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setMinimumWidth(kCentreWidth * fontMetrics().averageCharWidth());
    m_pages->addWidget(m_tabs);
    m_pages->addWidget(new LazyView([this] {
        auto* welcome = new Welcome(*m_files);
        connect(welcome, &Welcome::newWanted, this, [this] { addTable(m_document); });
        return welcome;
    }));
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    connect(m_fileNotices, &FileNotices::pageWanted, this, &MainWindow::showOver);
    connect(m_startFromFile, &StartFromFile::pageWanted, this, &MainWindow::showOver);
    connect(m_files, &FileActions::startFromFileWanted, m_startFromFile, &StartFromFile::chooseFiles);
    buildViews();
    buildMenus();
    connect(&m_document, &Document::fileNameChanged, this, &MainWindow::updateTitle);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::changed, this, &MainWindow::showPage);
    updateTitle();
    showPage();
    follow(readSettings());
    styleWindow(*this);
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
    m_schemaDock = addDock(tr("Schema"), "schema", m_schema, Qt::LeftDockWidgetArea);
    m_inspectorDock = addDock(tr("Inspector"), "inspector", new Inspector(m_document, this), Qt::RightDockWidgetArea);
    m_help = new HelpPanel(m_document, this);
    m_helpDock = addDock(tr("Help"), "help", m_help, Qt::RightDockWidgetArea);
    tabifyDockWidget(m_inspectorDock, m_helpDock);
    m_helpDock->hide();
    buildBottom();
    m_canvas = new SchemaCanvas(m_document);
    auto* preview = new PreviewView(m_document);
    addCentralView(m_canvas, tr("Canvas"));
    addCentralView(preview, tr("Data"));
    addCentralView([this] { return new DistributionBoard(m_document); }, tr("Distributions"));
    const auto makeBias = [this, preview] {
        auto* bias = new BiasBoard(m_document);
        connect(bias, &BiasBoard::rowsWanted, this, [this, preview](const QString& condition) {
            preview->filterBar().apply(condition, {});
            m_tabs->setCurrentWidget(preview);
        });
        return bias;
    };
    addCentralView(makeBias, tr("Bias"));
    addCentralView([this] { return new DifficultyBoard(m_document); }, tr("Difficulty"));
    // Who has just chosen a view has the focus on its tab: the table twin is a key away from there, too.
    m_tabs->tabBar()->setFocusPolicy(Qt::StrongFocus);
    const QKeySequence twin(Qt::CTRL | Qt::Key_T);
    auto* asTable = new QShortcut(twin, m_tabs->tabBar());
    asTable->setContext(Qt::WidgetShortcut);
    connect(asTable, &QShortcut::activated, m_tabs, [this, twin] {
        for (QAction* action : m_tabs->currentWidget()->findChildren<QAction*>())
            if (action->shortcut() == twin)
                action->trigger();
    });
    // Rows are what people come for: they are seen first.
    m_tabs->setCurrentIndex(1);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (auto* view = dynamic_cast<LazyView*>(m_tabs->currentWidget()))
            view->content();
    });
    connect(m_canvas, &SchemaCanvas::wanted, m_tabs, [this] { m_tabs->setCurrentWidget(m_canvas); });
}

void MainWindow::buildBottom()
{
    m_problems = new ProblemList(m_document, this);
    m_problemDock = addDock(tr("Problems"), "problems", m_problems, Qt::BottomDockWidgetArea);
    connect(m_problems, &ProblemList::countChanged, m_problemDock, [this](int count) {
        m_problemDock->setWindowTitle(count > 0 ? tr("Problems (%1)").arg(count) : tr("Problems"));
        QTimer::singleShot(0, this, &MainWindow::fitBottom);
    });
    connect(m_problems, &ProblemList::shown, m_problemDock, [this] {
        m_problemDock->show();
        m_problemDock->raise();
    });
    m_runPanel = new RunPanel(m_document, this);
    // Whatever the language needs, the run dock does not make the window wider.
    auto* run = new QScrollArea(this);
    run->setWidgetResizable(true);
    run->setFrameShape(QFrame::NoFrame);
    run->setFocusPolicy(Qt::NoFocus);
    run->setWidget(m_runPanel);
    m_runDock = addDock(tr("Run"), "run", run, Qt::BottomDockWidgetArea);
    QDockWidget* log = addDock(tr("Log"), "log", new LogView(logOf(m_document), this), Qt::BottomDockWidgetArea);
    tabifyDockWidget(m_problemDock, m_runDock);
    tabifyDockWidget(m_runDock, log);
    // The tabs above them are their titles.
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    m_bottomDock = m_problemDock;
    for (QDockWidget* dock : {m_problemDock, m_runDock, log}) {
        dock->setTitleBarWidget(new QWidget(dock));
        dock->widget()->setMinimumHeight(1);
        connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool isShown) {
            if (isShown)
                m_bottomDock = dock;
            QTimer::singleShot(0, this, &MainWindow::fitBottom);
        });
    }
    m_problemDock->raise();
}

void MainWindow::fitBottom()
{
    if (!m_bottomDock->isVisible())
        return;
    // That there are no problems is one line; problems, progress and log get the room they had.
    const bool isLow = m_bottomDock == m_problemDock && m_problems->list()->topLevelItemCount() == 0;
    if (isLow == m_isBottomLow)
        return;
    if (isLow)
        m_bottomHeight = std::max(m_bottomHeight, m_bottomDock->height());
    m_isBottomLow = isLow;
    const int tabs = fontMetrics().height() + 3 * kSpace;
    resizeDocks({m_bottomDock}, {isLow ? tabs + m_problems->minimumSizeHint().height() : m_bottomHeight}, Qt::Vertical);
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

void MainWindow::addCentralView(std::function<QWidget*()> make, const QString& title)
{
    m_tabs->addTab(new LazyView(std::move(make)), title);
}

void MainWindow::makeViews()
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (auto* view = dynamic_cast<LazyView*>(m_tabs->widget(i)))
            view->content();
}

void MainWindow::makeNextView()
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (auto* view = dynamic_cast<LazyView*>(m_tabs->widget(i)); view != nullptr && !view->isMade()) {
            view->content();
            QTimer::singleShot(kIdle, this, &MainWindow::makeNextView);
            return;
        }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!event->spontaneous())
        QTimer::singleShot(kIdle, this, &MainWindow::makeNextView);
}

void MainWindow::place()
{
    if (restoreGeometry(QSettings().value(kGeometry).toByteArray()))
        return;
    const QSize room = screen()->availableSize() - QSize(0, kFrame);
    if (width() > room.width() || height() > room.height())
        setWindowState(Qt::WindowMaximized);
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
    if (m_over == nullptr)
        m_pages->setCurrentIndex(hasTables ? 0 : 1);
    // There is nothing to inspect yet; the docks come back with the first table.
    if (hasTables != m_hasTables)
        for (QDockWidget* dock : m_docks)
            dock->setVisible(hasTables && dock != m_helpDock);
    // Bars without tabs stay in the window: nobody should stop there.
    for (QTabBar* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        bar->setFocusPolicy(hasTables ? Qt::TabFocus : Qt::NoFocus);
    if (hasTables && !m_hasTables)
        resizeDocks(
            {m_schemaDock, m_inspectorDock},
            {kSchemaWidth * fontMetrics().averageCharWidth(), kInspectorWidth * fontMetrics().averageCharWidth()},
            Qt::Horizontal);
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
    if (event->isAccepted())
        QSettings().setValue(kGeometry, saveGeometry());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        m_tabs->setMinimumWidth(kCentreWidth * fontMetrics().averageCharWidth());
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        m_document.autosave();
    QMainWindow::changeEvent(event);
}

bool MainWindow::isInFront(const QDockWidget& dock) const
{
    // Qt keeps docks that are behind another tab "visible", outside of the window.
    return dock.isVisible() && (dock.isFloating() || rect().intersects(dock.geometry()));
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // What is behind another tab counts as visible to Qt, and so does the bar of tabs that have all gone; nobody wants
    // to type there.
    const auto isBehind = [this](const QWidget* widget) {
        return widget != nullptr &&
               ((widget->parentWidget() == this && widget->visibleRegion().isEmpty()) ||
                std::any_of(m_docks.begin(), m_docks.end(), [this, widget](const QDockWidget* dock) {
                    return dock->isAncestorOf(widget) && !isInFront(*dock);
                }));
    };
    const QWidget* first = focusWidget();
    bool hasMoved = QMainWindow::focusNextPrevChild(next);
    while (hasMoved && isBehind(focusWidget()) && focusWidget() != first)
        hasMoved = QMainWindow::focusNextPrevChild(next);
    return hasMoved;
}

void MainWindow::offerAbandonedWork()
{
    m_fileNotices->offerAbandonedWork();
}

void MainWindow::showOver(ReportPage* page)
{
    delete m_over;
    m_over = page;
    m_pages->setCurrentIndex(m_pages->addWidget(page));
    page->setFocus();
    // Another project: what the page says is not about it.
    connect(&m_document, &Document::fileNameChanged, page, &ReportPage::closed);
    connect(page, &ReportPage::closed, this, [this, page] {
        if (m_over == page)
            m_over = nullptr;
        m_pages->removeWidget(page);
        page->deleteLater();
        showPage();
        m_pages->currentWidget()->setFocus();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const DropPlan plan = dropPlan(event->mimeData());
    if (plan.title.isEmpty())
        return;
    m_dropOverlay->show(plan);
    // Accepted even where nothing will happen: the overlay says why.
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropOverlay->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dropOverlay->hide();
    event->acceptProposedAction();
    const DropPlan plan = dropPlan(event->mimeData());
    if (plan.kind == DropPlan::Kind::OpenProject && m_files->mayClose())
        openFile(plan.files.first());
    else if (plan.kind == DropPlan::Kind::StartFromFile)
        m_startFromFile->start(plan.files);
}

} // namespace dw::ui
