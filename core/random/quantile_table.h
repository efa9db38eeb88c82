// A quantile function as a table of cubics: one uniform in, one value out, no libm, the same bits on every CPU.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <utility>

namespace dw {

/// How finely a table follows its function. Octave k holds the u (or, above one half, the 1-u) in [2^-k-1, 2^-k).
struct QuantileGrid {
    int bodyOctaves = 10;  ///< The octaves nearest the middle, cut finely. 1 to 52.
    int bodySegments = 32; ///< Cubics per octave of the body; a power of two, 1 to 1024.
    int tailSegments = 8;  ///< Cubics per octave beyond, down to 2^-53; a power of two, 1 to 1024.

    bool operator==(const QuantileGrid&) const = default;
};

/// A grid for shapes whose tails run steeply: the mass beyond a value is right to 2e-6 of itself for most.
inline constexpr QuantileGrid kFineQuantileGrid{.bodyOctaves = 16, .bodySegments = 128, .tailSegments = 16};

/// A grid for functions that cost microseconds a value: half as many evaluations, about 16 times the error.
inline constexpr QuantileGrid kCoarseQuantileGrid{.bodyOctaves = 10, .bodySegments = 16, .tailSegments = 4};

/// Non-decreasing and continuous (to the last bit of a double), exact at the nodes. Cheap to copy; never changes.
class QuantileTable
{
public:
    /// u, and 1-u kept separately because upper tails would lose it. Non-decreasing in u. Where it is not finite, the
    /// table continues the nearest finite value.
    using Quantile = std::function<double(double u, double oneMinusU)>;

    /// Calls `quantile` once for each node (evaluationCount of them) and fits monotone cubics through the values.
    static QuantileTable build(const Quantile& quantile, const QuantileGrid& grid = {});
    static std::size_t evaluationCount(const QuantileGrid& grid);

    /// Empty: may only be assigned to.
    QuantileTable() = default;
    bool empty() const { return !m_data; }

    /// `u` in (0,1); u below 2^-53 or above 1-2^-53 counts as that.
    double operator()(double u) const;
    /// out[i] = (*this)(u[i]). `u` and `out` are equally long and may be the same memory.
    void map(std::span<const double> u, std::span<double> out) const;

    struct alignas(32) Cubic {
        double c0, c1, c2, c3;
    };

private:
    struct Data;
    explicit QuantileTable(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

    std::shared_ptr<const Data> m_data;
};

/// Mean 0, standard deviation 1. Built on first use (thread-safe), from normalQuantileExact.
const QuantileTable& standardNormalTable();

/// The standard normal distribution function by table: from a normal value back to its uniform in [2^-53, 1-2^-53].
/// Non-decreasing; |normalCdfFast(standardNormalTable()(u)) - u| <= 1e-9.
double normalCdfFast(double z);
/// out[i] = normalCdfFast(z[i]). `z` and `out` are equally long and may be the same memory.
void normalCdfFast(std::span<const double> z, std::span<double> out);

} // namespace dw
