// Counting combinations and painting them: a square for each value that is not there.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/missing_pattern.h"

#include "ui/charts/figure_painter.h"
#include "ui/preview/cell_text.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <map>

namespace dw::ui {

namespace {

constexpr std::size_t kMostPatterns = 12;
constexpr int kLine = 22;

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::MissingPattern", text);
}

QString shareOf(const MissingPattern& pattern, const MissingPattern::Row& row)
{
    return shownShare(static_cast<double>(row.rows) / static_cast<double>(std::max<std::int64_t>(1, pattern.rows)));
}

QString namesOf(const MissingPattern& pattern, const MissingPattern::Row& row)
{
    QStringList names;
    for (qsizetype i = 0; i < pattern.columns.size(); ++i)
        if (row.isMissing[static_cast<std::size_t>(i)])
            names << pattern.columns[i];
    return names.join(QStringLiteral(", "));
}

QString wordsOf(const MissingPattern& pattern, const MissingPattern::Row& row)
{
    const QString names = namesOf(pattern, row);
    return names.isEmpty() ? words("Nothing is missing in %1 of the rows").arg(shareOf(pattern, row))
                           : words("%1 missing in %2 of the rows").arg(names, shareOf(pattern, row));
}

} // namespace

MissingPattern missingPattern(const std::vector<Column>& columns, const QStringList& names, std::size_t rows)
{
    MissingPattern pattern;
    pattern.rows = static_cast<std::int64_t>(rows);
    std::vector<const Column*> shown;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].validity.nullCount(rows) > 0) {
            shown.push_back(&columns[i]);
            pattern.columns << names[static_cast<qsizetype>(i)];
        }
    std::map<std::vector<bool>, std::int64_t> counts;
    std::vector<bool> isMissing(shown.size());
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < shown.size(); ++i)
            isMissing[i] = shown[i]->isNull(row);
        ++counts[isMissing];
    }
    for (const auto& [key, count] : counts)
        pattern.found.push_back({key, count});
    std::stable_sort(pattern.found.begin(), pattern.found.end(),
                     [](const auto& a, const auto& b) { return a.rows > b.rows; });
    pattern.found.resize(std::min(pattern.found.size(), kMostPatterns));
    return pattern;
}

Figure figureOf(const MissingPattern& pattern)
{
    Figure figure;
    figure.name = words("Which columns go missing together");
    const auto lines = static_cast<double>(pattern.found.size());
    figure.x.high = std::max<double>(1, static_cast<double>(pattern.columns.size()));
    figure.x.names = figure.y.names = true;
    figure.x.grid = figure.y.grid = false;
    figure.y.high = std::max(1.0, lines);
    for (qsizetype i = 0; i < pattern.columns.size(); ++i)
        figure.x.ticks.emplace_back(static_cast<double>(i) + 0.5, pattern.columns[i]);
    QStringList words;
    for (std::size_t k = 0; k < pattern.found.size(); ++k) {
        const MissingPattern::Row& row = pattern.found[k];
        const double bottom = lines - 1 - static_cast<double>(k);
        figure.y.ticks.insert(figure.y.ticks.begin(), {bottom + 0.5, shareOf(pattern, row)});
        if (k < 3)
            words << wordsOf(pattern, row);
        for (qsizetype i = 0; i < pattern.columns.size(); ++i) {
            const bool isMissing = row.isMissing[static_cast<std::size_t>(i)];
            FigureTile tile;
            tile.place = QRectF(static_cast<double>(i) + 0.06, bottom + 0.1, 0.88, 0.8);
            tile.role = isMissing ? FigureRole::Data : FigureRole::Noise;
            tile.hint = wordsOf(pattern, row);
            figure.tiles.push_back(std::move(tile));
        }
    }
    figure.words = words.join(QStringLiteral("; ")) + QLatin1Char('.');
    return figure;
}

ChartTable tableOf(const MissingPattern& pattern)
{
    ChartTable table;
    table.header = QStringList{words("Missing"), words("Rows"), words("Share")};
    for (const MissingPattern::Row& row : pattern.found) {
        const QString names = namesOf(pattern, row);
        table.rows.push_back({names.isEmpty() ? words("nothing") : names, shownCount(row.rows), shareOf(pattern, row)});
    }
    return table;
}

MissingPatternChart::MissingPatternChart(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void MissingPatternChart::setPattern(MissingPattern pattern)
{
    if (pattern == m_pattern)
        return;
    m_pattern = std::move(pattern);
    m_figure = figureOf(m_pattern);
    setAccessibleName(m_figure.name);
    setAccessibleDescription(m_figure.words);
    updateGeometry();
    update();
}

QSize MissingPatternChart::sizeHint() const
{
    return {240, (static_cast<int>(m_pattern.found.size()) + 2) * kLine};
}

bool MissingPatternChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRectF plot = plotArea(m_figure, rect(), QFontMetricsF(font()));
    QToolTip::showText(help->globalPos(), hintAt(m_figure, dataAt(m_figure, plot, help->pos())), this);
    return true;
}

void MissingPatternChart::paintEvent(QPaintEvent* /*event*/)
{
    if (m_pattern.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFigure(painter, rect(), m_figure, ChartColors::of(palette()));
}

} // namespace dw::ui
