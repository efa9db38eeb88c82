// Scenarios: which rows they get, which draws are conditioned directly, what is left to drawing again, and weights.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/curriculum.h"
#include "core/engine/draw_control.h"
#include "core/engine/draw_intervals.h"
#include "core/engine/injections.h"
#include "core/engine/outcome_control.h"
#include "core/engine/scenario_plan.h"
#include "core/engine/scenario_trial.h"
#include "core/engine/steps/conditional_draw_step.h"
#include "core/engine/steps/scenario_step.h"
#include "core/engine/target_solver.h"
#include "core/project/control.h"
#include "core/registry/registry.h"
#include "core/registry/single_value.h"
#include "core/sql/conjuncts.h"
#include "core/sql/tokens.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

/// A part of a condition on one draw.
struct DrawPart {
    int valueSlot = -1;
    int conditionSlot = -1;
    bool settled = false; ///< the draw decides it alone
};

/// One scenario while it is bound; segment k + 1 for scenario k.
struct ScenarioDraft {
    std::string pointer;
    std::vector<std::string> conjuncts;
    std::vector<DrawPart> parts;
    std::vector<std::string> rest;    ///< conjuncts that are met by drawing again
    std::vector<std::string> checked; ///< and those that rows are only looked at for, to weight them
    std::vector<DrawPart> lone;       ///< parts on a draw that has causes
    std::vector<int> conditions;      ///< slots that must be true for a draw to be taken
    int restSlot = -1;
    bool good = true;
    ScenarioFacts facts;
    ScenarioTest test;
};

/// What a table without scenarios says of its rows: a weight of one, no scenario.
void addPlainFact(Compiler& compiler, std::size_t table, RowFact fact)
{
    std::shared_ptr<Step> step;
    if (fact == RowFact::ImportanceWeight || fact == RowFact::DifficultyMargin) {
        step = std::make_shared<WeightStep>();
        step->signature = "weight 1";
    } else {
        auto names = std::make_shared<ScenarioNameStep>();
        names->names = Dictionary::fromTexts({""});
        step = std::move(names);
        step->signature = "no scenario";
    }
    step->outputs = {compiler.rowFact(table, fact)};
    compiler.addStep(table, std::move(step));
}

class ScenarioBinder
{
public:
    ScenarioBinder(Compiler& compiler, std::size_t table)
        : m_compiler(compiler), m_table(table), m_design(compiler.design(table)), m_designs(scenariosOf(m_design)),
          m_draft(compiler.draft(table)), m_problems(compiler.problems())
    {
    }

    /// False when the rows cannot be dealt out; nothing has been added then.
    bool bind()
    {
        auto plan = std::make_shared<ScenarioPlan>();
        for (std::size_t k = 0; k < m_designs.size(); ++k)
            m_scenarios.push_back(begin(k));
        if (!layOut(*plan))
            return false;
        addSegments(*plan);
        for (std::size_t k = 0; k < m_scenarios.size(); ++k)
            if (m_scenarios[k].good && m_scenarios[k].facts.rows > 0)
                bindScenario(k);
        for (const ScenarioDraft& scenario : m_scenarios)
            plan->scenarios.push_back(scenario.facts);
        addWeights(plan);
        warnWithoutWeight();
        return true;
    }

private:
    std::string place(std::size_t k) const { return fmt::format("/tables/{}/scenarios/{}", m_table, k); }

