// Scaling log odds, and thinning rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/outcome_control.h"

#include "core/engine/draw_control.h"
#include "core/engine/steps/outcome_step.h"
#include "core/engine/steps/record_step.h"
#include "core/engine/target_solver.h"
#include "core/random/math.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

namespace {

/// Quantiles that stand for all rows: halvings within halvings, while somebody edits.
constexpr std::size_t kQuantiles = 1024;
/// Rarer rows are not looked for by drawing others anew.
constexpr double kLowestKept = 1e-3;

double sigmoid(double x)
{
    return 1.0 / (1.0 + math::exp(-x));
}

/// Log odds of rows that can be one or the other; how many rows always, and never, are.
struct LogOdds {
    std::vector<double> open;
    double always = 0;
    double count = 0;
};

LogOdds logOddsOf(std::vector<double> probabilities)
{
    LogOdds odds;
    std::sort(probabilities.begin(), probabilities.end());
    const std::size_t count = std::min(kQuantiles, probabilities.size());
    for (std::size_t k = 0; k < count; ++k) {
        const double p = probabilities[(2 * k + 1) * probabilities.size() / (2 * count)];
        odds.count += 1;
        if (p > 1e-12 && p < 1 - 1e-12)
            odds.open.push_back(math::log(p) - math::log1p(-p));
        else
            odds.always += p > 0.5 ? 1 : 0;
    }
    return odds;
}

double shiftFor(const LogOdds& odds, double scale, double mean)
{
    double low = -200;
    double high = 200;
    for (int i = 0; i < 40; ++i) {
        const double shift = (low + high) / 2;
        double sum = odds.always;
        for (const double logit : odds.open)
            sum += sigmoid(scale * logit + shift);
        (sum < mean * odds.count ? low : high) = shift;
    }
    return (low + high) / 2;
}

double errorAt(const LogOdds& odds, double scale, double shift)
{
    double sum = 0;
    for (const double logit : odds.open)
        sum += sigmoid(-std::fabs(scale * logit + shift));
    return odds.count > 0 ? sum / odds.count : 0;
}

} // namespace

OverlapSolution solveOverlap(const std::vector<double>& probabilities, double error)
{
    const LogOdds odds = logOddsOf(probabilities);
    double mean = odds.always;
    for (const double logit : odds.open)
        mean += sigmoid(logit);
    mean /= std::max(1.0, odds.count);
    double low = 1e-3;
    double high = 1e3;
    OverlapSolution solution;
    for (int i = 0; i < 36; ++i) {
        solution.scale = std::sqrt(low * high);
        solution.shift = shiftFor(odds, solution.scale, mean);
        solution.error = errorAt(odds, solution.scale, solution.shift);
        (solution.error > error ? low : high) = solution.scale;
    }
    solution.met = std::fabs(solution.error - error) < 1e-3;
    return solution;
}

std::optional<OutcomeDraw> outcomeDraw(Compiler& compiler, std::size_t table, int slot, std::string& why)
{
    TableDraft& draft = compiler.draft(table);
    const auto place = stepFilling(draft, slot);
    const auto* generator = place ? dynamic_cast<const GeneratorStep*>(draft.steps[*place].get()) : nullptr;
    if (generator == nullptr) {
        why = "it is not drawn by a generator of its own";
        return std::nullopt;
    }
    if (generator->fieldSlots.size() != 1 || !generator->bound->monotone) {
        why = "its values do not rise with one draw";
        return std::nullopt;
    }
    OutcomeDraw outcome{slot, -1, {}};
    outcome.drawSlot = controlDraw(compiler, table, slot).outputs.front();
    sortSteps(draft);
    if (draft.draws.at(slot)->source.kind == UniformSource::Kind::Slot) {
        why = "it is correlated with other columns";
        return std::nullopt;
    }
    outcome.drawSlot = draft.draws.at(slot)->outputs.front();
    std::set<int> moved{outcome.drawSlot};
    for (const std::size_t behind : stepsBehind(draft, slot)) {
        const std::shared_ptr<Step>& step = draft.steps[behind];
        if (std::none_of(step->inputs.begin(), step->inputs.end(), [&](int input) { return moved.contains(input); }))
            continue;
        if (dynamic_cast<const MapStep*>(step.get()) == nullptr &&
            dynamic_cast<const GeneratorStep*>(step.get()) == nullptr) {
            why = "scenarios draw it otherwise in some rows";
            return std::nullopt;
        }
        moved.insert(step->outputs.begin(), step->outputs.end());
        outcome.chain.push_back(step);
    }
    return outcome;
}

