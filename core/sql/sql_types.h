// The columns that go into SQL expressions and the types that come out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/type.h"

#include <string>

namespace dw {

/// A column that expressions may name. Names are compared without regard to ASCII case.
struct SqlInput {
    std::string name;
    DataType type = DataType::Int64;
    int scale = 0; ///< digits after the point, for Decimal
    bool operator==(const SqlInput&) const = default;
};

struct SqlOutput {
    DataType type = DataType::Int64;
    int scale = 0; ///< digits after the point, for Decimal
    bool operator==(const SqlOutput&) const = default;
};

} // namespace dw
