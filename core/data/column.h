// A column of values: contiguous, typed, with a validity bitmap only where there are nulls.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/type.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dw {

/// Which rows hold a value. Without nulls it holds nothing at all.
class Validity
{
public:
    bool allValid() const { return m_words.empty(); }
    bool isValid(std::size_t i) const { return m_words.empty() || ((m_words[i / 64] >> (i % 64)) & 1U) != 0; }
    bool isNull(std::size_t i) const { return !isValid(i); }
    void setNull(std::size_t i, std::size_t size);
    void clear() { m_words.clear(); }
    /// Number of nulls among the first `size` rows.
    std::size_t nullCount(std::size_t size) const;
    /// One bit a row, 1 = valid; empty when all are valid. Bits past the last row are 1.
    std::span<const std::uint64_t> words() const { return m_words; }
    /// Nulls of `other` become nulls here too.
    void merge(const Validity& other, std::size_t size);

private:
    std::vector<std::uint64_t> m_words;
};

/// Bytes whose addresses stay where they are until clear(); memory is kept for the next batch.
class Arena
{
public:
    Arena() = default;
    Arena(Arena&&) noexcept = default;
    Arena& operator=(Arena&&) noexcept = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    /// Room for `bytes` bytes; valid until clear().
    char* allocate(std::size_t bytes)
    {
        if (bytes > m_left)
            grow(bytes);
        char* place = m_next;
        m_next += bytes;
        m_left -= bytes;
        return place;
    }
    std::string_view copy(std::string_view text);
    void clear();

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };
    void grow(std::size_t bytes);

    std::vector<Block> m_blocks;
    std::size_t m_used = 0; // blocks in use; the last of them is being filled
    char* m_next = nullptr;
    std::size_t m_left = 0;
};

/// Distinct texts that rows refer to by number. Immutable once shared, so that writers can render each entry once.
struct Dictionary {
    std::vector<std::string_view> values; ///< views into `storage`, or into memory that lives as long as the program
    std::vector<std::string> storage;

    static std::shared_ptr<const Dictionary> fromTexts(std::vector<std::string> texts);
    /// The texts must outlive every user of the dictionary (lexicons do).
    static std::shared_ptr<const Dictionary> fromViews(std::vector<std::string_view> views);
};

/// One column of a batch. Only the member that fits storageOf(type) is used; text is either `codes` into `dictionary`
/// (when the dictionary is set) or `texts` (views into `arena` or into longer-lived memory). Under a null the value is
/// unspecified but valid to read. Move-only, because texts point into its own arena.
struct Column {
    DataType type = DataType::Int64;
    int scale = 0; ///< digits after the point, for Decimal
    std::size_t size = 0;
    std::vector<std::uint8_t> bools;
    std::vector<std::int64_t> integers;
    std::vector<double> reals;
    std::vector<std::string_view> texts;
    std::shared_ptr<const Dictionary> dictionary;
    std::vector<std::uint32_t> codes;
    Arena arena;
    Validity validity;

    Column() = default;
    explicit Column(DataType dataType, int decimalScale = 0) : type(dataType), scale(decimalScale) {}

    /// Makes room for `rows` values, all valid, keeping memory. Texts become plain (no dictionary), the arena is
    /// emptied.
    void reset(DataType dataType, std::size_t rows, int decimalScale = 0);
    /// As reset(DataType::Text, rows), for values given as codes.
    void resetCodes(std::shared_ptr<const Dictionary> entries, std::size_t rows);

    bool isNull(std::size_t i) const { return validity.isNull(i); }
    void setNull(std::size_t i) { validity.setNull(i, size); }
    std::string_view text(std::size_t i) const { return dictionary ? dictionary->values[codes[i]] : texts[i]; }
    /// A numeric, bool or temporal value as a double (decimals are unscaled); 0 for text.
    double number(std::size_t i) const;
};

/// The rows `indexes` of `from`, in that order. Text is copied, codes are kept.
void gather(const Column& from, std::span<const std::uint32_t> indexes, Column& to);
/// Writes row i of `from` to row indexes[i] of `to`; both have the same type. Codes turn into plain text where needed.
void scatter(const Column& from, std::span<const std::uint32_t> indexes, Column& to);
/// A copy of the values (a Column cannot be copied by accident).
Column copyOf(const Column& column);
/// True when both hold the same type, nulls and values, however the text is stored. NaN equals NaN.
bool sameValues(const Column& a, const Column& b);

} // namespace dw
