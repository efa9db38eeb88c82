// Editing by whole values, compiling after each change, reading and writing the file.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"

#include "core/engine/compile.h"
#include "core/project/file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QStandardPaths>
#include <QTimer>
#include <QUndoCommand>

namespace dw::ui {

/// The only undo command there is: the project before and after.
class ProjectCommand : public QUndoCommand
{
public:
    ProjectCommand(Document& document, const QString& text, QString mergeKey, Project before, Project after)
        : QUndoCommand(text), m_document(document), m_mergeKey(std::move(mergeKey)), m_before(std::move(before)),
          m_after(std::move(after))
    {
    }

    int id() const override { return 1; }
    void undo() override { m_document.set(m_before); }
    void redo() override { m_document.set(m_after); }
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* other = static_cast<const ProjectCommand*>(next);
        if (m_mergeKey.isEmpty() || m_mergeKey != other->m_mergeKey)
            return false;
        m_after = other->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    Document& m_document;
    QString m_mergeKey;
    Project m_before;
    Project m_after;
};

namespace {

constexpr int kAutosaveInterval = 30'000;

QString words(const Error& error)
{
    return QString::fromStdString(error.message);
}

} // namespace

Document::Document(QObject* parent)
    : QObject(parent), m_watcher(new QFileSystemWatcher(this)), m_autosaveTimer(new QTimer(this))
{
    recompile();
    m_autosaveTimer->setInterval(kAutosaveInterval);
    connect(m_autosaveTimer, &QTimer::timeout, this, &Document::autosave);
    m_autosaveTimer->start();
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        QFile file(m_fileName);
        const bool readable = file.open(QIODevice::ReadOnly);
        // Saving replaces the file, which ends the watch: renew it.
        QTimer::singleShot(0, this, &Document::watchFile);
        if (readable && file.readAll() != m_contentOnDisk)
            emit changedOnDisk();
    });
}

Document::~Document()
{
    QFile::remove(recoveryFileOf(m_fileName));
}

void Document::edit(const QString& text, const QString& mergeKey, const std::function<void(Project&)>& change)
{
    Project after = m_project;
    change(after);
    if (after == m_project)
        return;
    m_undoStack.push(new ProjectCommand(*this, text, mergeKey, m_project, std::move(after)));
}

void Document::set(const Project& project)
{
    m_project = project;
    m_readProblems = {};
    // The selection stays on what is at the same place, as far as there still is something.
    const int tables = static_cast<int>(m_project.tables.size());
    Selection selection = m_selection;
    if (selection.table >= tables)
        selection = tables > 0 ? Selection::ofTable(tables - 1) : Selection{};
    if (selection.kind == Selection::Kind::Column) {
        const int columns =
            static_cast<int>(m_project.tables[static_cast<std::size_t>(selection.table)].columns.size());
        if (selection.item >= columns)
            selection =
                columns > 0 ? Selection::ofColumn(selection.table, columns - 1) : Selection::ofTable(selection.table);
    }
    recompile();
    const bool moved = selection != m_selection;
    m_selection = selection;
    emit changed();
    emit planChanged();
    if (moved)
        emit selectionChanged();
}

void Document::recompile()
{
    Compiled compiled = compile(m_project);
    m_plan = std::move(compiled.partial);
    m_problems = std::move(compiled.problems);
    m_problems.all.insert(m_problems.all.begin(), m_readProblems.all.begin(), m_readProblems.all.end());
}

void Document::select(const Selection& selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    emit selectionChanged();
}

int Document::currentTable() const
{
    if (m_selection.table >= 0 && m_selection.table < static_cast<int>(m_project.tables.size()))
        return m_selection.table;
    return m_project.tables.empty() ? -1 : 0;
}

QString Document::title() const
{
    return m_fileName.isEmpty() ? tr("Untitled") : QFileInfo(m_fileName).completeBaseName();
}

QString Document::open(const QString& fileName)
{
    Problems problems;
    Result<Project> project = readProjectFile(fileName.toStdString(), problems);
    if (!project)
        return words(project.error());
    QFile::remove(recoveryFileOf(m_fileName));
    startNew(std::move(*project));
    m_readProblems = std::move(problems);
    m_problems.all.insert(m_problems.all.begin(), m_readProblems.all.begin(), m_readProblems.all.end());
    m_fileName = QFileInfo(fileName).absoluteFilePath();
    QFile file(m_fileName);
    if (file.open(QIODevice::ReadOnly))
        m_contentOnDisk = file.readAll();
    watchFile();
    emit fileNameChanged();
    emit changed();
    return {};
}

void Document::startNew(Project project)
{
    m_fileName.clear();
    m_contentOnDisk.clear();
    m_undoStack.clear();
    m_selection = {};
    set(project);
    if (!m_project.tables.empty())
        select(Selection::ofTable(0));
    emit fileNameChanged();
}

QString Document::reload()
{
    return open(m_fileName);
}

QString Document::save()
{
    return saveAs(m_fileName);
}

QString Document::saveAs(const QString& fileName)
{
    const QByteArray content = QByteArray::fromStdString(writeProject(m_project));
    const QString absolute = QFileInfo(fileName).absoluteFilePath();
    // Before writing, so that the watcher does not take our own change for someone else's.
    const QByteArray before = std::exchange(m_contentOnDisk, content);
    const Status written = writeFileAtomically(absolute.toStdString(), content.toStdString());
    if (!written) {
        m_contentOnDisk = before;
        return words(written.error());
    }
    QFile::remove(recoveryFileOf(m_fileName));
    m_fileName = absolute;
    m_undoStack.setClean();
    watchFile();
    emit fileNameChanged();
    return {};
}

void Document::watchFile()
{
    if (!m_watcher->files().isEmpty())
        m_watcher->removePaths(m_watcher->files());
    if (!m_fileName.isEmpty() && QFileInfo::exists(m_fileName))
        m_watcher->addPath(m_fileName);
}

void Document::autosave()
{
    if (!isModified())
        return;
    const QString file = recoveryFileOf(m_fileName);
    QDir().mkpath(QFileInfo(file).absolutePath());
    static_cast<void>(writeFileAtomically(file.toStdString(), writeProject(m_project)));
}

QString Document::recoveryFileOf(const QString& fileName)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery/");
    if (fileName.isEmpty())
        return folder + QStringLiteral("untitled.datawright");
    const QByteArray hash =
        QCryptographicHash::hash(QFileInfo(fileName).absoluteFilePath().toUtf8(), QCryptographicHash::Sha1);
    return folder + QFileInfo(fileName).completeBaseName() + QLatin1Char('-') +
           QString::fromLatin1(hash.toHex().left(8)) + QStringLiteral(".datawright");
}

} // namespace dw::ui
