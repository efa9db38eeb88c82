// The numerics of targets: how likely an event is in every row, and what moves shares and rates to where they are
// wished. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/draw_intervals.h"

namespace dw {

/// A rising draw, and what it depends on besides its uniform.
struct DrawOfRows {
    int uniformSlot = -1;
    int valueSlot = -1;
    std::vector<int> inputs;
};

/// Of trial rows: the probability, over the draw alone, that the value is the favourable one.
struct EventSample {
    enum class Shape {
        Upper, ///< large uniforms are favourable
        Lower,
        Neither ///< the favourable value lies between others
    };
    Shape shape = Shape::Upper;
    std::vector<double> probabilities;
    std::vector<std::int64_t> groups;
};

/// Over 16,384 rows; rows that are left empty are not among them. groupSlot -1: all are in group 0. No rate is
/// estimated from draws: the threshold of each row is bisected, so that equal rows have no sampling error at all.
/// `fixed` are slots that all rows have the same value of.
Result<EventSample> eventSample(const std::shared_ptr<const Plan>& plan, std::size_t table, const DrawOfRows& draw,
                                int groupSlot, const Column& favourable, FixedInputs fixed = {});

struct OddsSolution {
    double factor = 1;
    double rate = 0; ///< what comes out
    bool met = true; ///< false: rows that are always, or never, favourable stand against it
};
/// What the odds of all probabilities must be multiplied by for their mean to be `rate`.
OddsSolution solveOdds(const std::vector<double>& probabilities, double rate);

/// Raking (Deming and Stephan 1940): factors by value, so that the shares over all groups together are `wished`.
/// probabilities[g][v] are the shares within group g, which has `weights[g]` of the rows. Where a wished value has no
/// probability anywhere its factor is 0.
std::vector<double> rake(const std::vector<std::vector<double>>& probabilities, const std::vector<double>& weights,
                         const std::vector<double>& wished);
/// probabilities of one group times the factors, made to sum to 1.
std::vector<double> tilted(const std::vector<double>& probabilities, const std::vector<double>& factors);

} // namespace dw
