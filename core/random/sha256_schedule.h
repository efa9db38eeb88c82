// The message schedules of 16 blocks of SHA-256 at once, and rounds that read them; only core/random includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace dw::sha256 {

/// The words that the rounds of a block read, with their constants added: two of a block behind each other, then the
/// same two of the others. What the schedules take is done by all units of the CPU and waits for nothing; what is left
/// to the rounds is one short instruction after another, behind which other work hides.
struct alignas(64) Schedules {
    static constexpr std::size_t kBlocks = 16;
    std::uint64_t pairs[32 * kBlocks];
};

/// Eight words in the order of the SHA instructions.
struct alignas(16) RoundState {
    std::uint32_t abef[4];
    std::uint32_t cdgh[4];
};

/// Whether this CPU has both what schedules and what rounds need.
bool cpuHasSchedules();
/// Of 16 blocks of 64 bytes.
void makeSchedules(const std::uint8_t* blocks, Schedules& schedules);
RoundState toRoundState(const std::uint32_t* state);
void fromRoundState(const RoundState& rounds, std::uint32_t* state);
/// Half `half` (0 or 1) of the rounds of block `block`: `state` before the block becomes the one behind it with the
/// second half; `working` holds what is in between.
void runHalf(const Schedules& schedules, std::size_t block, std::size_t half, RoundState& state, RoundState& working);

} // namespace dw::sha256
