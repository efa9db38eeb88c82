// A value, or the reason why the world did not give it: file, disk, network, cancelled.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace dw {

enum class ErrorKind { NotFound, Permission, DiskFull, Io, Corrupt, Unsupported, Cancelled, Sql, Unsatisfiable };

struct Error {
    ErrorKind kind = ErrorKind::Io;
    std::string message; ///< what happened and what to do next, in one sentence
    std::string path;    ///< the file or folder concerned, if any
};

/// The error kind that fits an errno value.
ErrorKind errorKindOf(int systemError);
/// "message: path (No such file or directory)" with the kind that fits errno.
Error systemError(std::string message, std::string path, int systemError);

template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& value()
    {
        assert(*this);
        return *std::get_if<T>(&m_state);
    }
    const T& value() const
    {
        assert(*this);
        return *std::get_if<T>(&m_state);
    }
    const Error& error() const
    {
        assert(!*this);
        return *std::get_if<Error>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// A Result without a value.
using Status = Result<std::monostate>;
inline Status ok()
{
    return std::monostate{};
}

} // namespace dw
