// What the registry says of generators, formats, corruptions and metrics, as Markdown and as JSON: for the command line
// and for F1. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/corruption.h"
#include "core/registry/metrics.h"
#include "core/registry/registry.h"

namespace dw {

/// One section: what it is, parameters with limits and defaults, fields, examples.
std::string referenceText(const GeneratorType& type);
std::string referenceText(const SinkType& type);
std::string referenceText(const MetricType& type);
std::string referenceText(const CorruptionType& type);
/// All of them, generators by category.
std::string referenceText();

/// "number above 0, may vary by row": what a parameter takes, in words.
std::string parameterWords(const ParamSpec& spec);

Json referenceJson(const GeneratorType& type);
Json referenceJson(const SinkType& type);
Json referenceJson(const MetricType& type);
Json referenceJson(const CorruptionType& type);

} // namespace dw
