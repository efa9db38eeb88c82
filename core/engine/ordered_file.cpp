// Turns, pieces, and the two ways onto the disk.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/ordered_file.h"

#include "core/engine/device_writer.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace dw {

namespace {

/// Large enough for a call to cost nothing, small enough to stay in the second cache level.
constexpr std::size_t kPieceBytes = std::size_t{64} * 1024;

} // namespace

OrderedFile::OrderedFile(int file, std::string path) : m_file(file), m_path(std::move(path)) {}

OrderedFile::~OrderedFile()
{
    m_device.reset();
    if (m_file >= 0)
        ::close(m_file);
}

bool OrderedFile::waitForTurn(std::size_t number)
{
    std::unique_lock lock(m_mutex);
    m_turn.wait(lock, [&] { return isTurnOf(number) || failed(); });
    return !failed();
}

void OrderedFile::passOn()
{
    {
        const std::lock_guard lock(m_mutex);
        m_next.fetch_add(1, std::memory_order_release);
    }
    m_turn.notify_all();
}

std::uint64_t OrderedFile::place(std::size_t bytes)
{
    const std::uint64_t offset = m_size;
    m_size += bytes;
    return offset;
}

void OrderedFile::write(std::string_view bytes, std::uint64_t offset)
{
    if (!m_device && offset + bytes.size() >= DeviceWriter::kFrom) {
        const std::uint64_t misaligned = offset % DeviceWriter::kAlignment;
        const std::size_t lead =
            misaligned == 0 ? 0 : std::min<std::size_t>(bytes.size(), DeviceWriter::kAlignment - misaligned);
        writeCached(bytes.substr(0, lead), offset);
        bytes.remove_prefix(lead);
        if (bytes.empty())
            return;
#ifdef SYNC_FILE_RANGE_WRITE
        ::sync_file_range(m_file, 0, 0, SYNC_FILE_RANGE_WRITE); // begins, so that close() finds little to do
#endif
        m_device = std::make_unique<DeviceWriter>(m_file, offset + lead);
    }
    if (!m_device)
        return writeCached(bytes, offset);
    if (const int error = m_device->append(bytes); error != 0 && !failed())
        fail(systemError("Could not write", m_path, error));
}

void OrderedFile::writeCached(std::string_view bytes, std::uint64_t offset)
{
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(m_file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(systemError("Could not write", m_path, errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
}

void OrderedFile::append(std::string_view bytes)
{
    m_hash.update(bytes);
    write(bytes, place(bytes.size()));
}

void OrderedFile::close()
{
    const int error = m_device ? m_device->finish() : 0;
    m_device.reset();
    if (error != 0 && !failed())
        fail(systemError("Could not write", m_path, error));
    if (!failed() && ::fsync(m_file) != 0)
        fail(systemError("Could not write", m_path, errno));
    if (::close(m_file) != 0 && !failed())
        fail(systemError("Could not write", m_path, errno));
    m_file = -1;
}

void OrderedFile::fail(Error error)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!failed())
            m_error = std::move(error);
        m_failed = true;
    }
    m_turn.notify_all();
}

void ChunkOutput::begin(std::size_t number)
{
    m_number = number;
    m_left = 0;
    m_buffer.clear();
    m_behind.clear();
    // A chunk that waited may have left its room in either; the next one that waits shall not need as much again.
    if (m_behind.capacity() > m_buffer.capacity())
        m_behind.swap(m_buffer);
}

void ChunkOutput::settle()
{
    m_backlog.finish();
    const std::uint64_t offset = m_file.place(m_behind.size());
    if (m_left == m_behind.size())
        m_start = offset;
    m_file.write(m_behind, offset);
    m_behind.clear();
}

void ChunkOutput::advance()
{
    if (m_buffer.size() < kPieceBytes || !m_file.isTurnOf(m_number))
        return;
    if (!m_behind.empty())
        settle();
    m_behind.swap(m_buffer);
    m_left += m_behind.size();
    m_backlog.begin(m_file.hash(), m_behind);
}

bool ChunkOutput::end()
{
    if (!m_file.waitForTurn(m_number)) {
        m_backlog = {}; // refers to bytes that nobody wants any more
        return false;
    }
    if (!m_behind.empty())
        settle();
    // Hashed and written in the same small pieces, and written before the turn goes on: two writers of one file wait
    // for each other in the kernel, awake.
    for (std::string_view left = m_buffer; !left.empty();) {
        const std::string_view piece = left.substr(0, kPieceBytes);
        left.remove_prefix(piece.size());
        m_file.hash().update(piece);
        const std::uint64_t offset = m_file.place(piece.size());
        if (m_left == 0)
            m_start = offset;
        m_left += piece.size();
        m_file.write(piece, offset);
    }
    if (m_left == 0)
        m_start = m_file.size();
    m_file.passOn();
    m_buffer.clear();
    return true;
}

} // namespace dw
