// Weights and points as cells; JSON keeps the form in which its author wrote it as long as that can hold the values.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/table_editors.h"
#include "ui/document/registry_text.h"
#include "ui/document/step.h"

#include "ui/preview/cell_text.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>
#include <set>

namespace dw::ui {

namespace {

/// Room for the number at the right of a bar.
constexpr int kNumberWidth = 58;

double largestWeight(const QAbstractItemModel& model)
{
    double largest = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        largest = std::max(largest, model.index(row, 1).data().toString().toDouble());
    return largest;
}

/// A bar before each weight, as long as its share of the largest, with an edge to take hold of.
class BarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const double largest = largestWeight(*index.model());
        const double weight = index.data().toString().toDouble();
        if (!(largest > 0) || !(weight >= 0))
            return;
        QRectF bar = QRectF(option.rect).adjusted(4, 6, -kNumberWidth, -6);
        bar.setWidth(std::max(1.5, bar.width() * weight / largest));
        const bool isChosen = (option.state & QStyle::State_Selected) != 0;
        QColor color = isChosen ? option.palette.color(QPalette::HighlightedText) : accentColor();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        color.setAlpha(110);
        painter->setBrush(color);
        painter->drawRoundedRect(bar, 2, 2);
        color.setAlpha(255);
        painter->setBrush(color);
        painter->drawRect(QRectF(bar.right() - 2, bar.top() - 1, 2.5, bar.height() + 2));
        painter->restore();
    }

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(option.rect);
    }
};

/// Cells of a line; separated by tabs, else by semicolons or commas outside of quotes.
QStringList cellsOf(const QString& line)
{
    if (line.contains(QLatin1Char('\t')))
        return line.split(QLatin1Char('\t'));
    const QChar separator = line.contains(QLatin1Char(';')) ? QLatin1Char(';') : QLatin1Char(',');
    QStringList cells{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line[i];
        if (character == QLatin1Char('"')) {
            if (isQuoted && i + 1 < line.size() && line[i + 1] == character)
                cells.last() += line[++i];
            else
                isQuoted = !isQuoted;
        } else if (character == separator && !isQuoted) {
            cells << QString();
        } else {
            cells.last() += character;
        }
    }
    return cells;
}

/// "45 %" and "1,5" are numbers to people and to spreadsheets.
QString weightText(QString cell)
{
    cell = cell.trimmed();
    if (cell.endsWith(QLatin1Char('%')))
        cell = cell.chopped(1).trimmed();
    bool isNumber = false;
    cell.toDouble(&isNumber);
    if (isNumber)
        return cell;
    const double local = QLocale().toDouble(cell, &isNumber);
    return isNumber ? QString::number(local, 'g', 12) : cell;
}

} // namespace

QList<PairTable::Pair> pastedPairs(const QString& text)
{
    QList<PairTable::Pair> all;
    for (QString line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        line.remove(QLatin1Char('\r'));
        const QStringList cells = cellsOf(line);
        if (!line.trimmed().isEmpty())
            all.append({cells[0].trimmed(), cells.size() > 1 ? weightText(cells[1]) : QStringLiteral("1")});
    }
    const auto isNumber = [](const PairTable::Pair& pair) {
        bool good = false;
        pair.second.toDouble(&good);
        return good;
    };
    if (all.size() > 1 && !isNumber(all[0]) && isNumber(all[1]))
        all.removeFirst();
    return all;
}

QString cellText(const Json& value)
{
    if (value.is_string()) {
        const std::string text = value.get<std::string>();
        if (Json::parse(text, nullptr, false).is_discarded())
            return QString::fromStdString(text);
    }
    return QString::fromStdString(value.dump());
}

Json cellValue(const QString& text)
{
    Json parsed = Json::parse(text.toStdString(), nullptr, false);
    return parsed.is_discarded() ? Json(text.toStdString()) : parsed;
}

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
    if (bars) {
        m_table->setItemDelegateForColumn(1, new BarDelegate(m_table));
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
    setFocusProxy(m_table);
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
    };
    button(tr("Add"), tr("Add a row at the end"), &PairTable::addRow);
    button(tr("Remove"), tr("Remove the current row (Delete)"), &PairTable::removeRow);
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
    const int rows = qBound(2, m_table->rowCount(), 9);
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() +
                            m_table->horizontalHeader()->sizeHint().height() + 4);
}

double PairTable::barLength() const
{
    return std::max(1, m_table->columnWidth(1) - 4 - kNumberWidth);
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

WeightedEditor::WeightedEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent)
    : PairTable(tr("Value"), tr("Weight"), true, parent)
{
    table()->setAccessibleName(registryText(spec.title));
    connect(this, &PairTable::stepBegan, context.document, [document = context.document] { finishStep(*document); });
}

void WeightedEditor::display(const Json& value)
{
    m_shown = value;
    QList<Pair> all;
    if (value.is_object()) {
        for (const auto& [key, weight] : value.items())
            all.append({cellText(Json(key)), cellText(weight)});
    } else if (value.is_array()) {
        for (const Json& item : value) {
            const bool isPair = item.is_object();
            all.append({cellText(isPair ? item.value("value", Json()) : item),
                        isPair ? cellText(item.value("weight", Json(1))) : QStringLiteral("1")});
        }
    }
    setPairs(all);
}

Json WeightedEditor::value() const
{
    const QList<Pair> all = pairs();
    if (all.isEmpty())
        return m_shown.is_null() ? Json() : Json::array();
    bool isPlain = m_shown.is_array() && !m_shown.empty() && !m_shown.front().is_object();
    bool isObject = m_shown.is_object() || m_shown.is_null();
    std::set<QString> seen;
    for (const Pair& pair : all) {
        isPlain = isPlain && cellValue(pair.second) == Json(1);
        isObject = isObject && cellValue(pair.first).is_string() && seen.insert(pair.first).second;
    }
    Json json = isObject ? Json::object() : Json::array();
    for (const Pair& pair : all) {
        if (isPlain)
            json.push_back(cellValue(pair.first));
        else if (isObject)
            json[cellValue(pair.first).get<std::string>()] = cellValue(pair.second);
        else
            json.push_back(Json{{"value", cellValue(pair.first)}, {"weight", cellValue(pair.second)}});
    }
    return json;
}

} // namespace dw::ui
