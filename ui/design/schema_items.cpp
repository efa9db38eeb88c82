// The kinds of items of a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/schema_items.h"

#include "core/project/control.h"
#include "core/project/file.h"
#include "core/registry/corruption.h"
#include "core/registry/registry.h"
#include "ui/design/edits.h"
#include "ui/design/references.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

namespace dw::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("dw::ui::SchemaItems", text);
}

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

template <auto List>
int count(const TableDesign& table)
{
    return static_cast<int>((table.*List).size());
}

template <auto List>
void erase(TableDesign& table, int item)
{
    (table.*List).erase((table.*List).begin() + item);
}

template <auto List>
void move(TableDesign& table, int from, int to)
{
    const auto begin = (table.*List).begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
}

const char* listKeyOf(Selection::Kind kind)
{
    return findItemKind(kind)->listKey;
}

/// Through a table of just that item: what the file says of it.
template <auto List, Selection::Kind kind>
Json toJson(const TableDesign& table, int item)
{
    TableDesign alone;
    (alone.*List).push_back((table.*List)[static_cast<std::size_t>(item)]);
    return tableToJson(alone)[listKeyOf(kind)][0];
}

/// Items that are told apart by name and id.
template <typename Item>
void makeFree(Item& item, const std::vector<Item>& others)
{
    const auto taken = namesOf(others);
    item.name = freeName(item.name, taken);
    item.id = freeName(item.id, taken);
}

void makeFree(ConstraintDesign& constraint, const std::vector<ConstraintDesign>& others)
{
    std::vector<std::string> taken;
    for (const ConstraintDesign& other : others)
        taken.push_back(other.name);
    if (!constraint.name.empty())
        constraint.name = freeName(constraint.name, taken);
}

void makeFree(CorrelationDesign&, const std::vector<CorrelationDesign>&) {}

template <auto List, Selection::Kind kind>
void insert(TableDesign& table, int at, const Json& json)
{
    TableDesign read = tableFromJson(Json{{listKeyOf(kind), Json::array({json})}});
    if ((read.*List).empty())
        return;
    auto item = std::move((read.*List).front());
    makeFree(item, table.*List);
    (table.*List).insert((table.*List).begin() + std::clamp(at, 0, count<List>(table)), std::move(item));
}

template <auto List, Selection::Kind kind>
SchemaItemKind kindOf(const char* word, const char* listKey)
{
    SchemaItemKind made{};
    made.kind = kind;
    made.word = word;
    made.listKey = listKey;
    made.canRename = true;
    made.count = count<List>;
    made.erase = erase<List>;
    made.move = move<List>;
    made.toJson = toJson<List, kind>;
    made.insert = insert<List, kind>;
    return made;
}

bool hasTexts(const Json& json, std::initializer_list<const char*> keys)
{
    return json.is_object() && std::all_of(keys.begin(), keys.end(), [&](const char* key) {
               return json.contains(key) && json[key].is_string();
           });
}

SchemaItemKind columnKind()
{
    auto kind = kindOf<&TableDesign::columns, Selection::Kind::Column>("column", "columns");
    kind.isOne = [](const Json& json) {
        if (hasTexts(json, {"name", "generator"})) {
            const GeneratorType* type = findGenerator(json["generator"].get<std::string>());
            return type == nullptr || type->fillsOneColumn();
        }
        return hasTexts(json, {"name", "field"}) || (hasTexts(json, {"name", "sql"}) && !json.contains("columns"));
    };
    kind.title = [] { return tr("Column"); };
    kind.plural = [] { return tr("Columns"); };
    kind.label = [](const TableDesign& table, int item) {
        return shown(table.columns[static_cast<std::size_t>(item)].name);
    };
    kind.erase = [](TableDesign& table, int item) {
        const std::string name = table.columns[static_cast<std::size_t>(item)].name;
        erase<&TableDesign::columns>(table, item);
        if (findColumn(table, name) != nullptr)
            return;
        std::erase(table.primaryKey, name);
        std::erase_if(table.correlations, [&](const CorrelationDesign& correlation) {
            return correlation.first == name || correlation.second == name;
        });
    };
    kind.rename = renameColumn;
    return kind;
}

