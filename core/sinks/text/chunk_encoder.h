// The chunk encoder of every text format: a renderer, and a compressor where one is asked for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/interleaved.h"
#include "core/registry/sink.h"
#include "core/sinks/compress/compressor.h"

namespace dw::sinks::text {

/// Renderer has rows(const Batch&, std::string& out) and interleave(HashBacklog&).
template <typename Renderer>
class TextChunkEncoder final : public ChunkEncoder, public InterleavedEncoder
{
public:
    TextChunkEncoder(Renderer renderer, Compression compression, int level)
        : m_renderer(std::move(renderer)), m_compressor(makeCompressor(compression, level))
    {
    }

    void interleave(HashBacklog& backlog) override { m_renderer.interleave(backlog); }

    void append(const Batch& batch, std::string& out) override
    {
        if (!m_compressor) {
            m_renderer.rows(batch, out);
            return;
        }
        m_text.clear();
        m_renderer.rows(batch, m_text);
        m_compressor->write(m_text, out);
    }

    std::unique_ptr<ChunkNote> finish(std::string& out) override
    {
        if (m_compressor)
            m_compressor->finish(out);
        return std::make_unique<ChunkNote>();
    }

private:
    Renderer m_renderer;
    std::unique_ptr<Compressor> m_compressor;
    std::string m_text; // of one batch, waiting to be compressed
};

} // namespace dw::sinks::text
