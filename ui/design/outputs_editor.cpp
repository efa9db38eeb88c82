// Outputs as forms.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/outputs_editor.h"
#include "ui/document/registry_text.h"
#include "ui/document/step.h"

#include "core/registry/registry.h"

#include <QMenu>
#include <QToolButton>

namespace dw::ui {

OutputsEditor::OutputsEditor(const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_context{context.document, -1, -1}, m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(14);
    auto* button = new QToolButton(this);
    button->setText(tr("+ Output"));
    button->setToolTip(tr("Add a format that a run writes"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    for (const SinkType& type : sinkTypes())
        menu->addAction(registryText(type.title), this,
                        [this, id = type.id] {
                            finishStep(*m_context.document);
                            add(Json{{"sink", id}});
                            emit edited();
                        })
            ->setToolTip(registryText(type.help));
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
}

OutputsEditor::Output* OutputsEditor::outputOf(QWidget* frame)
{
    for (Output& output : m_outputs)
        if (output.frame == frame)
            return &output;
    return nullptr;
}

void OutputsEditor::add(const Json& json)
{
    auto* frame = new QWidget(this);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    auto* format = new QComboBox(frame);
    format->setAccessibleName(tr("Format of the output"));
    for (const SinkType& type : sinkTypes())
        format->addItem(registryText(type.title), utf8(type.id));
    auto* remove = new QToolButton(frame);
    remove->setText(tr("Remove"));
    head->addWidget(format, 1);
    head->addWidget(remove);
    layout->addLayout(head);
    auto* help = new QLabel(frame);
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(help);
    m_layout->insertWidget(static_cast<int>(m_outputs.size()), frame);
    m_outputs.push_back({json.is_object() ? json : Json::object(), frame, format, help, nullptr});
    buildForm(m_outputs.back());
    connect(format, &QComboBox::activated, this, [this, frame] { chooseFormat(frame); });
    connect(
        remove, &QToolButton::clicked, this,
        [this, frame] {
            finishStep(*m_context.document);
            std::erase_if(m_outputs, [frame](const Output& output) { return output.frame == frame; });
            frame->deleteLater();
            emit edited();
        },
        Qt::QueuedConnection);
}

void OutputsEditor::buildForm(Output& output)
{
    delete output.form;
    output.form = nullptr;
    const Json sink = output.json.value("sink", Json());
    const QString id = lineText(sink);
    const SinkType* type = findSink(id.toStdString());
    if (output.format->findData(id) < 0)
        output.format->addItem(id, id); // unknown: it stays visible, with its problem
    output.format->setCurrentIndex(output.format->findData(id));
    output.help->setText(type != nullptr ? registryText(type->help) : QString());
    output.help->setVisible(type != nullptr);
    if (type == nullptr || type->params.empty())
        return;
    output.form = new ParamForm(m_context, type->params, output.frame);
    output.form->setParams(output.json.value("params", Json::object()));
    output.frame->layout()->addWidget(output.form);
    connect(output.form, &ParamForm::edited, this, &ValueEditor::edited);
}

void OutputsEditor::chooseFormat(QWidget* frame)
{
    Output* output = outputOf(frame);
    const std::string id = output->format->currentData().toString().toStdString();
    if (output->json.value("sink", Json()) == id)
        return;
    finishStep(*m_context.document);
    output->json["sink"] = id;
    // Options of one format mean nothing to another.
    output->json.erase("params");
    buildForm(*output);
    emit edited();
}

Json OutputsEditor::value() const
{
    Json list = Json::array();
    for (const Output& output : m_outputs) {
        Json json = output.json;
        if (output.form != nullptr)
            if (Json params = output.form->params(); !params.empty() || json.contains("params"))
                json["params"] = std::move(params);
        list.push_back(std::move(json));
    }
    return list.empty() ? Json() : list;
}

void OutputsEditor::display(const Json& value)
{
    for (const Output& output : m_outputs)
        delete output.frame;
    m_outputs.clear();
    if (value.is_array())
        for (const Json& json : value)
            add(json);
}

void OutputsEditor::showProblems(const Problems& problems, const QString& pointer)
{
    for (std::size_t i = 0; i < m_outputs.size(); ++i)
        if (m_outputs[i].form != nullptr)
            m_outputs[i].form->showProblems(problems, QStringLiteral("%1/%2/params").arg(pointer).arg(i));
}

} // namespace dw::ui
