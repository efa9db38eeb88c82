// The one window: composes the document and its panels, and does nothing else.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QMainWindow>
#include <QStackedWidget>
#include <QTabWidget>

namespace dw::ui {

class FileActions;
class RunPanel;
class SchemaCanvas;
class SchemaTree;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Document& document() { return m_document; }
    RunPanel& runPanel() { return *m_runPanel; }
    /// Shows the reason when the file cannot be opened.
    bool openFile(const QString& path);
    bool openSample(const QString& name);
    /// A tab in the middle, after those there are.
    void addCentralView(QWidget* view, const QString& title);
    void showCentralView(int index) { m_tabs->setCurrentIndex(index); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QDockWidget* addDock(const QString& title, const char* name, QWidget* content, Qt::DockWidgetArea area);
    void buildViews();
    void buildMenus();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void updateTitle();
    /// The welcome page while there is no table, else the views.
    void showPage();
    void buildRunMenu();
    void askAboutChangeOnDisk();
    void cyclePanes();

    Document m_document;
    FileActions* m_files;
    SchemaTree* m_schema = nullptr;
    SchemaCanvas* m_canvas = nullptr;
    RunPanel* m_runPanel = nullptr;
    QDockWidget* m_runDock = nullptr;
    QStackedWidget* m_pages;
    QTabWidget* m_tabs;
    QList<QDockWidget*> m_docks;
    bool m_isAsking = false;
    bool m_hasTables = true;
};

} // namespace dw::ui
