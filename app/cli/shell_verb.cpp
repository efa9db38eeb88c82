// datawright completion and man: made from what the verbs tell the parser, so that nothing is listed twice.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/manifest.h"
#include "core/registry/registry.h"

#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

std::vector<const CLI::App*> verbsOf(const CLI::App& app)
{
    return app.get_subcommands([](const CLI::App*) { return true; });
}

/// "--out" and "-o"
std::vector<std::string> namesOf(const CLI::Option& option)
{
    std::vector<std::string> names;
    for (const std::string& name : option.get_lnames())
        names.push_back("--" + name);
    for (const std::string& name : option.get_snames())
        names.push_back("-" + name);
    return names;
}

/// What a verb's first argument is, where it is not a file.
std::vector<std::string> wordsFor(const std::string& verb)
{
    std::vector<std::string> words;
    if (verb == "completion")
        words = {"bash", "zsh", "fish"};
    if (verb == "types") {
        for (const dw::GeneratorType& type : dw::generatorTypes())
            words.push_back(type.id);
        for (const dw::SinkType& type : dw::sinkTypes())
            words.push_back(type.id);
    }
    return words;
}

std::string bashCompletion(const CLI::App& app)
{
    std::vector<std::string> verbs;
    std::string cases;
    for (const CLI::App* verb : verbsOf(app)) {
        verbs.push_back(verb->get_name());
        std::vector<std::string> options;
        for (const CLI::Option* option : verb->get_options())
            for (const std::string& name : namesOf(*option))
                options.push_back(name);
        cases += fmt::format("    {}) options='{}'; words='{}' ;;\n", verb->get_name(), fmt::join(options, " "),
                             fmt::join(wordsFor(verb->get_name()), " "));
    }
    return fmt::format(R"(# bash completion for datawright
_datawright()
{{
    local current=${{COMP_WORDS[COMP_CWORD]}} options='' words=''
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W '{} --help --version' -- "$current"))
        return
    fi
    case ${{COMP_WORDS[1]}} in
{}    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    elif [ -n "$words" ]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}}
complete -o filenames -F _datawright datawright
)",
                       fmt::join(verbs, " "), cases);
}

/// Inside of single quotes, and without what zsh's _arguments takes for its own.
std::string quotable(std::string text, std::string_view forbidden)
{
    std::erase_if(text, [forbidden](char c) { return forbidden.find(c) != std::string_view::npos; });
    return text;
}

std::string zshCompletion(const CLI::App& app)
{
    std::string verbs;
    std::string cases;
    for (const CLI::App* verb : verbsOf(app)) {
        verbs += fmt::format("    '{}:{}'\n", verb->get_name(), quotable(verb->get_description(), "':"));
        std::string arguments;
        for (const CLI::Option* option : verb->get_options())
            for (const std::string& name : namesOf(*option))
                arguments += fmt::format(" '{}[{}]{}'", name, quotable(option->get_description(), "'[]:"),
                                         option->get_expected_max() == 0 ? "" : ":value:_files");
        const std::vector<std::string> words = wordsFor(verb->get_name());
        arguments += words.empty() ? " '*:file:_files'" : fmt::format(" '*:name:({})'", fmt::join(words, " "));
        cases += fmt::format("    {}) _arguments{} ;;\n", verb->get_name(), arguments);
    }
    return fmt::format(R"(#compdef datawright
local -a verbs
verbs=(
{})
if (( CURRENT == 2 )); then
    _describe 'verb' verbs
    return
fi
local verb=$words[2]
shift words
(( CURRENT-- ))
case $verb in
{}esac
)",
                       verbs, cases);
}

std::string fishCompletion(const CLI::App& app)
{
    std::string text = "# fish completion for datawright\n";
    for (const CLI::App* verb : verbsOf(app)) {
        const std::string& name = verb->get_name();
        text += fmt::format("complete -c datawright -n __fish_use_subcommand -f -a {} -d '{}'\n", name,
                            quotable(verb->get_description(), "'"));
        for (const CLI::Option* option : verb->get_options()) {
            std::string names;
            for (const std::string& longName : option->get_lnames())
                names += " -l " + longName;
            for (const std::string& shortName : option->get_snames())
                names += " -s " + shortName;
            if (!names.empty())
                text +=
                    fmt::format("complete -c datawright -n '__fish_seen_subcommand_from {}'{}{} -d '{}'\n", name, names,
                                option->get_expected_max() == 0 ? "" : " -r", quotable(option->get_description(), "'"));
        }
        if (const std::vector<std::string> words = wordsFor(name); !words.empty())
            text += fmt::format("complete -c datawright -n '__fish_seen_subcommand_from {}' -f -a '{}'\n", name,
                                fmt::join(words, " "));
    }
    return text;
}

/// For troff: hyphens are minus signs, and nothing at the start of a line is a request.
std::string troff(std::string_view text)
{
    std::string safe = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
    for (const char c : text)
        safe += c == '-' ? "\\-" : c == '\\' ? "\\e" : std::string(1, c);
    return safe;
}

std::string manPage(const CLI::App& app)
{
    std::string text =
        fmt::format(".TH DATAWRIGHT 1 \"\" \"Datawright {}\" \"User Commands\"\n.SH NAME\ndatawright \\- {}\n"
                    ".SH SYNOPSIS\n.B datawright\n.I verb\n.RI [ options ]\n.SH COMMANDS\n",
                    dw::datawrightVersion(), "execute synthetic dataset projects at full scale");
    for (const CLI::App* verb : verbsOf(app)) {
        std::string positionals;
        for (const CLI::Option* option : verb->get_options())
            if (option->get_positional())
                positionals +=
                    option->get_required() ? ' ' + option->get_single_name() : " [" + option->get_single_name() + ']';
        text += fmt::format(".SS {}{}\n{}.\n", verb->get_name(), troff(positionals), troff(verb->get_description()));
        for (const CLI::Option* option : verb->get_options()) {
            const std::vector<std::string> names = namesOf(*option);
            const std::string shown =
                names.empty() ? option->get_single_name() : fmt::format("{}", fmt::join(names, ", "));
            text += fmt::format(".TP\n.B {}\n{}\n", troff(shown), troff(option->get_description()));
        }
    }
    return text + ".SH EXIT STATUS\n.TP\n.B 0\nDone.\n.TP\n.B 1\nProblems in the project, or changed files.\n"
                  ".TP\n.B 2\nWrong usage.\n.TP\n.B 3\nInput or output failed.\n.TP\n.B 4\n"
                  "Incomplete, but it can be resumed.\n.TP\n.B 130\nCancelled; the output can be resumed.\n";
}

int print(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    return Done;
}

} // namespace

void addShell(CLI::App& app, Action& chosen)
{
    const auto shell = std::make_shared<std::string>();
    CLI::App* completion = app.add_subcommand("completion", "Print a completion script for a shell");
    completion->add_option("shell", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    completion->callback([shell, &app, &chosen] {
        chosen = [shell, &app] {
            return print(*shell == "bash"  ? bashCompletion(app)
                         : *shell == "zsh" ? zshCompletion(app)
                                           : fishCompletion(app));
        };
    });
    CLI::App* man = app.add_subcommand("man", "Print the manual page (troff)");
    man->callback([&app, &chosen] { chosen = [&app] { return print(manPage(app)); }; });
}

} // namespace cli
