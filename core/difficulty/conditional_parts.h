// What a true conditional is made of, found before any row is looked at. Internal to core/difficulty.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/difficulty/open_draw.h"
#include "core/difficulty/true_conditional.h"

#include <functional>

namespace dw {

/// What has to be worked out, found before any row is looked at.
struct ConditionalParts {
    std::shared_ptr<const Plan> opened; ///< the plan with every draw concerned as a slot of its own
    int targetSlot = -1;                ///< before anything is recorded otherwise
    std::optional<PathTrial> draw;      ///< from the draw to the target; none: the features decide it
    bool isRising = true;
    struct Follower {
        PathTrial path; ///< from the target, and the feature's own draw, to the feature
        int slot = -1;
        int uniformSlot = -1; ///< -1: it is computed
    };
    std::vector<Follower> followers;
    /// A label that leaves otherwise than it is.
    struct Change {
        std::optional<PathTrial> when;  ///< none: in all rows
        std::optional<PathTrial> score; ///< none: all alike
        std::function<double(double score)> probability;
        std::optional<std::uint32_t> from; ///< none: any class
        std::vector<std::uint32_t> to;     ///< one of these, but not the class that it is
    };
    std::vector<Change> changes; ///< in the order in which they are made
    std::string unknown;
    std::string bound;
};

/// Which draw decides the target, which features follow from it, and what changes it on its way out; or why the
/// conditional cannot be known.
ConditionalParts findParts(std::shared_ptr<const Plan> plan, const ConditionalQuestion& asked,
                           const ClassValues& classes);

} // namespace dw
