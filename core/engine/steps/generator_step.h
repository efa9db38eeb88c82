// The step of a generator: one column, or the wanted fields of an entity block.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/steps/finish.h"
#include "core/engine/steps/uniform_source.h"
#include "core/registry/generator.h"

#include <map>

namespace dw {

class GeneratorStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::shared_ptr<const BoundGenerator> bound; ///< cloned by every runner
    Stream stream;
    UniformSource uniforms;
    Finish finish; ///< single column only
    /// By field: the slot it fills, or -1. One entry for a single column.
    std::vector<int> fieldSlots;
    std::map<std::string, int> lexicons; ///< word lists that values come from: "given_names/de_DE", version
};

/// Lets a generator's runner leave out fields whose slots nobody reads, by slot; other runners fill what they fill.
void leaveOutUnread(StepRunner& runner, const std::vector<bool>& isRead);

/// A copy of a slot with a finish of its own: a field of an entity, a looked-up value.
class CopyStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int from = -1;
    Finish finish;
};

} // namespace dw
