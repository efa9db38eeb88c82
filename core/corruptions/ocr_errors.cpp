// Texts as a machine reads them from paper: letters taken for others that look like them.
// SPDX-License-Identifier: Apache-2.0
#include "core/corruptions/text/edits.h"
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::ocr_errors {

namespace {

struct Params : CorruptionPlace {
    std::int64_t errors = 1;
};

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.text = [errors = params.errors](std::string_view text, EditContext& context, std::string& out) {
        return editTimes(text, errors, out, [&](std::string_view current, std::string& next) {
            return misread(current, context.draws, next);
        });
    };
    return {params.columns, evenChoice(params), edits, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("OCR errors", CorruptionGroup::Text,
                                      "Letters read as others that look like them: 0 as O, rn as m, l as 1.")
        .alias("Misread by a scanner")
        .words({"optical character recognition", "scan", "look-alike", "homoglyph", "confusable"})
        .place({DataType::Text})
        .param("errors", &Params::errors, "Errors", "How many a value that has any.", AtLeast{1}, AtMost{100},
               UiRange{1, 5})
        .example("Scanned forms", {{"columns", {"name", "city"}}, {"rate", 0.05}})
        .action(action);
}

} // namespace dw::corruptions::ocr_errors
