// gzip by zlib and zstd by its own library, both fed in pieces of one fixed size.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/compress/compressor.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <zlib.h>
#include <zstd.h>

namespace dw::sinks {

namespace {

constexpr std::size_t kPiece = 256 * 1024;

/// Gathers bytes until a piece is full: neither library promises the same output for differently cut input.
class PieceCompressor : public Compressor
{
public:
    void write(std::string_view bytes, std::string& out) final
    {
        while (!bytes.empty()) {
            if (m_pending.empty() && bytes.size() >= kPiece) {
                compress(bytes.substr(0, kPiece), false, out);
                bytes.remove_prefix(kPiece);
                continue;
            }
            const std::size_t taken = std::min(bytes.size(), kPiece - m_pending.size());
            m_pending.append(bytes.substr(0, taken));
            bytes.remove_prefix(taken);
            if (m_pending.size() == kPiece) {
                compress(m_pending, false, out);
                m_pending.clear();
            }
        }
    }

    void finish(std::string& out) final
    {
        compress(m_pending, true, out);
        m_pending.clear();
    }

protected:
    virtual void compress(std::string_view piece, bool last, std::string& out) = 0;

    std::array<char, 64 * 1024> m_buffer;

private:
    std::string m_pending;
};

class GzipCompressor final : public PieceCompressor
{
public:
    explicit GzipCompressor(int level)
    {
        [[maybe_unused]] const int status =
            deflateInit2(&m_stream, level == 0 ? 4 : level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
        assert(status == Z_OK);
        begin();
    }
    ~GzipCompressor() override { deflateEnd(&m_stream); }
    GzipCompressor(const GzipCompressor&) = delete;
    GzipCompressor& operator=(const GzipCompressor&) = delete;

private:
    void begin()
    {
        // The header names no operating system, which zlib would otherwise fill in.
        m_header = {};
        m_header.os = 255;
        deflateSetHeader(&m_stream, &m_header);
    }

    void compress(std::string_view piece, bool last, std::string& out) override
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
        m_stream.avail_in = static_cast<uInt>(piece.size());
        int status = Z_OK;
        do {
            m_stream.next_out = reinterpret_cast<Bytef*>(m_buffer.data());
            m_stream.avail_out = static_cast<uInt>(m_buffer.size());
            status = deflate(&m_stream, last ? Z_FINISH : Z_NO_FLUSH);
            out.append(m_buffer.data(), m_buffer.size() - m_stream.avail_out);
        } while (last ? status != Z_STREAM_END : m_stream.avail_out == 0);
        if (last) {
            deflateReset(&m_stream);
            begin();
        }
    }

    z_stream m_stream = {};
    gz_header m_header = {};
};

class ZstdCompressor final : public PieceCompressor
{
public:
    explicit ZstdCompressor(int level) : m_context(ZSTD_createCCtx(), &ZSTD_freeCCtx)
    {
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, level == 0 ? 1 : level);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
    }

private:
    void compress(std::string_view piece, bool last, std::string& out) override
    {
        ZSTD_inBuffer in{piece.data(), piece.size(), 0};
        bool done = false;
        while (!done) {
            ZSTD_outBuffer chunk{m_buffer.data(), m_buffer.size(), 0};
            const std::size_t left =
                ZSTD_compressStream2(m_context.get(), &chunk, &in, last ? ZSTD_e_end : ZSTD_e_continue);
            assert(!ZSTD_isError(left));
            out.append(m_buffer.data(), chunk.pos);
            done = last ? left == 0 : in.pos == in.size;
        }
    }

    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> m_context;
};

} // namespace

std::string_view compressionSuffix(Compression compression)
{
    switch (compression) {
    case Compression::None:
        break;
    case Compression::Gzip:
        return ".gz";
    case Compression::Zstd:
        return ".zst";
    }
    return "";
}

std::unique_ptr<Compressor> makeCompressor(Compression compression, int level)
{
    switch (compression) {
    case Compression::None:
        break;
    case Compression::Gzip:
        return std::make_unique<GzipCompressor>(level);
    case Compression::Zstd:
        return std::make_unique<ZstdCompressor>(level);
    }
    return nullptr;
}

std::string compressed(std::string_view bytes, Compression compression, int level)
{
    const std::unique_ptr<Compressor> compressor = makeCompressor(compression, level);
    if (!compressor)
        return std::string(bytes);
    std::string out;
    compressor->write(bytes, out);
    compressor->finish(out);
    return out;
}

} // namespace dw::sinks
