// The open project: the one way to change it, undo, problems, plan, selection, file.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/problem.h"
#include "core/engine/plan.h"
#include "core/project/project.h"
#include "ui/document/selection.h"

#include <QObject>
#include <QUndoStack>
#include <chrono>
#include <functional>
#include <memory>

class QFileSystemWatcher;
class QTimer;

namespace dw {
struct Compiled;
}

namespace dw::ui {

class PlanMaker;

/// Main thread only. What panels show follows from changed(), planChanged() and selectionChanged().
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    const Project& project() const { return *m_project; }
    const Problems& problems() const { return m_problems; }
    /// What of the project can be computed, columns with problems left out. Never null; has the tables and columns of
    /// the project, also while it is late.
    std::shared_ptr<const Plan> plan() const { return m_plan; }
    /// True while a change is still being compiled, in the background: plan and problems are those of before. Changes
    /// that are compiled within milliseconds, as nearly all are, never get here.
    bool isPlanLate() const { return m_isPlanLate; }
    /// True when the project can be run as a whole.
    bool isRunnable() const { return !m_isPlanLate && !m_problems.hasErrors(); }

    /// The one way to change the project: \p change gets a copy; when it comes back equal nothing happens, else one
    /// undo step with that text is made. Steps that follow each other with the same non-empty \p mergeKey fold into
    /// one.
    void edit(const QString& text, const QString& mergeKey, const std::function<void(Project&)>& change);
    QUndoStack& undoStack() { return m_undoStack; }

    const Selection& selection() const { return m_selection; }
    void select(const Selection& selection);
    /// The selected table, or the first; -1 without tables.
    int currentTable() const;

    QString fileName() const { return m_fileName; }
    /// "clinic" or "Untitled".
    QString title() const;
    bool isModified() const { return !m_undoStack.isClean(); }
    /// Each returns what went wrong, in words for the user; empty when all went well.
    QString open(const QString& fileName);
    QString save();
    QString saveAs(const QString& fileName);
    /// Starts over with an empty project, or with the one given (a sample), which has no file yet.
    void startNew(Project project = {});
    /// Reads the file again, losing what was changed since.
    QString reload();

    /// Writes the project, when modified, to its recovery file; removed on save and on a clean end.
    void autosave();
    /// The recovery file of a project file, or of an unsaved project.
    static QString recoveryFileOf(const QString& fileName);

signals:
    /// The project, or what is known of it: also when a late plan comes.
    void changed();
    /// Not before the plan is that of the project.
    void planChanged();
    void selectionChanged();
    void fileNameChanged();
    /// The file on disk was changed by someone else.
    void changedOnDisk();

private:
    friend class ProjectCommand;

    /// What a project was read from.
    struct Source {
        QString fileName;
        QByteArray content;
        Problems problems; ///< of the file's text; gone with the first edit
    };

    void set(std::shared_ptr<const Project> project);
    void startWith(Project project, Source source);
    void compileNow();
    void takePlan(const Compiled& compiled);
    void showProblems();
    void watchFile();

    std::shared_ptr<const Project> m_project; ///< never null
    Problems m_readProblems;
    Problems m_planProblems;
    Problems m_problems; ///< both
    std::shared_ptr<const Plan> m_plan;
    PlanMaker* m_planMaker;
    std::chrono::milliseconds m_patience; ///< how long a change waits for its plan
    bool m_isPlanLate = false;
    bool m_wasPlanLate = false; ///< the plan before: who was late once is not waited for again
    QUndoStack m_undoStack;
    Selection m_selection;
    QString m_fileName;
    QByteArray m_contentOnDisk;
    QFileSystemWatcher* m_watcher;
    QTimer* m_autosaveTimer;
};

} // namespace dw::ui
