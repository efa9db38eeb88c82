// Prints, as source that lupdate reads, what it cannot find by itself: the registry's texts and those of helpers.
// SPDX-License-Identifier: GPL-3.0-or-later
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
        safe += c;
    }
    return safe;
}

} // namespace

int main()
{
    for (const std::string& text : dw::ui::registryTexts())
        std::printf("QT_TRANSLATE_NOOP(\"registry\", \"%s\")\n", escaped(text).c_str());
    for (const dw::test::SourceString& one : dw::test::helperStrings(dw::test::sourceFolder("/ui")))
        std::printf("QT_TRANSLATE_NOOP(\"%s\", \"%s\")\n", one.context.c_str(), one.literal.c_str());
    return 0;
}
