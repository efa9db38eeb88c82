// Sees to it that a file that a library wrote is on the disk.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"

#include <string>

namespace dw::sinks::database {

/// Waits until the file's bytes are on the disk.
Status flushFile(const std::string& path);

} // namespace dw::sinks::database
