// Explaining one value.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/explain_value.h"

#include "core/engine/evaluator.h"
#include "core/engine/explain.h"
#include "core/engine/steps/generator_step.h"
#include "core/registry/registry.h"
#include "ui/document/core_text.h"
#include "ui/document/registry_text.h"
#include "ui/preview/cell_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Explanation", text);
}

QString jsonText(const Json& json)
{
    return QString::fromStdString(json.is_string() ? json.get<std::string>() : json.dump());
}

/// The generator's step among those that make the slot's values, if a generator made it at all.
const GeneratorStep* generatorOf(const TablePlan& table, int slot)
{
    const auto& makers = table.makers[static_cast<std::size_t>(slot)];
    for (auto step = makers.rbegin(); step != makers.rend(); ++step) {
        const Step& candidate = *table.steps[*step];
        if (std::find(candidate.outputs.begin(), candidate.outputs.end(), slot) != candidate.outputs.end())
            if (const auto* generator = dynamic_cast<const GeneratorStep*>(&candidate))
                return generator;
    }
    return nullptr;
}

/// The number from 0 to 1 that the value was made of.
QString drawText(const GeneratorStep& step, Evaluator& evaluator, std::size_t slotCount, std::int64_t row,
                 std::uint32_t attempt)
{
    if (step.uniforms.kind == UniformSource::Kind::BlockStrata)
        return words("one of evenly spread numbers, shared out among the parents of a block");
    std::vector<Column*> columns;
    for (std::size_t i = 0; i < slotCount; ++i)
        columns.push_back(&evaluator.slot(static_cast<int>(i)));
    StepArguments arguments;
    arguments.rows = RowSet::of({&row, 1});
    arguments.rows.attempts = {&attempt, 1};
    arguments.columns = columns;
    double uniform = 0;
    step.uniforms.fill(step.stream, arguments, {&uniform, 1});
    const QString number = QLocale().toString(uniform, 'f', 6);
    switch (step.uniforms.kind) {
    case UniformSource::Kind::Slot:
        return words("%1 of 1, moved by the column's correlations").arg(number);
    case UniformSource::Kind::Strata:
        return words("%1 of 1, one of evenly spread numbers because shares are exact").arg(number);
    default:
        return words("%1 of 1: %2 of all draws are lower").arg(number, shownShare(uniform));
    }
}

/// The row that is explained, with all that its value was made of.
struct ExplainedRow {
    const TablePlan& table;
    const Evaluator& evaluator;

    /// The value of the column or SQL of that name in the row; null when it had no part in it.
    const Column* find(const std::string& name) const
    {
        for (std::size_t i = 0; i < table.slotSpecs.size(); ++i) {
            const Column& column = evaluator.slot(static_cast<int>(i));
            if (table.slotSpecs[i].name == name && column.size == 1)
                return &column;
        }
        return nullptr;
    }
};

