// Several columns of the table, checked in a menu.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/choice_button.h"
#include "ui/forms/value_editor.h"

namespace dw::ui {

/// ["first_name", "city"]; what is no list of names, and names that are no columns, stay until they are unchecked.
class ColumnListEditor : public ValueEditor
{
    Q_OBJECT

public:
    ColumnListEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent = nullptr);
    Json value() const override { return m_value; }
    ChoiceButton* button() const { return m_button; }

protected:
    void display(const Json& value) override;

private:
    QStringList names() const;
    void fillMenu();
    void toggle(const QString& name, bool isChecked);

    FormContext m_context;
    ChoiceButton* m_button;
    Json m_value;
};

} // namespace dw::ui
