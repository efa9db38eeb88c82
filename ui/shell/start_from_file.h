// Start from a file: a first project from data or table definitions, inferred in the background and explained.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/infer/infer.h"
#include "ui/shell/report_page.h"

#include <QFutureWatcher>
#include <QObject>
#include <memory>

namespace dw::ui {

class Document;
class FileActions;

/// What was found in each column, and what was made of it.
class InferencePage : public ReportPage
{
    Q_OBJECT

public:
    explicit InferencePage(const Inferred& inferred, const QString& files, QWidget* parent = nullptr);
};

class StartFromFile : public QObject
{
    Q_OBJECT

public:
    StartFromFile(Document& document, FileActions& files, NoticeBar& bar, QWidget* window);
    ~StartFromFile() override;

    void chooseFiles();
    void start(const QStringList& files);

    /// For a file dialog.
    static QString nameFilter();
    static bool canRead(const QString& file);

signals:
    void pageWanted(dw::ui::ReportPage* page);
    void finished(bool made);

private:
    using Answer = std::shared_ptr<const Result<Inferred>>;
    void take(const Answer& answer);

    Document& m_document;
    FileActions& m_files;
    NoticeBar& m_bar;
    QWidget* m_window;
    QString m_names;
    QFutureWatcher<Answer> m_watcher;
};

} // namespace dw::ui
