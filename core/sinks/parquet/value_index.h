// Numbers distinct values in the order in which they first occur: the dictionaries of column chunks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace dw::sinks::parquet {

/// A multiplication mixes all bits into the upper ones, which index the table.
inline std::uint64_t mixed(std::uint64_t value)
{
    value ^= value >> 32;
    value *= 0x9e3779b97f4a7c15ULL;
    value ^= value >> 29;
    return value * 0xbf58476d1ce4e5b9ULL;
}

/// Open addressing over entry numbers; Same(entry) compares with the value looked for.
class IndexTable
{
public:
    static constexpr std::uint32_t kNone = 0xffffffff;

    void clear()
    {
        m_slots.assign(kSmallest, kNone);
        m_count = 0;
    }
    std::size_t count() const { return m_count; }

    /// The entry for which `same` holds, or a new one with the next number.
    template <typename Same, typename HashOf>
    std::uint32_t find(std::uint64_t hash, Same same, HashOf hashOf)
    {
        if (2 * m_count >= m_slots.size())
            grow(hashOf);
        const int shift = 64 - std::countr_zero(m_slots.size());
        for (std::size_t at = static_cast<std::size_t>(hash >> shift);; at = (at + 1) & (m_slots.size() - 1)) {
            const std::uint32_t entry = m_slots[at];
            if (entry == kNone) {
                m_slots[at] = static_cast<std::uint32_t>(m_count);
                return static_cast<std::uint32_t>(m_count++);
            }
            if (same(entry))
                return entry;
        }
    }

private:
    static constexpr std::size_t kSmallest = 256;

    template <typename HashOf>
    void grow(HashOf hashOf)
    {
        const std::size_t size = m_slots.empty() ? kSmallest : 4 * m_slots.size();
        m_slots.assign(size, kNone);
        const int shift = 64 - std::countr_zero(size);
        for (std::size_t entry = 0; entry < m_count; ++entry) {
            std::size_t at = static_cast<std::size_t>(hashOf(entry) >> shift);
            while (m_slots[at] != kNone)
                at = (at + 1) & (size - 1);
            m_slots[at] = static_cast<std::uint32_t>(entry);
        }
    }

    std::vector<std::uint32_t> m_slots;
    std::size_t m_count = 0;
};

/// Distinct 64-bit values.
class NumberIndex
{
public:
    NumberIndex() { clear(); }
    void clear()
    {
        m_table.clear();
        m_entries.clear();
    }
    const std::vector<std::uint64_t>& entries() const { return m_entries; }

    std::uint32_t find(std::uint64_t value)
    {
        const std::uint32_t entry = m_table.find(
            mixed(value), [&](std::uint32_t candidate) { return m_entries[candidate] == value; },
            [&](std::size_t known) { return mixed(m_entries[known]); });
        if (entry == m_entries.size())
            m_entries.push_back(value);
        return entry;
    }

private:
    IndexTable m_table;
    std::vector<std::uint64_t> m_entries;
};

/// Distinct texts, copied.
class TextIndex
{
public:
    TextIndex() { clear(); }
    void clear()
    {
        m_table.clear();
        m_entries.clear();
        m_arena.clear();
        m_bytes = 0;
    }
    const std::vector<std::string_view>& entries() const { return m_entries; }
    /// Of all entries, with four bytes for each length.
    std::size_t bytes() const { return m_bytes; }

    /// Forgets the newest entry; nothing may be looked for until clear().
    void dropLast()
    {
        m_bytes -= m_entries.back().size() + 4;
        m_entries.pop_back();
    }

    std::uint32_t find(std::string_view text)
    {
        const std::uint64_t hash = hashOf(text);
        const std::uint32_t entry = m_table.find(
            hash, [&](std::uint32_t candidate) { return m_entries[candidate] == text; },
            [&](std::size_t known) { return hashOf(m_entries[known]); });
        if (entry == m_entries.size()) {
            m_entries.push_back(m_arena.copy(text));
            m_bytes += text.size() + 4;
        }
        return entry;
    }

private:
    static std::uint64_t hashOf(std::string_view text)
    {
        std::uint64_t hash = text.size();
        const char* from = text.data();
        std::size_t left = text.size();
        for (; left >= 8; left -= 8, from += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, from, 8);
            hash = mixed(hash ^ word);
        }
        std::uint64_t word = 0;
        if (left > 0)
            std::memcpy(&word, from, left);
        return mixed(hash ^ word);
    }

    IndexTable m_table;
    std::vector<std::string_view> m_entries;
    Arena m_arena;
    std::size_t m_bytes = 0;
};

} // namespace dw::sinks::parquet
