// How many rows a table has: a number, or so many for each row of a parent.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QComboBox>
#include <QLineEdit>

namespace dw::ui {

class NestedEditor;

class RowsEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit RowsEditor(const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;

private:
    void setPerParent(bool perParent);

    QComboBox* m_mode;
    QLineEdit* m_count;
    QWidget* m_perPage;
    QComboBox* m_parent;
    NestedEditor* m_children;
};

} // namespace dw::ui
