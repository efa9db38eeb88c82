// Prints, as source that lupdate reads, what it cannot find by itself: texts of the registry, of core and of helpers;
// with --sentences, core's alone, as the studio reads them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/core_sentences.h"
#include "tests/support/folders.h"
#include "tests/support/source_strings.h"
#include "ui/document/registry_text.h"

#include <cstdio>

namespace {

std::string escaped(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            safe += '\\';
        safe += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return safe;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<dw::test::CoreSentence> sentences = dw::test::coreSentences(dw::ui::registryTexts());
    if (argc > 1 && std::string_view(argv[1]) == "--sentences") {
        std::fputs(dw::test::writtenSentences(sentences).c_str(), stdout);
        return 0;
    }
    for (const std::string& text : dw::ui::registryTexts())
        std::printf("QT_TRANSLATE_NOOP(\"registry\", \"%s\")\n", escaped(text).c_str());
    for (const std::string& choice : dw::ui::registryChoices())
        std::printf("QT_TRANSLATE_NOOP(\"choices\", \"%s\")\n", escaped(choice).c_str());
    for (const dw::test::SourceString& one : dw::test::helperStrings(dw::test::sourceFolder("/ui")))
        std::printf("QT_TRANSLATE_NOOP(\"%s\", \"%s\")\n", one.context.c_str(), one.literal.c_str());
    for (const dw::test::CoreSentence& sentence : sentences)
        std::printf("QT_TRANSLATE_NOOP(\"core\", \"%s\")\n", escaped(sentence.text).c_str());
    return 0;
}
