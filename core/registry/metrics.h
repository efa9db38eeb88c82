// The metrics there are: one for each file of their folder, sorted by id.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/metric_type.h"

namespace dw {

std::span<const MetricType> metricTypes();
/// Nullptr when there is none of that id.
const MetricType* findMetric(std::string_view id);

} // namespace dw
