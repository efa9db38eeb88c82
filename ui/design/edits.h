// What a person does to tables and columns, as edits of the document: one function an intention.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/generator.h"
#include "ui/document/document.h"

namespace dw::ui {

/// Where a column's values come from, as chosen in the palette.
struct SourceChoice {
    ColumnDesign::Source source = ColumnDesign::Source::Generator;
    std::string generator; ///< of a field: the entity's generator
    std::string field;     ///< "first_name"
};

/// Names and ids: a new item must share neither.
template <typename Item>
std::vector<std::string> namesOf(const std::vector<Item>& items)
{
    std::vector<std::string> names;
    for (const Item& item : items) {
        names.push_back(item.name);
        names.push_back(item.id);
    }
    return names;
}

/// A name that none of `taken` has: "age", "age_2".
std::string freeName(const std::string& wished, const std::vector<std::string>& taken);
/// Parameters that a new column of that generator starts with: nothing, or an example where something is required.
Json startParams(const GeneratorType& type, const Project& project, int table);
/// Makes the choice the source of the column; a field brings its entity along when the table has none of it.
void applySource(Project& project, int table, ColumnDesign& column, const SourceChoice& choice);

void addTable(Document& document);
/// To the current table; makes one when there is none. Selects the column.
void addColumn(Document& document, const SourceChoice& choice);
/// A rule that every row keeps, until it is told what.
void addConstraint(Document& document);
/// Rows to be had more often than by chance, until it is told which. With it comes a column of importance weights, when
/// the table has none: without it nobody could get back to the population.
void addScenario(Document& document);
/// Between the selected columns, or the first two numbers of the table.
void addCorrelation(Document& document);
/// To the current table, about columns that are selected or fit; selects it.
void addCorruption(Document& document, const std::string& kind);
/// A bias of known size, to the current table: about an outcome, and rows of one group, that it can be about.
void addInjection(Document& document, const std::string& kind);
/// A table of the current table's rows with the selected column changed, and all that follows from it. Selects it.
void addTwins(Document& document);
/// What refers to it is renamed along.
void renameSelected(Document& document, const std::string& name);
/// Everything that is selected, in one undo step.
void deleteSelected(Document& document);
void duplicateSelected(Document& document);
/// Moves what is selected by that many places within its list.
void moveSelected(Document& document, int by);
void moveColumn(Document& document, int table, int from, int to);
void moveItem(Document& document, const Selection& item, int to);
/// Puts those items of one list (positions) before the one that is at \p to now; the selection follows.
void reorderItems(Document& document, Selection::Kind kind, int table, const std::vector<int>& items, int to);
void moveTable(Document& document, int from, int to);

TableDesign* tableAt(Project& project, int table);
ColumnDesign* columnAt(Project& project, const Selection& selection);
const ColumnDesign* columnAt(const Project& project, const Selection& selection);

} // namespace dw::ui
