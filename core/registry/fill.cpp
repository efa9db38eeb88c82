// More uniforms for the rows of a fill.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/fill.h"

namespace dw {

namespace {

/// The row numbers of a range, for the rare rows of a range that are drawn again.
std::vector<std::int64_t> listed(const RowSet& rows)
{
    std::vector<std::int64_t> list(rows.count);
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i] = rows.row(i);
    return list;
}

} // namespace

void FillContext::uniforms(std::uint32_t lane, std::span<double> out) const
{
    if (rows.isRange() && rows.attempts.empty())
        fillUniforms(stream, static_cast<std::uint64_t>(rows.first), lane, out);
    else if (rows.isRange())
        fillUniforms(stream, listed(rows), rows.attempts, lane, out);
    else
        fillUniforms(stream, rows.list, rows.attempts, lane, out);
}

void FillContext::bits(std::uint32_t lane, std::span<std::uint64_t> out) const
{
    if (rows.isRange() && rows.attempts.empty())
        fillBits(stream, static_cast<std::uint64_t>(rows.first), lane, out);
    else if (rows.isRange())
        fillBits(stream, listed(rows), rows.attempts, lane, out);
    else
        fillBits(stream, rows.list, rows.attempts, lane, out);
}

void FillContext::fault(std::size_t i, std::string_view parameter, std::string value) const
{
    if (faults == nullptr || faults->rows++ > 0)
        return;
    faults->firstRow = row(i);
    faults->parameter = parameter;
    faults->value = std::move(value);
}

} // namespace dw
