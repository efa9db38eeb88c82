// What a project means, ready to run: a schema and steps in the order in which they must be taken. Immutable.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/schema.h"
#include "core/engine/step.h"

namespace dw {

class ChildrenMap;

struct SlotSpec {
    std::string name;
    DataType type = DataType::Int64;
    int scale = 0;
};

struct TablePlan {
    std::string name;
    std::string id;
    std::int64_t rows = 0;
    std::vector<SlotSpec> slotSpecs;
    std::vector<std::shared_ptr<const Step>> steps; ///< each after those it depends on
    std::vector<int> columnSlots;     ///< by position in the project's table; -1: this column could not be compiled
    std::vector<std::size_t> written; ///< positions of the columns that are written, in order
    std::vector<std::uint64_t> fingerprints;      ///< by slot: equal fingerprints mean equal values at every row
    std::vector<std::vector<std::size_t>> makers; ///< by slot: the steps that its values need, ascending
    int parentTable = -1;                         ///< of a table whose rows are per parent
    std::shared_ptr<const ChildrenMap> children;

    bool isPerParent() const { return parentTable >= 0; }
};

struct Plan {
    std::uint64_t randomSeed = 0;
    std::vector<TablePlan> tables;  ///< as in the project
    Schema schema;                  ///< parents before children; only written columns
    std::vector<std::size_t> order; ///< position in `tables` of each table of the schema

    std::optional<std::size_t> findTable(std::string_view name) const;
    /// The schema of tables[table].
    const TableSchema& schemaOf(std::size_t table) const;
};

} // namespace dw
