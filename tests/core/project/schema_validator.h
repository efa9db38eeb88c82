// A validator for the part of JSON Schema that the project schema uses, written against the specification.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/json.h"

#include <string>

namespace dw::test {

/// Empty when `value` follows `schema`; else where it does not, and by which keyword. `root` holds the "$defs".
std::string violation(const Json& value, const Json& schema, const Json& root, const std::string& pointer = "");

} // namespace dw::test
