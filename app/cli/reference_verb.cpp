// datawright types: what generators and formats there are.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/registry/registry.h"

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

} // namespace

void addReference(CLI::App& app, Action& chosen)
{
    CLI::App* types = app.add_subcommand("types", "List the generators and formats");
    types->callback([&chosen] { chosen = typesVerb; });
}

} // namespace cli
