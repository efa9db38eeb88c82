// Compares the JSON of parts that belong together, key by key.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/compare.h"

#include "core/project/file.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

using Kind = Difference::Kind;
using Part = Difference::Part;

/// A part as comparing sees it.
struct Item {
    std::string id;
    std::string name;
    Json json;
};

/// Where the differences that are found belong.
struct Place {
    Part part;
    std::string table;
    std::string name;
};

/// Objects are compared key by key down to `depth`; everything else as a whole.
void compareJson(const Json& before, const Json& after, const Place& place, const std::string& key, int depth,
                 std::vector<Difference>& found)
{
    if (before == after)
        return;
    if (depth == 0 || !before.is_object() || !after.is_object()) {
        const Kind kind = Kind::Changed;
        found.push_back({kind, place.part, place.table, place.name, key, before, after});
        return;
    }
    const auto path = [&](const std::string& name) { return key.empty() ? name : key + '/' + name; };
    const auto valueOf = [](const Json& json, const std::string& name) { return json.value(name, Json()); };
    for (const auto& [name, value] : after.items())
        compareJson(valueOf(before, name), value, place, path(name), depth - 1, found);
    for (const auto& [name, value] : before.items())
        if (!after.contains(name))
            compareJson(value, Json(), place, path(name), depth - 1, found);
}

/// Without the keys that are compared on their own.
Json without(Json json, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        json.erase(key);
    return json;
}

/// Parts may hold anything in the place of a text.
std::string textAt(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string nameOf(const Json& json)
{
    const auto between = json.find("between");
    if (between != json.end() && between->is_array() && between->size() == 2 && (*between)[0].is_string() &&
        (*between)[1].is_string())
        return fmt::format("{} · {}", (*between)[0].get<std::string>(), (*between)[1].get<std::string>());
    for (const char* key : {"name", "sink", "sql"})
        if (std::string text = textAt(json, key); !text.empty())
            return text;
    return {};
}

std::vector<Item> itemsOf(const Json& parent, const char* key)
{
    std::vector<Item> items;
    const auto list = parent.find(key);
    if (list == parent.end() || !list->is_array())
        return items;
    for (const Json& json : *list) {
        Item item{textAt(json, "id"), nameOf(json), json};
        if (item.id.empty())
            item.id = item.name;
        // The second of two with one id is not the first.
        const auto same = std::count_if(items.begin(), items.end(), [&](const Item& other) {
            return other.id == item.id || other.id.starts_with(item.id + '\n');
        });
        if (same > 0)
            item.id += '\n' + std::to_string(same);
        items.push_back(std::move(item));
    }
    return items;
}

const Item* find(const std::vector<Item>& items, const std::string& id)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

/// The ids that both lists have, in the order of the first.
std::vector<std::string> commonIds(const std::vector<Item>& items, const std::vector<Item>& others)
{
    std::vector<std::string> ids;
    for (const Item& item : items)
        if (find(others, item.id) != nullptr)
            ids.push_back(item.id);
    return ids;
}

/// True for the items that must be moved to get from one order to the other: those outside of a longest common
/// subsequence.
std::vector<bool> movedIds(const std::vector<std::string>& before, const std::vector<std::string>& after)
{
    const std::size_t size = before.size();
    std::vector<std::size_t> rank;
    rank.reserve(after.size());
    for (const std::string& id : after)
        rank.push_back(static_cast<std::size_t>(std::find(before.begin(), before.end(), id) - before.begin()));
    std::vector<std::size_t> length(size, 1);
    std::vector<std::size_t> previous(size, size);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (rank[j] < rank[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                previous[i] = j;
            }
    std::vector<bool> moved(size, true);
    if (size == 0)
        return moved;
    auto at = static_cast<std::size_t>(std::max_element(length.begin(), length.end()) - length.begin());
    for (; at < size; at = previous[at])
        moved[at] = false;
    return moved;
}

void compareItems(const std::vector<Item>& before, const std::vector<Item>& after, Part part, const std::string& table,
                  std::vector<Difference>& found)
{
    const std::vector<std::string> ids = commonIds(after, before);
    const std::vector<bool> moved = movedIds(commonIds(before, after), ids);
    for (const Item& item : after) {
        const Item* old = find(before, item.id);
        if (old == nullptr) {
            found.push_back({Kind::Added, part, table, item.name, {}, Json(), item.json});
            continue;
        }
        const auto place = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), item.id) - ids.begin());
        if (place < moved.size() && moved[place])
            found.push_back({Kind::Moved, part, table, item.name, {}, Json(), Json()});
        compareJson(without(old->json, {"id"}), without(item.json, {"id"}), {part, table, item.name}, {}, 2, found);
    }
    for (const Item& item : before)
        if (find(after, item.id) == nullptr)
            found.push_back({Kind::Removed, part, table, item.name, {}, item.json, Json()});
}

void compareTables(const Item& before, const Item& after, std::vector<Difference>& found)
{
    const auto own = [](const Json& json) {
        return without(json, {"id", "columns", "entities", "constraints", "correlations"});
    };
    compareJson(own(before.json), own(after.json), {Part::Table, after.name, {}}, {}, 1, found);
    const std::pair<const char*, Part> lists[] = {{"columns", Part::Column},
                                                  {"entities", Part::Entity},
                                                  {"correlations", Part::Correlation},
                                                  {"constraints", Part::Constraint}};
    for (const auto& [key, part] : lists)
        compareItems(itemsOf(before.json, key), itemsOf(after.json, key), part, after.name, found);
}

} // namespace

std::vector<Difference> compareProjects(const Project& before, const Project& after)
{
    std::vector<Difference> found;
    if (before == after)
        return found;
    const Json old = projectToJson(before);
    const Json now = projectToJson(after);
    compareJson(without(old, {"tables", "outputs"}), without(now, {"tables", "outputs"}), {Part::Project, {}, {}}, {},
                1, found);
    const std::vector<Item> oldTables = itemsOf(old, "tables");
    const std::vector<Item> tables = itemsOf(now, "tables");
    const std::vector<std::string> ids = commonIds(tables, oldTables);
    const std::vector<bool> moved = movedIds(commonIds(oldTables, tables), ids);
    for (const Item& table : tables) {
        const Item* other = find(oldTables, table.id);
        if (other == nullptr) {
            found.push_back({Kind::Added, Part::Table, table.name, {}, {}, Json(), table.json});
            continue;
        }
        const auto place = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), table.id) - ids.begin());
        if (place < moved.size() && moved[place])
            found.push_back({Kind::Moved, Part::Table, table.name, {}, {}, Json(), Json()});
        compareTables(*other, table, found);
    }
    for (const Item& table : oldTables)
        if (find(tables, table.id) == nullptr)
            found.push_back({Kind::Removed, Part::Table, table.name, {}, {}, table.json, Json()});
    compareItems(itemsOf(old, "outputs"), itemsOf(now, "outputs"), Part::Output, {}, found);
    return found;
}

} // namespace dw
