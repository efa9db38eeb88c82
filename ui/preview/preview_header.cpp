// Painting the header.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_header.h"

#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHelpEvent>
#include <QPainterPath>
#include <QToolTip>
#include <QtConcurrent/QtConcurrentRun>

namespace dw::ui {

namespace {

constexpr int kPictureHeight = 26;
constexpr int kMargin = 8;
constexpr int kIconSize = 16;
/// A tiny picture has no room for more.
constexpr SummaryLimits kTinyLimits{30, 8};

/// A triangle with an exclamation mark, in the last `size` pixels of the line.
void paintBadge(QPainter& painter, const QRectF& area)
{
    QPainterPath triangle(QPointF(area.center().x(), area.top()));
    triangle.lineTo(area.bottomRight());
    triangle.lineTo(area.bottomLeft());
    triangle.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(errorColor());
    painter.drawPath(triangle);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(6, static_cast<int>(area.height() * 0.7)));
    painter.setFont(font);
    painter.setPen(painter.background().color());
    painter.drawText(area.adjusted(0, area.height() * 0.18, 0, 0), Qt::AlignCenter, QStringLiteral("!"));
    painter.restore();
}

} // namespace

PreviewHeader::PreviewHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultSectionSize(140);
    setMinimumSectionSize(60);
    setAccessibleName(tr("Columns"));
    connect(&m_drawing, &QFutureWatcher<Pictures>::finished, this, [this] {
        m_pictures = m_drawing.result();
        viewport()->update();
        if (m_waiting)
            setSample(*std::exchange(m_waiting, std::nullopt));
    });
}

void PreviewHeader::setSample(const PreviewRows& rows)
{
    if (m_drawing.isRunning()) {
        m_waiting = rows;
        return;
    }
    m_drawing.setFuture(QtConcurrent::run(&PreviewHeader::draw, rows, m_pictures));
}

PreviewHeader::Pictures PreviewHeader::draw(const PreviewRows& rows, const Pictures& before)
{
    Pictures pictures(rows.columns.size());
    for (std::size_t i = 0; i < rows.columns.size(); ++i) {
        pictures[i].column = rows.columns[i];
        if (!rows.columns[i])
            continue;
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&](const Picture& picture) { return picture.column == rows.columns[i]; });
        pictures[i].summary =
            known != before.end()
                ? known->summary
                : std::make_shared<const ColumnSummary>(summarize(rows.columns[i]->values, kTinyLimits));
    }
    return pictures;
}

const PreviewHeader::Picture* PreviewHeader::pictureOf(int section) const
{
    const auto position = static_cast<std::size_t>(section);
    return section >= 0 && position < m_pictures.size() && m_pictures[position].summary ? &m_pictures[position]
                                                                                        : nullptr;
}

void PreviewHeader::setSelectedColumn(int column)
{
    m_selected = column;
    viewport()->update();
}

void PreviewHeader::setProblems(std::vector<QString> problems)
{
    if (problems == m_problems)
        return;
    m_problems = std::move(problems);
    viewport()->update();
}

QSize PreviewHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + kPictureHeight + 22};
}

void PreviewHeader::paintName(QPainter& painter, const QRect& area, int section) const
{
    const ChartColors colors = ChartColors::of(palette());
    const Picture* picture = pictureOf(section);
    const auto position = static_cast<std::size_t>(section);
    QRect line(area.left(), area.top(), area.width(), fontMetrics().height());
    if (position < m_problems.size() && !m_problems[position].isEmpty()) {
        const int size = line.height() - 4;
        painter.setBackground(palette().color(QPalette::Base));
        paintBadge(painter, QRectF(line.right() - size, line.top() + 2, size, size - 1));
        line.setRight(line.right() - size - 6);
    }
    const QRect icon(line.left(), line.center().y() - kIconSize / 2, kIconSize, kIconSize);
    if (picture)
        painter.drawPixmap(icon, typeIcon(picture->summary->type, quietColor())
                                     .pixmap(icon.size(), devicePixelRatioF())); // kept, a drawing is not
    QFont name = font();
    name.setBold(section == m_selected);
    painter.setFont(name);
    painter.setPen(colors.text);
    line.setLeft(icon.right() + 6);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(name).elidedText(model()->headerData(section, Qt::Horizontal).toString(),
                                                   Qt::ElideRight, line.width()));
}

void PreviewHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const ChartColors colors = ChartColors::of(palette());
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setPen(colors.grid);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect content = rect.adjusted(kMargin, 5, -kMargin, -5);
    paintName(*painter, content, section);
    if (const Picture* picture = pictureOf(section)) {
        const QRectF area(content.left(), content.top() + fontMetrics().height() + 4, content.width(), kPictureHeight);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        painter->setFont(small);
        paintTiny(*painter, area, *picture->summary, colors);
        paintNullShare(*painter, QRectF(content.left(), area.bottom() + 3, content.width(), 3), *picture->summary,
                       colors);
    }
    if (section == m_selected)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), palette().color(QPalette::Highlight));
    painter->restore();
}

QString PreviewHeader::words(int section) const
{
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    const Picture* picture = pictureOf(section);
    QString text = picture
                       ? tr("%1 — %2\n%3").arg(name, typeWords(picture->summary->type), summaryWords(*picture->summary))
                       : name;
    const auto position = static_cast<std::size_t>(section);
    if (position < m_problems.size() && !m_problems[position].isEmpty())
        text += QLatin1Char('\n') + m_problems[position];
    else if (!picture)
        text = tr("%1 cannot be computed yet; see Problems.").arg(name);
    return text;
}

bool PreviewHeader::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const int section = logicalIndexAt(help->pos()); section >= 0)
        QToolTip::showText(help->globalPos(), words(section), this);
    return true;
}

} // namespace dw::ui
