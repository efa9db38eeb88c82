// Short values as text in slots of 16 bytes, made a column at a time; a row is
// then put together by copying slots. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dw::sinks::text {

/// A text of at most 15 bytes, its separator included; the last byte holds its
/// length.
struct alignas(16) Slot {
    char bytes[16];

    /// The length of a value that is not in its slot and has to be written on its
    /// own.
    static constexpr std::uint8_t kElsewhere = 0xff;
    static constexpr std::size_t kMostBytes = 15;

    std::uint8_t length() const { return static_cast<std::uint8_t>(bytes[15]); }
    void set(const char* text, std::size_t size);
    void markElsewhere() { bytes[15] = static_cast<char>(kElsewhere); }
};

using SlotBytes = std::array<std::uint8_t, 16>;

/// What all numbers of a column share.
struct alignas(16) NumberSlots {
    NumberSlots() = default;
    /// `separator` has at most 3 bytes; there are at most 7 digits behind the point.
    NumberSlots(std::string_view separator, std::size_t scale, char point);
    /// Of dates.
    static NumberSlots ofDates(std::string_view separator);

    SlotBytes order{};           ///< where the bytes of a number come from: its eight digits, then `ending`
    SlotBytes places{};          ///< each place in it, plus the length of a number of eight digits; the last one alone
    std::uint64_t ending = 0;    ///< point, separator and, highest, the length of a number of eight digits
    std::uint64_t lastBit = 0;   ///< of the digit that is written even when it is 0
    std::uint64_t separator = 0; ///< behind every number, first byte lowest
    std::uint64_t separatorBytes = 0;
    std::uint64_t scale = 0;
    std::uint64_t point = '.';
};

inline constexpr std::uint8_t kNone = 0x80;
/// What fetches the length to all places but its own.
alignas(16) inline constexpr SlotBytes kLengthEverywhere = {15, 15, 15, 15, 15, 15, 15, 15,
                                                            15, 15, 15, 15, 15, 15, 15, kNone};

/// One implementation for each instruction set. Number i goes to out[i]; one of nine digits or more is marked as
/// elsewhere, but for integers that share all digits but their last eight.
struct SlotKernels {
    void (*integers)(const NumberSlots& format, const std::int64_t* values, std::size_t count, Slot* out);
    void (*decimals)(const NumberSlots& format, const std::int64_t* values, std::size_t count, Slot* out);
    /// Whole numbers from `base` up to below base + 10^8: `prefix` (at most 6 bytes, first byte lowest) and eight
    /// digits.
    void (*prefixed)(const NumberSlots& format, std::int64_t base, std::uint64_t prefix, std::uint64_t prefixBytes,
                     const std::int64_t* values, std::size_t count, Slot* out);
    /// Days since 1970 as "2024-02-29". False when some year has not four digits; then the slots are not right.
    bool (*dates)(const NumberSlots& format, const std::int64_t* values, std::size_t count, Slot* out);
};

#if defined(__x86_64__)
extern const SlotKernels kAvx2SlotKernels;
extern const SlotKernels kAvx512SlotKernels;
#endif

/// The best of this CPU; null where values are better written one by one.
const SlotKernels* slotKernels();

} // namespace dw::sinks::text
