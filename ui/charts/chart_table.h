// A chart's numbers as a table: its twin for readers of tables, and what is exported as CSV.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QStringList>
#include <QTableWidget>

namespace dw::ui {

struct ChartTable {
    QStringList header;
    std::vector<QStringList> rows;

    /// RFC 4180.
    QString csv() const;
    void showIn(QTableWidget& widget) const;
};

/// Bins or categories with their counts and shares; of a box its quantiles, of the cumulative view the share up to each
/// value.
ChartTable tableOf(const ColumnSummary& summary, ChartKind kind = ChartKind::Automatic);
/// One line a column.
ChartTable tableOf(const std::vector<ChartColumn>& columns);

/// Asks for a file name and writes the widget as PNG or SVG, or the table as CSV. False when the file could not be
/// written.
bool exportChart(QWidget& chart, const ChartTable& table, const QString& name);
/// The same, without asking; what is written follows from the name's ending.
bool writeChart(QWidget& chart, const ChartTable& table, const QString& fileName);

} // namespace dw::ui
