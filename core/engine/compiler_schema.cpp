// The schema of what is written: order of tables, and what corruptions leave of keys.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/corruptions.h"

#include <algorithm>

namespace dw {

std::vector<std::size_t> Compiler::parentsFirst() const
{
    // A table is ready when all tables it refers to are placed, or nothing else can be.
    std::vector<bool> placed(m_tables.size());
    const auto isReady = [&](std::size_t table) {
        return std::all_of(m_tables[table].foreignKeys.begin(), m_tables[table].foreignKeys.end(),
                           [&](const ForeignKey& key) {
                               const auto parent = tableIndex(key.parentTable);
                               return !parent || *parent == table || placed[*parent];
                           });
    };
    std::vector<std::size_t> order;
    while (order.size() < m_tables.size()) {
        std::size_t next = m_tables.size();
        for (std::size_t i = 0; i < m_tables.size() && next == m_tables.size(); ++i)
            if (!placed[i] && isReady(i))
                next = i;
        for (std::size_t i = 0; i < m_tables.size() && next == m_tables.size(); ++i)
            if (!placed[i])
                next = i;
        placed[next] = true;
        order.push_back(next);
    }
    return order;
}

Schema Compiler::schemaOf(const std::vector<TablePlan>& tables, std::vector<WrittenTable>& order) const
{
    Schema schema;
    schema.name = m_project.name;
    for (const std::size_t index : parentsFirst()) {
        order.push_back({index, Layer::Written});
        schema.tables.push_back(tableSchema(tables, index, Layer::Written));
        if (m_tables[index].truth != Truth::Table)
            continue;
        order.push_back({index, Layer::Clean});
        schema.tables.push_back(tableSchema(tables, index, Layer::Clean));
    }
    return schema;
}

TableSchema Compiler::tableSchema(const std::vector<TablePlan>& tables, std::size_t index, Layer layer) const
{
    const TableDesign& table = design(index);
    const TablePlan& plan = tables[index];
    const TableDraft& draft = m_tables[index];
    const bool isClean = layer == Layer::Clean;
    TableSchema written;
    written.name = isClean ? cleanTableName(table.name) : table.name;
    written.description = table.description;
    written.rows = isClean ? plan.rows : plan.writtenRows();
    if (isClean || staysUnique(index, table.primaryKey))
        written.primaryKey = table.primaryKey;
    for (const std::size_t column : plan.written) {
        const SlotSpec& slot = plan.slotSpecs[static_cast<std::size_t>(plan.columnSlots[column])];
        const bool mayGoMissing = !isClean && !draft.mayGoMissing.empty() && draft.mayGoMissing[column];
        const std::string& name = table.columns[column].name;
        written.columns.push_back({name, slot.type, slot.scale, draft.columnNullable[column] || mayGoMissing,
                                   draft.columnUnique[column] && (isClean || staysUnique(index, {name})),
                                   table.columns[column].unit, table.columns[column].description});
    }
    for (const TruthColumn& column : plan.truth)
        if (!isClean)
            written.columns.push_back(column.schema);
    for (const ForeignKey& key : draft.foreignKeys)
        if (const auto kept = writtenKey(index, key, layer); kept && written.find(key.column))
            written.foreignKeys.push_back(*kept);
    return written;
}

bool Compiler::staysUnique(std::size_t table, const std::vector<std::string>& key) const
{
    const TableDraft& draft = m_tables[table];
    if (draft.corruptedSlots.empty())
        return true;
    bool isRenewed = !draft.plan.copies;
    for (const std::string& name : key) {
        const ColumnDesign* column = findColumn(design(table), name);
        if (column == nullptr)
            continue;
        const auto place = static_cast<std::size_t>(column - design(table).columns.data());
        isRenewed = isRenewed || draft.goesOn[place];
        if (draft.isCorrupted[place] && !draft.goesOn[place])
            return false;
    }
    return isRenewed;
}

std::optional<ForeignKey> Compiler::writtenKey(std::size_t table, const ForeignKey& key, Layer layer) const
{
    if (layer == Layer::Written && !staysWhole(table, key.column))
        return std::nullopt;
    const auto parent = tableIndex(key.parentTable);
    if (!parent || staysUnique(*parent, {key.parentColumn}))
        return key;
    if (m_tables[*parent].truth != Truth::Table)
        return std::nullopt;
    return ForeignKey{key.column, cleanTableName(key.parentTable), key.parentColumn};
}

bool Compiler::staysWhole(std::size_t table, std::string_view name) const
{
    const TableDraft& draft = m_tables[table];
    const ColumnDesign* column = findColumn(design(table), name);
    return draft.corruptedSlots.empty() || column == nullptr ||
           !draft.isCorrupted[static_cast<std::size_t>(column - design(table).columns.data())];
}

} // namespace dw
