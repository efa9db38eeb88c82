// The inspector's page of the project: what it is called, where its chance comes from, what a run writes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file.h"
#include "core/registry/locale.h"
#include "ui/design/inspector_page.h"
#include "ui/design/outputs_editor.h"
#include "ui/forms/record_list_editor.h"

namespace dw::ui {

class ProjectPage : public InspectorPage
{
    Q_OBJECT

public:
    explicit ProjectPage(Document& document) : InspectorPage(document, Selection{})
    {
        addField(makeSpec("name", tr("Project name"), ParamKind::Text));
        addField(makeSpec("description", tr("Description"), ParamKind::Text));
        ParamSpec seed = makeSpec("random_seed", tr("Random seed"), ParamKind::Integer,
                                  tr("The same seed gives the same rows, always and everywhere."));
        addField(seed);
        ParamSpec locale = makeSpec("locale", tr("Locale"), ParamKind::Choice,
                                    tr("Where people and places come from, unless a generator says otherwise."));
        // The first choice stands for the project's own locale, which this is.
        for (const std::string& name : localeChoices().names)
            if (name.find('_') != std::string::npos)
                locale.limits.choices.push_back(name);
        locale.defaultValue = Project().locale;
        addField(locale);
        addTitle(tr("What a run writes"));
        addField(makeSpec("outputs", QString(), ParamKind::Structure), new OutputsEditor(context(), this));
    }

protected:
    Json part() const override { return projectToJson(document().project()); }
    QString pointer() const override { return {}; }
    void put(Project& project, const Json& json) const override { project = projectFromJson(json); }
};

InspectorPage* makeProjectPage(Document& document)
{
    return new ProjectPage(document);
}

} // namespace dw::ui

#include "project_page.moc"
