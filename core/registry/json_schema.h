// JSON Schema (draft 2020-12) of parameters, made from their descriptions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/generator.h"

namespace dw {

/// Schema of one parameter's value: kind, limits, choices, default, title, help, and the varying forms where it has
/// them. Refers to the definitions below as "#/$defs/…".
Json paramSchema(const ParamSpec& spec);
/// Schema of the object of all parameters of a generator or sink.
Json paramsSchema(const Description& description);
/// Definitions that paramSchema() refers to: shared shapes, and the parameters of every generator and sink under
/// "generator.<id>" and "sink.<id>".
Json parameterDefinitions();

/// {"oneOf": [{"const": id, "title": …, "description": …}, …]}: an enumeration that editors can explain.
Json idSchema(const std::vector<const Description*>& descriptions);
/// For each description: when `key` is its id, "params" follow its schema.
Json paramsById(const std::string& key, const std::string& prefix, const std::vector<const Description*>& descriptions);

std::vector<const Description*> generatorDescriptions();
/// Entity blocks only.
std::vector<const Description*> entityDescriptions();
std::vector<const Description*> sinkDescriptions();

} // namespace dw
