// SHA-256 (FIPS 180-4) as a stream: keys of random streams, content hashes of files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dw {

class Sha256
{
public:
    using Digest = std::array<std::uint8_t, 32>;

    /// Whether to use the CPU's SHA instructions when it has them; both paths give the same digest.
    enum class Path { Best, Scalar };

    explicit Sha256(Path path = Path::Best);

    void update(std::span<const std::byte> bytes);
    void update(std::string_view bytes) { update(std::as_bytes(std::span(bytes))); }

    /// The digest of all bytes so far. The stream stays as it was, so more bytes may follow.
    Digest digest() const;
    /// The digest in 64 lower-case hexadecimal digits.
    std::string hex() const;

    /// Whether this CPU has SHA instructions.
    static bool hasInstructions();

private:
    using Compress = void (*)(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count);

    Compress m_compress;
    std::array<std::uint32_t, 8> m_state;
    std::array<std::uint8_t, 64> m_pending{};
    std::uint64_t m_length = 0;
};

} // namespace dw
