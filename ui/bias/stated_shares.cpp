// A form of shares.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/stated_shares.h"

#include "ui/bias/bias_chart.h"
#include "ui/document/core_text.h"
#include "ui/shell/measures.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

double statedOr(const Json& population, const std::string& attribute, const std::string& group, double found)
{
    if (!population.is_object() || !population.contains(attribute) || !population[attribute].is_object())
        return found;
    const Json& shares = population[attribute];
    double sum = 0;
    for (const auto& [name, share] : shares.items())
        sum += share.is_number() ? share.get<double>() : 0;
    const Json own = shares.value(group, Json(0.0));
    return sum > 0 && own.is_number() ? own.get<double>() / sum : 0;
}

} // namespace

StatedShares::StatedShares(const Inspection& inspection, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Shares in the population"));
    auto* form = new QWidget;
    auto* grid = new QGridLayout(form);
    grid->setHorizontalSpacing(2 * kSpace);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto addText = [&](const QString& text, int column, bool isHead) {
        auto* label = new QLabel(text);
        if (isHead)
            label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row, column, column == 1 ? Qt::AlignRight : Qt::Alignment());
    };
    addText(tr("Group"), 0, true);
    addText(tr("In these rows"), 1, true);
    addText(tr("In the population"), 2, true);
    const MetricResult* result = inspection.find("representation");
    const MetricTable* shares = result != nullptr ? result->find("shares") : nullptr;
    for (std::size_t i = 0; shares != nullptr && i < shares->rows.size(); ++i) {
        const std::string& attribute = shares->at(i, "attribute").text;
        const std::string& group = shares->at(i, "group").text;
        const bool isAlone = std::any_of(inspection.roles.attributes.begin(), inspection.roles.attributes.end(),
                                         [&](const ProtectedAttribute& one) { return one.column == attribute; });
        if (!isAlone)
            continue; // shares of intersections follow from no statement about each alone
        const MetricValue& found = shares->at(i, "share");
        auto* share = new QDoubleSpinBox;
        share->setRange(0, 100);
        share->setDecimals(2);
        share->setSuffix(tr(" %"));
        share->setValue(100 * statedOr(inspection.roles.population, attribute, group, found.number));
        const QString name = QStringLiteral("%1 = %2").arg(QString::fromStdString(attribute), coreValue(group));
        share->setAccessibleName(tr("Share of %1 in the population").arg(name));
        ++row;
        addText(name, 0, false);
        addText(shownMetric(found.number, MetricUnit::Share), 1, false);
        grid->addWidget(share, row, 2);
        m_lines.push_back({attribute, group, share});
    }
    grid->setRowStretch(row + 1, 1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(form);
    auto* note = new QLabel(tr("Numbers of one attribute count as parts of their sum."));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(60 * fontMetrics().averageCharWidth(), std::min(28 * fontMetrics().height(), 120 + 40 * (row + 1)));
}

Json StatedShares::population() const
{
    Json population = Json::object();
    for (const Line& line : m_lines) // as written in per cent, without the dust of dividing
        population[line.attribute][line.group] = std::round(line.share->value() * 100) / 10'000;
    return population;
}

QDoubleSpinBox* StatedShares::share(const QString& attribute, const QString& group) const
{
    for (const Line& line : m_lines)
        if (line.attribute == attribute.toStdString() && line.group == group.toStdString())
            return line.share;
    return nullptr;
}

} // namespace dw::ui
