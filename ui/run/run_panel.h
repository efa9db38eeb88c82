// The run dock: what to write, where and how much of it, progress while it runs in the background, what came of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/run.h"
#include "ui/document/document.h"
#include "ui/run/run_report.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <thread>

namespace dw::ui {

class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(Document& document, QWidget* parent = nullptr);
    /// Stops a run and waits for its files to be closed.
    ~RunPanel() override;

    bool isRunning() const { return m_isRunning; }
    void setDirectory(const QString& directory);
    QString directory() const { return m_directory->text(); }
    /// Multiplies the rows of every table that is not counted per parent.
    void setScale(double scale) { m_scale->setValue(scale); }
    /// Rows of all tables at the chosen scale, as far as is known without a pass over parents.
    QString rowsWords() const;

public slots:
    void start();
    void cancel();

signals:
    void started();
    void finished(bool complete);

private:
    void say(const QString& text);
    void build();
    QLayout* buildOptions();
    QLayout* buildCluster();
    void startRun(bool resume);
    void showProgress(const RunProgress& progress);
    void showResult(const Result<Manifest>& result);
    void followDocument();
    void followDirectory();
    void updateRows();
    std::vector<OutputDesign> chosenOutputs() const;
    void exportParts();
    Project scaledProject() const;

    Document& m_document;
    QList<QCheckBox*> m_formats;
    QLineEdit* m_directory;
    QDoubleSpinBox* m_scale;
    QSpinBox* m_threads;
    QSpinBox* m_parts;
    QPushButton* m_export;
    QLabel* m_rows;
    QCheckBox* m_overwrite;
    QPushButton* m_run;
    QPushButton* m_cancel;
    QPushButton* m_resume;
    QPushButton* m_openFolder;
    QProgressBar* m_bar;
    QLabel* m_status;
    RunReport* m_report;
    bool m_isRunning = false;
    bool m_isDirectoryChosen = false;
    std::jthread m_thread;
};

} // namespace dw::ui
