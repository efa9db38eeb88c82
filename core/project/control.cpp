// Reading and writing what is asked of a table beyond its columns and rules.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/control.h"

#include "core/project/control_json.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::array<std::string_view, 9> kControlKeys{"scenarios", "targets", "injections", "corruptions", "truth",
                                                       "twin_of",   "change",  "to",         "curriculum"};
constexpr std::size_t kLists = 4; ///< the first of them
constexpr std::array<std::string_view, 4> kKindKeys{"name", "description", "kind", "params"};
constexpr std::array<std::string_view, 3> kTruthNames{"columns", "table", "none"};
constexpr std::array<std::string_view, 6> kScenarioKeys{"name", "description", "when", "force", "share", "rows"};
constexpr std::array<std::string_view, 4> kCurriculumKeys{"target", "levels", "by", "features"};
constexpr std::array<std::string_view, 12> kTargetKeys{"name",  "description", "columns",          "shares",
                                                       "exact", "outcome",     "favourable",       "by",
                                                       "rates", "parity",      "disparate_impact", "reference"};

ScenarioDesign scenarioFromJson(const Json& json)
{
    ControlTaker taker{json};
    ScenarioDesign scenario;
    taker.take("name", scenario.name);
    taker.take("description", scenario.description);
    taker.take("when", scenario.when);
    taker.takeObject("force", scenario.force);
    taker.take("share", scenario.share);
    taker.take("rows", scenario.rows);
    scenario.extra = std::move(taker.rest);
    return scenario;
}

TargetDesign targetFromJson(const Json& json)
{
    ControlTaker taker{json};
    TargetDesign target;
    taker.take("name", target.name);
    taker.take("description", target.description);
    taker.takeNames("columns", target.columns);
    taker.takeObject("shares", target.shares);
    taker.take("exact", target.exact);
    taker.take("outcome", target.outcome);
    taker.takeScalar("favourable", target.favourable);
    taker.takeNames("by", target.by);
    taker.takeObject("rates", target.rates);
    taker.take("parity", target.parity);
    taker.take("disparate_impact", target.disparateImpact);
    taker.take("reference", target.reference);
    target.extra = std::move(taker.rest);
    return target;
}

/// An injection or a corruption: both are of a kind, with parameters.
template <typename Design>
Design kindFromJson(const Json& json)
{
    ControlTaker taker{json};
    Design design;
    taker.take("name", design.name);
    taker.take("description", design.description);
    taker.take("kind", design.kind);
    taker.takeObject("params", design.params);
    design.extra = std::move(taker.rest);
    return design;
}

template <typename Design>
Json kindToJson(const Design& design)
{
    Json json = Json::object();
    json["name"] = design.name;
    putText(json, "description", design.description);
    putText(json, "kind", design.kind);
    if (!design.params.empty())
        json["params"] = design.params;
    putRest(json, design.extra);
    return json;
}

template <typename Design>
std::vector<Design> readList(const TableDesign& table, const char* key, Design (*read)(const Json&))
{
    std::vector<Design> designs;
    for (const Json& entry : controlEntries(table, key))
        designs.push_back(read(entry));
    return designs;
}

template <typename Design>
void setList(TableDesign& table, const char* key, const std::vector<Design>& designs, Json (*write)(const Design&))
{
    table.extra.erase(key);
    for (const Design& design : designs)
        table.extra[key].push_back(write(design));
}

} // namespace

std::vector<ScenarioDesign> scenariosOf(const TableDesign& table)
{
    return readList(table, "scenarios", scenarioFromJson);
}

Json scenarioToJson(const ScenarioDesign& scenario)
{
    Json json = Json::object();
    json["name"] = scenario.name;
    putText(json, "description", scenario.description);
    putText(json, "when", scenario.when);
    if (!scenario.force.empty())
        json["force"] = scenario.force;
    if (scenario.share)
        json["share"] = controlNumber(*scenario.share);
    if (scenario.rows)
        json["rows"] = *scenario.rows;
    putRest(json, scenario.extra);
    return json;
}

