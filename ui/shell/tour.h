// First steps: a few bubbles that point at the real widgets, one after another; can be dismissed for ever.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <functional>

namespace dw::ui {

struct TourStep {
    QString title;
    QString text;
    std::function<QWidget*()> target; ///< shows what it points at, and gives it; null: the middle of the window
};

/// A frame around the target and a bubble beside it. Enter or Right goes on, Left back, Esc ends. Takes the focus, and
/// gives it back when it ends.
class Tour : public QFrame
{
    Q_OBJECT

public:
    Tour(QList<TourStep> steps, QWidget* window);

    void start();
    int step() const { return m_step; }

signals:
    /// `completed`: seen to the end.
    void ended(bool completed);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(int step);
    void place();
    void end(bool completed);

    QList<TourStep> m_steps;
    QWidget* m_window;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_focusBefore;
    QFrame* m_mark; ///< the frame around the target
    QLabel* m_count;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_back;
    QPushButton* m_next;
    int m_step = -1;
};

} // namespace dw::ui
