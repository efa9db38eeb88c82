// Taking hold of what a column is drawn from, while compiling. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"
#include "core/engine/steps/generator_step.h"

namespace dw {

/// Where a slot comes from when it is one rising draw and nothing else.
struct RootDraw {
    int valueSlot = -1;    ///< what the generator fills
    std::size_t step = 0;  ///< place of the generator in the draft
    bool hasNulls = false; ///< it leaves rows empty by a draw of its own
};

/// The one draw that `slot` is computed from, or in words why there is not just one.
std::optional<RootDraw> rootDrawOf(const TableDraft& draft, int slot, std::string& why);
/// The one draw that `slot` is computed from when what that draw depends on is left aside, if it can be conditioned row
/// by row: it rises, leaves no row empty, and has a stream of its own.
std::optional<int> loneDrawOf(const TableDraft& draft, int slot);
/// Places of all steps that `slot` is computed from.
std::vector<std::size_t> stepsBehind(const TableDraft& draft, int slot);
/// Place of the step that fills a slot.
std::optional<std::size_t> stepFilling(const TableDraft& draft, int slot);

/// The draw of the generator that fills `valueSlot`, made a step of its own at the first call.
const DrawStep& controlDraw(Compiler& compiler, std::size_t table, int valueSlot);
/// Puts a changed copy of that step in its place.
void replaceDraw(TableDraft& draft, int valueSlot, DrawStep changed);
/// The draw is mapped before whatever was done to it so far.
void mapDraw(Compiler& compiler, std::size_t table, int valueSlot, GroupedMap map, const std::string& place);
/// Puts a step between the draw and all that read it; its first output becomes the draw's slot. Returns the slot that
/// it is to read.
int insertAfterDraw(Compiler& compiler, std::size_t table, int valueSlot, std::shared_ptr<Step> step);
/// Slots that the value depends on besides its own uniform: parameters, and groups that maps go by.
std::vector<int> inputsBesideDraw(const TableDraft& draft, int valueSlot);
/// Whatever fills `slot` fills a new slot from now on, which is returned; the caller fills `slot` from that.
std::optional<int> interpose(Compiler& compiler, std::size_t table, int slot);
/// Steps after those they depend on, otherwise as they were. False when there is a cycle.
bool sortSteps(TableDraft& draft);

} // namespace dw
