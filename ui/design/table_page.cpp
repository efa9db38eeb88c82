// Pages of tables, and of their correlations alone.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/table_page.h"

#include "core/project/control.h"
#include "core/project/file.h"
#include "core/registry/corruption.h"
#include "core/registry/injection.h"
#include "ui/design/coverage_view.h"
#include "ui/design/schema_actions.h"
#include "ui/design/twin_changes.h"
#include "ui/document/registry_text.h"
#include "ui/forms/choice_button.h"
#include "ui/forms/record_list_editor.h"
#include "ui/forms/rows_editor.h"
#include "ui/preview/cell_text.h"

#include <QToolButton>

namespace dw::ui {

TablePage::TablePage(Document& document, const Selection& selection) : InspectorPage(document, selection)
{
    addPath();
    if (selection.kind == Selection::Kind::Correlation) {
        buildCorrelations();
        return;
    }
    const bool isOfTwins = table() != nullptr && table()->extra.contains("twin_of");
    addField(makeSpec("name", tr("Table"), ParamKind::Text));
    isOfTwins ? buildTwins() : buildRows();
    addField(makeSpec("description", tr("Description"), ParamKind::Text));
    if (!isOfTwins) {
        buildEntities();
        buildConstraints();
        buildScenarios();
        buildCorrelations();
        buildInjections();
    }
    buildCorruptions();
}

Json TablePage::part() const
{
    return table() != nullptr ? tableToJson(*table()) : Json();
}

QString TablePage::pointer() const
{
    return QStringLiteral("/tables/%1").arg(selection().table);
}

void TablePage::put(Project& project, const Json& json) const
{
    TableDesign* design = tableAt(project, selection().table);
    // The id stays what it was: values do not change because a name does.
    Json kept = json;
    kept["id"] = design->id;
    *design = tableFromJson(kept);
}

QString TablePage::shape() const
{
    if (table() == nullptr)
        return {};
    const std::optional<TwinDesign> twin = twinOf(*table());
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(QString::fromStdString(table()->id))
        .arg(table()->entities.size())
        .arg(table()->constraints.size())
        .arg(scenariosOf(*table()).size())
        .arg(corruptionsOf(*table()).size())
        .arg(injectionsOf(*table()).size())
        .arg(twin ? columnsOf(twin->original).join(QLatin1Char('\n')) : QString());
}

QStringList TablePage::columnsOf(const std::string& name) const
{
    QStringList columns;
    if (const TableDesign* other = document().project().findTable(name))
        for (const ColumnDesign& column : other->columns)
            columns << QString::fromStdString(column.name);
    return columns;
}

void TablePage::buildTwins()
{
    addNote(tr("A row for each row of another table: the same draws with one column changed, so that only what "
               "follows from it is different. Its columns are SQL: twin.x is what x would be, original.x what it is."));
    addField(makeSpec("twin_of", tr("Twins of"), ParamKind::Table, tr("The table whose rows have twins.")));
    ParamSpec change = makeSpec("change", tr("What is changed"), ParamKind::Choice,
                                tr("A column of that table, such as the protected attribute."));
    if (const auto twin = twinOf(*table()))
        for (const QString& column : columnsOf(twin->original))
            change.limits.choices.push_back(column.toStdString());
    addField(change);
    addField(makeSpec("to", tr("To what"), ParamKind::Structure,
                      tr("Each value and what it becomes; an empty first cell stands for all. Two values are exchanged "
                         "by themselves.")),
             new TwinChanges(context(), this));
}

void TablePage::buildRows()
{
    addField(makeSpec("rows", tr("Rows"), ParamKind::Structure), new RowsEditor(context(), this));
    addField(makeSpec("primary_key", tr("Primary key"), ParamKind::Column, tr("The column that names a row.")));
}

QPushButton* TablePage::addLink(const Selection& target)
{
    auto* link = new ChoiceButton(QString(), this);
    connect(link, &QPushButton::clicked, &document(), [&document = document(), target] { document.select(target); });
    column()->addWidget(link);
    return link;
}

void TablePage::buildEntities()
{
    if (table()->entities.empty())
        return;
    addTitle(tr("Entities"));
    for (int i = 0; i < static_cast<int>(table()->entities.size()); ++i)
        m_entities.push_back(addLink({Selection::Kind::Entity, selection().table, i}));
}

void TablePage::buildConstraints()
{
    addTitle(tr("Constraints"));
    if (table()->constraints.empty())
        addNote(tr("Conditions that every row keeps, such as discharged >= admitted."));
    for (int i = 0; i < static_cast<int>(table()->constraints.size()); ++i)
        m_constraints.push_back(addLink({Selection::Kind::Constraint, selection().table, i}));
    connect(addButton(tr("+ Constraint")), &QToolButton::clicked, &document(),
            [&document = document(), at = selection().table] {
                document.select(Selection::ofTable(at));
                addConstraint(document);
            });
    if (m_constraints.empty())
        return;
    m_trials = new RuleTrials(document(), selection().table, -1, this);
    connect(m_trials, &RuleTrials::updated, this, &TablePage::showAcceptance);
}

void TablePage::buildScenarios()
{
    addTitle(tr("Scenarios"));
    const std::size_t count = scenariosOf(*table()).size();
    if (count == 0)
        addNote(tr("Rows to be had more often than by chance, with the weights that lead back to the population."));
    for (int i = 0; i < static_cast<int>(count); ++i)
        m_scenarios.push_back(addLink({Selection::Kind::Scenario, selection().table, i}));
    connect(addButton(tr("+ Scenario")), &QToolButton::clicked, &document(),
            [&document = document(), at = selection().table] {
                document.select(Selection::ofTable(at));
                addScenario(document);
            });
    column()->addWidget(new CoverageView(document(), selection().table, this));
}

void TablePage::buildCorrelations()
{
    addTitle(tr("Correlations"));
    m_correlations = new CorrelationEditor(document(), selection().table, this);
    column()->addWidget(m_correlations);
    ParamSpec repair = makeSpec("repair_correlations", tr("Repair impossible correlations"), ParamKind::Bool,
                                tr("Where the stated correlations cannot hold together, rows follow the nearest ones "
                                   "that can, without a problem being reported."));
    addField(repair);
}

void TablePage::addMenuButton(const QString& text, void (*fill)(QMenu&, Document&))
{
    auto* menu = new QMenu(this);
    fill(*menu, document());
    QToolButton* add = addButton(text);
    add->setMenu(menu);
    add->setPopupMode(QToolButton::InstantPopup);
}

void TablePage::buildInjections()
{
    addTitle(tr("Injections"));
    const std::size_t count = injectionsOf(*table()).size();
    if (count == 0)
        addNote(tr("Bias of known size, such as labels that are wrong for one group; what is true stays known."));
    for (int i = 0; i < static_cast<int>(count); ++i)
        m_injections.push_back(addLink({Selection::Kind::Injection, selection().table, i}));
    addMenuButton(tr("+ Injection"), fillInjectionMenu);
}

void TablePage::buildCorruptions()
{
    addTitle(tr("Corruptions"));
    const std::vector<CorruptionDesign> all = corruptionsOf(*table());
    if (all.empty())
        addNote(tr("Damage and gaps in what is written, such as typing errors; the truth is kept."));
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
        m_corruptions.push_back(addLink({Selection::Kind::Corruption, selection().table, i}));
    addMenuButton(tr("+ Corruption"), fillCorruptionMenu);
    if (all.empty())
        return;
    ParamSpec truth =
        makeSpec("truth", tr("Truth"), ParamKind::Choice,
                 tr("Where the clean values are written: as columns beside the corrupted ones, as a table "
                    "of their own, or nowhere."));
    truth.limits.choices = {"columns", "table", "none"};
    truth.defaultValue = "columns";
    addField(truth);
}

void TablePage::showAcceptance()
{
    for (std::size_t i = 0; i < m_constraints.size() && i < table()->constraints.size(); ++i) {
        const ConstraintDesign& design = table()->constraints[i];
        QString text = QString::fromStdString(design.name.empty() ? design.sql : design.name);
        QString help = QString::fromStdString(design.sql);
        if (m_trials != nullptr && !m_trials->isRunning())
            if (const auto [group, rule] = m_trials->findings().find(design); group != nullptr) {
                text += group->impossible ? QStringLiteral("   ✕")
                                          : QStringLiteral("   ") + shownShare(group->accepted[rule]);
                help += QLatin1Char('\n') +
                        (group->impossible ? clashWords(*group)
                                           : tr("%1 of first draws keep it").arg(shownShare(group->accepted[rule])));
            }
        m_constraints[i]->setText(text);
        m_constraints[i]->setToolTip(help);
        m_constraints[i]->setAccessibleDescription(help);
    }
}

void TablePage::refreshed()
{
    for (std::size_t i = 0; i < m_entities.size() && i < table()->entities.size(); ++i) {
        const EntityDesign& entity = table()->entities[i];
        m_entities[i]->setText(QString::fromStdString(
            entity.name == entity.generator ? entity.name : entity.name + " — " + entity.generator));
    }
    const std::vector<ScenarioDesign> scenarios = scenariosOf(*table());
    for (std::size_t i = 0; i < m_scenarios.size() && i < scenarios.size(); ++i) {
        const ScenarioDesign& one = scenarios[i];
        const QString amount = one.share  ? shownShare(*one.share)
                               : one.rows ? tr("%1 rows").arg(shownCount(*one.rows))
                                          : QString();
        m_scenarios[i]->setText(QString::fromStdString(one.name) + QStringLiteral("   ") + amount);
        m_scenarios[i]->setToolTip(QString::fromStdString(one.when));
    }
    const auto showKinds = [](const std::vector<QPushButton*>& links, const auto& designs, auto typeOf) {
        for (std::size_t i = 0; i < links.size() && i < designs.size(); ++i) {
            const auto* type = typeOf(designs[i].kind);
            links[i]->setText(QString::fromStdString(designs[i].name) +
                              (type != nullptr ? QStringLiteral(" — ") + registryText(type->title) : QString()));
        }
    };
    showKinds(m_injections, injectionsOf(*table()), findInjection);
    showKinds(m_corruptions, corruptionsOf(*table()), findCorruption);
    showAcceptance();
    if (m_correlations != nullptr)
        m_correlations->refresh();
}

InspectorPage* makeTablePage(Document& document, const Selection& selection)
{
    return new TablePage(document, selection);
}

InspectorPage* makeCorrelationPage(Document& document, const Selection& selection)
{
    return new TablePage(document, selection);
}

} // namespace dw::ui
