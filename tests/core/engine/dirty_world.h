// A small world of people and their visits to be corrupted: names, dates, numbers, labels, and a table that depends on
// it. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/control.h"
#include "tests/core/engine/plan_rows.h"

#include <map>

namespace dw::test {

/// `corruptions` are a JSON list for the people, `visits` one for their visits; `truth` "columns", "table" or "none".
inline Project dirtyWorld(const std::string& corruptions, const std::string& truth = "columns", int rows = 4'000,
                          const std::string& visits = "[]", int seed = 1)
{
    return projectOf(fmt::format(R"j({{"random_seed": {}, "tables": [
      {{"name": "people", "rows": {}, "primary_key": "id",
        "entities": [{{"name": "person", "generator": "person", "params": {{"locale": "de_DE"}}}}],
        "columns": [
          {{"name": "id", "generator": "sequence", "params": {{"start": 1001}}}},
          {{"name": "given", "field": "person.first_name"}},
          {{"name": "family", "field": "person.last_name"}},
          {{"name": "city", "generator": "category", "params": {{"values":
             {{"Köln": 3, "Bad Homburg": 2, "São Paulo": 1, "Münster": 2}}}}}},
          {{"name": "born", "generator": "date", "params": {{"from": "1950-01-01", "to": "2005-12-31"}}}},
          {{"name": "written", "sql": "cast(born as varchar)"}},
          {{"name": "x", "generator": "normal", "params": {{"mean": 10, "stddev": 2}}}},
          {{"name": "y", "generator": "normal", "params": {{"mean": {{"sql": "50 + 2 * x"}}, "stddev": 3}}, "decimals": 2}},
          {{"name": "count", "generator": "integer", "params": {{"low": 0, "high": 999}}}},
          {{"name": "label", "generator": "category", "params": {{"values": {{"a": 5, "b": 3, "c": 2}}}}}},
          {{"name": "good", "sql": "x > 10"}},
          {{"name": "twice", "sql": "2 * y"}},
          {{"name": "visits", "sql": "count(visits)"}}],
        "constraints": [{{"name": "no extremes", "sql": "x > 4"}}],
        "corruptions": {}, "truth": "{}"}},
      {{"name": "visits", "rows": {{"per": "people", "children": {{"generator": "integer", "params": {{"low": 0, "high": 5}}}}}},
        "columns": [
          {{"name": "id", "generator": "sequence"}},
          {{"name": "person_id", "generator": "parent_key", "params": {{"table": "people"}}}},
          {{"name": "person_y", "sql": "person.y"}},
          {{"name": "reading", "generator": "normal", "params": {{"mean": 20, "stddev": 5}}}}],
        "corruptions": {}, "truth": "{}"}}]}})j",
                                 seed, rows, corruptions, truth, visits, truth));
}

using Record = std::map<std::string, std::string>;

/// Rows of a table by column name, truth columns included.
inline std::vector<Record> recordsOf(const Plan& plan, std::string_view table)
{
    const std::size_t number = *plan.findTable(table);
    const TableSchema& schema = plan.schemaOf(number);
    std::vector<Record> records;
    for (const RowTexts& row : rowsOf(plan, table, 0, schema.rows)) {
        Record& record = records.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            record[schema.columns[i].name] = row[i];
    }
    return records;
}

/// Rows as they are before corruptions.
inline std::vector<RowTexts> cleanRowsOf(const Plan& plan, std::string_view table)
{
    const std::size_t number = *plan.findTable(table);
    TableReader reader(plan, number, Layer::Clean);
    Batch batch;
    std::vector<RowTexts> rows;
    if (!reader.read(RowSet::range(0, static_cast<std::size_t>(plan.tables[number].rows)), batch))
        return rows;
    for (std::size_t i = 0; i < batch.rows; ++i) {
        RowTexts& row = rows.emplace_back();
        for (const Column& column : batch.columns)
            row.push_back(column.isNull(i)                ? "null"
                          : column.type == DataType::Text ? std::string(column.text(i))
                                                          : fmt::format("{}", column.number(i)));
    }
    return rows;
}

} // namespace dw::test
