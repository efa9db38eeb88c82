// Bisecting a rising draw.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/draw_intervals.h"

#include "core/data/cells.h"

#include <algorithm>
#include <cmath>

namespace dw {

namespace {

constexpr double kSmallest = 0x1p-53;
constexpr std::size_t kMostPoints = 40'000;
/// Gaps between different values with equal conditions are not looked into further than this.
constexpr double kNarrow = 1e-9;

/// One tried uniform: the number of its value among all seen, equal numbers meaning equal values, and the condition.
struct Point {
    double u = 0;
    std::uint32_t value = 0; ///< place in `Points::m_values` of the batch that it was tried in
    bool condition = false;
};

/// All uniforms tried so far, in rising order.
class Points
{
public:
    Points(const std::shared_ptr<const Plan>& plan, std::size_t table, int uniformSlot, int valueSlot,
           int conditionSlot, FixedInputs fixed = {})
        : m_uniformSlot(uniformSlot), m_valueSlot(valueSlot), m_conditionSlot(conditionSlot), m_fixed(fixed),
          m_trial(plan, table, wanted(valueSlot, conditionSlot), given(uniformSlot, fixed))
    {
    }

    Status start()
    {
        if (Status found = findRow(); !found)
            return found;
        std::vector<double> uniforms;
        for (int k = 1; k <= 53; ++k) {
            uniforms.push_back(std::ldexp(1.0, -k));
            uniforms.push_back(1.0 - std::ldexp(1.0, -k));
        }
        for (int k = 1; k < 1024; ++k)
            uniforms.push_back(k / 1024.0);
        std::sort(uniforms.begin(), uniforms.end());
        uniforms.erase(std::unique(uniforms.begin(), uniforms.end()), uniforms.end());
        return add(uniforms);
    }

    /// Halves every gap that `isOpen` until there is none.
    template <typename IsOpen>
    Status refine(IsOpen isOpen)
    {
        std::vector<double> middles;
        do {
            middles.clear();
            for (std::size_t i = 0; i + 1 < m_points.size(); ++i) {
                const double low = m_points[i].u;
                const double high = m_points[i + 1].u;
                const double middle = low + (high - low) / 2;
                if (middle > low && middle < high && isOpen(m_points[i], m_points[i + 1]))
                    middles.push_back(middle);
            }
            if (Status added = add(middles); !added)
                return added;
        } while (!middles.empty());
        return ok();
    }

    bool sameValues(const Point& a, const Point& b) const
    {
        const auto& [batchA, placeA] = m_places[a.value];
        const auto& [batchB, placeB] = m_places[b.value];
        return sameCell(m_values[batchA], placeA, m_values[batchB], placeB);
    }
    const std::vector<Point>& all() const { return m_points; }
    bool isFull() const { return m_points.size() > kMostPoints; }
    /// The distinct values at these points, in order.
    void gatherValues(std::span<const Point> points, Column& out) const
    {
        Column one;
        out.reset(m_values.front().type, points.size(), m_values.front().scale);
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            const auto& [batch, place] = m_places[points[i].value];
            gather(m_values[batch], std::array{static_cast<std::uint32_t>(place)}, one);
            scatter(one, std::array{i}, out);
        }
    }

private:
    static std::vector<int> wanted(int valueSlot, int conditionSlot)
    {
        return conditionSlot < 0 ? std::vector<int>{valueSlot} : std::vector<int>{valueSlot, conditionSlot};
    }

    static std::vector<int> given(int uniformSlot, FixedInputs fixed)
    {
        std::vector<int> slots{uniformSlot};
        for (const auto& [slot, value] : fixed)
            slots.push_back(slot);
        return slots;
    }

    Status evaluate(std::span<const double> uniforms, const RowSet& rows)
    {
        Column& slot = m_trial.slot(m_uniformSlot);
        slot.reset(DataType::Float64, uniforms.size());
        std::copy(uniforms.begin(), uniforms.end(), slot.reals.begin());
        const std::vector<std::uint32_t> first(uniforms.size(), 0);
        for (const auto& [number, value] : m_fixed)
            gather(*value, first, m_trial.slot(number));
        return m_trial.run(rows);
    }

