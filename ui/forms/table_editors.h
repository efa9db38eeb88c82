// Editors that are small tables of two columns, such as values with weights. They take what a spreadsheet copies.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTableWidget>

namespace dw::ui {

/// Two columns, rows added at the end, deleted by key, pasted as TSV or CSV. With bars, the second column holds
/// weights: a bar in each cell is dragged, and a third column tells its share of all.
class PairTable : public ValueEditor
{
    Q_OBJECT

public:
    PairTable(const QString& first, const QString& second, bool bars, QWidget* parent);

    struct Pair {
        QString first;
        QString second;
    };
    QList<Pair> pairs() const;
    void setPairs(const QList<Pair>& pairs);
    QTableWidget* table() const { return m_table; }

signals:
    /// A drag, or a run of keys at one weight, begins: what follows is one step.
    void stepBegan();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildButtons();
    void addRow();
    void removeRow();
    void paste();
    void adjustHeight();
    bool pressedKey(const QKeyEvent& key);
    bool draggedBar(const QMouseEvent& event);
    void setWeight(int row, double weight);
    void showShares();
    /// Pixels of the bar of the largest weight.
    double barLength() const;

    QTableWidget* m_table;
    QWidget* m_add = nullptr;
    QWidget* m_remove = nullptr;
    bool m_bars;
    int m_dragged = -1;    ///< row whose bar is being dragged
    double m_perPixel = 0; ///< weight, as it was when the drag began
    int m_keyed = -1;      ///< row that keys have been changing
};

class WeightedEditor : public PairTable
{
    Q_OBJECT

public:
    WeightedEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;

private:
    Json m_shown; ///< the form that it had: a list, an object or a list of objects
};

/// Scalars as JSON writes them, so that 1 and "1" stay apart; plain words need no quotes.
QString cellText(const Json& value);
Json cellValue(const QString& text);

} // namespace dw::ui
