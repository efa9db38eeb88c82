// A table of values and what they become.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/twin_changes.h"

#include "ui/document/step.h"

namespace dw::ui {

TwinChanges::TwinChanges(const FormContext& context, QWidget* parent) : PairTable(tr("From"), tr("To"), false, parent)
{
    table()->setAccessibleName(tr("Values and what they become"));
    connect(this, &PairTable::stepBegan, context.document, [document = context.document] { finishStep(*document); });
}

void TwinChanges::display(const Json& value)
{
    QList<Pair> all;
    if (value.is_object())
        for (const auto& [from, to] : value.items())
            all.append({cellText(Json(from)), cellText(to)});
    else if (!value.is_null())
        all.append({QString(), cellText(value)});
    setPairs(all);
}

Json TwinChanges::value() const
{
    Json changes = Json::object();
    for (const Pair& pair : pairs()) {
        if (pair.first.isEmpty())
            return cellValue(pair.second);
        changes[pair.first.toStdString()] = cellValue(pair.second);
    }
    return changes.empty() ? Json() : changes;
}

} // namespace dw::ui
