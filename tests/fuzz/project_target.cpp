// Any text as a project: read, written and read again without loss, compiled, and its first and last rows made.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/table_reader.h"
#include "core/project/file.h"
#include "tests/fuzz/target.h"

#include <algorithm>

namespace dw::fuzz {

namespace {

/// Larger tables cost time and find nothing more.
constexpr std::int64_t kMostRows = 200;
constexpr std::int64_t kMostChildRows = 100'000;

void readRows(const Plan& plan, std::size_t table)
{
    const std::int64_t rows = plan.tables[table].rows;
    TableReader reader(plan, table);
    Batch batch;
    const auto count = std::min<std::int64_t>(rows, 16);
    for (const std::int64_t first : {std::int64_t{0}, rows - count}) {
        if (!reader.read(RowSet::range(first, static_cast<std::size_t>(count)), batch))
            continue; // rules that cannot be kept, SQL that fails on a value
        promise(batch.rows == static_cast<std::size_t>(count), "as many rows as were asked for");
        for (const Column& column : batch.columns)
            promise(column.size == batch.rows, "columns as long as the batch");
    }
}

} // namespace

void projectTarget(std::string_view input)
{
    Problems problems;
    Project project = parseProject(input, problems);
    Problems again;
    promise(parseProject(writeProject(project), again) == project, "a project that is written is read as it was");
    for (TableDesign& table : project.tables)
        table.rows.count = std::min(table.rows.count, kMostRows);
    const Compiled compiled = compile(project);
    promise(compiled.plan != nullptr || compiled.problems.hasErrors(), "no plan only for a reason");
    for (const Problem& problem : compiled.problems.all)
        promise(!problem.code.empty() && !problem.message.empty(), "problems say what they are");
    const auto& tables = compiled.partial->tables;
    if (std::any_of(tables.begin(), tables.end(), [](const TablePlan& table) { return table.rows > kMostChildRows; }))
        return;
    for (std::size_t table = 0; table < tables.size(); ++table)
        if (!tables[table].written.empty())
            readRows(*compiled.partial, table);
}

} // namespace dw::fuzz
