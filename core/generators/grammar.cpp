// Texts written from weighted rules, in the manner of different people, with the places of stated columns known.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/decimal.h"
#include "core/data/temporal.h"
#include "core/registry/describe.h"
#include "core/text/grammar_writer.h"

#include <fmt/format.h>

namespace dw::generators::grammar {

namespace {

enum class Field { Text, Spans, Style };

constexpr std::uint32_t kTextLane = 1;

struct Params {
    Structure rules;
    Structure styles{Json::object()};
    std::string start = "text";
    Varying<std::string> style{std::string()};
    std::int64_t depth = 12;
};

struct Prepared {
    Grammar grammar;
    std::vector<ColumnSlot> holes;
    std::vector<int> conditions; ///< slots
    WeightTable styles;
    std::shared_ptr<const Dictionary> styleNames;
};

Prepared prepare(const Params& params, Scope& scope)
{
    Prepared prepared;
    const std::size_t before = scope.problems().all.size();
    prepared.grammar =
        readGrammar(params.rules.value, params.styles.value, params.start, scope.problems(), scope.pointer());
    if (hasErrorsAfter(scope.problems(), before))
        return prepared;
    for (const Grammar::Hole& hole : prepared.grammar.holes) {
        const std::string pointer = scope.pointer() + hole.pointer;
        const std::optional<ColumnSlot> slot =
            hole.isSql ? scope.expression(hole.text, DataType::Text, pointer) : scope.column(hole.text, pointer);
        prepared.holes.push_back(slot.value_or(ColumnSlot{}));
    }
    for (const Grammar::Condition& condition : prepared.grammar.conditions) {
        const auto slot = scope.expression(condition.sql, DataType::Bool, scope.pointer() + condition.pointer);
        prepared.conditions.push_back(slot ? slot->slot : -1);
    }
    std::vector<double> weights;
    std::vector<std::string> names;
    for (const Grammar::Style& style : prepared.grammar.styles) {
        weights.push_back(style.weight);
        names.push_back(style.name);
    }
    if (std::all_of(weights.begin(), weights.end(), [](double weight) { return weight == 0.0; }))
        scope.problems().error("bad_grammar", scope.pointer() + "/styles", "Some style must have a weight above 0.");
    for (const std::string& style : params.style.alternatives())
        if (params.style.from() != VaryingFrom::Sql && !style.empty() &&
            std::find(names.begin(), names.end(), style) == names.end())
            scope.problems().error("bad_grammar", scope.pointer() + "/style", "There is no style of this name.",
                                   Json(style).dump());
    prepared.styles = WeightTable(weights);
    prepared.styleNames = Dictionary::fromTexts(std::move(names));
    return prepared;
}

/// A value as people write it: whole numbers plain, decimals with all their digits, ISO dates.
std::string_view valueText(const Column& column, std::size_t i, std::string& buffer)
{
    switch (column.type) {
    case DataType::Text:
        return column.text(i);
    case DataType::Bool:
        return column.bools[i] != 0 ? "true" : "false";
    case DataType::Int64:
        return buffer = fmt::format("{}", column.integers[i]);
    case DataType::Float64:
        return buffer = fmt::format("{}", column.reals[i]);
    case DataType::Date:
        return buffer = formatDate(column.integers[i]);
    case DataType::Timestamp:
        return buffer = formatTimestamp(column.integers[i]);
    case DataType::Time:
        return buffer = formatTime(column.integers[i]);
    case DataType::Decimal:
        break;
    }
    const std::int64_t value = column.integers[i];
    const auto unit = static_cast<std::uint64_t>(kPowersOfTen[static_cast<std::size_t>(column.scale)]);
    const std::uint64_t size = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    buffer = fmt::format("{}{}", value < 0 ? "-" : "", size / unit);
    if (column.scale > 0)
        buffer += fmt::format(".{:0{}}", size % unit, column.scale);
    return buffer;
}

/// The row that a writer is asking about, and the way to its values.
struct RowValues {
    const Prepared& prepared;
    const FillContext& context;
    std::size_t i = 0;
    std::string buffer;

