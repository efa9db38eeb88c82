// The generators, sinks and metrics there are: one for each file of their folders, sorted by id.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/generator.h"
#include "core/registry/sink_type.h"

namespace dw {

std::span<const GeneratorType> generatorTypes();
/// Nullptr when there is none of that id.
const GeneratorType* findGenerator(std::string_view id);

std::span<const SinkType> sinkTypes();
const SinkType* findSink(std::string_view id);

/// The id among `ids` nearest to what was typed, if one is near enough to be meant.
std::optional<std::string> nearestName(std::string_view typed, std::span<const std::string_view> names);

} // namespace dw
