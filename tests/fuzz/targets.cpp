// The list of fuzz targets, made from the names of their files; with libFuzzer, the entry of one of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <cstdint>

#define ENTRY(name)                                                                                                    \
    namespace dw::fuzz {                                                                                               \
    void name##Target(std::string_view input);                                                                         \
    }
#include "fuzz_targets.inc"
#undef ENTRY

std::vector<dw::fuzz::Target> dw::fuzz::targets()
{
#define ENTRY(name) {#name, name##Target},
    return {
#include "fuzz_targets.inc"
    };
#undef ENTRY
}

#ifdef DATAWRIGHT_FUZZ_ENTRY
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    dw::fuzz::DATAWRIGHT_FUZZ_ENTRY({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
