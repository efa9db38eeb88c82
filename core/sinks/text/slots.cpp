// Choosing the kernels of this CPU.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/text/slots.h"

#include "core/random/avx512.h"
#include "core/random/stream.h"

#include <cassert>
#include <cstring>

namespace dw::sinks::text {

void Slot::set(const char* text, std::size_t size)
{
    assert(size <= kMostBytes);
    std::memcpy(bytes, text, size);
    bytes[15] = static_cast<char>(size);
}

const SlotKernels* slotKernels()
{
#if defined(__x86_64__)
    if (simdLevel() == SimdLevel::Avx2)
        return usesAvx512() ? &kAvx512SlotKernels : &kAvx2SlotKernels;
#endif
    return nullptr;
}

} // namespace dw::sinks::text
