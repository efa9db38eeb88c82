// One fsync for files whose library was told not to wait for the disk.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/database/flush.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace dw::sinks::database {

Status flushFile(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError("could not be opened to be flushed", path, errno);
    const int flushed = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (flushed != 0)
        return systemError("could not be flushed to the disk", path, reason);
    return ok();
}

} // namespace dw::sinks::database
