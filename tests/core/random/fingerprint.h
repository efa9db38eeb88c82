// A hash over the bits of a function's values: equal on every compiler and CPU, or generated files would differ.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace dw::test {

/// FNV-1a over doubles and integers.
class Fingerprint
{
public:
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(std::int64_t value) { add(static_cast<std::uint64_t>(value)); }
    void add(std::uint64_t bits)
    {
        for (int shift = 0; shift < 64; shift += 8)
            m_hash = (m_hash ^ ((bits >> shift) & 0xff)) * 0x100000001b3;
    }
    unsigned long long value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325;
};

/// Values at 4,100 equally spaced points.
template <typename Function>
unsigned long long fingerprint(double low, double high, Function function)
{
    Fingerprint result;
    constexpr int kSteps = 4099;
    for (int i = 0; i <= kSteps; ++i)
        result.add(function(low + (high - low) * (i / static_cast<double>(kSteps))));
    return result.value();
}

/// Values at 303 probabilities from 2^-53 to 1 - 2^-53, dense in both tails.
template <typename Quantile>
unsigned long long quantileFingerprint(Quantile quantile)
{
    Fingerprint result;
    for (int i = 1; i < 200; ++i)
        result.add(quantile(i / 200.0, 1.0 - i / 200.0));
    for (int power = 2; power <= 53; ++power) {
        const double tail = std::ldexp(1.0, -power);
        result.add(quantile(tail, 1.0 - tail));
        result.add(quantile(1.0 - tail, tail));
    }
    return result.value();
}

} // namespace dw::test
