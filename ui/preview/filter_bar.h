// The bar over the rows: a condition and an order in SQL, what they found, and what is wrong with them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/preview_model.h"
#include "ui/preview/sql_line_edit.h"

#include <QLabel>
#include <QTimer>
#include <QWidget>

namespace dw::ui {

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(Document& document, PreviewModel& model, QWidget* parent = nullptr);

    SqlLineEdit& condition() { return *m_condition; }
    SqlLineEdit& order() { return *m_order; }
    /// What was found or is wrong, as it is shown.
    QString message() const { return m_message->text(); }
    /// As if they had been typed, without the pause.
    void apply(const QString& condition, const QString& order);
    void clear() { apply({}, {}); }

private:
    void applyTyped();
    /// After the model showed another table, or rows.
    void follow();

    PreviewModel& m_model;
    SqlLineEdit* m_condition;
    SqlLineEdit* m_order;
    QLabel* m_message;
    QTimer m_pause;
};

} // namespace dw::ui