    ScenarioDraft begin(std::size_t k)
    {
        const ScenarioDesign& asked = m_designs[k];
        ScenarioDraft draft;
        draft.pointer = place(k);
        draft.facts.name = asked.name;
        draft.facts.place = draft.pointer;
        if (asked.name.empty() && !asked.extra.contains("name"))
            m_problems.error("bad_name", draft.pointer + "/name", "Every scenario needs a name.");
        const auto wrong = [&](const char* code, const std::string& where, std::string message) {
            m_problems.error(code, draft.pointer + where, std::move(message));
            draft.good = false;
        };
        for (std::size_t other = 0; other < k; ++other)
            if (m_designs[other].name == asked.name)
                wrong("duplicate_name", "/name", fmt::format("There are two scenarios named '{}'.", asked.name));
        if (asked.extra.contains("when") || asked.extra.contains("force") || asked.extra.contains("share") ||
            asked.extra.contains("rows"))
            draft.good = false; // reported by checkProject()
        else if (asked.when.empty() == asked.force.empty())
            wrong("missing_parameter", asked.when.empty() ? "/when" : "/force",
                  asked.when.empty()
                      ? "A scenario needs \"when\", an SQL condition, or \"force\", values by column."
                      : "A scenario has either a condition (\"when\") or forced facts (\"force\"), not both.");
        if (draft.good && asked.share.has_value() == asked.rows.has_value())
            wrong("missing_parameter", asked.share ? "/rows" : "/share",
                  asked.share ? "A scenario has either a share or a number of rows, not both."
                              : "A scenario needs a share of the table's rows, or a number of rows.");
        if (draft.good && asked.share && !(*asked.share >= 0.0 && *asked.share <= 1.0))
            wrong("out_of_range", "/share", "A share is from 0 to 1.");
        if (draft.good && asked.rows && *asked.rows < 0)
            wrong("out_of_range", "/rows", "A number of rows is not negative.");
        if (draft.good)
            draft.facts.rows = asked.rows ? *asked.rows
                                          : static_cast<std::int64_t>(std::floor(
                                                *asked.share * static_cast<double>(m_draft.plan.rows) + 0.5));
        return draft;
    }

    bool layOut(ScenarioPlan& plan)
    {
        const std::int64_t rows = m_draft.plan.rows;
        std::int64_t taken = 0;
        for (const ScenarioDraft& scenario : m_scenarios) {
            if (scenario.facts.rows > rows - taken) {
                const auto k = static_cast<std::size_t>(&scenario - m_scenarios.data());
                m_problems.error("out_of_range", scenario.pointer + (m_designs[k].rows ? "/rows" : "/share"),
                                 fmt::format("'{}' has {} rows, of which {} are left for this scenario.", m_design.name,
                                             rows, rows - taken),
                                 std::to_string(scenario.facts.rows));
                return false;
            }
            taken += scenario.facts.rows;
        }
        plan.layout.order = Permutation(makeStream(m_compiler.project().randomSeed, m_design.id, "scenarios:", "order"),
                                        static_cast<std::uint64_t>(std::max<std::int64_t>(1, rows)));
        plan.layout.starts = {0, rows - taken};
        for (const ScenarioDraft& scenario : m_scenarios)
            plan.layout.starts.push_back(plan.layout.starts.back() + scenario.facts.rows);
        plan.baseShare = rows > 0 ? static_cast<double>(rows - taken) / static_cast<double>(rows) : 1.0;
        m_layout = plan.layout;
        return true;
    }

    void addSegments(ScenarioPlan& plan)
    {
        auto step = std::make_shared<SegmentStep>();
        step->place = fmt::format("/tables/{}/scenarios", m_table);
        step->layout = m_layout;
        step->signature = fmt::format("segments {}", fmt::join(m_layout.starts, " "));
        m_positionSlot = m_compiler.addSlot(m_table, "(place among scenarios)", DataType::Int64, 0);
        m_segmentSlot = m_compiler.addSlot(m_table, "(scenario number)", DataType::Int64, 0);
        step->outputs = {m_positionSlot, m_segmentSlot};
        m_draft.steps.insert(m_draft.steps.begin(), std::move(step));
        plan.segmentSlot = m_segmentSlot;
    }

    void bindScenario(std::size_t k)
    {
        ScenarioDraft& scenario = m_scenarios[k];
        const ScenarioDesign& asked = m_designs[k];
        if (!asked.force.empty() && !takeFacts(scenario, asked.force))
            return;
        if (asked.force.empty())
            scenario.conjuncts = sqlConjuncts(asked.when);
        if (!sortConjuncts(scenario))
            return;
        const bool all = scenario.rest.empty() && scenario.lone.empty() &&
                         std::all_of(scenario.parts.begin(), scenario.parts.end(),
                                     [](const DrawPart& part) { return part.settled; });
        if (!asked.force.empty() && (!all || !hasMass(scenario))) {
            forceFacts(k, asked.force);
            return;
        }
        if (confine(k) && confineLone(k))
            solve(k);
    }

