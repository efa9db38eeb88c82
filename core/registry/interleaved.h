// What a chunk encoder may do between two rows: a little hashing, whose waiting costs nothing there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/sha256.h"

namespace dw {

/// A chunk encoder that also is one of these is told, before its first append(), of bytes of which it may hash some
/// now and then. The engine hashes what is left.
class InterleavedEncoder
{
public:
    virtual ~InterleavedEncoder() = default;
    virtual void interleave(HashBacklog& backlog) = 0;
};

} // namespace dw
