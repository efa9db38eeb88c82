// Summarising the same columns of two plans.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/column_effects.h"

#include "core/engine/evaluator.h"
#include "ui/charts/effect_chart.h"

#include <algorithm>

namespace dw::ui {

namespace {

constexpr std::int64_t kEffectRows = 20'000;
constexpr SummaryLimits kLimits{40, 12};

struct Summaries {
    std::vector<Summary> plain;
    std::vector<Summary> weighted;
};

Summaries summariesOf(const EffectRows& rows, const std::vector<int>& places)
{
    Summaries summaries;
    summaries.plain.resize(places.size());
    summaries.weighted.resize(places.size());
    std::vector<int> wanted = places;
    for (const int slot : {rows.weightSlot, rows.onlySlot})
        if (slot >= 0)
            wanted.push_back(slot);
    Evaluator evaluator(rows.plan, rows.table, wanted);
    const std::int64_t count = std::min(rows.plan.tables[rows.table].rows, kEffectRows);
    if (!evaluator.evaluate(RowSet::range(0, static_cast<std::size_t>(count))))
        return summaries;
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i)
        if (rows.onlySlot < 0 ||
            (evaluator.slot(rows.onlySlot).bools[i] != 0 && !evaluator.slot(rows.onlySlot).isNull(i)))
            chosen.push_back(i);
    std::vector<double> weights;
    if (rows.weightSlot >= 0)
        for (const std::uint32_t i : chosen)
            weights.push_back(evaluator.slot(rows.weightSlot).reals[i]);
    for (std::size_t i = 0; i < places.size(); ++i) {
        Column column;
        gather(evaluator.slot(places[i]), chosen, column);
        summaries.plain[i] = std::make_shared<const ColumnSummary>(summarize(column, kLimits));
        if (!weights.empty())
            summaries.weighted[i] = std::make_shared<const ColumnSummary>(summarize(column, kLimits, weights));
    }
    return summaries;
}

} // namespace

std::vector<ColumnEffect> columnEffects(const TableDesign& design, const EffectRows& before, const EffectRows& after,
                                        std::size_t most)
{
    const TablePlan& old = before.plan.tables[before.table];
    const TablePlan& now = after.plan.tables[after.table];
    std::vector<ColumnEffect> effects;
    std::vector<int> oldSlots;
    std::vector<int> nowSlots;
    for (std::size_t i = 0; i < design.columns.size(); ++i) {
        const ColumnDesign& column = design.columns[i];
        const bool isKey = std::count(design.primaryKey.begin(), design.primaryKey.end(), column.name) > 0;
        if (column.hidden || isKey || old.cleanSlot(i) < 0 || now.cleanSlot(i) < 0)
            continue;
        effects.push_back({QString::fromStdString(column.name), {}, {}, {}, 0});
        oldSlots.push_back(old.cleanSlot(i));
        nowSlots.push_back(now.cleanSlot(i));
    }
    const Summaries was = summariesOf(before, oldSlots);
    const Summaries is = summariesOf(after, nowSlots);
    for (std::size_t i = 0; i < effects.size(); ++i) {
        effects[i].before = was.plain[i];
        effects[i].after = is.plain[i];
        effects[i].weighted = is.weighted[i];
        if (was.plain[i] && is.plain[i])
            effects[i].size = effectSize(*was.plain[i], *is.plain[i]);
    }
    std::erase_if(effects, [](const ColumnEffect& effect) {
        return !effect.before || !effect.after || effect.before->values() == 0;
    });
    std::stable_sort(effects.begin(), effects.end(),
                     [](const ColumnEffect& a, const ColumnEffect& b) { return a.size > b.size; });
    effects.resize(std::min(effects.size(), most));
    return effects;
}

Summary slotSummary(const EffectRows& rows, int slot)
{
    return summariesOf(rows, {slot}).plain.front();
}

} // namespace dw::ui
