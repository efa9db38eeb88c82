// A JSON scalar as a column of one row of a given data type.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/registry/json.h"

#include <optional>

namespace dw {

/// Null gives a null. Nothing when it does not fit: `wrong` says then what it must be ("must be a whole number").
std::optional<Column> singleValue(const Json& value, DataType type, int scale, std::string& wrong);

} // namespace dw
