// What will happen to files that are being dragged over the window, said before they are dropped.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QStringList>
#include <QWidget>

namespace dw::ui {

struct DropPlan {
    enum class Kind { Nothing, OpenProject, StartFromFile };
    Kind kind = Kind::Nothing;
    QStringList files;
    QString title; ///< "Open the project “clinic”", or why nothing will happen
    QString detail;
};
/// Nothing and no title when no files are dragged at all.
DropPlan dropPlan(const QMimeData* data);

/// Lies over the whole window while something is dragged; takes no events itself.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* window);

    void show(const DropPlan& plan);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DropPlan m_plan;
};

} // namespace dw::ui
