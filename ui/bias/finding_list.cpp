// Lines of findings.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/finding_list.h"

#include "ui/document/core_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

constexpr std::size_t kMost = 20;

} // namespace

FindingList::FindingList(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Findings"));
    auto* content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(12, 8, 12, 12);
    m_layout->setSpacing(10);
    m_layout->setAlignment(Qt::AlignTop);
    setWidget(content);
}

void FindingList::setInspection(std::shared_ptr<const Inspection> inspection)
{
    m_inspection = std::move(inspection);
    m_findings.clear();
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_inspection)
        return;
    for (const Finding* finding : m_inspection->findings())
        if (m_findings.size() < kMost)
            m_findings.push_back(*finding);
    for (std::size_t i = 0; i < m_findings.size(); ++i)
        m_layout->addWidget(lineOf(m_findings[i], static_cast<int>(i) + 1));
    if (m_findings.empty()) {
        auto* nothing =
            new QLabel(tr("Nothing stands out: no difference between groups is larger than chance allows."));
        nothing->setWordWrap(true);
        m_layout->addWidget(nothing);
    }
}

QWidget* FindingList::lineOf(const Finding& finding, int number)
{
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* place = new QLabel(QString::number(number));
    place->setEnabled(false);
    place->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00")) + 6);
    place->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto* words = new QLabel(coreText(finding.words));
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAlignment(Qt::AlignTop);
    layout->addWidget(place);
    layout->addWidget(words, 1);
    const auto add = [&](const QString& text, const QString& help) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setToolTip(help);
        button->setAccessibleName(tr("%1, finding %2").arg(text).arg(number));
        button->setAutoRaise(true);
        layout->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    if (!finding.condition.empty()) {
        const QToolButton* rows = add(tr("Rows"), tr("Show the rows of this group in the Data view"));
        connect(rows, &QToolButton::clicked, this, [this, finding] {
            QStringList parts;
            for (const auto& [attribute, value] : finding.group)
                parts << QStringLiteral("%1 = %2").arg(QString::fromStdString(attribute), coreValue(value));
            emit rowsWanted(QString::fromStdString(finding.condition), parts.join(QStringLiteral(", ")));
        });
    }
    if (m_targetsPossible && finding.remedy != Remedy::None) {
        const QToolButton* target = add(tr("Make a target"), tr("Ask the project for data without this difference"));
        connect(target, &QToolButton::clicked, this, [this, finding] { emit targetWanted(finding); });
    }
    return line;
}

} // namespace dw::ui
