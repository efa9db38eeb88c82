// Two columns of cells: rows, keys, bars that are dragged.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/table_editors.h"

#include "ui/forms/number_cells.h"
#include "ui/forms/pasted_pairs.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

namespace dw::ui {

PairTable::PairTable(const QString& first, const QString& second, bool bars, QWidget* parent)
    : ValueEditor(parent), m_table(new QTableWidget(0, bars ? 3 : 2, this)), m_bars(bars)
{
    QStringList titles{first, second};
    if (bars)
        titles << tr("Share");
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setAccessibleName(first + QStringLiteral(", ") + second);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 11);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    m_table->setItemDelegateForColumn(1, bars ? new BarDelegate(m_table) : new NumberDelegate(m_table));
    if (bars) {
        m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
        m_table->viewport()->installEventFilter(this);
        m_table->viewport()->setMouseTracking(true);
        m_table->setToolTip(tr("Drag a bar, or type a weight. Ctrl+Left and Ctrl+Right change it in small steps.\n"
                               "Paste takes two columns of a spreadsheet."));
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_table);
    buildButtons();
    connect(m_table, &QTableWidget::cellChanged, this, [this](int, int column) {
        if (column == 2)
            return;
        showShares();
        emit edited();
    });
    adjustHeight();
}

void PairTable::buildButtons()
{
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& text, const QString& help, void (PairTable::*work)()) {
        auto* made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(help);
        connect(made, &QToolButton::clicked, this, work);
        buttons->addWidget(made);
        return made;
    };
    m_add = button(tr("Add"), tr("Add a row at the end"), &PairTable::addRow);
    m_add->setProperty("link", true); // begins where the table does
    m_remove = button(tr("Remove"), tr("Remove the current row (Delete)"), &PairTable::removeRow);
    button(tr("Paste"), tr("Replace all rows by two columns of a spreadsheet (Ctrl+V)"), &PairTable::paste);
    buttons->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(buttons);
}

QList<PairTable::Pair> PairTable::pairs() const
{
    QList<Pair> all;
    for (int row = 0; row < m_table->rowCount(); ++row)
        all.append({m_table->item(row, 0)->text(), m_table->item(row, 1)->text()});
    return all;
}

void PairTable::setPairs(const QList<Pair>& pairs)
{
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(static_cast<int>(pairs.size()));
    for (int row = 0; row < pairs.size(); ++row) {
        // Cells stay where they are, so that an editor that is open in one of them stays too.
        for (int column = 0; column < m_table->columnCount(); ++column)
            if (m_table->item(row, column) == nullptr)
                m_table->setItem(row, column, new QTableWidgetItem);
        m_table->item(row, 0)->setText(pairs[row].first);
        m_table->item(row, 1)->setText(pairs[row].second);
    }
    showShares();
    adjustHeight();
    m_table->viewport()->update();
}

void PairTable::showShares()
{
    if (!m_bars)
        return;
    const QSignalBlocker blocker(m_table);
    double total = 0;
    for (int row = 0; row < m_table->rowCount(); ++row)
        total += std::max(0.0, m_table->item(row, 1)->text().toDouble());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QTableWidgetItem* cell = m_table->item(row, 2);
        const double weight = m_table->item(row, 1)->text().toDouble();
        cell->setText(total > 0 ? shownShare(std::max(0.0, weight) / total) : QString());
        cell->setForeground(quietColor());
        cell->setFlags(Qt::ItemIsEnabled);
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
}

void PairTable::addRow()
{
    QList<Pair> all = pairs();
    all.append({tr("new"), QStringLiteral("1")});
    setPairs(all);
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    emit stepBegan();
    emit edited();
    m_table->editItem(m_table->currentItem());
}

void PairTable::removeRow()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    showShares();
    adjustHeight();
    emit stepBegan();
    emit edited();
}

