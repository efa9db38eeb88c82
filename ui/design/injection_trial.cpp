// Compiling a table with an injection and without it, and comparing the rows.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/injection_trial.h"

#include "core/data/cells.h"
#include "core/engine/compile.h"
#include "core/engine/evaluator.h"
#include "core/project/control.h"
#include "core/registry/injection.h"
#include "ui/document/core_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <fmt/format.h>

namespace dw::ui {

namespace {

constexpr std::int64_t kComparedRows = 10'000;
constexpr std::size_t kMostEffects = 6;

/// The rows that an injection is about: its first condition.
std::string conditionOf(const InjectionDesign& injection)
{
    const InjectionType* type = findInjection(injection.kind);
    for (const ParamSpec& spec : type != nullptr ? type->params : std::vector<ParamSpec>{})
        if (spec.kind == ParamKind::Expression && injection.params.contains(spec.name) &&
            injection.params[spec.name].is_string())
            return injection.params[spec.name].get<std::string>();
    return {};
}

/// With a hidden column that says which rows are meant; its place is the last.
void addMeant(TableDesign& table, const std::string& condition)
{
    ColumnDesign meant;
    meant.name = meant.id = "(meant)";
    meant.source = ColumnDesign::Source::Sql;
    meant.sql = fmt::format("coalesce(({}\n), false)", condition);
    meant.hidden = true;
    table.columns.push_back(std::move(meant));
}

struct Side {
    std::shared_ptr<const Plan> plan;
    std::optional<Evaluator> rows; ///< evaluated
    int meantSlot = -1;

    const Column& column(std::size_t table, std::size_t c) const
    {
        return rows->slot(plan->tables[table].cleanSlot(c));
    }
    bool isMeant(std::size_t i) const { return meantSlot < 0 || rows->slot(meantSlot).bools[i] != 0; }
};

/// An error where the first rows cannot be computed.
Status evaluate(Side& side, std::size_t table, std::size_t columns, bool hasMeant)
{
    const TablePlan& plan = side.plan->tables[table];
    std::vector<int> wanted;
    for (std::size_t c = 0; c < columns + (hasMeant ? 1 : 0); ++c)
        if (plan.cleanSlot(c) >= 0)
            wanted.push_back(plan.cleanSlot(c));
    side.meantSlot = hasMeant ? plan.cleanSlot(columns) : -1;
    side.rows.emplace(*side.plan, table, wanted);
    return side.rows->evaluate(RowSet::range(0, static_cast<std::size_t>(std::min(kComparedRows, plan.rows))));
}

void compareRows(const TableDesign& design, std::size_t table, const Side& before, const Side& after,
                 InjectionFindings& findings)
{
    const auto rows = static_cast<std::size_t>(findings.rows);
    double meantBefore = 0;
    double meantAfter = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        meantBefore += before.isMeant(i) ? 1 : 0;
        meantAfter += after.isMeant(i) ? 1 : 0;
    }
    findings.meantBefore = meantBefore / static_cast<double>(rows);
    findings.meantAfter = meantAfter / static_cast<double>(rows);
    for (std::size_t c = 0; c < design.columns.size(); ++c) {
        if (before.plan->tables[table].cleanSlot(c) < 0 || after.plan->tables[table].cleanSlot(c) < 0)
            continue;
        const Column& was = before.column(table, c);
        const Column& is = after.column(table, c);
        if (was.type != is.type || was.scale != is.scale)
            continue;
        double meant = 0;
        double all = 0;
        for (std::size_t i = 0; i < rows; ++i)
            if (!sameCell(was, i, is, i))
                ++all, meant += after.isMeant(i) ? 1 : 0;
        if (all > 0)
            findings.changed.push_back({QString::fromStdString(design.columns[c].name),
                                        meantAfter > 0 ? meant / meantAfter : 0, all / static_cast<double>(rows)});
    }
    std::stable_sort(findings.changed.begin(), findings.changed.end(),
                     [](const auto& a, const auto& b) { return a.ofAll > b.ofAll; });
}

double largest(const std::vector<ColumnEffect>& effects)
{
    return effects.empty() ? 0 : effects.front().size;
}

} // namespace

InjectionFindings tryInjection(const Project& project, std::size_t table, std::size_t injection)
{
    InjectionFindings findings;
    if (table >= project.tables.size())
        return findings;
    const TableDesign& design = project.tables[table];
    std::vector<InjectionDesign> others = injectionsOf(design);
    if (injection >= others.size())
        return findings;
    const std::string condition = conditionOf(others[injection]);
    const std::string kind = others[injection].kind;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(injection));
    Project with = project;
    Project without = project;
    setInjections(without.tables[table], others);
    for (Project* one : {&with, &without})
        if (!condition.empty())
            addMeant(one->tables[table], condition);
    Side before{compile(without).partial, {}, -1};
    Side after{compile(with).partial, {}, -1};
    const TablePlan& plan = after.plan->tables[table];
    findings.rows = std::min(kComparedRows, plan.rows);
    if (findings.rows == 0 || (!condition.empty() && plan.cleanSlot(design.columns.size()) < 0))
        return findings; // what is wrong is said at its field
    for (Side* side : {&before, &after})
        if (Status done = evaluate(*side, table, design.columns.size(), !condition.empty()); !done) {
            findings.failure = coreText(done.error().message);
            return findings;
        }
    findings.condition = QString::fromStdString(condition);
    findings.drawsRows = kind == "selection_bias" || kind == "boundary_share";
    compareRows(design, table, before, after, findings);
    const auto effects = [&](bool ofMeant) {
        std::vector<ColumnEffect> all =
            columnEffects(design, {*before.plan, table, -1, ofMeant ? before.meantSlot : -1},
                          {*after.plan, table, -1, ofMeant ? after.meantSlot : -1}, kMostEffects);
        std::erase_if(all, [](const ColumnEffect& effect) { return effect.size < 1e-9; });
        return all;
    };
    findings.effects = effects(false);
    if (condition.empty())
        return findings;
    // Where the rows that are meant stay as many, what happens is seen best among them.
    if (std::vector<ColumnEffect> ofMeant = effects(true); largest(ofMeant) > largest(findings.effects)) {
        findings.effects = std::move(ofMeant);
        findings.isOfMeant = true;
    }
    return findings;
}

} // namespace dw::ui