    GrammarRow asked()
    {
        return {[this](std::uint32_t hole) -> std::optional<std::string_view> {
                    const Column& column = context.slot(prepared.holes[hole].slot);
                    return column.isNull(i) ? std::nullopt : std::optional(valueText(column, i, buffer));
                },
                [this](int condition) {
                    const Column& column = context.slot(prepared.conditions[static_cast<std::size_t>(condition)]);
                    return !column.isNull(i) && column.bools[i] != 0;
                }};
    }
};

/// The style of each alternative of the parameter; one past the last style where it is drawn.
std::vector<std::size_t> stylesOf(const Params& params, const Prepared& prepared)
{
    std::vector<std::size_t> styles;
    const std::vector<std::string_view>& names = prepared.styleNames->values;
    for (const std::string& style : params.style.alternatives())
        styles.push_back(static_cast<std::size_t>(std::find(names.begin(), names.end(), style) - names.begin()));
    return styles;
}

/// Writes row i. The draw of the style comes first, so that texts of one style do not depend on how it was chosen.
std::size_t writeRow(const Params& params, const Prepared& prepared, RowValues& values, std::uint64_t bits,
                     std::span<const std::size_t> styles, GrammarWriter& writer)
{
    RowDraws draws(bits);
    const std::size_t drawn = prepared.styles(draws.uniform());
    const std::size_t named = styles[params.style.index(values.i)];
    const bool isDrawn = params.style[values.i].empty() || named >= prepared.grammar.styles.size();
    const std::size_t style = isDrawn ? drawn : named;
    writer.write(values.asked(), style, values.context.uniform(values.i), draws);
    return style;
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    std::vector<std::uint64_t> bits(context.size());
    context.bits(kTextLane, bits);
    const std::vector<std::size_t> styles = stylesOf(params, prepared);
    GrammarWriter writer(prepared.grammar, static_cast<std::size_t>(params.depth));
    RowValues values{prepared, context, 0, {}};
    std::string spans;
    if (fields.wants(Field::Style))
        fields[Field::Style].resetCodes(prepared.styleNames, context.size());
    for (std::size_t i = 0; i < context.size(); ++i) {
        values.i = i;
        const std::size_t style = writeRow(params, prepared, values, bits[i], styles, writer);
        if (fields.wants(Field::Text))
            fields[Field::Text].texts[i] = fields[Field::Text].arena.copy(writer.text());
        if (fields.wants(Field::Spans)) {
            spans.clear();
            writer.appendSpans(spans);
            fields[Field::Spans].texts[i] = fields[Field::Spans].arena.copy(spans);
        }
        if (fields.wants(Field::Style))
            fields[Field::Style].codes[i] = static_cast<std::uint32_t>(style);
    }
}

std::string explain(const Params& params, const Prepared& prepared, const FillContext& context, std::size_t i)
{
    std::vector<std::uint64_t> bits(context.size());
    context.bits(kTextLane, bits);
    GrammarWriter writer(prepared.grammar, static_cast<std::size_t>(params.depth));
    RowValues values{prepared, context, i, {}};
    const std::size_t style = writeRow(params, prepared, values, bits[i], stylesOf(params, prepared), writer);
    const std::string& name = prepared.grammar.styles[style].name;
    return name.empty() ? fmt::format("Rules and their alternatives: {}.", writer.path())
                        : fmt::format("Style {}. Rules and their alternatives: {}.", name, writer.path());
}

/// Columns and SQL inside the rules. What cannot be read is left for prepare to report.
std::vector<ParamReference> structureReferences(const Json& params)
{
    std::vector<ParamReference> found;
    const auto rules = params.find("rules");
    if (!params.is_object() || rules == params.end())
        return found;
    Problems ignored;
    const Json styles = params.value("styles", Json::object());
    const std::string start = params.contains("start") && params.at("start").is_string()
                                  ? params.at("start").get<std::string>()
                                  : Params{}.start;
    const Grammar grammar = readGrammar(*rules, styles, start, ignored, "");
    for (const Grammar::Hole& hole : grammar.holes)
        found.push_back(
            {hole.isSql ? ParamReference::Kind::Sql : ParamReference::Kind::Column, hole.text, hole.pointer});
    for (const Grammar::Condition& condition : grammar.conditions)
        found.push_back({ParamReference::Kind::Sql, condition.sql, condition.pointer});
    return found;
}

Json ticketRules()
{
    return {{"text",
             {"<greeting>, my <^thing> <trouble> since yesterday. <wish>",
              {{"text", "<^thing> <trouble>. <wish>"}, {"weight", {{"hasty", 3}, {"polite", 0.5}}}}}},
            {"greeting", {"Hello", "Good morning", {{"text", "hey"}, {"weight", {{"hasty", 2}}}}}},
            {"thing", {"printer", "screen", "keyboard"}},
            {"trouble", {"does not start", "makes a noise", {{"text", "<trouble> and <trouble>"}, {"weight", 0.3}}}},
            {"wish",
             {{{"text", "Could you please help me?"}, {"weight", {{"polite", 1}}}},
              {{"text", "Please fix it."}, {"weight", 1}}}}};
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Grammar", Category::Text,
                                      "Texts written from rules, with the characters that state a column known.")
        .alias("Write from rules")
        .words({"grammar", "tracery", "tickets", "reviews", "notes", "annotation", "named entities", "spans"})
        .param("rules", &Params::rules, "Rules",
               "For each name, the texts that may stand for it, each with a weight and a condition (\"when\") if you "
               "like. <name> stands for a rule, {column} for a value, {column: SQL} for a value in other words.",
               Required{})
        .param("styles", &Params::styles, "Styles",
               "How different people write: a weight, small_letters, no_final_stop, slips (chance of a typing slip at "
               "a letter). A text's weight may be given for each style.")
        .param("start", &Params::start, "First rule", "The rule that a whole text comes from.")
        .param("style", &Params::style, "Style", "Which style a row has; empty: drawn by the weights of the styles.")
        .param("depth", &Params::depth, "Depth",
               "How deep rules may stand inside one another before the shortest way out is taken.", AtLeast{1},
               AtMost{100})
        .field("text", "Text", "The text itself.")
        .field("spans", "Gold spans",
               "JSON list: start and end (in characters, the end not included) of each place that states a column.")
        .field("style", "Style", "The style that the row was written in.")
        .example("Support tickets by polite and hasty people",
                 {{"rules", ticketRules()},
                  {"styles",
                   {{"polite", {{"weight", 2}}},
                    {"hasty", {{"small_letters", true}, {"no_final_stop", true}, {"slips", 0.02}}}}}})
        .example("A sentence that states two columns",
                 {{"rules", {{"text", {"{name} lives in {city}.", "{city} is the home of {name}."}}}}})
        .prepare(prepare)
        .explain(explain)
        .structureReferences(structureReferences)
        .fill(fill);
}

} // namespace dw::generators::grammar
