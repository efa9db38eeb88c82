// The inspector's page of a table: how many rows, what is hidden behind its columns, what ties them together.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/correlation_editor.h"
#include "ui/design/inspector_page.h"
#include "ui/design/rule_trial.h"

#include <QMenu>

namespace dw::ui {

class TablePage : public InspectorPage
{
    Q_OBJECT

public:
    /// With Kind::Correlation selected: only the correlations.
    TablePage(Document& document, const Selection& selection);

protected:
    Json part() const override;
    QString pointer() const override;
    void put(Project& project, const Json& json) const override;
    QString shape() const override;
    void refreshed() override;

private:
    void buildRows();
    void buildTwins();
    QStringList columnsOf(const std::string& table) const;
    void buildEntities();
    void buildConstraints();
    void buildScenarios();
    void buildCorrelations();
    void buildInjections();
    void buildCorruptions();
    void addMenuButton(const QString& text, void (*fill)(QMenu&, Document&));
    void showAcceptance();
    QPushButton* addLink(const Selection& target);

    RuleTrials* m_trials = nullptr;
    CorrelationEditor* m_correlations = nullptr;
    std::vector<QPushButton*> m_constraints;
    std::vector<QPushButton*> m_scenarios;
    std::vector<QPushButton*> m_injections;
    std::vector<QPushButton*> m_corruptions;
    std::vector<QPushButton*> m_entities;
};

} // namespace dw::ui
