// Three files a running document: the project, what is known of it, and a lock.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recovery.h"

#include "core/project/file.h"
#include "ui/document/core_text.h"
#include "ui/document/document.h"
#include "ui/document/log.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTimer>
#include <QUuid>

namespace dw::ui {

namespace {

QString pathOf(const QString& id, const char* ending)
{
    return recoveryFolder() + QLatin1Char('/') + id + QLatin1String(ending);
}

void removeFiles(const QString& id)
{
    QFile::remove(pathOf(id, ".json"));
    QFile::remove(pathOf(id, ".datawright"));
}

/// True when nobody who still runs holds the copy. A lock of a process that is gone counts as none.
bool isAbandoned(const QString& id)
{
    QLockFile lock(pathOf(id, ".lock"));
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

std::optional<AbandonedWork> readEntry(const QString& id)
{
    QFile file(pathOf(id, ".json"));
    if (!file.open(QIODevice::ReadOnly) || !QFile::exists(pathOf(id, ".datawright")))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    AbandonedWork work;
    work.id = id;
    work.projectFile = json.value(QLatin1String("file")).toString();
    work.title = json.value(QLatin1String("title")).toString();
    work.saved = QDateTime::fromString(json.value(QLatin1String("saved")).toString(), Qt::ISODate);
    return work;
}

} // namespace

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

RecoveryCopy::RecoveryCopy(QObject* document) : QObject(document), m_id(QUuid::createUuid().toString(QUuid::Id128)) {}

RecoveryCopy::~RecoveryCopy()
{
    discard();
}

QString RecoveryCopy::write(const Project& project, const QString& projectFile, const QString& title)
{
    QDir().mkpath(recoveryFolder());
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(pathOf(m_id, ".lock"));
        m_lock->setStaleLockTime(0);
        m_lock->tryLock(0);
    }
    const QJsonObject json{{QStringLiteral("file"), projectFile},
                           {QStringLiteral("title"), title},
                           {QStringLiteral("saved"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    const std::pair<const char*, std::string> files[] = {
        {".datawright", writeProject(project)},
        {".json", QJsonDocument(json).toJson().toStdString()},
    };
    for (const auto& [ending, content] : files)
        if (const Status written = writeFileAtomically(pathOf(m_id, ending).toStdString(), content); !written) {
            const QString reason = coreText(written.error().message);
            emit failed(reason);
            return reason;
        }
    return {};
}

void RecoveryCopy::discard()
{
    if (!m_lock)
        return;
    removeFiles(m_id);
    m_lock.reset();
}

RecoveryCopy& recoveryCopyOf(const QObject& document)
{
    return *document.findChild<RecoveryCopy*>();
}

QString recoverWork(Document& document, const AbandonedWork& work)
{
    std::optional<Project> project = readAbandonedWork(work);
    if (!project)
        return Document::tr("What was kept of “%1” cannot be read.").arg(work.title);
    if (work.projectFile.isEmpty() || !QFile::exists(work.projectFile)) {
        document.startNew();
    } else if (const QString failure = document.open(work.projectFile); !failure.isEmpty()) {
        return failure;
    }
    document.edit(Document::tr("Recover Unsaved Work"), {}, [&](Project& mine) { mine = std::move(*project); });
    if (document.selection() == Selection{} && !document.project().tables.empty())
        document.select(Selection::ofTable(0));
    document.autosave();
    discardAbandonedWork(work);
    logOf(document).add(LogEntry::Kind::Done, Document::tr("Recovered unsaved work on “%1”").arg(work.title));
    return {};
}

std::optional<Project> projectOnDisk(const Document& document)
{
    Problems problems;
    Result<Project> project = readProjectFile(document.fileName().toStdString(), problems);
    return project ? std::optional<Project>(std::move(*project)) : std::nullopt;
}

void setAutosaveInterval(const Document& document, int seconds)
{
    auto* timer = document.findChild<QTimer*>(QLatin1String(kAutosaveTimerName));
    if (seconds > 0)
        timer->start(seconds * 1000);
    else
        timer->stop();
}

QList<AbandonedWork> abandonedWork()
{
    QList<AbandonedWork> found;
    const QStringList files = QDir(recoveryFolder()).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString& file : files) {
        const QString id = file.chopped(5);
        if (!isAbandoned(id))
            continue;
        if (const std::optional<AbandonedWork> work = readEntry(id))
            found.append(*work);
    }
    std::sort(found.begin(), found.end(),
              [](const AbandonedWork& a, const AbandonedWork& b) { return a.saved > b.saved; });
    return found;
}

std::optional<Project> readAbandonedWork(const AbandonedWork& work)
{
    Problems problems;
    Result<Project> project = readProjectFile(pathOf(work.id, ".datawright").toStdString(), problems);
    if (!project || problems.hasErrors())
        return std::nullopt;
    return std::move(*project);
}

void discardAbandonedWork(const AbandonedWork& work)
{
    removeFiles(work.id);
}

} // namespace dw::ui
