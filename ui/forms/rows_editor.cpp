// Two forms of one value: 1000, or {"per": "customers", "children": {…}}.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/rows_editor.h"

#include "ui/forms/nested_editor.h"
#include "ui/forms/simple_editors.h"

#include <QFormLayout>

namespace dw::ui {

RowsEditor::RowsEditor(const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_mode(new QComboBox(this)), m_count(new QLineEdit(this)), m_perPage(new QWidget(this)),
      m_parent(new QComboBox(m_perPage)), m_children(new NestedEditor(context, false, m_perPage))
{
    m_mode->addItems({tr("A number of rows"), tr("For each row of a parent")});
    m_mode->setMinimumContentsLength(8);
    m_mode->setAccessibleName(tr("How rows are counted"));
    m_count->setAccessibleName(tr("Number of rows"));
    m_parent->setEditable(true);
    m_parent->addItems(context.tables());
    m_parent->setAccessibleName(tr("Parent table"));
    m_parent->lineEdit()->setAccessibleName(m_parent->accessibleName());
    auto* perLayout = new QFormLayout(m_perPage);
    // Above, as all labels of the inspector: what is nested needs the width.
    perLayout->setRowWrapPolicy(QFormLayout::WrapAllRows);
    perLayout->setVerticalSpacing(4);
    perLayout->setContentsMargins(0, 8, 0, 0);
    perLayout->addRow(tr("Parent"), m_parent);
    perLayout->addRow(tr("Children"), m_children);
    for (QWidget* field : QWidgetList{m_parent, m_children})
        perLayout->labelForField(field)->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_mode);
    layout->addWidget(m_count);
    layout->addWidget(m_perPage);
    setPerParent(false);
    connect(m_mode, &QComboBox::activated, this, [this](int mode) {
        setPerParent(mode == 1);
        if (mode == 1 && m_children->value().is_null())
            m_children->setValue(Json{{"generator", "integer"}, {"params", {{"low", 0}, {"high", 5}}}});
        if (mode == 0 && m_count->text().isEmpty())
            m_count->setText(QStringLiteral("1000"));
        emit edited();
    });
    connect(m_count, &QLineEdit::textEdited, this, &ValueEditor::edited);
    connect(m_parent, &QComboBox::activated, this, &ValueEditor::edited);
    connect(m_parent->lineEdit(), &QLineEdit::textEdited, this, &ValueEditor::edited);
    connect(m_children, &ValueEditor::edited, this, &ValueEditor::edited);
}

void RowsEditor::setPerParent(bool perParent)
{
    m_mode->setCurrentIndex(perParent ? 1 : 0);
    m_count->setVisible(!perParent);
    m_perPage->setVisible(perParent);
}

Json RowsEditor::value() const
{
    if (m_mode->currentIndex() == 0)
        return lineValue(m_count->text(), ParamKind::Integer);
    Json children = m_children->value();
    return Json{{"per", m_parent->currentText().toStdString()},
                {"children", children.is_null() ? Json::object() : std::move(children)}};
}

void RowsEditor::display(const Json& value)
{
    const bool perParent = value.is_object();
    setPerParent(perParent);
    if (!perParent) {
        m_count->setText(lineText(value));
        return;
    }
    showChoice(*m_parent, lineText(value.value("per", Json())));
    m_children->setValue(value.value("children", Json()));
}

} // namespace dw::ui
