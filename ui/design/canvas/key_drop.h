// What happens when a key is dropped on a table or column: said before, done after.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QString>

namespace dw::ui {

/// How the child table is to refer to the parent.
enum class KeyUse {
    Automatic, ///< children of each parent's row where the child's rows are not counted per another table yet
    PerParent,
    AnyRow
};

struct KeyEnd {
    int table = -1;
    int column = -1; ///< -1: the table as a whole
    bool operator==(const KeyEnd&) const = default;
};

struct KeyDrop {
    bool isPossible = false;
    QString words; ///< what will happen, or why nothing can
    bool isPerParent = false;
    KeyEnd from;
    KeyEnd to;
};

/// \p from is the table that is referred to; \p to the one that gets the foreign key, or the column that becomes one.
KeyDrop keyDrop(const Project& project, const KeyEnd& from, const KeyEnd& to, KeyUse use);
/// One undo step; selects the key column. Does nothing when the drop is not possible.
void applyKeyDrop(Document& document, const KeyDrop& drop);
/// "customer" for "customers", "city" for "cities".
std::string singular(const std::string& name);

} // namespace dw::ui
