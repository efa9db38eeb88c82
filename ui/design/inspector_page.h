// One page of the inspector: fields over the JSON of one part of the project.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/edits.h"
#include "ui/forms/param_form.h"

#include <QPushButton>
#include <QToolButton>

namespace dw::ui {

/// Works on the part's JSON as the project file has it: a field is a key, and a value of a wrong type is kept and
/// reported like one in a file. A page exists while its part does: see matches().
class InspectorPage : public QWidget
{
    Q_OBJECT

public:
    /// The page for what is selected, filled.
    static InspectorPage* make(Document& document, const Selection& selection);

    /// Takes over what the document says now. False when the page must be built anew.
    bool refresh();

protected:
    InspectorPage(Document& document, const Selection& selection);

    /// The part as the file has it; null when it is gone.
    virtual Json part() const = 0;
    virtual QString pointer() const = 0;
    /// Makes `json` the part.
    virtual void put(Project& project, const Json& json) const = 0;
    /// What the widgets were built for: another one needs another page.
    virtual QString shape() const { return {}; }
    /// After the fields took over their values.
    virtual void refreshed() {}

    /// "clinic › patients": leads to what this part belongs to.
    void addPath();
    void addTitle(const QString& text);
    QLabel* addNote(const QString& text);
    /// A line of its own, which begins where texts do.
    QToolButton* addButton(const QString& text);
    ValueEditor* addField(const ParamSpec& spec, ValueEditor* editor = nullptr);
    /// Several short fields side by side.
    void addRow(const std::vector<ParamSpec>& specs);
    void addForm(const Description& type);
    /// Of a part that is of a kind, with parameters: its name, what the kind is, its form and a description. Without a
    /// type the kind itself is to be put right.
    void addKind(const QString& title, const Description* type);
    void change(const QString& what, const std::string& key, const Json& value);

    Document& document() const { return m_document; }
    const Selection& selection() const { return m_selection; }
    const FormContext& context() const { return m_context; }
    QVBoxLayout* column() const { return m_layout; }
    const TableDesign* table() const;

private:
    struct Field {
        std::string key;
        ValueEditor* editor;
        QLabel* problem;
    };
    void placeField(const ParamSpec& spec, ValueEditor* editor, QVBoxLayout* into);
    void addPathLink(class QHBoxLayout* path, const QString& name, const Selection& target);

    Document& m_document;
    Selection m_selection;
    FormContext m_context;
    QVBoxLayout* m_layout;
    std::vector<Field> m_fields;
    ParamForm* m_form = nullptr;
    QString m_shape;
};

InspectorPage* makeProjectPage(Document& document);
InspectorPage* makeTablePage(Document& document, const Selection& selection);
InspectorPage* makeColumnPage(Document& document, const Selection& selection);
InspectorPage* makeEntityPage(Document& document, const Selection& selection);
InspectorPage* makeConstraintPage(Document& document, const Selection& selection);
InspectorPage* makeScenarioPage(Document& document, const Selection& selection);
InspectorPage* makeCorrelationPage(Document& document, const Selection& selection);
InspectorPage* makeInjectionPage(Document& document, const Selection& selection);
InspectorPage* makeCorruptionPage(Document& document, const Selection& selection);

} // namespace dw::ui
