// More uniforms for the rows of a fill.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/fill.h"

namespace dw {

void FillContext::uniforms(std::uint32_t lane, std::span<double> out) const
{
    if (rows.isRange() && rows.attempts.empty())
        fillUniforms(stream, static_cast<std::uint64_t>(rows.first), lane, out);
    else
        fillUniforms(stream, rows.list, rows.attempts, lane, out);
}

void FillContext::bits(std::uint32_t lane, std::span<std::uint64_t> out) const
{
    if (rows.isRange() && rows.attempts.empty())
        fillBits(stream, static_cast<std::uint64_t>(rows.first), lane, out);
    else
        fillBits(stream, rows.list, rows.attempts, lane, out);
}

} // namespace dw
