// From the selection to JSON and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/clipboard.h"

#include "core/project/file.h"
#include "ui/design/edits.h"
#include "ui/design/references.h"
#include "ui/design/schema_items.h"
#include "ui/document/selected_items.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <algorithm>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Clipboard", text);
}

struct PastedItem {
    const SchemaItemKind* kind;
    Json json;
};

struct Pasted {
    std::vector<TableDesign> tables;
    std::vector<PastedItem> items;
    bool isEmpty() const { return tables.empty() && items.empty(); }
};

void readOne(const Json& json, Pasted& pasted)
{
    if (json.is_array()) {
        for (const Json& one : json)
            readOne(one, pasted);
        return;
    }
    if (!json.is_object())
        return;
    if (json.contains("datawright") && json["datawright"].is_string()) {
        const auto& word = json["datawright"].get_ref<const std::string&>();
        const Json value = json.value("value", Json());
        if (word == "table" && value.is_object())
            pasted.tables.push_back(tableFromJson(value));
        else if (const SchemaItemKind* kind = findItemKind(word); kind != nullptr && value.is_object())
            pasted.items.push_back({kind, value});
        else if (word == "items")
            readOne(value, pasted);
        return;
    }
    // Text from elsewhere: by what it holds.
    if (json.contains("tables") && json["tables"].is_array())
        return readOne(json["tables"], pasted);
    if (json.contains("columns") && json["columns"].is_array() && json.contains("name")) {
        pasted.tables.push_back(tableFromJson(json));
        return;
    }
    for (const SchemaItemKind& kind : schemaItemKinds())
        if (kind.isOne(json)) {
            pasted.items.push_back({&kind, json});
            return;
        }
}

/// Gives clashing tables new names in a project of their own, where they keep referring to each other.
std::vector<TableDesign> withFreeNames(std::vector<TableDesign> tables, const Project& project)
{
    Project group;
    group.tables = std::move(tables);
    std::vector<std::string> taken = namesOf(project.tables);
    for (int table = 0; table < static_cast<int>(group.tables.size()); ++table) {
        TableDesign& design = group.tables[static_cast<std::size_t>(table)];
        std::vector<std::string> others = taken;
        for (int other = 0; other < static_cast<int>(group.tables.size()); ++other)
            if (other != table)
                others.push_back(group.tables[static_cast<std::size_t>(other)].name);
        const std::string name = freeName(design.name.empty() ? "table" : design.name, others);
        design.id = freeName(design.id.empty() ? name : design.id, taken);
        renameTable(group, table, name);
        taken.push_back(name);
        taken.push_back(design.id);
    }
    return group.tables;
}

QString pasteTitle(const Pasted& pasted)
{
    const std::size_t count = pasted.tables.size() + pasted.items.size();
    if (count == 1)
        return pasted.items.empty() ? words("Paste Table") : words("Paste %1").arg(pasted.items.front().kind->title());
    return words("Paste %1 Items").arg(static_cast<qulonglong>(count));
}

} // namespace

Json selectedAsJson(const Document& document)
{
    Json list = Json::array();
    std::vector<Selection> items = selectionsOf(document);
    std::sort(items.begin(), items.end(), [](const Selection& a, const Selection& b) {
        return a.table != b.table ? a.table < b.table : (a.kind != b.kind ? a.kind < b.kind : a.item < b.item);
    });
    int table = -1; // what is selected within a selected table comes along with it
    for (const Selection& item : items) {
        if (!isThere(document.project(), item) || item.table < 0)
            continue;
        const TableDesign& design = document.project().tables[static_cast<std::size_t>(item.table)];
        if (item.kind == Selection::Kind::Table) {
            table = item.table;
            list.push_back(Json{{"datawright", "table"}, {"value", tableToJson(design)}});
        } else if (item.table != table) {
            const SchemaItemKind* kind = findItemKind(item.kind);
            list.push_back(Json{{"datawright", kind->word}, {"value", kind->toJson(design, item.item)}});
        }
    }
    if (list.size() <= 1)
        return list.empty() ? Json() : list[0];
    return Json{{"datawright", "items"}, {"value", std::move(list)}};
}

void copySelected(const Document& document)
{
    const Json json = selectedAsJson(document);
    if (!json.is_null())
        QGuiApplication::clipboard()->setText(
            QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)));
}

void cutSelected(Document& document)
{
    copySelected(document);
    deleteSelected(document);
}

bool pasteClipboard(Document& document)
{
    return pasteText(document, QGuiApplication::clipboard()->text());
}

bool pasteText(Document& document, const QString& text)
{
    Pasted pasted;
    readOne(Json::parse(text.toStdString(), nullptr, false), pasted);
    if (pasted.isEmpty())
        return false;
    const int target = document.currentTable();
    const Selection current = document.selection();
    if (pasted.tables.empty() && target < 0)
        return false;
    std::vector<Selection> came;
    document.edit(pasteTitle(pasted), {}, [&](Project& project) {
        for (TableDesign& table : withFreeNames(pasted.tables, project)) {
            came.push_back(Selection::ofTable(static_cast<int>(project.tables.size())));
            project.tables.push_back(std::move(table));
        }
        if (target < 0)
            return;
        TableDesign& table = project.tables[static_cast<std::size_t>(target)];
        // Behind the selected item of that kind, or at the end.
        for (const PastedItem& item : pasted.items) {
            int at = item.kind->count(table);
            for (const Selection& earlier : came)
                if (earlier.kind == item.kind->kind)
                    at = earlier.item + 1;
            const bool isFirst = std::none_of(came.begin(), came.end(),
                                              [&](const Selection& one) { return one.kind == item.kind->kind; });
            if (isFirst && current.kind == item.kind->kind && current.table == target)
                at = current.item + 1;
            item.kind->insert(table, at, item.json);
            came.push_back({item.kind->kind, target, at});
        }
    });
    SelectedItems::of(document).select(came, came.back());
    return true;
}

} // namespace dw::ui
