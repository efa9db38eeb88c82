// What a fuzz target is: a function that takes any bytes, and must neither crash, hang nor break its own promises.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace dw::fuzz {

struct Target {
    const char* name; ///< of its folder in corpus/, and of its libFuzzer program
    void (*run)(std::string_view input);
};

/// Every target there is: one for each file NAME_target.cpp.
std::vector<Target> targets();

/// A promise that held for every input so far: says which one broke, and stops, so that the fuzzer keeps the input.
inline void promise(bool kept, const char* what)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

} // namespace dw::fuzz
