// What core says that nobody sees in the studio, and single words that people do see.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace dw::test {

/// Files below core/ none of whose texts the studio shows.
inline constexpr std::array kHiddenFiles = std::to_array<std::string_view>({
    "difficulty/report.cpp",       // the command line's text; the studio writes its own
    "engine/compare_files.cpp",    // of the command line's `verify`
    "engine/explain.cpp",          // of the command line's `explain`; the studio shows the steps' own words
    "engine/verify.cpp",           // of the command line's `verify`
    "inspect/report_text.cpp",     // the command line's text; the studio exports the page
    "inspect/svg.cpp",             // drawing
    "project/schema.cpp",          // the JSON Schema for editors of text
    "random/double_double.h",      // a static assertion
    "registry/json_schema.cpp",    // the JSON Schema for editors of text
    "registry/reference_text.cpp", // the command line's reference; the studio writes its own page
    "sinks/text/format.h",         // a static assertion
    "sql/functions.cpp",           // SQL
});

/// Texts that are no sentences to anybody.
inline constexpr std::array kHiddenSentences = std::to_array<std::string_view>({
    // Names of slots, steps and streams, by which core finds things again.
    "rows %1",
    "number of %1",
    "weight 1",
    "no scenario",
    "(importance weight)",
    "aggregate %1",
    "sql %1 %2",
    "copies %1 %2",
    "(is a copy)",
    " of copies too",
    "rows of ",
    "edits of ",
    "corrupt %1 %2 %3",
    "%1 after %2",
    "(%1 in %2)",
    "known outcome",
    "own outcome",
    "(probability of ",
    "draw ",
    " (draw)",
    "(group by %1)",
    "selection %1",
    "selection %1 %2",
    "record %1",
    "record %1 %2 %3 %4 %5 %6",
    " (recorded)",
    "near %1 %2",
    "filter %1",
    "key %1",
    "segments %1",
    "(place among scenarios)",
    "(scenario number)",
    "force %1 %2",
    "weight %1",
    "scenario names %1",
    "accept %1",
    "(causes of %1 are accepted)",
    "(%1 is kept)",
    "guard %1",
    " exact %1",
    "twin ",
    "original %1",
    "row number",
    "twin %1 %2",
    "child number %1 of %2 rows",
    "joined ",
    // SQL.
    "%1 is not distinct from %2",
    " is null",
    "%1 is not null",
    "%1 not in (%2)",
    "%1 >= %2 and %1 < %3",
    " and ",
    "character set",
    "double precision",
    // What DuckDB's messages are recognised by.
    " (at character ",
    "end of input",
    "syntax error",
    "with name ",
    " does not",
    "Did you mean \"",
    "No function matches",
    "Could not choose a best candidate",
    "unction with name ",
    " Error: ",
    // What nlohmann's messages are recognised by.
    "unexpected end of input",
    "number overflow",
    "invalid string",
    "invalid number",
    "invalid literal",
    "unexpected ",
    // Names given to parts of a project.
    "combination %1",
    "%1 of %2",
    // Parts of files.
    "# title: ",
    "# source: ",
    "# licence: ",
    " grocery books beauty garden tools ",
    " \t\n\v\f\r",
    "\\set ON_ERROR_STOP on\nBEGIN;\nSET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n"
    "SET datestyle = 'ISO';\n",
    // Examples among the sentences of a grammar, in the language that they make texts of.
    "Dear {{ first_name }}, thank you for your order.",
    "Good morning",
    "does not start",
    "makes a noise",
    "Could you please help me?",
    "Please fix it.",
    // Broken promises of our own, which tests find.
    "an embedded lexicon does not parse; test_lexicon names it",
});

/// Single words that sentences of the file have as arguments, or that stand for themselves.
struct CoreWord {
    std::string_view file;
    std::string_view word;
};

inline constexpr std::array kCoreWords = std::to_array<CoreWord>({
    {"engine/unknown_kind.h", "corruption"},
    {"engine/unknown_kind.h", "injection"},
    {"engine/infer/infer_column.cpp", "dates"},
    {"engine/infer/infer_column.cpp", "numbers"},
    {"engine/infer/infer_column.cpp", "times"},
    {"engine/infer/infer_keys.cpp", "Sequence"},
    {"metrics/groups/strata.cpp", "appears"},
    {"metrics/groups/strata.cpp", "keeps"},
    {"metrics/groups/strata.cpp", "reverses"},
    {"project/check.cpp", "column"},
    {"project/check.cpp", "entity"},
    {"project/check.cpp", "table"},
    {"registry/read_param.cpp", "array"},
    {"registry/read_param.cpp", "boolean"},
    {"registry/read_param.cpp", "number"},
    {"registry/read_param.cpp", "object"},
    {"registry/read_param.cpp", "string"},
});

} // namespace dw::test
