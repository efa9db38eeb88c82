// A sink as the rest of the program sees it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/generator.h"
#include "core/registry/sink.h"

namespace dw {

struct SinkType : Description {
    /// Parameters are read and checked; nullptr after a problem (reported at `pointer`).
    std::function<std::unique_ptr<BoundSink>(const Json& params, Problems& problems, const std::string& pointer)> bind;
};

} // namespace dw
