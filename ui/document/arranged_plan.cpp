// Tables and columns are known by their ids.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/arranged_plan.h"

#include <algorithm>

namespace dw::ui {

namespace {

template <typename Parts>
bool haveSameIds(const Parts& first, const Parts& second, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        if (first[i].id != second[i].id)
            return false;
    return true;
}

TablePlan emptyTable(const TableDesign& design)
{
    TablePlan plan;
    plan.name = design.name;
    plan.id = design.id;
    plan.columnSlots.assign(design.columns.size(), -1);
    return plan;
}

/// Where each column of `now` was; its number of columns where it is new.
std::vector<std::size_t> placesBefore(const TableDesign& before, const TableDesign& now)
{
    std::vector<std::size_t> places;
    for (const ColumnDesign& column : now.columns)
        places.push_back(
            static_cast<std::size_t>(std::find_if(before.columns.begin(), before.columns.end(),
                                                  [&](const ColumnDesign& other) { return other.id == column.id; }) -
                                     before.columns.begin()));
    return places;
}

void arrangeColumns(TablePlan& plan, const TableDesign& before, const TableDesign& now)
{
    const std::vector<std::size_t> places = placesBefore(before, now);
    const auto moved = [&](const std::vector<int>& held) {
        std::vector<int> arranged;
        for (const std::size_t place : places)
            arranged.push_back(place < held.size() ? held[place] : -1);
        return arranged;
    };
    plan.columnSlots = moved(plan.columnSlots);
    if (!plan.cleanSlots.empty())
        plan.cleanSlots = moved(plan.cleanSlots);
    plan.written.clear();
    for (std::size_t column = 0; column < now.columns.size(); ++column)
        if (!now.columns[column].hidden && plan.columnSlots[column] >= 0)
            plan.written.push_back(column);
    std::vector<CorruptionTrace> traces;
    for (CorruptionTrace& trace : plan.corruptions) {
        const auto place = std::find(places.begin(), places.end(), trace.column);
        if (place == places.end())
            continue;
        trace.column = static_cast<std::size_t>(place - places.begin());
        traces.push_back(std::move(trace));
    }
    plan.corruptions = std::move(traces);
}

} // namespace

std::shared_ptr<const Plan> arrangedPlan(const std::shared_ptr<const Plan>& plan, const Project& before,
                                         const Project& now)
{
    // Tables refer to one another by their position: what a plan has can stay only where it is.
    const std::size_t known = before.tables.size();
    const bool stays = known <= now.tables.size() && haveSameIds(before.tables, now.tables, known);
    bool isSame = stays && known == now.tables.size();
    for (std::size_t i = 0; isSame && i < known; ++i) {
        const auto& columns = now.tables[i].columns;
        isSame = columns.size() == before.tables[i].columns.size() &&
                 haveSameIds(columns, before.tables[i].columns, columns.size());
    }
    if (isSame)
        return plan;
    auto arranged = std::make_shared<Plan>();
    if (stays)
        *arranged = *plan;
    for (std::size_t i = 0; i < now.tables.size(); ++i) {
        if (i >= arranged->tables.size())
            arranged->tables.push_back(emptyTable(now.tables[i]));
        else
            arrangeColumns(arranged->tables[i], before.tables[i], now.tables[i]);
    }
    return arranged;
}

} // namespace dw::ui
