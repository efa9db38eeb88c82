// The command-line tool: verbs, argument parsing, exit codes; no logic.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coverage_verb.h"

#include "core/engine/manifest.h"

int main(int argc, char** argv)
{
    CLI::App app{"Datawright executes synthetic dataset projects at full scale.", "datawright"};
    app.set_version_flag("--version", std::string(dw::datawrightVersion()));
    app.require_subcommand(1);
    cli::Action chosen;
    for (const cli::AddVerb add :
         {cli::addRun, cli::addCheck, cli::addCoverage, cli::addPreview, cli::addExplain, cli::addInspect,
          cli::addDifficulty, cli::addVerify, cli::addReference, cli::addInfer, cli::addDiff, cli::addShell})
        add(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return app.exit(success);
    } catch (const CLI::RequiredError& error) {
        std::vector<std::string_view> verbs;
        for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
            verbs.push_back(verb->get_name());
        if (argc > 1 && app.get_subcommands().empty())
            cli::printUnknown("verb", argv[1], verbs);
        else
            app.exit(error);
        return cli::WrongUsage;
    } catch (const CLI::ParseError& error) {
        app.exit(error);
        return cli::WrongUsage;
    }
    return chosen ? chosen() : cli::WrongUsage;
}
