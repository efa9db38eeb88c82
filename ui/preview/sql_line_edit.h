// One line of SQL: completes names of columns and functions, and marks the word that is wrong.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/forms/sql_completion.h"

#include <QLineEdit>

namespace dw::ui {

class SqlLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SqlLineEdit(Document& document, QWidget* parent = nullptr);

    /// Underlines the word at this byte of the text (UTF-8); its size marks the end.
    void markProblem(std::size_t position);
    void clearProblem();
    QCompleter& completions() { return m_completion->completer(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    SqlCompletion::Place place();

    Document& m_document;
    SqlCompletion* m_completion;
};

} // namespace dw::ui
