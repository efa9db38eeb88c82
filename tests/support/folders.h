// Where the tests find the source tree and the build tree. Functions, not macros: a path on the command line of every
// test would keep other build directories from sharing what one has compiled.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dw::test {

/// The source tree, or `below` ("/resources/samples") in it.
std::string sourceFolder(const std::string& below = {});
/// The build tree, or `below` in it.
std::string buildFolder(const std::string& below = {});

} // namespace dw::test
