// Any bytes as a file of reference data: a typed table or an error, never rows of unequal columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/reference_file.h"
#include "tests/fuzz/target.h"

#include <fstream>
#include <unistd.h>

namespace dw::fuzz {

void reference_fileTarget(std::string_view input)
{
    if (input.empty())
        return;
    // The first byte chooses the format; Parquet is DuckDB's own and left out.
    const char* const suffixes[] = {".csv", ".tsv", ".json", ".jsonl", ".csv.gz"};
    const std::string path = "/dev/shm/datawright-fuzz-" + std::to_string(::getpid()) +
                             suffixes[static_cast<unsigned char>(input[0]) % std::size(suffixes)];
    std::ofstream(path, std::ios::binary).write(input.data() + 1, static_cast<std::streamsize>(input.size() - 1));
    const Result<ReferenceTable> table = readReferenceFile(path, 1000);
    ::unlink(path.c_str());
    if (!table)
        return promise(!table.error().message.empty(), "errors say why");
    promise(table->columns.size() == table->schema.columns.size(), "a schema of all columns");
    for (const Column& column : table->columns)
        promise(column.size == table->columns.front().size, "columns of one length");
}

} // namespace dw::fuzz
