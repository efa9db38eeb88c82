// The sources of primary uniforms.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/uniform_source.h"

namespace dw {

namespace {

void fillFromStream(Stream stream, const RowSet& rows, std::span<double> out)
{
    if (rows.isRange())
        fillUniforms(stream, static_cast<std::uint64_t>(rows.first), 0, out);
    else
        fillUniforms(stream, rows.list, rows.attempts, 0, out);
}

/// A permutation of its own for each block of rows: within every block, each stratum is met once.
void fillBlockStrata(Stream stream, const RowSet& rows, std::span<double> out)
{
    std::int64_t block = -1;
    Permutation permutation;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::int64_t row = rows.row(i);
        if (row / kParentBlock != block) {
            block = row / kParentBlock;
            permutation = Permutation(Stream{bitsAt(stream, static_cast<std::uint64_t>(block))},
                                      static_cast<std::uint64_t>(kParentBlock));
        }
        out[i] = strataUniform(permutation, static_cast<std::uint64_t>(row % kParentBlock));
    }
}

} // namespace

void UniformSource::fill(Stream stream, const StepArguments& arguments, std::span<double> out) const
{
    const RowSet& rows = arguments.rows;
    switch (kind) {
    case Kind::Stream:
        return fillFromStream(stream, rows, out);
    case Kind::Strata:
        if (rows.isRange())
            return strataUniforms(strata, static_cast<std::uint64_t>(rows.first), out);
        return strataUniforms(strata, rows.list, out);
    case Kind::BlockStrata:
        return fillBlockStrata(stream, rows, out);
    case Kind::Slot: {
        const Column& source = *arguments.columns[static_cast<std::size_t>(slot)];
        std::copy_n(source.reals.begin(), out.size(), out.begin());
        return;
    }
    }
}

} // namespace dw
