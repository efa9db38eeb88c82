// Another generator for each condition: the first case whose SQL condition holds gives the row its value.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/decimal.h"
#include "core/registry/describe.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw::generators::cases {

namespace {

struct Params {
    std::vector<NestedGenerator> cases;
    std::optional<NestedGenerator> otherwise;
};

constexpr std::uint32_t kNone = UINT32_MAX;

std::vector<const NestedGenerator*> branches(const Params& params)
{
    std::vector<const NestedGenerator*> all;
    for (const NestedGenerator& branch : params.cases)
        all.push_back(&branch);
    if (params.otherwise)
        all.push_back(&*params.otherwise);
    return all;
}

/// The type both fit into: whole numbers into decimals, both into doubles.
std::optional<OutputType> common(OutputType a, OutputType b)
{
    if (a == b)
        return a;
    if (!isNumeric(a.type) || !isNumeric(b.type))
        return std::nullopt;
    if (a.type == DataType::Float64 || b.type == DataType::Float64)
        return OutputType{DataType::Float64, 0};
    return OutputType{DataType::Decimal, std::max(a.scale, b.scale)};
}

OutputType output(const Params& params)
{
    std::optional<OutputType> type;
    for (const NestedGenerator* branch : branches(params))
        type = type ? common(*type, branch->output()).value_or(*type) : branch->output();
    return *type;
}

void checkBranch(const NestedGenerator& branch, const std::string& place, const Check& check)
{
    const std::string id = branch.spec.value("generator", std::string());
    const GeneratorType* type = findGenerator(id);
    if (type != nullptr && (type->parentRows || type->isEntity()))
        check.error(place, fmt::format("'{}' cannot be part of another generator.", id));
}

void check(const Params& params, const Check& check)
{
    if (params.cases.empty())
        return check.error("cases", "There must be at least one case.");
    for (std::size_t i = 0; i < params.cases.size(); ++i) {
        const std::string place = fmt::format("cases/{}", i);
        if (!params.cases[i].when.isSet())
            check.error(place, "A case needs a condition, 'when', in SQL.");
        checkBranch(params.cases[i], place, check);
    }
    if (params.otherwise)
        checkBranch(*params.otherwise, "otherwise", check);
    OutputType type = params.cases.front().output();
    const std::vector<const NestedGenerator*> all = branches(params);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const std::optional<OutputType> wider = common(type, all[i]->output());
        if (!wider)
            return check.error(i < params.cases.size() ? fmt::format("cases/{}", i) : "otherwise",
                               fmt::format("This gives {}, the cases before it give {}; all must give the same type.",
                                           dataTypeName(all[i]->output().type), dataTypeName(type.type)));
        type = *wider;
    }
}

/// The number of the branch of each row, or kNone.
std::vector<std::uint32_t> branchOfRows(const Params& params, const FillContext& context)
{
    const std::uint32_t otherwise = params.otherwise ? static_cast<std::uint32_t>(params.cases.size()) : kNone;
    std::vector<std::uint32_t> branch(context.size(), otherwise);
    for (std::size_t number = params.cases.size(); number-- > 0;) {
        const Column& holds = context.column(params.cases[number].when);
        for (std::size_t i = 0; i < branch.size(); ++i)
            if (holds.bools[i] != 0 && !holds.isNull(i))
                branch[i] = static_cast<std::uint32_t>(number);
    }
    return branch;
}

void putNull(std::size_t i, Column& out)
{
    out.setNull(i);
    switch (storageOf(out.type)) {
    case Storage::Bool:
        out.bools[i] = 0;
        break;
    case Storage::Text:
        break; // still empty
    case Storage::Real:
        out.reals[i] = 0.0;
        break;
    case Storage::Integer:
        out.integers[i] = 0;
        break;
    }
}

void put(const Column& from, std::size_t i, Column& out)
{
    if (from.isNull(i))
        return putNull(i, out);
    switch (storageOf(out.type)) {
    case Storage::Bool:
        out.bools[i] = from.bools[i];
        return;
    case Storage::Text:
        out.texts[i] = out.arena.copy(from.text(i));
        return;
    case Storage::Real:
        out.reals[i] = from.number(i);
        return;
    case Storage::Integer:
        break;
    }
    const int digits = out.type == DataType::Decimal ? out.scale - from.scale : 0;
    if (__builtin_mul_overflow(from.integers[i], kPowersOfTen[static_cast<std::size_t>(digits)], &out.integers[i]))
        out.integers[i] = from.integers[i] < 0 ? INT64_MIN : INT64_MAX;
}

void fill(const Params& params, const FillContext& context, Column& out)
{
    const OutputType type = output(params);
    out.reset(type.type, context.size(), type.scale);
    const std::vector<std::uint32_t> branch = branchOfRows(params, context);
    const std::vector<const NestedGenerator*> all = branches(params);
    for (std::size_t i = 0; i < branch.size(); ++i)
        if (branch[i] == kNone)
            putNull(i, out);
    Column drawn;
    for (std::uint32_t number = 0; number < all.size(); ++number) {
        if (std::find(branch.begin(), branch.end(), number) == branch.end())
            continue;
        // The branch fills all rows; what is wrong with rows that are not its own is nobody's business.
        ParameterFaults faults;
        FillContext inner = context;
        inner.faults = &faults;
        all[number]->fillWith(inner, context.primary, drawn);
        for (std::size_t i = 0; i < branch.size(); ++i) {
            if (branch[i] != number)
                continue;
            put(drawn, i, out);
            if (faults.rows > 0 && drawn.isNull(i))
                context.fault(i, faults.parameter, faults.value);
        }
    }
}

std::string explain(const Params& params, const Nothing&, const FillContext& context, std::size_t i)
{
    const std::uint32_t branch = branchOfRows(params, context)[i];
    if (branch == kNone)
        return "No case holds for this row, so it is empty.";
    const NestedGenerator& nested = *branches(params)[branch];
    FillContext inner = context;
    inner.stream = nested.bound->stream;
    const std::string why = branch < params.cases.size()
                                ? fmt::format("Case {} holds: {}.", branch + 1, nested.when.sql)
                                : std::string("No case holds, so it is the otherwise.");
    const std::string how = nested.bound->explain(inner, i);
    return how.empty() ? why : why + ' ' + how;
}

bool isMonotone(const Params& params)
{
    const std::vector<const NestedGenerator*> all = branches(params);
    return output(params).type != DataType::Text &&
           std::all_of(all.begin(), all.end(), [](const NestedGenerator* branch) { return branch->bound->monotone; });
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Cases", Category::Logic,
                            "Another generator for each condition; the first condition that holds counts.")
        .alias("If, else if, otherwise")
        .words({"case when", "if then else", "switch", "conditional", "branch", "depends on"})
        .param("cases", &Params::cases, "Cases",
               "Generators, each with a condition 'when' in SQL; the first one that holds gives the value.", Required{})
        .param("otherwise", &Params::otherwise, "Otherwise",
               "The generator for rows where no condition holds; without one they stay empty.")
        .example("Income by age", Json::parse(R"({"cases": [
            {"when": "age < 18", "generator": "constant", "params": {"value": 0}},
            {"when": "age < 65", "generator": "normal", "params": {"mean": 3200, "stddev": 700}}],
            "otherwise": {"generator": "normal", "params": {"mean": 1900, "stddev": 300}}})"))
        .monotone(isMonotone)
        .check(check)
        .output(output)
        .fill(fill)
        .explain(explain);
}

} // namespace dw::generators::cases
