// Weights and points as cells; JSON keeps the form in which its author wrote it as long as that can hold the values.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/table_editors.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>
#include <set>

namespace dw::ui {

namespace {

/// A bar behind each weight, as long as its share of the largest.
class BarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        double largest = 0;
        for (int row = 0; row < index.model()->rowCount(); ++row)
            largest = std::max(largest, index.sibling(row, 1).data().toDouble());
        if (largest > 0) {
            QColor color = accentColor();
            color.setAlpha(70);
            QRect bar = option.rect.adjusted(0, 4, 0, -4);
            bar.setWidth(static_cast<int>(bar.width() * std::max(0.0, index.data().toDouble()) / largest));
            painter->fillRect(bar, color);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }
};

/// Scalars as JSON writes them, so that 1 and "1" stay apart; plain words need no quotes.
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

} // namespace

PairTable::PairTable(const QString& first, const QString& second, bool bars, QWidget* parent)
    : ValueEditor(parent), m_table(new QTableWidget(0, 2, this))
{
    m_table->setHorizontalHeaderLabels({first, second});
    m_table->setAccessibleName(first + QStringLiteral(", ") + second);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    if (bars)
        m_table->setItemDelegateForColumn(1, new BarDelegate(m_table));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_table);
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& text, void (PairTable::*work)()) {
        auto* made = new QToolButton(this);
        made->setText(text);
        connect(made, &QToolButton::clicked, this, work);
        buttons->addWidget(made);
    };
    button(tr("Add"), &PairTable::addRow);
    button(tr("Remove"), &PairTable::removeRow);
    button(tr("Paste"), &PairTable::paste);
    buttons->addStretch();
    layout->addLayout(buttons);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::cellChanged, this, &ValueEditor::edited);
    adjustHeight();
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
        m_table->setItem(row, 0, new QTableWidgetItem(pairs[row].first));
        m_table->setItem(row, 1, new QTableWidgetItem(pairs[row].second));
    }
    adjustHeight();
    m_table->viewport()->update();
}

void PairTable::addRow()
{
    QList<Pair> all = pairs();
    all.append({tr("new"), QStringLiteral("1")});
    setPairs(all);
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    emit edited();
    m_table->editItem(m_table->currentItem());
}

void PairTable::removeRow()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    adjustHeight();
    emit edited();
}

void PairTable::paste()
{
    QList<Pair> all;
    for (const QString& line : QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList cells = line.trimmed().split(QLatin1Char('\t'));
        all.append({cells[0], cells.size() > 1 ? cells[1] : QStringLiteral("1")});
    }
    if (all.isEmpty())
        return;
    setPairs(all);
    emit edited();
}

void PairTable::adjustHeight()
{
    const int rows = qBound(2, m_table->rowCount(), 9);
    m_table->setFixedHeight(rows * 26 + m_table->horizontalHeader()->sizeHint().height() + 4);
}

bool PairTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPaste = key->matches(QKeySequence::Paste);
        const bool isDelete = key->key() == Qt::Key_Delete;
        if (isPaste || isDelete) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                isPaste ? paste() : removeRow();
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

WeightedEditor::WeightedEditor(QWidget* parent) : PairTable(tr("Value"), tr("Weight"), true, parent) {}

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

CurveEditor::CurveEditor(QWidget* parent) : PairTable(tr("x"), tr("y"), false, parent) {}

void CurveEditor::display(const Json& value)
{
    QList<Pair> all;
    if (value.is_array())
        for (const Json& point : value)
            if (point.is_array() && point.size() == 2)
                all.append({cellText(point[0]), cellText(point[1])});
    setPairs(all);
}

Json CurveEditor::value() const
{
    Json json = Json::array();
    for (const Pair& pair : pairs())
        json.push_back(Json::array({cellValue(pair.first), cellValue(pair.second)}));
    return json.empty() ? Json() : json;
}

} // namespace dw::ui
