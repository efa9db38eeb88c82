// Writes the end of a growing file straight to its device, beside the work and past the page cache.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>

namespace dw {

/// Bytes are collected in a few blocks that the device reads where they lie, so that a large file costs no pages, no
/// second copy and no flush at its end. One thread does nothing but wait for the device. Where a file system wants none
/// of it, the same blocks are written as usual.
class DeviceWriter
{
public:
    /// Where files begin to be written like this. Smaller ones are likely to be read again soon.
    static constexpr std::uint64_t kFrom = std::uint64_t{8} << 20;
    /// Of the offset at which one begins.
    static constexpr std::uint64_t kAlignment = 4096;

    DeviceWriter(int file, std::uint64_t offset);
    ~DeviceWriter() { finish(); }
    DeviceWriter(const DeviceWriter&) = delete;
    DeviceWriter& operator=(const DeviceWriter&) = delete;

    /// Adds bytes at the end, waiting when the device is slower than the work. 0, or the errno of a write that failed;
    /// one thread at a time.
    int append(std::string_view bytes);
    /// Writes what is left and ends the thread; 0, or the errno of the first write that failed.
    int finish();

private:
    /// Large enough for a write to cost next to nothing, few and small enough to stay in the second cache level.
    static constexpr std::size_t kBlockBytes = std::size_t{512} << 10;
    static constexpr std::size_t kBlocks = 3;

    struct FreeBytes {
        void operator()(std::byte* bytes) const;
    };

    std::byte* block(std::uint64_t number) const { return m_blocks.get() + number % kBlocks * kBlockBytes; }
    void work();
    /// The errno of what went wrong.
    int write(const std::byte* bytes, std::size_t count, std::uint64_t offset);

    int m_file;
    bool m_isDirect = false;
    std::uint64_t m_offset; // of the next block to be written
    std::unique_ptr<std::byte, FreeBytes> m_blocks;
    std::uint64_t m_filling = 0; // number of the block that append() fills
    std::size_t m_filled = 0;    // its bytes so far
    std::mutex m_mutex;
    std::condition_variable m_change;
    std::uint64_t m_full = 0;    // blocks that are ready
    std::uint64_t m_written = 0; // blocks that are free again
    bool m_ends = false;
    int m_error = 0;
    std::jthread m_thread;
};

} // namespace dw
