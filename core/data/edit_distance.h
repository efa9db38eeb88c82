// How many slips of the hand lie between two names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace dw {

/// Letters to put in, leave out or change to make a into b, ASCII case aside; two neighbours that changed places count
/// as one (optimal string alignment). For short names.
std::size_t editDistance(std::string_view a, std::string_view b);

} // namespace dw
