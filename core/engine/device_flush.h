// Brings a growing file to the disk while it is still being written, so that little is left to wait for at its end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace dw {

/// One thread that does nothing but wait for the device. The first error is kept: the system reports it only once.
class DeviceFlush
{
public:
    /// Bytes after which the disk is given something to do.
    static constexpr std::uint64_t kEveryBytes = std::uint64_t{32} << 20;

    explicit DeviceFlush(int file);
    ~DeviceFlush() { finish(); }

    /// The file has this many bytes now; any thread.
    void reached(std::uint64_t bytes);
    /// Ends the thread; 0 or the errno of the first flush that failed.
    int finish();

private:
    void work();

    int m_file;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::uint64_t m_bytes = 0;
    bool m_ends = false;
    int m_error = 0;
    std::jthread m_thread;
};

} // namespace dw
