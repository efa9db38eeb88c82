// Validity bitmaps, arenas and the few operations that every kind of column needs.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/column.h"

#include "core/data/decimal.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace dw {

void Validity::setNull(std::size_t i, std::size_t size)
{
    if (m_words.empty())
        m_words.assign((size + 63) / 64, ~std::uint64_t{0});
    m_words[i / 64] &= ~(std::uint64_t{1} << (i % 64));
}

std::size_t Validity::nullCount(std::size_t size) const
{
    std::size_t nulls = 0;
    for (std::size_t word = 0; word * 64 < size && word < m_words.size(); ++word) {
        const std::size_t bits = std::min<std::size_t>(64, size - word * 64);
        const std::uint64_t mask = bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
        nulls += bits - static_cast<std::size_t>(std::popcount(m_words[word] & mask));
    }
    return nulls;
}

void Validity::merge(const Validity& other, std::size_t size)
{
    if (other.m_words.empty())
        return;
    if (m_words.empty())
        m_words.assign((size + 63) / 64, ~std::uint64_t{0});
    for (std::size_t i = 0; i < m_words.size() && i < other.m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
}

std::string_view Arena::copy(std::string_view text)
{
    char* place = allocate(text.size());
    if (!text.empty())
        std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
}

void Arena::clear()
{
    m_used = 0;
    m_next = nullptr;
    m_left = 0;
}

void Arena::grow(std::size_t bytes)
{
    constexpr std::size_t kBlockSize = 64 * 1024;
    while (m_used < m_blocks.size() && m_blocks[m_used].size < bytes)
        ++m_used;
    if (m_used == m_blocks.size()) {
        const std::size_t size = std::max(bytes, kBlockSize);
        m_blocks.push_back({std::make_unique_for_overwrite<char[]>(size), size});
    }
    m_next = m_blocks[m_used].bytes.get();
    m_left = m_blocks[m_used].size;
    ++m_used;
}

std::shared_ptr<const Dictionary> Dictionary::fromTexts(std::vector<std::string> texts)
{
    auto dictionary = std::make_shared<Dictionary>();
    dictionary->storage = std::move(texts);
    dictionary->values.assign(dictionary->storage.begin(), dictionary->storage.end());
    return dictionary;
}

std::shared_ptr<const Dictionary> Dictionary::fromViews(std::vector<std::string_view> views)
{
    auto dictionary = std::make_shared<Dictionary>();
    dictionary->values = std::move(views);
    return dictionary;
}

void Column::reset(DataType dataType, std::size_t rows, int decimalScale)
{
    type = dataType;
    scale = decimalScale;
    size = rows;
    validity.clear();
    dictionary.reset();
    switch (storageOf(type)) {
    case Storage::Bool:
        bools.resize(rows);
        break;
    case Storage::Integer:
        integers.resize(rows);
        break;
    case Storage::Real:
        reals.resize(rows);
        break;
    case Storage::Text:
        arena.clear();
        texts.assign(rows, std::string_view{});
        break;
    }
}

void Column::resetCodes(std::shared_ptr<const Dictionary> entries, std::size_t rows)
{
    type = DataType::Text;
    scale = 0;
    size = rows;
    validity.clear();
    dictionary = std::move(entries);
    codes.resize(rows);
}

double Column::number(std::size_t i) const
{
    switch (storageOf(type)) {
    case Storage::Bool:
        return bools[i];
    case Storage::Real:
        return reals[i];
    case Storage::Integer:
        return type == DataType::Decimal ? unscaled(integers[i], scale) : static_cast<double>(integers[i]);
    case Storage::Text:
        break;
    }
    return 0.0;
}

namespace {

void gatherTexts(const Column& from, std::span<const std::uint32_t> indexes, Column& to)
{
    for (std::size_t i = 0; i < indexes.size(); ++i) {
        if (from.dictionary)
            to.codes[i] = from.codes[indexes[i]];
        else
            to.texts[i] = to.arena.copy(from.texts[indexes[i]]);
    }
}

void scatterTexts(const Column& from, std::span<const std::uint32_t> indexes, Column& to)
{
    if (to.dictionary && to.dictionary == from.dictionary) {
        for (std::size_t i = 0; i < indexes.size(); ++i)
            to.codes[indexes[i]] = from.codes[i];
        return;
    }
    if (to.dictionary) {
        // Entries live as long as the dictionary, which is about to be let go: copy them.
        to.arena.clear();
        to.texts.resize(to.size);
        for (std::size_t i = 0; i < to.size; ++i)
            to.texts[i] = to.arena.copy(to.dictionary->values[to.codes[i]]);
        to.dictionary.reset();
    }
    for (std::size_t i = 0; i < indexes.size(); ++i)
        to.texts[indexes[i]] = to.arena.copy(from.text(i));
}

template <typename T>
void scatterValues(const std::vector<T>& from, std::span<const std::uint32_t> indexes, std::vector<T>& to)
{
    for (std::size_t i = 0; i < indexes.size(); ++i)
        to[indexes[i]] = from[i];
}

template <typename T>
void gatherValues(const std::vector<T>& from, std::span<const std::uint32_t> indexes, std::vector<T>& to)
{
    for (std::size_t i = 0; i < indexes.size(); ++i)
        to[i] = from[indexes[i]];
}

} // namespace

void gather(const Column& from, std::span<const std::uint32_t> indexes, Column& to)
{
    if (from.type == DataType::Text && from.dictionary)
        to.resetCodes(from.dictionary, indexes.size());
    else
        to.reset(from.type, indexes.size(), from.scale);
    switch (storageOf(from.type)) {
    case Storage::Bool:
        gatherValues(from.bools, indexes, to.bools);
        break;
    case Storage::Integer:
        gatherValues(from.integers, indexes, to.integers);
        break;
    case Storage::Real:
        gatherValues(from.reals, indexes, to.reals);
        break;
    case Storage::Text:
        gatherTexts(from, indexes, to);
        break;
    }
    if (!from.validity.allValid())
        for (std::size_t i = 0; i < indexes.size(); ++i)
            if (from.isNull(indexes[i]))
                to.setNull(i);
}

void scatter(const Column& from, std::span<const std::uint32_t> indexes, Column& to)
{
    switch (storageOf(from.type)) {
    case Storage::Bool:
        scatterValues(from.bools, indexes, to.bools);
        break;
    case Storage::Integer:
        scatterValues(from.integers, indexes, to.integers);
        break;
    case Storage::Real:
        scatterValues(from.reals, indexes, to.reals);
        break;
    case Storage::Text:
        scatterTexts(from, indexes, to);
        break;
    }
    if (from.validity.allValid() && to.validity.allValid())
        return;
    std::vector<bool> isNull(to.size);
    for (std::size_t i = 0; i < to.size; ++i)
        isNull[i] = to.isNull(i);
    for (std::size_t i = 0; i < indexes.size(); ++i)
        isNull[indexes[i]] = from.isNull(i);
    to.validity.clear();
    for (std::size_t i = 0; i < to.size; ++i)
        if (isNull[i])
            to.setNull(i);
}

Column copyOf(const Column& column)
{
    std::vector<std::uint32_t> all(column.size);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<std::uint32_t>(i);
    Column copy;
    gather(column, all, copy);
    return copy;
}

bool sameValues(const Column& a, const Column& b)
{
    if (a.type != b.type || a.scale != b.scale || a.size != b.size)
        return false;
    for (std::size_t i = 0; i < a.size; ++i) {
        if (a.isNull(i) != b.isNull(i))
            return false;
        if (a.isNull(i))
            continue;
        bool same = true;
        switch (storageOf(a.type)) {
        case Storage::Bool:
            same = a.bools[i] == b.bools[i];
            break;
        case Storage::Integer:
            same = a.integers[i] == b.integers[i];
            break;
        case Storage::Real:
            same = std::bit_cast<std::uint64_t>(a.reals[i]) == std::bit_cast<std::uint64_t>(b.reals[i]) ||
                   (std::isnan(a.reals[i]) && std::isnan(b.reals[i]));
            break;
        case Storage::Text:
            same = a.text(i) == b.text(i);
            break;
        }
        if (!same)
            return false;
    }
    return true;
}

} // namespace dw
