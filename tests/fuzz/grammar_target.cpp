// Any JSON as the rules of a grammar, and any text as one of its alternatives.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/grammar.h"
#include "core/text/grammar_writer.h"
#include "tests/fuzz/target.h"

namespace dw::fuzz {

namespace {

void write(const Grammar& grammar)
{
    GrammarWriter writer(grammar, 8);
    const GrammarRow row{[](std::uint32_t) { return std::optional<std::string_view>("Ünï 1"); },
                         [](int) { return true; }};
    for (std::uint64_t i = 1; i < 6; ++i) {
        RowDraws draws(i * 0x9e3779b97f4a7c15U);
        writer.write(row, i % grammar.styles.size(), static_cast<double>(i) / 6, draws);
        promise(writer.text().size() < 2'000'000, "texts are bounded");
        std::string spans;
        writer.appendSpans(spans);
        promise(Json::accept(spans), "spans are JSON");
    }
}

} // namespace

void grammarTarget(std::string_view input)
{
    const Json json = Json::parse(input, nullptr, false);
    const bool isRules = json.is_object() && json.contains("rules");
    const Json rules = isRules ? json.at("rules") : Json{{"text", Json::array({std::string(input)})}};
    Json styles = Json::object();
    if (isRules && json.contains("styles"))
        styles = json.at("styles");
    Problems problems;
    const Grammar grammar = readGrammar(rules, styles, "text", problems, "/params");
    for (const Problem& problem : problems.all)
        promise(problem.pointer.starts_with("/params"), "problems have a place");
    if (!problems.hasErrors())
        write(grammar);
}

} // namespace dw::fuzz
