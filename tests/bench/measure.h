// One measurement: a program is run on its own, says what it took, and the system says how much memory it had.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dw::bench {

struct Measure {
    double seconds = 0;
    double cpuSeconds = 0;
    double bytes = 0;
    double flushedSeconds = 0; ///< until the bytes are on the disk too
    double peakMiB = 0;        ///< of the whole process
};

/// Runs a command whose last line of output holds the first four numbers. Nothing when it fails.
std::optional<Measure> runMeasured(const std::vector<std::string>& command);
/// The same for a command that says nothing: its own time from start to end.
std::optional<Measure> runTimed(const std::vector<std::string>& command);

/// Inside of such a program: times `work`, which returns bytes, then `flush`, and prints the line.
void report(const std::function<double()>& work, const std::function<void()>& flush);

double median(std::vector<double> values);
/// The medians of each number.
Measure median(const std::vector<Measure>& measures);

} // namespace dw::bench
