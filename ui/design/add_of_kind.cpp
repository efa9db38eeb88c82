// Adding what is of a kind, with parameters: injections and corruptions, told what fits the table.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/edits.h"

#include "core/project/control.h"
#include "core/registry/corruption.h"
#include "core/registry/injection.h"
#include "core/registry/registry.h"
#include "ui/document/selected_items.h"

#include <QCoreApplication>
#include <algorithm>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Edits", text);
}

/// What is known of the current table's columns.
struct Choices {
    const TableDesign& design;
    const TablePlan& plan;
    std::vector<std::size_t> selected;

    Choices(const Document& document, int table)
        : design(document.project().tables[static_cast<std::size_t>(table)]),
          plan(document.plan()->tables[static_cast<std::size_t>(table)])
    {
        for (const Selection& selection : selectionsOf(document))
            if (selection.kind == Selection::Kind::Column && selection.table == table && selection.item >= 0)
                selected.push_back(static_cast<std::size_t>(selection.item));
    }

    std::optional<DataType> typeOf(std::size_t column) const
    {
        if (column >= plan.columnSlots.size() || plan.columnSlots[column] < 0)
            return std::nullopt;
        return plan.slotSpecs[static_cast<std::size_t>(plan.columnSlots[column])].type;
    }
    bool isKey(std::size_t column) const
    {
        const auto& key = design.primaryKey;
        return std::find(key.begin(), key.end(), design.columns[column].name) != key.end();
    }
    bool suits(std::size_t column, const std::vector<DataType>& types) const
    {
        const auto type = typeOf(column);
        return type && (types.empty() || std::find(types.begin(), types.end(), *type) != types.end());
    }
};

const std::vector<DataType> kNumbers{DataType::Float64, DataType::Decimal, DataType::Int64};

/// Columns that it may be about: those that are selected, else the first that fits and is not a key.
Json columnsFor(const Choices& choices, const std::vector<DataType>& types, std::size_t wanted)
{
    Json names = Json::array();
    for (const std::size_t column : choices.selected)
        if (choices.suits(column, types))
            names.push_back(choices.design.columns[column].name);
    for (std::size_t i = 0; i < choices.design.columns.size() && names.size() < wanted; ++i) {
        const ColumnDesign& column = choices.design.columns[i];
        if (!choices.isKey(i) && !column.hidden && choices.suits(i, types) &&
            std::find(names.begin(), names.end(), Json(column.name)) == names.end())
            names.push_back(column.name);
    }
    return names;
}

Json corruptionParams(const Choices& choices, const CorruptionType& type)
{
    Json params = type.examples.empty() ? Json::object() : type.examples.front().params;
    std::size_t single = 0;
    for (const ParamSpec& spec : type.params) {
        if (spec.kind == ParamKind::Column && spec.list && params.contains(spec.name))
            params[spec.name] = columnsFor(choices, spec.limits.types, 1);
        else if (spec.kind == ParamKind::Column && spec.required) {
            const Json names = columnsFor(choices, spec.limits.types, 2);
            params[spec.name] = single < names.size() ? names[single] : Json("");
            ++single;
        } else if (spec.kind == ParamKind::Expression) {
            params.erase(spec.name); // an example's is about other columns
            if (const Json names = columnsFor(choices, kNumbers, 1); spec.required && !names.empty())
                params[spec.name] = names[0];
        }
    }
    return params;
}

/// The values of a column that is drawn from a list of them, in their order.
std::vector<std::string> listedValues(const ColumnDesign& column)
{
    std::vector<std::string> values;
    if (column.source != ColumnDesign::Source::Generator || column.generator != "category" ||
        !column.params.is_object())
        return values;
    const Json listed = column.params.value("values", Json());
    for (const auto& [key, value] : listed.items())
        if (listed.is_object())
            values.push_back(key);
        else if (value.is_string())
            values.push_back(value.get<std::string>());
        else if (value.is_object() && value.contains("value") && value["value"].is_string())
            values.push_back(value["value"].get<std::string>());
    return values;
}

