// The charts there are of one column: histogram, bars, box, cumulative share, lengths and words of texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/charts/statistics.h"

namespace dw::ui {

/// Automatic: bars for what is counted by value, else a histogram.
enum class ChartKind { Automatic, Histogram, Bars, Box, Cumulative, Lengths, Words };

/// As it is written in a project file: "box"; empty for Automatic.
std::string_view chartKindId(ChartKind kind);
ChartKind chartKindOf(std::string_view id);
QString chartKindName(ChartKind kind);
/// Those that a column of that type can be shown as, the usual one first.
std::vector<ChartKind> chartKindsOf(const ColumnSummary& summary);
/// What has to be counted for it.
TextMeasure measureOf(ChartKind kind);

struct FigureContext {
    const ColumnSummary* ghost = nullptr;
    double fullRows = 0; ///< of the table in a full run; 0: no band for chance
    std::size_t bars = 40;
    int ticks = 5; ///< at most about so many numbers on an axis
    bool hints = true;
};

/// `kind` should be one of chartKindsOf(summary); others are shown as Automatic is.
Figure columnFigure(const ColumnSummary& summary, ChartKind kind, const FigureContext& context);

/// Round numbers, or dates of the calendar, between the two; each written as short as its neighbours allow.
std::vector<std::pair<double, QString>> axisTicks(double low, double high, DataType type, int limit);

/// "Band: by chance alone a share moves up to ± 0.4 % in 50,000 rows": how wide the widest band is; empty without.
QString noiseWords(const ColumnSummary& summary, double fullRows);

} // namespace dw::ui
