// Stating the shares that groups have in the population.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspect/inspection.h"

#include <QDialog>
#include <QDoubleSpinBox>

namespace dw::ui {

/// A number in per cent for each group of each protected attribute; those of an attribute count as parts of their sum.
class StatedShares : public QDialog
{
    Q_OBJECT

public:
    /// Begins with what is stated already, else with the shares of the rows.
    explicit StatedShares(const Inspection& inspection, QWidget* parent = nullptr);

    /// {"sex": {"f": 0.51, "m": 0.49}}
    Json population() const;
    QDoubleSpinBox* share(const QString& attribute, const QString& group) const;

private:
    struct Line {
        std::string attribute;
        std::string group;
        QDoubleSpinBox* share;
    };
    std::vector<Line> m_lines;
};

} // namespace dw::ui
