// Values whose weights depend on a combination of other columns, line by line.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/conditional_values.h"
#include "core/registry/describe.h"

#include <fmt/format.h>

namespace dw::generators::conditional_table {

namespace {

struct Params {
    Structure rows;
    ValueType type = ValueType::Automatic;
    std::vector<ColumnRef> given;
    mutable std::vector<CaseIndex> indexes; ///< this worker's own, taken from what was prepared
};

constexpr std::size_t kMostRows = 10'000;

bool readKeys(const Json& row, std::size_t columns, ConditionalLine& line, Problems& problems,
              const std::string& pointer)
{
    const auto when = row.find("when");
    if (when == row.end() || !when->is_array() || when->size() != columns) {
        problems.error(
            "bad_parameter", pointer + "/when",
            fmt::format("'when' must list {} values, one for each column in 'given'; \"*\" fits any.", columns));
        return false;
    }
    for (const Json& key : *when) {
        if (key.is_structured() || key.is_null()) {
            problems.error("bad_parameter", pointer + "/when", "A condition is a text, a number, true, false or \"*\".",
                           shortJson(key));
            return false;
        }
        line.keys.push_back(key.is_string() ? key.get<std::string>() : shortJson(key));
    }
    return true;
}

/// Whatever is wrong is reported; lines that could be read are given.
std::vector<ConditionalLine> readLines(const Params& params, Problems& problems, const std::string& pointer)
{
    std::vector<ConditionalLine> lines;
    const Json& rows = params.rows.value;
    if (!rows.is_array() || rows.empty() || rows.size() > kMostRows) {
        problems.error(
            "bad_parameter", pointer + "/rows",
            fmt::format("'Rows' must be a list of 1 to {} lines like {{\"when\": [\"f\", \"*\"], \"values\": "
                        "{{\"yes\": 1, \"no\": 3}}}}.",
                        kMostRows),
            shortJson(rows));
        return lines;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string place = fmt::format("{}/rows/{}", pointer, i);
        ConditionalLine line;
        if (!rows[i].is_object() || !rows[i].contains("values"))
            problems.error("bad_parameter", place, "A line needs 'when' and 'values'.", shortJson(rows[i]));
        else if (readKeys(rows[i], params.given.size(), line, problems, place) &&
                 readConditionalValues(rows[i]["values"], line, problems, place + "/values"))
            lines.push_back(std::move(line));
    }
    return lines;
}

void check(const Params& params, const Check& check)
{
    if (params.given.empty())
        check.error("given", "'Given' must name at least one column.");
    else
        readLines(params, check.problems, check.pointer);
}

ConditionalValues prepare(const Params& params, Scope& scope)
{
    return {readLines(params, scope.problems(), scope.pointer()), params.given, params.type, scope.problems(),
            scope.pointer() + "/rows"};
}

void fill(const Params& params, const ConditionalValues& table, const FillContext& context, Column& out)
{
    if (params.indexes.empty())
        params.indexes = table.indexes();
    table.fill(params.indexes, params.given, context, "rows", out);
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
    return Describe<Params, ConditionalValues>(
               "Conditional table", Category::Categories,
               "Values whose weights depend on several other columns, one line for each combination.")
        .alias("Depends on several columns")
        .words({"conditional probability table", "cpt", "bayesian network", "lookup table", "decision table", "matrix"})
        .param("given", &Params::given, "Given", "The columns that the conditions are about, in their order.",
               Required{})
        .param("rows", &Params::rows, "Rows",
               "Lines with a condition for each column and weighted values; \"*\" fits any value, and the first line "
               "that fits counts. Rows that no line fits stay empty.",
               Required{})
        .param("type", &Params::type, "Data type",
               "Automatic follows the values: text, whole numbers, decimals, or true and false.", valueTypeChoices())
        .example("Smoker, by sex and age group", Json::parse(R"({"given": ["sex", "age_group"], "rows": [
                     {"when": ["m", "18-39"], "values": {"yes": 30, "no": 70}},
                     {"when": ["f", "18-39"], "values": {"yes": 24, "no": 76}},
                     {"when": ["*", "*"], "values": {"yes": 15, "no": 85}}]})"))
        .monotone()
        .check(check)
        .prepare(prepare)
        .output(output)
        .fill(fill)
        .explain(explain);
}

} // namespace dw::generators::conditional_table