/// What a parameter came to in the row: the branch that was taken, what its SQL gave.
QString parameterText(const ExplainedRow& row, const Json& value)
{
    const auto textAt = [&value](const char* key) {
        const auto found = value.is_object() ? value.find(key) : value.end();
        return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (const std::string by = textAt("by"); !by.empty() && value.contains("cases") && value["cases"].is_object()) {
        const Column* column = row.find(by);
        if (column != nullptr) {
            const QString shown = shownCell(*column, 0, shownDecimals(*column));
            const std::string key = column->isNull(0) ? std::string() : plainCell(*column, 0).toStdString();
            const Json chosen = value["cases"].contains(key) ? value["cases"][key] : value.value("otherwise", Json());
            return words("%1, because %2 is %3").arg(jsonText(chosen), QString::fromStdString(by), shown);
        }
    }
    if (const std::string sql = textAt("sql"); !sql.empty())
        if (const Column* column = row.find(sql))
            return words("%1, from %2").arg(shownCell(*column, 0, shownDecimals(*column)), QString::fromStdString(sql));
    return jsonText(value);
}

void addParameters(Explanation& explanation, const GeneratorType& type, const Json& params, const ExplainedRow& row)
{
    for (const ParamSpec& spec : type.params) {
        const auto given = params.is_object() ? params.find(spec.name) : params.end();
        const bool isGiven = params.is_object() && given != params.end();
        if (!isGiven && spec.defaultValue.is_null())
            continue;
        QString text = parameterText(row, isGiven ? *given : spec.defaultValue);
        if (text.size() > 160)
            text = text.left(157) + QStringLiteral("…");
        explanation.lines.push_back({registryText(spec.title), isGiven ? text : words("%1 (as usual)").arg(text)});
    }
}

/// How often rules had the row drawn again.
QString redrawsText(const Redraws& redraws)
{
    QStringList rules;
    for (const std::string& rule : redraws.rules)
        rules << coreValue(rule);
    const QString all = rules.join(words(" and "));
    if (redraws.attempt == 0)
        return words("kept at the first draw by %1").arg(all);
    return redraws.attempt == 1 ? words("drawn again once, until it kept %1").arg(all)
                                : words("drawn again %1 times, until it kept %2").arg(redraws.attempt).arg(all);
}

QString rowOf(const Evaluator& evaluator, const TablePlan& table, const std::vector<int>& inputs)
{
    QStringList parts;
    for (const int input : inputs) {
        const std::string& name = table.slotSpecs[static_cast<std::size_t>(input)].name;
        const Column& column = evaluator.slot(input);
        // Slots that were added while compiling, such as places among scenarios and draws, are called so.
        const bool isInner = name.starts_with('(') || name.ends_with(" (draw)") || name.ends_with(" (recorded)");
        if (!name.empty() && !isInner && column.size == 1)
            parts << QStringLiteral("%1 = %2").arg(QString::fromStdString(name),
                                                   shownCell(column, 0, shownDecimals(column)));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

Explanation explainValue(const Project& project, const Plan& plan, std::size_t table, std::size_t column,
                         std::int64_t row)
{
    Explanation explanation;
    const TablePlan& tablePlan = plan.tables[table];
    const ColumnDesign& design = project.tables[table].columns[column];
    const int slot = tablePlan.columnSlots[column];
    if (slot < 0) {
        explanation.lines.push_back({words("Not computed"), words("The column has a problem; see Problems.")});
        return explanation;
    }
    Evaluator evaluator(plan, table, std::span(&slot, 1));
    if (const Status evaluated = evaluator.evaluate(RowSet::range(row, 1)); !evaluated) {
        explanation.lines.push_back({words("Not computed"), coreText(evaluated.error().message)});
        return explanation;
    }
    const Result<dw::Explanation> engine = dw::explainValue(project, plan, table, column, row);
    const Redraws redraws = engine ? engine->redraws : Redraws{};
    const Column& values = evaluator.slot(slot);
    explanation.value = shownCell(values, 0, shownDecimals(values));
    const GeneratorStep* step = generatorOf(tablePlan, slot);
    if (design.source == ColumnDesign::Source::Sql) {
        explanation.lines.push_back({words("SQL"), QString::fromStdString(design.sql)});
    } else if (design.source == ColumnDesign::Source::Field) {
        explanation.lines.push_back({words("Field"), QString::fromStdString(design.field)});
    } else if (const GeneratorType* type = findGenerator(design.generator)) {
        const QString title = registryText(type->title);
        const QString alias = registryText(type->alias);
        explanation.lines.push_back({words("Generator"), alias.isEmpty() || alias == title
                                                             ? title
                                                             : QStringLiteral("%1 — %2").arg(alias, title)});
        if (step)
            explanation.lines.push_back(
                {words("Draw"), drawText(*step, evaluator, tablePlan.slotSpecs.size(), row, redraws.attempt)});
        addParameters(explanation, *type, design.params, {tablePlan, evaluator});
    }
    if (!redraws.rules.empty())
        explanation.lines.push_back({words("Rules"), redrawsText(redraws)});
    std::vector<int> inputs;
    for (const std::size_t maker : tablePlan.makers[static_cast<std::size_t>(slot)])
        for (const int input : tablePlan.steps[maker]->inputs)
            if (input != slot && !(step && input == step->uniforms.slot) &&
                std::find(inputs.begin(), inputs.end(), input) == inputs.end())
                inputs.push_back(input);
    if (const QString from = rowOf(evaluator, tablePlan, inputs); !from.isEmpty())
        explanation.lines.push_back({words("From the row"), from});
    if (const std::string how = evaluator.explain(slot, 0); !how.empty())
        explanation.lines.push_back({words("How"), coreText(how)});
    if (values.isNull(0) && !design.nullRatio.is_null())
        explanation.lines.push_back(
            {words("Null"), words("drawn to be null; share asked for: %1").arg(jsonText(design.nullRatio))});
    return explanation;
}

} // namespace dw::ui
