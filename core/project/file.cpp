// Project files on disk: reading text safely, writing it atomically.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace dw {

namespace {

class FileDescriptor
{
public:
    explicit FileDescriptor(int opened) : m_number(opened) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    int number() const { return m_number; }

private:
    int m_number;
};

Status writeAll(int file, std::string_view content, const std::string& path)
{
    while (!content.empty()) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemError("Could not write", path, errno);
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ok();
}

} // namespace

Status writeFileAtomically(const std::filesystem::path& path, std::string_view content)
{
    const std::string target = path.string();
    const std::string temporary = fmt::format("{}.{}.tmp", target, ::getpid());
    {
        const FileDescriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (file.number() < 0)
            return systemError("Could not create", temporary, errno);
        Status written = writeAll(file.number(), content, temporary);
        if (written && ::fsync(file.number()) != 0)
            written = systemError("Could not write", temporary, errno);
        if (!written) {
            ::unlink(temporary.c_str());
            return written;
        }
    }
    if (::rename(temporary.c_str(), target.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return systemError("Could not replace", target, error);
    }
    return ok();
}

Result<Project> readProjectFile(const std::filesystem::path& path, Problems& problems)
{
    constexpr std::size_t kLargestFile = std::size_t{256} << 20U;
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0)
        return systemError("Could not open", path.string(), errno);
    std::string text;
    std::string block(std::size_t{1} << 16U, '\0');
    for (;;) {
        const ssize_t got = ::read(file.number(), block.data(), block.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError("Could not read", path.string(), errno);
        if (got == 0)
            break;
        text.append(block, 0, static_cast<std::size_t>(got));
        if (text.size() > kLargestFile)
            return Error{ErrorKind::Corrupt,
                         fmt::format("This file is larger than 256 MiB, which no project is: {}", path.string()),
                         path.string()};
    }
    return parseProject(text, problems);
}

Status writeProjectFile(const Project& project, const std::filesystem::path& path)
{
    return writeFileAtomically(path, writeProject(project));
}

} // namespace dw
