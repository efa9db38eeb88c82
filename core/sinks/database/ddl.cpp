// Names and keys in SQL.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/database/ddl.h"

#include <algorithm>

namespace dw::sinks::database {

namespace {

std::string quoted(std::string_view text, char quote)
{
    std::string out(1, quote);
    for (const char c : text) {
        out += c;
        if (c == quote)
            out += c;
    }
    return out + quote;
}

} // namespace

std::string quotedName(std::string_view name)
{
    return quoted(name, '"');
}

std::string quotedText(std::string_view text)
{
    return quoted(text, '\'');
}

std::string quotedNames(const std::vector<std::string>& names)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + quotedName(name);
    return out;
}

std::vector<std::string> referencedColumns(const Schema& schema, const TableSchema& table)
{
    std::vector<std::string> columns;
    for (const TableSchema& child : schema.tables)
        for (const ForeignKey& key : child.foreignKeys) {
            const bool isPrimary = table.primaryKey.size() == 1 && table.primaryKey.front() == key.parentColumn;
            if (key.parentTable == table.name && !isPrimary &&
                std::find(columns.begin(), columns.end(), key.parentColumn) == columns.end())
                columns.push_back(key.parentColumn);
        }
    return columns;
}

bool isWithin(const Schema& schema, const ForeignKey& key)
{
    const std::optional<std::size_t> parent = schema.find(key.parentTable);
    return parent && schema.tables[*parent].find(key.parentColumn);
}

} // namespace dw::sinks::database
