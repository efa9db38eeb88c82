// One column's values as text: kernels by type, dictionary entries rendered once, nulls left to the format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/sinks/text/entries.h"
#include "core/sinks/text/format.h"
#include "core/sinks/text/slots.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <type_traits>

namespace dw::sinks::text {

/// What a cell needs in a buffer beyond its texts, over-copies included; also the room behind the last cell.
inline constexpr std::size_t kCellRoom = 64;

/// A short text that is copied whole, whatever its length.
struct Word {
    char bytes[32] = {};
    std::uint8_t length = 0;

    void set(std::string_view text)
    {
        assert(text.size() <= sizeof bytes);
        std::memcpy(bytes, text.data(), text.size());
        length = static_cast<std::uint8_t>(text.size());
    }
    char* write(char* out) const
    {
        std::memcpy(out, bytes, sizeof bytes);
        return out + length;
    }
    /// Marked as elsewhere when it does not fit.
    Slot slot() const
    {
        Slot slot{};
        if (length <= Slot::kMostBytes)
            slot.set(bytes, length);
        else
            slot.markElsewhere();
        return slot;
    }
};

/// The leading digits of the last large integer: ids in a row mostly differ in the last eight digits.
class LeadingDigits
{
public:
    char* write(char* out, std::uint64_t magnitude)
    {
        constexpr std::uint64_t kGroup = 100'000'000;
        std::uint64_t rest = magnitude - m_base;
        if (rest >= kGroup) [[unlikely]] {
            m_base = magnitude / kGroup * kGroup;
            m_length = static_cast<std::uint8_t>(writeUnsigned(m_text, magnitude / kGroup) - m_text);
            rest = magnitude - m_base;
        }
        std::memcpy(out, m_text, 16);
        return writeEight(out + m_length, rest);
    }

private:
    std::uint64_t m_base = ~std::uint64_t{0};
    char m_text[16 + kOverwrite] = {};
    std::uint8_t m_length = 0;
};

/// How a format wants its values.
struct CellFormat {
    DataType type = DataType::Int64;
    int scale = 0;
    char quote = '"';        ///< around values of fixed alphabets (all but bools and texts) ...
    bool isQuoted = false;   ///< ... when this is set
    std::string after;       ///< at most 3 bytes behind every value
    char decimalPoint = '.'; ///< of decimals and doubles
    char dateTimeSeparator = ' ';
    // Whole words, with quotes where needed and `after` behind them; at most 32 bytes.
    std::string nanWord, infinityWord, negativeInfinityWord, trueWord, falseWord;
};

/// Writes the values of one column, batch after batch. Escape is a function (char* out, std::string_view) -> char* that
/// writes a text with its quotes, at most `escapeFactor` bytes for each and two more.
template <typename Escape>
class Cell
{
public:
    explicit Cell(const CellFormat& format);

    /// Sets the column whose values are written next.
    void bind(const Column& column);
    bool isNull(std::size_t i) const { return m_valid != nullptr && ((m_valid[i / 64] >> (i % 64)) & 1U) == 0; }
    /// Writes value i, which is not null.
    char* write(std::size_t i, char* out, const Escape& escape);
    /// Puts values first + i for all i < count, and `null` for those that are null, into out[i]; what does not
    /// fit a slot, or is not made for slots, is marked as elsewhere.
    void fillSlots(const SlotKernels& kernels, std::size_t first, std::size_t count, const Slot& null, Slot* out);

    /// Widest text of any row but for plain texts, and that of a plain text.
    std::size_t fixedBound() const
    {
        return kCellRoom + (m_kind >= Kind::Entry16 && m_dictionary ? m_longestEntry : 0);
    }
    std::size_t textSize(std::size_t i) const { return m_kind == Kind::Text ? m_column->texts[i].size() : 0; }
    bool isPlainText() const { return m_kind == Kind::Text; }

private:
    enum class Kind { Integer, Decimal, Double, Date, Time, Timestamp, Bool, Text, Entry16, Entry32, Entry64 };

    static Kind kindOf(DataType type, int scale);
    char* close(char* end) const
    {
        std::memcpy(end, m_after, sizeof m_after);
        return end + m_afterLength;
    }
    char* open(char* out) const
    {
        *out = m_quote;
        return out + m_opening;
    }
    char* writeReal(double value, char* out) const;
    template <std::size_t Width>
    char* writeSlot(std::uint32_t code, char* out, const Escape& escape);
    char* writeEntry(std::uint32_t code, char* out, const Escape& escape);
    void fillNumbers(const SlotKernels& kernels, std::span<const std::int64_t> values, Slot* out);
    void fillDates(const SlotKernels& kernels, std::span<const std::int64_t> values, Slot* out) const;

