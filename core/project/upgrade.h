// Bringing project files of earlier formats to the present one: one function from each format to the next.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

#include <span>

namespace dw {

/// Turns a project file of one format into the next format. Only values with a shape that the earlier format allowed
/// are touched; anything else is left for checkProject() to report. "format" itself is not its business.
using UpgradeStep = void (*)(Json& project);

/// From format 1 to 2, from 2 to 3, and so on up to kProjectFormat: empty while there is one format. A format that
/// changes adds a function here and a pair of files to tests/core/project/formats.
std::span<const UpgradeStep> upgradeSteps();

/// True for a whole-numbered format that is earlier than the last of the steps leads to.
bool isOfEarlierFormat(const Json& project, std::span<const UpgradeStep> steps = upgradeSteps());
/// The file in the present format. What is not of an earlier format is given back as it is: checkProject() reports
/// formats that are later or never were, and nothing of them is lost.
Json upgradedProject(Json project, std::span<const UpgradeStep> steps = upgradeSteps());

} // namespace dw
