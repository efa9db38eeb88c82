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
    friend class HashBacklog;
    using Compress = void (*)(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count);

    Compress m_compress;
    std::array<std::uint8_t, 8> m_order; // where m_state has each word
    std::array<std::uint32_t, 8> m_state;
    std::array<std::uint8_t, 64> m_pending{};
    std::uint64_t m_length = 0;
};

/// Bytes that are hashed block by block between other work. Every block waits for the one before it and keeps few units
/// of the CPU busy, so that whatever is done between two blocks takes next to no time of its own.
class HashBacklog
{
public:
    /// `bytes` go into `hash` next; both stay as they are until finish(). Call when there is nothing left.
    void begin(Sha256& hash, std::string_view bytes);
    /// Keeps pace with other work: hashes about as many bytes, as far as there are any.
    void step(std::size_t bytes)
    {
        m_due += bytes;
        while (m_due >= kBlock && m_blocks > 0) {
            m_hash->m_compress(m_hash->m_state.data(), m_next, 1);
            m_next += kBlock;
            --m_blocks;
            m_due -= kBlock;
        }
    }
    /// Hashes all that is left.
    void finish();

private:
    static constexpr std::size_t kBlock = 64;

    Sha256* m_hash = nullptr;
    const std::uint8_t* m_next = nullptr;
    std::size_t m_blocks = 0; // whole ones that are left
    std::size_t m_due = 0;
    std::string_view m_rest; // behind the last whole block
};

} // namespace dw
