// The list of metrics, made from the names of the files in their folder.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/metrics.h"

#include <algorithm>

namespace dw {

#define ENTRY(id)                                                                                                      \
    namespace metrics::id {                                                                                            \
    MetricType type();                                                                                                 \
    }
#include "metrics.inc"
#undef ENTRY

namespace {

MetricType named(MetricType type, const char* id)
{
    type.id = id;
    return type;
}

} // namespace

std::span<const MetricType> metricTypes()
{
#define ENTRY(id) named(metrics::id::type(), #id),
    static const std::vector<MetricType> types{
#include "metrics.inc"
    };
#undef ENTRY
    return types;
}

const MetricType* findMetric(std::string_view id)
{
    const std::span<const MetricType> types = metricTypes();
    // Sorted, because the folder is listed in order.
    const auto place =
        std::lower_bound(types.begin(), types.end(), id,
                         [](const MetricType& type, std::string_view wanted) { return type.id < wanted; });
    return place != types.end() && place->id == id ? &*place : nullptr;
}

} // namespace dw
