// An injection and what it does.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/injection_page.h"

#include "core/registry/injection.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/measures.h"

#include <QToolButton>
#include <QtConcurrent/QtConcurrentRun>

namespace dw::ui {

namespace {

constexpr int kPause = 150;
constexpr std::size_t kMostTold = 4;

} // namespace

InjectionPage::InjectionPage(Document& document, const Selection& selection)
    : InspectorPage(document, selection), m_charts(new QGridLayout)
{
    addPath();
    const auto design = injection();
    addKind(tr("Injection"), design ? findInjection(design->kind) : nullptr);
    addTitle(tr("What it does"));
    m_words = addNote(tr("Trying…"));
    m_legend = addNote({});
    m_charts->setHorizontalSpacing(2 * kSpace);
    m_charts->setVerticalSpacing(kSpace);
    column()->addLayout(m_charts);
    connect(addButton(tr("Delete this injection")), &QToolButton::clicked, &document,
            [&document] { deleteSelected(document); });
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &InjectionPage::begin);
    connect(&document, &Document::planChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFutureWatcher<InjectionFindings>::finished, this, [this] {
        if (m_timer.isActive())
            return; // the answer to what was asked before
        m_findings = m_watcher.result();
        m_isComplete = true;
        showFindings();
    });
    begin();
}

InjectionPage::~InjectionPage()
{
    m_watcher.waitForFinished();
}

std::optional<InjectionDesign> InjectionPage::injection() const
{
    if (table() == nullptr)
        return std::nullopt;
    const std::vector<InjectionDesign> all = injectionsOf(*table());
    const auto item = static_cast<std::size_t>(selection().item);
    return item < all.size() ? std::optional(all[item]) : std::nullopt;
}

Json InjectionPage::part() const
{
    const auto design = injection();
    return design ? injectionToJson(*design) : Json();
}

QString InjectionPage::pointer() const
{
    return QStringLiteral("/tables/%1/injections/%2").arg(selection().table).arg(selection().item);
}

void InjectionPage::put(Project& project, const Json& json) const
{
    tableAt(project, selection().table)->extra["injections"][static_cast<std::size_t>(selection().item)] = json;
}

QString InjectionPage::shape() const
{
    const auto design = injection();
    return design ? QString::fromStdString(design->kind) : QString();
}

void InjectionPage::begin()
{
    if (m_watcher.isRunning()) {
        m_timer.start();
        return;
    }
    m_isComplete = false;
    m_watcher.setFuture(QtConcurrent::run(
        [project = document().project(), at = static_cast<std::size_t>(selection().table),
         item = static_cast<std::size_t>(selection().item)] { return tryInjection(project, at, item); }));
}

QString InjectionPage::words() const
{
    if (!m_findings.failure.isEmpty())
        return m_findings.failure;
    const bool hasCondition = !m_findings.condition.isEmpty();
    QStringList words;
    if (hasCondition && m_findings.drawsRows)
        words << tr("The rows that it is about are %1 of all; without it they are %2.")
                     .arg(shownShare(m_findings.meantAfter), shownShare(m_findings.meantBefore));
    else if (hasCondition)
        words << tr("It is about %1 of the rows.").arg(shownShare(m_findings.meantAfter));
    for (std::size_t i = 0; i < m_findings.changed.size() && i < kMostTold && !m_findings.drawsRows; ++i) {
        const InjectionFindings::Changed& one = m_findings.changed[i];
        words << (hasCondition ? tr("%1 differs in %2 of them, and in %3 of all rows.")
                                     .arg(one.column, shownShare(one.ofMeant), shownShare(one.ofAll))
                               : tr("%1 differs in %2 of the rows.").arg(one.column, shownShare(one.ofAll)));
    }
    if (m_findings.changed.empty())
        return tr("Nothing to try until its parameters are right.");
    words << tr("%1 rows tried.").arg(shownCount(m_findings.rows));
    return words.join(QLatin1Char(' '));
}

void InjectionPage::showFindings()
{
    m_words->setText(words());
    qDeleteAll(m_shown);
    m_shown.clear();
    for (const ColumnEffect& effect : m_findings.effects) {
        auto* chart = new EffectChart(this);
        chart->setEffect(effect.column, effect.before, effect.after);
        const int place = static_cast<int>(m_shown.size());
        m_charts->addWidget(chart, place / 2, place % 2);
        m_shown.push_back(chart);
    }
    m_legend->setVisible(!m_shown.empty());
    m_legend->setText(m_findings.isOfMeant
                          ? tr("Filled: with it. Dashed: without it. Only rows where %1.").arg(m_findings.condition)
                          : tr("Filled: with it. Dashed: without it."));
}

InspectorPage* makeInjectionPage(Document& document, const Selection& selection)
{
    return new InjectionPage(document, selection);
}

} // namespace dw::ui
