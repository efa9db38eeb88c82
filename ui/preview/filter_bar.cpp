// Typing a filter.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/filter_bar.h"

#include "ui/document/core_text.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/theme.h"

#include <QGridLayout>

namespace dw::ui {

namespace {

/// Typing is over when nothing came for so long.
constexpr int kPauseMilliseconds = 250;

} // namespace

FilterBar::FilterBar(Document& document, PreviewModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_condition(new SqlLineEdit(document)), m_order(new SqlLineEdit(document)),
      m_message(new QLabel)
{
    m_condition->setPlaceholderText(tr("Show rows where…  (SQL, such as age > 30)"));
    m_condition->setAccessibleName(tr("Show rows where"));
    m_condition->setToolTip(tr("A condition in SQL over this table's columns (Ctrl+F). Only a sample is searched."));
    m_order->setPlaceholderText(tr("Sort by…  (total desc)"));
    m_order->setAccessibleName(tr("Sort by"));
    m_order->setToolTip(tr("Columns or SQL, each with asc or desc; only a sample is sorted."));
    m_message->setAccessibleName(tr("Result of the filter"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_condition, 0, 0);
    layout->addWidget(m_order, 0, 1);
    layout->addWidget(m_message, 1, 0, 1, 2);
    layout->setColumnStretch(0, 5);
    layout->setColumnStretch(1, 2);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::applyTyped);
    for (SqlLineEdit* edit : {m_condition, m_order}) {
        connect(edit, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
        connect(edit, &QLineEdit::returnPressed, this, &FilterBar::applyTyped);
    }
    connect(&m_model, &PreviewModel::filterAnswered, this, &FilterBar::follow);
    connect(&m_model, &PreviewModel::rowsShown, this, &FilterBar::follow);
}

void FilterBar::apply(const QString& condition, const QString& order)
{
    m_condition->setText(condition);
    m_order->setText(order);
    applyTyped();
}

void FilterBar::applyTyped()
{
    m_pause.stop();
    m_model.setFilter({m_condition->text().trimmed().toStdString(), m_order->text().trimmed().toStdString()});
    follow();
}

void FilterBar::follow()
{
    const RowFilter& filter = m_model.filter();
    if (!m_pause.isActive()) {
        // Another table has another filter.
        const auto show = [](SqlLineEdit* edit, const std::string& text) {
            if (edit->text().trimmed().toStdString() != text) {
                const QSignalBlocker blocker(edit);
                edit->setText(QString::fromStdString(text));
            }
        };
        show(m_condition, filter.condition);
        show(m_order, filter.order);
    }
    m_condition->clearProblem();
    m_order->clearProblem();
    const std::optional<RowFilterFault>& fault = m_model.filterFault();
    const auto& picked = m_model.rows().picked;
    m_message->setVisible(!filter.isEmpty() && (fault || picked));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, fault ? errorColor() : quietColor());
    m_message->setPalette(colors);
    if (fault) {
        SqlLineEdit* edit = fault->part == RowFilterFault::Part::Condition ? m_condition : m_order;
        if (fault->position)
            edit->markProblem(*fault->position);
        m_message->setText(coreText(fault->message));
    } else if (picked) {
        const QString sample =
            tr("the %1 rows from %2 on")
                .arg(shownCount(static_cast<std::int64_t>(picked->sampleCount)), shownCount(picked->sampleFirst));
        const QString found = shownCount(static_cast<std::int64_t>(picked->rows.size()));
        const bool isWhole = static_cast<std::int64_t>(picked->sampleCount) >= m_model.tableRows();
        if (filter.condition.empty())
            m_message->setText(isWhole ? tr("All %1 rows, sorted.").arg(found)
                                       : tr("Sorted: %1. The rest of the table is not looked at.").arg(sample));
        else
            m_message->setText(isWhole ? tr("%1 of all %2 rows.").arg(found, shownCount(m_model.tableRows()))
                                       : tr("%1 of %2. The rest of the table is not searched.").arg(found, sample));
    }
}

} // namespace dw::ui
