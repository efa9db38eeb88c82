// datawright types, schema and docs: what there is, and what a project file may hold.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/project/schema.h"
#include "core/registry/reference_text.h"

#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct TypesArguments {
    std::string id;
    bool json = false;
};

void printText(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void listTypes()
{
    for (const dw::GeneratorType& type : dw::generatorTypes())
        fmt::print("{:22} {:11} {}{}\n", type.id, dw::categoryName(type.category),
                   type.alias.empty() ? "" : type.alias + " — ", type.help);
    fmt::print("\nFormats:\n");
    for (const dw::SinkType& type : dw::sinkTypes())
        fmt::print("{:22} {}\n", type.id, type.help);
    fmt::print("\nCorruptions of what is written:\n");
    for (const dw::CorruptionType& type : dw::corruptionTypes())
        fmt::print("{:28} {:11} {}\n", type.id, dw::corruptionGroupName(type.group), type.help);
    fmt::print("\nMetrics of datawright inspect:\n");
    for (const dw::MetricType& type : dw::metricTypes())
        fmt::print("{:22} {}\n", type.id, type.help);
}

int unknownType(const std::string& id)
{
    std::vector<std::string_view> ids;
    for (const dw::GeneratorType& type : dw::generatorTypes())
        ids.push_back(type.id);
    for (const dw::SinkType& type : dw::sinkTypes())
        ids.push_back(type.id);
    for (const dw::MetricType& type : dw::metricTypes())
        ids.push_back(type.id);
    for (const dw::CorruptionType& type : dw::corruptionTypes())
        ids.push_back(type.id);
    const auto nearest = dw::nearestName(id, ids);
    fmt::print(stderr, "error: there is no generator, format, metric or corruption '{}'{}\n", id,
               nearest ? fmt::format("; did you mean '{}'?", *nearest) : "");
    return WrongUsage;
}

int typesVerb(const TypesArguments& arguments)
{
    const dw::GeneratorType* generator = dw::findGenerator(arguments.id);
    const dw::SinkType* sink = dw::findSink(arguments.id);
    const dw::MetricType* metric = dw::findMetric(arguments.id);
    const dw::CorruptionType* corruption = dw::findCorruption(arguments.id);
    if (!arguments.id.empty() && generator == nullptr && sink == nullptr && metric == nullptr && corruption == nullptr)
        return unknownType(arguments.id);
    if (arguments.json) {
        dw::Json json;
        if (generator != nullptr)
            json = dw::referenceJson(*generator);
        else if (sink != nullptr)
            json = dw::referenceJson(*sink);
        else if (metric != nullptr)
            json = dw::referenceJson(*metric);
        else if (corruption != nullptr)
            json = dw::referenceJson(*corruption);
        else {
            json = {{"generators", dw::Json::array()},
                    {"formats", dw::Json::array()},
                    {"metrics", dw::Json::array()},
                    {"corruptions", dw::Json::array()}};
            for (const dw::GeneratorType& type : dw::generatorTypes())
                json["generators"].push_back(dw::referenceJson(type));
            for (const dw::SinkType& type : dw::sinkTypes())
                json["formats"].push_back(dw::referenceJson(type));
            for (const dw::MetricType& type : dw::metricTypes())
                json["metrics"].push_back(dw::referenceJson(type));
            for (const dw::CorruptionType& type : dw::corruptionTypes())
                json["corruptions"].push_back(dw::referenceJson(type));
        }
        printText(json.dump(2, ' ', false, dw::Json::error_handler_t::replace) + '\n');
    } else if (generator != nullptr) {
        printText(dw::referenceText(*generator));
    } else if (sink != nullptr) {
        printText(dw::referenceText(*sink));
    } else if (metric != nullptr) {
        printText(dw::referenceText(*metric));
    } else if (corruption != nullptr) {
        printText(dw::referenceText(*corruption));
    } else {
        listTypes();
    }
    return Done;
}

} // namespace

void addReference(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<TypesArguments>();
    CLI::App* types =
        app.add_subcommand("types", "List generators, formats, corruptions and metrics, or tell all about one");
    types->add_option("id", arguments->id, "Generator, format, corruption or metric");
    types->add_flag("--json", arguments->json, "As JSON");
    types->callback([arguments, &chosen] { chosen = [arguments] { return typesVerb(*arguments); }; });
    CLI::App* schema = app.add_subcommand("schema", "Print the JSON Schema of project files");
    schema->callback([&chosen] { chosen = [] { return printText(dw::projectSchemaText()), Done; }; });
    CLI::App* docs =
        app.add_subcommand("docs", "Print the reference of all generators, formats, corruptions and metrics");
    const auto format = std::make_shared<std::string>("markdown");
    docs->add_option("--format", *format, "markdown")->check(CLI::IsMember({"markdown"}));
    docs->callback([format, &chosen] { chosen = [format] { return printText(dw::referenceText()), Done; }; });
}

} // namespace cli
