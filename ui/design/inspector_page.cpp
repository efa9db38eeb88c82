// How a page reads and writes its part of the project.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector_page.h"

#include "core/project/file.h"
#include "core/registry/registry.h"
#include "ui/design/generator_palette.h"

namespace dw::ui {

InspectorPage::InspectorPage(Document& document, const Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_context{&document, selection.table},
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(14, 6, 14, 14);
    m_layout->setSpacing(10);
    m_shape = shapeName();
    if (selection.kind == Selection::Kind::Column && columnAt(document.project(), selection) != nullptr)
        buildColumn();
    else if (selection.table >= 0 && selection.table < static_cast<int>(document.project().tables.size()))
        buildTable();
    else
        buildProject();
    m_layout->addStretch();
    refresh();
}

QString InspectorPage::shapeName() const
{
    const ColumnDesign* column = columnAt(m_document.project(), m_selection);
    if (column == nullptr)
        return {};
    return QString::number(static_cast<int>(column->source)) + QString::fromStdString(column->generator);
}

Json InspectorPage::part() const
{
    const Project& project = m_document.project();
    if (const ColumnDesign* column = columnAt(project, m_selection))
        return columnToJson(*column);
    if (m_selection.table >= 0 && m_selection.table < static_cast<int>(project.tables.size()))
        return tableToJson(project.tables[static_cast<std::size_t>(m_selection.table)]);
    return projectToJson(project);
}

QString InspectorPage::pointer() const
{
    if (m_selection.kind == Selection::Kind::Column)
        return QStringLiteral("/tables/%1/columns/%2").arg(m_selection.table).arg(m_selection.item);
    return m_selection.table >= 0 ? QStringLiteral("/tables/%1").arg(m_selection.table) : QString();
}

void InspectorPage::change(const QString& what, const std::string& key, const Json& value)
{
    const QString mergeKey = pointer() + QLatin1Char('/') + QString::fromStdString(key) + QLatin1Char('/') + what;
    m_document.edit(tr("Change %1").arg(what), mergeKey, [&](Project& project) {
        Json json = part();
        if (value.is_null())
            json.erase(key);
        else
            json[key] = value;
        // The id stays what it was: values do not change because a name does.
        if (ColumnDesign* column = columnAt(project, m_selection)) {
            json["id"] = column->id;
            *column = columnFromJson(json);
        } else if (TableDesign* table = tableAt(project, m_selection.table)) {
            json["id"] = table->id;
            *table = tableFromJson(json);
        } else {
            project = projectFromJson(json);
        }
    });
}

void InspectorPage::addTitle(const QString& text)
{
    auto* title = new QLabel(text, this);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    title->setContentsMargins(0, 8, 0, 0);
    m_layout->addWidget(title);
}

ValueEditor* InspectorPage::addField(const ParamSpec& spec, ValueEditor* editor)
{
    if (editor == nullptr)
        editor = makeEditor(spec, m_context, this);
    editor->setToolTip(utf8(spec.help));
    auto* row = new QVBoxLayout;
    row->setSpacing(3);
    if (spec.kind != ParamKind::Bool) {
        auto* title = new QLabel(utf8(spec.title), this);
        title->setBuddy(editor);
        row->addWidget(title);
    }
    QLabel* problem = makeProblemLabel(this);
    row->addWidget(editor);
    row->addWidget(problem);
    m_layout->addLayout(row);
    m_fields.push_back({spec.name, editor, problem});
    connect(editor, &ValueEditor::edited, this,
            [this, editor, key = spec.name, isBool = spec.kind == ParamKind::Bool, title = utf8(spec.title)] {
                const Json value = editor->value();
                // "hidden": false is the default, which files leave out.
                change(title, key, isBool && value == Json(false) ? Json() : value);
            });
    return editor;
}

bool InspectorPage::refresh()
{
    if (shapeName() != m_shape)
        return false;
    const Json json = part();
    for (const Field& field : m_fields) {
        field.editor->setValue(json.value(field.key, Json()));
        setProblemText(field.problem, problemText(m_document.problems(),
                                                  pointer() + QLatin1Char('/') + QString::fromStdString(field.key)));
    }
    if (m_form != nullptr) {
        m_form->setParams(json.value("params", Json::object()));
        m_form->showProblems(m_document.problems(), pointer() + QStringLiteral("/params"));
    }
    return true;
}

void InspectorPage::chooseSource()
{
    auto* palette = new GeneratorPalette(tr("Choose where the values come from"), window());
    connect(palette, &GeneratorPalette::chosen, &m_document,
            [&document = m_document, selection = m_selection](const SourceChoice& choice) {
                document.edit(tr("Change Generator"), {}, [&](Project& project) {
                    if (ColumnDesign* column = columnAt(project, selection)) {
                        applySource(project, selection.table, *column, choice);
                        if (choice.source == ColumnDesign::Source::Sql && column->sql.empty())
                            column->sql = "1";
                    }
                });
            });
    palette->setModal(true);
    palette->show();
}

} // namespace dw::ui
