// Edits of constraints.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/constraint_edits.h"

#include "ui/design/edits.h"

#include <QCoreApplication>

namespace dw::ui {

void addConstraint(Document& document)
{
    const int table = document.currentTable();
    if (table < 0)
        return;
    const int at = static_cast<int>(document.project().tables[static_cast<std::size_t>(table)].constraints.size());
    document.edit(QCoreApplication::translate("Edits", "Add Constraint"), {}, [&](Project& project) {
        TableDesign& design = *tableAt(project, table);
        std::vector<std::string> taken;
        for (const ConstraintDesign& one : design.constraints)
            taken.push_back(one.name);
        ConstraintDesign added;
        added.name = freeName("rule", taken);
        added.sql = "true";
        design.constraints.push_back(std::move(added));
    });
    document.select({Selection::Kind::Constraint, table, at});
}

} // namespace dw::ui
