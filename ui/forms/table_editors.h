// Editors that are small tables: values with weights, points of a curve. Both take what a spreadsheet copies.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QTableWidget>

namespace dw::ui {

/// Two columns, rows added at the end, deleted by key, pasted as TSV.
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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addRow();
    void removeRow();
    void paste();
    void adjustHeight();

    QTableWidget* m_table;
};

class WeightedEditor : public PairTable
{
    Q_OBJECT

public:
    explicit WeightedEditor(QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;

private:
    Json m_shown; ///< the form that it had: a list, an object or a list of objects
};

class CurveEditor : public PairTable
{
    Q_OBJECT

public:
    explicit CurveEditor(QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;
};

} // namespace dw::ui
