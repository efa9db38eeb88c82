// Hashing what is there, and making it again.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/verify.h"

#include "core/random/sha256.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace dw {

bool fileMatches(const std::filesystem::path& path, const FileRecord& record)
{
    std::error_code error;
    if (std::filesystem::file_size(path, error) != record.bytes || error)
        return false;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    Sha256 hash;
    std::string block(std::size_t{1} << 20U, '\0');
    ssize_t got = 0;
    while ((got = ::read(file, block.data(), block.size())) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            break;
        hash.update(std::string_view(block.data(), static_cast<std::size_t>(got)));
    }
    ::close(file);
    return got == 0 && hash.hex() == record.sha256;
}

bool VerifyReport::allWhole() const
{
    for (const FileVerdict& file : files)
        if (file.state != FileVerdict::State::Whole)
            return false;
    return true;
}

} // namespace dw
