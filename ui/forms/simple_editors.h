// Editors of one line: yes or no, number or text, one of a few, a name.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace dw::ui {

class BoolEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit BoolEditor(const ParamSpec& spec, QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;

private:
    Json m_value;
    QCheckBox* m_box;
};

class LineEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit LineEditor(const ParamSpec& spec, QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;

private:
    bool isNumber() const;

    ParamKind m_kind;
    QLineEdit* m_edit;
};

class ChoiceEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit ChoiceEditor(const ParamSpec& spec, QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;

private:
    QComboBox* m_box;
};

/// Names that are there are offered, others may be typed.
class NameEditor : public ValueEditor
{
    Q_OBJECT

public:
    NameEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;

private:
    QComboBox* m_box;
};

/// "0", or "0 (default)" for the placeholder of an empty editor.
QString defaultText(const ParamSpec& spec);
/// A text in a list of choices that takes other texts as well. Where it is among the choices it is chosen: else the
/// list would say, when it is left, that somebody had chosen it just now.
void showChoice(QComboBox& box, const QString& text);

} // namespace dw::ui
