// Writes Thrift's compact protocol, which Parquet describes itself in: fields, lists, nested structs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dw::sinks::parquet {

/// 7 bits a byte, lowest first.
inline void appendVarint(std::uint64_t value, std::string& out)
{
    while (value >= 0x80) {
        out += static_cast<char>(value | 0x80);
        value >>= 7;
    }
    out += static_cast<char>(value);
}

inline std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

/// Fields must be written in the order of their ids. Starts inside of the outermost struct.
class ThriftWriter
{
public:
    explicit ThriftWriter(std::string& out) : m_out(out) {}

    void boolean(int field, bool value) { header(field, value ? 1 : 2); }
    void byte(int field, std::int8_t value)
    {
        header(field, 3);
        m_out += static_cast<char>(value);
    }
    void int16(int field, std::int64_t value) { integer(field, 4, value); }
    void int32(int field, std::int64_t value) { integer(field, 5, value); }
    void int64(int field, std::int64_t value) { integer(field, 6, value); }
    void text(int field, std::string_view value)
    {
        header(field, 8);
        textItem(value);
    }

    void beginStruct(int field)
    {
        header(field, 12);
        m_lastFields.push_back(0);
    }
    /// An element of a list of structs.
    void beginItem() { m_lastFields.push_back(0); }
    void end()
    {
        m_out += '\0';
        m_lastFields.pop_back();
    }
    void emptyStruct(int field)
    {
        beginStruct(field);
        end();
    }

    void beginStructList(int field, std::size_t size) { list(field, 12, size); }
    void beginTextList(int field, std::size_t size) { list(field, 8, size); }
    void beginInt32List(int field, std::size_t size) { list(field, 5, size); }
    void textItem(std::string_view value)
    {
        appendVarint(value.size(), m_out);
        m_out += value;
    }
    void int32Item(std::int64_t value) { appendVarint(zigzag(value), m_out); }

private:
    void header(int field, int type)
    {
        const int step = field - m_lastFields.back();
        assert(step > 0 && step < 16);
        m_out += static_cast<char>(step << 4 | type);
        m_lastFields.back() = field;
    }
    void integer(int field, int type, std::int64_t value)
    {
        header(field, type);
        appendVarint(zigzag(value), m_out);
    }
    void list(int field, int elementType, std::size_t size)
    {
        header(field, 9);
        if (size < 15) {
            m_out += static_cast<char>(size << 4 | static_cast<std::size_t>(elementType));
            return;
        }
        m_out += static_cast<char>(0xf0 | elementType);
        appendVarint(size, m_out);
    }

    std::string& m_out;
    std::vector<int> m_lastFields = {0};
};

} // namespace dw::sinks::parquet
