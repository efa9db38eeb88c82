// A list of small records, such as constraints: a few fields each, added and removed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/value_editor.h"

#include <QVBoxLayout>

namespace dw::ui {

/// A field's name is a JSON pointer into the record: "/sql", "/between/0".
class RecordListEditor : public ValueEditor
{
    Q_OBJECT

public:
    RecordListEditor(std::vector<ParamSpec> fields, Json fresh, const QString& addText, const FormContext& context,
                     QWidget* parent = nullptr);
    Json value() const override;

protected:
    void display(const Json& value) override;

private:
    struct Record {
        Json json;
        QWidget* frame;
        std::vector<ValueEditor*> editors;
    };
    void add(std::size_t at);

    std::vector<ParamSpec> m_fields;
    Json m_fresh;
    FormContext m_context;
    std::vector<Record> m_records;
    QVBoxLayout* m_layout;
};

ParamSpec makeSpec(const std::string& name, const QString& title, ParamKind kind, const QString& help = {});

} // namespace dw::ui
