// A table of columns and values.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/facts_editor.h"

#include "ui/document/step.h"

namespace dw::ui {

FactsEditor::FactsEditor(const FormContext& context, QWidget* parent)
    : PairTable(tr("Column"), tr("Value"), false, parent)
{
    table()->setAccessibleName(tr("Facts that are forced"));
    connect(this, &PairTable::stepBegan, context.document, [document = context.document] { finishStep(*document); });
}

void FactsEditor::display(const Json& value)
{
    QList<Pair> all;
    if (value.is_object())
        for (const auto& [column, fact] : value.items())
            all.append({cellText(Json(column)), cellText(fact)});
    setPairs(all);
}

Json FactsEditor::value() const
{
    Json facts = Json::object();
    for (const Pair& pair : pairs())
        if (!pair.first.isEmpty())
            facts[pair.first.toStdString()] = cellValue(pair.second);
    return facts;
}

} // namespace dw::ui
