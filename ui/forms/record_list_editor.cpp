// Keeps each record's JSON and changes only the fields that it shows.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/record_list_editor.h"
#include "ui/document/registry_text.h"

#include <QFormLayout>
#include <QToolButton>

namespace dw::ui {

ParamSpec makeSpec(const std::string& name, const QString& title, ParamKind kind, const QString& help)
{
    ParamSpec spec;
    spec.name = name;
    spec.title = title.toStdString();
    spec.help = help.toStdString();
    spec.kind = kind;
    return spec;
}

RecordListEditor::RecordListEditor(std::vector<ParamSpec> fields, Json fresh, const QString& addText,
                                   const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_fields(std::move(fields)), m_fresh(std::move(fresh)), m_context(context),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    auto* button = new QToolButton(this);
    button->setText(addText);
    m_layout->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this] {
        m_records.push_back({m_fresh, nullptr, {}});
        add(m_records.size() - 1);
        emit edited();
    });
}

void RecordListEditor::add(std::size_t at)
{
    Record& record = m_records[at];
    record.frame = new QWidget(this);
    auto* form = new QFormLayout(record.frame);
    form->setContentsMargins(8, 2, 0, 6);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const ParamSpec& spec : m_fields) {
        ValueEditor* editor = makeConstantEditor(spec, m_context, record.frame);
        const Json::json_pointer place(spec.name);
        editor->setValue(record.json.contains(place) ? record.json[place] : Json());
        form->addRow(registryText(spec.title), editor);
        record.editors.push_back(editor);
        connect(editor, &ValueEditor::edited, this, &ValueEditor::edited);
    }
    auto* remove = new QToolButton(record.frame);
    remove->setText(tr("Remove"));
    form->addRow(QString(), remove);
    m_layout->insertWidget(static_cast<int>(at), record.frame);
    connect(
        remove, &QToolButton::clicked, this,
        [this, frame = record.frame] {
            const auto gone = std::find_if(m_records.begin(), m_records.end(),
                                           [frame](const Record& one) { return one.frame == frame; });
            m_records.erase(gone);
            frame->deleteLater();
            emit edited();
        },
        Qt::QueuedConnection);
}

Json RecordListEditor::value() const
{
    Json list = Json::array();
    for (const Record& record : m_records) {
        Json json = record.json;
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const Json::json_pointer place(m_fields[i].name);
            const Json field = record.editors[i]->value();
            if (!field.is_null())
                json[place] = field;
            else if (json.contains(place) && place.parent_pointer().empty())
                json.erase(place.back());
            else if (json.contains(place))
                json[place] = "";
        }
        list.push_back(std::move(json));
    }
    return list.empty() ? Json() : list;
}

void RecordListEditor::display(const Json& value)
{
    for (const Record& record : m_records)
        delete record.frame;
    m_records.clear();
    if (!value.is_array())
        return;
    for (const Json& json : value) {
        m_records.push_back({json.is_object() ? json : Json::object(), nullptr, {}});
        add(m_records.size() - 1);
    }
}

} // namespace dw::ui
