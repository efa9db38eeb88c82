// What differs between two states of a project, table by table, with what can be done about it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/compare.h"
#include "ui/shell/report_page.h"

namespace dw::ui {

/// The words for a value of a project file, on one line.
QString valueWords(const Json& value);
/// "price › mean", "orders is new".
QString differenceWords(const Difference& difference);

class ComparePage : public ReportPage
{
    Q_OBJECT

public:
    struct Side {
        QString title; ///< "On disk"
        Project project;
    };
    ComparePage(const QString& title, const Side& before, const Side& after, const QList<NoticeAction>& actions,
                QWidget* parent = nullptr);
};

} // namespace dw::ui
