// Rising maps of a uniform: onto the part of (0,1) that a condition leaves, or onto all of it with other shares.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace dw {

/// A closed part of (0,1).
struct UnitInterval {
    double low = 0;
    double high = 1;
    bool operator==(const UnitInterval&) const = default;
};

/// Onto disjoint intervals in rising order: the uniform's distribution given that it lies in one of them.
class UniformRestriction
{
public:
    /// All of (0,1).
    UniformRestriction() : UniformRestriction({UnitInterval{}}) {}
    /// Touching intervals may share an end. An empty list has mass 0 and may only be asked for that.
    explicit UniformRestriction(std::vector<UnitInterval> intervals);

    /// Share of (0,1) that is left.
    double mass() const { return m_starts.back(); }
    double operator()(double u) const;
    bool contains(double u) const;
    const std::vector<UnitInterval>& intervals() const { return m_intervals; }
    /// Of both: what lies in each.
    UniformRestriction intersected(const UniformRestriction& other) const;

private:
    std::vector<UnitInterval> m_intervals;
    std::vector<double> m_starts; // mass before each interval, and the whole mass
};

/// From (0,1) onto (0,1), rising: other shares for the values that a rising generator makes of a uniform.
class UniformMap
{
public:
    enum class Kind { Identity, Odds, NormalShift, Pieces, LogOddsLine };

    UniformMap() = default;
    /// Multiplies the odds of every event of large uniforms: P(u > t) becomes odds factor * P / (1 - P).
    static UniformMap oddsFactor(double factor);
    /// Adds to the normal score of the uniform.
    static UniformMap normalShift(double shift);
    /// The log odds of the uniform are scaled and shifted; scale > 0. An event of large uniforms that had the log odds
    /// l then has (l + shift) / scale.
    static UniformMap logOddsLine(double scale, double shift);
    /// Linear between nodes: from[i] goes to to[i]. Both rise from 0 to 1; `from` strictly.
    static UniformMap pieces(std::vector<double> from, std::vector<double> to);

    Kind kind() const { return m_kind; }
    double parameter() const { return m_parameter; }
    double shift() const { return m_shift; }
    std::span<const double> from() const { return m_from; }
    std::span<const double> to() const { return m_to; }
    double operator()(double u) const;

private:
    Kind m_kind = Kind::Identity;
    double m_parameter = 0;
    double m_shift = 0; // of log odds
    std::vector<double> m_from;
    std::vector<double> m_to;
};

} // namespace dw
