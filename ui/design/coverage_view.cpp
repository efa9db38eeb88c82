// Looking for missing combinations in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/coverage_view.h"

#include "ui/design/edits.h"
#include "ui/design/scenario_edits.h"
#include "ui/document/core_text.h"
#include "ui/forms/check_menu.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/measures.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <array>

namespace dw::ui {

namespace {

constexpr std::int64_t kRowsEach = 20;
constexpr std::size_t kMostShown = 200;

/// Whether the values are few by the way they are made.
bool hasFewValues(const ColumnDesign& column)
{
    static const std::array kFew{"category", "boolean", "conditional_table", "subcategory"};
    return column.source == ColumnDesign::Source::Generator &&
           std::find(kFew.begin(), kFew.end(), column.generator) != kFew.end();
}

QString combinationWords(const CoverageReport& report, const Combination& combination)
{
    QStringList parts;
    for (std::size_t i = 0; i < combination.columns.size(); ++i)
        parts << QStringLiteral("%1 = %2").arg(QString::fromStdString(report.columns[combination.columns[i]]),
                                               QString::fromStdString(combination.values[i]));
    return parts.join(QStringLiteral(", "));
}

QTableWidgetItem* numberItem(std::size_t number)
{
    auto* item = new QTableWidgetItem(shownCount(static_cast<std::int64_t>(number)));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

/// As high as its rows, up to eight.
void fitHeight(QTableWidget& table)
{
    const int rows = std::min(table.rowCount(), 8);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() + 2 * table.frameWidth() +
                         rows * table.verticalHeader()->defaultSectionSize());
}

} // namespace

CoverageView::CoverageView(Document& document, int table, QWidget* parent)
    : QWidget(parent), m_document(document), m_table(table), m_columns(new QToolButton), m_strength(new QComboBox),
      m_look(new QToolButton), m_words(new QLabel),
      m_sets(makeTable({tr("Columns"), tr("Occur"), tr("Of")}, tr("Combinations that occur"))),
      m_missing(
          makeTable({tr("Combination"), tr("Rows"), tr("Possible")}, tr("Combinations that never or hardly occur"))),
      m_cover(new QToolButton)
{
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(new CheckMenu(this));
    m_columns->setAccessibleName(tr("Columns to combine"));
    m_strength->addItems({tr("Pairs"), tr("Triples")});
    m_strength->setAccessibleName(tr("Columns to a combination"));
    m_look->setToolTip(tr("Counts combinations of values of the chosen columns"));
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_cover->setText(tr("Add scenarios that have them"));
    for (QToolButton* button : {m_look, m_cover})
        button->setProperty("link", true);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_strength);
    choice->addWidget(m_columns);
    choice->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace / 2);
    layout->addLayout(choice);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_look, m_words, m_sets, m_missing, m_cover})
        layout->addWidget(widget);
    layout->setAlignment(m_look, Qt::AlignLeft);
    layout->setAlignment(m_cover, Qt::AlignLeft);
    forget();
    connect(m_columns->menu(), &QMenu::aboutToShow, this, &CoverageView::fillColumns);
    connect(m_strength, &QComboBox::currentIndexChanged, this, &CoverageView::forget);
    connect(m_look, &QToolButton::clicked, this, &CoverageView::begin);
    connect(m_cover, &QToolButton::clicked, this, &CoverageView::addScenarios);
    connect(&m_document, &Document::planChanged, this, &CoverageView::forget);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        if (std::exchange(m_isStale, false))
            m_look->setEnabled(true);
        else
            showAnswer(m_watcher.result());
    });
}

CoverageView::~CoverageView()
{
    m_stop.request_stop();
}

