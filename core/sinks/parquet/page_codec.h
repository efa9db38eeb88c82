// Compression of Parquet pages, where it saves enough to be worth a reader's time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sinks/parquet/metadata.h"

#include <memory>
#include <string>
#include <string_view>

namespace dw::sinks::parquet {

struct CodecSettings {
    Codec codec = Codec::Zstd;
    int level = 1;           ///< of zstd
    bool everywhere = false; ///< also where it does not pay
};

/// Compresses pages for one thread.
class PageCodec
{
public:
    explicit PageCodec(CodecSettings settings);
    ~PageCodec();
    PageCodec(const PageCodec&) = delete;
    PageCodec& operator=(const PageCodec&) = delete;

    /// What a column chunk with pages like this one is to be compressed with: nothing, unless that saves a tenth.
    Codec choose(std::string_view page);
    /// The compressed page; valid until the next call.
    std::string_view compress(std::string_view page, Codec codec);

private:
    struct Context;
    CodecSettings m_settings;
    std::unique_ptr<Context> m_context;
    std::string m_buffer;
};

} // namespace dw::sinks::parquet
