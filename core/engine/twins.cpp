// From "the same people with another sex" to steps.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/twins.h"

#include "core/engine/draw_control.h"
#include "core/engine/group_frame.h"
#include "core/engine/steps/lookup_step.h"
#include "core/engine/steps/twin_step.h"
#include "core/project/control.h"
#include "core/registry/registry.h"
#include "core/registry/single_value.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

const char* const kTwinPrefix = "twin ";

std::string pointerOf(std::size_t table)
{
    return fmt::format("/tables/{}", table);
}

/// The slot of a twin value is reserved under a key that no SQL can be.
std::string keyOfTwin(int originalSlot)
{
    return fmt::format("{}{}", kTwinPrefix, originalSlot);
}

void offerColumns(Compiler& compiler, std::size_t table, const TableDesign& original, const TwinDesign& twin)
{
    Problem& problem = compiler.problems().warning(
        "no_columns", pointerOf(table),
        fmt::format(
            "'{}' has no columns yet. Columns of twins are SQL: twin.x is what x would be, original.x what it is.",
            compiler.design(table).name));
    problem.fixes.push_back(
        {"Add all columns of the twins", Json::array({Json{{"op", "add"},
                                                           {"path", pointerOf(table) + "/columns"},
                                                           {"value", twinColumns(original, twin.change)}}})
                                             .dump()});
}

/// What each value is changed to; false after a problem.
bool readChange(Compiler& compiler, std::size_t table, std::size_t original, const TwinDesign& twin, ColumnSlot slot,
                TwinStep& step)
{
    const auto value = [&](const Json& json, const std::string& where) -> std::shared_ptr<const Column> {
        std::string wrong;
        auto column = singleValue(json, slot.type, slot.scale, wrong);
        if (!column) {
            compiler.problems().error("wrong_type", pointerOf(table) + where,
                                      fmt::format("A value of '{}' {}.", twin.change, wrong), shortJson(json));
            return nullptr;
        }
        return std::make_shared<const Column>(std::move(*column));
    };
    const auto fromKey = [&](const std::string& key) {
        const Json parsed = slot.type == DataType::Text ? Json(key) : Json::parse(key, nullptr, false);
        return parsed.is_discarded() ? Json(key) : parsed;
    };
    if (twin.to.is_object()) {
        for (const auto& [key, to] : twin.to.items()) {
            step.from.push_back(value(fromKey(key), "/to/" + pointerToken(key)));
            step.to.push_back(value(to, "/to/" + pointerToken(key)));
            if (!step.from.back() || !step.to.back())
                return false;
        }
        return true;
    }
    if (!twin.to.is_null()) {
        step.to.push_back(value(twin.to, "/to"));
        return step.to.back() != nullptr;
    }
    // Nothing said: a column of two values is turned round.
    const auto frame = groupFrame(compiler, original, {twin.change}, {}, pointerOf(table) + "/change");
    if (!frame)
        return false;
    if (frame->keys[0].size() != 2) {
        compiler.problems().error(
            "missing_parameter", pointerOf(table) + "/to",
            fmt::format("'{}' has {} values: say what it is changed \"to\", a value or {{\"from\": \"to\", …}}.",
                        twin.change, frame->keys[0].size()));
        return false;
    }
    step.from = {frame->values[0][0], frame->values[0][1]};
    step.to = {frame->values[0][1], frame->values[0][0]};
    return true;
}

} // namespace

std::optional<std::size_t> originalOf(Compiler& compiler, std::size_t table, bool report)
{
    const auto twin = twinOf(compiler.design(table));
    if (!twin)
        return std::nullopt;
    const auto original = compiler.tableIndex(twin->original);
    if (original && *original != table && !twinOf(compiler.design(*original)))
        return original;
    if (report)
        compiler.problems().error("unknown_table", pointerOf(table) + "/twin_of",
                                  original ? "Twins are of another table, one that is not itself of twins."
                                           : fmt::format("There is no table '{}' to have twins of.", twin->original),
                                  shortJson(twin->original));
    return std::nullopt;
}

std::optional<ColumnSlot> twinColumn(Compiler& compiler, std::size_t table, std::string_view relation,
                                     std::string_view column, const std::string& pointer)
{
    const auto original = originalOf(compiler, table);
    if (!original)
        return std::nullopt;
    const auto inOriginal = compiler.columnByName(*original, column, pointer);
    if (!inOriginal)
        return std::nullopt;
    TableDraft& draft = compiler.draft(table);
    const bool isTwin = relation == "twin";
    const std::string key = isTwin ? keyOfTwin(inOriginal->slot) : fmt::format("original {}", inOriginal->slot);
    if (const auto known = draft.expressions.find(key); known != draft.expressions.end())
        return known->second;
    const int slot =
        compiler.addSlot(table, fmt::format("{}.{}", relation, column), inOriginal->type, inOriginal->scale);
    const ColumnSlot found{slot, inOriginal->type, inOriginal->scale};
    draft.expressions[key] = found;
    if (isTwin)
        return found; // filled by bindTwins()
    const std::string rowKey = "row number";
    if (!draft.expressions.contains(rowKey)) {
        auto row = std::make_shared<RowNumberStep>();
        row->place = pointer;
        row->signature = "row number";
        row->outputs = {compiler.addSlot(table, "(row)", DataType::Int64, 0)};
        draft.expressions[rowKey] = ColumnSlot{row->outputs.front(), DataType::Int64, 0};
        compiler.addStep(table, std::move(row));
    }
    auto lookup = std::make_shared<LookupStep>();
    lookup->place = pointer;
    lookup->parentTable = *original;
    lookup->rowSlot = draft.expressions[rowKey].slot;
    lookup->parentSlots = {inOriginal->slot};
    lookup->inputs = {lookup->rowSlot};
    lookup->outputs = {slot};
    lookup->signature = "lookup";
    compiler.addStep(table, std::move(lookup));
    return found;
}

void bindTwins(Compiler& compiler, std::size_t table)
{
    const auto original = originalOf(compiler, table, true);
    if (!original)
        return;
    const TwinDesign twin = *twinOf(compiler.design(table));
    if (compiler.design(table).columns.empty())
        offerColumns(compiler, table, compiler.design(*original), twin);
    compiler.ensureRules(*original);
    compiler.ensureControl(*original);
    const auto changed = compiler.columnByName(*original, twin.change, pointerOf(table) + "/change");
    auto step = std::make_shared<TwinStep>();
    TableDraft& draft = compiler.draft(table);
    for (const auto& [key, slot] : draft.expressions)
        if (key.starts_with(kTwinPrefix)) {
            step->originalSlots.push_back(std::stoi(key.substr(std::string_view(kTwinPrefix).size())));
            step->outputs.push_back(slot.slot);
        }
    if (step->outputs.empty())
        return;
    step->place = pointerOf(table);
    step->original = *original;
    const bool good = changed && readChange(compiler, table, *original, twin, *changed, *step);
    if (!good) { // what was asked for is shown as it is
        step->from.clear();
        step->to.clear();
    }
    step->changedSlot = changed ? changed->slot : step->originalSlots.front();
    step->signature = fmt::format("twin {} {}", twin.change, shortJson(twin.to));
    compiler.addStep(table, std::move(step));
    for (const std::shared_ptr<ConstraintStep>& rule : compiler.draft(*original).constraints)
        if (rule->outputs.empty())
            rule->outputs = {compiler.addSlot(*original, "(attempts)", DataType::Int64, 0)};
    sortSteps(draft);
}

} // namespace dw
