// The inspector's page of an entity: the hidden record that several columns are fields of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file.h"
#include "core/registry/registry.h"
#include "ui/design/inspector_page.h"
#include "ui/document/registry_text.h"
#include "ui/forms/record_list_editor.h"

namespace dw::ui {

class EntityPage : public InspectorPage
{
    Q_OBJECT

public:
    EntityPage(Document& document, const Selection& selection) : InspectorPage(document, selection)
    {
        const EntityDesign& design = *entity();
        addPath();
        addField(makeSpec("name", tr("Name"), ParamKind::Text));
        const GeneratorType* type = findGenerator(design.generator);
        if (type == nullptr) {
            addField(makeSpec("generator", tr("Generator"), ParamKind::Text));
            return;
        }
        QStringList columns;
        for (const ColumnDesign& one : table()->columns)
            if (one.source == ColumnDesign::Source::Field && one.field.starts_with(design.name + "."))
                columns << QString::fromStdString(one.name);
        addNote(registryText(type->help) + QLatin1Char('\n') +
                (columns.isEmpty() ? tr("No column uses it yet.")
                                   : tr("Used by %1.").arg(columns.join(QStringLiteral(", ")))));
        addForm(*type);
    }

protected:
    Json part() const override
    {
        const EntityDesign* design = entity();
        if (design == nullptr)
            return {};
        return tableToJson(*table())["entities"][static_cast<std::size_t>(selection().item)];
    }

    QString pointer() const override
    {
        return QStringLiteral("/tables/%1/entities/%2").arg(selection().table).arg(selection().item);
    }

    void put(Project& project, const Json& json) const override
    {
        TableDesign* design = tableAt(project, selection().table);
        const auto item = static_cast<std::size_t>(selection().item);
        Json all = tableToJson(*design);
        all["id"] = design->id;
        Json kept = json;
        kept["id"] = design->entities[item].id;
        all["entities"][item] = kept;
        const std::string before = design->entities[item].name;
        *design = tableFromJson(all);
        // Fields follow the new name.
        const std::string after = design->entities[item].name;
        if (after == before)
            return;
        for (ColumnDesign& one : design->columns)
            if (one.source == ColumnDesign::Source::Field && one.field.starts_with(before + "."))
                one.field.replace(0, before.size(), after);
    }

    QString shape() const override
    {
        const EntityDesign* design = entity();
        return design != nullptr ? QString::fromStdString(design->generator) : QString();
    }

private:
    const EntityDesign* entity() const
    {
        const TableDesign* design = table();
        const auto item = static_cast<std::size_t>(selection().item);
        return design != nullptr && item < design->entities.size() ? &design->entities[item] : nullptr;
    }
};

InspectorPage* makeEntityPage(Document& document, const Selection& selection)
{
    return new EntityPage(document, selection);
}

} // namespace dw::ui

#include "entity_page.moc"
