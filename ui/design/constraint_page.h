// The inspector's page of a constraint: its condition, how many draws keep it, and what it does to the columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/effect_chart.h"
#include "ui/design/inspector_page.h"
#include "ui/design/rule_trial.h"

#include <QGridLayout>
#include <QProgressBar>

namespace dw::ui {

class ConstraintPage : public InspectorPage
{
    Q_OBJECT

public:
    ConstraintPage(Document& document, const Selection& selection);

protected:
    Json part() const override;
    QString pointer() const override;
    void put(Project& project, const Json& json) const override;

private:
    void buildFindings();
    void showFindings();
    void showMarginals();
    const ConstraintDesign* constraint() const;

    RuleTrials* m_trials;
    QLabel* m_rate;
    QProgressBar* m_bar;
    QLabel* m_words;
    QLabel* m_clash;
    QLabel* m_legend;
    QGridLayout* m_charts;
    std::vector<EffectChart*> m_shown;
};

} // namespace dw::ui
