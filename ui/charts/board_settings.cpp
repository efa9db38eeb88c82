// {"charts": {"kinds": {table: {column: "box"}}, "pinned": [{"table": …, "column": …, "with": …}]}} in the project.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/board_settings.h"

#include <QCoreApplication>
#include <algorithm>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Board", text);
}

/// Null where there is no such member, or the value is no object.
const Json& member(const Json& object, std::string_view name)
{
    static const Json none;
    if (!object.is_object())
        return none;
    const auto found = object.find(name);
    return found != object.end() ? *found : none;
}

std::string textOf(const Json& object, std::string_view name)
{
    const Json& value = member(object, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

/// The object of that name, made where there is none or something else.
Json& objectAt(Json& object, const std::string& name)
{
    Json& value = object[name];
    if (!value.is_object())
        value = Json::object();
    return value;
}

Json jsonOf(const PinnedChart& chart)
{
    Json json{{"table", chart.table}, {"column", chart.column}};
    if (chart.isPair())
        json["with"] = chart.other;
    return json;
}

void writePinned(Project& project, const std::vector<PinnedChart>& charts)
{
    Json& board = objectAt(project.studio, "charts");
    if (charts.empty()) {
        board.erase("pinned");
        if (board.empty())
            project.studio.erase("charts");
        return;
    }
    Json list = Json::array();
    for (const PinnedChart& chart : charts)
        list.push_back(jsonOf(chart));
    board["pinned"] = std::move(list);
}

} // namespace

ChartKind chartKind(const Project& project, std::string_view table, std::string_view column)
{
    return chartKindOf(textOf(member(member(member(project.studio, "charts"), "kinds"), table), column));
}

void setChartKind(Document& document, const std::string& table, const std::string& column, ChartKind kind)
{
    document.edit(words("Show as %1").arg(chartKindName(kind)), {}, [&](Project& project) {
        Json& kinds = objectAt(objectAt(project.studio, "charts"), "kinds");
        if (kind != ChartKind::Automatic)
            objectAt(kinds, table)[column] = std::string(chartKindId(kind));
        else if (kinds.contains(table) && kinds[table].is_object())
            kinds[table].erase(column);
    });
}

std::vector<PinnedChart> pinnedCharts(const Project& project)
{
    std::vector<PinnedChart> charts;
    const Json& list = member(member(project.studio, "charts"), "pinned");
    if (!list.is_array())
        return charts;
    for (const Json& json : list) {
        PinnedChart chart{textOf(json, "table"), textOf(json, "column"), textOf(json, "with")};
        if (!chart.table.empty() && !chart.column.empty() &&
            std::find(charts.begin(), charts.end(), chart) == charts.end())
            charts.push_back(std::move(chart));
    }
    return charts;
}

bool isPinned(const Project& project, const PinnedChart& chart)
{
    const std::vector<PinnedChart> charts = pinnedCharts(project);
    return std::find(charts.begin(), charts.end(), chart) != charts.end();
}

void setPinned(Document& document, const PinnedChart& chart, bool pinned)
{
    document.edit(pinned ? words("Pin Chart") : words("Unpin Chart"), {}, [&](Project& project) {
        std::vector<PinnedChart> charts = pinnedCharts(project);
        const auto place = std::find(charts.begin(), charts.end(), chart);
        if (pinned == (place != charts.end()))
            return;
        if (pinned)
            charts.push_back(chart);
        else
            charts.erase(place);
        writePinned(project, charts);
    });
}

void movePinned(Document& document, const PinnedChart& chart, int by)
{
    document.edit(words("Move Chart"), {}, [&](Project& project) {
        std::vector<PinnedChart> charts = pinnedCharts(project);
        const auto place = std::find(charts.begin(), charts.end(), chart);
        if (place == charts.end())
            return;
        const std::ptrdiff_t from = place - charts.begin();
        const std::ptrdiff_t to =
            std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(charts.size()) - 1);
        charts.erase(place);
        charts.insert(charts.begin() + to, chart);
        if (to != from)
            writePinned(project, charts);
    });
}

} // namespace dw::ui
