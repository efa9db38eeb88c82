// Records are lines, but for line ends inside of quotes.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compare_files.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>

namespace dw {

namespace {

class RecordReader
{
public:
    RecordReader(const std::filesystem::path& file, bool quotes) : m_stream(file, std::ios::binary), m_quotes(quotes) {}

    bool next(std::string& record)
    {
        if (!std::getline(m_stream, record))
            return false;
        std::string line;
        while (m_quotes && std::count(record.begin(), record.end(), '"') % 2 != 0 && std::getline(m_stream, line))
            record += '\n' + line;
        return true;
    }

private:
    std::ifstream m_stream;
    bool m_quotes;
};

} // namespace

bool hasTextRecords(const std::string& fileName)
{
    return fileName.ends_with(".csv") || fileName.ends_with(".tsv") || fileName.ends_with(".jsonl");
}

std::string RecordDifference::words(std::int64_t firstRow) const
{
    if (recordsHere != recordsThere)
        return fmt::format("it has {} records instead of {}{}", recordsHere, recordsThere,
                           first < 0 ? std::string() : fmt::format(", and differs from row {} on", firstRow + first));
    if (changed == 0)
        return "no record differs";
    if (first < 0)
        return "its header differs";
    return fmt::format("row {} is the first of {} that differ", firstRow + first, changed);
}

RecordDifference compareRecords(const std::filesystem::path& here, const std::filesystem::path& there,
                                std::int64_t rows)
{
    const bool quotes = here.extension() != ".jsonl";
    RecordReader left(here, quotes);
    RecordReader right(there, quotes);
    RecordDifference difference;
    std::string a;
    std::string b;
    std::int64_t firstRecord = -1;
    for (std::int64_t record = 0;; ++record) {
        const bool hasLeft = left.next(a);
        const bool hasRight = right.next(b);
        if (!hasLeft && !hasRight)
            break;
        difference.recordsHere += hasLeft ? 1 : 0;
        difference.recordsThere += hasRight ? 1 : 0;
        if (hasLeft == hasRight && a == b)
            continue;
        ++difference.changed;
        if (firstRecord < 0)
            firstRecord = record;
    }
    const std::int64_t header = std::max<std::int64_t>(0, difference.recordsThere - rows);
    if (firstRecord >= header)
        difference.first = firstRecord - header;
    return difference;
}

} // namespace dw
