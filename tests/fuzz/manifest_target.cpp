// Any bytes as a manifest.json that --resume and verify find in a directory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/manifest.h"
#include "tests/fuzz/target.h"

#include <sys/mman.h>
#include <unistd.h>

namespace dw::fuzz {

void manifestTarget(std::string_view input)
{
    const int file = ::memfd_create("manifest", 0);
    promise(file >= 0 && ::write(file, input.data(), input.size()) == static_cast<ssize_t>(input.size()), "a file");
    const Result<Manifest> read = readManifest("/proc/self/fd/" + std::to_string(file));
    ::close(file);
    if (!read)
        return;
    const Json json = manifestToJson(*read);
    promise(json.at("project").at("sha256") == read->projectHash, "what was read is written");
}

} // namespace dw::fuzz
