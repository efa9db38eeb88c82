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

NumberSlots::NumberSlots(std::string_view separatorText, std::size_t digitsBehind, char pointCharacter)
    : separatorBytes(separatorText.size()), scale(digitsBehind), point(static_cast<unsigned char>(pointCharacter))
{
    assert(separatorBytes <= 3 && scale < 8);
    std::memcpy(&separator, separatorText.data(), separatorText.size());
    const std::size_t whole = 8 - scale;
    std::size_t length = 0;
    order.fill(kNone);
    const auto append = [&](std::size_t first, std::size_t end) {
        for (std::size_t place = first; place < end; ++place)
            order[length++] = static_cast<std::uint8_t>(place);
    };
    append(0, whole);
    append(8, scale > 0 ? 9 : 8);
    append(whole, 8);
    append(9, 9 + separatorBytes);
    for (std::size_t place = 0; place < 15; ++place)
        places[place] = static_cast<std::uint8_t>(place + length);
    order.back() = places.back() = 15;
    ending = point | separator << 8 | std::uint64_t{length} << 56;
    lastBit = std::uint64_t{1} << (8 * (whole - 1));
}

NumberSlots NumberSlots::ofDates(std::string_view separatorText)
{
    NumberSlots format(separatorText, 0, '-');
    const auto length = static_cast<std::uint8_t>(10 + separatorText.size());
    const SlotBytes order = {0, 1, 2, 3, 8, 4, 5, 8, 6, 7, 9, 10, 11, kNone, kNone, 15};
    format.order = order;
    for (std::size_t place = length; place < 15; ++place)
        format.order[place] = kNone;
    format.ending = format.point | format.separator << 8 | std::uint64_t{length} << 56;
    return format;
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
