// Draws as slots, and bisecting them.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/open_draw.h"

#include "core/difficulty/step_graph.h"
#include "core/engine/steps/conditional_draw_step.h"
#include "core/engine/steps/draw_step.h"
#include "core/engine/steps/generator_step.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr double kLowestDraw = 0x1p-53;
constexpr double kHighestDraw = 1.0 - kLowestDraw;
constexpr int kDrawHalvings = 40;
/// Densities in the tails are differences of uniforms that lie close together.
constexpr int kFineHalvings = 54;
constexpr int kEvenDraws = 256;
/// Values that a draw may have before it counts as a number.
constexpr int kMostDrawValues = 200;

/// The slot at the start of a chain of maps; -1 when it is no plain draw.
int drawBehind(const StepGraph& graph, int slot, const std::string& name, std::string& why)
{
    const Step* step = graph.filling(slot);
    while (const auto* map = dynamic_cast<const MapStep*>(step)) {
        slot = map->from;
        step = graph.filling(slot);
    }
    const auto* draw = dynamic_cast<const DrawStep*>(step);
    if (dynamic_cast<const ConditionalDrawStep*>(step) != nullptr || (draw != nullptr && !draw->confined.empty()))
        why = fmt::format("scenarios draw '{}' otherwise in some rows", name);
    else if (draw == nullptr || draw->source.kind == UniformSource::Kind::Slot)
        why = fmt::format("'{}' is correlated with other columns", name);
    else
        return slot;
    return -1;
}

} // namespace

std::optional<OpenedDraw> openDraw(const std::shared_ptr<const Plan>& plan, std::size_t table, const Step& step,
                                   std::string& why)
{
    const TablePlan& before = plan->tables[table];
    const StepGraph graph(before);
    const std::string name = graph.nameOf(step);
    const auto* generator = dynamic_cast<const GeneratorStep*>(&step);
    if (generator == nullptr && dynamic_cast<const CopyStep*>(&step) == nullptr) {
        why = fmt::format("'{}' comes from elsewhere", name);
        return std::nullopt;
    }
    if (generator == nullptr || generator->fieldSlots.size() != 1 || !generator->bound->monotone) {
        why = fmt::format("'{}' does not rise with one draw", name);
        return std::nullopt;
    }
    if (generator->uniforms.kind == UniformSource::Kind::Slot) {
        const int slot = drawBehind(graph, generator->uniforms.slot, name, why);
        return slot < 0 ? std::nullopt : std::optional(OpenedDraw{plan, slot});
    }
    auto opened = std::make_shared<Plan>(*plan);
    TablePlan& target = opened->tables[table];
    const auto slot = static_cast<int>(target.slotSpecs.size());
    target.slotSpecs.push_back({name + " (draw)", DataType::Float64, 0});
    auto changed = std::make_shared<GeneratorStep>(*generator);
    changed->uniforms.kind = UniformSource::Kind::Slot;
    changed->uniforms.slot = slot;
    changed->inputs.push_back(slot);
    for (auto& own : target.steps)
        if (own.get() == &step)
            own = changed;
    return OpenedDraw{std::move(opened), slot};
}

PathTrial::PathTrial(std::vector<int> replaced, std::vector<int> fixed, int wanted)
    : m_replaced(std::move(replaced)), m_fixed(std::move(fixed)), m_wanted(wanted)
{
    std::erase_if(m_fixed, [this](int slot) {
        return std::find(m_replaced.begin(), m_replaced.end(), slot) != m_replaced.end();
    });
}

void PathTrial::open(const std::shared_ptr<const Plan>& plan, std::size_t table)
{
    std::vector<int> given = m_replaced;
    given.insert(given.end(), m_fixed.begin(), m_fixed.end());
    m_trial = std::make_unique<Trial>(plan, table, std::array{m_wanted}, given);
}

void PathTrial::load(const Evaluator& actual)
{
    for (const int slot : m_fixed)
        m_trial->slot(slot) = copyOf(actual.slot(slot));
}

Result<const Column*> PathTrial::run(const RowSet& rows)
{
    if (Status ran = m_trial->run(rows); !ran)
        return ran.error();
    return &m_trial->slot(m_wanted);
}

namespace {

/// Runs the path at one uniform a row.
Result<const Column*> runAt(PathTrial& path, int uniformSlot, const RowSet& rows, const std::vector<double>& uniforms)
{
    Column& slot = path.replaced(uniformSlot);
    slot.reset(DataType::Float64, uniforms.size());
    std::copy(uniforms.begin(), uniforms.end(), slot.reals.begin());
    return path.run(rows);
}

/// From below: the largest uniforms whose values keep a condition that no larger value keeps once one did not. Where
/// even the smallest does not keep it, 0; where all do, 1.
template <typename Keeps>
Status lastKeeping(PathTrial& path, int uniformSlot, const RowSet& rows, std::vector<double> low, int halvings,
                   Keeps keeps, std::vector<double>& last)
{
    std::vector<double> high(rows.count, 1.0);
    std::vector<double> tried = low;
    Result<const Column*> values = runAt(path, uniformSlot, rows, tried);
    if (!values)
        return values.error();
    std::vector<std::uint8_t> none(rows.count);
    for (std::size_t i = 0; i < rows.count; ++i)
        none[i] = !keeps(i, **values);
    tried.assign(rows.count, kHighestDraw);
    values = runAt(path, uniformSlot, rows, tried);
    if (!values)
        return values.error();
    std::vector<std::uint8_t> all(rows.count);
    bool isOpen = false;
    for (std::size_t i = 0; i < rows.count; ++i) {
        all[i] = !none[i] && keeps(i, **values);
        isOpen = isOpen || (!none[i] && !all[i]);
    }
    for (int halving = 0; halving < halvings && isOpen; ++halving) {
        for (std::size_t i = 0; i < rows.count; ++i)
            tried[i] = std::clamp(low[i] + (high[i] - low[i]) / 2, kLowestDraw, kHighestDraw);
        values = runAt(path, uniformSlot, rows, tried);
        if (!values)
            return values.error();
        for (std::size_t i = 0; i < rows.count; ++i)
            (keeps(i, **values) ? low[i] : high[i]) = tried[i];
    }
    last.resize(rows.count);
    for (std::size_t i = 0; i < rows.count; ++i)
        last[i] = none[i] ? 0.0 : all[i] ? 1.0 : low[i] + (high[i] - low[i]) / 2;
    return ok();
}

} // namespace

