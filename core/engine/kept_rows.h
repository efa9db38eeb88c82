// Writing only those rows of a table that have a value in a column: one set of files for each level of difficulty.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/data/schema.h"
#include "core/registry/json.h"

#include <optional>

namespace dw {

struct KeptRows {
    std::string column;
    std::string value; ///< as it is written as a key in JSON
    bool operator==(const KeptRows&) const = default;
};

Json keptRowsJson(const std::optional<KeptRows>& kept);
std::optional<KeptRows> keptRowsFrom(const Json& json);

/// Leaves out rows of one batch after another; one per worker. Without anything to keep, all rows stay.
class RowKeeper
{
public:
    /// A table that has no such column keeps all its rows.
    RowKeeper(const TableSchema& table, const std::optional<KeptRows>& kept);

    /// The batch itself where all its rows stay; else valid until the next call.
    const Batch& of(const Batch& batch);
    /// Places of the rows of the last batch that stay; null: all of them.
    const std::vector<std::uint32_t>* kept() const { return m_column ? &m_rows : nullptr; }

private:
    std::optional<std::size_t> m_column;
    std::string m_value;
    std::vector<std::uint32_t> m_rows;
    Batch m_kept;
};

} // namespace dw
