// One column large: its views side by side, what there is to see in words.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_card.h"
#include "ui/charts/figure_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace dw::ui {

class ColumnPage : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnPage(QWidget* parent = nullptr);

    void setColumn(const ChartColumn& column, bool pinned);
    const ChartColumn& column() const { return m_column; }
    ChartTable table() const;
    FigureView& view() { return *m_view; }
    QString words() const { return m_words->text(); }

signals:
    void kindWanted(dw::ui::ChartKind kind);
    void pinWanted(bool pinned);

private:
    void updateKinds();

    ChartColumn m_column;
    std::vector<ChartKind> m_kinds;
    QLabel* m_name;
    QLabel* m_words;
    QWidget* m_kindBar;
    QHBoxLayout* m_kindLayout;
    QButtonGroup* m_kindGroup;
    QToolButton* m_pin;
    FigureView* m_view;
};

} // namespace dw::ui
