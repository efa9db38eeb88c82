// The steps between formats, and walking them.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/upgrade.h"

namespace dw {

std::span<const UpgradeStep> upgradeSteps()
{
    return {}; // format 1 is the first
}

bool isOfEarlierFormat(const Json& project, std::span<const UpgradeStep> steps)
{
    if (!project.is_object())
        return false;
    const auto format = project.find("format");
    return format != project.end() && format->is_number_integer() && *format >= 1 &&
           *format <= static_cast<std::int64_t>(steps.size());
}

Json upgradedProject(Json project, std::span<const UpgradeStep> steps)
{
    while (isOfEarlierFormat(project, steps)) {
        const auto format = project["format"].get<std::int64_t>();
        steps[static_cast<std::size_t>(format - 1)](project);
        project["format"] = format + 1;
    }
    return project;
}

} // namespace dw
