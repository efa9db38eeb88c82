// Targets as the project file has them: {"columns": …, "shares": {value: share}} and {"outcome": …, "by": …, "rates":
// {value: rate}}, nested where there are several columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/target_edits.h"

#include "core/project/schema.h"

#include <charconv>
#include <cmath>

namespace dw::ui {

namespace {

/// One name alone, several as a list.
Json namesJson(const std::vector<std::string>& names)
{
    return names.size() == 1 ? Json(names.front()) : Json(names);
}

std::vector<std::string> namesOf(const Json& target, const char* key)
{
    const auto found = target.find(key);
    if (found == target.end())
        return {};
    if (found->is_string())
        return {found->get<std::string>()};
    std::vector<std::string> names;
    for (const Json& name : *found)
        if (name.is_string())
            names.push_back(name.get<std::string>());
    return names;
}

/// The favourable value in the outcome's own type.
Json favourableJson(const std::string& favourable, DataType type)
{
    if (type == DataType::Bool)
        return favourable.empty() || favourable == "true";
    if (isNumeric(type)) {
        double number = 0;
        const auto [end, code] = std::from_chars(favourable.data(), favourable.data() + favourable.size(), number);
        if (code == std::errc() && end == favourable.data() + favourable.size())
            return number == std::floor(number) ? Json(static_cast<std::int64_t>(number)) : Json(number);
    }
    return favourable;
}

Json& leaf(Json& tree, const std::vector<std::string>& path)
{
    Json* place = &tree;
    for (const std::string& key : path)
        place = &(*place)[key];
    return *place;
}

bool asksForShares(const Json& target, const TargetRequest& request)
{
    return target.is_object() && !target.contains("outcome") && namesOf(target, "columns") == request.attributes;
}

bool asksForRates(const Json& target, const TargetRequest& request, const Json& favourable, const std::string& outcome)
{
    return target.is_object() && target.value("outcome", Json()) == outcome &&
           target.value("favourable", Json(true)) == favourable && namesOf(target, "by") == request.attributes;
}

Json& targetFor(Json& targets, const std::function<bool(const Json&)>& fits)
{
    for (Json& target : targets)
        if (fits(target))
            return target;
    targets.push_back(Json::object());
    return targets.back();
}

void addShare(Json& targets, const TargetRequest& request)
{
    Json& target = targetFor(targets, [&](const Json& one) { return asksForShares(one, request); });
    target["columns"] = namesJson(request.attributes);
    leaf(target["shares"], request.values) = request.value;
}

void addRates(Json& targets, const TargetRequest& request, const Json& favourable, const std::string& outcome)
{
    Json& target = targetFor(targets, [&](const Json& one) { return asksForRates(one, request, favourable, outcome); });
    target["outcome"] = outcome;
    if (favourable != Json(true))
        target["favourable"] = favourable;
    target["by"] = namesJson(request.attributes);
    target.erase("disparate_impact");
    if (request.kind == TargetRequest::Kind::Parity) {
        target.erase("rates");
        target["parity"] = true;
    } else {
        target.erase("parity");
        leaf(target["rates"], request.values) = request.value;
    }
}

} // namespace

bool targetsAreKnown()
{
    static const bool known = projectSchema()["$defs"]["table_design"]["properties"].contains("targets");
    return known;
}

std::optional<TargetRequest> requestOf(const Finding& finding)
{
    if (finding.remedy == Remedy::None || finding.group.empty())
        return std::nullopt;
    TargetRequest request;
    request.kind = finding.remedy == Remedy::EqualShare ? TargetRequest::Kind::Share : TargetRequest::Kind::Rate;
    request.value = std::round(finding.wanted * 1000) / 1000;
    for (const auto& [attribute, value] : finding.group) {
        request.attributes.push_back(attribute);
        request.values.push_back(value);
    }
    return request;
}

void askFor(Document& document, int table, const TargetRequest& request, const InspectionRoles& roles,
            DataType outcomeType)
{
    const QString text = request.kind == TargetRequest::Kind::Share  ? BiasChart::tr("Ask for a Share")
                         : request.kind == TargetRequest::Kind::Rate ? BiasChart::tr("Ask for a Rate")
                                                                     : BiasChart::tr("Ask for Equal Rates");
    document.edit(text, {}, [&](Project& project) {
        if (table < 0 || table >= static_cast<int>(project.tables.size()))
            return;
        Json& targets = project.tables[static_cast<std::size_t>(table)].extra["targets"];
        if (!targets.is_array())
            targets = Json::array();
        if (request.kind == TargetRequest::Kind::Share)
            addShare(targets, request);
        else
            addRates(targets, request, favourableJson(roles.favourable, outcomeType), roles.outcome);
    });
}

} // namespace dw::ui