void PairTable::paste()
{
    const QList<Pair> all = pastedPairs(QApplication::clipboard()->text());
    if (all.isEmpty())
        return;
    setPairs(all);
    emit stepBegan();
    emit edited();
}

void PairTable::adjustHeight()
{
    // What is empty is small.
    m_table->setVisible(m_table->rowCount() > 0);
    m_remove->setVisible(m_table->rowCount() > 0);
    const int rows = qBound(1, m_table->rowCount(), 9);
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() +
                            m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth() + 4);
}

double PairTable::barLength() const
{
    return std::max(1, m_table->columnWidth(1) - 4 - kBarNumberWidth);
}

void PairTable::setWeight(int row, double weight)
{
    const double step = largestWeight(*m_table->model()) / 200;
    const double rounded = step > 0 ? std::round(weight / step) * step : weight;
    // Digits that a bar of some hundred pixels can show.
    const int digits = step > 0 ? std::max(0, static_cast<int>(std::ceil(-std::log10(step)))) : 2;
    const QString text = QString::number(std::max(0.0, rounded), 'f', digits);
    m_table->item(row, 1)->setText(text.contains(QLatin1Char('.')) ? QString::number(text.toDouble(), 'g', 12) : text);
}

bool PairTable::draggedBar(const QMouseEvent& event)
{
    const QPoint place = event.position().toPoint();
    const int left = m_table->columnViewportPosition(1) + 4;
    const bool isOverBar = m_table->columnAt(place.x()) == 1 && m_table->rowAt(place.y()) >= 0 &&
                           place.x() < left + static_cast<int>(barLength()) + 6;
    switch (event.type()) {
    case QEvent::MouseButtonPress: {
        if (event.button() != Qt::LeftButton || !isOverBar)
            return false;
        m_dragged = m_table->rowAt(place.y());
        const double largest = largestWeight(*m_table->model());
        m_perPixel = (largest > 0 ? largest : 1) / barLength();
        m_table->setFocus();
        m_table->setCurrentCell(m_dragged, 1);
        emit stepBegan();
        return true;
    }
    case QEvent::MouseMove:
        m_table->viewport()->setCursor(isOverBar || m_dragged >= 0 ? Qt::SizeHorCursor : Qt::ArrowCursor);
        if (m_dragged >= 0 && m_dragged < m_table->rowCount())
            setWeight(m_dragged, m_perPixel * (place.x() - left));
        return m_dragged >= 0;
    case QEvent::MouseButtonRelease:
        return std::exchange(m_dragged, -1) >= 0;
    default:
        return false;
    }
}

bool PairTable::pressedKey(const QKeyEvent& key)
{
    const int row = m_table->currentRow();
    if (key.matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    if (key.key() == Qt::Key_Delete) {
        removeRow();
        return true;
    }
    const int by = key.key() == Qt::Key_Right ? 1 : (key.key() == Qt::Key_Left ? -1 : 0);
    if (!m_bars || by == 0 || row < 0 || key.modifiers() != Qt::ControlModifier)
        return false;
    if (std::exchange(m_keyed, row) != row)
        emit stepBegan();
    const double largest = largestWeight(*m_table->model());
    setWeight(row, m_table->item(row, 1)->text().toDouble() + by * (largest > 0 ? largest : 1) / 50);
    return true;
}

bool PairTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport()) {
        const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove ||
                             event->type() == QEvent::MouseButtonRelease;
        return (isMouse && draggedBar(*static_cast<QMouseEvent*>(event))) || ValueEditor::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut)
        m_keyed = -1;
    // The look of the window comes with it, and rows and heading are higher in it.
    if (event->type() == QEvent::Show || event->type() == QEvent::StyleChange)
        adjustHeight();
    if (event->type() == QEvent::KeyPress && pressedKey(*static_cast<QKeyEvent*>(event)))
        return true;
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste) || key->key() == Qt::Key_Delete) {
            event->accept();
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace dw::ui
