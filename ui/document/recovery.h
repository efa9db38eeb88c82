// Copies of unsaved work that outlive a crash: written while a project is edited, found again at the next start.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

namespace dw::ui {

class Document;

/// The document's timer for keeping copies, a child of it.
inline constexpr const char* kAutosaveTimerName = "autosave";

/// Work that a studio which ended without saying goodbye has left behind.
struct AbandonedWork {
    QString id;
    QString projectFile; ///< what was being edited; empty when it had never been saved
    QString title;
    QDateTime saved;
    bool operator==(const AbandonedWork&) const = default;
};

/// One running document's copy, a child of it. A lock tells the copies of studios that still run from those that were
/// left behind.
class RecoveryCopy : public QObject
{
    Q_OBJECT

public:
    explicit RecoveryCopy(QObject* document);
    /// A clean end: the copy goes.
    ~RecoveryCopy() override;

    /// What went wrong, in words; empty when all went well.
    QString write(const Project& project, const QString& projectFile, const QString& title);
    void discard();

signals:
    /// The copy could not be written.
    void failed(const QString& reason);

private:
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

RecoveryCopy& recoveryCopyOf(const QObject& document);

/// Newest first. Safe while other studios run.
QList<AbandonedWork> abandonedWork();
/// The project as it was last kept; empty when the copy cannot be read.
std::optional<Project> readAbandonedWork(const AbandonedWork& work);
void discardAbandonedWork(const AbandonedWork& work);

/// Goes on with work that was left behind, as one step after opening its file, so that nothing is lost either way. What
/// went wrong, in words; empty when all went well.
QString recoverWork(Document& document, const AbandonedWork& work);

/// What is in the document's file now; empty when it cannot be read.
std::optional<Project> projectOnDisk(const Document& document);

/// How often a modified document keeps a copy; 0: only when asked to.
void setAutosaveInterval(const Document& document, int seconds);

/// The folder of the copies.
QString recoveryFolder();

} // namespace dw::ui
