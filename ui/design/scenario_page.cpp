// A scenario and its consequences.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/scenario_page.h"

#include "ui/design/scenario_editors.h"
#include "ui/forms/record_list_editor.h"
#include "ui/forms/wrapping_check_box.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/measures.h"

#include <QHeaderView>
#include <QToolButton>
#include <array>
#include <cmath>

namespace dw::ui {

namespace {

constexpr std::array<const char*, 2> kWhat{"when", "force"};
constexpr std::array<const char*, 2> kAmount{"share", "rows"};

/// Moves those keys of the scenario into an object of their own.
void fold(Json& json, const char* into, std::span<const char* const> keys)
{
    Json folded = Json::object();
    for (const char* key : keys)
        if (const auto found = json.find(key); found != json.end()) {
            folded[key] = *found;
            json.erase(key);
        }
    json[into] = std::move(folded);
}

void unfold(Json& json, const char* from)
{
    const Json folded = json.value(from, Json::object());
    json.erase(from);
    for (const auto& [key, value] : folded.items())
        json[key] = value;
}

QString listed(const std::vector<std::string>& names)
{
    QStringList all;
    for (const std::string& name : names)
        all << QString::fromStdString(name);
    return all.join(QStringLiteral(", "));
}

/// A weight or a factor with three digits that count.
QString shownFactor(double number)
{
    return QLocale().toString(number, 'g', number >= 1000 ? 6 : 3);
}

} // namespace

ScenarioPage::ScenarioPage(Document& document, const Selection& selection)
    : InspectorPage(document, selection), m_trials(new ScenarioTrials(document, selection.table, this)),
      m_acceptance(new QProgressBar), m_weights(new QTableWidget(0, 3)),
      m_weighted(new WrappingCheckBox(tr("Count each row by its weight"))), m_charts(new QGridLayout),
      m_found(new QWidget(this))
{
    addPath();
    addField(makeSpec("name", tr("Scenario"), ParamKind::Text, tr("scenario_name() gives it for each row.")));
    addField(makeSpec("what", tr("What its rows have in common"), ParamKind::Structure),
             new ConditionOrFacts(context(), this));
    addField(makeSpec("amount", tr("How many rows it is to have"), ParamKind::Structure),
             new ShareOrCount(context(), this));
    addField(makeSpec("description", tr("Description"), ParamKind::Text));
    buildFindings();
    connect(addButton(tr("Delete this scenario")), &QToolButton::clicked, &document,
            [&document] { deleteSelected(document); });
    connect(m_trials, &ScenarioTrials::updated, this, &ScenarioPage::showFindings);
    connect(m_trials, &ScenarioTrials::started, this, [this] { m_prevalence->setText(tr("Trying…")); });
    connect(m_weighted, &QCheckBox::toggled, this, &ScenarioPage::showEffects);
    showFindings();
}

void ScenarioPage::buildFindings()
{
    const auto large = [this](const QString& name) {
        auto* label = new QLabel(m_found);
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * 1.7);
        label->setFont(font);
        label->setAccessibleName(name);
        return label;
    };
    const auto note = [this](const QString& text = {}) {
        auto* label = new QLabel(text, m_found);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        return label;
    };
    addTitle(tr("What it does"));
    m_prevalence = addNote(tr("Trying…"));
    m_rows = large(tr("Rows of the scenario"));
    m_acceptance->setRange(0, 1000);
    m_acceptance->setTextVisible(false);
    m_acceptance->setAccessibleName(tr("Acceptance rate"));
    m_cost = note();
    m_effective = large(tr("Effective sample size"));
    m_effectiveWords = note();
    m_weights->setHorizontalHeaderLabels({tr("Rows of"), tr("Rows"), tr("Mean weight")});
    m_weights->setObjectName(QStringLiteral("weights"));
    m_weights->setAccessibleName(tr("Weights"));
    m_weights->verticalHeader()->hide();
    m_weights->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_weights->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_weights->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_weights->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_weights->setTabKeyNavigation(false);
    m_legend = note();
    m_charts->setHorizontalSpacing(2 * kSpace);
    m_charts->setVerticalSpacing(kSpace);
    auto* layout = new QVBoxLayout(m_found);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_rows, m_acceptance, m_cost, m_effective, m_effectiveWords,
                                                           m_weights, m_weighted, m_legend})
        layout->addWidget(widget);
    layout->addLayout(m_charts);
    column()->addWidget(m_found);
}

const Json* ScenarioPage::scenario() const
{
    const TableDesign* design = table();
    if (design == nullptr || !design->extra.contains("scenarios"))
        return nullptr;
    const Json& all = design->extra["scenarios"];
    const auto item = static_cast<std::size_t>(selection().item);
    return all.is_array() && item < all.size() && all[item].is_object() ? &all[item] : nullptr;
}

Json ScenarioPage::part() const
{
    if (scenario() == nullptr)
        return {};
    Json json = *scenario();
    fold(json, "what", kWhat);
    fold(json, "amount", kAmount);
    return json;
}

QString ScenarioPage::pointer() const
{
    return QStringLiteral("/tables/%1/scenarios/%2").arg(selection().table).arg(selection().item);
}

void ScenarioPage::put(Project& project, const Json& json) const
{
    Json unfolded = json;
    unfold(unfolded, "what");
    unfold(unfolded, "amount");
    tableAt(project, selection().table)->extra["scenarios"][static_cast<std::size_t>(selection().item)] = unfolded;
}

