// A file that workers write together: chunks take their turns, so that bytes are hashed in order and placed without
// gaps. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/random/sha256.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>

namespace dw {

class DeviceWriter;

/// Chunks have the numbers 0, 1, 2 ...; each has its turn after the one before it was passed on.
class OrderedFile
{
public:
    /// Takes over the descriptor.
    OrderedFile(int file, std::string path);
    ~OrderedFile();
    OrderedFile(const OrderedFile&) = delete;
    OrderedFile& operator=(const OrderedFile&) = delete;

    bool isTurnOf(std::size_t number) const { return m_next.load(std::memory_order_acquire) == number; }
    /// False when the file has failed.
    bool waitForTurn(std::size_t number);
    void passOn();
    /// Only for the worker whose turn it is, as place().
    Sha256& hash() { return m_hash; }
    /// Where the next `bytes` bytes belong.
    std::uint64_t place(std::size_t bytes);
    /// Writes the bytes that were placed last.
    void write(std::string_view bytes, std::uint64_t offset);
    /// Single-threaded, before the first chunk and after the last.
    void append(std::string_view bytes);
    /// Everything is on the disk after this, or the file has failed.
    void close();

    void fail(Error error);
    bool failed() const { return m_failed.load(std::memory_order_relaxed); }
    /// Once all workers are done.
    const Error& error() const { return m_error; }
    std::uint64_t size() const { return m_size; }
    std::string digest() const { return m_hash.hex(); }

private:
    void writeCached(std::string_view bytes, std::uint64_t offset);

    int m_file;
    std::string m_path;
    std::mutex m_mutex;
    std::condition_variable m_turn;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_failed{false};
    std::uint64_t m_size = 0;
    Sha256 m_hash;
    Error m_error;
    std::unique_ptr<DeviceWriter> m_device; // once the file is large enough to be worth it
};

/// One worker's way into the file, for one chunk after another. While it is the chunk's turn, bytes leave in pieces
/// that still lie in the cache: one piece is hashed while the next is rendered. A chunk that has to wait is kept.
class ChunkOutput
{
public:
    explicit ChunkOutput(OrderedFile& file) : m_file(file) {}

    void begin(std::size_t number);
    /// What has not left yet; append to it.
    std::string& buffer() { return m_buffer; }
    HashBacklog& backlog() { return m_backlog; }
    /// Call between batches.
    void advance();
    /// Waits for the chunk's turn, lets everything leave and passes the turn on. False when the file has failed.
    bool end();
    /// Of the chunk, so far.
    std::uint64_t bytes() const { return m_left + m_buffer.size(); }
    /// Where the chunk begins in the file; after end().
    std::uint64_t start() const { return m_start; }

private:
    void settle();

    OrderedFile& m_file;
    std::size_t m_number = 0;
    std::uint64_t m_start = 0;
    std::uint64_t m_left = 0; // bytes that have left m_buffer
    std::string m_buffer;
    std::string m_behind; // being hashed
    HashBacklog m_backlog;
};

} // namespace dw
