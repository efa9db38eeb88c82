// Numbers in the sentences of findings.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/metric.h"

#include <fmt/format.h>

namespace dw::metrics {

/// "31.2 %"
inline std::string percent(double share)
{
    return fmt::format("{:.1f} %", share * 100);
}
/// "-9.1 points"
inline std::string points(double difference)
{
    return fmt::format("{:+.1f} points", difference * 100);
}
/// "-9.9 to -8.4"
inline std::string pointsRange(const Interval& interval)
{
    return fmt::format("{:+.1f} to {:+.1f}", interval.low * 100, interval.high * 100);
}
inline std::string ratioRange(const Interval& interval)
{
    return fmt::format("{:.2f} to {:.2f}", interval.low, interval.high);
}
/// "1 row", "2 rows"
inline std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

} // namespace dw::metrics