Status risingParts(PathTrial& path, int slot, const RowSet& rows, const AddPart& add, const SameValue& same)
{
    std::vector<double> start(rows.count, kLowestDraw);
    std::vector<double> done(rows.count, 0.0);
    std::vector<double> end;
    for (int value = 0; value < kMostDrawValues; ++value) {
        const Result<const Column*> at = runAt(path, slot, rows, start);
        if (!at)
            return at.error();
        const Column present = copyOf(**at);
        if (Status found = lastKeeping(
                path, slot, rows, start, kDrawHalvings,
                [&](std::size_t i, const Column& values) { return same(values, i, present, i); }, end);
            !found)
            return found;
        bool isOpen = false;
        for (std::size_t i = 0; i < rows.count; ++i) {
            if (done[i] < 1.0)
                add(i, present, i, std::max(0.0, end[i] - done[i]));
            done[i] = std::max(done[i], end[i]);
            start[i] = std::clamp(done[i] + 0x1p-39, kLowestDraw, kHighestDraw); // past what halving left open
            isOpen = isOpen || done[i] < 1.0;
        }
        if (!isOpen)
            break;
    }
    return ok();
}

Status evenParts(PathTrial& path, int slot, const RowSet& rows, const AddPart& add)
{
    for (int k = 0; k < kEvenDraws; ++k) {
        const std::vector<double> uniforms(rows.count, (k + 0.5) / kEvenDraws);
        const Result<const Column*> values = runAt(path, slot, rows, uniforms);
        if (!values)
            return values.error();
        for (std::size_t i = 0; i < rows.count; ++i)
            add(i, **values, i, 1.0 / kEvenDraws);
    }
    return ok();
}

namespace {

/// Half the width of the window in which a density is measured.
double windowOf(const Column& observed)
{
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (std::size_t i = 0; i < observed.size; ++i)
        if (!observed.isNull(i) && std::isfinite(observed.reals[i]))
            sum += observed.reals[i], squares += observed.reals[i] * observed.reals[i], ++count;
    const double variance = count > 0 ? squares / count - sum / count * (sum / count) : 0;
    return 1e-3 * (variance > 0 ? std::sqrt(variance) : 1.0);
}

} // namespace

Status likelihoodsOf(PathTrial& path, int uniformSlot, const RowSet& rows, const Column& observed,
                     std::vector<double>& likelihoods)
{
    const std::vector<double> lowest(rows.count, kLowestDraw);
    std::vector<double> upTo;
    std::vector<double> below;
    const auto between = [&](auto isBelow, auto isUpTo) {
        if (Status found = lastKeeping(path, uniformSlot, rows, lowest, kFineHalvings, isBelow, below); !found)
            return found;
        return lastKeeping(path, uniformSlot, rows, lowest, kFineHalvings, isUpTo, upTo);
    };
    Status status = ok();
    switch (storageOf(observed.type)) {
    case Storage::Text: // have no order that rises with the draw: all values are gone through
        likelihoods.assign(rows.count, 0.0);
        return risingParts(path, uniformSlot, rows,
                           [&](std::size_t i, const Column& values, std::size_t at, double part) {
                               likelihoods[i] += sameCell(values, at, observed, i) ? part : 0.0;
                           });
    case Storage::Real: {
        const double window = windowOf(observed);
        status =
            between([&](std::size_t i, const Column& values) { return values.reals[i] < observed.reals[i] - window; },
                    [&](std::size_t i, const Column& values) { return values.reals[i] <= observed.reals[i] + window; });
        break;
    }
    case Storage::Integer:
        status =
            between([&](std::size_t i, const Column& values) { return values.integers[i] < observed.integers[i]; },
                    [&](std::size_t i, const Column& values) { return values.integers[i] <= observed.integers[i]; });
        break;
    case Storage::Bool:
        status = between([&](std::size_t i, const Column& values) { return values.bools[i] < observed.bools[i]; },
                         [&](std::size_t i, const Column& values) { return values.bools[i] <= observed.bools[i]; });
        break;
    }
    if (status)
        for (std::size_t i = 0; i < rows.count; ++i)
            likelihoods[i] = std::max(0.0, upTo[i] - below[i]);
    return status;
}

} // namespace dw