    /// All is tried in one row, one that is not left empty by a draw of its own.
    Status findRow()
    {
        const std::vector<double> middle(kBatchRows, 0.5);
        if (Status ran = evaluate(middle, RowSet::range(0, kBatchRows)); !ran)
            return ran;
        const Column& values = m_trial.slot(m_valueSlot);
        std::int64_t row = 0;
        while (row + 1 < static_cast<std::int64_t>(kBatchRows) && values.isNull(static_cast<std::size_t>(row)))
            ++row;
        m_rows.assign(kBatchRows, row);
        return ok();
    }

    Status add(std::span<const double> uniforms)
    {
        const std::size_t before = m_points.size();
        for (std::size_t first = 0; first < uniforms.size(); first += kBatchRows) {
            const auto batch = uniforms.subspan(first, std::min(kBatchRows, uniforms.size() - first));
            if (Status ran = evaluate(batch, RowSet::of(std::span(m_rows).first(batch.size()))); !ran)
                return ran;
            const Column* condition = m_conditionSlot < 0 ? nullptr : &m_trial.slot(m_conditionSlot);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                const bool good = condition != nullptr && condition->bools[i] != 0 && !condition->isNull(i);
                m_points.push_back({batch[i], static_cast<std::uint32_t>(m_places.size()), good});
                m_places.emplace_back(m_values.size(), i);
            }
            m_values.push_back(copyOf(m_trial.slot(m_valueSlot)));
        }
        std::inplace_merge(m_points.begin(), m_points.begin() + static_cast<std::ptrdiff_t>(before), m_points.end(),
                           [](const Point& a, const Point& b) { return a.u < b.u; });
        return ok();
    }

    int m_uniformSlot;
    int m_valueSlot;
    int m_conditionSlot;
    FixedInputs m_fixed;
    std::vector<std::int64_t> m_rows;
    Trial m_trial;
    std::vector<Point> m_points;
    std::vector<Column> m_values;
    std::vector<std::pair<std::size_t, std::size_t>> m_places; // by Point::value: batch, row of it
};

} // namespace

Result<UniformRestriction> intervalsWhere(const std::shared_ptr<const Plan>& plan, std::size_t table, int uniformSlot,
                                          int valueSlot, int conditionSlot)
{
    Points points(plan, table, uniformSlot, valueSlot, conditionSlot);
    if (Status started = points.start(); !started)
        return started.error();
    const auto isOpen = [&points](const Point& a, const Point& b) {
        if (a.condition != b.condition)
            return true;
        return !points.isFull() && b.u - a.u > kNarrow && !points.sameValues(a, b);
    };
    if (Status refined = points.refine(isOpen); !refined)
        return refined.error();
    std::vector<UnitInterval> intervals;
    bool inside = false;
    for (const Point& point : points.all()) {
        if (!point.condition) {
            inside = false;
            continue;
        }
        if (!inside)
            intervals.push_back({point.u <= kSmallest ? 0.0 : point.u, point.u});
        inside = true;
        intervals.back().high = point.u >= 1.0 - kSmallest ? 1.0 : point.u;
    }
    return UniformRestriction(std::move(intervals));
}

Result<std::optional<DrawValues>> valuesOf(const std::shared_ptr<const Plan>& plan, std::size_t table, int uniformSlot,
                                           int valueSlot, std::size_t most, FixedInputs fixed)
{
    Points points(plan, table, uniformSlot, valueSlot, -1, fixed);
    if (Status started = points.start(); !started)
        return started.error();
    const auto distinct = [&points] {
        std::vector<Point> firsts;
        for (const Point& point : points.all())
            if (firsts.empty() || !points.sameValues(firsts.back(), point))
                firsts.push_back(point);
        return firsts;
    };
    if (distinct().size() > most)
        return std::optional<DrawValues>();
    // The gap between two values is halved to the last bit only where no third value lies in it.
    const auto isOpen = [&points](const Point& a, const Point& b) {
        return !points.isFull() && !points.sameValues(a, b);
    };
    if (Status refined = points.refine(isOpen); !refined)
        return refined.error();
    const std::vector<Point> firsts = distinct();
    if (firsts.size() > most || points.isFull())
        return std::optional<DrawValues>();
    std::optional<DrawValues> found(std::in_place);
    points.gatherValues(firsts, found->values);
    for (std::size_t i = 0; i < firsts.size(); ++i)
        found->intervals.push_back({i == 0 ? 0.0 : firsts[i].u, i + 1 < firsts.size() ? firsts[i + 1].u : 1.0});
    return found;
}

} // namespace dw
