// The Bias board: the live sample, and beside it a file that was dropped on it, inspected in the same way.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/bias_view.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QTabBar>

namespace dw::ui {

class TargetOutcomes;

class BiasBoard : public QWidget
{
    Q_OBJECT

public:
    explicit BiasBoard(Document& document, QWidget* parent = nullptr);

    BiasView& live() { return *m_live; }
    TargetOutcomes& outcomes() { return *m_outcomes; }
    /// Nullptr when no file is open.
    BiasView* file() { return m_file; }
    void setMode(int mode);
    void setTableShown(bool shown);
    /// Reads the file in the background and shows it beside the live sample.
    void openFile(const QString& path);
    void closeFile();
    /// HTML, or PDF where the name ends so. Empty when all went well, else what went wrong.
    QString writeReport(const QString& path) const;

signals:
    /// Rows of the current table are to be shown: those where this SQL is true.
    void rowsWanted(const QString& condition, const QString& name);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* createTop();
    void connectView(BiasView& view);
    void showFile(const Result<std::shared_ptr<const InspectedRows>>& rows);
    void chooseFile();
    void exportReport();
    void exportPicture();
    void updateTabs();
    void arrangeTop();
    void ask(const TargetRequest& request);

    Document& m_document;
    QBoxLayout* m_top = nullptr;
    QWidget* m_buttons = nullptr;
    QTabBar* m_modes = nullptr;
    QToolButton* m_asTable = nullptr;
    QSplitter* m_splitter = nullptr;
    BiasView* m_live = nullptr;
    BiasView* m_file = nullptr;
    TargetOutcomes* m_outcomes = nullptr;
    QLabel* m_dropHint = nullptr;
};

} // namespace dw::ui
