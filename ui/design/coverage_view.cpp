// Looking for missing pairs in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/coverage_view.h"

#include "ui/design/edits.h"
#include "ui/design/scenario_edits.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/measures.h"

#include <QHeaderView>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr std::int64_t kRowsEach = 20;
constexpr std::size_t kMostShown = 200;

/// Columns whose values are few by the way they are made.
std::vector<std::string> columnsOfFewValues(const Project& project, std::size_t table)
{
    std::vector<std::string> names;
    for (const ColumnDesign& column : project.tables[table].columns) {
        const bool isFew = column.generator == "category" || column.generator == "boolean" ||
                           column.generator == "conditional_table" || column.generator == "subcategory";
        if (column.source == ColumnDesign::Source::Generator && isFew && !column.hidden)
            names.push_back(column.name);
    }
    return names;
}

QString pairWords(const CoverageReport& report, const Combination& combination)
{
    QStringList parts;
    for (std::size_t i = 0; i < combination.columns.size(); ++i)
        parts << QStringLiteral("%1 = %2").arg(QString::fromStdString(report.columns[combination.columns[i]]),
                                               QString::fromStdString(combination.values[i]));
    return parts.join(QStringLiteral(", "));
}

} // namespace

CoverageView::CoverageView(Document& document, int table, QWidget* parent)
    : QWidget(parent), m_document(document), m_table(table), m_look(new QToolButton), m_words(new QLabel),
      m_missing(new QTableWidget(0, 2)), m_cover(new QToolButton)
{
    m_look->setText(tr("Find pairs that never occur"));
    m_look->setToolTip(tr("Counts pairs of values of the columns that have few"));
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_missing->setHorizontalHeaderLabels({tr("Missing pair"), tr("Possible")});
    m_missing->setAccessibleName(tr("Pairs that never occur"));
    m_missing->verticalHeader()->hide();
    m_missing->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_missing->setTabKeyNavigation(false);
    m_missing->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_missing->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_missing->setFixedHeight(fontMetrics().height() * 9);
    m_cover->setText(tr("Add scenarios that have them"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace / 2);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_look, m_words, m_missing, m_cover})
        layout->addWidget(widget);
    layout->setAlignment(m_look, Qt::AlignLeft);
    layout->setAlignment(m_cover, Qt::AlignLeft);
    forget();
    connect(m_look, &QToolButton::clicked, this, &CoverageView::begin);
    connect(m_cover, &QToolButton::clicked, this, &CoverageView::addScenarios);
    connect(&m_document, &Document::planChanged, this, &CoverageView::forget);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        if (std::exchange(m_isStale, false))
            m_look->setEnabled(true);
        else
            show(m_watcher.result());
    });
}

CoverageView::~CoverageView()
{
    m_stop.request_stop();
}

void CoverageView::forget()
{
    m_stop.request_stop();
    m_isStale = m_watcher.isRunning();
    m_look->setEnabled(!m_isStale);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_words, m_missing, m_cover})
        widget->hide();
}

void CoverageView::begin()
{
    const auto table = static_cast<std::size_t>(m_table);
    if (m_watcher.isRunning() || table >= m_document.project().tables.size())
        return;
    m_stop = {};
    m_look->setEnabled(false);
    m_words->setText(tr("Looking…"));
    m_words->show();
    m_watcher.setFuture(QtConcurrent::run(
        [project = m_document.project(), plan = m_document.plan(), table, stop = m_stop.get_token()]() -> Answer {
            const std::vector<std::string> columns = columnsOfFewValues(project, table);
            if (columns.size() < 2)
                return {{}, tr("Two columns with few values are needed.")};
            Result<CoverageReport> report = coverageOf(project, *plan, table, columns, 2, stop);
            if (!report)
                return {{}, QString::fromStdString(report.error().message)};
            findImpossible(project, table, *report, stop);
            return {std::move(*report), {}};
        }));
}

void CoverageView::show(const Answer& answer)
{
    m_look->setEnabled(true);
    m_report = answer.report;
    const bool isFound = answer.failure.isEmpty();
    m_words->setText(isFound ? tr("%1 of %2 pairs of values occur in the %3 rows looked at.")
                                   .arg(shownCount(static_cast<std::int64_t>(m_report.covered())),
                                        shownCount(static_cast<std::int64_t>(m_report.combinations)),
                                        shownCount(m_report.rows))
                             : answer.failure);
    m_words->show();
    m_missing->setRowCount(static_cast<int>(std::min(m_report.missing.size(), kMostShown)));
    bool canCover = false;
    for (int row = 0; row < m_missing->rowCount(); ++row) {
        const Combination& pair = m_report.missing[static_cast<std::size_t>(row)];
        m_missing->setItem(row, 0, new QTableWidgetItem(pairWords(m_report, pair)));
        m_missing->setItem(row, 1, new QTableWidgetItem(pair.isPossible ? tr("yes") : tr("no")));
        canCover = canCover || pair.isPossible;
    }
    m_missing->setVisible(m_missing->rowCount() > 0);
    m_cover->setVisible(canCover);
}

void CoverageView::addScenarios()
{
    const std::vector<ScenarioDesign> scenarios = coveringScenarios(m_report, kRowsEach);
    m_document.edit(tr("Add Covering Scenarios"), {}, [&](Project& project) {
        if (TableDesign* design = tableAt(project, m_table); design != nullptr)
            appendScenarios(*design, scenarios);
    });
}

} // namespace dw::ui
