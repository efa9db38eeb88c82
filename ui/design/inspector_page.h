// One page of the inspector: fields over the JSON of a column, a table or the project.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/edits.h"
#include "ui/forms/param_form.h"

#include <QPushButton>

namespace dw::ui {

/// Works on the part's JSON as the project file has it: a field is a key, and a value of a wrong type is kept and
/// reported like one in a file.
class InspectorPage : public QWidget
{
    Q_OBJECT

public:
    InspectorPage(Document& document, const Selection& selection, QWidget* parent = nullptr);

    /// Takes over what the document says now. False when the page must be built anew.
    bool refresh();

private:
    struct Field {
        std::string key;
        ValueEditor* editor;
        QLabel* problem;
    };
    void buildColumn();
    void buildSource(const ColumnDesign& column);
    void buildTable();
    void buildProject();
    void addTitle(const QString& text);
    ValueEditor* addField(const ParamSpec& spec, ValueEditor* editor = nullptr);
    void chooseSource();

    Json part() const;
    QString pointer() const;
    QString shapeName() const;
    void change(const QString& what, const std::string& key, const Json& value);

    Document& m_document;
    Selection m_selection;
    FormContext m_context;
    QVBoxLayout* m_layout;
    std::vector<Field> m_fields;
    ParamForm* m_form = nullptr;
    QString m_shape;
};

} // namespace dw::ui
