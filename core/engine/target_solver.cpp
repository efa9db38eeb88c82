// Bisecting thresholds and odds, raking shares.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/target_solver.h"

#include "core/data/cells.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dw {

namespace {

constexpr std::size_t kSolverRows = 16'384;
constexpr double kLowest = 0x1p-53;
constexpr int kHalvings = 40;
/// Uniforms at which an event that is at neither end is looked for.
constexpr int kInterior = 31;

/// One batch of rows whose draw can be tried with any uniform.
class EventBatch
{
public:
    EventBatch(const std::shared_ptr<const Plan>& plan, std::size_t table, const DrawOfRows& draw, int groupSlot,
               const Column& favourable, FixedInputs fixed)
        : m_draw(draw), m_groupSlot(groupSlot), m_favourable(favourable), m_fixed(fixed),
          m_inputs(plan, table, wanted(draw, groupSlot), slotsOf(fixed)),
          m_trial(plan, table, std::array{draw.valueSlot}, given(draw, fixed))
    {
    }

    Status load(const RowSet& rows)
    {
        m_rows = rows;
        const std::vector<std::uint32_t> first(rows.count, 0);
        for (const auto& [slot, value] : m_fixed) {
            gather(*value, first, m_inputs.slot(slot));
            gather(*value, first, m_trial.slot(slot));
        }
        if (Status ran = m_inputs.run(rows); !ran)
            return ran;
        for (const int slot : m_draw.inputs)
            m_trial.slot(slot) = copyOf(m_inputs.slot(slot));
        return ok();
    }

    /// fits[i]: row i is favourable at uniforms[i]; empty[i]: it has no value.
    Status tryAt(const std::vector<double>& uniforms, std::vector<std::uint8_t>& fits, std::vector<std::uint8_t>& empty)
    {
        Column& slot = m_trial.slot(m_draw.uniformSlot);
        slot.reset(DataType::Float64, uniforms.size());
        std::copy(uniforms.begin(), uniforms.end(), slot.reals.begin());
        if (Status ran = m_trial.run(m_rows); !ran)
            return ran;
        const Column& values = m_trial.slot(m_draw.valueSlot);
        fits.resize(uniforms.size());
        empty.resize(uniforms.size());
        for (std::size_t i = 0; i < uniforms.size(); ++i) {
            fits[i] = sameCell(values, i, m_favourable, 0);
            empty[i] = values.isNull(i);
        }
        return ok();
    }

    std::int64_t group(std::size_t i) const { return m_groupSlot < 0 ? 0 : m_inputs.slot(m_groupSlot).integers[i]; }

private:
    static std::vector<int> wanted(const DrawOfRows& draw, int groupSlot)
    {
        std::vector<int> slots = draw.inputs;
        if (groupSlot >= 0)
            slots.push_back(groupSlot);
        return slots;
    }
    static std::vector<int> slotsOf(FixedInputs fixed)
    {
        std::vector<int> slots;
        for (const auto& [slot, value] : fixed)
            slots.push_back(slot);
        return slots;
    }
    static std::vector<int> given(const DrawOfRows& draw, FixedInputs fixed)
    {
        std::vector<int> slots = slotsOf(fixed);
        slots.insert(slots.end(), draw.inputs.begin(), draw.inputs.end());
        slots.push_back(draw.uniformSlot);
        return slots;
    }

