// One line of SQL: completes names of columns and functions, and marks the word that is wrong.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QLineEdit>

class QStringListModel;

namespace dw::ui {

class SqlLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SqlLineEdit(QWidget* parent = nullptr);

    /// Names that are offered before functions and keywords.
    void setNames(const QStringList& names);
    /// Underlines the word at this byte of the text (UTF-8); its size marks the end.
    void markProblem(std::size_t position);
    void clearProblem();
    QCompleter& completions() { return *m_completer; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void complete(bool always);
    void insertCompletion(const QString& word);
    QString wordBeforeCursor() const;
    void updateWords();

    QCompleter* m_completer;
    QStringListModel* m_words;
    QStringList m_names;
    QStringList m_functions;
};

} // namespace dw::ui
