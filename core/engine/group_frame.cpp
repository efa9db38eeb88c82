// Finding the values of columns on trial rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/group_frame.h"

#include "core/engine/explain.h"
#include "core/engine/steps/scenario_step.h"
#include "core/engine/trial.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::size_t kMostGroupKeys = 200;
constexpr std::size_t kMostGroups = 4'000;
constexpr std::size_t kTrialBatches = 8;

/// Adds the values of a batch that are new; false when there are too many.
bool collect(const Column& column, std::vector<std::string>& keys, std::vector<std::shared_ptr<const Column>>& values)
{
    for (std::uint32_t i = 0; i < column.size; ++i) {
        if (column.isNull(i))
            continue;
        std::string key = keyOf(column, i);
        const auto place = std::lower_bound(keys.begin(), keys.end(), key);
        if (place != keys.end() && *place == key)
            continue;
        auto value = std::make_shared<Column>();
        gather(column, std::array{i}, *value);
        values.insert(values.begin() + (place - keys.begin()), std::make_shared<Column>(copyOf(*value)));
        keys.insert(place, std::move(key));
        if (keys.size() > kMostGroupKeys)
            return false;
    }
    return true;
}

} // namespace

std::size_t GroupFrame::size() const
{
    std::size_t size = 1;
    for (const std::vector<std::string>& list : keys)
        size *= list.size();
    return size;
}

std::vector<std::string> GroupFrame::keysOf(std::size_t group) const
{
    std::vector<std::string> found(keys.size());
    for (std::size_t k = keys.size(); k-- > 0;) {
        found[k] = keys[k][group % keys[k].size()];
        group /= keys[k].size();
    }
    return found;
}

std::string keyOf(const Column& column, std::size_t i)
{
    return column.type == DataType::Text ? std::string(column.text(i)) : valueWords(column, i);
}

std::optional<GroupFrame> groupFrame(Compiler& compiler, std::size_t table, const std::vector<std::string>& columns,
                                     const std::vector<std::vector<std::string>>& also, const std::string& pointer)
{
    GroupFrame frame;
    frame.columns = columns;
    if (columns.empty())
        return frame;
    for (const std::string& name : columns) {
        const auto slot = compiler.columnByName(table, name, pointer);
        if (!slot)
            return std::nullopt;
        frame.slots.push_back(slot->slot);
    }
    frame.keys.resize(columns.size());
    frame.values.resize(columns.size());
    Trial trial(compiler.snapshot(), table, frame.slots);
    TrialRows rows(compiler.draft(table).plan.rows);
    for (std::size_t batch = 0; batch < kTrialBatches; ++batch) {
        if (Status ran = trial.run(rows.next(kBatchRows)); !ran) {
            compiler.problems().error("bad_sql", pointer, ran.error().message);
            return std::nullopt;
        }
        for (std::size_t k = 0; k < columns.size(); ++k)
            if (!collect(trial.slot(frame.slots[k]), frame.keys[k], frame.values[k])) {
                compiler.problems().error("too_many_groups", pointer,
                                          fmt::format("'{}' has more than {} values: groups are for columns with few.",
                                                      columns[k], kMostGroupKeys),
                                          shortJson(columns[k]));
                return std::nullopt;
            }
    }
    for (std::size_t k = 0; k < std::min(also.size(), columns.size()); ++k)
        for (const std::string& key : also[k])
            if (std::find(frame.keys[k].begin(), frame.keys[k].end(), key) == frame.keys[k].end()) {
                frame.keys[k].push_back(key);
                frame.values[k].push_back(nullptr);
            }
    if (frame.size() == 0 || frame.size() > kMostGroups) {
        compiler.problems().error(
            "too_many_groups", pointer,
            fmt::format("{} have {} intersections of values; at most {} can be told apart, and at least one must be.",
                        fmt::join(columns, " and "), frame.size(), kMostGroups));
        return std::nullopt;
    }
    auto step = std::make_shared<GroupStep>();
    step->place = pointer;
    step->inputs = frame.slots;
    step->signature = "groups";
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const SlotSpec& spec = compiler.draft(table).plan.slotSpecs[static_cast<std::size_t>(frame.slots[k])];
        step->cases.emplace_back(frame.keys[k], spec.type, spec.scale);
        step->sizes.push_back(frame.keys[k].size());
        step->signature += fmt::format(" {}", fmt::join(frame.keys[k], "\n"));
    }
    frame.slot = compiler.addSlot(table, fmt::format("(group by {})", fmt::join(columns, ", ")), DataType::Int64, 0);
    step->outputs = {frame.slot};
    compiler.addStep(table, std::move(step));
    return frame;
}

} // namespace dw
