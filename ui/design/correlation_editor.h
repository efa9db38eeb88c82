// The correlations of a table as a triangle of numbers to type into, with what follows and what cannot be.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/correlation_state.h"
#include "ui/document/document.h"

#include <QComboBox>
#include <QFutureWatcher>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace dw::ui {

/// Names stand on the diagonal: a number belongs to the name at the right end of its row and the one at the top of its
/// column.
class CorrelationEditor : public QWidget
{
    Q_OBJECT

public:
    CorrelationEditor(Document& document, int table, QWidget* parent = nullptr);

    QTableWidget* grid() const { return m_grid; }
    /// What is shown; null while the first answer is on its way.
    const CorrelationState* state() const { return m_state ? &*m_state : nullptr; }
    QString conflictText() const;
    QPushButton* acceptButton() const { return m_accept; }
    /// Takes over what the document says.
    void refresh();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void display(const CorrelationState& state);
    void showCell(std::size_t row, std::size_t column);
    void showConflicts();
    /// What was stated for the pair, where that is no correlation.
    QString wrongText(std::size_t row, std::size_t column) const;
    void fitGrid();
    void typed(int row, int column);
    void stateValue(const std::string& first, const std::string& second, const QString& text);
    void acceptNearest();
    const TableDesign* table() const;

    Document& m_document;
    int m_table;
    std::vector<std::string> m_added; ///< columns that were asked for and have no correlation yet
    std::optional<CorrelationState> m_state;
    QFutureWatcher<CorrelationState> m_watcher;
    bool m_stale = false;
    QTableWidget* m_grid;
    QLabel* m_problem;
    QLabel* m_note;
    QWidget* m_conflict;
    QLabel* m_conflictTitle;
    QVBoxLayout* m_conflictLines;
    QPushButton* m_accept;
    QComboBox* m_more;
};

} // namespace dw::ui
