// From files to a project: tables one by one, then what connects them, then the proof that it compiles.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/infer/infer.h"

#include "core/engine/compile.h"
#include "core/engine/infer/infer_keys.h"
#include "core/sql/tokens.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace dw {

namespace {

using infer::Guess;
using infer::TableGuess;

bool isSql(const std::filesystem::path& file)
{
    const std::string ending = foldSqlName(file.extension().string());
    return ending == ".sql" || ending == ".ddl";
}

/// "orders.2024.csv" is the table orders_2024: a name that SQL takes without quotes.
std::string tableName(const std::filesystem::path& file, std::span<const TableGuess> taken)
{
    std::string stem = file.filename().string();
    for (const char* ending : {".gz", ".zst", ".csv", ".tsv", ".txt", ".parquet", ".jsonl", ".ndjson", ".json"})
        if (foldSqlName(stem).ends_with(ending) && stem.size() > std::string_view(ending).size())
            stem.erase(stem.size() - std::string_view(ending).size());
    std::string name = infer::plainName(stem);
    if (name.empty() || (name[0] >= '0' && name[0] <= '9'))
        name.insert(0, "table_");
    const std::string wished = name;
    const auto isTaken = [&] {
        return std::any_of(taken.begin(), taken.end(),
                           [&](const TableGuess& table) { return table.table.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = fmt::format("{}_{}", wished, number);
    return name;
}

/// A name that a column may have: without control characters, slashes and quotes, not too long.
std::string columnName(std::string name)
{
    constexpr std::size_t kLongestName = 100;
    for (char& c : name)
        if (static_cast<unsigned char>(c) < ' ' || std::string_view("\"'`/\\\x7f").find(c) != std::string_view::npos)
            c = '_';
    if (name.size() > kLongestName) {
        name.resize(kLongestName);
        // Not in the middle of a character.
        while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0x80U) != 0)
            name.pop_back();
    }
    return name.empty() ? "column" : name;
}

/// Makes the names of a file's columns names of a project's, each another one.
void cleanNames(TableSchema& schema)
{
    std::vector<std::string> taken;
    for (ColumnSchema& column : schema.columns) {
        const std::string wished = columnName(column.name);
        column.name = wished;
        for (int number = 2; std::find(taken.begin(), taken.end(), column.name) != taken.end(); ++number)
            column.name = fmt::format("{}_{}", wished, number);
        taken.push_back(column.name);
    }
}

TableGuess guessTable(ReferenceTable data, const std::string& name, const InferOptions& options)
{
    TableGuess table;
    table.table.name = table.table.id = name;
    table.table.rows.count = data.schema.rows;
    table.data = std::move(data);
    table.data.schema.name = name;
    cleanNames(table.data.schema);
    for (std::size_t i = 0; i < table.data.columns.size(); ++i)
        table.columns.push_back(infer::guessColumn(table.data.schema.columns[i], table.data.columns[i], options));
    infer::guessPrimaryKey(table);
    return table;
}

std::string fileNames(std::span<const std::filesystem::path> files)
{
    std::string names;
    for (const std::filesystem::path& file : files) {
        if (!names.empty())
            names += ", ";
        names += file.filename().string();
    }
    return names;
}

void addTable(TableGuess& table, const InferOptions& options, Inferred& inferred)
{
    infer::addEntities(table.table, table.columns);
    table.table.correlations = infer::rankCorrelations(table, options.leastCorrelation);
    table.table.repairCorrelations = !table.table.correlations.empty();
    InferenceNote note{table.table.name,
                       {},
                       fmt::format("{} rows", infer::countWords(table.data.columns.front().size)),
                       table.note,
                       false};
    if (!table.table.correlations.empty()) {
        const std::size_t count = table.table.correlations.size();
        note.made += note.made.empty() ? fmt::format("{} rank correlations", count)
                                       : fmt::format("; {} rank correlations", count);
        note.copies = true;
    }
    inferred.notes.push_back(std::move(note));
    for (Guess& guess : table.columns) {
        inferred.notes.push_back({table.table.name, guess.column.name, guess.found, guess.made, guess.copies});
        table.table.columns.push_back(std::move(guess.column));
    }
    inferred.rows += table.data.columns.front().size;
    inferred.project.tables.push_back(std::move(table.table));
}

bool isAt(const Problem& problem, const std::string& pointer)
{
    return problem.severity == Severity::Error && (problem.pointer + '/').starts_with(pointer + '/');
}

/// Rules that mean something else here than in the database they come from.
void dropConstraints(Inferred& inferred)
{
    const Problems problems = compile(inferred.project).problems;
    for (std::size_t t = 0; t < inferred.project.tables.size(); ++t) {
        TableDesign& table = inferred.project.tables[t];
        for (std::size_t c = table.constraints.size(); c-- > 0;) {
            const std::string pointer = fmt::format("/tables/{}/constraints/{}", t, c);
            if (std::none_of(problems.all.begin(), problems.all.end(),
                             [&](const Problem& problem) { return isAt(problem, pointer); }))
                continue;
            inferred.notes.push_back(
                {table.name, {}, fmt::format("check {}", table.constraints[c].sql), "Left out: not understood", false});
            table.constraints.erase(table.constraints.begin() + static_cast<std::ptrdiff_t>(c));
        }
    }
}

/// What does not compile is left out, rules and correlations first; what is left always compiles.
void makeCompile(Inferred& inferred)
{
    if (!compile(inferred.project).problems.hasErrors())
        return;
    dropConstraints(inferred);
    if (!compile(inferred.project).problems.hasErrors())
        return;
    for (TableDesign& table : inferred.project.tables) {
        table.correlations.clear();
        table.repairCorrelations = false;
    }
    std::erase_if(inferred.notes, [](const InferenceNote& note) { return note.column.empty() && note.copies; });
    const Problems problems = compile(inferred.project).problems;
    for (const Problem& problem : problems.all)
        for (std::size_t t = 0; t < inferred.project.tables.size(); ++t)
            for (std::size_t c = 0; c < inferred.project.tables[t].columns.size(); ++c) {
                ColumnDesign& column = inferred.project.tables[t].columns[c];
                if (!isAt(problem, fmt::format("/tables/{}/columns/{}", t, c)))
                    continue;
                inferred.notes.push_back({inferred.project.tables[t].name, column.name, problem.message,
                                          "Left without values: give it a generator", false});
                column.generator = "constant";
                column.params = Json{{"value", nullptr}};
                column.source = ColumnDesign::Source::Generator;
                column.decimals.reset();
            }
}

Result<std::string> readText(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return systemError("the file could not be opened", file.string(), errno);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

Result<Inferred> inferSqlFile(const std::filesystem::path& file)
{
    const Result<std::string> text = readText(file);
    if (!text)
        return text.error();
    std::optional<Inferred> inferred = inferFromSql(*text, file.stem().string());
    if (!inferred)
        return Error{ErrorKind::Unsupported,
                     fmt::format("{} has no CREATE TABLE statement that could be read", file.string()), file.string()};
    makeCompile(*inferred);
    return std::move(*inferred);
}

} // namespace

bool isInferable(const std::filesystem::path& file)
{
    if (isSql(file))
        return true;
    std::string name = foldSqlName(file.filename().string());
    for (const char* packed : {".gz", ".zst"})
        if (name.ends_with(packed))
            name.resize(name.size() - std::string_view(packed).size());
    for (const char* ending : {".csv", ".tsv", ".txt", ".parquet", ".json", ".jsonl", ".ndjson"})
        if (name.ends_with(ending))
            return true;
    return false;
}

Result<Inferred> inferProject(std::span<const std::filesystem::path> files, const InferOptions& options)
{
    if (files.size() == 1 && isSql(files.front()))
        return inferSqlFile(files.front());
    std::vector<TableGuess> tables;
    for (const std::filesystem::path& file : files) {
        if (isSql(file))
            return Error{ErrorKind::Unsupported, "An SQL file makes a project of its own: give it alone.",
                         file.string()};
        Result<ReferenceTable> data = readReferenceFile(file, options.maximumRows);
        if (!data)
            return data.error();
        if (data->columns.empty() || data->schema.rows == 0)
            return Error{ErrorKind::Unsupported, fmt::format("{} has no rows to learn from", file.string()),
                         file.string()};
        const std::string name = tableName(file, tables);
        tables.push_back(guessTable(std::move(*data), name, options));
    }
    infer::guessForeignKeys(tables);
    Inferred inferred;
    inferred.project.name = files.size() == 1 ? tables.front().table.name : "project";
    inferred.project.description =
        fmt::format("Inferred from {}. It copies shapes of that data (shares, ranges, quantiles), no rows. Check that "
                    "these may be shared before you share the project.",
                    fileNames(files));
    for (TableGuess& table : tables)
        addTable(table, options, inferred);
    makeCompile(inferred);
    return inferred;
}

} // namespace dw