    /// Facts as conditions: where their columns are drawn freely, forcing is conditioning.
    bool takeFacts(ScenarioDraft& scenario, const Json& facts)
    {
        for (const auto& [name, value] : facts.items()) {
            const std::string pointer = scenario.pointer + "/force/" + pointerToken(name);
            const auto slot = m_compiler.columnByName(m_table, name, pointer);
            if (!slot)
                return scenario.good = false;
            std::string wrong;
            if (!singleValue(value, slot->type, slot->scale, wrong)) {
                m_problems.error("wrong_type", pointer, fmt::format("'{}' {}.", name, wrong), shortJson(value));
                return scenario.good = false;
            }
            const std::string literal = value.is_null()     ? "null"
                                        : value.is_string() ? quoteSqlString(value.get<std::string>())
                                                            : value.dump();
            scenario.conjuncts.push_back(fmt::format("{} is not distinct from {}", quoteSqlIdentifier(name), literal));
        }
        return true;
    }

    bool sortConjuncts(ScenarioDraft& scenario)
    {
        const std::string pointer =
            scenario.pointer + (m_designs[indexOf(scenario)].force.empty() ? "/when" : "/force");
        for (const std::string& conjunct : scenario.conjuncts) {
            const auto slot = m_compiler.expression(m_table, conjunct, DataType::Bool, pointer);
            if (!slot || readsScenario(slot->slot, pointer))
                return scenario.good = false;
            std::string why;
            const auto root = rootDrawOf(m_draft, slot->slot, why);
            if (root)
                scenario.parts.push_back({root->valueSlot, slot->slot, !root->hasNulls});
            else if (scenario.facts.why.empty() && !loneDrawOf(m_draft, slot->slot))
                scenario.facts.why = why;
            const auto lone = root ? std::nullopt : loneDrawOf(m_draft, slot->slot);
            if (lone)
                scenario.lone.push_back({*lone, slot->slot, false});
            if (lone)
                scenario.checked.push_back(conjunct);
            else if (!root || root->hasNulls)
                scenario.rest.push_back(conjunct);
        }
        return true;
    }

    std::size_t indexOf(const ScenarioDraft& scenario) const
    {
        return static_cast<std::size_t>(&scenario - m_scenarios.data());
    }

    bool readsScenario(int slot, const std::string& pointer)
    {
        for (const std::size_t step : stepsBehind(m_draft, slot))
            for (const int input : m_draft.steps[step]->inputs)
                for (const auto& [fact, factSlot] : m_draft.rowFacts)
                    if (input == factSlot) {
                        m_problems.error("cycle", pointer,
                                         "A scenario cannot depend on the weight or the name of the row's scenario.");
                        return true;
                    }
        return false;
    }

    std::optional<UniformRestriction> intervals(const DrawPart& part, const std::string& pointer)
    {
        const int uniform = controlDraw(m_compiler, m_table, part.valueSlot).outputs.front();
        Result<UniformRestriction> found =
            intervalsWhere(m_compiler.snapshot(), m_table, uniform, part.valueSlot, part.conditionSlot);
        if (!found) {
            m_problems.error("bad_sql", pointer, found.error().message);
            return std::nullopt;
        }
        return std::move(*found);
    }

    bool hasMass(ScenarioDraft& scenario)
    {
        return std::all_of(scenario.parts.begin(), scenario.parts.end(), [&](const DrawPart& part) {
            const auto found = intervals(part, scenario.pointer);
            return found && found->mass() > 0;
        });
    }

