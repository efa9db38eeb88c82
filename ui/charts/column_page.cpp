// The page of one column.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/column_page.h"

#include <QVBoxLayout>

namespace dw::ui {

ColumnPage::ColumnPage(QWidget* parent)
    : QWidget(parent), m_name(new QLabel), m_words(new QLabel), m_kindBar(new QWidget),
      m_kindLayout(new QHBoxLayout(m_kindBar)), m_kindGroup(new QButtonGroup(this)), m_pin(new QToolButton),
      m_view(new FigureView)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_name->setFont(large);
    m_name->setTextFormat(Qt::PlainText);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_kindLayout->setContentsMargins(0, 0, 0, 0);
    m_kindLayout->setSpacing(2);
    m_kindBar->setAccessibleName(tr("View"));
    m_pin->setAutoRaise(true);
    m_pin->setCheckable(true);
    m_pin->setText(tr("Pin"));
    m_pin->setToolTip(tr("Keep this chart on the project's board"));
    connect(m_pin, &QToolButton::clicked, this, &ColumnPage::pinWanted);
    connect(m_kindGroup, &QButtonGroup::idClicked, this,
            [this](int id) { emit kindWanted(static_cast<ChartKind>(id)); });
    auto* top = new QHBoxLayout;
    top->addWidget(m_name);
    top->addStretch();
    top->addWidget(m_kindBar);
    top->addWidget(m_pin);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 12);
    layout->addLayout(top);
    layout->addWidget(m_words);
    layout->addWidget(m_view, 1);
}

void ColumnPage::updateKinds()
{
    const std::vector<ChartKind> kinds = m_column.summary ? chartKindsOf(*m_column.summary) : std::vector<ChartKind>();
    if (kinds != m_kinds) {
        const QList<QAbstractButton*> old = m_kindGroup->buttons();
        for (QAbstractButton* button : old) {
            m_kindGroup->removeButton(button);
            button->deleteLater();
        }
        m_kinds = kinds;
        for (const ChartKind kind : m_kinds) {
            auto* button = new QToolButton;
            button->setText(chartKindName(kind));
            button->setCheckable(true);
            button->setAutoRaise(true);
            m_kindLayout->addWidget(button);
            m_kindGroup->addButton(button, static_cast<int>(kind));
        }
    }
    m_kindBar->setVisible(m_kinds.size() > 1);
    if (QAbstractButton* button = m_kindGroup->button(static_cast<int>(shownKind(m_column))))
        button->setChecked(true);
}

void ColumnPage::setColumn(const ChartColumn& column, bool pinned)
{
    m_column = column;
    m_pin->setChecked(pinned);
    m_pin->setEnabled(!column.id.isEmpty());
    m_name->setText(column.name.isEmpty() ? tr("Choose a column") : column.name);
    updateKinds();
    if (!column.summary) {
        m_words->setText(columnWords(column));
        m_view->setFigure({});
        return;
    }
    FigureContext context;
    context.ghost = column.ghost.get();
    context.fullRows = column.fullRows;
    context.ticks = 10;
    Figure figure = columnFigure(*column.summary, shownKind(column), context);
    QStringList sentences{columnWords(column)};
    if (column.ghost)
        sentences << tr("Dashed: before the last edit");
    if (shownKind(column) != ChartKind::Box)
        if (const QString noise = noiseWords(*column.summary, column.fullRows); !noise.isEmpty())
            sentences << noise;
    if (column.summary->weighted)
        sentences << tr("Rows count by their importance weight");
    m_words->setText(sentences.join(QStringLiteral(". ")) + QLatin1Char('.'));
    // Few bars need not be thick.
    constexpr double kLeastRows = 9;
    if (figure.y.names)
        figure.y.low = std::min(figure.y.low, figure.y.high - kLeastRows);
    figure.name = tr("Distribution of %1").arg(column.name);
    figure.words = m_words->text();
    m_view->setFigure(std::move(figure));
}

ChartTable ColumnPage::table() const
{
    return m_column.summary ? tableOf(*m_column.summary, shownKind(m_column)) : ChartTable{};
}

} // namespace dw::ui
