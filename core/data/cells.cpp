// Comparing single values of columns.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/cells.h"

namespace dw {

bool sameCell(const Column& a, std::size_t i, const Column& b, std::size_t k)
{
    if (a.isNull(i) || b.isNull(k))
        return a.isNull(i) == b.isNull(k);
    switch (storageOf(a.type)) {
    case Storage::Bool:
        return a.bools[i] == b.bools[k];
    case Storage::Real:
        return a.reals[i] == b.reals[k];
    case Storage::Integer:
        return a.integers[i] == b.integers[k];
    case Storage::Text:
        return a.text(i) == b.text(k);
    }
    return false;
}

} // namespace dw
