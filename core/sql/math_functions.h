// Our own elementary functions in place of DuckDB's, whose last bit depends on the machine's C library and processor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sql/native.h"

#include <string_view>

namespace dw::sql {

/// Registers dw_exp, dw_pow, … and macros by which exp(x), x ^ y, … mean them. Names and errors are DuckDB's.
Status registerMathFunctions(NativeConnection& connection);

/// Of functions that users know by another name: "dw_exp" is "exp"; other texts stay as they are.
std::string withoutFunctionPrefix(std::string text);

} // namespace dw::sql
