// Looking up tables and columns by name.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/schema.h"

namespace dw {

namespace {

template <typename Named>
std::optional<std::size_t> findByName(const std::vector<Named>& entries, std::string_view name)
{
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].name == name)
            return i;
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> TableSchema::find(std::string_view column) const
{
    return findByName(columns, column);
}

std::optional<std::size_t> Schema::find(std::string_view table) const
{
    return findByName(tables, table);
}

} // namespace dw
