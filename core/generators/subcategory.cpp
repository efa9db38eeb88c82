// A category below one or several others: the type of a product below its department.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/conditional_values.h"
#include "core/registry/describe.h"

#include <fmt/format.h>

namespace dw::generators::subcategory {

namespace {

struct Params {
    Structure values;
    ValueType type = ValueType::Automatic;
    std::vector<ColumnRef> given;
    mutable std::vector<CaseIndex> indexes; ///< this worker's own, taken from what was prepared
};

constexpr std::size_t kMostLevels = 8;

/// Walks down the tree: one level of keys for each column, then the weighted values.
void collectLines(const Json& json, std::vector<std::string>& keys, std::size_t columns, Problems& problems,
                  const std::string& pointer, std::vector<ConditionalLine>& lines)
{
    if (keys.size() == columns) {
        ConditionalLine line;
        line.keys = keys;
        if (readConditionalValues(json, line, problems, pointer))
            lines.push_back(std::move(line));
        return;
    }
    if (!json.is_object() || json.empty()) {
        problems.error("bad_parameter", pointer,
                       fmt::format("Expected an object with the values of column {} as keys; \"*\" fits any other.",
                                   keys.size() + 1),
                       shortJson(json));
        return;
    }
    const auto descend = [&](const std::string& key, const Json& below) {
        keys.push_back(key);
        collectLines(below, keys, columns, problems, pointer + '/' + pointerToken(key), lines);
        keys.pop_back();
    };
    for (const auto& [key, below] : json.items())
        if (key != "*")
            descend(key, below);
    // "Any other" comes last, wherever it was written.
    if (const auto other = json.find("*"); other != json.end())
        descend("*", *other);
}

std::vector<ConditionalLine> readLines(const Params& params, Problems& problems, const std::string& pointer)
{
    std::vector<ConditionalLine> lines;
    std::vector<std::string> keys;
    collectLines(params.values.value, keys, params.given.size(), problems, pointer + "/values", lines);
    return lines;
}

void check(const Params& params, const Check& check)
{
    if (params.given.empty() || params.given.size() > kMostLevels)
        check.error("given", fmt::format("'Given' must name 1 to {} columns.", kMostLevels));
    else
        readLines(params, check.problems, check.pointer);
}

ConditionalValues prepare(const Params& params, Scope& scope)
{
    return {readLines(params, scope.problems(), scope.pointer()), params.given, params.type, scope.problems(),
            scope.pointer() + "/values"};
}

void fill(const Params& params, const ConditionalValues& table, const FillContext& context, Column& out)
{
    if (params.indexes.empty())
        params.indexes = table.indexes();
    table.fill(params.indexes, params.given, context, "values", out);
}

std::string explain(const Params& params, const ConditionalValues& table, const FillContext& context, std::size_t i)
{
    if (params.indexes.empty())
        params.indexes = table.indexes();
    return table.explain(params.indexes, params.given, context, i);
}

OutputType output(const Params& params)
{
    Problems ignored;
    return ConditionalValues::outputOf(readLines(params, ignored, {}), params.type);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, ConditionalValues>("Subcategory", Category::Categories,
                                               "A category below another one: its values depend on that column.")
        .alias("Category within a category")
        .words({"hierarchy", "hierarchical category", "nested category", "drill down", "taxonomy", "child category"})
        .param("given", &Params::given, "Given", "The columns above: the topmost category first.", Required{})
        .param("values", &Params::values, "Values",
               "For each value of the column above, the values below with their weights; one level for each column. "
               "\"*\" fits any other value.",
               Required{})
        .param("type", &Params::type, "Data type",
               "Automatic follows the values: text, whole numbers, decimals, or true and false.", valueTypeChoices())
        .example("Product type within its department", Json::parse(R"({"given": ["department"], "values": {
            "Toys": {"Puzzle": 5, "Doll": 3, "Kite": 1}, "Books": ["Novel", "Atlas", "Cookbook"], "*": ["Gift card", "Other"]}})"))
        .monotone()
        .check(check)
        .prepare(prepare)
        .output(output)
        .fill(fill)
        .explain(explain);
}

} // namespace dw::generators::subcategory
