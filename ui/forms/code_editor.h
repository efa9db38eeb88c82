// Text in a language: SQL, a template with SQL in it, or JSON. Completes names and underlines where it is wrong.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/sql_completion.h"
#include "ui/forms/value_editor.h"

#include <QLabel>
#include <QPlainTextEdit>

namespace dw::ui {

class CodeEditor : public ValueEditor
{
    Q_OBJECT

public:
    enum class Language { Sql, Template, Json };

    CodeEditor(Language language, FormContext context, QWidget* parent = nullptr);
    Json value() const override;
    void showProblems(const Problems& problems, const QString& pointer) override;

    QPlainTextEdit* edit() const { return m_edit; }
    QCompleter* completer() const { return &m_completion->completer(); }
    /// The characters that are underlined as wrong; empty when none are.
    QString markedText() const;

protected:
    void display(const Json& value) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    SqlCompletion::Place place();
    void mark(int from, int to);
    void adjustHeight();

    Language m_language;
    FormContext m_context;
    QPlainTextEdit* m_edit;
    QLabel* m_error; ///< of JSON that cannot be read, which the document cannot hold
    SqlCompletion* m_completion;
    Json m_lastGood;
};

/// Where a problem says that a text is wrong, as characters of the text: "… (at character 12)" of an expression, or of
/// the hole of a template that the problem is about. Nothing when it says no place.
struct MarkedRange {
    int from = 0;
    int to = 0;
};
std::optional<MarkedRange> problemRange(const Problem& problem, const QString& text, bool isTemplate);

} // namespace dw::ui
