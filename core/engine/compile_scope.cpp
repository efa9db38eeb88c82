// What generators are told of their surroundings while they are bound.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/evaluator.h"
#include "core/registry/read_param.h"
#include "core/registry/registry.h"
#include "core/sql/references.h"

#include <fmt/format.h>

namespace dw {

const GeneratorType* generatorNamed(const std::string& id, const std::string& pointer, Problems& problems)
{
    if (const GeneratorType* type = findGenerator(id))
        return type;
    std::vector<std::string_view> ids;
    for (const GeneratorType& type : generatorTypes())
        ids.push_back(type.id);
    const auto nearest = nearestName(id, ids);
    Problem& problem =
        problems.error("unknown_generator", pointer,
                       nearest ? fmt::format("There is no generator '{}'; did you mean '{}'?", id, *nearest)
                               : fmt::format("There is no generator '{}'. 'datawright types' lists them.", id),
                       shortJson(id));
    if (nearest)
        problem.fixes.push_back(
            {fmt::format("Use '{}'", *nearest),
             Json::array({Json{{"op", "replace"}, {"path", pointer}, {"value", *nearest}}}).dump()});
    return nullptr;
}

CompileScope::CompileScope(Compiler& compiler, std::size_t table, std::string ownerId, std::string pointer)
    : m_compiler(compiler), m_table(table), m_ownerId(std::move(ownerId)), m_pointer(std::move(pointer)),
      m_root(m_pointer)
{
}

std::string_view CompileScope::tableName() const
{
    return m_compiler.design(m_table).name;
}

std::int64_t CompileScope::rows() const
{
    return m_compiler.draft(m_table).plan.rows;
}

bool CompileScope::isCountedByParent() const
{
    m_usesParents = m_compiler.draft(m_table).plan.isPerParent();
    return m_usesParents;
}

std::string_view CompileScope::locale() const
{
    return m_compiler.project().locale;
}

Stream CompileScope::stream(std::string_view purpose) const
{
    return makeStream(m_compiler.project().randomSeed, m_compiler.design(m_table).id, m_ownerId, purpose);
}

std::optional<ColumnSlot> CompileScope::column(std::string_view name, const std::string& pointer)
{
    const auto slot = m_compiler.columnByName(m_table, name, pointer);
    if (slot)
        m_inputs.insert(slot->slot);
    return slot;
}

std::optional<ColumnSlot> CompileScope::expression(std::string_view sql, std::optional<DataType> wanted,
                                                   const std::string& pointer)
{
    const auto slot = m_compiler.expression(m_table, sql, wanted, pointer);
    if (slot)
        m_inputs.insert(slot->slot);
    return slot;
}

std::optional<TextTemplate> CompileScope::textTemplate(std::string_view text, const std::string& pointer)
{
    const TemplatePieces pieces = splitTemplate(text);
    if (pieces.error) {
        problems().error("bad_template", pointer, sentences(*pieces.error), shortJson(std::string(text)));
        return std::nullopt;
    }
    TextTemplate result;
    result.source = text;
    bool good = true;
    for (const TemplatePiece& piece : pieces.pieces) {
        if (!piece.isHole) {
            result.pieces.push_back({piece.text, -1});
            continue;
        }
        const auto slot = expression(piece.text, DataType::Text, pointer);
        good = good && slot.has_value();
        result.pieces.push_back({{}, slot ? slot->slot : -1});
    }
    return good ? std::optional(std::move(result)) : std::nullopt;
}

std::optional<TableFacts> CompileScope::table(std::string_view name, const std::string& pointer)
{
    const auto index = m_compiler.tableIndex(name);
    if (!index) {
        std::vector<std::string_view> names;
        for (const TableDesign& table : m_compiler.project().tables)
            names.push_back(table.name);
        const auto nearest = nearestName(name, names);
        Problem& problem = problems().error(
            "unknown_table", pointer,
            nearest ? fmt::format("There is no table '{}'; did you mean '{}'?", name, *nearest)
                    : fmt::format("There is no table '{}'; tables are: {}.", name, fmt::join(names, ", ")),
            shortJson(std::string(name)));
        if (nearest)
            problem.fixes.push_back(
                {fmt::format("Use '{}'", *nearest),
                 Json::array({Json{{"op", "replace"}, {"path", pointer}, {"value", *nearest}}}).dump()});
        return std::nullopt;
    }
    if (*index != m_table && !m_compiler.ensureRows(*index, pointer))
        return std::nullopt;
    TableFacts facts;
    facts.table = static_cast<int>(*index);
    facts.rows = m_compiler.draft(*index).plan.rows;
    facts.isSelf = *index == m_table;
    facts.isParentByCount = m_compiler.draft(m_table).plan.parentTable == facts.table;
    m_usesParents = m_usesParents || m_compiler.draft(m_table).plan.isPerParent();
    return facts;
}

std::optional<ColumnReader> CompileScope::columnOf(int table, std::string_view column, const std::string& pointer)
{
    const auto slot = m_compiler.columnByName(static_cast<std::size_t>(table), column, pointer);
    if (!slot)
        return std::nullopt;
    m_compiler.ensureControl(static_cast<std::size_t>(table));
    const std::shared_ptr<const Plan> plan = m_compiler.snapshot();
    const auto evaluator = std::make_shared<Evaluator>(*plan, static_cast<std::size_t>(table), std::array{slot->slot});
    return [plan, evaluator, slot = slot->slot](RowSet rows, Column& out) {
        if (evaluator->evaluate(rows))
            out = copyOf(evaluator->slot(slot));
        else
            out.reset(DataType::Int64, 0);
    };
}

void CompileScope::usesLexicon(const Lexicon& lexicon)
{
    m_lexicons[lexicon.name + '/' + lexicon.locale] = lexicon.version;
}

std::unique_ptr<BoundGenerator> CompileScope::generator(const Json& spec, const std::string& pointer)
{
    const auto id = spec.find("generator");
    if (id == spec.end() || !id->is_string()) {
        problems().error("missing_source", pointer,
                         "A generator is named by its id, like {\"generator\": \"normal\", \"params\": {}}.",
                         shortJson(spec));
        return nullptr;
    }
    const GeneratorType* type = generatorNamed(id->get<std::string>(), pointer + "/generator", problems());
    if (type == nullptr)
        return nullptr;
    if (!type->fillsOneColumn() || type->parentRows) {
        problems().error("not_nestable", pointer + "/generator",
                         fmt::format("'{}' cannot be used inside another generator.", type->id), shortJson(*id));
        return nullptr;
    }
    const std::string outer = std::exchange(m_pointer, pointer + "/params");
    const auto params = spec.find("params");
    std::unique_ptr<BoundGenerator> bound = type->bind(params == spec.end() ? Json::object() : *params, *this);
    if (bound)
        bound->stream = stream("nested" + pointer.substr(std::min(pointer.size(), m_root.size())));
    m_pointer = outer;
    return bound;
}

} // namespace dw
