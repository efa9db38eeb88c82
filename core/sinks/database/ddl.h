// What the database formats share: quoted names and which columns need a key.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace dw::sinks::database {

/// A name in double quotes, as SQL's standard has it.
std::string quotedName(std::string_view name);
/// A text in single quotes.
std::string quotedText(std::string_view text);
/// "a", "b"
std::string quotedNames(const std::vector<std::string>& names);

/// The columns of a table that foreign keys refer to and that are not its whole primary key: each needs to be unique
/// for the foreign key to be possible.
std::vector<std::string> referencedColumns(const Schema& schema, const TableSchema& table);

/// False when a key's table or columns are not among the tables of the schema (a run may write some of them only).
bool isWithin(const Schema& schema, const ForeignKey& key);

} // namespace dw::sinks::database
