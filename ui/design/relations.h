// Which tables of a project refer to which: the foreign keys as edges of a graph.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QString>

namespace dw::ui {

struct Relation {
    enum class Kind {
        PerParent,  ///< each row of the parent has rows of its own in the child table
        ForeignKey, ///< a row of the child table refers to any row of the parent
        Tree        ///< a row refers to a row above it in its own table
    };

    Kind kind = Kind::ForeignKey;
    int parent = -1;
    int child = -1;
    int column = -1; ///< of the child table; -1: rows are counted per parent, but no column holds its key
    bool operator==(const Relation&) const = default;
};

/// By child table, then by column. Keys into tables that are not there are left out.
std::vector<Relation> relationsOf(const Project& project);
int tableNamed(const Project& project, const std::string& name);
/// The key column; the child table where there is none.
Selection selectionOf(const Relation& relation);

/// "orders.customer_id"
QString childEnd(const Project& project, const Relation& relation);
/// One sentence that says what refers to what.
QString relationWords(const Project& project, const Relation& relation);
/// "50,000 rows", or a dash while the number is not known.
QString rowsWords(const Document& document, int table);
/// The whole schema in words, for those who cannot see the canvas.
QString schemaWords(const Document& document);

} // namespace dw::ui
