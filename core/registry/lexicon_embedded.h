// The table of word lists that the build writes from resources/lexicons; only lexicon.cpp reads it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace dw {

struct EmbeddedLexicon {
    const char* name;
    const char* locale;
    int version;
    const char* begin; ///< the file's bytes as they are in the repository
    const char* end;
};

extern const EmbeddedLexicon kEmbeddedLexicons[];
extern const std::size_t kEmbeddedLexiconCount;

} // namespace dw