QTableWidget* CoverageView::makeTable(const QStringList& titles, const QString& name)
{
    auto* table = new QTableWidget(0, static_cast<int>(titles.size()));
    table->setHorizontalHeaderLabels(titles);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

std::vector<std::string> CoverageView::chosenColumns() const
{
    std::vector<std::string> names;
    const auto table = static_cast<std::size_t>(m_table);
    if (table >= m_document.project().tables.size())
        return names;
    for (const ColumnDesign& column : m_document.project().tables[table].columns) {
        const auto chosen = m_chosen.find(column.name);
        if (!column.hidden && (chosen != m_chosen.end() ? chosen->second : hasFewValues(column)))
            names.push_back(column.name);
    }
    return names;
}

void CoverageView::fillColumns()
{
    QMenu* menu = m_columns->menu();
    menu->clear();
    const auto table = static_cast<std::size_t>(m_table);
    if (table >= m_document.project().tables.size())
        return;
    const std::vector<std::string> chosen = chosenColumns();
    for (const ColumnDesign& column : m_document.project().tables[table].columns) {
        if (column.hidden)
            continue;
        QAction* action = menu->addAction(QString::fromStdString(column.name));
        action->setCheckable(true);
        action->setChecked(std::find(chosen.begin(), chosen.end(), column.name) != chosen.end());
        connect(action, &QAction::toggled, this, [this, name = column.name](bool isChecked) {
            m_chosen[name] = isChecked;
            forget();
        });
    }
}

void CoverageView::showChoice()
{
    const std::vector<std::string> chosen = chosenColumns();
    QStringList names;
    for (const std::string& name : chosen)
        names << QString::fromStdString(name);
    m_columns->setText(tr("of %n column(s)", nullptr, static_cast<int>(chosen.size())));
    m_columns->setToolTip(names.join(QStringLiteral(", ")));
    m_look->setText(m_strength->currentIndex() == 0 ? tr("Find pairs that never occur")
                                                    : tr("Find triples that never occur"));
}

void CoverageView::forget()
{
    const auto& tables = m_document.project().tables;
    const auto table = static_cast<std::size_t>(m_table);
    setVisible(table < tables.size() && tables[table].columns.size() > 1); // else there is nothing to combine
    showChoice();
    m_stop.request_stop();
    m_isStale = m_watcher.isRunning();
    m_look->setEnabled(!m_isStale);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_words, m_sets, m_missing, m_cover})
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
    const auto strength = static_cast<std::size_t>(m_strength->currentIndex()) + 2;
    m_watcher.setFuture(QtConcurrent::run([project = m_document.project(), plan = m_document.plan(), table,
                                           columns = chosenColumns(), strength, stop = m_stop.get_token()]() -> Answer {
        if (columns.size() < strength)
            return {{},
                    strength == 2 ? tr("Two columns with few values are needed.")
                                  : tr("Three columns with few values are needed.")};
        Result<CoverageReport> report = coverageOf(project, *plan, table, columns, strength, stop);
        if (!report)
            return {{}, coreText(report.error().message)};
        findImpossible(project, table, *report, stop);
        return {std::move(*report), {}};
    }));
}

void CoverageView::showSets()
{
    std::map<std::vector<std::size_t>, std::size_t> missing;
    for (const Combination& one : m_report.missing)
        ++missing[one.columns];
    m_sets->setRowCount(0);
    const auto add = [&](const std::vector<std::size_t>& columns) {
        QStringList names;
        std::size_t all = 1;
        for (const std::size_t column : columns) {
            names << QString::fromStdString(m_report.columns[column]);
            all *= m_report.values[column].size();
        }
        const int row = m_sets->rowCount();
        m_sets->insertRow(row);
        m_sets->setItem(row, 0, new QTableWidgetItem(names.join(QStringLiteral(" × "))));
        const auto found = missing.find(columns);
        const std::size_t gone = found != missing.end() ? found->second : 0;
        m_sets->setItem(row, 1, numberItem(all - gone));
        m_sets->setItem(row, 2, numberItem(all));
    };
    const std::size_t count = m_report.columns.size();
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b)
            if (m_report.strength == 2)
                add({a, b});
            else
                for (std::size_t c = b + 1; c < count; ++c)
                    add({a, b, c});
    fitHeight(*m_sets);
}

void CoverageView::showAnswer(const Answer& answer)
{
    m_look->setEnabled(true);
    m_report = answer.report;
    const bool isFound = answer.failure.isEmpty();
    m_words->setText(isFound ? tr("%1 of %2 combinations of values occur in the %3 rows looked at.")
                                   .arg(shownCount(static_cast<std::int64_t>(m_report.covered())),
                                        shownCount(static_cast<std::int64_t>(m_report.combinations)),
                                        shownCount(m_report.rows))
                             : answer.failure);
    m_words->show();
    showSets();
    m_sets->setVisible(isFound && m_sets->rowCount() > 0);
    std::vector<Combination> shown = m_report.missing;
    shown.insert(shown.end(), m_report.rare.begin(), m_report.rare.end());
    shown.resize(std::min(shown.size(), kMostShown));
    m_missing->setRowCount(static_cast<int>(shown.size()));
    for (int row = 0; row < m_missing->rowCount(); ++row) {
        const Combination& one = shown[static_cast<std::size_t>(row)];
        m_missing->setItem(row, 0, new QTableWidgetItem(combinationWords(m_report, one)));
        m_missing->setItem(row, 1, numberItem(static_cast<std::size_t>(one.rows)));
        m_missing->setItem(row, 2, new QTableWidgetItem(one.isPossible ? tr("yes") : tr("no")));
    }
    fitHeight(*m_missing);
    m_missing->setVisible(m_missing->rowCount() > 0);
    m_cover->setVisible(std::any_of(m_report.missing.begin(), m_report.missing.end(),
                                    [](const Combination& one) { return one.isPossible; }));
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
