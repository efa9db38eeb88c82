// The inspector's page of a scenario: which rows, how many, what they cost, what weights bring the population back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/effect_chart.h"
#include "ui/design/inspector_page.h"
#include "ui/design/scenario_trial.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QProgressBar>
#include <QTableWidget>

namespace dw::ui {

class ScenarioPage : public InspectorPage
{
    Q_OBJECT

public:
    ScenarioPage(Document& document, const Selection& selection);

protected:
    /// As the file has it, but with the two choices of its editors under "what" and "amount".
    Json part() const override;
    QString pointer() const override;
    void put(Project& project, const Json& json) const override;
    void refreshed() override;

private:
    void buildFindings();
    void showFindings();
    void showCost(const ScenarioFacts& facts);
    void showWeights(const ScenarioReport& report);
    void showEffects();
    const Json* scenario() const;

    ScenarioTrials* m_trials;
    QLabel* m_rows = nullptr;
    QLabel* m_prevalence = nullptr;
    QProgressBar* m_acceptance;
    QLabel* m_cost = nullptr;
    QLabel* m_effective = nullptr;
    QLabel* m_effectiveWords = nullptr;
    QTableWidget* m_weights;
    QCheckBox* m_weighted;
    QLabel* m_legend = nullptr;
    QGridLayout* m_charts;
    std::vector<EffectChart*> m_shown;
    QWidget* m_found; ///< all that is known only after trying
};

} // namespace dw::ui
