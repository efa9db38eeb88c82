// Edits of whatever is selected, of every kind of item alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/edits.h"

#include "core/project/file.h"
#include "ui/design/references.h"
#include "ui/design/schema_items.h"
#include "ui/document/selected_items.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>
#include <set>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Edits", text);
}

/// "Delete Column", "Delete 3 Columns", "Delete 4 Items".
QString editText(const QString& one, const QString& several, const std::vector<Selection>& items)
{
    const Selection::Kind kind = items.front().kind;
    const bool isAlike =
        std::all_of(items.begin(), items.end(), [&](const Selection& item) { return item.kind == kind; });
    const SchemaItemKind* itemKind = findItemKind(kind);
    const QString title = itemKind != nullptr ? itemKind->title() : words("Table");
    if (items.size() == 1)
        return one.arg(title);
    const QString plural = !isAlike ? words("Items") : (itemKind != nullptr ? itemKind->plural() : words("Tables"));
    return several.arg(static_cast<qulonglong>(items.size())).arg(plural);
}

/// What is selected, without items of tables that are selected themselves, from the last to the first.
std::vector<Selection> selectedBackwards(const Document& document)
{
    std::vector<Selection> items = selectionsOf(document);
    std::set<int> tables;
    for (const Selection& item : items)
        if (item.kind == Selection::Kind::Table)
            tables.insert(item.table);
    std::erase_if(items, [&](const Selection& item) {
        return !isThere(document.project(), item) || item.table < 0 ||
               (item.kind != Selection::Kind::Table && tables.count(item.table) > 0);
    });
    std::sort(items.begin(), items.end(), [](const Selection& a, const Selection& b) {
        return a.table != b.table ? a.table > b.table : (a.kind != b.kind ? a.kind > b.kind : a.item > b.item);
    });
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

template <typename Item>
void moveWithin(std::vector<Item>& items, int from, int to)
{
    const auto begin = items.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
}

} // namespace

void renameSelected(Document& document, const std::string& name)
{
    const Selection selection = document.selection();
    if (name.empty() || selection.table < 0 || !isThere(document.project(), selection))
        return;
    if (selection.kind == Selection::Kind::Table) {
        if (name != document.project().tables[static_cast<std::size_t>(selection.table)].name)
            document.edit(words("Rename Table"), {},
                          [&](Project& project) { renameTable(project, selection.table, name); });
    } else if (const SchemaItemKind* kind = findItemKind(selection.kind); kind != nullptr && kind->canRename) {
        document.edit(words("Rename %1").arg(kind->title()), {},
                      [&](Project& project) { kind->rename(project, selection.table, selection.item, name); });
    }
}

void deleteSelected(Document& document)
{
    const std::vector<Selection> items = selectedBackwards(document);
    if (items.empty())
        return;
    document.edit(editText(words("Delete %1"), words("Delete %1 %2"), items), {}, [&](Project& project) {
        for (const Selection& item : items) {
            if (item.kind == Selection::Kind::Table)
                project.tables.erase(project.tables.begin() + item.table);
            else
                findItemKind(item.kind)->erase(*tableAt(project, item.table), item.item);
        }
    });
    // One thing stays selected: what is now where the first of them was.
    const Selection first = nearestTo(document.project(), items.back());
    document.select(first);
}

void moveTable(Document& document, int from, int to)
{
    document.edit(words("Move Table"), {}, [&](Project& project) { moveWithin(project.tables, from, to); });
    document.select(Selection::ofTable(to));
}

void moveItem(Document& document, const Selection& item, int to)
{
    const SchemaItemKind* kind = findItemKind(item.kind);
    if (kind == nullptr)
        return;
    document.edit(words("Move %1").arg(kind->title()), {},
                  [&](Project& project) { kind->move(*tableAt(project, item.table), item.item, to); });
    document.select({item.kind, item.table, to});
}

