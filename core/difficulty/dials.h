// Dials of difficulty in terms people use: each is an ordinary part of the project, named, that can be seen and removed
// like any other. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/inspect/inspection.h"
#include "core/project/project.h"

namespace dw {

enum class Dial {
    LabelNoise,        ///< share of labels that are wrong: a corruption
    ClassOverlap,      ///< unavoidable error: an injection
    ClassImbalance,    ///< share of the value: a target
    BoundaryShare,     ///< share of rows near the boundary: an injection
    IrrelevantColumns, ///< how many columns of noise
    RedundantColumns   ///< how many columns that follow another one
};

inline constexpr std::array<Dial, 6> kDials{Dial::LabelNoise,    Dial::ClassOverlap,      Dial::ClassImbalance,
                                            Dial::BoundaryShare, Dial::IrrelevantColumns, Dial::RedundantColumns};

/// "class_overlap"
std::string_view dialName(Dial dial);
/// A number of columns, not a share.
bool countsColumns(Dial dial);

/// A column that others can follow, and how much its values vary.
struct FollowedColumn {
    std::string name;
    double deviation = 0;
    bool operator==(const FollowedColumn&) const = default;
};
/// Numbers of these rows but the target, made by no dial.
std::vector<FollowedColumn> followedColumns(const InspectedRows& rows, const std::string& target);

/// How closely redundant columns follow: their correlation.
inline constexpr double kRedundantCorrelation = 0.9;

/// What a dial is set to; nothing when it has no part in the project.
std::optional<double> dialValue(const TableDesign& table, const std::string& target, Dial dial);
/// Sets a dial, or takes its part away. `value` is that of the target which is to be told from the rest. Redundant
/// columns follow the columns given in turn; without any there are none.
void setDial(TableDesign& table, const std::string& target, const Json& value, Dial dial, std::optional<double> setting,
             std::span<const FollowedColumn> followed = {});

} // namespace dw
