// How corruptions of a table are bound: read, measured, made into steps. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/corruption_sample.h"
#include "core/engine/corruptions.h"
#include "core/engine/steps/corrupt_step.h"
#include "core/project/control.h"
#include "core/registry/corruption.h"

namespace dw {

/// A corruption whose parameters are in order.
struct BoundCorruption {
    CorruptionDesign design;
    const CorruptionType* type = nullptr;
    std::shared_ptr<const CorruptionAction> action;
    std::string pointer;
    std::vector<std::size_t> columns; ///< positions in the project's table, as many as the action's
    std::vector<Stream> rows;         ///< by column
    std::vector<Stream> edits;
};

class CorruptionBinder
{
public:
    CorruptionBinder(Compiler& compiler, std::size_t table);
    void bind();

private:
    void read(const CorruptionDesign& design, const std::string& pointer);
    std::size_t positionOf(const ColumnRef& column) const;
    /// A column named twice counts once; one that is not written cannot be corrupted.
    void keepWrittenColumns(CorruptionAction& action, const std::string& pointer);
    /// What leaves the table without corruptions: what was recorded.
    void startColumns();
    static int slotOf(const std::optional<Expression>& expression) { return expression ? expression->slot : -1; }
    /// The slot of the score of a column: an expression's, or the column's own.
    int scoreSlot(const BoundCorruption& corruption, std::size_t k) const;
    /// One sample for all corruptions, where any of them has to know something of the rows.
    void measureRows();
    /// Rows of the sample that a corruption may take of a column.
    std::vector<std::uint32_t> candidates(const BoundCorruption& corruption, std::size_t k) const;
    void warnRate(const BoundCorruption& corruption, double rate);
    CorruptionFacts factsOf(const BoundCorruption& corruption, std::size_t k);
    static void measureProgress(const Column& by, CorruptionFacts& facts);
    /// What depends on how rows follow one another: stuck readings and drop-out along rows.
    void fitRuns(const BoundCorruption& corruption, std::span<const std::uint32_t> rows, CorruptionFacts& facts);
    /// The classes of new labels; with a class to come from first, then the one to go to or all others.
    std::shared_ptr<const Column> classesOf(const BoundCorruption& corruption, std::size_t k, const Relabel& relabel);
    /// Adds the place of a class given as text to `order`, and the class itself where the sample does not have it.
    bool findClass(const BoundCorruption& corruption, Column& all, const ColumnRef& column, const std::string& text,
                   const char* param, std::vector<std::uint32_t>& order);
    void add(const BoundCorruption& corruption);
    void addStep(const BoundCorruption& corruption, std::size_t k, const std::vector<int>& before);
    int newSlot(std::string name, DataType type, int scale);
    bool isNullable(std::size_t column) const { return m_draft.columnNullable[column] || m_draft.mayGoMissing[column]; }
    static bool mayEmpty(const CorruptionAction& action, DataType type);
    /// Copies of rows; false when there are none after all.
    bool addCopies(const BoundCorruption& corruption);
    /// Keys whose values follow from the number of the row alone go on in the copies; all others are copied.
    void continueKey(const BoundCorruption& corruption, std::size_t column);
    void addTruth();
    void addTruthOf(std::size_t column);
    void addTruthColumn(ColumnSchema schema, int slot);

    Compiler& m_compiler;
    std::size_t m_table;
    TableDraft& m_draft;
    const TableDesign& m_design;
    Problems& m_problems;
    std::string m_pointer;
    std::vector<BoundCorruption> m_bound;
    std::optional<CorruptionSample> m_sample;
    std::vector<int> m_clean; // by column
    std::vector<int> m_slots; // by column: as it left the corruption before
    int m_entitySlot = -1;
    int m_copySlot = -1;
};

} // namespace dw