    /// Conditions the draws that decide a part of the condition alone.
    bool confine(std::size_t k)
    {
        ScenarioDraft& scenario = m_scenarios[k];
        const std::size_t segment = k + 1;
        std::map<int, UniformRestriction> confined;
        for (const DrawPart& part : scenario.parts) {
            const auto found = intervals(part, scenario.pointer);
            if (!found)
                return scenario.good = false;
            const auto [known, isNew] = confined.try_emplace(part.valueSlot, *found);
            if (!isNew)
                known->second = known->second.intersected(*found);
            if (known->second.mass() <= 0) {
                m_problems.error("impossible_scenario", scenario.pointer,
                                 fmt::format("No value of '{}' makes scenario '{}' true.",
                                             m_draft.plan.slotSpecs[static_cast<std::size_t>(part.valueSlot)].name,
                                             scenario.facts.name));
                return scenario.good = false;
            }
        }
        for (auto& [valueSlot, restriction] : confined) {
            scenario.facts.mass *= restriction.mass();
            scenario.facts.direct.push_back(m_draft.plan.slotSpecs[static_cast<std::size_t>(valueSlot)].name);
            DrawStep draw = controlDraw(m_compiler, m_table, valueSlot);
            scenario.test.parts.push_back({draw.outputs.front(), restriction});
            confineDraw(draw, segment, std::move(restriction));
            replaceDraw(m_draft, valueSlot, std::move(draw));
        }
        return true;
    }

    void confineDraw(DrawStep& draw, std::size_t segment, UniformRestriction restriction)
    {
        draw.signature += fmt::format(" {}:", segment);
        for (const UnitInterval& interval : restriction.intervals())
            draw.signature += fmt::format(" {} {}", interval.low, interval.high);
        if (draw.segmentSlot < 0) {
            draw.positionSlot = m_positionSlot;
            draw.segmentSlot = m_segmentSlot;
            draw.inputs.insert(draw.inputs.end(), {m_positionSlot, m_segmentSlot});
        }
        if (draw.confined.size() <= segment)
            draw.confined.resize(segment + 1);
        draw.confined[segment] = std::move(restriction);
        if (draw.source.kind != UniformSource::Kind::Strata || !draw.segmentStrata.empty())
            return;
        // Exact shares: over the rows of no scenario, and within each scenario.
        for (std::size_t s = 0; s + 1 < m_layout.starts.size(); ++s) {
            const Stream stream{bitsAt(draw.stream, s, kFirstReservedLane - 1)};
            draw.segmentStrata.emplace_back(stream,
                                            static_cast<std::uint64_t>(std::max<std::int64_t>(1, m_layout.rowsOf(s))));
            draw.segmentStarts.push_back(m_layout.starts[s]);
        }
    }

    /// Draws that have causes are conditioned row by row, where an upper or lower part of them is meant.
    bool confineLone(std::size_t k)
    {
        ScenarioDraft& scenario = m_scenarios[k];
        for (std::size_t i = 0; i < scenario.lone.size(); ++i) {
            const DrawPart& part = scenario.lone[i];
            const auto usedBefore = [&](const DrawPart& other) { return other.valueSlot == part.valueSlot; };
            const bool isFirst =
                std::none_of(scenario.lone.begin(), scenario.lone.begin() + static_cast<std::ptrdiff_t>(i), usedBefore);
            const auto done = isFirst ? confineLone(k, part) : std::optional(false);
            if (!done)
                return scenario.good = false;
            if (!*done) // met by drawing again after all
                scenario.rest.push_back(scenario.checked[i]);
        }
        return true;
    }

