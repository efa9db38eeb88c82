// The sentences that core's sources are made to say: what the studio needs in the user's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

namespace dw::test {

struct CoreSentence {
    std::string file; ///< below core/
    std::string text; ///< with %1, %2 where arguments stand, %L1 where a number does
    bool operator==(const CoreSentence&) const = default;
};

/// Every English literal of core that people can come to see, each once a file, in the order of files and lines, and
/// what the operating system says of errors. Not among them: `described`, the registry's own texts (translated as
/// such), and what is known never to be shown.
std::vector<CoreSentence> coreSentences(const std::set<std::string>& described);

/// What stands in the list of those never shown although core does not say it any more.
std::vector<std::string> staleExceptions();

/// The sentences as the file that the studio reads: "# file" before those of a file, one a line, \n and \\ escaped.
std::string writtenSentences(const std::vector<CoreSentence>& sentences);

} // namespace dw::test
