// What an injection does: the same rows with it and without it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/result.h"
#include "ui/design/column_effects.h"

namespace dw::ui {

struct InjectionFindings {
    struct Changed {
        QString column;
        double ofMeant = 0; ///< share of the rows that are meant whose value is another than without it
        double ofAll = 0;   ///< the same of all rows
    };

    std::int64_t rows = 0;        ///< looked at
    QString condition;            ///< SQL of the rows that are meant; empty: no rows in particular
    double meantBefore = 0;       ///< their share without the injection
    double meantAfter = 0;        ///< and with it
    bool drawsRows = false;       ///< rows are drawn anew, so that they cannot be compared one by one
    std::vector<Changed> changed; ///< what changed most first
    bool isOfMeant = false;       ///< the effects are those in the rows that are meant
    std::vector<ColumnEffect> effects;
    QString failure; ///< why nothing could be found out
};

/// Any thread may call it; takes some tens of milliseconds.
InjectionFindings tryInjection(const Project& project, std::size_t table, std::size_t injection);

} // namespace dw::ui