    /// False when the condition is no upper or lower part of the draw; nothing after a problem.
    std::optional<bool> confineLone(std::size_t k, const DrawPart& part)
    {
        ScenarioDraft& scenario = m_scenarios[k];
        const auto known = m_conditional.find(part.valueSlot);
        const int uniform = known != m_conditional.end()
                                ? known->second->outputs.front()
                                : controlDraw(m_compiler, m_table, part.valueSlot).outputs.front();
        const std::vector<int> inputs = inputsBesideDraw(m_draft, part.valueSlot);
        sortSteps(m_draft);
        std::string wrong;
        const auto yes = singleValue(true, DataType::Bool, 0, wrong);
        const std::vector<std::pair<int, std::shared_ptr<const Column>>> fixed{
            {m_positionSlot, integerColumn(-1)}, {m_segmentSlot, integerColumn(static_cast<std::int64_t>(k + 1))}};
        const Result<EventSample> sample =
            eventSample(m_compiler.snapshot(), m_table, {uniform, part.conditionSlot, inputs}, -1, *yes, fixed);
        if (!sample) {
            m_problems.error("bad_sql", scenario.pointer, sample.error().message);
            return std::nullopt;
        }
        const double largest = largestOf(sample->probabilities);
        if (sample->shape == EventSample::Shape::Neither || !(largest > 0)) {
            scenario.facts.why = fmt::format("'{}' is drawn by what other columns are",
                                             m_draft.plan.slotSpecs[static_cast<std::size_t>(part.valueSlot)].name);
            return false;
        }
        ConditionalDrawStep::Event event;
        event.segment = static_cast<std::int64_t>(k + 1);
        event.conditionSlot = part.conditionSlot;
        event.isUpper = sample->shape == EventSample::Shape::Upper;
        event.largest = largest;
        event.stream = makeStream(m_compiler.project().randomSeed, m_design.id, "scenarios:" + scenario.facts.name,
                                  fmt::format("accept {}", scenario.facts.conditional.size()));
        scenario.facts.conditional.push_back(m_draft.plan.slotSpecs[static_cast<std::size_t>(part.valueSlot)].name);
        scenario.conditions.push_back(m_compiler.addSlot(
            m_table, fmt::format("(causes of {} are accepted)", scenario.facts.conditional.back()), DataType::Bool, 0));
        scenario.facts.mass *= largest;
        addEvent(part.valueSlot, inputs, event, scenario.conditions.back(), scenario.pointer);
        return true;
    }

    /// All scenarios that condition a draw share its step.
    void addEvent(int valueSlot, const std::vector<int>& inputs, const ConditionalDrawStep::Event& event, int accepted,
                  const std::string& pointer)
    {
        const auto known = m_conditional.find(valueSlot);
        std::shared_ptr<ConditionalDrawStep> step;
        if (known == m_conditional.end()) {
            step = std::make_shared<ConditionalDrawStep>();
            step->place = pointer;
            step->table = m_table;
            step->segmentSlot = m_segmentSlot;
            step->valueInputs = inputs;
            step->random = true;
            step->inputs = inputs;
            step->inputs.push_back(m_segmentSlot);
            step->signature = "conditional";
            step->from = insertAfterDraw(m_compiler, m_table, valueSlot, step);
        } else {
            step = std::make_shared<ConditionalDrawStep>(*known->second);
            m_draft.steps[*stepFilling(m_draft, step->outputs.front())] = step;
        }
        step->events.push_back(event);
        step->outputs.push_back(accepted);
        step->signature += fmt::format(" {} {} {} {}", event.segment, event.largest, event.isUpper, event.stream.key);
        m_conditional[valueSlot] = step;
        sortSteps(m_draft);
    }

    static std::shared_ptr<const Column> integerColumn(std::int64_t value)
    {
        auto column = std::make_shared<Column>();
        column->reset(DataType::Int64, 1);
        column->integers[0] = value;
        return column;
    }

    /// The largest probability of any row: of those tried where they fall into few groups, else with some room above.
    static double largestOf(std::vector<double> probabilities)
    {
        constexpr std::size_t kFewGroups = 64;
        constexpr double kRoom = 1.5;
        std::sort(probabilities.begin(), probabilities.end());
        const double largest = probabilities.empty() ? 0.0 : probabilities.back();
        probabilities.erase(std::unique(probabilities.begin(), probabilities.end()), probabilities.end());
        return probabilities.size() <= kFewGroups ? largest : std::min(1.0, largest * kRoom);
    }

