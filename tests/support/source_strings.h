// Texts that sources hand to small translating functions of their own, which lupdate cannot follow.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace dw::test {

/// Where the quote stands that ends the literal beginning at `at`.
std::size_t endOfLiteral(const std::string& source, std::size_t at);

struct SourceString {
    std::string context;
    std::string literal; ///< as in the source, escapes and all
    auto operator<=>(const SourceString&) const = default;
};

/// For every `QString words(const char* text) { return QCoreApplication::translate("Context", text); }` (a lambda or
/// another name will do) in a file below `folder`: the texts that the file calls it with.
std::set<SourceString> helperStrings(const std::filesystem::path& folder);

} // namespace dw::test
