// Choosing roles.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/role_bar.h"

#include "ui/bias/bias_roles.h"
#include "ui/bias/stated_shares.h"
#include "ui/forms/check_menu.h"
#include "ui/forms/flow_layout.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

namespace dw::ui {

RoleBar::RoleBar(BiasData& shown, QWidget* parent)
    : QWidget(parent), m_data(shown), m_attributes(new QToolButton), m_outcome(new QComboBox),
      m_favourable(new QComboBox), m_more(new QToolButton)
{
    m_attributes->setPopupMode(QToolButton::InstantPopup);
    m_attributes->setMenu(new CheckMenu(this));
    m_attributes->setAccessibleName(tr("Protected attributes"));
    m_attributes->setToolTip(tr("The columns whose values form the groups"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->setToolTip(tr("The column that says what happened to a row"));
    m_favourable->setAccessibleName(tr("Favourable value"));
    m_favourable->setToolTip(
        tr("The value of the outcome that everybody would like to have; for numbers, compare, as in >=50000"));
    m_more->setText(tr("More"));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(this));
    m_more->setAccessibleName(tr("Prediction, weight and population"));
    auto* attributesLabel = new QLabel(tr("&Groups by"));
    auto* outcomeLabel = new QLabel(tr("Out&come"));
    attributesLabel->setBuddy(m_attributes);
    outcomeLabel->setBuddy(m_outcome);
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addTogether({attributesLabel, m_attributes});
    layout->addTogether({outcomeLabel, m_outcome, new QLabel(QStringLiteral("=")), m_favourable});
    layout->addWidget(m_more);
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_favourable->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_favourable->setInsertPolicy(QComboBox::NoInsert);
    // In a very narrow window they give way.
    m_outcome->setMinimumContentsLength(5);
    m_favourable->setMinimumContentsLength(3);
    connect(m_outcome, &QComboBox::textActivated, this, &RoleBar::chooseOutcome);
    connect(m_favourable, &QComboBox::textActivated, this, [this](const QString& value) {
        change(tr("Choose Favourable Value"), [&](InspectionRoles& roles) { roles.favourable = value.toStdString(); });
    });
    connect(m_attributes->menu(), &QMenu::aboutToShow, this, &RoleBar::fillAttributes);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &RoleBar::fillMore);
    connect(&m_data, &BiasData::choicesChanged, this, &RoleBar::refresh);
    refresh();
}

void RoleBar::change(const QString& text, const std::function<void(InspectionRoles&)>& change)
{
    InspectionRoles roles = m_data.roles();
    change(roles);
    m_data.setRoles(text, roles);
}

void RoleBar::refresh()
{
    const InspectionRoles& roles = m_data.roles();
    QStringList names;
    for (const ProtectedAttribute& attribute : roles.attributes)
        names.append(QString::fromStdString(attribute.column));
    m_attributes->setText(names.isEmpty() ? tr("choose…") : names.join(QStringLiteral(", ")));
    const QSignalBlocker blockOutcome(m_outcome);
    const QSignalBlocker blockFavourable(m_favourable);
    m_outcome->clear();
    m_outcome->addItem(tr("none"));
    m_outcome->addItems(m_data.columns());
    const QString outcome = QString::fromStdString(roles.outcome);
    m_outcome->setCurrentIndex(outcome.isEmpty() ? 0 : std::max(0, m_outcome->findText(outcome)));
    m_favourable->clear();
    const QStringList values = m_data.valuesOf(outcome);
    m_favourable->addItems(values);
    const bool typed = !outcome.isEmpty() && values.isEmpty();
    if (typed && !m_favourable->isEditable()) {
        m_favourable->setEditable(true);
        m_favourable->lineEdit()->setPlaceholderText(tr("mean, or >=50000"));
        m_favourable->lineEdit()->setAccessibleName(tr("Favourable value"));
        connect(m_favourable->lineEdit(), &QLineEdit::editingFinished, this, &RoleBar::takeTyped);
    } else if (!typed) {
        m_favourable->setEditable(false);
    }
    m_favourable->setMinimumWidth(typed ? 150 : 0);
    m_favourable->setEnabled(!outcome.isEmpty());
    const QString favourable = QString::fromStdString(roles.favourable);
    if (m_favourable->isEditable())
        m_favourable->setEditText(favourable);
    else
        m_favourable->setCurrentIndex(favourable.isEmpty() ? values.indexOf(QStringLiteral("true"))
                                                           : values.indexOf(favourable));
}

void RoleBar::takeTyped()
{
    const std::string typed = m_favourable->currentText().toStdString();
    if (typed != m_data.roles().favourable)
        change(tr("Choose Favourable Value"), [&](InspectionRoles& roles) { roles.favourable = typed; });
}

void RoleBar::fillAttributes()
{
    QMenu& menu = *m_attributes->menu();
    menu.clear();
    for (const QString& column : m_data.attributes()) {
        QAction* action = menu.addAction(column);
        action->setCheckable(true);
        for (const ProtectedAttribute& attribute : m_data.roles().attributes)
            if (QString::fromStdString(attribute.column) == column)
                action->setChecked(true);
        connect(action, &QAction::triggered, this, [this, column](bool on) { toggleAttribute(column, on); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("There is no column yet"))->setEnabled(false);
}

void RoleBar::toggleAttribute(const QString& column, bool on)
{
    change(tr("Choose Protected Attributes"), [&](InspectionRoles& roles) {
        std::erase_if(roles.attributes, [&](const ProtectedAttribute& attribute) {
            return QString::fromStdString(attribute.column) == column;
        });
        if (on)
            roles.attributes.push_back({column.toStdString(), {}});
    });
}

void RoleBar::chooseOutcome(const QString& column)
{
    change(tr("Choose Outcome"), [&](InspectionRoles& roles) {
        const bool isNone = m_outcome->currentIndex() == 0;
        roles.outcome = isNone ? std::string() : column.toStdString();
        std::vector<std::string> values;
        for (const QString& value : m_data.valuesOf(column))
            values.push_back(value.toStdString());
        roles.favourable = isNone ? std::string() : likelyFavourable(values, roles.outcome);
    });
}

void RoleBar::addChoice(QMenu& menu, const QString& title, const QString& none, const std::string& chosen,
                        std::string InspectionRoles::*member, const QString& step)
{
    QMenu* choices =
        menu.addMenu(chosen.empty() ? title : QStringLiteral("%1: %2").arg(title, QString::fromStdString(chosen)));
    auto* group = new QActionGroup(choices);
    const auto add = [&](const QString& text, const std::string& column) {
        QAction* action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(column == chosen);
        choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, member, column, step] {
            change(step, [&](InspectionRoles& roles) { roles.*member = column; });
        });
    };
    add(none, {});
    choices->addSeparator();
    for (const QString& column : m_data.columns())
        add(column, column.toStdString());
}

void RoleBar::addPopulation(QMenu& menu)
{
    QMenu* choices = menu.addMenu(tr("Compare shares with"));
    auto* group = new QActionGroup(choices);
    const auto add = [&](const QString& text, bool checked, const std::function<void()>& chosen) {
        QAction* action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        choices->addAction(action);
        connect(action, &QAction::triggered, this, chosen);
    };
    const Json& population = m_data.roles().population;
    const auto setPopulation = [this](const Json& json) {
        m_data.setPopulation(nullptr);
        change(tr("Choose Population"), [&](InspectionRoles& roles) { roles.population = json; });
    };
    add(tr("nothing"), population.is_null() && !m_data.hasPopulation(), [setPopulation] { setPopulation(Json()); });
    add(tr("equal shares"), population == "uniform" && !m_data.hasPopulation(),
        [setPopulation] { setPopulation("uniform"); });
    add(tr("stated shares…"), population.is_object() && !m_data.hasPopulation(), [this, setPopulation] {
        if (m_data.inspection() == nullptr)
            return;
        StatedShares shares(*m_data.inspection(), this);
        if (shares.exec() == QDialog::Accepted)
            setPopulation(shares.population());
    });
    add(tr("a file…"), m_data.hasPopulation(), [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Population to compare with"), {},
                                                          tr("Tables (*.csv *.tsv *.parquet *.json *.jsonl)"));
        if (!file.isEmpty())
            emit populationWanted(file);
    });
}

void RoleBar::fillMore()
{
    QMenu& menu = *m_more->menu();
    menu.clear();
    addChoice(menu, tr("Prediction"), tr("none"), m_data.roles().prediction, &InspectionRoles::prediction,
              tr("Choose Prediction"));
    addChoice(menu, tr("Weight"), tr("every row counts once"), m_data.roles().weight, &InspectionRoles::weight,
              tr("Choose Weight"));
    addPopulation(menu);
}

} // namespace dw::ui
