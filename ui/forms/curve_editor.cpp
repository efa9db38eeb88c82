// Keeps canvas, table and JSON at the same points.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/curve_editor.h"

#include "ui/document/registry_text.h"
#include "ui/document/step.h"
#include "ui/forms/number_cells.h"

#include <QVBoxLayout>
#include <cmath>

namespace dw::ui {

namespace {

/// Empty when anything of it is no point.
std::vector<CurvePoint> pointsOf(const Json& value)
{
    std::vector<CurvePoint> points;
    if (!value.is_array())
        return points;
    for (const Json& point : value) {
        if (!point.is_array() || point.size() != 2 || !point[0].is_number() || !point[1].is_number())
            return {};
        points.push_back({point[0].get<double>(), point[1].get<double>()});
    }
    return points;
}

/// Whole numbers as such, so that files stay as people write them.
Json numberJson(double number)
{
    const bool isWhole = number == std::floor(number) && std::abs(number) < 1e15;
    return isWhole ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

} // namespace

PointTable::PointTable(QWidget* parent) : PairTable(tr("x"), tr("y"), false, parent)
{
    table()->setItemDelegateForColumn(0, new NumberDelegate(table()));
}

void PointTable::display(const Json& value)
{
    QList<Pair> all;
    if (value.is_array())
        for (const Json& point : value)
            if (point.is_array() && point.size() == 2)
                all.append({cellText(point[0]), cellText(point[1])});
    setPairs(all);
}

Json PointTable::value() const
{
    Json json = Json::array();
    for (const Pair& pair : pairs())
        json.push_back(Json::array({cellValue(pair.first), cellValue(pair.second)}));
    return json.empty() ? Json() : json;
}

CurveEditor::CurveEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_context(context), m_default(spec.defaultValue), m_canvas(new CurveCanvas(this)),
      m_table(new PointTable(this)), m_asTable(new QToolButton(this))
{
    m_canvas->setAccessibleName(registryText(spec.title));
    m_asTable->setText(tr("Numbers"));
    m_asTable->setCheckable(true);
    m_asTable->setToolTip(tr("Show the points as a table; it takes what a spreadsheet copies"));
    m_table->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_canvas);
    layout->addWidget(m_asTable, 0, Qt::AlignRight);
    layout->addWidget(m_table);
    connect(m_asTable, &QToolButton::toggled, m_table, &QWidget::setVisible);
    connect(m_canvas, &CurveCanvas::stepBegan, this, [this] {
        finishStep(*m_context.document);
        m_canvas->setGhost(m_canvas->points());
    });
    connect(m_canvas, &CurveCanvas::edited, this, &CurveEditor::takeCanvas);
    connect(m_table, &ValueEditor::edited, this, [this] {
        m_value = m_table->value();
        m_canvas->setPoints(pointsOf(m_value));
        emit edited();
    });
    if (context.column >= 0) {
        m_sketch = new ColumnSketch(*context.document, context.table, context.column, this);
        connect(m_sketch, &ColumnSketch::updated, this, [this] { m_canvas->setHistogram(m_sketch->summary()); });
    }
    m_canvas->setPoints(pointsOf(m_default));
    m_table->setValue(m_default);
}

void CurveEditor::setBeside(const Json& params)
{
    const bool isQuantile = params.value("form", Json()) == "quantile";
    const bool isSmooth = params.value("interpolation", Json()) == "smooth";
    m_canvas->setForm(isQuantile ? CurveCanvas::Form::Quantile : CurveCanvas::Form::Density, isSmooth);
}

void CurveEditor::takeCanvas()
{
    m_value = Json::array();
    for (const CurvePoint& point : m_canvas->points())
        m_value.push_back(Json::array({numberJson(point.x), numberJson(point.y)}));
    m_table->setValue(m_value);
    emit edited();
}

void CurveEditor::display(const Json& value)
{
    m_value = value;
    // What comes from outside is no step of this canvas: undo, or another view's edit.
    m_canvas->setGhost({});
    m_canvas->setPoints(pointsOf(value.is_null() ? m_default : value));
    m_table->setValue(value.is_null() ? m_default : value);
}

} // namespace dw::ui