SchemaItemKind entityKind()
{
    auto kind = kindOf<&TableDesign::entities, Selection::Kind::Entity>("entity", "entities");
    kind.isOne = [](const Json& json) {
        if (!hasTexts(json, {"name", "generator"}))
            return false;
        const GeneratorType* type = findGenerator(json["generator"].get<std::string>());
        return type != nullptr && !type->fillsOneColumn();
    };
    kind.title = [] { return tr("Entity"); };
    kind.plural = [] { return tr("Entities"); };
    kind.label = [](const TableDesign& table, int item) {
        return shown(table.entities[static_cast<std::size_t>(item)].name);
    };
    kind.rename = renameEntity;
    return kind;
}

SchemaItemKind constraintKind()
{
    auto kind = kindOf<&TableDesign::constraints, Selection::Kind::Constraint>("constraint", "constraints");
    // A bare object with a name and SQL may be a computed column as well: that is likelier.
    kind.isOne = [](const Json& json) { return hasTexts(json, {"sql"}) && !json.contains("name"); };
    kind.title = [] { return tr("Constraint"); };
    kind.plural = [] { return tr("Constraints"); };
    kind.label = [](const TableDesign& table, int item) {
        const ConstraintDesign& one = table.constraints[static_cast<std::size_t>(item)];
        return shown(one.name.empty() ? one.sql : one.name);
    };
    kind.rename = [](Project& project, int table, int item, const std::string& name) {
        project.tables[static_cast<std::size_t>(table)].constraints[static_cast<std::size_t>(item)].name = name;
    };
    return kind;
}

/// Scenarios are kept as the file has them, so that an unfinished one loses nothing.
Json& scenarioList(TableDesign& table)
{
    Json& list = table.extra["scenarios"];
    if (!list.is_array())
        list = Json::array();
    return list;
}

const Json& scenarioAt(const TableDesign& table, int item)
{
    return table.extra.at("scenarios")[static_cast<std::size_t>(item)];
}

std::string scenarioName(const Json& scenario)
{
    const auto name = scenario.is_object() ? scenario.find("name") : scenario.end();
    return name != scenario.end() && name->is_string() ? name->get<std::string>() : std::string();
}

void insertScenario(TableDesign& table, int at, const Json& json)
{
    Json& list = scenarioList(table);
    std::vector<std::string> taken;
    for (const Json& other : list)
        taken.push_back(scenarioName(other));
    Json scenario = json;
    if (const std::string name = scenarioName(json); !name.empty())
        scenario["name"] = freeName(name, taken);
    list.insert(list.begin() + std::clamp(at, 0, static_cast<int>(list.size())), std::move(scenario));
}

SchemaItemKind scenarioKind()
{
    SchemaItemKind kind{};
    kind.kind = Selection::Kind::Scenario;
    kind.word = "scenario";
    kind.listKey = "scenarios";
    kind.canRename = true;
    kind.isOne = [](const Json& json) {
        return hasTexts(json, {"name"}) && (json.contains("when") || json.contains("force"));
    };
    kind.title = [] { return tr("Scenario"); };
    kind.plural = [] { return tr("Scenarios"); };
    kind.label = [](const TableDesign& table, int item) {
        const ScenarioDesign one = scenariosOf(table)[static_cast<std::size_t>(item)];
        return shown(one.name.empty() ? one.when : one.name);
    };
    kind.count = [](const TableDesign& table) { return static_cast<int>(scenariosOf(table).size()); };
    kind.erase = [](TableDesign& table, int item) {
        Json& list = scenarioList(table);
        list.erase(list.begin() + item);
        if (list.empty())
            table.extra.erase("scenarios");
    };
    kind.move = [](TableDesign& table, int from, int to) {
        Json& list = scenarioList(table);
        Json moved = std::move(list[static_cast<std::size_t>(from)]);
        list.erase(list.begin() + from);
        list.insert(list.begin() + to, std::move(moved));
    };
    kind.toJson = [](const TableDesign& table, int item) { return Json(scenarioAt(table, item)); };
    kind.insert = insertScenario;
    kind.rename = [](Project& project, int table, int item, const std::string& name) {
        Json& list = scenarioList(project.tables[static_cast<std::size_t>(table)]);
        if (Json& scenario = list[static_cast<std::size_t>(item)]; scenario.is_object())
            scenario["name"] = name;
    };
    return kind;
}

