// A quiet line above the views: says what has happened and offers what can be done, without stopping anybody.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QList>
#include <functional>

class QHBoxLayout;

namespace dw::ui {

struct NoticeAction {
    QString text;
    std::function<void()> work;
    bool closes = true; ///< the notice goes when it is chosen
};

struct Notice {
    QString id; ///< a later notice of the same id takes its place
    QString icon = QStringLiteral("hint");
    QString text;
    QList<NoticeAction> actions = {}; ///< the first is what most people want
    bool dismissible = true;          ///< has a cross that closes it
};

/// Shows the newest notice; when that is closed, the one before it comes back.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void show(Notice notice);
    void close(const QString& id);
    bool isShowing(const QString& id) const;

private:
    void rebuild();

    QList<Notice> m_notices;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace dw::ui
