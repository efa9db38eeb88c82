// Which fields the pages of columns, tables and the project have.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/generator_palette.h"
#include "ui/design/inspector_page.h"
#include "ui/forms/record_list_editor.h"
#include "ui/forms/rows_editor.h"
#include "ui/shell/theme.h"

#include "core/registry/registry.h"

namespace dw::ui {

namespace {

QString sourceTitle(const Project& project, const Selection& selection, const ColumnDesign& column)
{
    if (column.source == ColumnDesign::Source::Sql)
        return InspectorPage::tr("Computed — SQL expression");
    if (column.source == ColumnDesign::Source::Field) {
        const std::string entity = column.field.substr(0, column.field.find('.'));
        for (const EntityDesign& one : project.tables[static_cast<std::size_t>(selection.table)].entities)
            if (one.name == entity)
                for (const SourceEntry& entry : sourceEntries())
                    if (entry.choice.generator == one.generator && entity + "." + entry.choice.field == column.field)
                        return entry.title;
        return utf8(column.field);
    }
    for (const SourceEntry& entry : sourceEntries())
        if (entry.choice.generator == column.generator && entry.choice.source == column.source)
            return entry.title;
    return column.generator.empty() ? InspectorPage::tr("Choose a generator…") : utf8(column.generator);
}

} // namespace

void InspectorPage::buildColumn()
{
    const ColumnDesign& column = *columnAt(m_document.project(), m_selection);
    addField(makeSpec("name", tr("Name"), ParamKind::Text));
    buildSource(column);
    addTitle(tr("Shape of the values"));
    if (column.source == ColumnDesign::Source::Sql)
        addField(makeSpec("type", tr("Data type"), ParamKind::Text, tr("Type to cast the result to, such as int64.")));
    ParamSpec decimals = makeSpec("decimals", tr("Decimals"), ParamKind::Integer, tr("Digits kept after the point."));
    addField(decimals);
    addField(makeSpec("minimum", tr("Minimum"), ParamKind::Real, tr("Smaller values are raised to it.")));
    addField(makeSpec("maximum", tr("Maximum"), ParamKind::Real, tr("Larger values are lowered to it.")));
    ParamSpec nulls = makeSpec("null_ratio", tr("Share of nulls"), ParamKind::Real, tr("From 0 to 1."));
    nulls.varies = true;
    addField(nulls);
    if (column.source == ColumnDesign::Source::Generator)
        addField(makeSpec("exact", tr("Meet shares exactly"), ParamKind::Bool,
                          tr("Shares are met exactly over the whole table, not only on average.")));
    addField(makeSpec("hidden", tr("Hidden: computed, not written"), ParamKind::Bool));
    addTitle(tr("About"));
    addField(makeSpec("unit", tr("Unit"), ParamKind::Text));
    addField(makeSpec("description", tr("Description"), ParamKind::Text));
}

void InspectorPage::buildSource(const ColumnDesign& column)
{
    auto* button = new QPushButton(sourceTitle(m_document.project(), m_selection, column), this);
    button->setAccessibleName(tr("Where the values come from"));
    button->setToolTip(tr("Choose another generator"));
    connect(button, &QPushButton::clicked, this, &InspectorPage::chooseSource);
    m_layout->addWidget(button);
    if (column.source == ColumnDesign::Source::Sql) {
        addField(makeSpec("sql", tr("Expression"), ParamKind::Expression,
                          tr("Columns of this row, of the parent (parent.column) or sums over children.")));
        return;
    }
    if (column.source == ColumnDesign::Source::Field) {
        addField(makeSpec("field", tr("Field"), ParamKind::Text, tr("Entity and field: person.email.")));
        return;
    }
    const GeneratorType* type = findGenerator(column.generator);
    if (type == nullptr) {
        addField(makeSpec("generator", tr("Generator"), ParamKind::Text));
        return;
    }
    auto* help = new QLabel(utf8(type->help), this);
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(help);
    m_form = new ParamForm(m_context, type->params, this);
    m_layout->addWidget(m_form);
    connect(m_form, &ParamForm::edited, this, [this, type](const QString& name) {
        const ParamSpec* spec = type->param(name.toStdString());
        const Json params = m_form->params();
        change(spec != nullptr ? utf8(spec->title) : name, "params", params.empty() ? Json() : params);
    });
}

void InspectorPage::buildTable()
{
    addField(makeSpec("name", tr("Table name"), ParamKind::Text));
    addField(makeSpec("rows", tr("Rows"), ParamKind::Structure), new RowsEditor(m_context, this));
    addField(makeSpec("primary_key", tr("Primary key"), ParamKind::Column, tr("The column that names a row.")));
    addField(makeSpec("description", tr("Description"), ParamKind::Text));
    addTitle(tr("Constraints"));
    addField(makeSpec("constraints", tr("Rows are drawn again until these hold"), ParamKind::Structure),
             new RecordListEditor({makeSpec("/name", tr("Name"), ParamKind::Text),
                                   makeSpec("/sql", tr("Condition"), ParamKind::Expression)},
                                  Json{{"name", "rule"}, {"sql", "true"}}, tr("+ Constraint"), m_context, this));
    addTitle(tr("Correlations"));
    addField(makeSpec("correlations", tr("Wished rank correlations (Spearman)"), ParamKind::Structure),
             new RecordListEditor({makeSpec("/between/0", tr("Between"), ParamKind::Column),
                                   makeSpec("/between/1", tr("and"), ParamKind::Column),
                                   makeSpec("/spearman", tr("Strength"), ParamKind::Real)},
                                  Json{{"between", {"", ""}}, {"spearman", 0.5}}, tr("+ Correlation"), m_context,
                                  this));
}

void InspectorPage::buildProject()
{
    addField(makeSpec("name", tr("Project name"), ParamKind::Text));
    addField(makeSpec("description", tr("Description"), ParamKind::Text));
    addField(makeSpec("random_seed", tr("Random seed"), ParamKind::Integer,
                      tr("The same seed gives the same rows, always and everywhere.")));
    addField(makeSpec("locale", tr("Locale"), ParamKind::Text, tr("Where people and places come from: en_US, de_DE.")));
    addTitle(tr("Outputs"));
    ParamSpec sink = makeSpec("/sink", tr("Format"), ParamKind::Choice);
    for (const SinkType& type : sinkTypes())
        sink.limits.choices.push_back(type.id);
    addField(makeSpec("outputs", tr("What a run writes"), ParamKind::Structure),
             new RecordListEditor({sink, makeSpec("/params", tr("Options (JSON)"), ParamKind::Structure)},
                                  Json{{"sink", "csv"}}, tr("+ Output"), m_context, this));
}

} // namespace dw::ui
