// A parameter that is one value, a value by another column, or SQL: a small switch and the editor for each.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QComboBox>
#include <QStackedLayout>

namespace dw::ui {

class PairTable;

class VaryingEditor : public ValueEditor
{
    Q_OBJECT

public:
    enum Mode { Value, ByColumn, Sql };

    VaryingEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;
    void showProblems(const Problems& problems, const QString& pointer) override;
    /// "Value", "By column" or "SQL": placed by the form beside the title.
    QComboBox* modeSwitch() const { return m_mode; }

protected:
    void display(const Json& value) override;

private:
    void buildBy();
    void setMode(int mode);
    void prefillCases();
    Json byValue() const;

    ParamSpec m_spec;
    FormContext m_context;
    QComboBox* m_mode;
    ValueEditor* m_constant;
    QWidget* m_byPage;
    QComboBox* m_column = nullptr;
    PairTable* m_cases = nullptr;
    ValueEditor* m_otherwise = nullptr;
    ValueEditor* m_sql;
};

} // namespace dw::ui
