// zstd and snappy behind one door.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/parquet/page_codec.h"

#include <cassert>
#include <snappy.h>
#include <zstd.h>

namespace dw::sinks::parquet {

struct PageCodec::Context {
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> zstd{nullptr, &ZSTD_freeCCtx};
};

PageCodec::PageCodec(CodecSettings settings) : m_settings(settings), m_context(std::make_unique<Context>())
{
    if (m_settings.codec == Codec::Zstd)
        m_context->zstd.reset(ZSTD_createCCtx());
}

PageCodec::~PageCodec() = default;

Codec PageCodec::choose(std::string_view page)
{
    if (m_settings.codec == Codec::None || m_settings.everywhere)
        return m_settings.codec;
    // Where there is little to save, a tenth of it is not worth a codec.
    constexpr std::size_t kSmall = 512;
    constexpr std::size_t kSample = 32 * 1024;
    if (page.size() < kSmall)
        return Codec::None;
    const std::string_view sample = page.substr(0, kSample);
    return compress(sample, m_settings.codec).size() * 10 <= sample.size() * 9 ? m_settings.codec : Codec::None;
}

std::string_view PageCodec::compress(std::string_view page, Codec codec)
{
    switch (codec) {
    case Codec::None:
        return page;
    case Codec::Snappy: {
        m_buffer.resize(std::max(m_buffer.size(), snappy::MaxCompressedLength(page.size())));
        std::size_t size = 0;
        snappy::RawCompress(page.data(), page.size(), m_buffer.data(), &size);
        return {m_buffer.data(), size};
    }
    case Codec::Zstd: {
        m_buffer.resize(std::max(m_buffer.size(), ZSTD_compressBound(page.size())));
        const std::size_t size = ZSTD_compressCCtx(m_context->zstd.get(), m_buffer.data(), m_buffer.size(), page.data(),
                                                   page.size(), m_settings.level);
        assert(!ZSTD_isError(size));
        return {m_buffer.data(), size};
    }
    }
    return page;
}

} // namespace dw::sinks::parquet