    Kind m_kind;
    std::uint8_t m_scale;
    std::uint8_t m_opening;
    std::uint8_t m_afterLength;
    char m_after[4] = {};
    char m_quote;
    char m_decimalPoint;
    char m_dateTimeSeparator;
    DataType m_type;
    const Column* m_column = nullptr;
    const std::uint64_t* m_valid = nullptr;
    Word m_bools[2];
    // What all slots of a column share is made once: a load of what was just put together from smaller stores waits for
    // them to reach the cache, and with them for everything before, hashing included.
    Slot m_boolSlots[2];
    NumberSlots m_numbers;
    std::int64_t m_prefixBase = -1; ///< of the leading digits that m_prefix holds
    std::uint64_t m_prefix = 0;
    std::size_t m_prefixBytes = 0;
    Word m_nan;
    Word m_infinity;
    Word m_negativeInfinity;
    LeadingDigits m_leading;
    EntrySlots m_slots;
    std::shared_ptr<const Dictionary> m_dictionary; ///< whose entries are in the slots
    std::size_t m_longestEntry = 0;                 ///< bytes, unescaped
};

template <typename Escape>
Cell<Escape>::Cell(const CellFormat& format)
    : m_kind(kindOf(format.type, format.scale)), m_scale(static_cast<std::uint8_t>(format.scale)),
      m_opening(format.isQuoted ? 1 : 0), m_afterLength(static_cast<std::uint8_t>(format.after.size())),
      m_quote(format.quote), m_decimalPoint(format.decimalPoint), m_dateTimeSeparator(format.dateTimeSeparator),
      m_type(format.type)
{
    assert(format.after.size() <= sizeof m_after);
    std::memcpy(m_after, format.after.data(), format.after.size());
    m_bools[0].set(format.falseWord);
    m_bools[1].set(format.trueWord);
    for (std::size_t k = 0; k < 2; ++k)
        m_boolSlots[k] = m_bools[k].slot();
    if (m_kind == Kind::Date)
        m_numbers = NumberSlots::ofDates(format.after);
    else if (format.scale < 8)
        m_numbers = NumberSlots(format.after, m_kind == Kind::Decimal ? m_scale : 0, m_decimalPoint);
    m_nan.set(format.nanWord);
    m_infinity.set(format.infinityWord);
    m_negativeInfinity.set(format.negativeInfinityWord);
}

template <typename Escape>
typename Cell<Escape>::Kind Cell<Escape>::kindOf(DataType type, int scale)
{
    switch (type) {
    case DataType::Bool:
        return Kind::Bool;
    case DataType::Int64:
        return Kind::Integer;
    case DataType::Float64:
        return Kind::Double;
    case DataType::Decimal:
        return scale > 0 ? Kind::Decimal : Kind::Integer;
    case DataType::Date:
        return Kind::Date;
    case DataType::Timestamp:
        return Kind::Timestamp;
    case DataType::Time:
        return Kind::Time;
    case DataType::Text:
        break;
    }
    return Kind::Text;
}

template <typename Escape>
void Cell<Escape>::bind(const Column& column)
{
    assert(column.type == m_type);
    m_column = &column;
    m_valid = column.validity.allValid() ? nullptr : column.validity.words().data();
    if (m_type != DataType::Text)
        return;
    if (!column.dictionary) {
        m_kind = Kind::Text;
        return;
    }
    if (m_dictionary != column.dictionary) {
        m_dictionary = column.dictionary;
        m_longestEntry = 0;
        for (const std::string_view value : m_dictionary->values)
            m_longestEntry = std::max(m_longestEntry, value.size());
        m_slots.reset(m_dictionary->values, m_afterLength + std::size_t{2});
    }
    m_kind = m_slots.width() == 16 ? Kind::Entry16 : m_slots.width() == 32 ? Kind::Entry32 : Kind::Entry64;
}

template <typename Escape>
char* Cell<Escape>::writeReal(double value, char* out) const
{
    if (!std::isfinite(value)) [[unlikely]]
        return std::isnan(value) ? m_nan.write(out) : value > 0 ? m_infinity.write(out) : m_negativeInfinity.write(out);
    char* const begin = open(out);
    char* end = writeDouble(begin, value);
    if (m_decimalPoint != '.')
        std::replace(begin, end, '.', m_decimalPoint);
    return close(end);
}

/// An entry that is not in its slot yet, or does not fit there.
template <typename Escape>
char* Cell<Escape>::writeEntry(std::uint32_t code, char* out, const Escape& escape)
{
    char* const end = close(escape(out, m_dictionary->values[code]));
    if (m_slots.length(code) == 0)
        m_slots.set(code, {out, static_cast<std::size_t>(end - out)});
    return end;
}

template <typename Escape>
template <std::size_t Width>
inline char* Cell<Escape>::writeSlot(std::uint32_t code, char* out, const Escape& escape)
{
    const char* from = m_slots.data() + code * Width;
    const std::uint8_t length = static_cast<std::uint8_t>(from[Width - 1]);
    if (static_cast<std::uint8_t>(length - 1) >= EntrySlots::kLong - 1) [[unlikely]]
        return writeEntry(code, out, escape);
    std::memcpy(out, from, Width);
    return out + length;
}

template <typename Escape>
inline char* Cell<Escape>::write(std::size_t i, char* out, const Escape& escape)
{
    switch (m_kind) {
    case Kind::Integer: {
        std::uint64_t magnitude = 0;
        out = writeSign(open(out), m_column->integers[i], magnitude);
        return close(magnitude < 100'000'000 ? writeUnsigned(out, magnitude) : m_leading.write(out, magnitude));
    }
    case Kind::Decimal:
        return close(writeDecimal(open(out), m_column->integers[i], m_scale, m_decimalPoint));
    case Kind::Double:
        return writeReal(m_column->reals[i], out);
    case Kind::Date:
        return close(writeDate(open(out), m_column->integers[i]));
    case Kind::Time:
        return close(writeTime(open(out), m_column->integers[i]));
    case Kind::Timestamp:
        return close(writeTimestamp(open(out), m_column->integers[i], m_dateTimeSeparator));
    case Kind::Bool:
        return m_bools[m_column->bools[i] & 1U].write(out);
    case Kind::Entry16:
        return writeSlot<16>(m_column->codes[i], out, escape);
    case Kind::Entry32:
        return writeSlot<32>(m_column->codes[i], out, escape);
    case Kind::Entry64:
        return writeSlot<64>(m_column->codes[i], out, escape);
    case Kind::Text:
        break;
    }
    return close(escape(out, m_column->texts[i]));
}

template <typename Escape>
void Cell<Escape>::fillNumbers(const SlotKernels& kernels, std::span<const std::int64_t> values, Slot* out)
{
    constexpr std::int64_t kGroup = 100'000'000;
    if (m_kind == Kind::Decimal)
        return kernels.decimals(m_numbers, values.data(), values.size(), out);
    const std::int64_t base = values.front() / kGroup * kGroup;
    if (base < kGroup || base >= kGroup * 10'000)
        return kernels.integers(m_numbers, values.data(), values.size(), out);
    // Ids in a row mostly differ in their last eight digits.
    if (base != m_prefixBase) {
        char prefix[kOverwrite + 8] = {};
        m_prefixBytes =
            static_cast<std::size_t>(writeUnsigned(prefix, static_cast<std::uint64_t>(base / kGroup)) - prefix);
        m_prefix = 0;
        std::memcpy(&m_prefix, prefix, m_prefixBytes);
        m_prefixBase = base;
    }
    kernels.prefixed(m_numbers, base, m_prefix, m_prefixBytes, values.data(), values.size(), out);
}

template <typename Escape>
void Cell<Escape>::fillDates(const SlotKernels& kernels, std::span<const std::int64_t> values, Slot* out) const
{
    if (kernels.dates(m_numbers, values.data(), values.size(), out)) [[likely]]
        return;
    // One store for the whole slot: what is stored in parts and loaded as one makes the load wait.
    using Words = std::uint64_t __attribute__((vector_size(16)));
    const std::uint64_t ending = m_numbers.separator << 16 | std::uint64_t{10U + m_afterLength} << 56;
    for (std::size_t i = 0; i < values.size(); ++i) {
        DateText text;
        const bool isUsual = dateText(values[i], text);
        const Words words = {text.year | text.day << 32, (text.day >> 32 & 0xffff) | ending};
        std::memcpy(&out[i], &words, sizeof words);
        if (!isUsual) [[unlikely]]
            out[i].markElsewhere();
    }
}

template <typename Escape>
void Cell<Escape>::fillSlots(const SlotKernels& kernels, std::size_t first, std::size_t count, const Slot& null,
                             Slot* out)
{
    const bool isNumber = (m_kind == Kind::Integer || (m_kind == Kind::Decimal && m_scale < 8)) && m_opening == 0;
    if (isNumber) {
        fillNumbers(kernels, std::span(m_column->integers).subspan(first, count), out);
    } else if (m_kind == Kind::Date && m_opening == 0) {
        fillDates(kernels, std::span(m_column->integers).subspan(first, count), out);
    } else if (m_kind == Kind::Bool) {
        for (std::size_t i = 0; i < count; ++i)
            out[i] = m_boolSlots[m_column->bools[first + i] & 1U];
    } else if (m_kind == Kind::Entry16) {
        const std::uint32_t* codes = m_column->codes.data() + first;
        const char* entries = m_slots.data();
        for (std::size_t i = 0; i < count; ++i) {
            Slot& slot = out[i];
            std::memcpy(&slot, entries + std::size_t{codes[i]} * sizeof(Slot), sizeof(Slot));
            if (slot.length() == 0) [[unlikely]] // not rendered yet
                slot.markElsewhere();
        }
    } else {
        for (std::size_t i = 0; i < count; ++i)
            out[i].markElsewhere();
    }
    if (m_valid == nullptr)
        return;
    for (std::size_t i = 0; i < count; ++i)
        if (isNull(first + i))
            out[i] = null;
}

} // namespace dw::sinks::text
