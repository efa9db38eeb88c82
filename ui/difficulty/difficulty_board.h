// The Difficulty board: how well learners tell a column from the others, the best possible, and dials that change both.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/difficulty/dial_panel.h"
#include "ui/difficulty/difficulty_chart.h"
#include "ui/difficulty/difficulty_data.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>

namespace dw::ui {

class DifficultyBoard : public QWidget
{
    Q_OBJECT

public:
    explicit DifficultyBoard(Document& document, QWidget* parent = nullptr);

    DifficultyData& data() { return *m_data; }
    DifficultyChart& chart() { return *m_chart; }
    DialPanel& dials() { return *m_dials; }
    QComboBox& target() { return *m_target; }
    QComboBox& score() { return *m_score; }
    QLabel& sentence() { return *m_sentence; }
    QTableWidget& table() { return *m_table; }
    void setTableShown(bool shown);

    /// Dials beside the chart are no reason to keep the window wide: they go below it.
    QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* createTop();
    void refresh();
    void showDials();
    void showPage();
    ScoreKind kind() const;
    QString remark() const;
    void set(Dial dial, std::optional<double> setting);
    void setLevels(bool on);

    Document& m_document;
    std::optional<ScoreKind> m_chosen; ///< by the person; else the usual one
    DifficultyData* m_data;
    QComboBox* m_target = nullptr;
    QComboBox* m_score = nullptr;
    QToolButton* m_asTable = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_remark = nullptr;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_empty = nullptr;
    DifficultyChart* m_chart = nullptr;
    QTableWidget* m_table = nullptr;
    DialPanel* m_dials = nullptr;
    QScrollArea* m_dialArea = nullptr;
    QBoxLayout* m_below = nullptr;
};

} // namespace dw::ui