std::vector<std::int64_t> spreadRows(std::int64_t tableRows, std::int64_t most)
{
    std::vector<std::int64_t> rows;
    const std::int64_t count = std::min(tableRows, most);
    for (std::int64_t k = 0; k < count; ++k)
        rows.push_back(k * tableRows / count);
    return rows;
}

std::shared_ptr<OutcomeStep> ownOutcomeStep(const TableDraft& draft, const OutcomeDraw& draw)
{
    auto step = std::make_shared<OutcomeStep>();
    step->chain = draw.chain;
    step->drawSlot = draw.drawSlot;
    step->valueSlot = draw.valueSlot;
    step->inputs = inputsBesideDraw(draft, draw.valueSlot);
    step->inputs.insert(step->inputs.end(), {draw.drawSlot, draw.valueSlot});
    return step;
}

std::optional<int> knownProbability(Compiler& compiler, std::size_t table, const OutcomeDraw& draw)
{
    constexpr std::int64_t kTriedRows = 2048;
    TableDraft& draft = compiler.draft(table);
    const std::vector<int> read = inputsBesideDraw(draft, draw.valueSlot);
    const auto typeOf = [&draft](int slot) { return draft.plan.slotSpecs[static_cast<std::size_t>(slot)].type; };
    if (draw.chain.size() != 1 || read.size() != 1 || typeOf(read[0]) != DataType::Float64 ||
        typeOf(draw.valueSlot) != DataType::Bool)
        return std::nullopt;
    const std::shared_ptr<Step> step = ownOutcomeStep(draft, draw);
    step->outputs = {compiler.addSlot(table, "(tried)", DataType::Float64, 0)};
    compiler.addStep(table, step);
    sortSteps(draft);
    const auto plan = compiler.snapshot();
    std::erase(draft.steps, step);
    const std::array<int, 3> slots{step->outputs[0], read[0], draw.valueSlot};
    Evaluator evaluator(*plan, table, slots);
    const std::vector<std::int64_t> rows = spreadRows(draft.plan.rows, kTriedRows);
    if (!evaluator.evaluate(RowSet::of(rows)))
        return std::nullopt;
    const Column& value = evaluator.slot(draw.valueSlot);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double p = evaluator.slot(read[0]).reals[i];
        if (!value.isNull(i) &&
            !(std::fabs(evaluator.slot(slots[0]).reals[i] - (value.bools[i] != 0 ? p : 1.0 - p)) < 0x1p-12))
            return std::nullopt;
    }
    return rows.empty() ? std::nullopt : std::optional(read[0]);
}

namespace {

class OutcomeBinder
{
public:
    OutcomeBinder(Compiler& compiler, std::size_t table, const OutcomeChange& change)
        : m_compiler(compiler), m_table(table), m_draft(compiler.draft(table)), m_change(change)
    {
    }

    void bind()
    {
        const ColumnRef& outcome =
            std::visit([](const auto& what) -> const ColumnRef& { return what.outcome; }, m_change.what);
        std::string why;
        const auto draw = outcomeDraw(m_compiler, m_table, outcome.slot, why);
        if (!draw)
            return report("not_drawn", "/params/target",
                          fmt::format("How likely '{}' is cannot be moved: {}. Let a boolean or a category be drawn "
                                      "with a probability that SQL computes.",
                                      outcome.name, why));
        const DrawOfRows rows{draw->drawSlot, draw->valueSlot, inputsBesideDraw(m_draft, draw->valueSlot)};
        const Result<EventSample> sample = eventSample(m_compiler.snapshot(), m_table, rows, -1, *m_change.favourable);
        if (!sample)
            return report("bad_sql", "", sample.error().message);
        if (sample->shape == EventSample::Shape::Neither)
            return report(
                "not_extreme", "/params/favourable",
                fmt::format("The value lies between others of '{}': let it be the first or the last.", outcome.name));
        if (const auto* overlap = std::get_if<ClassOverlap>(&m_change.what))
            bindOverlap(*overlap, *sample);
        else
            bindBoundary(std::get<BoundaryRows>(m_change.what), *sample, *draw);
    }

private:
    void report(const char* code, const std::string& where, std::string words)
    {
        m_compiler.problems().error(code, m_change.pointer + where, std::move(words));
    }
    void notMet(const std::string& where, std::string words)
    {
        m_compiler.problems().warning("target_not_met", m_change.pointer + where, std::move(words));
    }

