// Compiles a template, computes a few hundred rows of each table, and paints what they look like.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/template_card.h"

#include "core/engine/compile.h"
#include "ui/charts/summary_painter.h"
#include "ui/preview/previewer.h"
#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <set>

namespace dw::ui {

namespace {

constexpr std::size_t kRows = 600;
constexpr int kPadding = 12;
constexpr int kDown = 3; ///< charts below each other

bool isTelling(const ColumnDesign& column, const ColumnSummary& summary)
{
    static const std::set<std::string> keys{"sequence", "parent_key",   "foreign_key",
                                            "tree_key", "child_number", "uuid"};
    return !column.hidden && !keys.contains(column.generator) && !summary.lengths && summary.values() > 0 &&
           (summary.isHistogram() || summary.categories.top.size() > 1);
}

} // namespace

std::shared_ptr<const TemplateSummary> summarizeTemplate(const Project& project)
{
    auto summary = std::make_shared<TemplateSummary>();
    const Compiled compiled = compile(project);
    for (std::size_t t = 0; t < project.tables.size(); ++t) {
        const TableDesign& design = project.tables[t];
        TemplateSummary::Table table;
        table.name = QString::fromStdString(design.name);
        for (std::size_t p = 0; p < project.tables.size(); ++p)
            if (project.tables[p].name == design.rows.per)
                table.parent = static_cast<int>(p);
        const PreviewRows rows = Previewer::compute(compiled.partial, t, 0, kRows);
        for (std::size_t c = 0; c < design.columns.size() && c < rows.columns.size(); ++c) {
            if (!rows.columns[c])
                continue;
            ++summary->columns;
            ColumnSummary column = summarize(rows.columns[c]->values, {24, 8});
            if (isTelling(design.columns[c], column))
                table.columns.push_back(std::move(column));
        }
        summary->tables.push_back(std::move(table));
    }
    if (compiled.plan)
        for (const TableSchema& table : compiled.plan->schema.tables)
            summary->rows += table.rows;
    return summary;
}

namespace {

/// In as many lines as fit, the last of which ends in an ellipsis when there is more.
QString wrapped(const QString& text, const QFont& font, const QSizeF& room)
{
    const QFontMetricsF metrics(font);
    const int most = std::max(1, static_cast<int>((room.height() + 1) / metrics.lineSpacing()));
    QStringList lines{QString()};
    const QStringList words = text.split(QLatin1Char(' '));
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = lines.last().isEmpty() ? words[i] : lines.last() + QLatin1Char(' ') + words[i];
        if (lines.last().isEmpty() || metrics.horizontalAdvance(longer) <= room.width()) {
            lines.last() = longer;
            continue;
        }
        if (lines.size() == most) {
            lines.last() = metrics.elidedText(lines.last() + QLatin1Char(' ') + words.mid(i).join(QLatin1Char(' ')),
                                              Qt::ElideRight, room.width());
            break;
        }
        lines << words[i];
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TemplateCard::TemplateCard(const QString& title, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_text(text)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setToolTip(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TemplateCard::setSummary(std::shared_ptr<const TemplateSummary> summary)
{
    m_summary = std::move(summary);
    update();
}

int TemplateCard::pictureHeight() const
{
    return fontMetrics().height() * 6;
}

QSize TemplateCard::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 12, pictureHeight() + line * 4 + 2 * kPadding};
}

void TemplateCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = palette().color(QPalette::Mid);
    const bool isMarked = underMouse() || hasFocus();
    painter.setPen(QPen(isMarked ? accentColor() : line, hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(frame, 6, 6);
    QPainterPath clip;
    clip.addRoundedRect(frame.adjusted(1, 1, -1, -1), 5, 5);
    painter.save();
    painter.setClipPath(clip);
    const QRectF picture(frame.left(), frame.top(), frame.width(), pictureHeight());
    painter.fillRect(picture, palette().color(QPalette::Window));
    painter.restore();
    if (m_summary)
        paintPicture(painter, picture.adjusted(kPadding, kPadding, -kPadding, -kPadding));
    QRectF below(frame.left() + kPadding, picture.bottom() + kPadding - 2, frame.width() - 2 * kPadding, 0);
    const double height = fontMetrics().height();
    below.setHeight(height);
    painter.setFont(font());
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, text());
    const double titleEnds = below.left() + QFontMetricsF(strong).horizontalAdvance(text());
    const QFont lesser = rankedFont(TextRank::Small);
    painter.setFont(lesser);
    painter.setPen(quietColor());
    if (m_summary) {
        const int tables = static_cast<int>(m_summary->tables.size());
        const QString counts =
            tr("%n table(s)", nullptr, tables) + QStringLiteral(" · ") + tr("%L1 rows").arg(m_summary->rows);
        // Beside the title, or below it where that is too long.
        const bool isBeside =
            titleEnds + 2 * kPadding + QFontMetricsF(lesser).horizontalAdvance(counts) < below.right();
        if (!isBeside)
            below.moveTop(below.bottom());
        painter.drawText(below, (isBeside ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, counts);
    }
    below.moveTop(below.bottom() + 3);
    below.setHeight(std::min(2 * height, frame.bottom() - kPadding / 2.0 - below.top()));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, wrapped(m_text, lesser, below.size()));
}

void TemplateCard::paintPicture(QPainter& painter, const QRectF& area) const
{
    const auto count = static_cast<int>(std::min<std::size_t>(m_summary->tables.size(), 4));
    if (count == 0)
        return;
    const double gap = 14;
    const double width = (area.width() - gap * (count - 1)) / count;
    const int across = count == 1 ? 4 : (count == 2 ? 2 : 1);
    const double middle = area.top() + fontMetrics().height() * 0.5;
    painter.setPen(QPen(quietColor(), 1.2));
    for (int i = 1; i < count; ++i) {
        const double left = area.left() + i * (width + gap) - gap;
        if (m_summary->tables[static_cast<std::size_t>(i)].parent >= 0)
            painter.drawLine(QPointF(left, middle), QPointF(left + gap, middle));
    }
    for (int i = 0; i < count; ++i)
        paintTable(painter, QRectF(area.left() + i * (width + gap), area.top(), width, area.height()),
                   m_summary->tables[static_cast<std::size_t>(i)], across);
}

void TemplateCard::paintTable(QPainter& painter, const QRectF& area, const TemplateSummary::Table& table,
                              int across) const
{
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(area, 4, 4);
    const QFont small = rankedFont(TextRank::Small);
    painter.setFont(small);
    painter.setPen(quietColor());
    const double title = fontMetrics().height();
    const QRectF head(area.left() + 6, area.top() + 1, area.width() - 12, title);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(table.name, Qt::ElideRight, static_cast<int>(head.width())));
    const ChartColors colors = ChartColors::of(palette());
    const double gap = 6;
    const QRectF charts = area.adjusted(6, title + 3, -6, -5);
    const double width = (charts.width() - gap * (across - 1)) / across;
    const double height = (charts.height() - gap * (kDown - 1)) / kDown;
    for (int i = 0; i < static_cast<int>(table.columns.size()) && i < across * kDown; ++i) {
        const QRectF chart(charts.left() + (i % across) * (width + gap), charts.top() + (i / across) * (height + gap),
                           width, height);
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(chart.bottomLeft(), chart.bottomRight());
        paintTiny(painter, chart, table.columns[static_cast<std::size_t>(i)], colors);
    }
}

} // namespace dw::ui
