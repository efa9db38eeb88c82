// Title and mode above, editor below, problem under it: one row a parameter.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/param_form.h"

#include "ui/document/core_text.h"
#include "ui/document/registry_text.h"
#include "ui/forms/varying_editor.h"
#include "ui/shell/theme.h"
#include <algorithm>

namespace dw::ui {

QLabel* makeProblemLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->hide();
    return label;
}

QString problemText(const Problems& problems, const QString& pointer)
{
    QStringList lines;
    for (const Problem& problem : problems.all) {
        const QString place = QString::fromStdString(problem.pointer);
        if (place == pointer || place.startsWith(pointer + QLatin1Char('/')))
            lines << problemMessage(problem);
    }
    return lines.join(QLatin1Char('\n'));
}

void setProblemText(QLabel* label, const QString& text)
{
    label->setStyleSheet(QStringLiteral("color: %1").arg(errorColor().name()));
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QHBoxLayout* fieldHead(const ParamSpec& spec, ValueEditor* editor, QWidget* parent)
{
    auto* title = new QLabel(registryText(spec.title), parent);
    title->setBuddy(editor);
    title->setToolTip(registryText(spec.help));
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setWordWrap(true);
    int longest = 0; // a label that wraps would cut its words
    for (const QString& word : title->text().split(QLatin1Char(' ')))
        longest = std::max(longest, title->fontMetrics().horizontalAdvance(word));
    title->setMinimumWidth(longest);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(title, 1);
    if (const auto* varying = qobject_cast<VaryingEditor*>(editor))
        head->addWidget(varying->modeSwitch());
    return head;
}

ParamForm::ParamForm(const FormContext& context, std::span<const ParamSpec> specs, QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (const ParamSpec& spec : specs)
        addRow(context, spec, layout);
}

void ParamForm::addRow(const FormContext& context, const ParamSpec& spec, QVBoxLayout* layout)
{
    auto* row = new QVBoxLayout;
    row->setSpacing(4);
    ValueEditor* editor = makeEditor(spec, context, this);
    const bool namesItself = spec.kind == ParamKind::Bool && !spec.varies;
    if (!namesItself)
        row->addLayout(fieldHead(spec, editor, this));
    QString help = registryText(spec.help);
    if (const std::string words = spec.limits.words(); !words.empty())
        help += QStringLiteral("\n") + coreText(words);
    editor->setToolTip(help);
    QLabel* problem = makeProblemLabel(this);
    row->addWidget(editor);
    row->addWidget(problem);
    layout->addLayout(row);
    m_rows.push_back({spec, editor, problem});
    connect(editor, &ValueEditor::edited, this, [this, editor, name = spec.name] {
        const Json value = editor->value();
        if (value.is_null())
            m_params.erase(name);
        else
            m_params[name] = value;
        for (const Row& one : m_rows)
            one.editor->setBeside(m_params);
        emit edited(QString::fromStdString(name));
    });
}

void ParamForm::setParams(const Json& params)
{
    m_params = params.is_object() ? params : Json::object();
    for (const Row& row : m_rows) {
        row.editor->setBeside(m_params);
        row.editor->setValue(m_params.value(row.spec.name, Json()));
    }
}

Json ParamForm::params() const
{
    return m_params;
}

Json ParamForm::readAll() const
{
    Json json = Json::object();
    for (const Row& row : m_rows)
        if (Json value = row.editor->value(); !value.is_null())
            json[row.spec.name] = std::move(value);
    return json;
}

void ParamForm::showProblems(const Problems& problems, const QString& pointer)
{
    for (const Row& row : m_rows) {
        const QString place = pointer + QLatin1Char('/') + QString::fromStdString(row.spec.name);
        setProblemText(row.problem, problemText(problems, place));
        row.editor->showProblems(problems, place);
    }
}

} // namespace dw::ui
