// How many rows a chunk of a file holds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/sink.h"

namespace dw {

/// What sinks ask for when nobody chose another number.
inline constexpr std::int64_t kUsualChunkRows = 131'072;

/// The sink's wish, and fewer rows where it is the usual one and the widest of the tables would take more than about 64
/// MiB in such a chunk: every worker holds one in memory. A power of two down to 2,048, so that it divides a part. Part
/// of the promise of formats whose bytes depend on it.
std::int64_t chunkRowsFor(const Schema& schema, const BoundSink& sink);

} // namespace dw
