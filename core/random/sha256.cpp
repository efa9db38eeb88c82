// SHA-256: buffering, the portable compression function and the choice between it and the CPU's own.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/sha256.h"

#include "core/random/sha256_blocks.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace dw {
namespace {

constexpr std::array<std::uint32_t, 8> kInitialState = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

std::uint32_t bigEndian(const std::uint8_t* bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

void expandSchedule(const std::uint8_t* block, std::array<std::uint32_t, 64>& words)
{
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = bigEndian(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t a = words[i - 15];
        const std::uint32_t b = words[i - 2];
        const std::uint32_t sigma0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3);
        const std::uint32_t sigma1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10);
        words[i] = words[i - 16] + sigma0 + words[i - 7] + sigma1;
    }
}

} // namespace

void sha256::compressScalar(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count)
{
    for (; count > 0; --count, blocks += 64) {
        std::array<std::uint32_t, 64> words;
        expandSchedule(blocks, words);
        std::array<std::uint32_t, 8> s;
        std::copy_n(state, 8, s.begin());
        for (std::size_t i = 0; i < 64; ++i) {
            const std::uint32_t sum1 = std::rotr(s[4], 6) ^ std::rotr(s[4], 11) ^ std::rotr(s[4], 25);
            const std::uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
            const std::uint32_t first = s[7] + sum1 + choice + kRoundConstants[i] + words[i];
            const std::uint32_t sum0 = std::rotr(s[0], 2) ^ std::rotr(s[0], 13) ^ std::rotr(s[0], 22);
            const std::uint32_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            s = {first + sum0 + majority, s[0], s[1], s[2], s[3] + first, s[4], s[5], s[6]};
        }
        for (std::size_t i = 0; i < 8; ++i)
            state[i] += s[i];
    }
}

Sha256::Sha256(Path path) : m_compress(sha256::compressScalar), m_order({0, 1, 2, 3, 4, 5, 6, 7})
{
    if (path == Path::Best && hasInstructions()) {
        m_compress = sha256::compressInstructions;
        m_order = sha256::kInstructionsOrder;
    }
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_state[m_order[i]] = kInitialState[i];
}

bool Sha256::hasInstructions()
{
    static const bool has = sha256::cpuHasInstructions();
    return has;
}

void Sha256::update(std::span<const std::byte> bytes)
{
    const std::size_t filled = m_length % 64;
    m_length += bytes.size();
    if (filled > 0) {
        const std::size_t taken = std::min(bytes.size(), 64 - filled);
        std::memcpy(m_pending.data() + filled, bytes.data(), taken);
        bytes = bytes.subspan(taken);
        if (filled + taken < 64)
            return;
        m_compress(m_state.data(), m_pending.data(), 1);
    }
    const std::size_t blocks = bytes.size() / 64;
    if (blocks > 0)
        m_compress(m_state.data(), reinterpret_cast<const std::uint8_t*>(bytes.data()), blocks);
    bytes = bytes.subspan(64 * blocks);
    if (!bytes.empty())
        std::memcpy(m_pending.data(), bytes.data(), bytes.size());
}

Sha256::Digest Sha256::digest() const
{
    std::array<std::uint32_t, 8> state = m_state;
    std::array<std::uint8_t, 128> last{};
    const std::size_t filled = m_length % 64;
    std::copy_n(m_pending.begin(), filled, last.begin());
    last[filled] = 0x80;
    const std::size_t size = filled < 56 ? 64 : 128;
    const std::uint64_t bitCount = m_length * 8;
    for (std::size_t i = 0; i < 8; ++i)
        last[size - 1 - i] = static_cast<std::uint8_t>(bitCount >> (8 * i));
    m_compress(state.data(), last.data(), size / 64);
    Digest digest;
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(state[m_order[i / 4]] >> (24 - 8 * (i % 4)));
    return digest;
}

void HashBacklog::begin(Sha256& hash, std::string_view bytes)
{
    const std::size_t lead = std::min<std::size_t>((kBlock - hash.m_length % kBlock) % kBlock, bytes.size());
    hash.update(bytes.substr(0, lead));
    bytes.remove_prefix(lead);
    m_hash = &hash;
    m_next = reinterpret_cast<const std::uint8_t*>(bytes.data());
    m_blocks = bytes.size() / kBlock;
    m_due = 0;
    m_rest = bytes.substr(m_blocks * kBlock);
    hash.m_length += m_blocks * kBlock;
}

void HashBacklog::finish()
{
    if (m_blocks > 0)
        m_hash->m_compress(m_hash->m_state.data(), m_next, m_blocks);
    if (!m_rest.empty())
        m_hash->update(m_rest);
    m_blocks = 0;
    m_due = 0;
    m_rest = {};
}

std::string Sha256::hex() const
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest()) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace dw
