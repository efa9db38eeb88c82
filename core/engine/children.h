// Children per parent: which rows of a child table belong to which row of its parent, without writing either down.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/evaluator.h"

namespace dw {

/// Parents are taken in blocks of this many. Within a block the numbers of children are drawn from evenly spread
/// uniforms in a keyed order, so that every whole block of parents has the same number of children and the place of
/// any child row is found in constant time, at any scale.
inline constexpr std::int64_t kParentBlock = 16'384;

/// The numbers of children of all parents, known by block. Immutable.
class ChildrenMap
{
public:
    /// `countSlot` holds the number of children of each row of the parent table. When `equalBlocks`, every whole block
    /// has the same total. `starts`: first child row of each block; just {0, total of a block} when equalBlocks.
    ChildrenMap(std::size_t parentTable, std::int64_t parentRows, int countSlot, bool equalBlocks,
                std::vector<std::int64_t> starts, std::int64_t total);

    std::size_t parentTable() const { return m_parentTable; }
    int countSlot() const { return m_countSlot; }
    std::int64_t parentRows() const { return m_parentRows; }
    /// Rows of the child table.
    std::int64_t total() const { return m_total; }
    std::int64_t blockOfChild(std::int64_t childRow) const;
    std::int64_t firstChildOfBlock(std::int64_t block) const;

private:
    std::size_t m_parentTable;
    std::int64_t m_parentRows;
    int m_countSlot;
    bool m_equalBlocks;
    std::vector<std::int64_t> m_starts;
    std::int64_t m_total;
};

/// A worker's way through a children map; remembers the block it was in.
class ChildrenCursor
{
public:
    ChildrenCursor(const Plan& plan, const ChildrenMap& map);

    /// parents[i], ordinals[i]: of child row rows.row(i).
    Status locate(const RowSet& rows, std::span<std::int64_t> parents, std::span<std::int64_t> ordinals);
    struct Range {
        std::int64_t first = 0;
        std::int64_t count = 0;
    };
    /// The child rows of a parent's row.
    Result<Range> childrenOf(std::int64_t parentRow);

private:
    Status load(std::int64_t block);

    const ChildrenMap* m_map;
    Evaluator m_counts;
    std::int64_t m_block = -1;
    std::vector<std::int64_t> m_starts; // first child of each parent of the block, and one past the last
};

/// Sums the numbers of children of parents [first, first + count) of a table.
Result<std::int64_t> countChildren(Evaluator& counts, int countSlot, std::int64_t first, std::int64_t count);

} // namespace dw