    /// The rest of the condition becomes a rule of the scenario's rows; how rare it is, is tried out.
    void solve(std::size_t k)
    {
        ScenarioDraft& scenario = m_scenarios[k];
        if (!scenario.rest.empty()) {
            scenario.facts.redrawn = joined(scenario.rest);
            const auto slot = conditionSlot(scenario, scenario.rest);
            if (!slot)
                return;
            scenario.restSlot = *slot;
            scenario.conditions.push_back(*slot);
        }
        std::vector<std::string> tested = scenario.checked;
        for (const std::string& conjunct : scenario.rest)
            if (std::find(tested.begin(), tested.end(), conjunct) == tested.end())
                tested.push_back(conjunct);
        if (!tested.empty()) {
            const auto slot = conditionSlot(scenario, tested);
            if (!slot)
                return;
            scenario.test.conditionSlot = *slot;
        }
        if (!sortSteps(m_draft)) {
            m_problems.error("cycle", scenario.pointer, "This scenario depends on itself.");
            scenario.good = false;
            return;
        }
        estimate(k);
        if (!scenario.good)
            return;
        if (scenario.restSlot >= 0)
            addGuard(k);
        for (const int accepted : scenario.conditions)
            if (accepted != scenario.restSlot)
                addRule(scenario, accepted);
    }

    static std::string joined(const std::vector<std::string>& conjuncts)
    {
        std::string sql;
        for (const std::string& conjunct : conjuncts)
            sql += fmt::format("{}({})", sql.empty() ? "" : " and ", conjunct);
        return sql;
    }

    std::optional<int> conditionSlot(ScenarioDraft& scenario, const std::vector<std::string>& conjuncts)
    {
        const auto slot = m_compiler.expression(m_table, conjuncts.size() == 1 ? conjuncts.front() : joined(conjuncts),
                                                DataType::Bool, scenario.pointer + "/when");
        scenario.good = scenario.good && slot.has_value();
        return slot ? std::optional(slot->slot) : std::nullopt;
    }

    void estimate(std::size_t k)
    {
        ScenarioDraft& scenario = m_scenarios[k];
        ScenarioFacts& facts = scenario.facts;
        std::vector<int> rules;
        for (const std::shared_ptr<ConstraintStep>& rule : m_draft.constraints)
            if (!rule->isScenario)
                rules.insert(rules.end(), rule->predicates.begin(), rule->predicates.end());
        const Result<ScenarioEstimate> estimated = estimateScenario(
            m_compiler.snapshot(), m_table,
            {m_positionSlot, m_segmentSlot, static_cast<std::int64_t>(k + 1), scenario.conditions, rules});
        if (!estimated) {
            m_problems.error("bad_sql", scenario.pointer, estimated.error().message);
            scenario.good = false;
            return;
        }
        facts.acceptance = estimated->acceptance;
        facts.prevalence = facts.mass * estimated->conditional;
        facts.prevalenceError = facts.mass * estimated->conditionalError;
        if (facts.acceptance >= kLeastAcceptance)
            return;
        scenario.good = false;
        m_problems.error(
            "scenario_too_rare", scenario.pointer,
            fmt::format("Rows of '{}' can only be had by drawing again here, and {} keeps it: too dear. {} cannot be "
                        "conditioned directly because {}. State the scenario by the column that causes it.",
                        facts.name,
                        facts.acceptance > 0 ? fmt::format("about 1 draw in {:.0f}", 1.0 / facts.acceptance)
                                             : fmt::format("not one of {} draws", estimated->draws),
                        facts.redrawn.empty() ? "The condition" : facts.redrawn,
                        facts.why.empty() ? "rules of the table or few causes stand against it" : facts.why));
    }

    void addGuard(std::size_t k)
    {
        ScenarioDraft& scenario = m_scenarios[k];
        auto guard = std::make_shared<ScenarioGuardStep>();
        guard->place = scenario.pointer;
        guard->segmentSlot = m_segmentSlot;
        guard->segment = static_cast<std::int64_t>(k + 1);
        guard->conditionSlot = scenario.restSlot;
        guard->inputs = {m_segmentSlot, scenario.restSlot};
        guard->outputs = {
            m_compiler.addSlot(m_table, fmt::format("({} is kept)", scenario.facts.name), DataType::Bool, 0)};
        guard->signature = fmt::format("guard {}", k);
        const int kept = guard->outputs.front();
        m_compiler.addStep(m_table, std::move(guard));
        addRule(scenario, kept);
    }

