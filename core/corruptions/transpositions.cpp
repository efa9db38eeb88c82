// Texts and numbers written as text with two neighbouring letters in the wrong order.
// SPDX-License-Identifier: Apache-2.0
#include "core/corruptions/text/edits.h"
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::transpositions {

namespace {

using Params = CorruptionPlace;

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.text = [](std::string_view text, EditContext& context, std::string& out) {
        return transpose(text, context.draws, out);
    };
    return {params.columns, evenChoice(params), edits, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Transpositions", CorruptionGroup::Text,
                                      "Two neighbouring letters or digits in the wrong order.")
        .alias("Letters in the wrong order")
        .words({"swap", "anagram", "dyslexia", "teh"})
        .place({DataType::Text})
        .example("Account numbers copied by hand", {{"columns", {"iban"}}, {"rate", 0.02}})
        .action(action);
}

} // namespace dw::corruptions::transpositions