void ScenarioPage::refreshed()
{
    // What is wrong is said at its field; numbers of the state before would be taken for those of this one.
    if (!problemText(document().problems(), pointer()).isEmpty())
        showFindings();
}

void ScenarioPage::showFindings()
{
    const ScenarioFindings& findings = m_trials->findings();
    const bool isWrong =
        std::any_of(document().problems().all.begin(), document().problems().all.end(), [this](const Problem& problem) {
            return problem.severity == Severity::Error && QString::fromStdString(problem.pointer).startsWith(pointer());
        });
    const auto place = isWrong ? std::nullopt : findings.find(pointer());
    m_found->setVisible(place.has_value());
    if (!place) {
        const bool waits = m_trials->isRunning() && !isWrong;
        m_prevalence->setText(waits                        ? tr("Trying…")
                              : findings.failure.isEmpty() ? tr("Nothing to try until the scenario is right.")
                                                           : findings.failure);
        return;
    }
    if (m_trials->isRunning())
        return;
    showCost(findings.report->scenarios[*place]);
    showWeights(*findings.report);
    showEffects();
}

void ScenarioPage::showCost(const ScenarioFacts& facts)
{
    const ScenarioReport& report = *m_trials->findings().report;
    const double share = report.rows > 0 ? static_cast<double>(facts.rows) / static_cast<double>(report.rows) : 0;
    m_rows->setText(tr("%1 rows").arg(shownCount(facts.rows)));
    if (facts.outside)
        m_prevalence->setText(tr("Its facts are forced against what causes them: its rows are no sample of the "
                                 "population, and weigh nothing."));
    else if (facts.prevalence > 0)
        m_prevalence->setText(tr("%1 of the population are such rows; here they are %2, %3 times as many.")
                                  .arg(tr("%1 %").arg(shownFactor(facts.prevalence * 100)), shownShare(share),
                                       shownFactor(share / facts.prevalence)));
    else
        m_prevalence->setText(tr("How rare such rows are is not known."));
    m_acceptance->setValue(static_cast<int>(facts.acceptance * 1000));
    QString words = tr("%1 of first draws are good at once: %2 draws a row.")
                        .arg(shownShare(facts.acceptance), shownFactor(facts.drawsPerRow()));
    if (!facts.direct.empty())
        words += QLatin1Char(' ') + tr("Drawn as wished at once: %1.").arg(listed(facts.direct));
    if (!facts.conditional.empty())
        words += QLatin1Char(' ') + tr("Drawn row by row, given their causes: %1.").arg(listed(facts.conditional));
    if (!facts.redrawn.empty())
        words += QLatin1Char(' ') + tr("Met by drawing again: %1.").arg(QString::fromStdString(facts.redrawn));
    m_cost->setText(words);
}

void ScenarioPage::showWeights(const ScenarioReport& report)
{
    m_effective->setText(shownCount(std::llround(report.effectiveRows)));
    m_effectiveWords->setText(
        tr("is the effective sample size: with their weights from %1 to %2, the %3 rows tell as much of the "
           "population as so many drawn from it.")
            .arg(shownFactor(report.smallestWeight), shownFactor(report.largestWeight), shownCount(report.rows)));
    m_weights->setRowCount(static_cast<int>(report.meanWeights.size()));
    for (int row = 0; row < m_weights->rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        const bool isBase = row == 0;
        const std::int64_t rows = isBase ? report.baseRows : report.scenarios[at - 1].rows;
        const QStringList texts{isBase ? tr("no scenario") : QString::fromStdString(report.scenarios[at - 1].name),
                                shownCount(rows), shownFactor(report.meanWeights[at])};
        for (int i = 0; i < 3; ++i) {
            auto* item = new QTableWidgetItem(texts[i]);
            item->setTextAlignment(Qt::AlignVCenter | (i == 0 ? Qt::AlignLeft : Qt::AlignRight));
            m_weights->setItem(row, i, item);
        }
    }
    m_weights->resizeRowsToContents();
    m_weights->setFixedHeight(m_weights->horizontalHeader()->sizeHint().height() +
                              m_weights->verticalHeader()->length() + 2 * m_weights->frameWidth());
}

void ScenarioPage::showEffects()
{
    qDeleteAll(m_shown);
    m_shown.clear();
    const bool weighted = m_weighted->isChecked();
    const auto add = [this](const QString& name, auto before, auto after) {
        auto* chart = new EffectChart(m_found);
        chart->setEffect(name, std::move(before), std::move(after));
        const int place = static_cast<int>(m_shown.size());
        m_charts->addWidget(chart, place / 2, place % 2);
        m_shown.push_back(chart);
    };
    for (const ColumnEffect& effect : m_trials->findings().effects)
        add(effect.column, effect.before, weighted ? effect.weighted : effect.after);
    m_weighted->setVisible(!m_shown.empty());
    m_legend->setVisible(!m_shown.empty());
    m_legend->setText(weighted ? tr("Filled: these rows, weighted. Dashed: the population.")
                               : tr("Filled: these rows. Dashed: the population."));
}

InspectorPage* makeScenarioPage(Document& document, const Selection& selection)
{
    return new ScenarioPage(document, selection);
}

} // namespace dw::ui
