// Chooses editors, and translates between text and JSON.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/value_editor.h"

#include "ui/forms/code_editor.h"
#include "ui/forms/column_list_editor.h"
#include "ui/forms/curve_editor.h"
#include "ui/forms/nested_editor.h"
#include "ui/forms/simple_editors.h"
#include "ui/forms/table_editors.h"
#include "ui/forms/varying_editor.h"

namespace dw::ui {

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList FormContext::columns() const
{
    QStringList names;
    const auto& tables = document->project().tables;
    if (table >= 0 && table < static_cast<int>(tables.size()))
        for (const ColumnDesign& one : tables[static_cast<std::size_t>(table)].columns)
            names << QString::fromStdString(one.name);
    return names;
}

QStringList FormContext::tables() const
{
    QStringList names;
    for (const TableDesign& design : document->project().tables)
        names << QString::fromStdString(design.name);
    return names;
}

QString lineText(const Json& value)
{
    if (value.is_null())
        return {};
    if (!value.is_string())
        return QString::fromStdString(value.dump());
    return QString::fromStdString(value.get<std::string>());
}

Json lineValue(const QString& text, ParamKind kind)
{
    if (text.isEmpty())
        return nullptr;
    const std::string raw = text.toStdString();
    const bool isNumber = kind == ParamKind::Integer || kind == ParamKind::Real;
    const QString trimmed = text.trimmed();
    const bool isStructured = trimmed.startsWith(QLatin1Char('{')) || trimmed.startsWith(QLatin1Char('['));
    if (isNumber || isStructured) {
        const Json parsed = Json::parse(trimmed.toStdString(), nullptr, false);
        if (!parsed.is_discarded() && (isStructured ? kind != ParamKind::Template : parsed.is_number()))
            return parsed;
    }
    return raw;
}

ValueEditor* makeConstantEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent)
{
    switch (spec.kind) {
    case ParamKind::Bool:
        return new BoolEditor(spec, parent);
    case ParamKind::Choice:
        return new ChoiceEditor(spec, parent);
    case ParamKind::Column:
    case ParamKind::Table:
    case ParamKind::Lexicon:
        return new NameEditor(spec, context, parent);
    case ParamKind::WeightedValues:
        return new WeightedEditor(spec, context, parent);
    case ParamKind::Curve:
        return new CurveEditor(spec, context, parent);
    case ParamKind::Generator:
        return new NestedEditor(context, false, parent);
    case ParamKind::Structure:
        return new CodeEditor(CodeEditor::Language::Json, context, parent);
    case ParamKind::Expression:
        return new CodeEditor(CodeEditor::Language::Sql, context, parent);
    case ParamKind::Template:
        return new CodeEditor(CodeEditor::Language::Template, context, parent);
    default:
        return new LineEditor(spec, parent);
    }
}

ValueEditor* makeEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent)
{
    if (spec.list && spec.kind == ParamKind::Column)
        return new ColumnListEditor(spec, context, parent);
    if (spec.list)
        return spec.kind == ParamKind::Generator ? static_cast<ValueEditor*>(new NestedListEditor(context, parent))
                                                 : new CodeEditor(CodeEditor::Language::Json, context, parent);
    return spec.varies ? new VaryingEditor(spec, context, parent) : makeConstantEditor(spec, context, parent);
}

} // namespace dw::ui
