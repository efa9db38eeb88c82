// Tables of charts, and files of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table.h"

#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QImage>
#include <QSaveFile>
#include <QSvgGenerator>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::ChartTable", text);
}

QString quoted(QString text)
{
    const bool plain = !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) &&
                       !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('\r'));
    return plain ? text : QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString number(double value)
{
    return QString::number(value, 'g', 10);
}

QString edge(double value, DataType type)
{
    return isNumeric(type) || type == DataType::Text ? number(value) : shownValue(value, type);
}

/// Of all rows, nulls included.
QString share(const ColumnSummary& summary, double mass)
{
    const double all = summary.mass + summary.nullMass;
    return QString::number(all > 0 ? mass / all : 0.0, 'f', 6);
}

ChartTable quantiles(const ColumnSummary& summary)
{
    ChartTable table;
    table.header = {words("share of values below"), words("value")};
    for (const auto& [below, value] :
         {std::pair{0.0, summary.minimum}, std::pair{0.05, summary.fifth}, std::pair{0.25, summary.lowerQuartile},
          std::pair{0.5, summary.median}, std::pair{0.75, summary.upperQuartile}, std::pair{0.95, summary.ninetyFifth},
          std::pair{1.0, summary.maximum}})
        table.rows.push_back({number(below), edge(value, summary.type)});
    return table;
}

ChartTable binTable(const ColumnSummary& summary, bool cumulative)
{
    ChartTable table;
    const Bins& bins = summary.bins;
    table.header = {words("from"), words("to"), words("rows"), words("share")};
    if (cumulative)
        table.header << words("share up to there");
    double sum = static_cast<double>(bins.below);
    const auto add = [&](const QString& from, const QString& to, std::int64_t rows, double mass) {
        QStringList row{from, to, QString::number(rows), share(summary, mass)};
        if (cumulative)
            row << QString::number(summary.share(sum), 'f', 6);
        table.rows.push_back(row);
    };
    if (bins.below > 0)
        add({}, edge(bins.edges.front(), summary.type), bins.below, static_cast<double>(bins.below));
    for (std::size_t i = 0; i < bins.counts.size(); ++i) {
        sum += bins.mass(i);
        add(edge(bins.edges[i], summary.type), edge(bins.edges[i + 1], summary.type), bins.counts[i], bins.mass(i));
    }
    sum += static_cast<double>(bins.above);
    if (bins.above > 0)
        add(edge(bins.edges.back(), summary.type), {}, bins.above, static_cast<double>(bins.above));
    return table;
}

} // namespace

QString ChartTable::csv() const
{
    QString text;
    const auto add = [&](const QStringList& cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += (i > 0 ? QStringLiteral(",") : QString()) + quoted(cells[i]);
        text += QLatin1Char('\n');
    };
    add(header);
    for (const QStringList& row : rows)
        add(row);
    return text;
}

void ChartTable::showIn(QTableWidget& widget) const
{
    widget.setColumnCount(static_cast<int>(header.size()));
    widget.setRowCount(static_cast<int>(rows.size()));
    widget.setHorizontalHeaderLabels(header);
    widget.setTabKeyNavigation(false); // Tab leads out of it
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            auto* item = new QTableWidgetItem(rows[row][column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            bool isNumber = false;
            static_cast<void>(rows[row][column].toDouble(&isNumber));
            if (isNumber)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            widget.setItem(static_cast<int>(row), static_cast<int>(column), item);
        }
    }
    widget.resizeColumnsToContents();
    // Air between the columns.
    for (int column = 0; column < widget.columnCount(); ++column)
        widget.setColumnWidth(column, widget.columnWidth(column) + 24);
}

ChartTable tableOf(const ColumnSummary& summary, ChartKind kind)
{
    if (kind == ChartKind::Box && summary.values() > 0)
        return quantiles(summary);
    if (summary.isHistogram())
        return binTable(summary, kind == ChartKind::Cumulative);
    ChartTable table;
    const bool cumulative = kind == ChartKind::Cumulative;
    table.header = {summary.words ? words("word") : words("value"), words("rows"), words("share")};
    if (cumulative)
        table.header << words("share up to there");
    double sum = 0;
    for (const auto& entry : summary.categories.top) {
        sum += entry.mass;
        table.rows.push_back(
            {QString::fromStdString(entry.label), QString::number(entry.count), share(summary, entry.mass)});
        if (cumulative)
            table.rows.back() << QString::number(summary.share(sum), 'f', 6);
    }
    if (summary.categories.others > 0 && !summary.words)
        table.rows.push_back({words("Other (%1)").arg(summary.categories.otherValues),
                              QString::number(summary.categories.others),
                              share(summary, summary.categories.otherMass)});
    if (summary.nulls > 0)
        table.rows.push_back({words("null"), QString::number(summary.nulls), share(summary, summary.nullMass)});
    return table;
}

ChartTable tableOf(const std::vector<ChartColumn>& columns)
{
    ChartTable table;
    table.header = {words("column"),  words("kind"),    words("rows"),
                    words("nulls"),   words("minimum"), words("median"),
                    words("maximum"), words("mean"),    words("standard deviation"),
                    words("in words")};
    for (const ChartColumn& column : columns) {
        if (!column.summary)
            continue;
        const ColumnSummary& summary = *column.summary;
        QStringList row{column.name, typeWords(summary.type), QString::number(summary.rows),
                        QString::number(summary.nulls)};
        const bool ordered = summary.type != DataType::Text && summary.type != DataType::Bool && summary.values() > 0;
        for (const double value : {summary.minimum, summary.median, summary.maximum})
            row << (ordered ? edge(value, summary.type) : QString());
        for (const double value : {summary.mean, summary.deviation})
            row << (ordered && isNumeric(summary.type) ? number(value) : QString());
        row << summaryWords(summary);
        table.rows.push_back(row);
    }
    return table;
}

bool writeChart(QWidget& chart, const ChartTable& table, const QString& fileName)
{
    if (fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        QSaveFile file(fileName);
        return file.open(QIODevice::WriteOnly) && file.write(table.csv().toUtf8()) >= 0 && file.commit();
    }
    if (fileName.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSaveFile file(fileName);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        {
            QSvgGenerator generator;
            generator.setOutputDevice(&file);
            generator.setSize(chart.size());
            generator.setViewBox(chart.rect());
            generator.setTitle(chart.accessibleName());
            QPainter painter(&generator);
            chart.render(&painter);
        }
        return file.commit();
    }
    QImage image(chart.size() * 2, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(chart.palette().color(QPalette::Base));
    chart.render(&image);
    return image.save(fileName, "PNG");
}

bool exportChart(QWidget& chart, const ChartTable& table, const QString& name)
{
    QString chosen;
    QString file = QFileDialog::getSaveFileName(chart.window(), words("Export chart"), name + QStringLiteral(".png"),
                                                words("Picture (*.png);;Drawing (*.svg);;Numbers (*.csv)"), &chosen);
    if (file.isEmpty())
        return true;
    if (!file.contains(QLatin1Char('.')))
        file += chosen.contains(QLatin1String("svg"))   ? QStringLiteral(".svg")
                : chosen.contains(QLatin1String("csv")) ? QStringLiteral(".csv")
                                                        : QStringLiteral(".png");
    return writeChart(chart, table, file);
}

} // namespace dw::ui
