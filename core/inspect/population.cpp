// Shares of a population to compare the groups with.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/categories.h"
#include "core/inspect/prepare.h"
#include "core/inspect/row_source.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

void takePopulation(const RowSource& source, const InspectionRoles& roles, MetricInput& input)
{
    const Json& json = roles.population;
    if (json.is_null())
        return;
    Population population;
    if (json == "uniform") {
        population.words = "an equal share for every group";
        input.population = std::move(population);
        return;
    }
    population.words = "the stated population share";
    population.isUniform = false;
    if (json.is_object())
        for (const auto& [attribute, shares] : json.items()) {
            double sum = 0;
            std::map<std::string, double>& own = population.byAttribute[attribute];
            for (const auto& [label, share] : shares.items())
                if (share.is_number() && share.get<double>() >= 0)
                    sum += own[label] = share.get<double>();
            if (!(sum > 0)) {
                source.problems.error(
                    "bad_shares", "/population/" + pointerToken(attribute),
                    fmt::format("'{}' needs shares by value, like {{\"f\": 0.51, \"m\": 0.49}}.", attribute),
                    shortJson(shares));
                population.byAttribute.erase(attribute);
                continue;
            }
            for (auto& [label, share] : own)
                share /= sum;
        }
    else
        source.problems.error("wrong_type", "/population",
                              "'population' must be \"uniform\", or shares by attribute and value.", shortJson(json));
    if (!population.byAttribute.empty())
        input.population = std::move(population);
}

Population populationOf(const MetricInput& input, const TableSchema& schema, std::span<const Column* const> columns,
                        std::string words, Problems& problems)
{
    Population population;
    population.words = std::move(words);
    population.isUniform = false;
    std::vector<const Column*> found;
    for (const Categories& attribute : input.attributes) {
        const std::optional<std::size_t> place = schema.find(attribute.name);
        found.push_back(place ? columns[*place] : nullptr);
        if (!place)
            problems.error("unknown_column", "/population",
                           fmt::format("The population has no column '{}'.", attribute.name),
                           shortJson(attribute.name));
    }
    const bool isWhole = std::find(found.begin(), found.end(), nullptr) == found.end();
    for (std::size_t a = 0; a < found.size(); ++a) {
        if (found[a] == nullptr || found[a]->size == 0)
            continue;
        std::map<std::string, double>& shares = population.byAttribute[input.attributes[a].name];
        for (std::size_t row = 0; row < found[a]->size; ++row)
            if (const auto label = labelIn(input.attributes[a], *found[a], row))
                shares[*label] += 1.0 / static_cast<double>(found[a]->size);
    }
    for (std::size_t row = 0; isWhole && !found.empty() && row < found.front()->size; ++row) {
        std::vector<std::string> key;
        for (std::size_t a = 0; a < found.size(); ++a)
            key.push_back(labelIn(input.attributes[a], *found[a], row).value_or(""));
        population.shares[key] += 1.0 / static_cast<double>(found.front()->size);
    }
    return population;
}

} // namespace dw
