// The verb that counts combinations of values.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli.h"

namespace cli {

void addCoverage(CLI::App& app, Action& chosen);

} // namespace cli
