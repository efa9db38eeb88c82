// The JSON that projects are written in: objects keep the order their author gave them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

namespace dw {

using Json = nlohmann::ordered_json;

/// Compact JSON of at most `limit` characters, for naming an offending value in a message. Never throws.
std::string shortJson(const Json& value, std::size_t limit = 60);

} // namespace dw
