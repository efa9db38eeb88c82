// The findings of an inspection in words, the weightiest first, each with what can be done about it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspect/inspection.h"

#include <QScrollArea>

class QVBoxLayout;

namespace dw::ui {

class FindingList : public QScrollArea
{
    Q_OBJECT

public:
    explicit FindingList(QWidget* parent = nullptr);

    void setInspection(std::shared_ptr<const Inspection> inspection);
    std::size_t count() const { return m_findings.size(); }
    /// Also offer to make a target of a finding that has a remedy.
    void setTargetsPossible(bool possible) { m_targetsPossible = possible; }

signals:
    void rowsWanted(const QString& condition, const QString& name);
    void targetWanted(const dw::Finding& finding);

private:
    QWidget* lineOf(const Finding& finding, int number);

    std::shared_ptr<const Inspection> m_inspection;
    std::vector<Finding> m_findings;
    bool m_targetsPossible = false;
    QVBoxLayout* m_layout;
};

} // namespace dw::ui
