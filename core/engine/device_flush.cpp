// Waiting for the device beside the workers.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/device_flush.h"

#include <cerrno>
#include <unistd.h>

namespace dw {

DeviceFlush::DeviceFlush(int file) : m_file(file), m_thread([this] { work(); }) {}

void DeviceFlush::reached(std::uint64_t bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        if (bytes / kEveryBytes == m_bytes / kEveryBytes) {
            m_bytes = bytes;
            return;
        }
        m_bytes = bytes;
    }
    m_wake.notify_one();
}

int DeviceFlush::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    return m_error;
}

void DeviceFlush::work()
{
    std::uint64_t flushed = 0;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [&] { return m_ends || m_bytes >= flushed + kEveryBytes; });
        if (m_ends)
            return;
        flushed = m_bytes;
        lock.unlock();
        const int result = ::fdatasync(m_file);
        const int error = result != 0 ? errno : 0;
        lock.lock();
        if (m_error == 0)
            m_error = error;
    }
}

} // namespace dw
