// Each notice offers to act at once, or to look first at what differs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_notices.h"

#include "core/project/file.h"
#include "ui/shell/compare_page.h"
#include "ui/shell/file_actions.h"

#include <QFileInfo>
#include <QLocale>

namespace dw::ui {

namespace {

const QString kAbandoned = QStringLiteral("abandoned");
const QString kChanged = QStringLiteral("changed-on-disk");

/// What the project was before the unsaved work: its file, or nothing.
Project savedProject(const AbandonedWork& work)
{
    Problems problems;
    if (work.projectFile.isEmpty())
        return {};
    Result<Project> project = readProjectFile(work.projectFile.toStdString(), problems);
    return project ? std::move(*project) : Project();
}

} // namespace

FileNotices::FileNotices(Document& document, FileActions& files, NoticeBar& bar, QObject* parent)
    : QObject(parent), m_document(document), m_files(files), m_bar(bar)
{
    connect(&document, &Document::changedOnDisk, this, &FileNotices::tellChangedOnDisk);
    connect(&document, &Document::fileNameChanged, this, [this] { m_bar.close(kChanged); });
    connect(&recoveryCopyOf(document), &RecoveryCopy::failed, this, [this](const QString& reason) {
        m_bar.show({QStringLiteral("autosave"), QStringLiteral("warning"),
                    tr("Unsaved work could not be kept for the case of a crash: %1").arg(reason)});
    });
}

void FileNotices::offerAbandonedWork()
{
    const QList<AbandonedWork> all = abandonedWork();
    if (!all.isEmpty())
        offer(all.first(), all.size() - 1);
}

void FileNotices::offer(const AbandonedWork& work, qsizetype others)
{
    const QString when = QLocale().toString(work.saved.toLocalTime(), QLocale::ShortFormat);
    QString text = tr("The studio ended while “%1” had unsaved work, kept at %2.").arg(work.title, when);
    if (others > 0)
        text += QLatin1Char(' ') + tr("%n more after this.", nullptr, static_cast<int>(others));
    m_bar.show({kAbandoned,
                QStringLiteral("recent"),
                text,
                {{tr("Recover"), [this, work] { recover(work); }},
                 {tr("Compare"), [this, work] { compareWork(work); }, false},
                 {tr("Discard"), [this, work] { discard(work); }}}});
}

void FileNotices::recover(const AbandonedWork& work)
{
    if (!m_files.mayClose())
        return offerAbandonedWork();
    if (const QString failure = recoverWork(m_document, work); !failure.isEmpty())
        m_bar.show({QStringLiteral("recover-failed"), QStringLiteral("error"), failure});
    offerAbandonedWork();
}

void FileNotices::discard(const AbandonedWork& work)
{
    discardAbandonedWork(work);
    m_bar.close(kAbandoned);
    offerAbandonedWork();
}

void FileNotices::compareWork(const AbandonedWork& work)
{
    const std::optional<Project> kept = readAbandonedWork(work);
    if (!kept)
        return m_bar.show({QStringLiteral("recover-failed"), QStringLiteral("error"),
                           tr("What was kept of “%1” cannot be read.").arg(work.title)});
    emit pageWanted(new ComparePage(tr("Unsaved work on “%1”").arg(work.title),
                                    {work.projectFile.isEmpty() ? tr("Before") : tr("In the file"), savedProject(work)},
                                    {tr("Unsaved work"), *kept},
                                    {{tr("Recover"),
                                      [this, work] {
                                          m_bar.close(kAbandoned);
                                          recover(work);
                                      }},
                                     {tr("Discard"), [this, work] { discard(work); }}}));
}

void FileNotices::tellChangedOnDisk()
{
    const QString name = QFileInfo(m_document.fileName()).fileName();
    if (!QFileInfo::exists(m_document.fileName()))
        return m_bar.show({kChanged,
                           QStringLiteral("warning"),
                           tr("“%1” is no longer where it was saved.").arg(name),
                           {{tr("Save again"), [this] { m_files.save(); }}}});
    m_bar.show({kChanged,
                QStringLiteral("warning"),
                m_document.isModified()
                    ? tr("“%1” was changed by another program, and you have changed it here.").arg(name)
                    : tr("“%1” was changed by another program.").arg(name),
                {{tr("Reload"), [this] { reload(); }},
                 {tr("Keep mine"), [this] { keep(); }},
                 {tr("Compare"), [this] { compareDisk(); }, false}},
                false});
}

void FileNotices::reload()
{
    if (const QString failure = m_document.reload(); !failure.isEmpty())
        m_bar.show({QStringLiteral("reload-failed"), QStringLiteral("error"), failure});
}

void FileNotices::compareDisk()
{
    const std::optional<Project> disk = projectOnDisk(m_document);
    if (!disk)
        return m_bar.show(
            {QStringLiteral("reload-failed"), QStringLiteral("error"), tr("The file cannot be read at the moment.")});
    const auto settled = [this](void (FileNotices::*work)()) {
        return [this, work] {
            m_bar.close(kChanged);
            (this->*work)();
        };
    };
    emit pageWanted(new ComparePage(
        tr("“%1” on disk and here").arg(m_document.title()), {tr("Here"), m_document.project()}, {tr("On disk"), *disk},
        {{tr("Reload"), settled(&FileNotices::reload)}, {tr("Keep mine"), settled(&FileNotices::keep)}}));
}

void FileNotices::keep()
{
    // Saving will replace the file; another change of it is told again.
    m_bar.close(kChanged);
}

} // namespace dw::ui
