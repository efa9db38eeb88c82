// What a table is made of, one entry a kind: the tree, the clipboard and the edits read this list and name no kind
// themselves. Another kind of item is another entry.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QString>
#include <functional>
#include <span>

namespace dw::ui {

struct SchemaItemKind {
    Selection::Kind kind;
    const char* word;                ///< on the clipboard, and the name of its icon: "column"
    const char* listKey;             ///< in the table's JSON: "columns"
    bool (*isOne)(const Json& json); ///< whether a bare JSON object is one of these
    QString (*title)();              ///< "Column", for the text of edits
    QString (*plural)();             ///< "Columns"
    QString (*label)(const TableDesign& table, int item);
    bool canRename;

    int (*count)(const TableDesign& table);
    void (*erase)(TableDesign& table, int item);
    void (*move)(TableDesign& table, int from, int to);
    Json (*toJson)(const TableDesign& table, int item);
    /// With a new name and id where those of the table's items are taken.
    void (*insert)(TableDesign& table, int at, const Json& json);
    void (*rename)(Project& project, int table, int item, const std::string& name);
};

/// In the order in which the tree shows them below a table.
std::span<const SchemaItemKind> schemaItemKinds();
const SchemaItemKind* findItemKind(Selection::Kind kind);
const SchemaItemKind* findItemKind(std::string_view word);

} // namespace dw::ui
