// The inspector's page of an injection: its parameters, and what it does to the rows.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/control.h"
#include "ui/charts/effect_chart.h"
#include "ui/design/injection_trial.h"
#include "ui/design/inspector_page.h"

#include <QFutureWatcher>
#include <QGridLayout>
#include <QTimer>

namespace dw::ui {

class InjectionPage : public InspectorPage
{
    Q_OBJECT

public:
    InjectionPage(Document& document, const Selection& selection);
    ~InjectionPage() override;

    const InjectionFindings& findings() const { return m_findings; }
    /// Of the last change.
    bool isComplete() const { return m_isComplete && !m_timer.isActive(); }

protected:
    Json part() const override;
    QString pointer() const override;
    void put(Project& project, const Json& json) const override;
    QString shape() const override;

private:
    std::optional<InjectionDesign> injection() const;
    void begin();
    void showFindings();
    QString words() const;

    QLabel* m_words = nullptr;
    QLabel* m_legend = nullptr;
    QGridLayout* m_charts;
    std::vector<EffectChart*> m_shown;
    QTimer m_timer; ///< waits until typing pauses
    QFutureWatcher<InjectionFindings> m_watcher;
    InjectionFindings m_findings;
    bool m_isComplete = false;
};

} // namespace dw::ui
