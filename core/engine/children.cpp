// Finding children and parents through block totals.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/children.h"

#include <algorithm>

namespace dw {

ChildrenMap::ChildrenMap(std::size_t parentTable, std::int64_t parentRows, int countSlot, bool equalBlocks,
                         std::vector<std::int64_t> starts, std::int64_t total)
    : m_parentTable(parentTable), m_parentRows(parentRows), m_countSlot(countSlot), m_equalBlocks(equalBlocks),
      m_starts(std::move(starts)), m_total(total)
{
}

std::int64_t ChildrenMap::blockOfChild(std::int64_t childRow) const
{
    if (m_equalBlocks)
        return m_starts[1] == 0 ? 0 : childRow / m_starts[1];
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), childRow);
    return next - m_starts.begin() - 1;
}

std::int64_t ChildrenMap::firstChildOfBlock(std::int64_t block) const
{
    return m_equalBlocks ? block * m_starts[1] : m_starts[static_cast<std::size_t>(block)];
}

namespace {

/// Calls `use(count of one parent)` for parents [first, first + count).
template <typename Use>
Status forEachCount(Evaluator& counts, int countSlot, std::int64_t first, std::int64_t count, Use use)
{
    for (std::int64_t done = 0; done < count;) {
        const auto rows = static_cast<std::size_t>(std::min<std::int64_t>(count - done, kBatchRows));
        if (Status evaluated = counts.evaluate(RowSet::range(first + done, rows)); !evaluated)
            return evaluated;
        const Column& column = counts.slot(countSlot);
        for (std::size_t i = 0; i < rows; ++i)
            use(column.isNull(i) ? 0 : std::max<std::int64_t>(0, column.integers[i]));
        done += static_cast<std::int64_t>(rows);
    }
    return ok();
}

} // namespace

Result<std::int64_t> countChildren(Evaluator& counts, int countSlot, std::int64_t first, std::int64_t count)
{
    std::int64_t sum = 0;
    if (Status status =
            forEachCount(counts, countSlot, first, count, [&sum](std::int64_t children) { sum += children; });
        !status)
        return status.error();
    return sum;
}

ChildrenCursor::ChildrenCursor(const Plan& plan, const ChildrenMap& map)
    : m_map(&map), m_counts(plan, map.parentTable(), std::array{map.countSlot()})
{
}

Status ChildrenCursor::load(std::int64_t block)
{
    if (block == m_block)
        return ok();
    const std::int64_t first = block * kParentBlock;
    const std::int64_t parents = std::min(kParentBlock, m_map->parentRows() - first);
    m_starts.assign(1, m_map->firstChildOfBlock(block));
    m_block = -1;
    Status status = forEachCount(m_counts, m_map->countSlot(), first, parents,
                                 [this](std::int64_t children) { m_starts.push_back(m_starts.back() + children); });
    if (status)
        m_block = block;
    return status;
}

Status ChildrenCursor::locate(const RowSet& rows, std::span<std::int64_t> parents, std::span<std::int64_t> ordinals)
{
    std::size_t hint = 0; // consecutive rows mostly have the same or the next parent
    for (std::size_t i = 0; i < rows.count; ++i) {
        const std::int64_t row = rows.row(i);
        const bool inBlock = m_block >= 0 && row >= m_starts.front() && row < m_starts.back();
        if (!inBlock) {
            if (Status loaded = load(m_map->blockOfChild(row)); !loaded)
                return loaded;
            hint = 0;
        }
        if (hint + 1 >= m_starts.size() || row < m_starts[hint] || row >= m_starts[hint + 1]) {
            const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), row);
            hint = static_cast<std::size_t>(next - m_starts.begin()) - 1;
        }
        parents[i] = m_block * kParentBlock + static_cast<std::int64_t>(hint);
        ordinals[i] = row - m_starts[hint];
    }
    return ok();
}

Result<ChildrenCursor::Range> ChildrenCursor::childrenOf(std::int64_t parentRow)
{
    if (Status loaded = load(parentRow / kParentBlock); !loaded)
        return loaded.error();
    const auto offset = static_cast<std::size_t>(parentRow % kParentBlock);
    return Range{m_starts[offset], m_starts[offset + 1] - m_starts[offset]};
}

} // namespace dw
