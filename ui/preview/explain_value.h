// "Why this value?": how one value came about, in words.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/plan.h"
#include "core/project/project.h"

#include <QString>
#include <memory>
#include <vector>

namespace dw::ui {

struct Explanation {
    struct Line {
        QString title;
        QString text;
    };
    QString value;
    std::vector<Line> lines;
};

/// Computes the row again and asks the steps that made the value. `column` is a position in the project's table.
Explanation explainValue(const Project& project, const Plan& plan, std::size_t table, std::size_t column,
                         std::int64_t row);

} // namespace dw::ui
