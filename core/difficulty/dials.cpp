// Reading and changing the parts that dials stand for.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/dials.h"

#include "core/inspect/categories.h"
#include "core/project/control.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::string_view kIrrelevant = "irrelevant_";
constexpr std::string_view kRedundant = "redundant_";

std::string nameFor(Dial dial, const std::string& target)
{
    const std::string_view words = dial == Dial::LabelNoise       ? "Label noise"
                                   : dial == Dial::ClassOverlap   ? "Class overlap"
                                   : dial == Dial::ClassImbalance ? "Class imbalance"
                                                                  : "Boundary share";
    return fmt::format("{} of {}", words, target);
}

/// "irrelevant_12", and nothing else.
bool isNumbered(const std::string& name, std::string_view prefix)
{
    return name.size() > prefix.size() && name.starts_with(prefix) &&
           name.find_first_not_of("0123456789", prefix.size()) == std::string::npos;
}

bool isMadeByDial(const std::string& name)
{
    return isNumbered(name, kIrrelevant) || isNumbered(name, kRedundant);
}

std::string_view prefixOf(Dial dial)
{
    return dial == Dial::IrrelevantColumns ? kIrrelevant : kRedundant;
}

std::string textOf(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

ColumnDesign madeColumn(Dial dial, std::size_t number, std::span<const FollowedColumn> followed)
{
    ColumnDesign column;
    column.name = column.id = fmt::format("{}{}", prefixOf(dial), number);
    column.generator = "normal";
    column.description = "Tells nothing: noise that makes learning harder.";
    if (dial == Dial::IrrelevantColumns)
        return column;
    const FollowedColumn& source = followed[(number - 1) % followed.size()];
    // Noise of this size beside a column leaves the correlation asked for.
    const double noise = std::sqrt(1 / (kRedundantCorrelation * kRedundantCorrelation) - 1) * source.deviation;
    column.description = fmt::format("Follows {} with a correlation of {}: tells little that is new.", source.name,
                                     kRedundantCorrelation);
    column.params = {{"mean", {{"sql", sqlName(source.name)}}}, {"stddev", std::max(noise, 1e-9)}};
    return column;
}

/// Columns that stay keep their place and values.
void setColumns(TableDesign& table, Dial dial, std::size_t count, std::span<const FollowedColumn> followed)
{
    const std::string_view prefix = prefixOf(dial);
    if (dial == Dial::RedundantColumns && followed.empty())
        count = 0;
    std::erase_if(table.columns, [&](const ColumnDesign& column) {
        return isNumbered(column.name, prefix) &&
               (column.name.size() > prefix.size() + 6 ||
                static_cast<std::size_t>(std::stoul(column.name.substr(prefix.size()))) > count);
    });
    for (std::size_t number = 1; number <= count; ++number)
        if (findColumn(table, fmt::format("{}{}", prefix, number)) == nullptr)
            table.columns.push_back(madeColumn(dial, number, followed));
}

template <typename Design>
Design* named(std::vector<Design>& designs, const std::string& name)
{
    const auto found =
        std::find_if(designs.begin(), designs.end(), [&](const Design& design) { return design.name == name; });
    return found == designs.end() ? nullptr : &*found;
}

void setInjection(TableDesign& table, const std::string& target, const Json& value, Dial dial,
                  std::optional<double> setting)
{
    std::vector<InjectionDesign> injections = injectionsOf(table);
    const std::string name = nameFor(dial, target);
    if (!setting) {
        std::erase_if(injections, [&](const InjectionDesign& injection) { return injection.name == name; });
    } else {
        InjectionDesign* injection = named(injections, name);
        if (injection == nullptr) {
            injection = &injections.emplace_back();
            injection->name = name;
            injection->kind = dialName(dial);
            injection->params = {{"target", target}, {"favourable", textOf(value)}};
        }
        injection->params[dial == Dial::ClassOverlap ? "error" : "share"] = *setting;
    }
    setInjections(table, injections);
}

void setTarget(TableDesign& table, const std::string& target, const Json& value, std::optional<double> setting)
{
    std::vector<TargetDesign> targets = targetsOf(table);
    const std::string name = nameFor(Dial::ClassImbalance, target);
    if (!setting) {
        std::erase_if(targets, [&](const TargetDesign& design) { return design.name == name; });
    } else {
        TargetDesign* design = named(targets, name);
        if (design == nullptr) {
            design = &targets.emplace_back();
            design->name = name;
            design->columns = {target};
        }
        design->shares = {{textOf(value), *setting}};
    }
    setTargets(table, targets);
}

void setNoise(TableDesign& table, const std::string& target, std::optional<double> setting)
{
    std::vector<CorruptionDesign> corruptions = corruptionsOf(table);
    const std::string name = nameFor(Dial::LabelNoise, target);
    if (!setting) {
        std::erase_if(corruptions, [&](const CorruptionDesign& corruption) { return corruption.name == name; });
    } else {
        CorruptionDesign* corruption = named(corruptions, name);
        if (corruption == nullptr) {
            corruption = &corruptions.emplace_back();
            corruption->name = name;
            corruption->kind = "label_noise";
            corruption->params = {{"columns", Json::array({target})}};
        }
        corruption->params["rate"] = *setting;
    }
    setCorruptions(table, corruptions);
}

/// The number under a key, where there is one.
std::optional<double> numberIn(const Json& params, const char* key)
{
    const auto found = params.find(key);
    return found != params.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

} // namespace

std::string_view dialName(Dial dial)
{
    constexpr std::array<std::string_view, kDials.size()> kNames{
        "label_noise", "class_overlap", "class_imbalance", "boundary_share", "irrelevant_columns", "redundant_columns"};
    return kNames[static_cast<std::size_t>(dial)];
}

bool countsColumns(Dial dial)
{
    return dial == Dial::IrrelevantColumns || dial == Dial::RedundantColumns;
}

std::vector<FollowedColumn> followedColumns(const InspectedRows& rows, const std::string& target)
{
    std::vector<FollowedColumn> found;
    for (std::size_t k = 0; k < rows.columns.size(); ++k) {
        const Column& column = rows.columns[k];
        const ColumnSchema& schema = rows.schema.columns[k];
        const std::vector<std::string>& keys = rows.schema.primaryKey;
        if (!isNumeric(column.type) || schema.name == target || isMadeByDial(schema.name) ||
            std::find(keys.begin(), keys.end(), schema.name) != keys.end())
            continue;
        double sum = 0;
        double squares = 0;
        double count = 0;
        for (std::size_t i = 0; i < column.size; ++i)
            if (const double x = column.number(i); !column.isNull(i) && std::isfinite(x))
                sum += x, squares += x * x, ++count;
        const double variance = count > 1 ? squares / count - sum / count * (sum / count) : 0;
        if (variance > 0)
            found.push_back({schema.name, std::sqrt(variance)});
    }
    return found;
}

std::optional<double> dialValue(const TableDesign& table, const std::string& target, Dial dial)
{
    if (countsColumns(dial)) {
        const auto count = std::count_if(table.columns.begin(), table.columns.end(), [&](const ColumnDesign& column) {
            return isNumbered(column.name, prefixOf(dial));
        });
        return count > 0 ? std::optional(static_cast<double>(count)) : std::nullopt;
    }
    const std::string name = nameFor(dial, target);
    if (dial == Dial::ClassImbalance) {
        std::vector<TargetDesign> targets = targetsOf(table);
        const TargetDesign* design = named(targets, name);
        return design != nullptr && design->shares.size() == 1 && design->shares.begin()->is_number()
                   ? std::optional(design->shares.begin()->get<double>())
                   : std::nullopt;
    }
    if (dial == Dial::LabelNoise) {
        std::vector<CorruptionDesign> corruptions = corruptionsOf(table);
        const CorruptionDesign* corruption = named(corruptions, name);
        return corruption != nullptr ? numberIn(corruption->params, "rate") : std::nullopt;
    }
    std::vector<InjectionDesign> injections = injectionsOf(table);
    const InjectionDesign* injection = named(injections, name);
    return injection != nullptr ? numberIn(injection->params, dial == Dial::ClassOverlap ? "error" : "share")
                                : std::nullopt;
}

void setDial(TableDesign& table, const std::string& target, const Json& value, Dial dial, std::optional<double> setting,
             std::span<const FollowedColumn> followed)
{
    if (countsColumns(dial))
        setColumns(table, dial, static_cast<std::size_t>(std::round(std::max(0.0, setting.value_or(0.0)))), followed);
    else if (dial == Dial::ClassImbalance)
        setTarget(table, target, value, setting);
    else if (dial == Dial::LabelNoise)
        setNoise(table, target, setting);
    else
        setInjection(table, target, value, dial, setting);
}

} // namespace dw
