// Choosing a pair.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pair_view.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace dw::ui {

PairView::PairView(PairData& pairs, QWidget* parent)
    : QWidget(parent), m_data(pairs), m_x(new QComboBox), m_y(new QComboBox), m_words(new QLabel),
      m_pin(new QToolButton), m_chart(new PairChart)
{
    auto* top = new QHBoxLayout;
    auto* across = new QLabel(tr("&Across"));
    auto* up = new QLabel(tr("&Up"));
    across->setBuddy(m_x);
    up->setBuddy(m_y);
    m_x->setAccessibleName(tr("Column across"));
    m_y->setAccessibleName(tr("Column up"));
    // Long names end in an ellipsis before the view asks for a wider window.
    for (QComboBox* box : {m_x, m_y}) {
        box->setMinimumContentsLength(10);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        box->setMinimumWidth(10 * box->fontMetrics().averageCharWidth());
    }
    auto* swap = new QToolButton;
    swap->setText(tr("Swap"));
    swap->setAutoRaise(true);
    for (QWidget* widget : std::initializer_list<QWidget*>{across, m_x, up, m_y, swap})
        top->addWidget(widget);
    top->addStretch();
    m_pin->setText(tr("Pin"));
    m_pin->setCheckable(true);
    m_pin->setAutoRaise(true);
    m_pin->setToolTip(tr("Keep this chart on the project's board"));
    connect(m_pin, &QToolButton::clicked, this, &PairView::pinWanted);
    top->addWidget(m_pin);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 12);
    layout->addLayout(top);
    layout->addWidget(m_words);
    layout->addWidget(m_chart, 1);
    connect(swap, &QToolButton::clicked, this,
            [this] { choose(m_y->currentData().toInt(), m_x->currentData().toInt()); });
    connect(m_x, &QComboBox::currentIndexChanged, this, &PairView::showPair);
    connect(m_y, &QComboBox::currentIndexChanged, this, &PairView::showPair);
    connect(&m_data, &PairData::updated, this, &PairView::refresh);
}

void PairView::refresh()
{
    const QString nameX = m_x->currentText();
    const QString nameY = m_y->currentText();
    {
        const QSignalBlocker blockX(m_x);
        const QSignalBlocker blockY(m_y);
        for (QComboBox* box : {m_x, m_y}) {
            box->clear();
            for (std::size_t i = 0; i < m_data.columns().size(); ++i)
                if (m_data.columns()[i].side)
                    box->addItem(m_data.columns()[i].name, static_cast<int>(i));
        }
        const int last = m_x->count() - 1;
        const int x = m_x->findText(nameX);
        const int y = m_y->findText(nameY);
        // At first: the two columns after the key.
        m_x->setCurrentIndex(x >= 0 ? x : std::min(1, last));
        m_y->setCurrentIndex(y >= 0 ? y : std::min(2, last));
    }
    showPair();
}

void PairView::choose(int x, int y)
{
    const int positionX = m_x->findData(x);
    const int positionY = m_y->findData(y);
    if (positionX < 0 || positionY < 0)
        return;
    {
        const QSignalBlocker block(m_x);
        m_x->setCurrentIndex(positionX);
    }
    const QSignalBlocker block(m_y);
    m_y->setCurrentIndex(positionY);
    showPair();
}

void PairView::showPair()
{
    m_pin->setEnabled(across() >= 0 && up() >= 0 && across() != up());
    if (across() < 0 || up() < 0)
        m_chart->setPair({});
    else
        m_chart->setPair(m_data.pair(static_cast<std::size_t>(across()), static_cast<std::size_t>(up())));
    m_words->setText(m_chart->words());
    emit shown();
}

} // namespace dw::ui
