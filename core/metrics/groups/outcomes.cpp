// Counting outcomes.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"

#include <fmt/format.h>

namespace dw::metrics {

std::vector<Outcomes> outcomesByCode(std::span<const std::uint32_t> codes, std::size_t count,
                                     std::span<const Favourable> outcomes, std::span<const double> weights)
{
    std::vector<Outcomes> groups(count);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (outcomes[i] == Favourable::Unknown)
            continue;
        Outcomes& group = groups[codes[i]];
        (outcomes[i] == Favourable::Yes ? group.yes : group.no).add(weights.empty() ? 1.0 : weights[i]);
    }
    return groups;
}

Outcomes total(const std::vector<Outcomes>& groups)
{
    Outcomes all;
    for (const Outcomes& group : groups)
        all.add(group);
    return all;
}

std::optional<std::size_t> referenceGroup(const Grouping& grouping, std::span<const Proportion> rates,
                                          const MetricOptions& options)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (!options.referenceGroup.empty() && grouping.labels[i] == options.referenceGroup && rates[i].n > 0)
            return i;
        if (!(rates[i].n >= options.minimumRows))
            continue;
        const bool higher = !best || rates[i].share > rates[*best].share ||
                            (rates[i].share == rates[*best].share && rates[i].n > rates[*best].n);
        if (higher)
            best = i;
    }
    return best;
}

std::string noReference(const MetricOptions& options)
{
    return fmt::format("no group has {:g} rows to compare with", options.minimumRows);
}

std::vector<std::pair<std::string, std::string>> groupValues(const MetricInput& input, const Grouping& grouping,
                                                             std::size_t code)
{
    std::vector<std::pair<std::string, std::string>> values;
    for (std::size_t i = 0; i < grouping.attributes.size(); ++i)
        values.emplace_back(input.attributes[grouping.attributes[i]].name, grouping.values[code][i]);
    return values;
}

} // namespace dw::metrics
