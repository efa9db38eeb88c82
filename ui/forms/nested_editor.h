// A generator inside a parameter: which one, its own form, and for lists its weight and condition.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dw::ui {

class ParamForm;

class NestedEditor : public ValueEditor
{
    Q_OBJECT

public:
    NestedEditor(const FormContext& context, bool inList, QWidget* parent = nullptr);
    Json value() const override;
    void showProblems(const Problems& problems, const QString& pointer) override;

protected:
    void display(const Json& value) override;

private:
    void choose();
    void setGenerator(const std::string& id);

    FormContext m_context;
    Json m_spec;
    QPushButton* m_button;
    QLineEdit* m_weight = nullptr;
    QLineEdit* m_when = nullptr;
    ParamForm* m_form = nullptr;
};

class NestedListEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit NestedListEditor(const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;
    void showProblems(const Problems& problems, const QString& pointer) override;

protected:
    void display(const Json& value) override;

private:
    void add(const Json& spec);

    FormContext m_context;
    QList<NestedEditor*> m_items;
    QVBoxLayout* m_layout;
};

} // namespace dw::ui
