// What of the board is saved with the project: how columns are shown, and which charts are pinned. Undoable like all.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/column_figure.h"
#include "ui/document/document.h"

namespace dw::ui {

/// By ids, which survive renaming. A pair when there is another column.
struct PinnedChart {
    std::string table;
    std::string column;
    std::string other;

    bool isPair() const { return !other.empty(); }
    bool operator==(const PinnedChart&) const = default;
};

ChartKind chartKind(const Project& project, std::string_view table, std::string_view column);
void setChartKind(Document& document, const std::string& table, const std::string& column, ChartKind kind);

/// In the order in which they were pinned; what cannot be read is left out.
std::vector<PinnedChart> pinnedCharts(const Project& project);
bool isPinned(const Project& project, const PinnedChart& chart);
void setPinned(Document& document, const PinnedChart& chart, bool pinned);
/// By that many places among the pinned charts.
void movePinned(Document& document, const PinnedChart& chart, int by);

} // namespace dw::ui
