// Any text as SQL and as a template: references lie inside the text, do not overlap, and can be replaced.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/references.h"
#include "tests/fuzz/target.h"

#include <algorithm>

namespace dw::fuzz {

void sql_referencesTarget(std::string_view input)
{
    const SqlReferences references = sqlReferences(input);
    std::vector<ByteRange> ranges;
    for (const ColumnReference& reference : references.columns)
        ranges.push_back(reference.range);
    for (const RelationReference& reference : references.relations)
        ranges.push_back(reference.range);
    for (const ChildAggregate& aggregate : references.aggregates)
        ranges.push_back(aggregate.range);
    std::sort(ranges.begin(), ranges.end(), [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    std::size_t end = 0;
    std::vector<SqlReplacement> replacements;
    for (const ByteRange& range : ranges) {
        promise(range.begin >= end && range.end > range.begin && range.end <= input.size(), "ranges in order");
        end = range.end;
        replacements.push_back({range, "c\"1"});
    }
    const RewrittenSql rewritten(input, replacements);
    for (std::size_t i = 0; i <= rewritten.sql().size(); ++i)
        promise(rewritten.originalPosition(i) <= input.size(), "places lie in the original");
    static_cast<void>(plainReference(input));
    const TemplatePieces pieces = splitTemplate(input);
    if (pieces.error)
        return;
    for (const TemplatePiece& piece : pieces.pieces)
        promise(piece.position + piece.text.size() <= input.size() &&
                    input.substr(piece.position, piece.text.size()) == piece.text,
                "pieces are parts of the template");
}

} // namespace dw::fuzz