/// The columns of an injection: what is moved has a draw of its own, and a group is told by a column of few values.
class InjectionColumns
{
public:
    explicit InjectionColumns(const Choices& choices) : m_choices(choices) {}

    /// \p wants ranks what fits: the highest is taken, of equals a selected one, then the first.
    template <typename Rank>
    std::optional<std::size_t> take(Rank rank)
    {
        std::optional<std::size_t> best;
        int most = 0;
        for (std::size_t i = 0; i < m_choices.design.columns.size(); ++i) {
            if (m_choices.isKey(i) || m_choices.design.columns[i].hidden || isTaken(i))
                continue;
            const bool isSelected =
                std::find(m_choices.selected.begin(), m_choices.selected.end(), i) != m_choices.selected.end();
            if (const int value = 2 * rank(i) + (isSelected ? 1 : 0); value > std::max(most, 1))
                best = i, most = value;
        }
        if (best)
            m_taken.push_back(*best);
        return best;
    }

    /// An outcome: what is true or false first.
    int asOutcome(std::size_t column) const
    {
        if (!isDrawn(column))
            return 0;
        return m_choices.typeOf(column) == DataType::Bool ? 3 : listedValues(at(column)).size() >= 2 ? 2 : 0;
    }
    int asNumber(std::size_t column) const { return isDrawn(column) && m_choices.suits(column, kNumbers) ? 2 : 0; }
    int asParts(std::size_t column) const { return listedValues(at(column)).size() >= 2 ? 2 : 0; }
    /// `isSelected`: its rows are drawn anew, which those of exact shares cannot be.
    int asGroup(std::size_t column, bool isSelected = false) const
    {
        if (asParts(column) > 0)
            return isSelected && at(column).exact ? 1 : 3;
        return m_choices.typeOf(column) == DataType::Bool ? 2 : 0;
    }
    const ColumnDesign& at(std::size_t column) const { return m_choices.design.columns[column]; }
    bool isBool(std::size_t column) const { return m_choices.typeOf(column) == DataType::Bool; }

private:
    bool isTaken(std::size_t column) const
    {
        return std::find(m_taken.begin(), m_taken.end(), column) != m_taken.end();
    }
    bool isDrawn(std::size_t column) const
    {
        const GeneratorType* type = findGenerator(at(column).generator);
        return at(column).source == ColumnDesign::Source::Generator && type != nullptr && type->monotone;
    }

    const Choices& m_choices;
    std::vector<std::size_t> m_taken;
};

std::string conditionOn(const InjectionColumns& columns, std::size_t column, bool last)
{
    std::string name = columns.at(column).name;
    for (std::size_t quote = name.find('"'); quote != std::string::npos; quote = name.find('"', quote + 2))
        name.insert(quote, 1, '"');
    const std::vector<std::string> values = listedValues(columns.at(column));
    if (values.empty())
        return '"' + name + '"';
    std::string value = last ? values.back() : values.front();
    for (std::size_t quote = value.find('\''); quote != std::string::npos; quote = value.find('\'', quote + 2))
        value.insert(quote, 1, '\'');
    return '"' + name + "\" = '" + value + '\'';
}

