// Keeping and guessing roles.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_roles.h"

#include "core/inspect/categories.h"
#include "core/inspect/prepare.h"

#include <algorithm>
#include <array>
#include <set>

namespace dw::ui {

namespace {

constexpr std::size_t kManyValues = 12;

std::string lowered(std::string text)
{
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

template <std::size_t N>
bool isOneOf(const std::string& name, const std::array<std::string_view, N>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 18> kAttributes{
    "sex",        "gender",      "race",      "ethnicity",      "ethnic_group",    "religion",
    "disability", "nationality", "age_group", "marital_status", "personal_status", "foreign_worker",
    "afam",       "minority",    "origin",    "citizenship",    "parttime",        "skin_colour"};
constexpr std::array<std::string_view, 18> kOutcomes{
    "approved", "hired",  "admit",    "admitted", "outcome", "decision", "label",    "class",   "deny",
    "denied",   "target", "survived", "call",     "granted", "accepted", "promoted", "default", "churned"};
constexpr std::array<std::string_view, 12> kGood{"true",     "yes",     "1",     "admitted", "approved", "good",
                                                 "accepted", "granted", "hired", "accept",   "pass",     "survived"};

/// Different values among the first rows; more than `limit` are not counted.
std::size_t valuesOf(const Column& column, std::size_t limit)
{
    std::set<std::string> values;
    for (std::size_t i = 0; i < std::min<std::size_t>(column.size, 2000) && values.size() <= limit; ++i)
        if (!column.isNull(i))
            values.insert(valueText(column, i));
    return values.size();
}

} // namespace

std::optional<InspectionRoles> storedRoles(const Project& project, const TableDesign& table)
{
    const auto bias = project.studio.find("bias");
    if (bias == project.studio.end() || !bias->is_object() || !bias->contains(table.id))
        return std::nullopt;
    Problems problems; // what cannot be read was written by another version: it is skipped
    return rolesFromJson((*bias)[table.id], problems);
}

void storeRoles(Project& project, const TableDesign& table, const InspectionRoles& roles)
{
    Json& bias = project.studio["bias"];
    if (!bias.is_object())
        bias = Json::object();
    bias[table.id] = rolesToJson(roles);
}

bool canBeAttribute(const Column& column)
{
    return column.type != DataType::Text || valuesOf(column, kMaximumValues) <= kMaximumValues;
}

InspectionRoles guessedRoles(const TableSchema& schema, std::span<const Column* const> columns)
{
    InspectionRoles roles;
    std::optional<std::size_t> outcome;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        if (columns[i] == nullptr)
            continue;
        const std::string name = lowered(schema.columns[i].name);
        const std::size_t values = valuesOf(*columns[i], kManyValues);
        const bool isNamed =
            isOneOf(name, kAttributes) || lowered(schema.columns[i].description).find("protected") != std::string::npos;
        if (isNamed && values >= 2 && values <= kManyValues && roles.attributes.size() < 3)
            roles.attributes.push_back({schema.columns[i].name, {}});
        else if (values == 2 && (isOneOf(name, kOutcomes) || (!outcome && columns[i]->type == DataType::Bool)))
            outcome = i;
    }
    if (outcome) {
        roles.outcome = schema.columns[*outcome].name;
        roles.favourable = likelyFavourable(outcomeValues(*columns[*outcome]), roles.outcome);
    }
    return roles;
}

std::string likelyFavourable(const std::vector<std::string>& values, const std::string& outcome)
{
    const std::string name = lowered(outcome);
    const bool isBad = name.starts_with("den") || name.starts_with("reject") || name == "default" || name == "churned";
    for (const std::string& value : values)
        if (isOneOf(lowered(value), kGood) != isBad)
            return value;
    return values.empty() ? std::string() : values.back();
}

} // namespace dw::ui
