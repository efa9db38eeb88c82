// Editing by whole values, compiling after each change, reading and writing the file.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"

#include "ui/document/core_text.h"
#include "ui/document/step.h"

#include "core/engine/compile.h"
#include "core/project/file.h"
#include "ui/document/arranged_plan.h"
#include "ui/document/log.h"
#include "ui/document/plan_maker.h"
#include "ui/document/recovery.h"

#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>
#include <QUndoCommand>

namespace dw::ui {

/// Counts steps: equal merge keys fold only while it stays.
constexpr const char* kStepProperty = "dw_step";

void finishStep(Document& document)
{
    document.setProperty(kStepProperty, document.property(kStepProperty).toInt() + 1);
}

/// The only undo command there is: the project before and after.
class ProjectCommand : public QUndoCommand
{
public:
    ProjectCommand(Document& document, const QString& text, QString mergeKey, std::shared_ptr<const Project> before,
                   std::shared_ptr<const Project> after)
        : QUndoCommand(text), m_document(document), m_mergeKey(std::move(mergeKey)), m_before(std::move(before)),
          m_after(std::move(after))
    {
    }

    int id() const override { return 1; }
    void undo() override
    {
        finishStep(m_document);
        m_document.set(m_before);
    }
    void redo() override { m_document.set(m_after); }
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* other = static_cast<const ProjectCommand*>(next);
        if (m_mergeKey.isEmpty() || m_mergeKey != other->m_mergeKey)
            return false;
        m_after = other->m_after;
        setObsolete(*m_before == *m_after);
        return true;
    }

private:
    Document& m_document;
    QString m_mergeKey;
    std::shared_ptr<const Project> m_before;
    std::shared_ptr<const Project> m_after;
};

namespace {

constexpr int kAutosaveInterval = 30'000;
/// Other programs write in several steps: look when they have finished.
constexpr int kSettleTime = 120;
/// Whoever waits for the plan sees nothing happen: a part of the 50 ms that the window may be silent for.
constexpr std::chrono::milliseconds kPatience(15);

/// DATAWRIGHT_PATIENCE says otherwise, in milliseconds.
std::chrono::milliseconds patience()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("DATAWRIGHT_PATIENCE", &isSet);
    return isSet ? std::chrono::milliseconds(asked) : kPatience;
}

QString words(const Error& error)
{
    return coreText(error.message);
}

/// The same place, as far as there is something.
Selection nearestThere(const Project& project, Selection selection)
{
    const int tables = static_cast<int>(project.tables.size());
    if (selection.table >= tables)
        selection = tables > 0 ? Selection::ofTable(tables - 1) : Selection{};
    if (selection.kind == Selection::Kind::Column && selection.table >= 0) {
        const int columns = static_cast<int>(project.tables[static_cast<std::size_t>(selection.table)].columns.size());
        if (selection.item >= columns)
            selection =
                columns > 0 ? Selection::ofColumn(selection.table, columns - 1) : Selection::ofTable(selection.table);
    }
    return selection;
}

} // namespace

Document::Document(QObject* parent)
    : QObject(parent), m_project(std::make_shared<const Project>()), m_plan(compile(*m_project).partial),
      m_planMaker(new PlanMaker(this)), m_patience(patience()), m_watcher(new QFileSystemWatcher(this)),
      m_autosaveTimer(new QTimer(this))
{
    new RecoveryCopy(this);
    new Log(this);
    m_autosaveTimer->setObjectName(QLatin1String(kAutosaveTimerName));
    m_autosaveTimer->setInterval(kAutosaveInterval);
    connect(m_autosaveTimer, &QTimer::timeout, this, &Document::autosave);
    m_autosaveTimer->start();
    connect(m_planMaker, &PlanMaker::made, this, [this](const Compiled& compiled) {
        takePlan(compiled);
        emit changed();
        emit planChanged();
    });
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        QTimer::singleShot(kSettleTime, this, [this, seen = m_contentOnDisk] {
            // Whoever replaced the file ended the watch: renew it.
            watchFile();
            QFile file(m_fileName);
            const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            if (content != m_contentOnDisk && seen == m_contentOnDisk)
                emit changedOnDisk();
        });
    });
}

Document::~Document() = default;

void Document::edit(const QString& text, const QString& mergeKey, const std::function<void(Project&)>& change)
{
    auto after = std::make_shared<Project>(*m_project);
    change(*after);
    if (*after == *m_project)
        return;
    const QString key =
        mergeKey.isEmpty() ? mergeKey : mergeKey + QLatin1Char('#') + QString::number(property(kStepProperty).toInt());
    m_undoStack.push(new ProjectCommand(*this, text, key, m_project, std::move(after)));
}

