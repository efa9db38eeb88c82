// Short values as text in slots of 16 bytes, made a column at a time; a row is then put together by copying slots.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace dw::sinks::text {

/// A text of at most 15 bytes, its separator included; the last byte holds its length.
struct alignas(16) Slot {
    char bytes[16];

    /// The length of a value that is not in its slot and has to be written on its own.
    static constexpr std::uint8_t kElsewhere = 0xff;
    static constexpr std::size_t kMostBytes = 15;

    std::uint8_t length() const { return static_cast<std::uint8_t>(bytes[15]); }
    void set(const char* text, std::size_t size);
    void markElsewhere() { bytes[15] = static_cast<char>(kElsewhere); }
};

/// What all numbers of a column share.
struct NumberSlots {
    std::uint64_t separator = 0; ///< behind every number, first byte lowest; at most 3 bytes
    std::uint64_t separatorBytes = 0;
    std::uint64_t scale = 0; ///< digits behind the point, at most 7
    std::uint64_t point = '.';
};

/// One implementation for each instruction set. Number i goes to out[i * stride]; one of nine digits or more is marked
/// as elsewhere, but for integers that share all digits but their last eight.
struct SlotKernels {
    void (*integers)(const NumberSlots& format, const std::int64_t* values, std::size_t count, Slot* out,
                     std::size_t stride);
    void (*decimals)(const NumberSlots& format, const std::int64_t* values, std::size_t count, Slot* out,
                     std::size_t stride);
    /// Whole numbers from `base` up to below base + 10^8: `prefix` (at most 6 bytes, first byte lowest) and eight
    /// digits.
    void (*prefixed)(const NumberSlots& format, std::int64_t base, std::uint64_t prefix, std::uint64_t prefixBytes,
                     const std::int64_t* values, std::size_t count, Slot* out, std::size_t stride);
};

#if defined(__x86_64__)
extern const SlotKernels kAvx2SlotKernels;
extern const SlotKernels kAvx512SlotKernels;
#endif

/// The best of this CPU; null where values are better written one by one.
const SlotKernels* slotKernels();

} // namespace dw::sinks::text
