// Saying that there is no injection or corruption of a name, and which was meant.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/problem.h"
#include "core/registry/json.h"
#include "core/registry/registry.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

namespace dw {

/// `what` is "corruption" or "injection", `types` all there are, `pointer` the place of the one that is not among them.
template <typename Types>
void reportUnknownKind(Problems& problems, std::string_view what, const Types& types, const std::string& kind,
                       const std::string& pointer)
{
    std::vector<std::string_view> ids;
    for (const auto& type : types)
        ids.push_back(type.id);
    const auto nearest = nearestName(kind, ids);
    Problem& problem = problems.error(
        fmt::format("unknown_{}", what), pointer + "/kind",
        fmt::format("There is no {} '{}'; there are: {}.", what, kind, fmt::join(ids, ", ")), shortJson(kind));
    if (nearest)
        problem.fixes.push_back(
            {fmt::format("Use '{}'", *nearest),
             Json::array({Json{{"op", "replace"}, {"path", pointer + "/kind"}, {"value", *nearest}}}).dump()});
}

} // namespace dw
