// Turning the operating system's error numbers into errors.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/result.h"

#include <cerrno>
#include <system_error>

namespace dw {

ErrorKind errorKindOf(int systemError)
{
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorKind::Permission;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorKind::DiskFull;
    default:
        return ErrorKind::Io;
    }
}

Error systemError(std::string message, std::string path, int systemError)
{
    return {errorKindOf(systemError),
            std::move(message) + ": " + path + " (" + std::generic_category().message(systemError) + ")", path};
}

} // namespace dw
