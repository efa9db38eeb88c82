// What each line of the palette makes: a summary and some values of its first example, computed once in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"
#include "ui/charts/statistics.h"
#include "ui/design/edits.h"

#include <QFuture>
#include <QStringList>

namespace dw::ui {

struct SourcePreview {
    std::shared_ptr<const ColumnSummary> summary; ///< null where the example cannot be made without its surroundings
    QStringList samples;                          ///< the first values, as people read them
    QString example;                              ///< title of the example; empty where there is none
    /// Nearly every text is another one: a picture of them would say nothing.
    bool isFreeText() const { return summary && summary->lengths; }
};

/// A small project around the first example: other tables and columns that it names are put in its place.
/// Any thread may call it; takes some milliseconds.
SourcePreview makeSourcePreview(const SourceChoice& choice);

/// Of sourceEntries(), in their order. Begins with the first call; each result comes when it is ready.
QFuture<SourcePreview> sourcePreviews();

} // namespace dw::ui
