// How scenarios of a table are bound: what is known of each, and the work on all of them. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"
#include "core/engine/scenario_plan.h"
#include "core/engine/steps/conditional_draw_step.h"
#include "core/engine/steps/scenario_step.h"
#include "core/project/control.h"

#include <fmt/format.h>
#include <map>

namespace dw {

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

class ScenarioBinder
{
public:
    ScenarioBinder(Compiler& compiler, std::size_t table);
    /// False when the rows cannot be dealt out; nothing has been added then.
    bool bind();

private:
    std::string place(std::size_t k) const { return fmt::format("/tables/{}/scenarios/{}", m_table, k); }
    ScenarioDraft begin(std::size_t k);
    bool layOut(ScenarioPlan& plan);
    void addSegments(ScenarioPlan& plan);
    void bindScenario(std::size_t k);
    /// Facts as conditions: where their columns are drawn freely, forcing is conditioning.
    bool takeFacts(ScenarioDraft& scenario, const Json& facts);
    bool sortConjuncts(ScenarioDraft& scenario);
    std::size_t indexOf(const ScenarioDraft& scenario) const;
    bool readsScenario(int slot, const std::string& pointer);
    std::optional<UniformRestriction> intervals(const DrawPart& part, const std::string& pointer);
    bool hasMass(ScenarioDraft& scenario);
    /// Conditions the draws that decide a part of the condition alone.
    bool confine(std::size_t k);
    void confineDraw(DrawStep& draw, std::size_t segment, UniformRestriction restriction);
    /// Draws that have causes are conditioned row by row, where an upper or lower part of them is meant.
    bool confineLone(std::size_t k);
    /// False when the condition is no upper or lower part of the draw; nothing after a problem.
    std::optional<bool> confineLone(std::size_t k, const DrawPart& part);
    /// All scenarios that condition a draw share its step.
    void addEvent(int valueSlot, const std::vector<int>& inputs, const ConditionalDrawStep::Event& event, int accepted,
                  const std::string& pointer);
    static std::shared_ptr<const Column> integerColumn(std::int64_t value);
    /// The largest probability of any row: of those tried where they fall into few groups, else with some room above.
    static double largestOf(std::vector<double> probabilities);
    /// The rest of the condition becomes a rule of the scenario's rows; how rare it is, is tried out.
    void solve(std::size_t k);
    static std::string joined(const std::vector<std::string>& conjuncts);
    std::optional<int> conditionSlot(ScenarioDraft& scenario, const std::vector<std::string>& conjuncts);
    void estimate(std::size_t k);
    void addGuard(std::size_t k);
    void addRule(const ScenarioDraft& scenario, int predicate);
    /// Facts that have causes are set all the same, as an experimenter would; everything after them follows.
    void forceFacts(std::size_t k, const Json& facts);
    void addWeights(const std::shared_ptr<ScenarioPlan>& plan);
    void warnWithoutWeight();

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

} // namespace dw
