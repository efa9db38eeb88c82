// datawright inspect: bias metrics of a table of a project, or of a file.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/inspect/report.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct InspectArguments {
    std::string source;
    std::string table;
    std::vector<std::string> attributes;
    std::string outcome;
    std::string favourable;
    std::string prediction;
    std::string weight;
    std::string population;
    std::string reference;
    double confidence = 0.95;
    double minimumRows = 30;
    double threshold = 0.5;
    std::int64_t rows = 100'000;
    std::vector<std::string> metrics;
    std::vector<std::string> settings;
    std::string format = "text";
};

bool isProject(const std::filesystem::path& path)
{
    return path.extension() == ".datawright";
}

dw::InspectionRoles rolesOf(const InspectArguments& arguments, dw::Problems& problems)
{
    dw::InspectionRoles roles;
    for (const std::string& text : arguments.attributes)
        roles.attributes.push_back(dw::parseAttribute(text, problems, "--protected"));
    roles.outcome = arguments.outcome;
    roles.favourable = arguments.favourable;
    roles.prediction = arguments.prediction;
    roles.weight = arguments.weight;
    roles.options.confidence = arguments.confidence;
    roles.options.minimumRows = arguments.minimumRows;
    roles.options.threshold = arguments.threshold;
    roles.options.referenceGroup = arguments.reference;
    if (arguments.population == "uniform")
        roles.population = "uniform";
    return roles;
}

/// "intersections.depth=2" as {"intersections": {"depth": 2}}; false when it is not of that form.
bool addSetting(const std::string& text, dw::Json& parameters)
{
    const std::size_t point = text.find('.');
    const std::size_t equals = text.find('=');
    if (point == std::string::npos || equals == std::string::npos || point == 0 || point > equals)
        return false;
    dw::Json value = dw::Json::parse(text.substr(equals + 1), nullptr, false);
    if (value.is_discarded())
        value = text.substr(equals + 1);
    parameters[text.substr(0, point)][text.substr(point + 1, equals - point - 1)] = std::move(value);
    return true;
}

/// Rows of scenarios count by their importance weight, unless another weight is named.
dw::Result<dw::InspectedRows> readTable(const InspectArguments& arguments, dw::InspectionRoles& roles, int& exitCode)
{
    const Loaded loaded = load(arguments.source, {});
    if (loaded.exitCode != Done) {
        exitCode = loaded.exitCode;
        return dw::Error{dw::ErrorKind::Unsupported, "", {}};
    }
    const std::vector<dw::TablePlan>& tables = loaded.compiled.plan->tables;
    std::optional<std::size_t> table = tables.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
    if (!arguments.table.empty())
        table = loaded.compiled.plan->findTable(arguments.table);
    if (!table) {
        std::vector<std::string> names;
        for (const dw::TablePlan& plan : tables)
            names.push_back(plan.name);
        fmt::print(stderr, "error: {}; there are: {}\n",
                   arguments.table.empty() ? "say which --table" : "there is no table '" + arguments.table + "'",
                   fmt::join(names, ", "));
        exitCode = WrongUsage;
        return dw::Error{dw::ErrorKind::NotFound, "", {}};
    }
    if (roles.weight.empty())
        roles.weight = dw::importanceWeightColumn(loaded.project.tables[*table]);
    return dw::rowsOfTable(loaded.compiled.plan, *table, arguments.rows);
}

/// Where problems of roles come from on the command line.
void nameOptions(dw::Problems& problems)
{
    for (dw::Problem& problem : problems.all)
        if (problem.pointer.starts_with('/'))
            problem.pointer = "--" + problem.pointer.substr(1, problem.pointer.find('/', 1) - 1);
}

int printReport(const dw::Inspection& inspection, const std::string& format)
{
    std::string text = format == "json"
                           ? dw::jsonReport(inspection).dump(2, ' ', false, dw::Json::error_handler_t::replace) + '\n'
                       : format == "html" ? dw::htmlReport(inspection)
                                          : dw::textReport(inspection);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        return IoFailed;
    return Done;
}

