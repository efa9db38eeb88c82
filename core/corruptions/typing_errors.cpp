// Texts typed with a wrong key.
// SPDX-License-Identifier: Apache-2.0
#include "core/corruptions/text/edits.h"
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::typing_errors {

namespace {

struct Params : CorruptionPlace {
    Keyboard keyboard = Keyboard::Qwerty;
    std::int64_t errors = 1;
};

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.text = [keyboard = params.keyboard, errors = params.errors](std::string_view text, EditContext& context,
                                                                      std::string& out) {
        return editTimes(text, errors, out, [&](std::string_view current, std::string& next) {
            return hitWrongKey(current, keyboard, context.draws, next);
        });
    };
    return {params.columns, evenChoice(params), edits, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Typing errors", CorruptionGroup::Text,
                                      "A neighbouring key instead of the right one or besides it, a key left out or "
                                      "hit twice.")
        .alias("Typos")
        .words({"typo", "keyboard error", "fat finger", "misspelling", "data entry error"})
        .place({DataType::Text})
        .param("keyboard", &Params::keyboard, "Keyboard", "Whose keys are neighbours.",
               Choices{{"qwerty", "qwertz", "azerty"}})
        .param("errors", &Params::errors, "Errors", "How many a value that has any.", AtLeast{1}, AtMost{100},
               UiRange{1, 5})
        .example("One name in thirty", {{"columns", {"name"}}, {"rate", 0.03}})
        .example("German keyboard, two errors each",
                 {{"columns", {"street"}}, {"rate", 0.01}, {"keyboard", "qwertz"}, {"errors", 2}})
        .action(action);
}

} // namespace dw::corruptions::typing_errors
