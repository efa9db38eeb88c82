// The kinds of items of a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/schema_items.h"

#include "core/project/file.h"
#include "core/registry/corruption.h"
#include "core/registry/injection.h"
#include "core/registry/registry.h"
#include "ui/design/edits.h"
#include "ui/design/references.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

namespace dw::ui {

namespace {

QString words(const char* text)
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
    kind.title = [] { return words("Column"); };
    kind.plural = [] { return words("Columns"); };
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
    kind.title = [] { return words("Entity"); };
    kind.plural = [] { return words("Entities"); };
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
    kind.title = [] { return words("Constraint"); };
    kind.plural = [] { return words("Constraints"); };
    kind.label = [](const TableDesign& table, int item) {
        const ConstraintDesign& one = table.constraints[static_cast<std::size_t>(item)];
        return shown(one.name.empty() ? one.sql : one.name);
    };
    kind.rename = [](Project& project, int table, int item, const std::string& name) {
        project.tables[static_cast<std::size_t>(table)].constraints[static_cast<std::size_t>(item)].name = name;
    };
    return kind;
}

SchemaItemKind correlationKind()
{
    auto kind = kindOf<&TableDesign::correlations, Selection::Kind::Correlation>("correlation", "correlations");
    kind.isOne = [](const Json& json) { return json.is_object() && json.contains("between"); };
    kind.title = [] { return words("Correlation"); };
    kind.plural = [] { return words("Correlations"); };
    kind.label = [](const TableDesign& table, int item) {
        const CorrelationDesign& one = table.correlations[static_cast<std::size_t>(item)];
        return words("%1 with %2: %3").arg(shown(one.first), shown(one.second), QLocale().toString(one.spearman));
    };
    kind.canRename = false;
    kind.rename = [](Project&, int, int, const std::string&) {};
    return kind;
}

/// Kept in the table's JSON as the file has them, so that an unfinished one loses nothing: core/project/control.h reads
/// them.
template <Selection::Kind kind>
Json& listIn(TableDesign& table)
{
    Json& list = table.extra[listKeyOf(kind)];
    if (!list.is_array())
        list = Json::array();
    return list;
}

const Json& keptList(const TableDesign& table, Selection::Kind kind)
{
    static const Json none = Json::array();
    const auto found = table.extra.find(listKeyOf(kind));
    return found != table.extra.end() && found->is_array() ? *found : none;
}

std::string keptText(const Json& json, const char* key)
{
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

template <Selection::Kind kind>
void insertKept(TableDesign& table, int at, const Json& json)
{
    Json& list = listIn<kind>(table);
    std::vector<std::string> taken;
    for (const Json& other : list)
        taken.push_back(keptText(other, "name"));
    Json added = json;
    if (const std::string name = keptText(json, "name"); !name.empty())
        added["name"] = freeName(name, taken);
    list.insert(list.begin() + std::clamp(at, 0, static_cast<int>(list.size())), std::move(added));
}

template <Selection::Kind kind>
SchemaItemKind keptKind(const char* word, const char* listKey)
{
    SchemaItemKind made{};
    made.kind = kind;
    made.word = word;
    made.listKey = listKey;
    made.canRename = true;
    made.label = [](const TableDesign& table, int item) {
        const Json& one = keptList(table, kind)[static_cast<std::size_t>(item)];
        const std::string name = keptText(one, "name");
        return shown(name.empty() ? keptText(one, "when") : name);
    };
    made.count = [](const TableDesign& table) { return static_cast<int>(keptList(table, kind).size()); };
    made.erase = [](TableDesign& table, int item) {
        Json& list = listIn<kind>(table);
        list.erase(list.begin() + item);
        if (list.empty())
            table.extra.erase(listKeyOf(kind));
    };
    made.move = [](TableDesign& table, int from, int to) {
        Json& list = listIn<kind>(table);
        Json moved = std::move(list[static_cast<std::size_t>(from)]);
        list.erase(list.begin() + from);
        list.insert(list.begin() + to, std::move(moved));
    };
    made.toJson = [](const TableDesign& table, int item) {
        return Json(keptList(table, kind)[static_cast<std::size_t>(item)]);
    };
    made.insert = insertKept<kind>;
    made.rename = [](Project& project, int table, int item, const std::string& name) {
        Json& list = listIn<kind>(project.tables[static_cast<std::size_t>(table)]);
        if (Json& one = list[static_cast<std::size_t>(item)]; one.is_object())
            one["name"] = name;
    };
    return made;
}

SchemaItemKind scenarioKind()
{
    auto kind = keptKind<Selection::Kind::Scenario>("scenario", "scenarios");
    kind.isOne = [](const Json& json) {
        return hasTexts(json, {"name"}) && (json.contains("when") || json.contains("force"));
    };
    kind.title = [] { return words("Scenario"); };
    kind.plural = [] { return words("Scenarios"); };
    return kind;
}

SchemaItemKind injectionKind()
{
    auto kind = keptKind<Selection::Kind::Injection>("injection", "injections");
    kind.isOne = [](const Json& json) {
        return hasTexts(json, {"name", "kind"}) && findInjection(json["kind"].get<std::string>()) != nullptr;
    };
    kind.title = [] { return words("Injection"); };
    kind.plural = [] { return words("Injections"); };
    return kind;
}

SchemaItemKind corruptionKind()
{
    auto kind = keptKind<Selection::Kind::Corruption>("corruption", "corruptions");
    kind.isOne = [](const Json& json) {
        return hasTexts(json, {"name", "kind"}) && findCorruption(json["kind"].get<std::string>()) != nullptr;
    };
    kind.title = [] { return words("Corruption"); };
    kind.plural = [] { return words("Corruptions"); };
    return kind;
}

} // namespace

std::span<const SchemaItemKind> schemaItemKinds()
{
    static const std::array kinds{columnKind(),   entityKind(),    constraintKind(), correlationKind(),
                                  scenarioKind(), injectionKind(), corruptionKind()};
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
