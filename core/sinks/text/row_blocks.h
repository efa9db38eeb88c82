// Renders a batch in blocks of rows that stay in the first cache level, then appends each block to the output.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>

namespace dw::sinks::text {

/// A buffer that grows to the widest block seen; its content is never kept.
class RowBlocks
{
public:
    /// Rows are written by row(i, out) -> end; bound(first, count) says how many bytes rows can take, over-copies
    /// included; `widest` is a bound for a row without its plain texts.
    template <typename Bound, typename Row>
    void render(std::size_t rows, std::size_t widest, Bound bound, Row row, std::string& out)
    {
        for (std::size_t first = 0; first < rows;) {
            std::size_t count = std::min(std::max<std::size_t>(kBlockBytes / (widest + 1), 1), rows - first);
            std::size_t bytes = bound(first, count);
            while (count > 1 && bytes > 2 * kBlockBytes) {
                count = (count + 1) / 2;
                bytes = bound(first, count);
            }
            if (m_size < bytes) {
                m_size = bytes;
                m_buffer = std::make_unique_for_overwrite<char[]>(bytes);
            }
            char* end = m_buffer.get();
            for (std::size_t i = first; i < first + count; ++i)
                end = row(i, end);
            out.append(m_buffer.get(), end);
            first += count;
        }
    }

private:
    static constexpr std::size_t kBlockBytes = 32 * 1024;

    std::unique_ptr<char[]> m_buffer;
    std::size_t m_size = 0;
};

} // namespace dw::sinks::text
