// Records that are there twice, the second time a little differently.
// SPDX-License-Identifier: Apache-2.0
#include "core/corruptions/text/edits.h"
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::near_duplicates {

namespace {

struct Params {
    std::vector<ColumnRef> columns;
    double rate = 0.05;
    double changes = 0.3;
};

/// How the second clerk writes what the first one wrote.
bool writeAgain(std::string_view text, RowDraws& draws, std::string& out)
{
    const double how = draws.uniform();
    if (how < 0.4 && hitWrongKey(text, Keyboard::Qwerty, draws, out))
        return true;
    if (how < 0.6 && transpose(text, draws, out))
        return true;
    if (how < 0.8 && changeSpacing(text, draws, out))
        return true;
    return changeCase(text, draws, out) || changeSpacing(text, draws, out);
}

CorruptionAction action(const Params& params)
{
    EditValue edits; // columns that are not text go missing in the copy
    edits.text = [](std::string_view text, EditContext& context, std::string& out) {
        return writeAgain(text, context.draws, out);
    };
    RowChoice choice;
    choice.rate = params.changes;
    return {params.columns, choice, edits, {}, false, params.rate};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Near-duplicates", CorruptionGroup::Records,
                                      "Records that are there twice, the second time a little differently. They follow "
                                      "the table's own rows; running numbers and UUIDs that are its primary key go on. "
                                      "The truth tells which records are of the same entity.")
        .alias("The same person twice")
        .words({"deduplication", "record linkage", "entity resolution", "fuzzy match", "double entry", "copy"})
        .param("rate", &Params::rate, "Rate", "Rows that are added, as a share of the table's.", AtLeast{0.0},
               AtMost{1.0})
        .param("columns", &Params::columns, "Columns",
               "Where a copy may differ: text is written differently, other values are missing.")
        .param("changes", &Params::changes, "Changes", "Share of these values of the copies that differ.", AtLeast{0.0},
               AtMost{1.0})
        .example("One patient in twenty registered twice",
                 {{"rate", 0.05}, {"columns", {"name", "city"}}, {"changes", 0.4}})
        .action(action);
}

} // namespace dw::corruptions::near_duplicates
