// Picks from a word list, by its weights or evenly, among all rows or among those that fit another column.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/lexicon_draw.h"

#include <fmt/ranges.h>

namespace dw::generators::lexicon {

namespace {

struct Params {
    LexiconRef lexicon{"colours"};
    std::string column;
    bool weighted = true;
    std::string where;
    Varying<std::string> equals{std::string()};
};

/// The rows that share one value of the `where` column; without one, all rows.
struct Group {
    std::string_view value;
    WeightTable table;
    std::vector<std::uint32_t> codes;
};

struct Prepared {
    std::shared_ptr<const Dictionary> dictionary;
    std::vector<Group> groups;
};

std::optional<std::size_t> requireColumn(const Lexicon& list, const std::string& name, std::string_view param,
                                         Scope& scope)
{
    const std::optional<std::size_t> column = list.column(name);
    if (!column) {
        scope.problems().error("bad_parameters", scope.pointer() + '/' + std::string(param),
                               fmt::format("The lexicon {} has no column \"{}\"; it has {}.", list.name, name,
                                           fmt::join(list.columns, ", ")),
                               Json(name).dump());
    }
    return column;
}

const Group* findGroup(const Prepared& prepared, std::string_view value)
{
    const auto found = std::find_if(prepared.groups.begin(), prepared.groups.end(),
                                    [value](const Group& group) { return group.value == value; });
    return found == prepared.groups.end() ? nullptr : &*found;
}

void addGroups(const Lexicon& list, std::optional<std::size_t> where, const std::vector<double>& weights,
               const LexiconTexts& texts, Prepared& prepared)
{
    std::vector<std::vector<double>> groupWeights;
    for (std::size_t row = 0; row < list.rows; ++row) {
        const std::string_view value = where ? list.cell(row, *where) : std::string_view();
        const Group* known = findGroup(prepared, value);
        const std::size_t group =
            known != nullptr ? static_cast<std::size_t>(known - prepared.groups.data()) : prepared.groups.size();
        if (known == nullptr) {
            prepared.groups.push_back({value, {}, {}});
            groupWeights.emplace_back();
        }
        prepared.groups[group].codes.push_back(texts.codes[row]);
        groupWeights[group].push_back(weights[row]);
    }
    for (std::size_t group = 0; group < prepared.groups.size(); ++group)
        prepared.groups[group].table = WeightTable(groupWeights[group]);
}

Prepared prepare(const Params& params, Scope& scope)
{
    Prepared prepared;
    const auto list = resolveLexicon(scope, "lexicon", params.lexicon);
    if (!list)
        return prepared;
    const auto column =
        params.column.empty() ? std::optional<std::size_t>(0) : requireColumn(*list, params.column, "column", scope);
    const auto where = params.where.empty() ? std::nullopt : requireColumn(*list, params.where, "where", scope);
    if (!column || (!params.where.empty() && !where))
        return prepared;
    const LexiconTexts texts = lexiconTexts(*list, *column);
    prepared.dictionary = texts.dictionary;
    addGroups(*list, where, params.weighted ? lexiconWeights(*list) : std::vector<double>(list->rows, 1.0), texts,
              prepared);
    if (where && params.equals.from() != VaryingFrom::Sql) {
        for (const std::string& value : params.equals.alternatives())
            if (findGroup(prepared, value) == nullptr)
                scope.problems().error(
                    "bad_parameters", scope.pointer() + "/equals",
                    fmt::format("No row of the lexicon {} has this value in its column {}.", list->name, params.where),
                    Json(value).dump());
    }
    return prepared;
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, Column& out)
{
    out.resetCodes(prepared.dictionary, context.size());
    if (params.where.empty()) {
        const Group& all = prepared.groups.front();
        all.table.map(context.primary, out.codes);
        for (std::uint32_t& code : out.codes)
            code = all.codes[code];
        return;
    }
    std::vector<const Group*> groups;
    for (const std::string& value : params.equals.alternatives())
        groups.push_back(findGroup(prepared, value));
    for (std::size_t i = 0; i < context.size(); ++i) {
        const Group* group = groups[params.equals.index(i)];
        if (group == nullptr) {
            out.codes[i] = 0;
            out.setNull(i);
        } else {
            out.codes[i] = group->codes[group->table(context.uniform(i))];
        }
    }
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Lexicon", Category::Text, "A word from one of the word lists that come along.")
        .alias("Pick from a word list")
        .words({"word", "list", "dictionary", "colour", "animal", "job", "country", "month"})
        .param("lexicon", &Params::lexicon, "Word list",
               "Its name; the list in the project's locale is taken where there is one. \"colours/de_DE\" or "
               "\"colours/de_DE.1\" ask for a locale and a version.")
        .param("column", &Params::column, "Column", "Column of the list to take; empty for the first.")
        .param("weighted", &Params::weighted, "Weighted",
               "Draw by the weights of the list, where it has any; otherwise every row is as likely as the next.")
        .param("where", &Params::where, "Where", "Column of the list that decides which rows may be drawn.")
        .param("equals", &Params::equals, "Equals",
               "The value that the rows drawn must have in that column; no such row gives null.")
        .example("A colour", Json::object())
        .example("An animal in German", {{"lexicon", "animals/de_DE"}})
        .example("A job title", {{"lexicon", "job_titles"}})
        .example("A title of management",
                 {{"lexicon", "job_titles/en_US"}, {"where", "seniority"}, {"equals", "director"}})
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::lexicon
