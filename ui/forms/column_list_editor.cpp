// Checking columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/column_list_editor.h"

#include "ui/document/registry_text.h"
#include "ui/forms/check_menu.h"

#include <QVBoxLayout>
#include <algorithm>

namespace dw::ui {

ColumnListEditor::ColumnListEditor(const ParamSpec& spec, const FormContext& context, QWidget* parent)
    : ValueEditor(parent), m_context(context), m_button(new ChoiceButton(QString(), this))
{
    m_button->setMenu(new CheckMenu(m_button));
    m_button->setAccessibleName(registryText(spec.title));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    connect(m_button->menu(), &QMenu::aboutToShow, this, &ColumnListEditor::fillMenu);
    display({});
}

QStringList ColumnListEditor::names() const
{
    QStringList all;
    for (const Json& one : m_value.is_array() ? m_value : Json::array({m_value}))
        if (!one.is_null())
            all << lineText(one);
    return all;
}

void ColumnListEditor::display(const Json& value)
{
    m_value = value;
    const QStringList chosen = names();
    m_button->setText(chosen.isEmpty() ? tr("choose…") : chosen.join(QStringLiteral(", ")));
    m_button->setToolTip(chosen.join(QLatin1Char('\n')));
}

void ColumnListEditor::fillMenu()
{
    QMenu* menu = m_button->menu();
    menu->clear();
    const QStringList chosen = names();
    QStringList offered = m_context.columns();
    for (const QString& name : chosen) // one that is gone can be unchecked
        if (!offered.contains(name))
            offered << name;
    for (const QString& name : offered) {
        QAction* action = menu->addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(chosen.contains(name));
        connect(action, &QAction::toggled, this, [this, name](bool isChecked) { toggle(name, isChecked); });
    }
}

/// In the order of the table; what is no column comes last.
void ColumnListEditor::toggle(const QString& name, bool isChecked)
{
    QStringList chosen = names();
    chosen.removeAll(name);
    if (isChecked)
        chosen << name;
    const QStringList columns = m_context.columns();
    const auto place = [&](const QString& one) {
        const auto at = columns.indexOf(one);
        return at < 0 ? columns.size() : at;
    };
    std::stable_sort(chosen.begin(), chosen.end(),
                     [&](const QString& a, const QString& b) { return place(a) < place(b); });
    Json list = Json::array();
    for (const QString& one : chosen)
        list.push_back(one.toStdString());
    display(list);
    emit edited();
}

} // namespace dw::ui