Json injectionParams(const Choices& choices, const InjectionType& type)
{
    Json params = type.examples.empty() ? Json::object() : type.examples.front().params;
    InjectionColumns columns(choices);
    std::optional<std::size_t> parts;
    std::optional<std::size_t> outcome;
    const auto put = [&](const ParamSpec& spec, std::optional<std::size_t> column) {
        params[spec.name] = column ? columns.at(*column).name : std::string();
        return column;
    };
    for (const ParamSpec& spec : type.params) // columns first: a group is told by another one
        if (spec.kind == ParamKind::Column && spec.name == "stratifier")
            parts = put(spec, columns.take([&](std::size_t i) { return columns.asParts(i); }));
        else if (spec.kind == ParamKind::Column && spec.name == "column")
            put(spec, columns.take([&](std::size_t i) { return columns.asNumber(i); }));
        else if (spec.kind == ParamKind::Column && !spec.list)
            outcome = put(spec, columns.take([&](std::size_t i) { return columns.asOutcome(i); }));
    const bool hasColumns = std::any_of(type.params.begin(), type.params.end(),
                                        [](const ParamSpec& spec) { return spec.kind == ParamKind::Column; });
    const auto group = columns.take([&](std::size_t i) { return columns.asGroup(i, !hasColumns); });
    for (const ParamSpec& spec : type.params) {
        if (spec.kind == ParamKind::Expression) {
            params.erase(spec.name); // an example's is about other columns
            const bool isOfParts = spec.name == "in_hard";
            if (const auto column = isOfParts ? parts : group)
                params[spec.name] = conditionOn(columns, *column, isOfParts);
        } else if (spec.kind == ParamKind::Text && spec.name == "to" && outcome) {
            const std::vector<std::string> values = listedValues(columns.at(*outcome));
            params[spec.name] = columns.isBool(*outcome) || values.empty() ? "false" : values.front();
        } else if (spec.kind == ParamKind::Text) {
            params.erase(spec.name); // an example's value of another column; the last is taken instead
        }
    }
    return params;
}

/// At the end of the list, under a free name; selected.
void append(Document& document, int table, Selection::Kind kind, const char* list, const std::string& id,
            const Json& params, const QString& text)
{
    int at = 0;
    document.edit(text, {}, [&](Project& project) {
        Json& all = project.tables[static_cast<std::size_t>(table)].extra[list];
        if (!all.is_array())
            all = Json::array();
        std::vector<std::string> taken;
        for (const Json& one : all)
            if (one.is_object() && one.contains("name") && one["name"].is_string())
                taken.push_back(one["name"].get<std::string>());
        at = static_cast<int>(all.size());
        all.push_back({{"name", freeName(id, taken)}, {"kind", id}, {"params", params}});
    });
    document.select({kind, table, at});
}

} // namespace

void addCorruption(Document& document, const std::string& kind)
{
    const int table = document.currentTable();
    const CorruptionType* type = findCorruption(kind);
    if (table >= 0 && type != nullptr)
        append(document, table, Selection::Kind::Corruption, "corruptions", kind,
               corruptionParams(Choices(document, table), *type), words("Add Corruption"));
}

void addInjection(Document& document, const std::string& kind)
{
    const int table = document.currentTable();
    const InjectionType* type = findInjection(kind);
    if (table >= 0 && type != nullptr)
        append(document, table, Selection::Kind::Injection, "injections", kind,
               injectionParams(Choices(document, table), *type), words("Add Injection"));
}

void addTwins(Document& document)
{
    const int table = document.currentTable();
    if (table < 0 || twinOf(document.project().tables[static_cast<std::size_t>(table)]))
        return;
    const Choices choices(document, table);
    InjectionColumns columns(choices);
    const auto chosen = choices.selected.empty() ? columns.take([&](std::size_t i) { return columns.asGroup(i); })
                                                 : std::optional(choices.selected.front());
    int at = 0;
    document.edit(words("Add Counterfactual Twins"), {}, [&](Project& project) {
        const TableDesign original = project.tables[static_cast<std::size_t>(table)];
        const std::string change = chosen ? original.columns[*chosen].name : std::string();
        TableDesign twins;
        twins.name = twins.id = freeName(original.name + "_twins", namesOf(project.tables));
        twins.extra = {{"twin_of", original.name}, {"change", change}};
        for (const Json& column : twinColumns(original, change)) {
            ColumnDesign added;
            added.name = added.id = freeName(column["name"].get<std::string>(), namesOf(twins.columns));
            added.source = ColumnDesign::Source::Sql;
            added.sql = column["sql"].get<std::string>();
            twins.columns.push_back(std::move(added));
        }
        at = table + 1;
        project.tables.insert(project.tables.begin() + at, std::move(twins));
    });
    document.select(Selection::ofTable(at));
}

} // namespace dw::ui
