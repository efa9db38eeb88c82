// What became of targets: asked, reached, why not, and what else moved.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/project/project.h"

#include <stop_token>

namespace dw {

/// One number that was asked for.
struct TargetLine {
    std::string group; ///< value, or values joined by commas; empty: all rows
    double asked = 0;
    double before = 0;        ///< without the table's targets and injections
    double reached = 0;       ///< on the sample
    double standardError = 0; ///< of `reached`, by sampling alone
    std::int64_t rows = 0;    ///< of the sample that it was measured on
};

struct TargetOutcome {
    std::string name; ///< or, where it has none, what it asks for in words
    std::string place;
    std::string column;
    bool isShare = true;
    std::vector<TargetLine> lines;
    std::vector<std::string> notMet; ///< reasons, in words
};

/// A column that targets changed, whether it was asked or not.
struct MovedColumn {
    std::string column;
    std::string measure; ///< "mean", or "share of 'x'"
    double before = 0;
    double after = 0;
    bool asked = false; ///< a target names it
};

struct TargetReport {
    std::string table;
    std::int64_t rows = 0; ///< of the sample
    std::vector<TargetOutcome> targets;
    std::vector<MovedColumn> moved; ///< the most moved first
};

/// Tables with targets, measured on at most 40,000 rows, weighted where there are scenarios. The same draws are used
/// with and without targets, so that what did not move is equal and left out. The error is a stop or a failing
/// expression.
Result<std::vector<TargetReport>> reportTargets(const Project& project, std::stop_token stop);

} // namespace dw
