// Comparing single values of columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"

namespace dw {

/// The same value, or both null. Both columns have the same type and scale.
bool sameCell(const Column& a, std::size_t i, const Column& b, std::size_t k);

} // namespace dw
