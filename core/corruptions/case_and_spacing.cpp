// Texts in large or small letters throughout, or with a space too many or too few.
// SPDX-License-Identifier: Apache-2.0
#include "core/corruptions/text/edits.h"
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::case_and_spacing {

namespace {

enum class What { Either, Case, Spacing };

struct Params : CorruptionPlace {
    What what = What::Either;
};

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.text = [what = params.what](std::string_view text, EditContext& context, std::string& out) {
        const bool caseFirst = what == What::Case || (what == What::Either && context.draws.uniform() < 0.5);
        if (caseFirst && changeCase(text, context.draws, out))
            return true;
        if (what != What::Case && changeSpacing(text, context.draws, out))
            return true;
        return !caseFirst && what == What::Either && changeCase(text, context.draws, out);
    };
    return {params.columns, evenChoice(params), edits, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Case and spacing", CorruptionGroup::Text,
                                      "Letters all large or all small, and spaces too many or too few.")
        .alias("LIKE THIS, or  so")
        .words({"capitalisation", "uppercase", "lowercase", "whitespace", "trim", "padding"})
        .place({DataType::Text})
        .param("what", &Params::what, "What", "Which of the two.", Choices{{"either", "case", "spacing"}})
        .example("Names in capitals", {{"columns", {"name"}}, {"rate", 0.1}, {"what", "case"}})
        .action(action);
}

} // namespace dw::corruptions::case_and_spacing
