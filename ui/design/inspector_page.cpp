// How a page reads and writes its part of the project.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector_page.h"

#include "core/project/control.h"
#include "core/project/file.h"
#include "core/registry/registry.h"
#include "ui/design/field_row.h"
#include "ui/document/registry_text.h"
#include "ui/forms/record_list_editor.h"
#include "ui/forms/varying_editor.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace dw::ui {

namespace {

bool hasPart(const Project& project, const Selection& selection)
{
    if (selection.table < 0 || selection.table >= static_cast<int>(project.tables.size()))
        return false;
    const TableDesign& table = project.tables[static_cast<std::size_t>(selection.table)];
    const auto has = [&selection](std::size_t count) {
        return selection.item >= 0 && selection.item < static_cast<int>(count);
    };
    switch (selection.kind) {
    case Selection::Kind::Column:
        return has(table.columns.size());
    case Selection::Kind::Entity:
        return has(table.entities.size());
    case Selection::Kind::Constraint:
        return has(table.constraints.size());
    case Selection::Kind::Scenario:
        return has(scenariosOf(table).size());
    case Selection::Kind::Injection:
        return has(injectionsOf(table).size());
    case Selection::Kind::Corruption:
        return has(corruptionsOf(table).size());
    case Selection::Kind::Correlation:
        return true;
    case Selection::Kind::Table:
        return true;
    default:
        return false;
    }
}

} // namespace

InspectorPage* InspectorPage::make(Document& document, const Selection& selection)
{
    InspectorPage* page = nullptr;
    if (!hasPart(document.project(), selection))
        page = makeProjectPage(document);
    else if (selection.kind == Selection::Kind::Column)
        page = makeColumnPage(document, selection);
    else if (selection.kind == Selection::Kind::Entity)
        page = makeEntityPage(document, selection);
    else if (selection.kind == Selection::Kind::Constraint)
        page = makeConstraintPage(document, selection);
    else if (selection.kind == Selection::Kind::Scenario)
        page = makeScenarioPage(document, selection);
    else if (selection.kind == Selection::Kind::Correlation)
        page = makeCorrelationPage(document, selection);
    else if (selection.kind == Selection::Kind::Injection)
        page = makeInjectionPage(document, selection);
    else if (selection.kind == Selection::Kind::Corruption)
        page = makeCorruptionPage(document, selection);
    else
        page = makeTablePage(document, selection);
    page->m_shape = page->shape();
    page->m_layout->addStretch();
    page->refresh();
    return page;
}

InspectorPage::InspectorPage(Document& document, const Selection& selection)
    : m_document(document),
      m_selection(selection), m_context{&document, selection.table,
                                        selection.kind == Selection::Kind::Column ? selection.item : -1},
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(16, 4, 16, 16);
    m_layout->setSpacing(12);
}

const TableDesign* InspectorPage::table() const
{
    const auto& tables = m_document.project().tables;
    return m_selection.table >= 0 && m_selection.table < static_cast<int>(tables.size())
               ? &tables[static_cast<std::size_t>(m_selection.table)]
               : nullptr;
}

void InspectorPage::change(const QString& what, const std::string& key, const Json& value)
{
    const QString mergeKey = pointer() + QLatin1Char('/') + QString::fromStdString(key) + QLatin1Char('/') + what;
    m_document.edit(tr("Change %1").arg(what), mergeKey, [&](Project& project) {
        Json json = part();
        if (json.is_null())
            return;
        if (value.is_null())
            json.erase(key);
        else
            json[key] = value;
        put(project, json);
    });
}

void InspectorPage::addPathLink(QHBoxLayout* path, const QString& name, const Selection& target)
{
    auto* link = new QToolButton(this);
    link->setText(name);
    link->setProperty("crumb", true);
    link->setToolTip(tr("Go to %1").arg(name));
    link->setAccessibleName(tr("Go to %1").arg(name));
    connect(link, &QToolButton::clicked, &m_document, [&document = m_document, target] { document.select(target); });
    if (path->count() > 0) {
        auto* arrow = new QLabel(QStringLiteral("›"), this);
        arrow->setForegroundRole(QPalette::PlaceholderText);
        path->addWidget(arrow);
    }
    path->addWidget(link);
}

