// datawright preview: rows of a table at any row number, as the full run would write them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/table_reader.h"
#include "core/registry/registry.h"

#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct PreviewArguments {
    std::string project;
    std::string table;
    std::string rows = "0:20";
    std::string format = "csv";
    bool clean = false;
    Overrides overrides;
};

int previewVerb(const PreviewArguments& arguments)
{
    std::int64_t first = 0;
    std::int64_t end = 0;
    if (std::sscanf(arguments.rows.c_str(), "%ld:%ld", &first, &end) != 2 || first < 0 || end < first) {
        fmt::print(stderr, "error: --rows must be like 0:20 (first row, and one past the last)\n");
        return WrongUsage;
    }
    const Loaded loaded = load(arguments.project, arguments.overrides);
    if (loaded.exitCode != Done)
        return loaded.exitCode;
    const dw::Plan& plan = *loaded.compiled.plan;
    const auto table = tableNamed(loaded, arguments.table);
    if (!table)
        return WrongUsage;
    const dw::TablePlan& tablePlan = plan.tables[*table];
    const std::int64_t rows = arguments.clean ? tablePlan.rows : tablePlan.writtenRows();
    if (first > 0 && first >= rows) {
        fmt::print(stderr, "error: '{}' has {} rows, the first of which is row 0\n", arguments.table, rows);
        return WrongUsage;
    }
    dw::Problems problems;
    const std::unique_ptr<dw::BoundSink> sink = dw::findSink(arguments.format)->bind(dw::Json::object(), problems, "");
    dw::SinkContext context;
    context.schema.tables = {plan.schemaOf(*table)};
    if (arguments.clean) // the columns that were designed, without the truth about them
        context.schema.tables[0].columns.resize(tablePlan.written.size());
    context.chunkRows = sink->chunkRows();
    const std::unique_ptr<dw::FileEncoder> encoder = sink->fileEncoder(context);
    end = std::min(end, rows);
    dw::TableReader reader(plan, *table, arguments.clean ? dw::Layer::Clean : dw::Layer::Written);
    const std::unique_ptr<dw::ChunkEncoder> chunk = encoder->chunkEncoder(0);
    std::string text;
    encoder->header(text);
    encoder->tableHeader(0, text);
    dw::Batch batch;
    while (first < end) {
        const auto count = static_cast<std::size_t>(std::min<std::int64_t>(dw::kBatchRows, end - first));
        if (dw::Status read = reader.read(dw::RowSet::range(first, count), batch); !read) {
            printError(read.error());
            return exitCodeOf(read.error());
        }
        chunk->append(batch, text);
        first += static_cast<std::int64_t>(count);
    }
    chunk->finish(text);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return Done;
}

} // namespace

void addPreview(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<PreviewArguments>();
    CLI::App* verb = app.add_subcommand("preview", "Print rows of a table, exactly as the full run writes them");
    verb->add_option("project", arguments->project, "Project file (*.datawright)")->required();
    verb->add_option("table", arguments->table, "Table")->required();
    verb->add_option("--rows", arguments->rows, "First row and one past the last, like 1000000:1000020");
    verb->add_option("--format,-f", arguments->format, "csv or jsonl")->check(CLI::IsMember({"csv", "jsonl"}));
    verb->add_flag("--clean", arguments->clean, "The rows as they are before corruptions");
    addRandomSeed(*verb, arguments->overrides);
    verb->callback([arguments, &chosen] { chosen = [arguments] { return previewVerb(*arguments); }; });
}

} // namespace cli
