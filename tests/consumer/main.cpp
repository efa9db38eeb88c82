// Twenty lines that make three rows with the installed core library.
// SPDX-License-Identifier: Apache-2.0
#include <core/engine/compile.h>
#include <core/engine/table_reader.h>
#include <core/project/file.h>

#include <cstdio>

int main()
{
    dw::Problems problems;
    const dw::Project project = dw::parseProject(R"({"format": 1, "tables": [{"name": "people", "rows": 3, "columns": [
        {"name": "id", "generator": "sequence", "params": {"start": 7}},
        {"name": "twice", "sql": "2 * id"}]}]})",
                                                 problems);
    const dw::Compiled compiled = dw::compile(project);
    if (!compiled.plan)
        return 1;
    dw::TableReader reader(*compiled.plan, 0);
    dw::Batch batch;
    if (!reader.read(dw::RowSet::range(0, 3), batch))
        return 2;
    for (std::size_t i = 0; i < batch.rows; ++i)
        std::printf("%.0f %.0f\n", batch.columns[0].number(i), batch.columns[1].number(i));
    return 0;
}
