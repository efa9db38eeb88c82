// Texts rendered once and then copied: dictionary entries and the two boolean values, each in a slot of fixed width.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace dw::sinks::text {

/// Slots of 16, 32 or 64 bytes; the last byte holds the length, 0 = not rendered yet, kLong = does not fit a slot.
/// Entries are rendered when first used, so that a dictionary with more entries than rows costs little.
class EntrySlots
{
public:
    static constexpr std::uint8_t kLong = 0xff;

    /// Empties all slots; their width fits most of `texts` with `extra` bytes around them.
    void reset(std::span<const std::string_view> texts, std::size_t extra)
    {
        std::size_t fits16 = 0;
        std::size_t fits32 = 0;
        for (const std::string_view text : texts) {
            fits16 += text.size() + extra < 16 ? 1 : 0;
            fits32 += text.size() + extra < 32 ? 1 : 0;
        }
        const std::size_t most = texts.size() - texts.size() / 16;
        m_width = fits16 >= most ? 16 : fits32 >= most ? 32 : 64;
        m_bytes.assign(texts.size() * m_width, 0);
    }

    std::size_t width() const { return m_width; }
    const char* data() const { return m_bytes.data(); }
    std::uint8_t length(std::size_t i) const { return static_cast<std::uint8_t>(m_bytes[(i + 1) * m_width - 1]); }

    /// Keeps what was rendered for entry i, or the mark that it is too long.
    void set(std::size_t i, std::string_view rendered)
    {
        char* slot = m_bytes.data() + i * m_width;
        if (rendered.size() >= m_width) {
            slot[m_width - 1] = static_cast<char>(kLong);
            return;
        }
        std::memcpy(slot, rendered.data(), rendered.size());
        slot[m_width - 1] = static_cast<char>(rendered.size());
    }

private:
    std::size_t m_width = 16;
    std::vector<char> m_bytes;
};

} // namespace dw::sinks::text
