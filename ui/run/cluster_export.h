// A folder with all that a cluster needs: the project as it is now, and a script that makes one part of its rows.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/result.h"
#include "core/project/project.h"

#include <QString>

namespace dw::ui {

/// Writes project.datawright and run.sh. Every part can be made anywhere and in any order: together they are the same
/// rows as one run.
Status exportForCluster(const Project& project, const QString& folder, int parts);

} // namespace dw::ui
