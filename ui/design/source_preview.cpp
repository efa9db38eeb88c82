// Examples, made for real.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/source_preview.h"

#include "core/engine/compile.h"
#include "core/engine/evaluator.h"
#include "core/registry/registry.h"
#include "core/sql/references.h"
#include "ui/design/generator_palette.h"
#include "ui/document/registry_text.h"
#include "ui/preview/cell_text.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentMap>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr std::int64_t kRows = 2'000;
constexpr std::size_t kSamples = 4;

ColumnDesign helper(const std::string& name, const std::string& generator, Json params = Json::object())
{
    ColumnDesign column;
    column.name = column.id = name;
    column.generator = generator;
    column.params = std::move(params);
    return column;
}

/// {"by": "sex", "cases": {"f": …, "m": …}} anywhere in the parameters: the values that `name` should have.
Json casesOf(const Json& params, const std::string& name)
{
    Json values = Json::object();
    if (params.is_object() && params.value("by", Json()) == name && params.contains("cases") &&
        params["cases"].is_object())
        for (const auto& [key, value] : params["cases"].items())
            values[key] = 1;
    if (values.empty() && params.is_structured())
        for (const auto& [key, value] : params.items())
            if (values = casesOf(value, name); !values.empty())
                break;
    return values;
}

/// A column that can stand for the one that an example names.
ColumnDesign stand(const std::string& name, const GeneratorType& type, const Json& params)
{
    if (Json cases = casesOf(params, name); !cases.empty())
        return helper(name, "category", Json{{"values", std::move(cases)}});
    for (const ParamSpec& spec : type.params) {
        if (spec.kind != ParamKind::Column || params.value(spec.name, Json()) != name || spec.limits.types.empty())
            continue;
        const auto takes = [&spec](DataType one) {
            return std::find(spec.limits.types.begin(), spec.limits.types.end(), one) != spec.limits.types.end();
        };
        if (takes(DataType::Date))
            return helper(name, "date");
        if (takes(DataType::Timestamp))
            return helper(name, "timestamp");
        if (takes(DataType::Text))
            return helper(name, "category", Json{{"values", {{"a", 1}, {"b", 1}}}});
    }
    return helper(name, "uniform", Json{{"low", 18}, {"high", 80}});
}

void addNamed(TableDesign& table, const std::string& name, const GeneratorType& type, const Json& params)
{
    if (findColumn(table, name) == nullptr)
        table.columns.push_back(stand(name, type, params));
}

/// The table that examples with keys refer to.
TableDesign parentTable(const std::string& name)
{
    TableDesign parent;
    parent.name = parent.id = name;
    parent.rows.count = kRows / 4;
    parent.primaryKey = {"id"};
    parent.columns = {helper("id", "sequence")};
    return parent;
}

/// The table that rows are counted by, for generators that look at it.
void countByParent(TableDesign& table)
{
    table.rows.per = "parent";
    table.rows.children = Json{{"generator", "integer"}, {"params", {{"low", 1}, {"high", 7}}}};
}

/// What a template names is shown as text.
void addHoles(TableDesign& table, const std::string& text)
{
    for (const TemplatePiece& piece : splitTemplate(text).pieces) {
        if (!piece.isHole)
            continue;
        for (const ColumnReference& column : sqlReferences(piece.text).columns)
            if (findColumn(table, column.name) == nullptr)
                table.columns.push_back(
                    helper(column.name, "category", Json{{"values", {{"Ada", 1}, {"Grace", 1}, {"Linus", 1}}}}));
    }
}

/// Other tables and columns that the parameters name are put there.
void surround(TableDesign& table, const GeneratorType& type, Json& params)
{
    for (const ParamSpec& spec : type.params) {
        if (spec.kind != ParamKind::Table || (!spec.required && !params.contains(spec.name)))
            continue;
        params[spec.name] = spec.limits.tableRole == TableRole::Self ? table.name : "parent";
        if (spec.limits.tableRole == TableRole::CountedParent)
            countByParent(table);
    }
    for (const ParamReference& reference : references(type, params)) {
        if (reference.kind == ParamReference::Kind::Column)
            addNamed(table, reference.text, type, params);
        else if (reference.kind == ParamReference::Kind::Sql)
            for (const ColumnReference& column : sqlReferences(reference.text).columns)
                addNamed(table, column.name, type, params);
        else if (reference.kind == ParamReference::Kind::Template)
            addHoles(table, reference.text);
    }
}

Project projectAround(const SourceChoice& choice, const GeneratorType& type, bool counted)
{
    Project project;
    TableDesign table;
    table.name = table.id = "preview";
    table.rows.count = kRows;
    ColumnDesign shown = helper("shown", choice.generator);
    Json params = type.examples.empty() ? Json::object() : type.examples.front().params;
    surround(table, type, params);
    if (choice.source == ColumnDesign::Source::Field) {
        EntityDesign entity;
        entity.name = entity.id = entity.generator = type.id;
        entity.params = std::move(params);
        table.entities.push_back(std::move(entity));
        shown.source = ColumnDesign::Source::Field;
        shown.field = type.id + "." + choice.field;
    } else {
        shown.params = std::move(params);
    }
    table.columns.push_back(std::move(shown));
    if (findColumn(table, "id") == nullptr)
        table.columns.insert(table.columns.begin(), helper("id", "sequence"));
    table.primaryKey = {"id"};
    if (counted)
        countByParent(table);
    project.tables = {parentTable("parent"), std::move(table)};
    return project;
}

} // namespace

SourcePreview makeSourcePreview(const SourceChoice& choice)
{
    SourcePreview preview;
    const GeneratorType* type = findGenerator(choice.generator);
    if (type == nullptr)
        return preview;
    if (choice.source == ColumnDesign::Source::Generator && !type->examples.empty())
        preview.example = registryText(type->examples.front().title);
    std::shared_ptr<const Plan> plan = compile(projectAround(choice, *type, false)).partial;
    // Some look at the parent that rows are counted by without naming it.
    if (plan->tables[1].columnSlots.back() < 0)
        plan = compile(projectAround(choice, *type, true)).partial;
    const TablePlan& table = plan->tables[1];
    const int slot = table.columnSlots.back();
    if (slot < 0 || table.rows <= 0)
        return preview;
    Evaluator evaluator(*plan, 1, std::span(&slot, 1));
    const auto rows = static_cast<std::size_t>(std::min<std::int64_t>(kRows, table.rows));
    if (const Status evaluated = evaluator.evaluate(RowSet::range(0, rows)); !evaluated)
        return preview;
    const Column& values = evaluator.slot(slot);
    const int decimals = shownDecimals(values);
    for (std::size_t i = 0; i < rows && preview.samples.size() < static_cast<qsizetype>(kSamples); ++i)
        if (!values.isNull(i))
            preview.samples << shownCell(values, i, decimals);
    preview.summary = std::make_shared<const ColumnSummary>(summarize(values, {40, 12}));
    return preview;
}

namespace {

/// One thread, so that charts and rows are not kept waiting.
QThreadPool& previewPool()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

void stopPreviews()
{
    sourcePreviews().cancel();
    previewPool().waitForDone();
}

} // namespace

QFuture<SourcePreview> sourcePreviews()
{
    static const QFuture<SourcePreview> all = [] {
        QList<SourceChoice> choices;
        for (const SourceEntry& entry : sourceEntries())
            choices.append(entry.choice);
        // What is not ready when the program ends is not needed any more.
        qAddPostRoutine(stopPreviews);
        return QtConcurrent::mapped(&previewPool(), choices, makeSourcePreview);
    }();
    return all;
}

} // namespace dw::ui
