// Pages of tables, and of their correlations alone.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/table_page.h"

#include "core/project/control.h"
#include "core/project/file.h"
#include "core/registry/corruption.h"
#include "ui/design/coverage_view.h"
#include "ui/design/schema_actions.h"
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
    addField(makeSpec("name", tr("Table"), ParamKind::Text));
    buildRows();
    addField(makeSpec("description", tr("Description"), ParamKind::Text));
    buildEntities();
    buildConstraints();
    buildScenarios();
    buildCorrelations();
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
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(QString::fromStdString(table()->id))
        .arg(table()->entities.size())
        .arg(table()->constraints.size())
        .arg(scenariosOf(*table()).size())
        .arg(corruptionsOf(*table()).size());
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
    auto* add = new QToolButton(this);
    add->setText(tr("+ Constraint"));
    connect(add, &QToolButton::clicked, &document(), [&document = document(), at = selection().table] {
        document.select(Selection::ofTable(at));
        addConstraint(document);
    });
    column()->addWidget(add, 0, Qt::AlignLeft);
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
    auto* add = new QToolButton(this);
    add->setText(tr("+ Scenario"));
    connect(add, &QToolButton::clicked, &document(), [&document = document(), at = selection().table] {
        document.select(Selection::ofTable(at));
        addScenario(document);
    });
    column()->addWidget(add, 0, Qt::AlignLeft);
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

void TablePage::buildCorruptions()
{
    addTitle(tr("Corruptions"));
    const std::vector<CorruptionDesign> all = corruptionsOf(*table());
    if (all.empty())
        addNote(tr("Damage and gaps in what is written, such as typing errors; the truth is kept."));
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
        m_corruptions.push_back(addLink({Selection::Kind::Corruption, selection().table, i}));
    auto* menu = new QMenu(this);
    fillCorruptionMenu(*menu, document());
    auto* add = new QToolButton(this);
    add->setText(tr("+ Corruption"));
    add->setMenu(menu);
    add->setPopupMode(QToolButton::InstantPopup);
    column()->addWidget(add, 0, Qt::AlignLeft);
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
    const std::vector<CorruptionDesign> corruptions = corruptionsOf(*table());
    for (std::size_t i = 0; i < m_corruptions.size() && i < corruptions.size(); ++i) {
        const CorruptionType* type = findCorruption(corruptions[i].kind);
        m_corruptions[i]->setText(QString::fromStdString(corruptions[i].name) +
                                  (type != nullptr ? QStringLiteral(" — ") + registryText(type->title) : QString()));
    }
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
