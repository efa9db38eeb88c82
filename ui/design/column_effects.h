// The columns of a table before and after something is done to it, what changed most first.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/plan.h"
#include "core/project/project.h"
#include "ui/charts/statistics.h"

#include <QString>
#include <memory>

namespace dw::ui {

using Summary = std::shared_ptr<const ColumnSummary>;

struct ColumnEffect {
    QString column;
    Summary before;
    Summary after;
    Summary weighted; ///< after, each row counted by its importance weight; null without weights
    double size = 0;  ///< from 0 to 1
};

/// Which rows of a plan are summarised: the first of a table, before its corruptions.
struct EffectRows {
    const Plan& plan;
    std::size_t table = 0;
    int weightSlot = -1; ///< importance weights; -1: none
    int onlySlot = -1;   ///< a bool: only rows where it is true; -1: all
};

/// Of columns that a picture can say something of: numbers, and few values.
std::vector<ColumnEffect> columnEffects(const TableDesign& design, const EffectRows& before, const EffectRows& after,
                                        std::size_t most);
/// Null when the rows cannot be computed.
Summary slotSummary(const EffectRows& rows, int slot);

} // namespace dw::ui
