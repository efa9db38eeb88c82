// datawright types and schema: what generators and formats there are, and what a project file may hold.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/project/schema.h"
#include "core/registry/registry.h"

#include <cstdio>
#include <fmt/format.h>

namespace cli {

namespace {

int typesVerb()
{
    for (const dw::GeneratorType& type : dw::generatorTypes())
        fmt::print("{:22} {:11} {}{}\n", type.id, dw::categoryName(type.category),
                   type.alias.empty() ? "" : type.alias + " — ", type.help);
    fmt::print("\nFormats:\n");
    for (const dw::SinkType& type : dw::sinkTypes())
        fmt::print("{:22} {}\n", type.id, type.help);
    return Done;
}

int schemaVerb()
{
    const std::string text = dw::projectSchemaText();
    std::fwrite(text.data(), 1, text.size(), stdout);
    return Done;
}

} // namespace

void addReference(CLI::App& app, Action& chosen)
{
    CLI::App* types = app.add_subcommand("types", "List the generators and formats");
    types->callback([&chosen] { chosen = typesVerb; });
    CLI::App* schema = app.add_subcommand("schema", "Print the JSON Schema of project files");
    schema->callback([&chosen] { chosen = schemaVerb; });
}

} // namespace cli
