// Which of DuckDB's functions a row expression may not call, and why.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dw::sql {

/// Why a function cannot be used in a row expression, to follow its name in a sentence; none for functions that can,
/// and for unknown ones. Aggregates are not known here.
std::optional<std::string_view> refusalOf(std::string_view function, std::size_t arguments);
/// What to do instead.
std::string refusalHint(std::string_view reason);

/// list_aggregate(list, 'name') and its synonyms.
bool takesAggregateName(std::string_view function);
/// Why the aggregate of that name cannot be used there.
std::optional<std::string_view> aggregateRefusalOf(std::string_view aggregate);

} // namespace dw::sql
