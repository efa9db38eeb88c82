// What can be completed in SQL: columns, relations and their columns, functions, keywords.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <QList>
#include <QString>

namespace dw::ui {

struct SqlWord {
    QString name;   ///< as it is inserted
    QString detail; ///< "number", "function (x, digits)"
    QString help;   ///< one sentence; may be empty
};

/// The functions that expressions may call, and their keywords. Asked for in the background once; empty until then.
const QList<SqlWord>& functionWords();

/// The columns of a table, its relations ("customer."), and the tables that count their rows by it.
QList<SqlWord> tableWords(const Project& project, int table);

/// The columns behind "customer." or "items.": of the parent that a relation leads to, or of a child table.
QList<SqlWord> relationWords(const Project& project, int table, const QString& relation);

/// What may stand in an expression of that table: behind the relation's dot, or in its beginning when that is empty.
QList<SqlWord> wordsAt(const Project& project, int table, const QString& relation);

/// A name as SQL needs it: in quotes where it is no plain word.
QString quotedName(const QString& name);

} // namespace dw::ui
