// Compression of whole chunks, so that the bytes of a file do not depend on how many threads made it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dw::sinks {

enum class Compression { None, Gzip, Zstd };

/// "", ".gz" or ".zst"
std::string_view compressionSuffix(Compression compression);

/// Makes one gzip member (RFC 1952, without time or name) or one zstd frame (RFC 8878) after another; files of several
/// of them read as one. The result depends on the bytes alone, not on how they were cut into calls.
class Compressor
{
public:
    virtual ~Compressor() = default;
    virtual void write(std::string_view bytes, std::string& out) = 0;
    /// Completes the member or frame and makes ready for the next one.
    virtual void finish(std::string& out) = 0;
};

/// Null for Compression::None. Level 0 is the format's default here: 1 for zstd, 4 for gzip.
std::unique_ptr<Compressor> makeCompressor(Compression compression, int level);

/// `bytes` as one member or frame; as they are for Compression::None.
std::string compressed(std::string_view bytes, Compression compression, int level);

} // namespace dw::sinks
