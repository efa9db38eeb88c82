// Projects from JSON, and rows of their plans as texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/compile.h"
#include "core/engine/table_reader.h"
#include "core/project/file.h"

#include <QtGlobal>
#include <fmt/format.h>

namespace dw::test {

using RowTexts = std::vector<std::string>;

inline Project projectOf(const std::string& json)
{
    Problems problems;
    Project project = parseProject(json, problems);
    for (const Problem& problem : problems.all)
        qWarning("%s", problem.message.c_str());
    return project;
}

/// Null when there are errors, which are printed.
inline std::shared_ptr<const Plan> planOf(const Project& project)
{
    const Compiled result = compile(project);
    for (const Problem& problem : result.problems.all)
        qWarning("%s %s: %s", problem.code.c_str(), problem.pointer.c_str(), problem.message.c_str());
    return result.plan;
}

/// Written columns of rows [first, first + count), read in batches of the size given; empty when something failed.
inline std::vector<RowTexts> rowsOf(const Plan& plan, std::string_view table, std::int64_t first, std::int64_t count,
                                    std::size_t batchRows = kBatchRows)
{
    TableReader reader(plan, *plan.findTable(table));
    Batch batch;
    std::vector<RowTexts> rows;
    for (std::int64_t done = 0; done < count;) {
        const auto size =
            static_cast<std::size_t>(std::min<std::int64_t>(count - done, static_cast<std::int64_t>(batchRows)));
        const Status read = reader.read(RowSet::range(first + done, size), batch);
        if (!read) {
            qWarning("%s", read.error().message.c_str());
            return {};
        }
        for (std::size_t i = 0; i < size; ++i) {
            RowTexts& row = rows.emplace_back();
            for (const Column& column : batch.columns)
                row.push_back(column.isNull(i)                ? "null"
                              : column.type == DataType::Text ? std::string(column.text(i))
                                                              : fmt::format("{}", column.number(i)));
        }
        done += static_cast<std::int64_t>(size);
    }
    return rows;
}

} // namespace dw::test
