// A curve drawn by hand over the live histogram of its column, with its points as a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/column_sketch.h"
#include "ui/forms/curve_canvas.h"
#include "ui/forms/table_editors.h"

#include <QToolButton>

namespace dw::ui {

class PointTable : public PairTable
{
    Q_OBJECT

public:
    explicit PointTable(QWidget* parent);
    Json value() const override;

protected:
    void display(const Json& value) override;
};

class CurveEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit CurveEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent = nullptr);
    Json value() const override { return m_value; }
    /// "form": "quantile" and "interpolation": "smooth" say what the points mean.
    void setBeside(const Json& params) override;
    CurveCanvas* canvas() const { return m_canvas; }
    PointTable* table() const { return m_table; }

protected:
    void display(const Json& value) override;

private:
    void takeCanvas();

    FormContext m_context;
    Json m_default;
    Json m_value;
    CurveCanvas* m_canvas;
    PointTable* m_table;
    QToolButton* m_asTable;
    ColumnSketch* m_sketch = nullptr;
};

} // namespace dw::ui
