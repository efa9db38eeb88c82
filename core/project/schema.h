// The JSON Schema of project files, made from the registry.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/json.h"

#include <string>

namespace dw {

/// Draft 2020-12. Editors check and complete project files by it.
Json projectSchema();
/// The same as the text of resources/project.schema.json.
std::string projectSchemaText();

} // namespace dw
