// The two choices of a scenario: which rows it is about, and how many of them there are to be.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/code_editor.h"
#include "ui/forms/facts_editor.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace dw::ui {

/// {"when": SQL} or {"force": {column: value}}; what a file has of the other form is kept until the form is chosen
/// anew.
class ConditionOrFacts : public ValueEditor
{
    Q_OBJECT

public:
    explicit ConditionOrFacts(const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;
    void showProblems(const Problems& problems, const QString& pointer) override;

    QComboBox* form() const { return m_form; }
    CodeEditor* condition() const { return m_condition; }
    FactsEditor* facts() const { return m_facts; }

protected:
    void display(const Json& value) override;

private:
    void setForm(int form);

    QComboBox* m_form;
    CodeEditor* m_condition;
    FactsEditor* m_facts;
    QLabel* m_problem;
    Json m_other = Json::object();
};

/// {"share": 0.05}, shown in per cent, or {"rows": 400}.
class ShareOrCount : public ValueEditor
{
    Q_OBJECT

public:
    explicit ShareOrCount(const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;
    void showProblems(const Problems& problems, const QString& pointer) override;

    QComboBox* form() const { return m_form; }
    QLineEdit* amount() const { return m_amount; }

protected:
    void display(const Json& value) override;

private:
    void convert(int form);

    FormContext m_context;
    QComboBox* m_form;
    QLineEdit* m_amount;
    QLabel* m_problem;
    Json m_other = Json::object();
};

} // namespace dw::ui