    DrawOfRows m_draw;
    int m_groupSlot;
    const Column& m_favourable;
    FixedInputs m_fixed;
    Trial m_inputs;
    Trial m_trial;
    RowSet m_rows;
};

/// The share of uniforms that are favourable, row by row.
Status addBatch(EventBatch& batch, std::size_t count, EventSample& sample, bool& hasUpper, bool& hasLower,
                bool& isInner)
{
    std::vector<double> uniforms(count, kLowest);
    std::vector<std::uint8_t> bottom, top, fits, empty;
    if (Status tried = batch.tryAt(uniforms, bottom, empty); !tried)
        return tried;
    uniforms.assign(count, 1.0 - kLowest);
    if (Status tried = batch.tryAt(uniforms, top, empty); !tried)
        return tried;
    const std::vector<std::uint8_t> isEmpty = empty;
    std::vector<double> low(count, 0.0);
    std::vector<double> high(count, 1.0);
    for (std::size_t i = 0; i < count; ++i) {
        hasUpper = hasUpper || (top[i] && !bottom[i]);
        hasLower = hasLower || (bottom[i] && !top[i]);
    }
    for (int k = 1; k <= kInterior && !hasUpper && !hasLower && !isInner; ++k) {
        uniforms.assign(count, static_cast<double>(k) / (kInterior + 1));
        if (Status tried = batch.tryAt(uniforms, fits, empty); !tried)
            return tried;
        for (std::size_t i = 0; i < count; ++i)
            isInner = isInner || (fits[i] && !bottom[i] && !top[i]);
    }
    for (int halving = 0; halving < kHalvings && (hasUpper || hasLower); ++halving) {
        for (std::size_t i = 0; i < count; ++i)
            uniforms[i] = std::clamp(low[i] + (high[i] - low[i]) / 2, kLowest, 1.0 - kLowest);
        if (Status tried = batch.tryAt(uniforms, fits, empty); !tried)
            return tried;
        for (std::size_t i = 0; i < count; ++i)
            (fits[i] == top[i] ? high[i] : low[i]) = uniforms[i];
    }
    for (std::size_t i = 0; i < count; ++i) {
        const double threshold = low[i] + (high[i] - low[i]) / 2;
        if (isEmpty[i])
            continue;
        sample.probabilities.push_back(top[i] == bottom[i] ? static_cast<double>(top[i])
                                       : top[i]            ? 1.0 - threshold
                                                           : threshold);
        sample.groups.push_back(batch.group(i));
    }
    return ok();
}

} // namespace

Result<EventSample> eventSample(const std::shared_ptr<const Plan>& plan, std::size_t table, const DrawOfRows& draw,
                                int groupSlot, const Column& favourable, FixedInputs fixed)
{
    EventSample sample;
    EventBatch batch(plan, table, draw, groupSlot, favourable, fixed);
    TrialRows rows(plan->tables[table].rows);
    bool hasUpper = false;
    bool hasLower = false;
    bool isInner = false;
    for (std::size_t done = 0; done < kSolverRows; done += kBatchRows) {
        if (Status loaded = batch.load(rows.next(kBatchRows)); !loaded)
            return loaded.error();
        if (Status added = addBatch(batch, kBatchRows, sample, hasUpper, hasLower, isInner); !added)
            return added.error();
    }
    sample.shape = isInner || (hasUpper && hasLower) ? EventSample::Shape::Neither
                   : hasLower                        ? EventSample::Shape::Lower
                                                     : EventSample::Shape::Upper;
    return sample;
}

OddsSolution solveOdds(const std::vector<double>& probabilities, double rate)
{
    const auto meanAt = [&](double factor) {
        double sum = 0;
        for (const double p : probabilities)
            sum += factor * p / (1.0 - p + factor * p);
        return sum / static_cast<double>(probabilities.size());
    };
    double low = 0x1p-80;
    double high = 0x1p80;
    if (meanAt(1.0) == rate)
        return {1.0, rate, true};
    for (int i = 0; i < 200 && high / low > 1.0 + 1e-14; ++i) {
        const double middle = std::sqrt(low) * std::sqrt(high);
        (meanAt(middle) < rate ? low : high) = middle;
    }
    OddsSolution solution;
    solution.factor = std::sqrt(low) * std::sqrt(high);
    solution.rate = meanAt(solution.factor);
    solution.met = std::fabs(solution.rate - rate) < 1e-6;
    return solution;
}

std::vector<double> tilted(const std::vector<double>& probabilities, const std::vector<double>& factors)
{
    std::vector<double> result(probabilities.size());
    double total = 0;
    for (std::size_t v = 0; v < result.size(); ++v)
        total += result[v] = probabilities[v] * factors[v];
    for (double& share : result)
        share = total > 0 ? share / total : 0.0;
    return result;
}

std::vector<double> rake(const std::vector<std::vector<double>>& probabilities, const std::vector<double>& weights,
                         const std::vector<double>& wished)
{
    constexpr int kRounds = 500;
    std::vector<double> factors(wished.size(), 1.0);
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (int round = 0; round < kRounds; ++round) {
        std::vector<double> shares(wished.size());
        for (std::size_t g = 0; g < probabilities.size(); ++g) {
            const std::vector<double> group = tilted(probabilities[g], factors);
            for (std::size_t v = 0; v < shares.size(); ++v)
                shares[v] += group[v] * weights[g] / all;
        }
        double worst = 0;
        for (std::size_t v = 0; v < shares.size(); ++v) {
            worst = std::max(worst, std::fabs(shares[v] - wished[v]));
            factors[v] = shares[v] > 0 ? factors[v] * wished[v] / shares[v] : 0.0;
        }
        if (worst < 1e-13)
            break;
    }
    return factors;
}

} // namespace dw
