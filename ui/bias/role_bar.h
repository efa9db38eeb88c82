// The line in which columns are given their roles.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/bias_data.h"

#include <QComboBox>
#include <QToolButton>

class QActionGroup;
class QMenu;

namespace dw::ui {

class RoleBar : public QWidget
{
    Q_OBJECT

public:
    explicit RoleBar(BiasData& shown, QWidget* parent = nullptr);

    QToolButton& attributes() { return *m_attributes; }
    QComboBox& outcome() { return *m_outcome; }
    QComboBox& favourable() { return *m_favourable; }

signals:
    /// A file was named whose rows are the population to compare with.
    void populationWanted(const QString& file);

private:
    void refresh();
    void takeTyped();
    void fillAttributes();
    void fillMore();
    void addChoice(QMenu& menu, const QString& title, const QString& none, const std::string& chosen,
                   std::string InspectionRoles::*member, const QString& step);
    void addPopulation(QMenu& menu);
    void toggleAttribute(const QString& column, bool on);
    void chooseOutcome(const QString& column);
    void change(const QString& text, const std::function<void(InspectionRoles&)>& change);

    BiasData& m_data;
    QToolButton* m_attributes;
    QComboBox* m_outcome;
    QComboBox* m_favourable;
    QToolButton* m_more;
};

} // namespace dw::ui
