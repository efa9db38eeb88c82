// Who wants to know which word lists values come from: a run records their versions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/lexicon.h"

namespace dw {

/// A Scope that is also one of these is told of every list that requireLexicon() and resolveLexicon() find for it.
class LexiconLog
{
public:
    virtual ~LexiconLog() = default;
    virtual void usesLexicon(const Lexicon& lexicon) = 0;
};

} // namespace dw
