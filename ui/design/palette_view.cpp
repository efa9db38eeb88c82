// Painting the palette.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/palette_view.h"

#include "core/registry/registry.h"
#include "ui/charts/summary_painter.h"
#include "ui/design/generator_palette.h"
#include "ui/forms/value_editor.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/icons.h"

#include <QPainter>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

constexpr int kPictureWidth = 62;

/// For the type, where a picture of the values would say nothing.
QIcon iconOf(const SourceEntry& entry, const SourcePreview& preview, const QColor& color)
{
    if (entry.choice.source == ColumnDesign::Source::Sql)
        return lineIcon(QStringLiteral("sql"), color);
    return preview.summary ? typeIcon(preview.summary->type, color) : QIcon();
}

} // namespace

SourcePreview previewOf(int entry)
{
    const QFuture<SourcePreview> all = sourcePreviews();
    return entry >= 0 && all.isResultReadyAt(entry) ? all.resultAt(entry) : SourcePreview();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isHeading = !index.data(kEntryRole).isValid();
    const int line = option.fontMetrics.height();
    return {100, isHeading ? line + (index.row() == 0 ? 10 : 22) : 2 * line + 13};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QRect rect = option.rect;
    ChartColors colors = ChartColors::of(option.palette);
    if (!index.data(kEntryRole).isValid()) {
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(colors.dimText);
        painter->drawText(rect.adjusted(10, 0, -10, -5), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        painter->restore();
        return;
    }
    const int at = index.data(kEntryRole).toInt();
    const SourceEntry& entry = sourceEntries()[at];
    const SourcePreview preview = previewOf(at);
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 5, 5);
        const QColor on = option.palette.color(QPalette::HighlightedText);
        colors.fill = colors.outline = colors.text = colors.dimText = on;
    }
    const QRectF picture(rect.left() + 14, rect.top() + 9, kPictureWidth, rect.height() - 18);
    painter->setFont(option.font);
    if (preview.summary && !preview.isFreeText() && preview.summary->values() > 0)
        paintTiny(*painter, picture, *preview.summary, colors);
    else
        iconOf(entry, preview, colors.dimText)
            .paint(painter, QRect(picture.center().toPoint() - QPoint(8, 8), QSize(16, 16)));
    const QRect text = rect.adjusted(14 + kPictureWidth + 14, 6, -14, -6);
    painter->setFont(option.font);
    painter->setPen(colors.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                      option.fontMetrics.elidedText(entry.title, Qt::ElideRight, text.width()));
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter->setFont(small);
    painter->setPen(colors.dimText);
    QStringList samples = preview.samples;
    samples.removeDuplicates();
    const QString below = samples.isEmpty() ? entry.help : samples.join(QStringLiteral("  ·  "));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(small).elidedText(below, Qt::ElideRight, text.width()));
    painter->restore();
}

SourcePicture::SourcePicture(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(120);
}

void SourcePicture::setEntry(int entry)
{
    m_entry = entry;
    const SourcePreview preview = previewOf(entry);
    setAccessibleDescription(preview.summary ? summaryWords(*preview.summary) : QString());
    update();
}

void SourcePicture::paintEvent(QPaintEvent* /*event*/)
{
    if (m_entry < 0)
        return;
    QPainter painter(this);
    const SourcePreview preview = previewOf(m_entry);
    const ChartColors colors = ChartColors::of(palette());
    const QRectF area = QRectF(rect()).adjusted(1, 4, -1, -1);
    if (!preview.summary || preview.summary->values() == 0) {
        painter.setPen(colors.dimText);
        const bool isReady = sourcePreviews().isResultReadyAt(m_entry);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         isReady ? tr("Depends on what is around it") : QString());
        return;
    }
    if (preview.isFreeText()) {
        double y = area.top();
        painter.setPen(colors.text);
        for (const QString& sample : preview.samples) {
            painter.drawText(QRectF(area.left(), y, area.width(), 26), Qt::AlignLeft | Qt::AlignVCenter,
                             fontMetrics().elidedText(sample, Qt::ElideRight, static_cast<int>(area.width())));
            y += 26;
        }
        return;
    }
    if (!preview.summary->isHistogram())
        return paintBars(painter, area, *preview.summary, nullptr, colors);
    paintHistogram(painter, area.adjusted(0, 0, 0, -fontMetrics().height() - 3), *preview.summary, nullptr, colors);
    const std::vector<double>& edges = preview.summary->bins.edges;
    painter.setPen(colors.dimText);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, shownValue(edges.front(), preview.summary->type));
    painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, shownValue(edges.back(), preview.summary->type));
}

SourceDetail::SourceDetail(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_category(new QLabel(this)), m_picture(new SourcePicture(this)),
      m_example(new QLabel(this)), m_help(new QLabel(this)), m_words(new QLabel(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_title->setFont(large);
    for (QLabel* label : {m_title, m_help, m_words, m_example})
        label->setWordWrap(true);
    for (QLabel* label : {m_category, m_words, m_example})
        label->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 6, 6, 6);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_category);
    layout->addSpacing(4);
    layout->addWidget(m_picture);
    layout->addWidget(m_example);
    layout->addSpacing(4);
    layout->addWidget(m_help);
    layout->addWidget(m_words);
    layout->addStretch();
}

void SourceDetail::setEntry(int entry)
{
    m_picture->setEntry(entry);
    m_picture->setVisible(entry >= 0);
    if (entry < 0) {
        m_title->setText(tr("Nothing goes by that word"));
        for (QLabel* label : {m_category, m_example, m_words})
            label->hide();
        m_help->setText(tr("Try another one, or a more general one: number, text, date, key."));
        return;
    }
    const SourceEntry& found = sourceEntries()[entry];
    const SourcePreview preview = previewOf(entry);
    m_title->setText(found.title);
    m_category->setText(found.category);
    m_category->show();
    m_help->setText(found.help);
    m_example->setText(tr("Example: %1").arg(preview.example));
    m_example->setVisible(!preview.example.isEmpty());
    QStringList words;
    if (const GeneratorType* type = findGenerator(found.choice.generator);
        type != nullptr && found.choice.source == ColumnDesign::Source::Generator)
        for (const std::string& word : type->words)
            words << utf8(word);
    m_words->setText(tr("Also called: %1").arg(words.join(QStringLiteral(", "))));
    m_words->setVisible(!words.isEmpty());
}

QString SourceDetail::text() const
{
    return m_help->text();
}

} // namespace dw::ui
