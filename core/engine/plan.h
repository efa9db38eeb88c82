// What a project means, ready to run: a schema and steps in the order in which they must be taken. Immutable.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/schema.h"
#include "core/engine/row_copies.h"
#include "core/engine/step.h"

namespace dw {

class ChildrenMap;

struct SlotSpec {
    std::string name;
    DataType type = DataType::Int64;
    int scale = 0;
};

/// A column of the output that the author did not design: the clean values of one that is corrupted, what was done.
struct TruthColumn {
    ColumnSchema schema;
    int slot = -1;
};

/// What a corruption does to a column, for counting and telling.
struct CorruptionTrace {
    std::string name;
    std::string kind;
    std::size_t column = 0; ///< position in the project's table
    int changedSlot = -1;   ///< true where the value was changed; -1: rows were added
    bool isByCopy = false;  ///< changed where the row is a copy, and nowhere else
};

/// Tables that are corrupted can be written twice: as they leave, and as they were.
enum class Layer { Written, Clean };

struct TablePlan {
    std::string name;
    std::string id;
    std::int64_t rows = 0;
    std::vector<SlotSpec> slotSpecs;
    std::vector<std::shared_ptr<const Step>> steps; ///< each after those it depends on
    std::vector<int> columnSlots;     ///< by position in the project's table; -1: this column could not be compiled
    std::vector<int> cleanSlots;      ///< the same before all corruptions; empty when there are none
    std::vector<std::size_t> written; ///< positions of the columns that are written, in order
    std::vector<std::uint64_t> fingerprints;      ///< by slot: equal fingerprints mean equal values at every row
    std::vector<std::vector<std::size_t>> makers; ///< by slot: the steps that its values need, ascending
    int parentTable = -1;                         ///< of a table whose rows are per parent
    std::shared_ptr<const ChildrenMap> children;
    std::vector<CorruptionTrace> corruptions;
    std::vector<TruthColumn> truth;          ///< written after the columns
    std::shared_ptr<const RowCopies> copies; ///< rows that are written after `rows`; null: none

    bool isPerParent() const { return parentTable >= 0; }
    /// Rows of the output: the table's own and copies of them.
    std::int64_t writtenRows() const { return rows + (copies ? copies->count : 0); }
    int cleanSlot(std::size_t column) const { return cleanSlots.empty() ? columnSlots[column] : cleanSlots[column]; }
};

/// A table of the output.
struct WrittenTable {
    std::size_t table = 0; ///< position in Plan::tables
    Layer layer = Layer::Written;
};

struct Plan {
    std::uint64_t randomSeed = 0;
    std::vector<TablePlan> tables;   ///< as in the project
    Schema schema;                   ///< parents before children; only written columns
    std::vector<WrittenTable> order; ///< what each table of the schema is

    std::optional<std::size_t> findTable(std::string_view name) const;
    /// The schema of tables[table]. Only a corrupted table whose truth is a table has a clean one.
    const TableSchema& schemaOf(std::size_t table, Layer layer = Layer::Written) const;
};

} // namespace dw