    void addRule(const ScenarioDraft& scenario, int predicate)
    {
        auto rule = std::make_shared<ConstraintStep>();
        rule->table = m_table;
        rule->place = scenario.pointer;
        rule->predicates = {predicate};
        rule->names = {fmt::format("scenario '{}'", scenario.facts.name)};
        rule->signature = "constraint";
        rule->isScenario = true;
        m_draft.constraints.push_back(std::move(rule));
    }

    /// Facts that have causes are set all the same, as an experimenter would; everything after them follows.
    void forceFacts(std::size_t k, const Json& facts)
    {
        ScenarioDraft& scenario = m_scenarios[k];
        scenario.facts.outside = true;
        scenario.test.outside = true;
        scenario.facts.mass = 1;
        for (const auto& [name, value] : facts.items()) {
            const std::string pointer = scenario.pointer + "/force/" + pointerToken(name);
            const ColumnSlot slot = *m_compiler.columnByName(m_table, name, pointer);
            const bool isKey = std::any_of(m_draft.foreignKeys.begin(), m_draft.foreignKeys.end(),
                                           [&name](const ForeignKey& key) { return key.column == name; });
            const auto inner = isKey ? std::nullopt : interpose(m_compiler, m_table, slot.slot);
            if (!inner) {
                m_problems.error("cannot_force", pointer,
                                 fmt::format("'{}' {} and cannot be forced.", name,
                                             isKey ? "is a foreign key" : "is not made by a step of its own"));
                scenario.good = false;
                return;
            }
            std::string wrong;
            auto step = std::make_shared<ForceStep>();
            step->place = pointer;
            step->from = *inner;
            step->segmentSlot = m_segmentSlot;
            step->segment = static_cast<std::int64_t>(k + 1);
            step->value = std::make_shared<const Column>(std::move(*singleValue(value, slot.type, slot.scale, wrong)));
            step->inputs = {*inner, m_segmentSlot};
            step->outputs = {slot.slot};
            step->signature = fmt::format("force {} {}", k, shortJson(value));
            m_compiler.addStep(m_table, std::move(step));
            for (std::size_t i = 0; i < m_design.columns.size(); ++i)
                if (m_design.columns[i].name == name && value.is_null())
                    m_draft.columnNullable[i] = true;
            scenario.facts.direct.push_back(name);
        }
        sortSteps(m_draft);
    }

    void addWeights(const std::shared_ptr<ScenarioPlan>& plan)
    {
        auto step = std::make_shared<WeightStep>();
        step->place = fmt::format("/tables/{}/scenarios", m_table);
        step->segmentSlot = m_segmentSlot;
        step->inputs = {m_segmentSlot};
        step->baseShare = plan->baseShare;
        step->signature = fmt::format("weight {}", plan->baseShare);
        for (std::size_t k = 0; k < m_scenarios.size(); ++k) {
            ScenarioTest test = m_scenarios[k].test;
            const ScenarioFacts& facts = m_scenarios[k].facts;
            const double rows = static_cast<double>(std::max<std::int64_t>(1, m_draft.plan.rows));
            if (m_scenarios[k].good && facts.rows > 0 && facts.prevalence > 0)
                test.oddsOfSampling = static_cast<double>(facts.rows) / rows / facts.prevalence;
            else
                test = ScenarioTest{{}, -1, 0, test.outside};
            for (const ScenarioTest::Part& part : test.parts)
                step->inputs.push_back(part.uniformSlot);
            if (test.conditionSlot >= 0)
                step->inputs.push_back(test.conditionSlot);
            step->signature += fmt::format(" {} {}", test.oddsOfSampling, test.outside);
            step->tests.push_back(std::move(test));
        }
        step->outputs = {m_compiler.rowFact(m_table, RowFact::ImportanceWeight)};
        plan->weightSlot = step->outputs.front();
        step->plan = plan;
        m_compiler.addStep(m_table, std::move(step));
        auto names = std::make_shared<ScenarioNameStep>();
        names->place = fmt::format("/tables/{}/scenarios", m_table);
        names->segmentSlot = m_segmentSlot;
        names->inputs = {m_segmentSlot};
        std::vector<std::string> texts;
        for (const ScenarioDraft& scenario : m_scenarios)
            texts.push_back(scenario.facts.name);
        names->signature = fmt::format("scenario names {}", fmt::join(texts, "\n"));
        names->names = Dictionary::fromTexts(std::move(texts));
        names->outputs = {m_compiler.rowFact(m_table, RowFact::ScenarioName)};
        m_compiler.addStep(m_table, std::move(names));
        sortSteps(m_draft);
    }

