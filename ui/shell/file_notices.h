// Notices about the project's file: work that a crash left behind, and changes that others made on disk.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/document/recovery.h"
#include "ui/shell/report_page.h"

namespace dw::ui {

class FileActions;

class FileNotices : public QObject
{
    Q_OBJECT

public:
    FileNotices(Document& document, FileActions& files, NoticeBar& bar, QObject* parent = nullptr);

    /// Offers what earlier studios left behind; quiet when there is nothing.
    void offerAbandonedWork();

signals:
    /// To be shown in the place of the views until it is closed.
    void pageWanted(dw::ui::ReportPage* page);

private:
    void offer(const AbandonedWork& work, qsizetype others);
    void recover(const AbandonedWork& work);
    void discard(const AbandonedWork& work);
    void compareWork(const AbandonedWork& work);
    void tellChangedOnDisk();
    void reload();
    void keep();
    void compareDisk();

    Document& m_document;
    FileActions& m_files;
    NoticeBar& m_bar;
};

} // namespace dw::ui
