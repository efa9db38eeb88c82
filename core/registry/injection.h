// An injection as the rest of the program sees it: a bias of known size, made of a few kinds of change to a table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/generator.h"

namespace dw {

/// In rows where `when` is true the draw of a column is shifted: the odds of large values multiplied, or its normal
/// score raised. Everything that depends on the column follows.
struct DrawShift {
    enum class Kind { Odds, NormalScore };

    ColumnRef column;
    Expression when;
    Kind kind = Kind::Odds;
    double amount = 0;      ///< factor of the odds, or what is added to the normal score
    std::string favourable; ///< with Odds: the value whose odds these are; empty: the largest
    std::string param;      ///< where problems are reported
};

/// In rows where `when` is true, what is recorded of a column differs from what is true with a probability. Nothing
/// else changes.
struct RecordChange {
    enum class Kind { Replace, Noise, Empty };

    ColumnRef column;
    Expression when;
    double probability = 1;
    Kind kind = Kind::Replace;
    std::string to;    ///< Replace: the value recorded
    double offset = 0; ///< Noise: added to the value
    double stddev = 0; ///< Noise: of a normal error added to it
    std::string param; ///< where problems are reported
};

/// Rows where `when` is true are kept with a probability, and drawn anew when they are not.
struct RowSelection {
    Expression when;
    double keep = 1;
    std::string param;
};

/// The probability of an outcome is moved towards, or away from, that of all rows until the best possible guess at it
/// is wrong in the share of rows asked for. How often it occurs stays.
struct ClassOverlap {
    ColumnRef outcome;
    std::string favourable; ///< the value that is meant; empty: the largest
    double error = 0;
};

/// Rows where an outcome is nearly as likely as not become a share of all rows: of the others, or of these, some are
/// drawn anew.
struct BoundaryRows {
    ColumnRef outcome;
    std::string favourable;
    double within = 0; ///< the probability is at most so far from one half
    double share = 0;
};

struct InjectionActions {
    std::vector<DrawShift> shifts{};
    std::vector<RecordChange> changes{};
    std::vector<RowSelection> selections{};
    std::vector<ClassOverlap> overlaps{};
    std::vector<BoundaryRows> boundaries{};
};

struct InjectionType : Description {
    /// Parameters are read and checked; nothing after a problem (reported to the scope).
    std::function<std::optional<InjectionActions>(const Json& params, Scope& scope)> bind;
};

/// One for each file of core/injections, sorted by id.
std::span<const InjectionType> injectionTypes();
/// Nullptr when there is none of that id.
const InjectionType* findInjection(std::string_view id);

} // namespace dw
