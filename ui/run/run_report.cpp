// Warnings first, then the files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_report.h"

#include "ui/document/core_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QLocale>

namespace dw::ui {

namespace {

enum ReportColumn { File, Rows, Size, Checksum };

} // namespace

QString durationWords(double seconds)
{
    if (seconds < 60)
        return RunReport::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
    const auto whole = static_cast<qlonglong>(seconds);
    if (seconds < 3600)
        return RunReport::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return RunReport::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString totalsWords(const Manifest& manifest)
{
    std::uint64_t bytes = 0;
    for (const FileRecord& file : manifest.files)
        bytes += file.bytes;
    QString text = RunReport::tr("%L1 rows").arg(manifest.rowsWritten) + QStringLiteral(" · ") +
                   RunReport::tr("%n file(s)", nullptr, static_cast<int>(manifest.files.size())) +
                   QStringLiteral(" · ") + QLocale().formattedDataSize(static_cast<qint64>(bytes)) +
                   QStringLiteral(" · ") + durationWords(manifest.seconds);
    if (manifest.seconds > 0.05)
        text += QStringLiteral(" · ") +
                RunReport::tr("%L1 rows/s")
                    .arg(static_cast<qlonglong>(static_cast<double>(manifest.rowsWritten) / manifest.seconds));
    return text;
}

QStringList warningsOf(const Manifest& manifest)
{
    QStringList warnings;
    for (const FaultRecord& fault : manifest.faults)
        warnings << RunReport::tr("%L1 rows are null because “%2” was %3 there, first in row %L4.")
                        .arg(fault.rows)
                        .arg(QString::fromStdString(fault.parameter), coreText(fault.value))
                        .arg(fault.firstRow);
    return warnings;
}

RunReport::RunReport(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("File"), tr("Rows"), tr("Size"), tr("SHA-256")});
    setAccessibleName(tr("Report of the run"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setIconSize(QSize(14, 14));
    header()->setSectionResizeMode(File, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Rows, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Size, QHeaderView::ResizeToContents);
    headerItem()->setTextAlignment(Rows, Qt::AlignRight);
    headerItem()->setTextAlignment(Size, Qt::AlignRight);
}

void RunReport::show(const Manifest& manifest)
{
    clear();
    for (const QString& warning : warningsOf(manifest)) {
        auto* item = new QTreeWidgetItem(this, {warning});
        item->setIcon(File, lineIcon(QStringLiteral("warning"), warningColor()));
        item->setFirstColumnSpanned(true);
        item->setToolTip(File, warning);
    }
    QFont fixed = fixedFont();
    fixed.setPointSizeF(rankedFont(TextRank::Small).pointSizeF());
    for (const FileRecord& file : manifest.files) {
        auto* item = new QTreeWidgetItem(this);
        item->setIcon(File, lineIcon(QStringLiteral("file"), quietColor()));
        item->setText(File, QString::fromStdString(file.name));
        item->setText(Rows, QLocale().toString(static_cast<qlonglong>(file.rows)));
        item->setText(Size, QLocale().formattedDataSize(static_cast<qint64>(file.bytes)));
        item->setText(Checksum, QString::fromStdString(file.sha256));
        item->setToolTip(Checksum, item->text(Checksum));
        item->setFont(Checksum, fixed);
        item->setForeground(Checksum, quietColor());
        item->setTextAlignment(Rows, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    }
    setVisible(topLevelItemCount() > 0);
}

} // namespace dw::ui
