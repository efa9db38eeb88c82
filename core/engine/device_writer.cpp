// A ring of blocks between the workers and the device.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/device_writer.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace dw {

namespace {

/// False where the file system or the platform does not have it.
bool setDirect(int file, bool isDirect)
{
#ifdef O_DIRECT
    const int flags = ::fcntl(file, F_GETFL);
    return flags >= 0 && ::fcntl(file, F_SETFL, isDirect ? flags | O_DIRECT : flags & ~O_DIRECT) == 0;
#else
    (void)file;
    return !isDirect;
#endif
}

std::byte* alignedBytes(std::size_t count)
{
    void* bytes = std::aligned_alloc(DeviceWriter::kAlignment, count);
    if (bytes == nullptr)
        throw std::bad_alloc();
    return static_cast<std::byte*>(bytes);
}

} // namespace

void DeviceWriter::FreeBytes::operator()(std::byte* bytes) const
{
    std::free(bytes);
}

DeviceWriter::DeviceWriter(int file, std::uint64_t offset)
    : m_file(file), m_isDirect(setDirect(file, true)), m_offset(offset), m_blocks(alignedBytes(kBlocks * kBlockBytes)),
      m_thread([this] { work(); })
{
}

int DeviceWriter::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t taken = std::min(bytes.size(), kBlockBytes - m_filled);
        std::memcpy(block(m_filling) + m_filled, bytes.data(), taken);
        bytes.remove_prefix(taken);
        m_filled += taken;
        if (m_filled < kBlockBytes)
            break;
        std::unique_lock lock(m_mutex);
        m_full = ++m_filling;
        m_filled = 0;
        m_change.notify_all();
        m_change.wait(lock, [&] { return m_filling < m_written + kBlocks || m_error != 0; });
        if (m_error != 0)
            return m_error;
    }
    return 0;
}

int DeviceWriter::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_change.notify_all();
    if (!m_thread.joinable())
        return m_error;
    m_thread.join();
    // The last bytes rarely fill whole sectors.
    if (m_isDirect)
        setDirect(m_file, false);
    m_isDirect = false;
    if (m_error == 0 && m_filled > 0)
        m_error = write(block(m_filling), m_filled, m_offset);
    return m_error;
}

void DeviceWriter::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_change.wait(lock, [&] { return m_ends || m_full > m_written; });
        if (m_full == m_written || m_error != 0)
            return;
        lock.unlock();
        const int error = write(block(m_written), kBlockBytes, m_offset);
        lock.lock();
        m_offset += kBlockBytes;
        ++m_written;
        m_error = error;
        m_change.notify_all();
    }
}

int DeviceWriter::write(const std::byte* bytes, std::size_t count, std::uint64_t offset)
{
    while (count > 0) {
        const ssize_t written = ::pwrite(m_file, bytes, count, static_cast<off_t>(offset));
        if (written >= 0) {
            bytes += written;
            count -= static_cast<std::size_t>(written);
            offset += static_cast<std::uint64_t>(written);
        } else if (errno == EINVAL && m_isDirect) {
            // Some file systems refuse only now.
            m_isDirect = false;
            if (!setDirect(m_file, false))
                return EINVAL;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

} // namespace dw