void setScenarios(TableDesign& table, const std::vector<ScenarioDesign>& scenarios)
{
    setList(table, "scenarios", scenarios, scenarioToJson);
}

std::vector<TargetDesign> targetsOf(const TableDesign& table)
{
    return readList(table, "targets", targetFromJson);
}

Json targetToJson(const TargetDesign& target)
{
    Json json = Json::object();
    putText(json, "name", target.name);
    putText(json, "description", target.description);
    putNames(json, "columns", target.columns);
    if (!target.shares.empty())
        json["shares"] = target.shares;
    if (target.exact)
        json["exact"] = true;
    putText(json, "outcome", target.outcome);
    if (target.favourable != Json(true))
        json["favourable"] = target.favourable;
    putNames(json, "by", target.by);
    if (!target.rates.empty())
        json["rates"] = target.rates;
    if (target.parity)
        json["parity"] = true;
    if (target.disparateImpact)
        json["disparate_impact"] = controlNumber(*target.disparateImpact);
    putText(json, "reference", target.reference);
    putRest(json, target.extra);
    return json;
}

void setTargets(TableDesign& table, const std::vector<TargetDesign>& targets)
{
    setList(table, "targets", targets, targetToJson);
}

std::vector<InjectionDesign> injectionsOf(const TableDesign& table)
{
    return readList(table, "injections", kindFromJson<InjectionDesign>);
}

Json injectionToJson(const InjectionDesign& injection)
{
    return kindToJson(injection);
}

void setInjections(TableDesign& table, const std::vector<InjectionDesign>& injections)
{
    setList(table, "injections", injections, injectionToJson);
}

std::optional<CurriculumDesign> curriculumOf(const TableDesign& table)
{
    const auto found = table.extra.find("curriculum");
    if (found == table.extra.end() || !found->is_object())
        return std::nullopt;
    ControlTaker taker{*found};
    CurriculumDesign curriculum;
    taker.take("target", curriculum.target);
    taker.take("by", curriculum.by);
    taker.takeNames("features", curriculum.features);
    Json levels = Json::object();
    taker.takeObject("levels", levels);
    for (const auto& [name, share] : levels.items())
        curriculum.levels.emplace_back(name, share.is_number() ? share.get<double>() : -1.0);
    if (levels.empty())
        curriculum.levels = {{"easy", 1.0 / 3}, {"medium", 1.0 / 3}, {"hard", 1.0 / 3}};
    curriculum.extra = std::move(taker.rest);
    return curriculum;
}

void setCurriculum(TableDesign& table, const std::optional<CurriculumDesign>& curriculum)
{
    table.extra.erase("curriculum");
    if (!curriculum)
        return;
    Json& json = table.extra["curriculum"];
    json = Json::object();
    putText(json, "target", curriculum->target);
    for (const auto& [name, share] : curriculum->levels)
        json["levels"][name] = controlNumber(share);
    if (curriculum->by != "truth")
        json["by"] = curriculum->by;
    putNames(json, "features", curriculum->features);
    putRest(json, curriculum->extra);
}

std::vector<CorruptionDesign> corruptionsOf(const TableDesign& table)
{
    return readList(table, "corruptions", kindFromJson<CorruptionDesign>);
}

Json corruptionToJson(const CorruptionDesign& corruption)
{
    return kindToJson(corruption);
}

void setCorruptions(TableDesign& table, const std::vector<CorruptionDesign>& corruptions)
{
    setList(table, "corruptions", corruptions, corruptionToJson);
}

Truth truthOf(const TableDesign& table)
{
    const auto found = table.extra.find("truth");
    for (std::size_t i = 0; i < kTruthNames.size(); ++i)
        if (found != table.extra.end() && found->is_string() && *found == kTruthNames[i])
            return static_cast<Truth>(i);
    return Truth::Columns;
}

