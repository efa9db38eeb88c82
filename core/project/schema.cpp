// The shape of a project file around the parameters.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/schema.h"

#include "core/data/decimal.h"
#include "core/project/project.h"
#include "core/registry/corruption.h"
#include "core/registry/injection.h"
#include "core/registry/json_schema.h"

namespace dw {

namespace {

Json reference(const std::string& definition)
{
    return {{"$ref", "#/$defs/" + definition}};
}

Json text(const char* description)
{
    return {{"type", "string"}, {"description", description}};
}

Json flag(const char* description)
{
    return {{"type", "boolean"}, {"default", false}, {"description", description}};
}

Json listOf(const std::string& definition, const char* description)
{
    return {{"type", "array"}, {"items", reference(definition)}, {"description", description}};
}

Json object(Json properties, Json required)
{
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

Json name(const char* description)
{
    return {{"type", "string"},
            {"minLength", 1},
            {"maxLength", 200},
            {"pattern", "^[^\\u0000-\\u001f/\\\\\"]+$"},
            {"description", description}};
}

const char* const kIdHelp =
    "What the random values are keyed by. Defaults to the name; set it before a rename to keep the values.";

Json columnSchema()
{
    Json types = Json::array();
    for (const DataType type : {DataType::Bool, DataType::Int64, DataType::Float64, DataType::Decimal, DataType::Date,
                                DataType::Timestamp, DataType::Time, DataType::Text})
        types.push_back(dataTypeName(type));
    ParamSpec ratio;
    ratio.title = "Null ratio";
    ratio.help = "Share of rows without a value.";
    ratio.varies = true;
    ratio.optional = true;
    ratio.limits.minimum = 0.0;
    ratio.limits.maximum = 1.0;
    Json schema = object({{"name", name("Name of the column.")},
                          {"id", text(kIdHelp)},
                          {"description", text("What the column means.")},
                          {"generator", idSchema(generatorDescriptions())},
                          {"params", {{"type", "object"}, {"description", "Parameters of the generator."}}},
                          {"generator_version", {{"type", "integer"}, {"minimum", 1}}},
                          {"sql", text("SQL expression over the other columns of the row, parents' columns "
                                       "(customer.country) and children (sum(items.amount)).")},
                          {"field", text("Field of an entity block: \"person.email\".")},
                          {"type", {{"enum", types}, {"description", "Data type to cast an SQL result to."}}},
                          {"unit", text("Unit, shown beside the values.")},
                          {"decimals",
                           {{"type", "integer"},
                            {"minimum", 0},
                            {"maximum", kMaximumScale},
                            {"description", "Digits after the point; the column becomes a decimal."}}},
                          {"minimum", {{"type", "number"}, {"description", "Smaller values are raised to it."}}},
                          {"maximum", {{"type", "number"}, {"description", "Larger values are lowered to it."}}},
                          {"null_ratio", paramSchema(ratio)},
                          {"exact", flag("Shares are met exactly over the whole table.")},
                          {"hidden", flag("Computed, but not written.")}},
                         Json::array({"name"}));
    Json sources = Json::array();
    for (const char* source : {"generator", "sql", "field"}) {
        Json one;
        one["required"] = Json::array({source});
        sources.push_back(std::move(one));
    }
    schema["oneOf"] = std::move(sources);
    schema["allOf"] = Json::array({reference("generator_params")});
    return schema;
}

Json rowsSchema()
{
    Json perParent =
        object({{"per", reference("table")}, {"children", reference("generator")}}, Json::array({"per", "children"}));
    perParent["description"] = "So many rows for each row of a parent table.";
    return {{"default", 1000},
            {"anyOf", {{{"type", "integer"}, {"minimum", 0}, {"description", "Number of rows."}}, perParent}}};
}

Json tableSchema()
{
    return object(
        {{"name", name("Name of the table.")},
         {"id", text(kIdHelp)},
         {"description", text("What a row is.")},
         {"rows", rowsSchema()},
         {"primary_key",
          {{"description", "A column, or several."},
           {"anyOf",
            {reference("column"), {{"type", "array"}, {"items", reference("column")}, {"uniqueItems", true}}}}}},
         {"columns", listOf("column_design", "Columns, in the order in which they are written.")},
         {"entities", listOf("entity_design", "Hidden records whose fields become columns.")},
         {"constraints", listOf("constraint_design", "Rules that every row keeps.")},
         {"correlations", listOf("correlation_design", "Rank correlations between columns.")},
         {"scenarios", listOf("scenario_design", "Rows that are to have something in common, with their weights.")},
         {"targets", listOf("target_design", "Shares of values, and rates of outcomes, that are to be met.")},
         {"injections", listOf("injection_design", "Biases of known size.")},
         {"curriculum", reference("curriculum_design")},
         {"corruptions", listOf("corruption_design", "Damage and gaps in what is written, done last.")},
         {"truth",
          {{"enum", Json::array({"columns", "table", "none"})},
           {"default", "columns"},
           {"description",
            "Where the clean values of corrupted columns are written: as columns beside them, as another "
            "table, or nowhere."}}},
         {"twin_of", reference("table")},
         {"change", reference("column")},
         {"to", {{"description", "What the changed column becomes: a value, or {from: to}; else the other of two."}}},
         {"repair_correlations", flag("Take the nearest possible matrix when the wished one cannot be.")}},
        Json::array({"name"}));
}

Json entitySchema()
{
    Json schema = object({{"name", name("What the fields are reached by.")},
                          {"id", text(kIdHelp)},
                          {"generator", idSchema(entityDescriptions())},
                          {"params", {{"type", "object"}}}},
                         Json::array({"name", "generator"}));
    schema["allOf"] = Json::array({reference("generator_params")});
    return schema;
}

Json outputSchema()
{
    Json schema =
        object({{"sink", idSchema(sinkDescriptions())}, {"params", {{"type", "object"}}}}, Json::array({"sink"}));
    schema["allOf"] = Json::array({reference("sink_params")});
    return schema;
}

Json scenarioSchema()
{
    Json schema = object(
        {{"name", name("What the rows are called.")},
         {"description", text("Why these rows are wanted.")},
         {"when", reference("expression")},
         {"force", {{"type", "object"}, {"description", "Values by column."}}},
         {"share", {{"type", "number"}, {"minimum", 0}, {"maximum", 1}, {"description", "Share of the table's rows."}}},
         {"rows", {{"type", "integer"}, {"minimum", 0}, {"description", "Number of rows."}}}},
        Json::array({"name"}));
    return schema;
}

Json targetSchema()
{
    const Json columns{{"anyOf", {reference("column"), {{"type", "array"}, {"items", reference("column")}}}}};
    Json groups = columns;
    groups["description"] = "Columns whose values, or intersections, are the groups.";
    return object(
        {{"name", text("What the target is called.")},
         {"description", text("Why it is wanted.")},
         {"columns", columns},
         {"shares", {{"type", "object"}, {"description", "Share by value; of several columns nested by value."}}},
         {"exact", flag("Shares are met to the row over the whole table.")},
         {"outcome", reference("column")},
         {"favourable", {{"default", true}, {"description", "Value of the outcome whose rate it is."}}},
         {"by", groups},
         {"rates", {{"type", "object"}, {"description", "Rate of the favourable value by group."}}},
         {"parity", flag("All groups at the rate of all rows together.")},
         {"disparate_impact",
          {{"type", "number"},
           {"exclusiveMinimum", 0},
           {"description", "Rates of the other groups over that of the reference group."}}},
         {"reference", text("Group that the others are compared with; that of the highest rate when left out.")}},
        Json::array());
}

Json curriculumSchema()
{
    return object({{"target", reference("column")},
                   {"levels",
                    {{"type", "object"},
                     {"additionalProperties", {{"type", "number"}, {"minimum", 0}, {"maximum", 1}}},
                     {"description", "Shares of the rows by level, the easiest first; thirds when left out."}}},
                   {"by",
                    {{"enum", {"truth", "model"}},
                     {"default", "truth"},
                     {"description", "What a row's margin is measured by: the true conditional, or a model of boosted "
                                     "trees that is fitted while compiling."}}},
                   {"features",
                    {{"type", "array"},
                     {"items", reference("column")},
                     {"description", "What the model looks at; all other columns when left out."}}}},
                  Json::array({"target"}));
}

template <typename Type>
std::vector<const Description*> descriptionsOf(std::span<const Type> types)
{
    std::vector<const Description*> descriptions;
    for (const Type& type : types)
        descriptions.push_back(&type);
    return descriptions;
}

/// An injection or a corruption.
Json kindSchema(const std::string& what, const std::vector<const Description*>& descriptions)
{
    Json schema =
        object({{"name", name(("What the " + what + " is called; its random values are keyed by it.").c_str())},
                {"description", text("What it stands for.")},
                {"kind", idSchema(descriptions)},
                {"params", {{"type", "object"}}}},
               Json::array({"name", "kind"}));
    schema["allOf"] = Json::array({reference(what + "_params")});
    return schema;
}

void addKinds(Json& all, const std::string& what, const std::vector<const Description*>& descriptions)
{
    for (const Description* description : descriptions)
        all[what + "." + description->id] = paramsSchema(*description);
    all[what + "_params"] = paramsById("kind", what + ".", descriptions);
    all[what + "_design"] = kindSchema(what, descriptions);
}

Json definitions()
{
    Json all = parameterDefinitions();
    all["sink_params"] = paramsById("sink", "sink.", sinkDescriptions());
    all["table_design"] = tableSchema();
    all["column_design"] = columnSchema();
    all["entity_design"] = entitySchema();
    all["constraint_design"] = object({{"name", text("What the rule is called in messages.")},
                                       {"description", text("Why the rule holds.")},
                                       {"sql", reference("expression")}},
                                      Json::array({"sql"}));
    all["correlation_design"] =
        object({{"between", {{"type", "array"}, {"items", reference("column")}, {"minItems", 2}, {"maxItems", 2}}},
                {"spearman", {{"type", "number"}, {"minimum", -1}, {"maximum", 1}}}},
               Json::array({"between", "spearman"}));
    all["scenario_design"] = scenarioSchema();
    all["target_design"] = targetSchema();
    all["curriculum_design"] = curriculumSchema();
    addKinds(all, "injection", descriptionsOf(injectionTypes()));
    addKinds(all, "corruption", descriptionsOf(corruptionTypes()));
    all["output_design"] = outputSchema();
    return all;
}

} // namespace

Json projectSchema()
{
    Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                {"$id", kSchemaAddress},
                {"title", "Datawright project"},
                {"description", "A synthetic dataset: tables, how their values come about, and what is written."}};
    schema.update(object({{"$schema", text("Address of this schema.")},
                          {"format", {{"const", kProjectFormat}}},
                          {"name", text("Name of the project.")},
                          {"description", text("What the data is for.")},
                          {"random_seed",
                           {{"type", "integer"},
                            {"minimum", 0},
                            {"maximum", UINT64_MAX},
                            {"default", 1},
                            {"description", "The same project with the same random seed gives the same bytes."}}},
                          {"locale", {{"type", "string"}, {"default", "en_US"}, {"description", "Like \"de_DE\"."}}},
                          {"tables", listOf("table_design", "Tables.")},
                          {"outputs", listOf("output_design", "What is written; CSV when nothing is said.")},
                          {"studio", {{"type", "object"}, {"description", "How the studio shows the project."}}}},
                         Json::array({"format"})));
    schema["$defs"] = definitions();
    return schema;
}

std::string projectSchemaText()
{
    return projectSchema().dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace dw
