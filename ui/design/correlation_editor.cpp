// Typing correlations.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/correlation_editor.h"
#include "ui/document/step.h"

#include "core/project/file.h"
#include "ui/charts/pair_figure.h"
#include "ui/design/edits.h"
#include "ui/forms/param_form.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

QString numberText(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString name(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

CorrelationEditor::CorrelationEditor(Document& document, int table, QWidget* parent)
    : QWidget(parent), m_document(document), m_table(table), m_grid(new QTableWidget(this)),
      m_problem(makeProblemLabel(this)), m_note(new QLabel(this)), m_conflict(new QWidget(this)),
      m_conflictTitle(new QLabel(m_conflict)), m_conflictLines(new QVBoxLayout),
      m_accept(new QPushButton(tr("Take the nearest possible matrix"), m_conflict)), m_more(new QComboBox(this))
{
    build();
    connect(m_grid, &QTableWidget::cellChanged, this, &CorrelationEditor::typed);
    connect(m_grid->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, &CorrelationEditor::refresh);
    connect(m_accept, &QPushButton::clicked, this, &CorrelationEditor::acceptNearest);
    connect(m_more, &QComboBox::activated, this, [this](int index) {
        m_added.push_back(m_more->itemText(index).toStdString());
        refresh();
    });
    connect(&m_watcher, &QFutureWatcher<CorrelationState>::finished, this, [this] {
        const CorrelationState answer = m_watcher.result();
        if (std::exchange(m_stale, false))
            return refresh();
        display(answer);
    });
    refresh();
}

void CorrelationEditor::build()
{
    m_grid->setAccessibleName(tr("Correlations"));
    m_grid->setToolTip(
        tr("Type a rank correlation from −1 to 1. Delete takes it back. Dim numbers follow from the others."));
    m_grid->horizontalHeader()->hide();
    m_grid->verticalHeader()->hide();
    m_grid->setShowGrid(false);
    m_grid->setTabKeyNavigation(false);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // As high as its rows: what is below stays close.
    m_grid->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_grid->installEventFilter(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_more->setAccessibleName(tr("Add a column to the matrix"));
    m_more->setPlaceholderText(tr("+ Column"));
    m_conflictTitle->setWordWrap(true);
    m_accept->setProperty("primary", true);
    m_accept->setToolTip(
        tr("Moves the stated correlations as little as makes them possible. One undo brings them back."));
    auto* conflict = new QVBoxLayout(m_conflict);
    conflict->setContentsMargins(0, 0, 0, 0);
    conflict->setSpacing(6);
    conflict->addWidget(m_conflictTitle);
    m_conflictLines->setSpacing(4);
    conflict->addLayout(m_conflictLines);
    conflict->addWidget(m_accept, 0, Qt::AlignLeft);
    m_conflict->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_grid);
    layout->addWidget(m_problem);
    layout->addWidget(m_conflict);
    layout->addWidget(m_note);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
}

const TableDesign* CorrelationEditor::table() const
{
    const auto& tables = m_document.project().tables;
    return m_table >= 0 && m_table < static_cast<int>(tables.size()) ? &tables[static_cast<std::size_t>(m_table)]
                                                                     : nullptr;
}

void CorrelationEditor::refresh()
{
    if (table() == nullptr)
        return;
    if (m_watcher.isRunning()) {
        m_stale = true;
        return;
    }
    const std::vector<std::string> columns = shownColumns(*table(), m_added);
    TableDesign design;
    design.correlations = table()->correlations;
    m_watcher.setFuture(QtConcurrent::run([design, columns] { return correlationState(design, columns); }));
}

void CorrelationEditor::display(const CorrelationState& state)
{
    if (table() == nullptr)
        return;
    const QSignalBlocker blocker(m_grid);
    const int size = static_cast<int>(state.columns.size());
    const bool isSame = m_state && m_state->columns == state.columns;
    m_state = state;
    if (!isSame) {
        m_grid->clear();
        m_grid->clearSpans();
        m_grid->setRowCount(size);
        m_grid->setColumnCount(size);
        for (int i = 0; i < size; ++i) {
            auto* item = new QTableWidgetItem(name(state.columns[static_cast<std::size_t>(i)]));
            item->setFlags(Qt::ItemIsEnabled);
            item->setToolTip(item->text());
            m_grid->setItem(i, i, item);
            if (i + 1 < size)
                m_grid->setSpan(i, i, 1, size - i);
            for (int j = 0; j < i; ++j)
                m_grid->setItem(i, j, new QTableWidgetItem);
        }
        fitGrid();
    }
    // What is being typed stays, whatever comes from the background.
    const auto* typing = m_grid->viewport()->findChild<QLineEdit*>();
    const bool isTyping = typing != nullptr && typing->isVisible();
    for (std::size_t row = 0; row < state.columns.size(); ++row)
        for (std::size_t column = 0; column < row; ++column)
            if (!isTyping || m_grid->item(static_cast<int>(row), static_cast<int>(column)) != m_grid->currentItem())
                showCell(row, column);
    showConflicts();
    Problems others;
    for (const Problem& problem : m_document.problems().all)
        if (problem.code != "impossible_correlations") // told below, with its numbers
            others.all.push_back(problem);
    setProblemText(m_problem, problemText(others, QStringLiteral("/tables/%1/correlations").arg(m_table)));
    m_grid->setVisible(size >= 2);
    m_note->setVisible(size < 2);
    m_note->setText(
        tr("Correlations join two columns of numbers, dates or ordered categories. There are fewer than two."));
    m_more->clear();
    for (const std::string& column : correlatableColumns(*table()))
        if (std::find(state.columns.begin(), state.columns.end(), column) == state.columns.end())
            m_more->addItem(name(column));
    m_more->setCurrentIndex(-1);
    m_more->setVisible(m_more->count() > 0);
}

void CorrelationEditor::showCell(std::size_t row, std::size_t column)
{
    QTableWidgetItem* item = m_grid->item(static_cast<int>(row), static_cast<int>(column));
    const std::optional<double>& stated = m_state->stated[m_state->at(row, column)];
    const double effective = m_state->effective[m_state->at(row, column)];
    const bool isWrong = m_state->isInConflict(row, column);
    const QColor base = palette().color(QPalette::Base);
    QFont font = m_grid->font();
    font.setBold(stated.has_value());
    item->setFont(font);
    item->setText(numberText(stated.value_or(effective)));
    item->setTextAlignment(Qt::AlignCenter);
    QColor back = divergingColor(effective * (stated ? 0.75 : 0.35), base);
    item->setBackground(back);
    const bool isDarkBack = back.lightness() < 128;
    const QColor ink = isDarkBack ? QColor(Qt::white) : QColor(0x1d2329);
    item->setForeground(isWrong ? errorColor() : (stated ? ink : quietColor()));
    if (isWrong)
        item->setBackground(base);
    if (const QString text = wrongText(row, column); !text.isEmpty()) {
        item->setText(text);
        item->setForeground(errorColor());
        item->setBackground(base);
    }
    const QString pair = tr("%1 with %2").arg(name(m_state->columns[column]), name(m_state->columns[row]));
    QString words = pair + QStringLiteral(": ");
    if (stated && isWrong)
        words +=
            tr("%1, which the others make impossible; nearest: %2").arg(numberText(*stated), numberText(effective));
    else
        words += stated ? tr("%1, stated").arg(numberText(*stated)) : tr("%1, follows").arg(numberText(effective));
    item->setToolTip(words);
    item->setData(Qt::AccessibleTextRole, words);
}

void CorrelationEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // Cells hold the colours of the theme that they were filled in.
    if (event->type() == QEvent::PaletteChange && m_state)
        display(CorrelationState(*m_state));
}

QString CorrelationEditor::wrongText(std::size_t row, std::size_t column) const
{
    const std::string& a = m_state->columns[row];
    const std::string& b = m_state->columns[column];
    for (const CorrelationDesign& one : table()->correlations)
        if ((one.first == a && one.second == b) || (one.first == b && one.second == a)) {
            if (one.extra.contains("spearman"))
                return lineText(one.extra["spearman"]);
            if (!(std::abs(one.spearman) <= 1))
                return QLocale().toString(one.spearman);
        }
    return {};
}

void CorrelationEditor::fitGrid()
{
    const int size = m_grid->rowCount();
    const int wide = fontMetrics().horizontalAdvance(QStringLiteral("−0.00")) + 8;
    const int high = fontMetrics().height() + 12;
    m_grid->horizontalHeader()->setMinimumSectionSize(10);
    for (int i = 0; i < size; ++i) {
        m_grid->setRowHeight(i, high);
        m_grid->setColumnWidth(i, wide);
    }
    // The last name has only one cell of its own.
    if (size > 0)
        m_grid->setColumnWidth(
            size - 1, std::max(wide, fontMetrics().horizontalAdvance(m_grid->item(size - 1, size - 1)->text()) + 8));
    m_grid->setFixedHeight(size * high + 14);
}

QString CorrelationEditor::conflictText() const
{
    QStringList lines;
    if (m_state)
        for (const CorrelationState::Conflict& conflict : m_state->conflicts)
            for (const CorrelationState::Conflict::Entry& entry : conflict.entries) {
                const QString stated =
                    tr("%1 with %2: %3").arg(name(entry.first), name(entry.second), numberText(entry.stated));
                lines << (entry.lowest <= entry.highest
                              ? tr("%1 — could be %2 to %3")
                                    .arg(stated, numberText(entry.lowest), numberText(entry.highest))
                              : tr("%1 — no value fits the others").arg(stated));
            }
    return lines.join(QLatin1Char('\n'));
}

void CorrelationEditor::showConflicts()
{
    while (QLayoutItem* old = m_conflictLines->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_conflict->setVisible(!m_state->isPossible());
    if (m_state->isPossible())
        return;
    const auto count = static_cast<int>(m_state->conflicts.front().entries.size());
    m_conflictTitle->setText(count == 3 ? tr("These three cannot hold together:")
                                        : tr("These %n cannot hold together:", nullptr, count));
    m_conflictTitle->setStyleSheet(QStringLiteral("color: %1").arg(errorColor().name()));
    for (const QString& line : conflictText().split(QLatin1Char('\n'))) {
        auto* label = new QLabel(line, m_conflict);
        label->setWordWrap(true);
        m_conflictLines->addWidget(label);
    }
    QStringList nearest;
    for (const CorrelationDesign& one : m_state->nearest)
        for (const CorrelationDesign& before : table()->correlations)
            if (one.first == before.first && one.second == before.second && one.spearman != before.spearman)
                nearest << tr("%1 with %2: %3").arg(name(one.first), name(one.second), numberText(one.spearman));
    auto* label = new QLabel(tr("Nearest possible: %1").arg(nearest.join(QStringLiteral("; "))), m_conflict);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_conflictLines->addWidget(label);
}

void CorrelationEditor::typed(int row, int column)
{
    if (!m_state || row <= column)
        return;
    stateValue(m_state->columns[static_cast<std::size_t>(column)], m_state->columns[static_cast<std::size_t>(row)],
               m_grid->item(row, column)->text().trimmed());
}

void CorrelationEditor::stateValue(const std::string& first, const std::string& second, const QString& text)
{
    bool isNumber = false;
    QString plain = text;
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    double value = plain.toDouble(&isNumber);
    if (!isNumber)
        value = QLocale().toDouble(plain, &isNumber);
    finishStep(m_document);
    m_document.edit(text.isEmpty() ? tr("Remove Correlation") : tr("Change Correlation"), {}, [&](Project& project) {
        TableDesign& design = *tableAt(project, m_table);
        const auto found = std::find_if(design.correlations.begin(), design.correlations.end(), [&](const auto& one) {
            return (one.first == first && one.second == second) || (one.first == second && one.second == first);
        });
        if (text.isEmpty()) {
            if (found != design.correlations.end())
                design.correlations.erase(found);
            return;
        }
        CorrelationDesign& one =
            found != design.correlations.end()
                ? *found
                : design.correlations.emplace_back(CorrelationDesign{first, second, 0, Json::object()});
        one.extra.erase("spearman");
        // What is no number stays as it was typed, and is reported.
        if (isNumber)
            one.spearman = value;
        else
            one.extra["spearman"] = text.toStdString();
    });
    refresh();
}

void CorrelationEditor::acceptNearest()
{
    if (!m_state || m_state->isPossible() || table() == nullptr)
        return;
    const std::vector<CorrelationDesign> nearest = m_state->nearest;
    finishStep(m_document);
    m_document.edit(tr("Take Nearest Correlations"), {},
                    [&](Project& project) { tableAt(project, m_table)->correlations = nearest; });
    m_grid->setFocus();
}

bool CorrelationEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
            const int row = m_grid->currentRow();
            const int column = m_grid->currentColumn();
            event->accept();
            if (event->type() == QEvent::KeyPress && m_state && row > column && column >= 0)
                stateValue(m_state->columns[static_cast<std::size_t>(column)],
                           m_state->columns[static_cast<std::size_t>(row)], {});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dw::ui