void setTruth(TableDesign& table, Truth truth)
{
    table.extra.erase("truth");
    if (truth != Truth::Columns)
        table.extra["truth"] = truthName(truth);
}

std::string_view truthName(Truth truth)
{
    return kTruthNames[static_cast<std::size_t>(truth)];
}

std::optional<TwinDesign> twinOf(const TableDesign& table)
{
    const auto original = table.extra.find("twin_of");
    const auto change = table.extra.find("change");
    if (original == table.extra.end() || !original->is_string() || change == table.extra.end() || !change->is_string())
        return std::nullopt;
    return TwinDesign{original->get<std::string>(), change->get<std::string>(), table.extra.value("to", Json())};
}

Json twinColumns(const TableDesign& original, const std::string& change)
{
    Json columns = Json::array();
    const auto add = [&](const std::string& name, const char* relation, const std::string& column) {
        columns.push_back({{"name", name}, {"sql", fmt::format("{}.\"{}\"", relation, column)}});
    };
    const auto& key = original.primaryKey;
    for (const std::string& column : key)
        add("twin_of_" + column, "original", column);
    for (const ColumnDesign& column : original.columns) {
        if (column.hidden || std::find(key.begin(), key.end(), column.name) != key.end())
            continue;
        add(column.name, "twin", column.name);
        if (column.name == change)
            add(column.name + "_changed_from", "original", column.name);
    }
    return columns;
}

std::span<const std::string_view> controlKeys()
{
    return kControlKeys;
}

void checkControl(const TableDesign& table, const std::string& pointer, Problems& problems)
{
    for (const std::string_view key : std::span(kControlKeys).first(kLists)) {
        const auto found = table.extra.find(key);
        if (found == table.extra.end())
            continue;
        if (!found->is_array() ||
            !std::all_of(found->begin(), found->end(), [](const Json& entry) { return entry.is_object(); }))
            problems.error("wrong_type", fmt::format("{}/{}", pointer, key),
                           fmt::format("'{}' must be a list of objects.", key));
    }
    for (const char* key : {"twin_of", "change"})
        if (const auto found = table.extra.find(key); found != table.extra.end() && !found->is_string())
            problems.error("wrong_type", fmt::format("{}/{}", pointer, key), fmt::format("'{}' must be text.", key));
    if (const auto found = table.extra.find("curriculum"); found != table.extra.end() && !found->is_object())
        problems.error("wrong_type", pointer + "/curriculum", "'curriculum' must be an object.");
    if (const auto curriculum = curriculumOf(table))
        checkExtra(curriculum->extra, kCurriculumKeys, pointer + "/curriculum", problems);
    if (table.extra.contains("twin_of") != table.extra.contains("change"))
        problems.error(
            "missing_parameter", pointer + (table.extra.contains("twin_of") ? "/change" : "/twin_of"),
            "A table of twins names the table it is of (\"twin_of\") and the column that changes (\"change\").");
    if (const auto found = table.extra.find("truth");
        found != table.extra.end() &&
        std::find(kTruthNames.begin(), kTruthNames.end(), found->is_string() ? found->get<std::string>() : "") ==
            kTruthNames.end())
        problems.error("wrong_type", pointer + "/truth",
                       fmt::format("'truth' must be one of {}.", fmt::join(kTruthNames, ", ")), shortJson(*found));
    const auto checkAll = [&](const char* key, const auto& designs, std::span<const std::string_view> known) {
        for (std::size_t i = 0; i < designs.size(); ++i)
            checkExtra(designs[i].extra, known, fmt::format("{}/{}/{}", pointer, key, i), problems);
    };
    checkAll("scenarios", scenariosOf(table), kScenarioKeys);
    checkAll("targets", targetsOf(table), kTargetKeys);
    checkAll("injections", injectionsOf(table), kKindKeys);
    checkAll("corruptions", corruptionsOf(table), kKindKeys);
}

} // namespace dw
