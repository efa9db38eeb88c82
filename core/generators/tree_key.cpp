// The parent of a row in its own table: organisations, folders, replies.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

/// The tree is laid out level by level: first all roots, then all their children, then the children of those. Level k
/// has fan-out times as many rows as level k-1, rounded up; the last level has the rows that are left. A row's parent
/// is a row of the level before: in a regular tree by division, otherwise any row of that level by the row's own
/// uniform. So every row is as deep as its level, a parent comes before its children, and no row needs another one.
namespace dw::generators::tree_key {

namespace {

enum class Shape { Random, Regular };

struct Params {
    TableRef table;
    double fanOut = 8.0;
    std::optional<std::int64_t> depth;
    std::int64_t roots = 1;
    Shape shape = Shape::Random;
};

struct Level {
    std::int64_t first = 0; ///< row number
    std::int64_t size = 0;
};

struct Prepared {
    std::vector<Level> levels;
};

/// The levels that `rows` rows fill.
std::vector<Level> layOut(const Params& params, std::int64_t roots, std::int64_t rows)
{
    std::vector<Level> levels;
    std::int64_t first = 0;
    auto size = static_cast<double>(roots);
    while (first < rows) {
        const std::int64_t left = rows - first;
        const std::int64_t taken = size < static_cast<double>(left) ? static_cast<std::int64_t>(size) : left;
        levels.push_back({first, taken});
        first += taken;
        size = std::ceil(static_cast<double>(taken) * params.fanOut);
    }
    return levels;
}

bool isDeeper(const Params& params, std::int64_t roots, std::int64_t rows)
{
    return static_cast<std::int64_t>(layOut(params, roots, rows).size()) > *params.depth + 1;
}

Prepared prepare(const Params& params, Scope& scope)
{
    const std::int64_t rows = std::max<std::int64_t>(params.table.rows, 1);
    std::int64_t roots = std::min(params.roots, rows);
    if (params.depth && isDeeper(params, roots, rows)) {
        std::int64_t tooFew = roots;
        std::int64_t enough = rows;
        while (enough - tooFew > 1) {
            const std::int64_t middle = tooFew + (enough - tooFew) / 2;
            (isDeeper(params, middle, rows) ? tooFew : enough) = middle;
        }
        roots = enough;
        scope.problems().warning("more_roots", scope.pointer() + "/roots",
                                 fmt::format("{} rows with {} children each and at most {} levels below the roots need "
                                             "{} roots; there will be so many.",
                                             rows, params.fanOut, *params.depth, roots),
                                 std::to_string(params.roots));
    }
    return {layOut(params, roots, rows)};
}

/// The last level that begins at the row or before it.
std::size_t levelOf(const Prepared& prepared, std::int64_t row)
{
    const auto after = std::upper_bound(prepared.levels.begin(), prepared.levels.end(), row,
                                        [](std::int64_t wanted, const Level& level) { return wanted < level.first; });
    return static_cast<std::size_t>(after - prepared.levels.begin()) - 1;
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, Column& out)
{
    out.reset(DataType::Int64, context.size());
    for (std::size_t i = 0; i < out.size; ++i) {
        const std::size_t level = levelOf(prepared, context.row(i));
        if (level == 0) {
            out.integers[i] = 0;
            out.setNull(i);
            continue;
        }
        const Level& above = prepared.levels[level - 1];
        const std::int64_t place = context.row(i) - prepared.levels[level].first;
        const double parent = params.shape == Shape::Regular ? static_cast<double>(place) / params.fanOut
                                                             : context.uniform(i) * static_cast<double>(above.size);
        out.integers[i] = above.first + std::min(static_cast<std::int64_t>(parent), above.size - 1);
    }
}

std::string explain(const Params&, const Prepared& prepared, const FillContext& context, std::size_t i)
{
    const std::size_t level = levelOf(prepared, context.row(i));
    const Level& own = prepared.levels[level];
    return level == 0 ? fmt::format("One of the {} roots.", own.size)
                      : fmt::format("Level {} below the roots, which has {} rows; its parent is one of the {} rows of "
                                    "the level above.",
                                    level, own.size, prepared.levels[level - 1].size);
}

OutputType output(const Params&)
{
    return {DataType::Int64, 0};
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Tree key", Category::Keys,
                                      "The key of the parent of a row in the same table; roots have none.")
        .alias("Reports to")
        .words({"self reference", "hierarchy", "adjacency list", "recursive key", "manager id", "parent id", "thread"})
        .param("table", &Params::table, "Table", "The column's own table.", Required{}, TableMustBe{TableRole::Self})
        .param("fan_out", &Params::fanOut, "Children of a row",
               "How many children a row has on average, above the last level.", AtLeast{1.05}, AtMost{1e6},
               UiRange{2.0, 20.0})
        .param("depth", &Params::depth, "Levels",
               "At most so many levels below the roots; as many as needed if not set.", AtLeast{1}, AtMost{1000})
        .param("roots", &Params::roots, "Roots", "Rows without a parent; more when the levels would not hold all rows.",
               AtLeast{1}, AtMost{1e15})
        .param("shape", &Params::shape, "Shape",
               "Random: some have more children than others. Regular: all have the same number.",
               Choices{{"random", "regular"}})
        .example("The manager of an employee", {{"table", "employee"}, {"fan_out", 7}})
        .example("Folders, three levels deep", {{"table", "folder"}, {"fan_out", 30}, {"depth", 3}, {"roots", 40}})
        .parentRows()
        .prepare(prepare)
        .output(output)
        .fill(fill)
        .explain(explain);
}

} // namespace dw::generators::tree_key
