// The only file that is compiled with the paths of the source tree and the build tree.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"

std::string dw::test::sourceFolder(const std::string& below)
{
    return DATAWRIGHT_SOURCE_DIR + below;
}

std::string dw::test::buildFolder(const std::string& below)
{
    return DATAWRIGHT_BINARY_DIR + below;
}
