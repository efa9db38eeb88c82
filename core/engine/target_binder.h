// How targets of a table are bound, one after another. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"
#include "core/engine/group_frame.h"
#include "core/engine/target_solver.h"
#include "core/project/control.h"

#include <fmt/format.h>
#include <map>

namespace dw {

/// Values of some columns.
using Keys = std::vector<std::string>;

/// Numbers at the leaves of nested objects, by the keys on the way; a plain number has no keys.
void readLeaves(const Json& json, std::size_t depth, const std::string& pointer, Keys& keys,
                std::map<Keys, double>& leaves, Problems& problems);
/// By column, the distinct keys.
std::vector<Keys> keysByColumn(const std::map<Keys, double>& leaves, std::size_t columns);

class TargetBinder
{
public:
    TargetBinder(Compiler& compiler, std::size_t table);
    void bind();

private:
    std::string pointerOf(std::size_t number) const { return fmt::format("/tables/{}/targets/{}", m_table, number); }
    /// Causes before effects: by the place of the column's step.
    std::vector<std::pair<std::size_t, std::size_t>> inOrder();
    bool isComplete(const TargetDesign& target);
    void notMet(const std::string& where, std::string why);
    /// Place of the column's draw, or why it has none to be moved.
    std::optional<int> drawnSlot(const std::string& name, const std::string& where);
    /// Groups must not come from what they decide.
    bool dependsOn(int slot, int valueSlot) const;
    bool canGroupBy(const std::vector<std::string>& columns, int valueSlot, const std::string& where);
    // ---- shares
    void meetShares(const TargetDesign& target);
    /// Shares of column k within the values of the columns before it.
    bool meetColumn(const TargetDesign& target, const std::map<Keys, double>& leaves, std::size_t k);
    /// Names of the columns that the draw of a column depends on; nothing when it depends on anything else.
    std::optional<Keys> causesOf(int valueSlot) const;
    bool moveShares(const TargetDesign& target, const std::string& name, int valueSlot, const Keys& outer,
                    const std::map<Keys, std::map<std::string, double>>& wished);
    /// Values and their parts of (0,1) in every group; false when there are too many values, or SQL stands between.
    bool drawValues(int valueSlot, const GroupFrame& frame, std::vector<std::optional<DrawValues>>& groups);
    /// Shares of the groups of a frame among trial rows.
    std::vector<double> groupShares(const GroupFrame& frame);
    bool rakeGroups(const std::string& name, const GroupFrame& frame, std::size_t outer,
                    const std::map<Keys, std::map<std::string, double>>& wished,
                    const std::vector<std::optional<DrawValues>>& groups, GroupedMap& map);
    bool rakeMembers(const std::string& name, const std::vector<std::size_t>& members,
                     const std::vector<double>& shares, const std::map<std::string, double>& wished,
                     const std::vector<std::optional<DrawValues>>& groups, GroupedMap& map);
    static std::size_t place(const Keys& values, const std::string& value);
    /// Values that no share is asked for keep their proportions in what is left.
    static std::vector<double> completed(const std::map<std::string, double>& wished, const Keys& values,
                                         const std::vector<std::vector<double>>& probabilities,
                                         const std::vector<double>& weights);
    /// From parts as wide as the new shares to the parts that make the values.
    static UniformMap piecesOf(const DrawValues& drawn, const Keys& values, const std::vector<double>& shares);
    void makeExact(const std::string& name, int valueSlot, bool isPlain);
    /// Where the draw depends on more than a few groups: the odds of one of two values are shifted.
    bool moveByOdds(const std::string& name, int valueSlot, const Keys& outer,
                    const std::map<Keys, std::map<std::string, double>>& wished);
    // ---- rates
    void meetRates(const TargetDesign& target);
    DrawOfRows drawOf(int valueSlot);
    std::optional<EventSample> sampleOf(int valueSlot, const GroupFrame& frame, const Column& favourable);
    static std::vector<std::vector<double>> byGroup(const EventSample& sample, std::size_t groups);
    static double mean(const std::vector<double>& values);
    /// The rates that parity or a disparate impact ask for.
    bool commonRates(const TargetDesign& target, int valueSlot, const GroupFrame& frame, const Column& favourable,
                     std::map<std::size_t, double>& asked);
    bool shiftOdds(const std::string& name, int valueSlot, const GroupFrame& frame,
                   const std::map<std::size_t, double>& asked, const Column& favourable, const std::string& where);

    Compiler& m_compiler;
    std::size_t m_table;
    const TableDesign& m_design;
    TableDraft& m_draft;
    Problems& m_problems;
    std::vector<TargetDesign> m_targets;
    std::string m_pointer; // of the target at hand
};

} // namespace dw
