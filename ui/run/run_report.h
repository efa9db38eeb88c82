// What a run wrote, from its manifest: totals, what to look at, and each file with its checksum.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/manifest.h"

#include <QLabel>
#include <QTreeWidget>

namespace dw::ui {

/// "12 s", "3 min 20 s".
QString durationWords(double seconds);
/// "2,370,000 rows in 4 files, 130 MB, 1.2 s, 1,900,000 rows/s".
QString totalsWords(const Manifest& manifest);
/// One sentence each: rows that are null because a parameter could not be used.
QStringList warningsOf(const Manifest& manifest);

class RunReport : public QTreeWidget
{
    Q_OBJECT

public:
    explicit RunReport(QWidget* parent = nullptr);

    void show(const Manifest& manifest);
};

} // namespace dw::ui
