// The run dock: what to write and where, progress while it runs in the background, what came of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/run.h"
#include "ui/document/document.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
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

public slots:
    void start();
    void cancel();

signals:
    void started();
    void finished(bool complete);

private:
    void build();
    void startRun(bool resume);
    void showProgress(const RunProgress& progress);
    void showResult(const QString& text, bool complete, bool resumable);
    void followDocument();
    std::vector<RunOutput> chosenOutputs() const;

    Document& m_document;
    QList<QCheckBox*> m_formats;
    QLineEdit* m_directory;
    QCheckBox* m_overwrite;
    QPushButton* m_run;
    QPushButton* m_cancel;
    QPushButton* m_resume;
    QPushButton* m_openFolder;
    QProgressBar* m_bar;
    QLabel* m_status;
    bool m_isRunning = false;
    bool m_isDirectoryChosen = false;
    std::jthread m_thread;
};

} // namespace dw::ui