int inspectVerb(const InspectArguments& arguments)
{
    dw::Problems problems;
    dw::InspectionRoles roles = rolesOf(arguments, problems);
    dw::InspectionSettings settings;
    settings.metrics = arguments.metrics;
    for (const std::string& text : arguments.settings)
        if (!addSetting(text, settings.parameters)) {
            fmt::print(stderr, "error: --set takes METRIC.PARAMETER=VALUE, like intersections.depth=2\n");
            return WrongUsage;
        }
    int exitCode = IoFailed;
    const dw::Result<dw::InspectedRows> rows =
        isProject(arguments.source) ? readTable(arguments, roles, exitCode) : dw::rowsOfFile(arguments.source);
    if (!rows) {
        if (!rows.error().message.empty())
            printError(rows.error());
        return exitCode;
    }
    std::optional<dw::InspectedRows> population;
    if (!arguments.population.empty() && arguments.population != "uniform") {
        dw::Result<dw::InspectedRows> read = dw::rowsOfFile(arguments.population);
        if (!read) {
            printError(read.error());
            return IoFailed;
        }
        population = std::move(*read);
    }
    dw::Inspection inspection = dw::inspect(*rows, roles, settings, population ? &*population : nullptr);
    problems.all.insert(problems.all.end(), inspection.problems.all.begin(), inspection.problems.all.end());
    nameOptions(problems);
    printProblems(problems, arguments.source);
    if (problems.hasErrors())
        return WrongUsage;
    return printReport(inspection, arguments.format);
}

} // namespace

void addInspect(CLI::App& app, Action& chosen)
{
    const auto a = std::make_shared<InspectArguments>();
    CLI::App* verb = app.add_subcommand("inspect", "Measure bias in a table of a project, or in a CSV or Parquet file");
    verb->add_option("source", a->source, "Project (*.datawright), or CSV, Parquet or JSON file")->required();
    verb->add_option("--table,-t", a->table, "Table of the project; not needed when there is one");
    verb->add_option("--protected,-p", a->attributes,
                     "Protected attributes, like sex,age@25:60 (ranges of a number that begin at 25 and 60)")
        ->delimiter(',')
        ->required();
    verb->add_option("--outcome,-y", a->outcome, "Column of the outcome");
    verb->add_option("--favourable,--favorable,-v", a->favourable,
                     "Favourable value of the outcome, or a comparison like '>=50000'; true by itself for bool");
    verb->add_option("--prediction", a->prediction,
                     "Column of a model's prediction: the same values, or probabilities");
    verb->add_option("--weight,-w", a->weight,
                     "Column of importance weights; a project's importance_weight() column by itself");
    verb->add_option("--population", a->population, "Compare shares with: uniform, or a file of the population");
    verb->add_option("--reference", a->reference, "Group to compare with; otherwise the best-off group");
    verb->add_option("--confidence", a->confidence, "Of intervals")->check(CLI::Range(0.5, 0.9999));
    verb->add_option("--minimum-rows", a->minimumRows, "Smaller groups are greyed")->check(CLI::Range(1.0, 1e9));
    verb->add_option("--threshold", a->threshold, "Of predicted probabilities")->check(CLI::Range(0.0, 1.0));
    verb->add_option("--rows", a->rows, "Rows of the project's table, from the first on")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{10'000'000}));
    verb->add_option("--metric,-m", a->metrics, "Only these metrics (see datawright types)")->delimiter(',');
    verb->add_option("--set", a->settings, "Parameter of a metric, like intersections.depth=2");
    verb->add_option("--format,-f", a->format, "text, json or html")->check(CLI::IsMember({"text", "json", "html"}));
    verb->callback([a, &chosen] { chosen = [a] { return inspectVerb(*a); }; });
}

} // namespace cli
