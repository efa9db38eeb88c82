// Reads in the background; the window stays free, and an answer that nobody wants any more is dropped.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_from_file.h"

#include "ui/document/core_text.h"
#include "ui/document/document.h"
#include "ui/shell/file_actions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QtConcurrentRun>

namespace dw::ui {

namespace {

const QString kNotice = QStringLiteral("start-from-file");

QString said(const std::string& from)
{
    return QString::fromStdString(from);
}

int columnsOf(const Project& project)
{
    std::size_t columns = 0;
    for (const TableDesign& table : project.tables)
        columns += table.columns.size();
    return static_cast<int>(columns);
}

} // namespace

InferencePage::InferencePage(const Inferred& inferred, const QString& files, QWidget* parent)
    : ReportPage(
          tr("What was found in %1").arg(files),
          inferred.rows > 0
              ? tr("The project copies shapes of the data where there is a mark: shares, ranges, quantiles. Rows "
                   "are not copied, and what only a few rows have in common is left out. Check that these shapes "
                   "may be shared before you share the project.")
              : tr("Table definitions say nothing about how values are distributed: generators are guesses by "
                   "type and name."),
          {tr("Column"), tr("Found"), tr("Made")}, {}, parent)
{
    for (const InferenceNote& note : inferred.notes) {
        QTreeWidgetItem* table = group(said(note.table));
        if (note.column.empty() && table->text(1).isEmpty()) {
            table->setText(1, coreText(note.found));
            table->setText(2, coreText(note.made));
            continue;
        }
        addRow(table, {said(note.column), coreText(note.found), coreText(note.made)},
               note.copies ? QStringLiteral("duplicate") : QStringLiteral("rename"));
    }
    list()->header()->resizeSection(1, 340);
}

StartFromFile::StartFromFile(Document& document, FileActions& files, NoticeBar& bar, QWidget* window)
    : QObject(window), m_document(document), m_files(files), m_bar(bar), m_window(window)
{
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        if (!m_watcher.isCanceled())
            take(m_watcher.result());
    });
}

StartFromFile::~StartFromFile()
{
    m_watcher.disconnect();
    m_watcher.waitForFinished();
}

QString StartFromFile::nameFilter()
{
    return tr("Data and table definitions") +
           QStringLiteral(" (*.csv *.tsv *.txt *.csv.gz *.parquet *.json *.jsonl *.ndjson *.sql *.ddl)");
}

bool StartFromFile::canRead(const QString& file)
{
    return isInferable(file.toStdString());
}

void StartFromFile::chooseFiles()
{
    const QStringList files =
        QFileDialog::getOpenFileNames(m_window, tr("Start from files: one table each"), {}, nameFilter());
    if (!files.isEmpty())
        start(files);
}

void StartFromFile::start(const QStringList& files)
{
    if (!m_files.mayClose())
        return;
    QStringList names;
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) {
        names << QFileInfo(file).fileName();
        paths.emplace_back(file.toStdString());
    }
    m_names = names.join(QStringLiteral(", "));
    m_bar.show({kNotice,
                QStringLiteral("import"),
                tr("Reading %1…").arg(m_names),
                {{tr("Cancel"), [this] { m_watcher.setFuture({}); }}},
                false});
    m_watcher.setFuture(QtConcurrent::run(
        [paths]() -> Answer { return std::make_shared<const Result<Inferred>>(inferProject(paths)); }));
}

void StartFromFile::take(const Answer& answer)
{
    if (!*answer) {
        m_bar.show({kNotice, QStringLiteral("error"), coreText((*answer).error().message)});
        emit finished(false);
        return;
    }
    const Inferred& inferred = **answer;
    m_document.startNew();
    m_document.edit(tr("Start from File"), {}, [&](Project& project) { project = inferred.project; });
    m_document.select(Selection::ofTable(0));
    QString words = tr("Made from %1: %n column(s).", nullptr, columnsOf(inferred.project)).arg(m_names);
    if (inferred.rows > 0)
        words += QLatin1Char(' ') + tr("It copies shapes of that data, no rows. Check that these may be shared.");
    m_bar.show({kNotice,
                QStringLiteral("import"),
                words,
                {{tr("What was found"),
                  [this, answer, names = m_names] { emit pageWanted(new InferencePage(**answer, names)); }, false}}});
    emit finished(true);
}

} // namespace dw::ui
