// Table lookups with AVX2 and AVX-512, four or eight values at a time; only core/random includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/normal_tail.h"
#include "core/random/quantile_lookup.h"

#include <cstddef>
#include <cstdint>
#include <span>

#if defined(__x86_64__)
namespace dw::lookup {

// Each returns how many values it did, all but fewer than a vector holds; the caller does the others one by one.

std::size_t mapQuantilesAvx2(const quantile::Layout& layout, const QuantileTable::Cubic* cubics,
                             std::span<const double> u, std::span<double> out);
std::size_t mapQuantilesAvx512(const quantile::Layout& layout, const QuantileTable::Cubic* cubics,
                               std::span<const double> u, std::span<double> out);
std::size_t mapNormalCdfAvx2(const normal::LowerTail& tail, std::span<const double> z, std::span<double> out);
std::size_t mapThresholdsAvx2(const double* thresholds, const std::uint32_t* guide, double slices,
                              std::span<const double> u, std::span<std::uint32_t> out);

} // namespace dw::lookup
#endif
