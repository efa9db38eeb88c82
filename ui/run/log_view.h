// The log as a list: time, mark, text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/log.h"

#include <QLabel>
#include <QTreeWidget>

namespace dw::ui {

class LogView : public QWidget
{
    Q_OBJECT

public:
    explicit LogView(Log& log, QWidget* parent = nullptr);

private:
    void append(const LogEntry& entry);

    QTreeWidget* m_list;
    QLabel* m_none;
};

} // namespace dw::ui
