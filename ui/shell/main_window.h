// The one window: composes the document and its panels, and does nothing else.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QMainWindow>
#include <QStackedWidget>
#include <QTabWidget>
#include <functional>

namespace dw::ui {

class DropOverlay;
class FileActions;
class FileNotices;
class HelpPanel;
class NoticeBar;
class ProblemList;
class ReportPage;
class RunPanel;
class SchemaCanvas;
class SchemaTree;
class StartFromFile;
class Tour;
struct Settings;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Document& document() { return m_document; }
    RunPanel& runPanel() { return *m_runPanel; }
    /// Where it was when it was closed, or as the screen allows.
    void place();
    /// Shows the reason when the file cannot be opened.
    bool openFile(const QString& path);
    bool openSample(const QString& name);
    /// Offers work that a crash left behind.
    void offerAbandonedWork();
    /// The first launch of all: an example opens at once, so that there are rows to look at, with the tour to it.
    void openExample();
    void startTour();
    /// A tab in the middle, after those there are.
    void addCentralView(QWidget* view, const QString& title);
    /// The same, made when it is first looked at or when there is time.
    void addCentralView(std::function<QWidget*()> make, const QString& title);
    /// Makes those views that nobody has looked at yet.
    void makeViews();
    void showCentralView(int index) { m_tabs->setCurrentIndex(index); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool isInFront(const QDockWidget& dock) const;
    QDockWidget* addDock(const QString& title, const char* name, QWidget* content, Qt::DockWidgetArea area);
    void buildViews();
    void makeNextView();
    void buildBottom();
    /// Gives the docks at the bottom the height that what is shown there needs.
    void fitBottom();
    void buildMenus();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void updateTitle();
    /// The welcome page while there is no table, else the views.
    void showPage();
    void buildRunMenu();
    void showOver(ReportPage* page);
    void cyclePanes(int by);
    void showHelp();
    void showSettings();
    void showCommandPalette();
    void follow(const Settings& settings);

    Document m_document;
    FileActions* m_files;
    NoticeBar* m_notices;
    FileNotices* m_fileNotices;
    StartFromFile* m_startFromFile;
    DropOverlay* m_dropOverlay;
    QWidget* m_over = nullptr; ///< page that is shown in the place of the views
    SchemaTree* m_schema = nullptr;
    SchemaCanvas* m_canvas = nullptr;
    RunPanel* m_runPanel = nullptr;
    ProblemList* m_problems = nullptr;
    HelpPanel* m_help = nullptr;
    Tour* m_tour = nullptr;
    QDockWidget* m_schemaDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_problemDock = nullptr;
    QDockWidget* m_runDock = nullptr;
    QDockWidget* m_helpDock = nullptr;
    QDockWidget* m_bottomDock = nullptr; ///< the one that is seen of those at the bottom
    int m_bottomHeight = 236;
    bool m_isBottomLow = false;
    QStackedWidget* m_pages;
    QTabWidget* m_tabs;
    QList<QDockWidget*> m_docks;
    bool m_hasTables = true;
};

} // namespace dw::ui
