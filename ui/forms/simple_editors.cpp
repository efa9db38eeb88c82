// One widget each; an empty one means the default.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/simple_editors.h"
#include "ui/document/registry_text.h"
#include "ui/forms/wrapping_check_box.h"

#include "core/registry/lexicon.h"
#include "ui/forms/number_cells.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>

namespace dw::ui {

namespace {

QHBoxLayout* tightLayout(QWidget* owner)
{
    auto* layout = new QHBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

QString defaultText(const ParamSpec& spec)
{
    if (spec.required)
        return ValueEditor::tr("needed");
    if (spec.defaultValue.is_number())
        return localNumber(lineText(spec.defaultValue));
    if (spec.kind == ParamKind::Choice && spec.defaultValue.is_string())
        return choiceText(spec.defaultValue.get<std::string>());
    return spec.defaultValue.is_null() ? ValueEditor::tr("not set") : lineText(spec.defaultValue);
}

void showChoice(QComboBox& box, const QString& text)
{
    box.setCurrentIndex(box.findText(text));
    box.setEditText(text);
}

BoolEditor::BoolEditor(const ParamSpec& spec, QWidget* parent)
    : ValueEditor(parent), m_box(new WrappingCheckBox(registryText(spec.title), this))
{
    m_box->setAccessibleName(registryText(spec.title));
    m_box->setChecked(spec.defaultValue.is_boolean() && spec.defaultValue.get<bool>());
    tightLayout(this)->addWidget(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) {
        m_value = checked;
        emit edited();
    });
}

Json BoolEditor::value() const
{
    return m_value;
}

void BoolEditor::display(const Json& value)
{
    m_value = value;
    if (value.is_boolean())
        m_box->setChecked(value.get<bool>());
}

LineEditor::LineEditor(const ParamSpec& spec, QWidget* parent)
    : ValueEditor(parent), m_kind(spec.kind), m_edit(new QLineEdit(this))
{
    m_edit->setAccessibleName(registryText(spec.title));
    m_edit->setPlaceholderText(defaultText(spec));
    QHBoxLayout* layout = tightLayout(this);
    layout->addWidget(m_edit);
    if (!spec.limits.unit.empty())
        layout->addWidget(new QLabel(registryText(spec.limits.unit), this));
    connect(m_edit, &QLineEdit::textEdited, this, &ValueEditor::edited);
}

Json LineEditor::value() const
{
    return lineValue(isNumber() ? plainNumber(m_edit->text()) : m_edit->text(), m_kind);
}

bool LineEditor::isNumber() const
{
    return m_kind == ParamKind::Integer || m_kind == ParamKind::Real;
}

void LineEditor::display(const Json& value)
{
    m_edit->setText(value.is_number() ? localNumber(lineText(value)) : lineText(value));
    // What is longer than the field is read from its beginning.
    if (!m_edit->hasFocus())
        m_edit->setCursorPosition(0);
}

ChoiceEditor::ChoiceEditor(const ParamSpec& spec, QWidget* parent) : ValueEditor(parent), m_box(new QComboBox(this))
{
    m_box->setAccessibleName(registryText(spec.title));
    m_box->addItem(tr("Default (%1)").arg(defaultText(spec)));
    for (const std::string& choice : spec.limits.choices)
        m_box->addItem(choiceText(choice), utf8(choice));
    tightLayout(this)->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, &ValueEditor::edited);
}

Json ChoiceEditor::value() const
{
    const QVariant chosen = m_box->currentData();
    return chosen.isValid() ? Json(chosen.toString().toStdString()) : Json();
}

void ChoiceEditor::display(const Json& value)
{
    const QString text = lineText(value);
    int at = value.is_null() ? 0 : m_box->findData(text);
    if (at < 0) {
        // Not one of the choices: it stays visible, with its problem below.
        m_box->addItem(text, text);
        at = m_box->count() - 1;
    }
    m_box->setCurrentIndex(at);
}

NameEditor::NameEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_box(new QComboBox(this))
{
    m_box->setAccessibleName(registryText(spec.title));
    m_box->setEditable(true);
    m_box->lineEdit()->setAccessibleName(m_box->accessibleName());
    m_box->setInsertPolicy(QComboBox::NoInsert);
    if (spec.kind == ParamKind::Column)
        m_box->addItems(context.columns());
    else if (spec.kind == ParamKind::Table)
        m_box->addItems(context.tables());
    else
        for (const LexiconEntry& entry : lexiconEntries())
            if (const QString name = utf8(entry.name); m_box->findText(name) < 0)
                m_box->addItem(name);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->lineEdit()->setPlaceholderText(defaultText(spec));
    m_box->setCurrentIndex(-1);
    m_box->setMinimumContentsLength(6);
    tightLayout(this)->addWidget(m_box);
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &ValueEditor::edited);
    connect(m_box, &QComboBox::activated, this, &ValueEditor::edited);
}

Json NameEditor::value() const
{
    return lineValue(m_box->currentText(), ParamKind::Text);
}

void NameEditor::display(const Json& value)
{
    showChoice(*m_box, lineText(value));
}

} // namespace dw::ui