QToolButton* InspectorPage::addButton(const QString& text)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setProperty("link", true);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void InspectorPage::addPath()
{
    auto* path = new QHBoxLayout;
    path->setSpacing(6);
    path->setContentsMargins(0, 0, 0, 0);
    const QString project = QString::fromStdString(m_document.project().name);
    addPathLink(path, project.isEmpty() ? tr("Project") : project, Selection{});
    if (m_selection.kind != Selection::Kind::Table && table() != nullptr)
        addPathLink(path, QString::fromStdString(table()->name), Selection::ofTable(m_selection.table));
    path->addStretch();
    m_layout->addLayout(path);
}

void InspectorPage::addTitle(const QString& text)
{
    auto* title = new QLabel(text, this);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    title->setContentsMargins(0, 12, 0, 0);
    m_layout->addWidget(title);
}

QLabel* InspectorPage::addNote(const QString& text)
{
    auto* note = new QLabel(text, this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(note);
    return note;
}

void InspectorPage::placeField(const ParamSpec& spec, ValueEditor* editor, QVBoxLayout* into)
{
    editor->setToolTip(registryText(spec.help));
    into->setSpacing(4);
    if (spec.kind != ParamKind::Bool && !spec.title.empty())
        into->addLayout(fieldHead(spec, editor, this));
    QLabel* problem = makeProblemLabel(this);
    into->addWidget(editor);
    into->addWidget(problem);
    m_fields.push_back({spec.name, editor, problem});
    connect(editor, &ValueEditor::edited, this,
            [this, editor, key = spec.name, isBool = spec.kind == ParamKind::Bool, title = registryText(spec.title)] {
                const Json value = editor->value();
                // "hidden": false is the default, which files leave out.
                change(title, key, isBool && value == Json(false) ? Json() : value);
            });
}

ValueEditor* InspectorPage::addField(const ParamSpec& spec, ValueEditor* editor)
{
    if (editor == nullptr)
        editor = makeEditor(spec, m_context, this);
    auto* row = new QVBoxLayout;
    placeField(spec, editor, row);
    m_layout->addLayout(row);
    return editor;
}

void InspectorPage::addRow(const std::vector<ParamSpec>& specs)
{
    auto* row = new FieldRow(this);
    for (const ParamSpec& spec : specs) {
        auto* field = new QVBoxLayout;
        placeField(spec, makeEditor(spec, m_context, this), field);
        row->add(field);
    }
    m_layout->addWidget(row);
}

void InspectorPage::addForm(const Description& type)
{
    m_form = new ParamForm(m_context, type.params, this);
    m_layout->addWidget(m_form);
    connect(m_form, &ParamForm::edited, this, [this, &type](const QString& name) {
        const ParamSpec* spec = type.param(name.toStdString());
        const Json params = m_form->params();
        change(spec != nullptr ? registryText(spec->title) : name, "params", params.empty() ? Json() : params);
    });
}

void InspectorPage::addKind(const QString& title, const Description* type)
{
    addField(makeSpec("name", title, ParamKind::Text, tr("Its random values are keyed by this name.")));
    if (type == nullptr) {
        addField(makeSpec("kind", tr("Kind"), ParamKind::Text));
    } else {
        addNote(registryText(type->title) + QStringLiteral(": ") + registryText(type->help));
        addForm(*type);
    }
    addField(makeSpec("description", tr("Description"), ParamKind::Text));
}

bool InspectorPage::refresh()
{
    const Json json = part();
    if (json.is_null() || shape() != m_shape)
        return false;
    for (const Field& field : m_fields) {
        const QString place = pointer() + QLatin1Char('/') + QString::fromStdString(field.key);
        field.editor->setValue(json.value(field.key, Json()));
        setProblemText(field.problem, problemText(m_document.problems(), place));
        field.editor->showProblems(m_document.problems(), place);
    }
    if (m_form != nullptr) {
        m_form->setParams(json.value("params", Json::object()));
        m_form->showProblems(m_document.problems(), pointer() + QStringLiteral("/params"));
    }
    refreshed();
    return true;
}

} // namespace dw::ui
