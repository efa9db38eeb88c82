// Clamping, rounding and nulls.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/steps/finish.h"

#include "core/data/decimal.h"

#include <algorithm>
#include <cmath>

namespace dw {

namespace {

template <typename T>
void clamp(std::vector<T>& values, std::size_t size, std::optional<T> low, std::optional<T> high)
{
    if (low)
        for (std::size_t i = 0; i < size; ++i)
            values[i] = values[i] < *low ? *low : values[i];
    if (high)
        for (std::size_t i = 0; i < size; ++i)
            values[i] = *high < values[i] ? *high : values[i];
}

void clampColumn(Column& column, std::optional<double> low, std::optional<double> high)
{
    if (column.type == DataType::Float64)
        return clamp<double>(column.reals, column.size, low, high);
    // The bound is a stored integer: for integers the nearest one inside, for decimals the scaled bound.
    const auto inside = [&column](std::optional<double> bound, bool up) -> std::optional<std::int64_t> {
        if (!bound)
            return std::nullopt;
        if (column.type == DataType::Decimal)
            return scaled(*bound, column.scale);
        return scaled(up ? std::ceil(*bound) : std::floor(*bound), 0);
    };
    clamp<std::int64_t>(column.integers, column.size, inside(low, true), inside(high, false));
}

/// A decimal of another scale; halves are rounded away from zero.
std::int64_t rescaled(std::int64_t value, int from, int to)
{
    if (to >= from) {
        const std::int64_t factor = kPowersOfTen[static_cast<std::size_t>(to - from)];
        if (value > INT64_MAX / factor)
            return INT64_MAX;
        if (value < INT64_MIN / factor)
            return INT64_MIN;
        return value * factor;
    }
    const std::int64_t factor = kPowersOfTen[static_cast<std::size_t>(from - to)];
    const std::int64_t quotient = value / factor;
    const std::int64_t rest = value % factor;
    if (rest >= factor - factor / 2)
        return quotient + 1;
    return -rest >= factor - factor / 2 ? quotient - 1 : quotient;
}

void toDecimal(const Column& raw, int decimals, Column& out)
{
    const Validity validity = raw.validity;
    const std::size_t size = raw.size;
    if (raw.type == DataType::Float64) {
        out.reset(DataType::Decimal, size, decimals);
        scaled(std::span(raw.reals).first(size), decimals, out.integers);
    } else {
        const int from = raw.type == DataType::Decimal ? raw.scale : 0;
        out.integers.resize(size);
        for (std::size_t i = 0; i < size; ++i)
            out.integers[i] = rescaled(raw.integers[i], from, decimals);
        out.type = DataType::Decimal;
        out.scale = decimals;
        out.size = size;
    }
    out.validity = validity;
}

/// What SQL gives that is no number has no decimal: it is missing rather than zero.
void nullNaN(const Column& raw, Column& out)
{
    for (std::size_t i = 0; i < raw.size; ++i)
        if (std::isnan(raw.reals[i]))
            out.setNull(i);
}

} // namespace

OutputType Finish::output(DataType type, int scale) const
{
    if (decimals && isNumeric(type) && !(type == DataType::Int64 && *decimals == 0))
        return {DataType::Decimal, *decimals};
    return {type, scale};
}

void Finish::apply(const StepArguments& arguments, Column& raw, Column& out)
{
    const bool numeric = isNumeric(raw.type);
    bool nanIsNull = false;
    if (numeric && raw.type != DataType::Decimal && (minimum || maximum))
        clampColumn(raw, minimum, maximum);
    if (output(raw.type, raw.scale) != OutputType{raw.type, raw.scale})
        toDecimal(raw, *decimals, out), nanIsNull = mayBeNaN && raw.type == DataType::Float64;
    else if (&raw != &out)
        std::swap(raw, out);
    if (numeric && out.type == DataType::Decimal && (minimum || maximum))
        clampColumn(out, minimum, maximum);
    if (nanIsNull)
        nullNaN(raw, out);
    if (!hasNulls)
        return;
    FillContext context;
    context.rows = arguments.rows;
    context.stream = nullStream;
    context.inputs = arguments.columns;
    context.faults = arguments.faults;
    BadRows bad;
    bad.size = out.size;
    nullRatio.load(context, nullSpec, bad);
    std::vector<double> uniforms(out.size);
    context.uniforms(0, uniforms);
    for (std::size_t i = 0; i < uniforms.size(); ++i)
        if (uniforms[i] < nullRatio[i])
            out.setNull(i);
}

} // namespace dw