SchemaItemKind correlationKind()
{
    auto kind = kindOf<&TableDesign::correlations, Selection::Kind::Correlation>("correlation", "correlations");
    kind.isOne = [](const Json& json) { return json.is_object() && json.contains("between"); };
    kind.title = [] { return tr("Correlation"); };
    kind.plural = [] { return tr("Correlations"); };
    kind.label = [](const TableDesign& table, int item) {
        const CorrelationDesign& one = table.correlations[static_cast<std::size_t>(item)];
        return tr("%1 with %2: %3").arg(shown(one.first), shown(one.second), QLocale().toString(one.spearman));
    };
    kind.canRename = false;
    kind.rename = [](Project&, int, int, const std::string&) {};
    return kind;
}

/// Kept in the table's JSON as they were written: see core/project/control.h.
SchemaItemKind corruptionKind()
{
    SchemaItemKind kind{};
    kind.kind = Selection::Kind::Corruption;
    kind.word = "corruption";
    kind.listKey = "corruptions";
    kind.canRename = true;
    kind.isOne = [](const Json& json) {
        return hasTexts(json, {"name", "kind"}) && findCorruption(json["kind"].get<std::string>()) != nullptr;
    };
    kind.title = [] { return tr("Corruption"); };
    kind.plural = [] { return tr("Corruptions"); };
    kind.label = [](const TableDesign& table, int item) {
        return shown(corruptionsOf(table)[static_cast<std::size_t>(item)].name);
    };
    kind.count = [](const TableDesign& table) { return static_cast<int>(corruptionsOf(table).size()); };
    kind.erase = [](TableDesign& table, int item) {
        auto all = corruptionsOf(table);
        all.erase(all.begin() + item);
        setCorruptions(table, all);
    };
    kind.move = [](TableDesign& table, int from, int to) {
        auto all = corruptionsOf(table);
        const auto begin = all.begin();
        if (from < to)
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        else
            std::rotate(begin + to, begin + from, begin + from + 1);
        setCorruptions(table, all);
    };
    kind.toJson = [](const TableDesign& table, int item) {
        return corruptionToJson(corruptionsOf(table)[static_cast<std::size_t>(item)]);
    };
    kind.insert = [](TableDesign& table, int at, const Json& json) {
        TableDesign read;
        read.extra = Json{{"corruptions", Json::array({json})}};
        CorruptionDesign added = corruptionsOf(read).front();
        auto all = corruptionsOf(table);
        std::vector<std::string> taken;
        for (const CorruptionDesign& other : all)
            taken.push_back(other.name);
        added.name = freeName(added.name, taken);
        all.insert(all.begin() + std::clamp(at, 0, static_cast<int>(all.size())), std::move(added));
        setCorruptions(table, all);
    };
    kind.rename = [](Project& project, int table, int item, const std::string& name) {
        TableDesign& design = project.tables[static_cast<std::size_t>(table)];
        auto all = corruptionsOf(design);
        all[static_cast<std::size_t>(item)].name = name;
        setCorruptions(design, all);
    };
    return kind;
}

} // namespace

std::span<const SchemaItemKind> schemaItemKinds()
{
    static const std::array kinds{columnKind(),      entityKind(),   constraintKind(),
                                  correlationKind(), scenarioKind(), corruptionKind()};
    return kinds;
}

const SchemaItemKind* findItemKind(Selection::Kind kind)
{
    for (const SchemaItemKind& one : schemaItemKinds())
        if (one.kind == kind)
            return &one;
    return nullptr;
}

const SchemaItemKind* findItemKind(std::string_view word)
{
    for (const SchemaItemKind& one : schemaItemKinds())
        if (word == one.word)
            return &one;
    return nullptr;
}

} // namespace dw::ui
