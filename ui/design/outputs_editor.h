// What a run writes: a list of formats, each with the form of its options.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/param_form.h"

#include <QComboBox>

namespace dw::ui {

class OutputsEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit OutputsEditor(const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;
    void showProblems(const Problems& problems, const QString& pointer) override;

protected:
    void display(const Json& value) override;

private:
    struct Output {
        Json json;
        QWidget* frame;
        QComboBox* format;
        QLabel* help;
        ParamForm* form;
    };
    void add(const Json& json);
    void buildForm(Output& output);
    void chooseFormat(QWidget* frame);
    Output* outputOf(QWidget* frame);

    FormContext m_context;
    std::vector<Output> m_outputs;
    QVBoxLayout* m_layout;
};

} // namespace dw::ui
