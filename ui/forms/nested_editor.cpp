// Forms within forms.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/nested_editor.h"

#include "core/registry/registry.h"
#include "ui/design/generator_palette.h"
#include "ui/document/registry_text.h"
#include "ui/forms/choice_button.h"
#include "ui/forms/param_form.h"

#include <QFormLayout>
#include <QToolButton>

namespace dw::ui {

NestedEditor::NestedEditor(const FormContext& context, bool inList, QWidget* parent)
    : ValueEditor(parent), m_context{context.document, context.table, -1},
      m_button(new ChoiceButton(tr("Choose a generator…"), this))
{
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(10, 2, 0, 2);
    layout->addRow(m_button);
    m_button->setAccessibleName(tr("Generator"));
    if (inList) {
        m_weight = new QLineEdit(this);
        m_weight->setPlaceholderText(QStringLiteral("1"));
        m_weight->setAccessibleName(tr("Weight"));
        m_when = new QLineEdit(this);
        m_when->setAccessibleName(tr("When"));
        layout->addRow(tr("Weight"), m_weight);
        layout->addRow(tr("When (SQL)"), m_when);
        connect(m_weight, &QLineEdit::textEdited, this, &ValueEditor::edited);
        connect(m_when, &QLineEdit::textEdited, this, &ValueEditor::edited);
    }
    connect(m_button, &QPushButton::clicked, this, &NestedEditor::choose);
}

void NestedEditor::choose()
{
    auto* palette = new GeneratorPalette(tr("Choose a generator"), window());
    connect(palette, &GeneratorPalette::chosen, this, [this](const SourceChoice& choice) {
        const GeneratorType* type = findGenerator(choice.generator);
        if (choice.source != ColumnDesign::Source::Generator || type == nullptr)
            return;
        if (!m_spec.is_object())
            m_spec = Json::object();
        m_spec["generator"] = choice.generator;
        m_spec["params"] = startParams(*type, m_context.document->project(), m_context.table);
        setGenerator(choice.generator);
        emit edited();
    });
    palette->setModal(true);
    palette->show();
}

void NestedEditor::setGenerator(const std::string& id)
{
    delete m_form;
    m_form = nullptr;
    const GeneratorType* type = findGenerator(id);
    m_button->setText(type != nullptr ? registryText(type->title) : utf8(id.empty() ? "—" : id));
    if (type == nullptr)
        return;
    m_form = new ParamForm(m_context, type->params, this);
    m_form->setParams(m_spec.value("params", Json::object()));
    static_cast<QFormLayout*>(layout())->addRow(m_form);
    connect(m_form, &ParamForm::edited, this, &ValueEditor::edited);
}

Json NestedEditor::value() const
{
    if (!m_spec.is_object())
        return m_spec;
    Json json = m_spec;
    const auto put = [&json](const char* key, const Json& value) {
        if (value.is_null())
            json.erase(key);
        else
            json[key] = value;
    };
    if (m_form != nullptr)
        if (Json params = m_form->params(); !params.empty() || json.contains("params"))
            json["params"] = std::move(params);
    if (m_weight != nullptr) {
        put("weight", lineValue(m_weight->text(), ParamKind::Real));
        put("when", lineValue(m_when->text(), ParamKind::Expression));
    }
    return json;
}

void NestedEditor::showProblems(const Problems& problems, const QString& pointer)
{
    if (m_form != nullptr)
        m_form->showProblems(problems, pointer + QStringLiteral("/params"));
}

void NestedEditor::display(const Json& value)
{
    const std::string before = m_spec.is_object() ? m_spec.value("generator", std::string()) : std::string();
    m_spec = value;
    const bool isSpec = value.is_object() && value.contains("generator") && value["generator"].is_string();
    const std::string id = isSpec ? value["generator"].get<std::string>() : std::string();
    if (m_form == nullptr || id != before)
        setGenerator(id);
    else
        m_form->setParams(value.value("params", Json::object()));
    if (m_weight != nullptr && value.is_object()) {
        m_weight->setText(lineText(value.value("weight", Json())));
        m_when->setText(lineText(value.value("when", Json())));
    }
}

NestedListEditor::NestedListEditor(const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_context(context), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    auto* button = new QToolButton(this);
    button->setText(tr("Add a generator"));
    m_layout->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this] {
        add(Json{{"generator", "normal"}});
        emit edited();
    });
}

void NestedListEditor::add(const Json& spec)
{
    auto* item = new NestedEditor(m_context, true, this);
    item->setValue(spec);
    m_items.append(item);
    m_layout->insertWidget(m_layout->count() - 1, item);
    auto* remove = new QToolButton(item);
    remove->setText(tr("Remove"));
    static_cast<QFormLayout*>(item->layout())->addRow(remove);
    connect(item, &ValueEditor::edited, this, &ValueEditor::edited);
    connect(
        remove, &QToolButton::clicked, this,
        [this, item] {
            m_items.removeAll(item);
            delete item;
            emit edited();
        },
        Qt::QueuedConnection);
}

Json NestedListEditor::value() const
{
    Json json = Json::array();
    for (const NestedEditor* item : m_items)
        json.push_back(item->value());
    return json.empty() ? Json() : json;
}

void NestedListEditor::showProblems(const Problems& problems, const QString& pointer)
{
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_items[i]->showProblems(problems, pointer + QLatin1Char('/') + QString::number(i));
}

void NestedListEditor::display(const Json& value)
{
    const qsizetype wanted = value.is_array() ? static_cast<qsizetype>(value.size()) : 0;
    while (m_items.size() > wanted)
        delete m_items.takeLast();
    for (qsizetype i = 0; i < wanted; ++i) {
        const Json& spec = value[static_cast<std::size_t>(i)];
        if (i < m_items.size())
            m_items[i]->setValue(spec);
        else
            add(spec);
    }
}

} // namespace dw::ui
