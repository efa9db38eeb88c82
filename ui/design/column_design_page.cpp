// The inspector's page of a column: where its values come from, and what becomes of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/column_design_page.h"
#include "ui/document/registry_text.h"
#include "ui/document/step.h"

#include "core/project/file.h"
#include "core/registry/registry.h"
#include "ui/design/generator_palette.h"
#include "ui/design/reshape.h"
#include "ui/forms/choice_button.h"
#include "ui/forms/record_list_editor.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace dw::ui {

namespace {

QString sourceTitle(const TableDesign& table, const ColumnDesign& column)
{
    if (column.source == ColumnDesign::Source::Sql)
        return ColumnDesignPage::tr("Computed — SQL expression");
    if (column.source == ColumnDesign::Source::Field) {
        const std::string entity = column.field.substr(0, column.field.find('.'));
        for (const EntityDesign& one : table.entities)
            if (one.name == entity)
                for (const SourceEntry& entry : sourceEntries())
                    if (entry.choice.generator == one.generator && entity + "." + entry.choice.field == column.field)
                        return entry.title;
        return utf8(column.field);
    }
    for (const SourceEntry& entry : sourceEntries())
        if (entry.choice.generator == column.generator && entry.choice.source == column.source)
            return entry.title;
    return column.generator.empty() ? ColumnDesignPage::tr("Choose a generator…") : utf8(column.generator);
}

} // namespace

ColumnDesignPage::ColumnDesignPage(Document& document, const Selection& selection) : InspectorPage(document, selection)
{
    const ColumnDesign& design = *columnAt(document.project(), selection);
    addPath();
    addField(makeSpec("name", tr("Name"), ParamKind::Text));
    buildSource(design);
    addTitle(tr("Finish"));
    if (design.source == ColumnDesign::Source::Sql)
        addField(makeSpec("type", tr("Data type"), ParamKind::Text, tr("Type to cast the result to, such as int64.")));
    addRow({makeSpec("decimals", tr("Decimals"), ParamKind::Integer, tr("Digits kept after the point.")),
            makeSpec("minimum", tr("Minimum"), ParamKind::Real, tr("Smaller values are raised to it.")),
            makeSpec("maximum", tr("Maximum"), ParamKind::Real, tr("Larger values are lowered to it."))});
    ParamSpec nulls = makeSpec("null_ratio", tr("Share of nulls"), ParamKind::Real, tr("From 0 to 1."));
    nulls.varies = true;
    addField(nulls);
    if (design.source == ColumnDesign::Source::Generator)
        addField(makeSpec("exact", tr("Meet shares exactly"), ParamKind::Bool,
                          tr("Shares are met exactly over the whole table, not only on average.")));
    addField(makeSpec("hidden", tr("Hidden: computed, not written"), ParamKind::Bool));
    addTitle(tr("About"));
    addRow(
        {makeSpec("unit", tr("Unit"), ParamKind::Text), makeSpec("description", tr("Description"), ParamKind::Text)});
}

Json ColumnDesignPage::part() const
{
    const ColumnDesign* design = columnAt(document().project(), selection());
    return design != nullptr ? columnToJson(*design) : Json();
}

QString ColumnDesignPage::pointer() const
{
    return QStringLiteral("/tables/%1/columns/%2").arg(selection().table).arg(selection().item);
}

void ColumnDesignPage::put(Project& project, const Json& json) const
{
    if (ColumnDesign* design = columnAt(project, selection())) {
        // The id stays what it was: values do not change because a name does.
        Json kept = json;
        kept["id"] = design->id;
        *design = columnFromJson(kept);
    }
}

QString ColumnDesignPage::shape() const
{
    const ColumnDesign* design = columnAt(document().project(), selection());
    return design == nullptr ? QString()
                             : QString::number(static_cast<int>(design->source)) +
                                   QString::fromStdString(design->generator) + QString::fromStdString(design->id);
}

void ColumnDesignPage::buildSource(const ColumnDesign& design)
{
    auto* button = new ChoiceButton(sourceTitle(*table(), design), this);
    button->setAccessibleName(tr("Where the values come from: %1").arg(button->text()));
    button->setToolTip(tr("Choose another generator"));
    connect(button, &QPushButton::clicked, this, &ColumnDesignPage::chooseSource);
    column()->addWidget(button);
    const GeneratorType* type =
        design.source == ColumnDesign::Source::Generator ? findGenerator(design.generator) : nullptr;
    if (design.source == ColumnDesign::Source::Sql) {
        addField(makeSpec("sql", tr("Expression"), ParamKind::Expression,
                          tr("Columns of this row, of the parent (parent.column) or sums over children.")));
    } else if (design.source == ColumnDesign::Source::Field) {
        addField(makeSpec("field", tr("Field"), ParamKind::Text, tr("Entity and field: person.email.")));
        buildEntityLink(design);
    } else if (type == nullptr) {
        addField(makeSpec("generator", tr("Generator"), ParamKind::Text));
    } else {
        addNote(registryText(type->help));
        buildTools(*type);
        addForm(*type);
    }
}

void ColumnDesignPage::buildEntityLink(const ColumnDesign& design)
{
    const std::string entity = design.field.substr(0, design.field.find('.'));
    for (std::size_t i = 0; i < table()->entities.size(); ++i) {
        if (table()->entities[i].name != entity)
            continue;
        auto* button = new ChoiceButton(tr("Settings of “%1”, shared by its fields").arg(utf8(entity)), this);
        connect(button, &QPushButton::clicked, this, [this, item = static_cast<int>(i)] {
            this->document().select({Selection::Kind::Entity, selection().table, item});
        });
        column()->addWidget(button);
    }
}

void ColumnDesignPage::buildTools(const GeneratorType& type)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    if (!type.examples.empty()) {
        auto* presets = new QToolButton(this);
        presets->setText(tr("Examples"));
        presets->setProperty("link", true);
        presets->setToolTip(tr("Start from one of %n example(s)", nullptr, static_cast<int>(type.examples.size())));
        presets->setPopupMode(QToolButton::InstantPopup);
        auto* menu = new QMenu(presets);
        for (const Example& example : type.examples)
            menu->addAction(registryText(example.title), this, [this, &example] {
                finishStep(this->document());
                change(tr("Example"), "params", example.params.empty() ? Json() : example.params);
            });
        presets->setMenu(menu);
        line->addWidget(presets);
    }
    if (canBeDrawn(document(), selection())) {
        auto* draw = new QToolButton(this);
        draw->setText(tr("Draw this distribution"));
        draw->setToolTip(tr("Turns it into a curve of the same shape, whose points can be dragged. One undo brings "
                            "the generator back."));
        connect(draw, &QToolButton::clicked, this, [this] { drawDistribution(this->document(), selection()); });
        line->addWidget(draw);
    }
    line->addStretch();
    column()->addLayout(line);
}

void ColumnDesignPage::chooseSource()
{
    auto* palette = new GeneratorPalette(tr("Choose where the values come from"), window());
    connect(palette, &GeneratorPalette::chosen, &document(),
            [&document = document(), selection = selection()](const SourceChoice& choice) {
                document.edit(tr("Change Generator"), {}, [&](Project& project) {
                    if (ColumnDesign* design = columnAt(project, selection)) {
                        applySource(project, selection.table, *design, choice);
                        if (choice.source == ColumnDesign::Source::Sql && design->sql.empty())
                            design->sql = "1";
                    }
                });
            });
    palette->setModal(true);
    palette->show();
}

InspectorPage* makeColumnPage(Document& document, const Selection& selection)
{
    return new ColumnDesignPage(document, selection);
}

} // namespace dw::ui
