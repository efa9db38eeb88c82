// Completion of SQL, in a line and in a text alike: names of the table, what is behind "customer.", functions,
// keywords. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/sql_words.h"

#include <QCompleter>
#include <QKeyEvent>
#include <functional>

namespace dw::ui {

class SqlCompletion : public QObject
{
    Q_OBJECT

public:
    /// What a line and a text do each in their way.
    struct Place {
        std::function<QString()> before; ///< what stands before the cursor, in its line
        std::function<QRect()> cursor;
        /// Puts a word in the place of so many characters before the cursor.
        std::function<void(int typed, const QString& word)> insert;
        /// What may stand here; behind a relation's dot when it is not empty.
        std::function<QList<SqlWord>(const QString& relation)> words;
    };

    /// Where Enter takes a word, the first one is chosen at once; where it does something else, none is.
    enum class Enter { TakesWord, IsOfText };

    SqlCompletion(QWidget* edit, Place place, Enter enter);

    /// Offers what fits the word before the cursor; everything when it was asked for and nothing is typed.
    void complete(bool asked);
    void hide();
    bool isOpen() const;
    /// The open list offers each key to the text first: whether this one is the list's.
    bool isOfList(const QKeyEvent& event) const;
    static bool isAsking(const QKeyEvent& event);
    QCompleter& completer() const { return *m_completer; }

private:
    void take(const QString& word);

    QWidget* m_edit;
    Place m_place;
    Enter m_enter;
    QCompleter* m_completer;
};

} // namespace dw::ui
