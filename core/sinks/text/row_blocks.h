// Renders a batch in blocks of rows that stay in the first cache level, then appends each block to the output.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/sha256.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>

namespace dw::sinks::text {

/// Two buffers that grow to the widest block seen; their content is never kept from one call to the next.
class RowBlocks
{
public:
    /// Hashes some of these bytes between two rows.
    void interleave(HashBacklog& backlog) { m_backlog = &backlog; }
    /// Hashes half as many bytes as a part of a block's rows takes; for begin() to call between its parts, after which
    /// the rows hash the other half.
    void step(std::size_t rows, std::size_t parts)
    {
        if (m_backlog != nullptr)
            m_backlog->step(rows * m_rowBytes / (2 * parts));
        m_share = 2;
    }
    /// Blocks have at most `most` rows. begin(first, count) makes rows ready that row(i, out) -> end then writes;
    /// bound(first, count) says how many bytes rows can take, over-copies included; `widest` is a bound for a row
    /// without its plain texts.
    template <typename Bound, typename Begin, typename Row>
    void render(std::size_t rows, std::size_t most, std::size_t widest, Bound bound, Begin begin, Row row,
                std::string& out)
    {
        for (std::size_t first = 0; first < rows;) {
            std::size_t count = std::clamp<std::size_t>(kBlockBytes / (widest + 1), 1, std::min(most, rows - first));
            std::size_t bytes = bound(first, count);
            while (count > 1 && bytes > 2 * kBlockBytes) {
                count = (count + 1) / 2;
                bytes = bound(first, count);
            }
            Buffer& buffer = m_buffers[0];
            if (buffer.size < bytes) {
                buffer.size = bytes;
                buffer.bytes = std::make_unique_for_overwrite<char[]>(bytes);
            }
            begin(first, count);
            char* end = buffer.bytes.get();
            for (std::size_t i = first; i < first + count; ++i) {
                char* const start = end;
                end = row(i, start);
                if (m_backlog != nullptr)
                    m_backlog->step(static_cast<std::size_t>(end - start) / m_share);
            }
            buffer.used = static_cast<std::size_t>(end - buffer.bytes.get());
            m_rowBytes = buffer.used / count;
            // The block before: the bytes of this one are still on their way to the cache, and copying would wait for
            // it.
            std::swap(m_buffers[0], m_buffers[1]);
            m_buffers[0].moveTo(out);
            first += count;
        }
        m_buffers[1].moveTo(out);
    }

private:
    /// A bound; what rows really take is far less and stays in the first cache level.
    static constexpr std::size_t kBlockBytes = 512 * 1024;

    struct Buffer {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
        std::size_t used = 0;

        void moveTo(std::string& out)
        {
            out.append(bytes.get(), used);
            used = 0;
        }
    };

    HashBacklog* m_backlog = nullptr;
    std::size_t m_share = 1;
    std::size_t m_rowBytes = 0; // of the block before
    Buffer m_buffers[2];        // the next block's and the last one's
};

} // namespace dw::sinks::text
