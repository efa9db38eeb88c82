// A constraint and its consequences.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/constraint_page.h"

#include "core/project/file.h"
#include "ui/forms/record_list_editor.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/theme.h"

#include <QToolButton>

namespace dw::ui {

ConstraintPage::ConstraintPage(Document& document, const Selection& selection)
    : InspectorPage(document, selection), m_trials(new RuleTrials(document, selection.table, selection.item, this)),
      m_rate(nullptr), m_bar(new QProgressBar(this)), m_words(nullptr), m_clash(makeProblemLabel(this)),
      m_legend(nullptr), m_charts(new QGridLayout)
{
    addPath();
    addField(makeSpec("name", tr("Constraint"), ParamKind::Text, tr("Messages call it by this name.")));
    addField(makeSpec("sql", tr("Condition that every row keeps"), ParamKind::Expression,
                      tr("Rows that break it are drawn again, all columns that it depends on together.")));
    addField(makeSpec("description", tr("Description"), ParamKind::Text));
    buildFindings();
    connect(m_trials, &RuleTrials::updated, this, &ConstraintPage::showFindings);
    connect(m_trials, &RuleTrials::started, this, [this] { m_words->setText(tr("Trying…")); });
    connect(addButton(tr("Delete this constraint")), &QToolButton::clicked, &document,
            [&document] { deleteSelected(document); });
    showFindings();
}

void ConstraintPage::buildFindings()
{
    addTitle(tr("What it does"));
    m_rate = new QLabel(this);
    QFont large = m_rate->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    m_rate->setFont(large);
    m_rate->setAccessibleName(tr("Acceptance rate"));
    column()->addWidget(m_rate);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Acceptance rate"));
    column()->addWidget(m_bar);
    m_words = addNote(tr("Trying…"));
    column()->addWidget(m_clash);
    m_legend = addNote(tr("Filled: with it. Dashed: without it."));
    m_charts->setHorizontalSpacing(16);
    m_charts->setVerticalSpacing(12);
    column()->addLayout(m_charts);
}

const ConstraintDesign* ConstraintPage::constraint() const
{
    const TableDesign* design = table();
    const auto item = static_cast<std::size_t>(selection().item);
    return design != nullptr && item < design->constraints.size() ? &design->constraints[item] : nullptr;
}

Json ConstraintPage::part() const
{
    if (constraint() == nullptr)
        return {};
    return tableToJson(*table())["constraints"][static_cast<std::size_t>(selection().item)];
}

QString ConstraintPage::pointer() const
{
    return QStringLiteral("/tables/%1/constraints/%2").arg(selection().table).arg(selection().item);
}

void ConstraintPage::put(Project& project, const Json& json) const
{
    TableDesign* design = tableAt(project, selection().table);
    Json all = tableToJson(*design);
    all["id"] = design->id;
    all["constraints"][static_cast<std::size_t>(selection().item)] = json;
    *design = tableFromJson(all);
}

void ConstraintPage::showFindings()
{
    const ConstraintDesign* design = constraint();
    if (design == nullptr || m_trials->isRunning())
        return;
    const RuleFindings& findings = m_trials->findings();
    const auto [group, rule] = findings.find(*design);
    m_rate->setVisible(group != nullptr);
    m_bar->setVisible(group != nullptr);
    setProblemText(m_clash, group != nullptr && group->impossible ? clashWords(*group) : QString());
    if (group == nullptr) {
        m_words->setText(findings.failure.isEmpty() ? tr("Nothing to try until the condition is right.")
                                                    : findings.failure);
    } else {
        const double rate = group->accepted[rule];
        m_rate->setText(shownShare(rate));
        m_bar->setValue(static_cast<int>(rate * 1000));
        QString words = tr("of first draws keep it (%1 rows tried).").arg(shownCount(group->rows));
        if (group->names.size() > 1)
            words +=
                QLatin1Char(' ') +
                tr("Together with the constraints on the same columns: %1.").arg(shownShare(group->acceptedTogether));
        if (!group->impossible && group->acceptedTogether < 0.02)
            words += QLatin1Char(' ') + tr("That makes many draws for each row: a run will be slow.");
        m_words->setText(words);
    }
    showMarginals();
}

void ConstraintPage::showMarginals()
{
    qDeleteAll(m_shown);
    m_shown.clear();
    for (const RuleMarginal& marginal : m_trials->findings().marginals) {
        if (!marginal.before && !marginal.after)
            continue;
        auto* chart = new EffectChart(this);
        chart->setEffect(marginal.column, marginal.before, marginal.after);
        const int place = static_cast<int>(m_shown.size());
        m_charts->addWidget(chart, place / 2, place % 2);
        m_shown.push_back(chart);
    }
    m_legend->setVisible(!m_shown.empty());
}

InspectorPage* makeConstraintPage(Document& document, const Selection& selection)
{
    return new ConstraintPage(document, selection);
}

} // namespace dw::ui
