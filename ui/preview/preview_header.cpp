// Painting the header.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_header.h"

#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"

#include <QHelpEvent>
#include <QToolTip>

namespace dw::ui {

namespace {

constexpr int kPictureHeight = 26;
constexpr int kMargin = 8;
/// A tiny picture has no room for more.
constexpr SummaryLimits kTinyLimits{30, 8};

} // namespace

PreviewHeader::PreviewHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultSectionSize(140);
    setMinimumSectionSize(60);
    setAccessibleName(tr("Columns"));
}

void PreviewHeader::setSample(const PreviewRows& rows)
{
    std::vector<Picture> before = std::exchange(m_pictures, {});
    m_pictures.resize(rows.columns.size());
    for (std::size_t i = 0; i < rows.columns.size(); ++i) {
        m_pictures[i].column = rows.columns[i];
        if (!rows.columns[i])
            continue;
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&](const Picture& picture) { return picture.column == rows.columns[i]; });
        m_pictures[i].summary =
            known != before.end() ? known->summary : summarize(rows.columns[i]->values, kTinyLimits);
    }
    viewport()->update();
}

void PreviewHeader::setSelectedColumn(int column)
{
    m_selected = column;
    viewport()->update();
}

QSize PreviewHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + kPictureHeight + 22};
}

void PreviewHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const ChartColors colors = ChartColors::of(palette());
    const auto position = static_cast<std::size_t>(section);
    const bool known = position < m_pictures.size() && m_pictures[position].column;
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setPen(colors.grid);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    QRect content = rect.adjusted(kMargin, 5, -kMargin, -5);

    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    small.setBold(true);
    const QString letter = known ? typeLetter(m_pictures[position].summary.type) : QStringLiteral("!");
    painter->setFont(small);
    painter->setPen(known ? colors.outline : colors.ghost);
    const int letterWidth =
        std::max(QFontMetrics(small).horizontalAdvance(letter), fontMetrics().averageCharWidth() * 2);
    const int line = fontMetrics().height();
    painter->drawText(QRect(content.left(), content.top(), letterWidth, line), Qt::AlignCenter, letter);
    QFont name = font();
    name.setBold(section == m_selected);
    painter->setFont(name);
    painter->setPen(colors.text);
    const QRect nameRect(content.left() + letterWidth + 5, content.top(), content.width() - letterWidth - 5, line);
    painter->drawText(nameRect, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(name).elidedText(model()->headerData(section, Qt::Horizontal).toString(),
                                                    Qt::ElideRight, nameRect.width()));
    if (known) {
        const QRectF picture(content.left(), content.top() + line + 4, content.width(), kPictureHeight);
        paintTiny(*painter, picture, m_pictures[position].summary, colors);
        paintNullShare(*painter, QRectF(content.left(), picture.bottom() + 3, content.width(), 3),
                       m_pictures[position].summary, colors);
    }
    if (section == m_selected)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), palette().color(QPalette::Highlight));
    painter->restore();
}

bool PreviewHeader::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    if (section < 0)
        return true;
    const auto position = static_cast<std::size_t>(section);
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    if (position < m_pictures.size() && m_pictures[position].column) {
        const ColumnSummary& summary = m_pictures[position].summary;
        QToolTip::showText(help->globalPos(),
                           tr("%1 — %2\n%3").arg(name, typeWords(summary.type), summaryWords(summary)), this);
    } else {
        QToolTip::showText(help->globalPos(), tr("%1 cannot be computed yet; see Problems.").arg(name), this);
    }
    return true;
}

} // namespace dw::ui
