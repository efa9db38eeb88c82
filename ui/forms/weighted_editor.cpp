// Weights as cells; JSON keeps the form in which its author wrote it as long as that can hold the values.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/registry_text.h"
#include "ui/document/step.h"
#include "ui/forms/table_editors.h"

#include <set>

namespace dw::ui {

QString cellText(const Json& value)
{
    if (value.is_string()) {
        const std::string text = value.get<std::string>();
        if (Json::parse(text, nullptr, false).is_discarded())
            return QString::fromStdString(text);
    }
    return QString::fromStdString(value.dump());
}

Json cellValue(const QString& text)
{
    Json parsed = Json::parse(text.toStdString(), nullptr, false);
    return parsed.is_discarded() ? Json(text.toStdString()) : parsed;
}

WeightedEditor::WeightedEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent)
    : PairTable(tr("Value"), tr("Weight"), true, parent)
{
    table()->setAccessibleName(registryText(spec.title));
    connect(this, &PairTable::stepBegan, context.document, [document = context.document] { finishStep(*document); });
}

void WeightedEditor::display(const Json& value)
{
    m_shown = value;
    QList<Pair> all;
    if (value.is_object()) {
        for (const auto& [key, weight] : value.items())
            all.append({cellText(Json(key)), cellText(weight)});
    } else if (value.is_array()) {
        for (const Json& item : value) {
            const bool isPair = item.is_object();
            all.append({cellText(isPair ? item.value("value", Json()) : item),
                        isPair ? cellText(item.value("weight", Json(1))) : QStringLiteral("1")});
        }
    }
    setPairs(all);
}

Json WeightedEditor::value() const
{
    const QList<Pair> all = pairs();
    if (all.isEmpty())
        return m_shown.is_null() ? Json() : Json::array();
    bool isPlain = m_shown.is_array() && !m_shown.empty() && !m_shown.front().is_object();
    bool isObject = m_shown.is_object() || m_shown.is_null();
    std::set<QString> seen;
    for (const Pair& pair : all) {
        isPlain = isPlain && cellValue(pair.second) == Json(1);
        isObject = isObject && cellValue(pair.first).is_string() && seen.insert(pair.first).second;
    }
    Json json = isObject ? Json::object() : Json::array();
    for (const Pair& pair : all) {
        if (isPlain)
            json.push_back(cellValue(pair.first));
        else if (isObject)
            json[cellValue(pair.first).get<std::string>()] = cellValue(pair.second);
        else
            json.push_back(Json{{"value", cellValue(pair.first)}, {"weight", cellValue(pair.second)}});
    }
    return json;
}

} // namespace dw::ui
