// The command-line tool: verbs, argument parsing, exit codes; no logic.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/manifest.h"

int main(int argc, char** argv)
{
    CLI::App app{"Datawright executes synthetic dataset projects at full scale.", "datawright"};
    app.set_version_flag("--version", std::string(dw::datawrightVersion()));
    app.require_subcommand(1);
    cli::Action chosen;
    for (const cli::AddVerb add : {cli::addRun, cli::addCheck, cli::addPreview, cli::addExplain, cli::addInspect,
                                   cli::addVerify, cli::addReference, cli::addInfer, cli::addDiff, cli::addShell})
        add(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return app.exit(success);
    } catch (const CLI::ParseError& error) {
        app.exit(error);
        return cli::WrongUsage;
    }
    return chosen ? chosen() : cli::WrongUsage;
}
