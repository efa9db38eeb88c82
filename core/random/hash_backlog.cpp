// Hashing between other work: schedules for 16 blocks ahead, then half a block of rounds at a time.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/sha256.h"
#include "core/random/sha256_schedule.h"

#include <algorithm>

namespace dw {

/// Blocks that have left the backlog's count; the state of the hash lies here as long as there are any.
struct sha256::Rounds {
    static constexpr std::size_t kHalves = 2 * Schedules::kBlocks;

    Schedules schedules;
    RoundState state;
    RoundState working;
    std::size_t done = kHalves; // half blocks

    void runNext()
    {
        runHalf(schedules, done / 2, done % 2, state, working);
        ++done;
    }
};

HashBacklog::HashBacklog()
    : m_rounds(sha256::cpuHasSchedules() ? std::make_unique_for_overwrite<sha256::Rounds>() : nullptr)
{
}

HashBacklog::HashBacklog(HashBacklog&&) noexcept = default;
HashBacklog& HashBacklog::operator=(HashBacklog&&) noexcept = default;
HashBacklog::~HashBacklog() = default;

void HashBacklog::begin(Sha256& hash, std::string_view bytes)
{
    const std::size_t lead = std::min<std::size_t>((kBlock - hash.m_length % kBlock) % kBlock, bytes.size());
    hash.update(bytes.substr(0, lead));
    bytes.remove_prefix(lead);
    m_hash = &hash;
    m_next = reinterpret_cast<const std::uint8_t*>(bytes.data());
    m_blocks = bytes.size() / kBlock;
    m_due = 0;
    m_isBusy = m_blocks > 0;
    m_rest = bytes.substr(m_blocks * kBlock);
    hash.m_length += m_blocks * kBlock;
    if (m_rounds)
        m_rounds->state = sha256::toRoundState(hash.m_state.data());
}

void HashBacklog::work()
{
    if (m_rounds)
        return workInHalves();
    for (; m_due >= kBlock && m_blocks > 0; m_due -= kBlock, m_next += kBlock, --m_blocks)
        m_hash->m_compress(m_hash->m_state.data(), m_next, 1);
    m_isBusy = m_blocks > 0;
}

void HashBacklog::workInHalves()
{
    for (; m_due >= kBlock / 2; m_due -= kBlock / 2) {
        if (m_rounds->done == sha256::Rounds::kHalves) {
            m_isBusy = m_blocks >= sha256::Schedules::kBlocks;
            if (!m_isBusy)
                return;
            sha256::makeSchedules(m_next, m_rounds->schedules);
            m_rounds->done = 0;
            m_next += sha256::Schedules::kBlocks * kBlock;
            m_blocks -= sha256::Schedules::kBlocks;
        }
        m_rounds->runNext();
    }
}

void HashBacklog::finish()
{
    if (m_hash == nullptr)
        return;
    if (m_rounds) {
        while (m_rounds->done < sha256::Rounds::kHalves)
            m_rounds->runNext();
        sha256::fromRoundState(m_rounds->state, m_hash->m_state.data());
    }
    if (m_blocks > 0)
        m_hash->m_compress(m_hash->m_state.data(), m_next, m_blocks);
    if (!m_rest.empty())
        m_hash->update(m_rest);
    m_hash = nullptr;
    m_isBusy = false;
    m_blocks = 0;
    m_due = 0;
    m_rest = {};
}

} // namespace dw
