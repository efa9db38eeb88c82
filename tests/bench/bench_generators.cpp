// Prints what a value of each generator costs: every example, and every numeric parameter computed row by row.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_scope.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace {

using dw::Column;
using dw::GeneratorType;
using dw::Json;

constexpr std::size_t kBatches = 40;
constexpr int kRounds = 7;

using Clock = std::chrono::steady_clock;

double nanoseconds(Clock::time_point from)
{
    return std::chrono::duration<double, std::nano>(Clock::now() - from).count();
}

/// The fastest of some rounds, in nanoseconds a row; the uniforms and the inputs are made beforehand.
double cost(dw::test::BoundForTest& bound)
{
    double best = 1e300;
    for (int round = 0; round < kRounds; ++round)
        best = std::min(best, bound.nanosecondsToFill(dw::RowSet::range(0, dw::kBatchRows), kBatches));
    return best / static_cast<double>(kBatches * dw::kBatchRows);
}

void print(const GeneratorType& type, const std::string& what, const Json& params, const dw::test::Inputs& inputs)
{
    const Clock::time_point begin = Clock::now();
    dw::test::BoundForTest bound(type.id, params, inputs);
    const double bind = nanoseconds(begin);
    if (!bound.isBound()) {
        fmt::print("{:18} {:52} {}", type.id, what, bound.problemText());
        return;
    }
    const Clock::time_point first = Clock::now();
    bound.fill(dw::RowSet::range(0, 1));
    const double table = nanoseconds(first);
    fmt::print("{:18} {:52} {:8.1f} {:8.1f} {:8.1f}\n", type.id, what.substr(0, 52), cost(bound), bind / 1000,
               table / 1000);
}

void printVarying(const GeneratorType& type)
{
    const Json& example = type.examples.front().params;
    for (const dw::ParamSpec& spec : type.params) {
        const bool isNumber = spec.kind == dw::ParamKind::Real || spec.kind == dw::ParamKind::Integer;
        if (!spec.varies || !isNumber)
            continue;
        const Json& value = example.contains(spec.name) ? example[spec.name] : spec.defaultValue;
        if (!value.is_number())
            continue;
        Json params = example;
        params[spec.name] = {{"sql", "computed"}};
        dw::test::Inputs inputs = dw::test::inputsFor(type, example);
        if (spec.kind == dw::ParamKind::Integer)
            inputs.integers("computed", {value.get<std::int64_t>()});
        else
            inputs.reals("computed", {value.get<double>()});
        print(type, "  by row: " + spec.name, params, inputs);
    }
}

} // namespace

int main(int argc, char** argv)
{
    fmt::print("{:18} {:52} {:>8} {:>8} {:>8}\n", "generator", "example", "ns/row", "bind µs", "first µs");
    for (const GeneratorType& type : dw::generatorTypes()) {
        if (argc > 1 && std::find(argv + 1, argv + argc, type.id) == argv + argc)
            continue;
        for (const dw::Example& example : type.examples)
            print(type, example.title, example.params, dw::test::inputsFor(type, example.params));
        printVarying(type);
    }
}
