// CREATE TABLE statements of any common dialect, as far as they say something about values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dw::infer {

struct DdlReference {
    std::vector<std::string> columns; ///< of the table itself
    std::string table;
    std::vector<std::string> parentColumns; ///< empty: the parent's primary key
};

struct DdlColumn {
    std::string name;
    std::string type;                   ///< in small letters without arguments: "character varying"
    std::vector<std::string> arguments; ///< of the type, strings without quotes
    bool notNull = false;
    bool unique = false;
    bool counts = false; ///< serial, identity, auto_increment
    std::vector<std::string> choices;
    std::optional<double> minimum;
    std::optional<double> maximum;
};

struct DdlTable {
    std::string name;
    std::vector<DdlColumn> columns;
    std::vector<std::string> primaryKey;
    std::vector<DdlReference> references;
    std::vector<std::string> checks; ///< SQL of those that no choices and limits stand for

    DdlColumn* column(std::string_view columnName);
};

/// Statements of other kinds, and what is not understood inside of a table, are passed over.
std::vector<DdlTable> parseDdl(std::string_view sql);

} // namespace dw::infer