    void warnWithoutWeight()
    {
        if (weightColumnOf(m_design) != nullptr)
            return;
        Problem& problem = m_problems.warning(
            "no_weight_column", fmt::format("/tables/{}/scenarios", m_table),
            fmt::format("Scenarios make some rows of '{}' more frequent than they are, and no column says by how much: "
                        "without importance weights nobody can get back to the population.",
                        m_design.name));
        problem.fixes.push_back(
            {"Add a column of importance weights",
             Json::array({Json{{"op", "add"},
                               {"path", fmt::format("/tables/{}/columns/-", m_table)},
                               {"value", {{"name", "importance_weight"}, {"sql", "importance_weight()"}}}}})
                 .dump()});
    }

    Compiler& m_compiler;
    std::size_t m_table;
    const TableDesign& m_design;
    std::vector<ScenarioDesign> m_designs;
    TableDraft& m_draft;
    Problems& m_problems;
    ScenarioLayout m_layout;
    std::vector<ScenarioDraft> m_scenarios;
    std::map<int, std::shared_ptr<ConditionalDrawStep>> m_conditional; // by the slot of the value
    int m_positionSlot = -1;
    int m_segmentSlot = -1;
};

} // namespace

int Compiler::rowFact(std::size_t table, RowFact fact)
{
    TableDraft& draft = m_tables[table];
    const auto known = draft.rowFacts.find(fact);
    if (known != draft.rowFacts.end())
        return known->second;
    const bool isNumber = fact == RowFact::ImportanceWeight || fact == RowFact::DifficultyMargin;
    constexpr std::array<std::string_view, 4> kNames{"(importance weight)", "(scenario)", "(difficulty)", "(margin)"};
    const int slot = addSlot(table, std::string(kNames[static_cast<std::size_t>(fact)]),
                             isNumber ? DataType::Float64 : DataType::Text, 0);
    draft.rowFacts[fact] = slot;
    const bool isDifficulty = fact == RowFact::DifficultyLevel || fact == RowFact::DifficultyMargin;
    if (isDifficulty && !curriculumOf(design(table)))
        m_problems.error("no_curriculum", fmt::format("/tables/{}", table),
                         fmt::format("'{}' has no curriculum that says what is to be told: \"curriculum\": "
                                     "{{\"target\": …}}.",
                                     design(table).name));
    // Else the slot is filled when scenarios are bound. A curriculum takes the place of the plain fact.
    if (isDifficulty || scenariosOf(design(table)).empty())
        addPlainFact(*this, table, fact);
    return slot;
}

bool Compiler::ensureControl(std::size_t table)
{
    TableDraft& draft = m_tables[table];
    if (draft.control != Progress::Untouched)
        return draft.control == Progress::Done;
    draft.control = Progress::Underway;
    const std::vector<OutcomeChange> changes = bindInjections(*this, table);
    bindTargets(table);
    bindOutcomeChanges(*this, table, changes);
    bindScenarios(table);
    bindCurriculum(*this, table);
    draft.control = Progress::Done;
    return true;
}

void Compiler::bindScenarios(std::size_t table)
{
    if (scenariosOf(design(table)).empty())
        return;
    // The slots are reserved for columns that may be bound later.
    rowFact(table, RowFact::ImportanceWeight);
    rowFact(table, RowFact::ScenarioName);
    if (!m_tables[table].rowsKnown || !ScenarioBinder(*this, table).bind())
        for (const RowFact fact : {RowFact::ImportanceWeight, RowFact::ScenarioName})
            addPlainFact(*this, table, fact);
}

} // namespace dw
