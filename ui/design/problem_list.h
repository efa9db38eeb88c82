// Problems of the document as a list that leads to their places.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAction>
#include <QLabel>
#include <QTreeWidget>
#include <optional>
#include <utility>
#include <vector>

namespace dw::ui {

/// "/tables/1/columns/3/params/mean" to what can be selected.
Selection selectionAt(const QString& pointer);
/// "orders › total › mean" for the same.
QString placeName(const Project& project, const QString& pointer);
/// Applies a JSON Patch to the document as one undo step; false when it does not fit any more.
bool applyFix(Document& document, const Fix& fix);

class ProblemList : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemList(Document& document, QWidget* parent = nullptr);

    /// Next problem, previous problem, fix: for a menu. Their keys work everywhere in the window.
    const QList<QAction*>& menuActions() const { return m_menuActions; }
    QTreeWidget* list() const { return m_list; }

signals:
    void countChanged(int problems);
    /// A key has chosen a problem: the list should be seen.
    void shown();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildActions();
    void rebuild();
    /// Places are as wide as they need, but leave the most to what is wrong.
    void fitColumns();
    void addProblem(const Problem& problem, const QString& place);
    void go(const QTreeWidgetItem* item);
    void step(int by);
    void fixCurrent();

    Document& m_document;
    QTreeWidget* m_list;
    QLabel* m_none;
    QList<QAction*> m_menuActions;
    QAction* m_fix = nullptr;
    std::optional<std::vector<std::pair<Problem, QString>>> m_problems; ///< those in the list, with their places' names
};

} // namespace dw::ui
