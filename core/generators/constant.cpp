// The same value in every row.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/value_list.h"

#include <algorithm>

namespace dw::generators::constant {

namespace {

struct Params {
    Structure value;
    ValueType type = ValueType::Automatic;
};

void check(const Params& params, const Check& check)
{
    if (params.value.value.is_structured())
        return check.error("value", "A constant is a text, a number, true, false or null.");
    std::vector<std::uint32_t> codes;
    std::optional<std::string> wrong;
    ValueList::of(std::span(&params.value.value, 1), params.type, codes, wrong);
    if (wrong)
        check.error("value", *wrong);
}

ValueList prepare(const Params& params, Scope&)
{
    std::vector<std::uint32_t> codes;
    std::optional<std::string> wrong;
    return ValueList::of(std::span(&params.value.value, 1), params.type, codes, wrong);
}

void fill(const Params&, const ValueList& list, const FillContext& context, Column& out)
{
    const std::span<std::uint32_t> codes = list.begin(out, context.size());
    std::fill(codes.begin(), codes.end(), 0U); // the only value, or null
    list.finish(out);
}

OutputType output(const Params& params)
{
    return ValueList::outputOf(std::span(&params.value.value, 1), params.type);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, ValueList>("Constant", Category::Categories, "The same value in every row.")
        .alias("Always the same")
        .words({"fixed value", "static", "literal", "default value", "blank", "null column"})
        .param("value", &Params::value, "Value", "A text, a number, true, false, or null for an empty column.",
               Required{})
        .param("type", &Params::type, "Data type",
               "Automatic follows the value: text, whole number, decimal, or true and false.", valueTypeChoices())
        .example("Country of all customers", {{"value", "DE"}})
        .example("Version of the schema", {{"value", 3}})
        .example("Date of the import", {{"value", "2024-06-30"}, {"type", "date"}})
        .monotone()
        .repeats()
        .check(check)
        .prepare(prepare)
        .output(output)
        .fill(fill);
}

} // namespace dw::generators::constant
