// Leaving rows out.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/kept_rows.h"

#include "core/engine/group_frame.h"

namespace dw {

Json keptRowsJson(const std::optional<KeptRows>& kept)
{
    return kept ? Json{{"column", kept->column}, {"value", kept->value}} : Json();
}

std::optional<KeptRows> keptRowsFrom(const Json& json)
{
    if (!json.is_object())
        return std::nullopt;
    return KeptRows{json.value("column", std::string()), json.value("value", std::string())};
}

RowKeeper::RowKeeper(const TableSchema& table, const std::optional<KeptRows>& kept)
{
    if (!kept)
        return;
    m_column = table.find(kept->column);
    m_value = kept->value;
}

const Batch& RowKeeper::of(const Batch& batch)
{
    if (!m_column)
        return batch;
    const Column& column = batch.columns[*m_column];
    m_rows.clear();
    for (std::uint32_t i = 0; i < batch.rows; ++i)
        if (!column.isNull(i) &&
            (column.type == DataType::Text ? column.text(i) == m_value : keyOf(column, i) == m_value))
            m_rows.push_back(i);
    if (m_rows.size() == batch.rows)
        return batch;
    m_kept.rows = m_rows.size();
    m_kept.firstRow = batch.firstRow;
    m_kept.columns.resize(batch.columns.size());
    for (std::size_t k = 0; k < batch.columns.size(); ++k)
        gather(batch.columns[k], m_rows, m_kept.columns[k]);
    return m_kept;
}

} // namespace dw