void Document::set(std::shared_ptr<const Project> project)
{
    const std::shared_ptr<const Project> before = std::exchange(m_project, std::move(project));
    m_readProblems = {};
    m_plan = arrangedPlan(m_plan, *before, *m_project);
    // The selection stays on what is at the same place.
    const Selection selection = nearestThere(*m_project, m_selection);
    const bool moved = selection != m_selection;
    m_selection = selection;
    compileNow();
    emit changed();
    if (!m_isPlanLate)
        emit planChanged();
    if (moved)
        emit selectionChanged();
}

void Document::compileNow()
{
    m_isPlanLate = true;
    m_planMaker->request(m_project);
    if (const auto compiled = m_planMaker->wait(m_wasPlanLate ? std::chrono::milliseconds(0) : m_patience))
        takePlan(*compiled);
    m_wasPlanLate = m_isPlanLate;
    showProblems();
}

void Document::takePlan(const Compiled& compiled)
{
    m_isPlanLate = false;
    m_plan = compiled.partial;
    m_planProblems = compiled.problems;
    showProblems();
}

void Document::showProblems()
{
    m_problems = m_readProblems;
    m_problems.all.insert(m_problems.all.end(), m_planProblems.all.begin(), m_planProblems.all.end());
}

void Document::select(const Selection& asked)
{
    // A list that was made before the last edit may lead to what is there no more.
    const Selection selection = nearestThere(*m_project, asked);
    if (selection == m_selection)
        return;
    m_selection = selection;
    finishStep(*this);
    emit selectionChanged();
}

int Document::currentTable() const
{
    if (m_selection.table >= 0 && m_selection.table < static_cast<int>(m_project->tables.size()))
        return m_selection.table;
    return m_project->tables.empty() ? -1 : 0;
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
    QFile file(fileName);
    startWith(std::move(*project),
              {QFileInfo(fileName).absoluteFilePath(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(),
               std::move(problems)});
    logOf(*this).add(LogEntry::Kind::Done, tr("Opened %1").arg(m_fileName));
    return {};
}

void Document::startNew(Project project)
{
    startWith(std::move(project), {});
}

void Document::startWith(Project project, Source source)
{
    m_fileName = std::move(source.fileName);
    m_contentOnDisk = std::move(source.content);
    watchFile();
    recoveryCopyOf(*this).discard();
    m_undoStack.clear();
    // Nothing of what was open before is shown with it.
    m_project = std::make_shared<const Project>(std::move(project));
    m_plan = arrangedPlan(std::make_shared<const Plan>(), {}, *m_project);
    m_planProblems = {};
    m_readProblems = std::move(source.problems);
    m_selection = m_project->tables.empty() ? Selection{} : Selection::ofTable(0);
    m_wasPlanLate = false;
    finishStep(*this);
    compileNow();
    emit changed();
    if (!m_isPlanLate)
        emit planChanged();
    emit selectionChanged();
    emit fileNameChanged();
}

QString Document::reload()
{
    Problems problems;
    Result<Project> project = readProjectFile(m_fileName.toStdString(), problems);
    if (!project)
        return words(project.error());
    QFile file(m_fileName);
    m_contentOnDisk = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    // One step that can be undone: what was changed here is not lost.
    edit(tr("Reload from Disk"), {}, [&](Project& mine) { mine = std::move(*project); });
    m_undoStack.setClean();
    recoveryCopyOf(*this).discard();
    logOf(*this).add(LogEntry::Kind::Done, tr("Reloaded %1").arg(m_fileName));
    m_readProblems = std::move(problems);
    showProblems();
    emit fileNameChanged();
    emit changed();
    return {};
}

QString Document::save()
{
    return saveAs(m_fileName);
}

QString Document::saveAs(const QString& fileName)
{
    const QByteArray content = QByteArray::fromStdString(writeProject(*m_project));
    const QString absolute = QFileInfo(fileName).absoluteFilePath();
    // Before writing, so that the watcher does not take our own change for someone else's.
    const QByteArray before = std::exchange(m_contentOnDisk, content);
    const Status written = writeFileAtomically(absolute.toStdString(), content.toStdString());
    if (!written) {
        m_contentOnDisk = before;
        return words(written.error());
    }
    recoveryCopyOf(*this).discard();
    m_fileName = absolute;
    m_undoStack.setClean();
    watchFile();
    logOf(*this).add(LogEntry::Kind::Done, tr("Saved %1").arg(m_fileName));
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
    RecoveryCopy& copy = recoveryCopyOf(*this);
    if (!isModified())
        return copy.discard();
    if (const QString failure = copy.write(*m_project, m_fileName, title()); !failure.isEmpty())
        logOf(*this).add(LogEntry::Kind::Failed, failure);
}

} // namespace dw::ui
