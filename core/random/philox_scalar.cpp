// Filling spans from a stream without vector instructions: the reference that the others must equal.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/philox.h"
#include "core/random/philox_fill.h"
#include "core/random/stream.h"

namespace dw::philox {
namespace {

std::uint64_t toOutput(std::uint64_t bits, std::uint64_t*)
{
    return bits;
}

double toOutput(std::uint64_t bits, double*)
{
    return uniformFromBits(bits);
}

template <typename Output>
void fillPairs(std::uint64_t key, std::uint64_t firstPair, std::uint32_t lane, std::size_t pairCount, Output* out)
{
    for (std::size_t i = 0; i < pairCount; ++i) {
        const Words words = block(key, firstPair + i, lane, 0);
        out[2 * i] = toOutput(words.even, out);
        out[2 * i + 1] = toOutput(words.odd, out);
    }
}

template <typename Output>
void fillRows(std::uint64_t key, const std::int64_t* rows, const std::uint32_t* attempts, std::uint32_t lane,
              std::size_t count, Output* out)
{
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t attempt = attempts != nullptr ? attempts[i] : 0;
        out[i] = toOutput(word(key, static_cast<std::uint64_t>(rows[i]), lane, attempt), out);
    }
}

} // namespace

const Fill kScalarFill = {fillPairs<std::uint64_t>, fillPairs<double>, fillRows<std::uint64_t>, fillRows<double>};

} // namespace dw::philox