void reorderItems(Document& document, Selection::Kind kind, int table, const std::vector<int>& items, int to)
{
    const SchemaItemKind* itemKind = findItemKind(kind);
    const bool isTable = kind == Selection::Kind::Table;
    if (items.empty() || (itemKind == nullptr && !isTable))
        return;
    const int count = isTable ? static_cast<int>(document.project().tables.size())
                              : itemCount(*std::next(document.project().tables.begin(), table), kind);
    const std::set<int> moved(items.begin(), items.end());
    std::vector<int> order;
    std::size_t first = 0;
    for (int item = 0; item <= count; ++item) {
        if (item == to) {
            first = order.size();
            order.insert(order.end(), moved.begin(), moved.end());
        }
        if (item < count && moved.count(item) == 0)
            order.push_back(item);
    }
    std::vector<Selection> selections;
    for (std::size_t i = 0; i < moved.size(); ++i) {
        const int at = static_cast<int>(first + i);
        selections.push_back(isTable ? Selection::ofTable(at) : Selection{kind, table, at});
    }
    document.edit(editText(words("Move %1"), words("Move %1 %2"), selections), {}, [&](Project& project) {
        std::vector<int> now(order.size());
        std::iota(now.begin(), now.end(), 0);
        for (int i = 0; i < static_cast<int>(order.size()); ++i) {
            const auto found = std::find(now.begin() + i, now.end(), order[static_cast<std::size_t>(i)]);
            const int from = static_cast<int>(found - now.begin());
            moveWithin(now, from, i);
            if (isTable)
                moveWithin(project.tables, from, i);
            else
                itemKind->move(*tableAt(project, table), from, i);
        }
    });
    SelectedItems::of(document).select(selections, selections.front());
}

void moveColumn(Document& document, int table, int from, int to)
{
    moveItem(document, Selection::ofColumn(table, from), to);
}

void moveSelected(Document& document, int by)
{
    std::vector<Selection> items = selectedBackwards(document);
    if (items.empty() || by == 0)
        return;
    const Selection front = items.front();
    const bool isTable = front.kind == Selection::Kind::Table;
    // Several move together when they are of one list.
    for (const Selection& item : items)
        if (item.kind != front.kind || (!isTable && item.table != front.table))
            return;
    if (by < 0)
        std::reverse(items.begin(), items.end());
    const auto positionOf = [isTable](Selection& item) -> int& { return isTable ? item.table : item.item; };
    const int count = isTable ? static_cast<int>(document.project().tables.size())
                              : itemCount(*std::next(document.project().tables.begin(), front.table), front.kind);
    for (Selection& item : items)
        if (positionOf(item) + by < 0 || positionOf(item) + by >= count)
            return;
    Selection current = document.selection();
    document.edit(editText(words("Move %1"), words("Move %1 %2"), items), {}, [&](Project& project) {
        for (Selection& item : items) {
            const int from = positionOf(item);
            if (isTable)
                moveWithin(project.tables, from, from + by);
            else
                findItemKind(item.kind)->move(*tableAt(project, item.table), from, from + by);
        }
    });
    for (Selection& item : items)
        positionOf(item) += by;
    positionOf(current) += by;
    SelectedItems::of(document).select(items, current);
}

void duplicateSelected(Document& document)
{
    const std::vector<Selection> items = selectedBackwards(document);
    if (items.empty())
        return;
    std::vector<Selection> copies;
    document.edit(editText(words("Duplicate %1"), words("Duplicate %1 %2"), items), {}, [&](Project& project) {
        for (const Selection& item : items) {
            Selection copy = item;
            if (item.kind == Selection::Kind::Table) {
                TableDesign table = project.tables[static_cast<std::size_t>(item.table)];
                table.name = table.id = freeName(table.name, namesOf(project.tables));
                copy.table = item.table + 1;
                project.tables.insert(project.tables.begin() + copy.table, std::move(table));
                for (Selection& earlier : copies)
                    ++earlier.table;
            } else {
                const SchemaItemKind* kind = findItemKind(item.kind);
                TableDesign& table = *tableAt(project, item.table);
                Json json = kind->toJson(table, item.item);
                json.erase("id");
                copy.item = item.item + 1;
                kind->insert(table, copy.item, json);
                for (Selection& earlier : copies)
                    if (earlier.table == item.table && earlier.kind == item.kind)
                        ++earlier.item;
            }
            copies.push_back(copy);
        }
    });
    SelectedItems::of(document).select(copies, copies.back());
}

} // namespace dw::ui
