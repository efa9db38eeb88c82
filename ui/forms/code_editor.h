// Text in a language: SQL, a template with SQL in it, or JSON. Completes names of columns and functions.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QCompleter>
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

protected:
    void display(const Json& value) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void complete();
    void insertCompletion(const QString& word);
    QString wordBeforeCursor() const;
    void adjustHeight();

    Language m_language;
    FormContext m_context;
    QPlainTextEdit* m_edit;
    QLabel* m_error; ///< of JSON that cannot be read, which the document cannot hold
    QCompleter* m_completer;
    Json m_lastGood;
};

} // namespace dw::ui