    void bindOverlap(const ClassOverlap& overlap, const EventSample& sample)
    {
        const OverlapSolution solution = solveOverlap(sample.probabilities, overlap.error);
        if (!solution.met)
            notMet("/params/error",
                   fmt::format("An unavoidable error of {:.3g} was asked for; {:.3g} is what can be had{}.",
                               overlap.error, solution.error,
                               solution.error < overlap.error ? ", when nothing tells the classes apart any more"
                                                              : ": rows in which both are equally likely stay so"));
        // Of large uniforms the log odds are those of the outcome, else their opposite.
        const double shift =
            (sample.shape == EventSample::Shape::Upper ? solution.shift : -solution.shift) / solution.scale;
        GroupedMap map;
        map.byGroup = {UniformMap::logOddsLine(1.0 / solution.scale, shift)};
        mapDraw(m_compiler, m_table, overlap.outcome.slot, std::move(map), m_change.pointer);
    }

    void bindBoundary(const BoundaryRows& boundary, const EventSample& sample, const OutcomeDraw& draw)
    {
        double near = 0;
        for (const double p : sample.probabilities)
            near += std::fabs(p - 0.5) <= boundary.within ? 1 : 0;
        near /= std::max<double>(1.0, static_cast<double>(sample.probabilities.size()));
        if (near == 0 || near == 1)
            return notMet("/params/share",
                          near == 0 ? fmt::format("No row lies within {:.3g} of one half.", boundary.within)
                                    : fmt::format("All rows lie within {:.3g} of one half.", boundary.within));
        const double odds = near * (1 - boundary.share) / (boundary.share * (1 - near));
        const double keep = std::min(odds, 1 / odds);
        if (keep < kLowestKept)
            return notMet("/params/share", fmt::format("Only {:.2g} % of the rows are of this kind: too few to make "
                                                       "them {:.0f} %.",
                                                       100 * std::min(near, 1 - near), 100 * boundary.share));
        const int p = probability(draw);
        auto thinned = std::make_shared<NearHalfStep>();
        thinned->from = p;
        thinned->within = boundary.within;
        thinned->isInverted = odds < 1; // too few are near: the others are thinned out
        thinned->inputs = {p};
        const int when = add(thinned, DataType::Bool, fmt::format("near {} {}", boundary.within, thinned->isInverted));
        auto selection = std::make_shared<SelectionStep>();
        selection->whenSlot = when;
        selection->keep = keep;
        selection->stream = m_change.stream;
        selection->random = true;
        selection->inputs = {when};
        const int kept = add(selection, DataType::Bool, fmt::format("selection {} {}", keep, m_change.name));
        auto rule = std::make_shared<ConstraintStep>();
        rule->table = m_table;
        rule->place = m_change.pointer;
        rule->predicates = {kept};
        rule->names = {fmt::format("injection '{}'", m_change.name)};
        rule->signature = "constraint";
        m_draft.constraints.push_back(std::move(rule));
        sortSteps(m_draft);
    }

    /// What is drawn is no input: it stays as likely as it is.
    int probability(const OutcomeDraw& draw)
    {
        if (const auto known = knownProbability(m_compiler, m_table, draw))
            return *known;
        auto likely = ownOutcomeStep(m_draft, draw);
        likely->favourable = m_change.favourable;
        likely->inputs = inputsBesideDraw(m_draft, draw.valueSlot);
        // What the draw goes through is not among the inputs, but decides as much.
        std::string signature = "outcome";
        for (const auto& link : draw.chain)
            signature += ' ' + link->signature;
        return add(likely, DataType::Float64, std::move(signature));
    }

    template <typename Kind>
    int add(const std::shared_ptr<Kind>& step, DataType type, std::string signature)
    {
        step->place = m_change.pointer;
        step->signature = std::move(signature);
        step->outputs = {m_compiler.addSlot(m_table, fmt::format("({})", m_change.name), type, 0)};
        m_compiler.addStep(m_table, step);
        return step->outputs.front();
    }

    Compiler& m_compiler;
    std::size_t m_table;
    TableDraft& m_draft;
    const OutcomeChange& m_change;
};

} // namespace

void bindOutcomeChanges(Compiler& compiler, std::size_t table, const std::vector<OutcomeChange>& changes)
{
    for (const OutcomeChange& change : changes)
        OutcomeBinder(compiler, table, change).bind();
}

} // namespace dw
