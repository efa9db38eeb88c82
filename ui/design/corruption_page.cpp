// A corruption and what it does.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/corruption_page.h"

#include "core/engine/table_reader.h"
#include "core/registry/corruption.h"
#include "ui/document/core_text.h"
#include "ui/preview/cell_text.h"

#include <QToolButton>
#include <QtConcurrent>

namespace dw::ui {

namespace {

constexpr std::int64_t kRows = 5'000;
constexpr int kPause = 150;

} // namespace

DirtFindings findDirt(const Plan& plan, std::size_t table, const QStringList& columns, const std::string& corruption)
{
    DirtFindings findings;
    if (table >= plan.tables.size() || plan.tables[table].written.empty())
        return findings;
    const TablePlan& tablePlan = plan.tables[table];
    findings.rows = std::min(kRows, tablePlan.rows);
    TableReader reader(plan, table);
    Batch batch;
    const RowSet rows = RowSet::range(0, static_cast<std::size_t>(findings.rows));
    if (const Status read = reader.read(rows, batch); !read) {
        findings.failure = coreText(read.error().message);
        return findings;
    }
    reader.countCorrupted(rows, nullptr);
    QStringList names;
    for (const std::size_t column : tablePlan.written)
        names << columns.value(static_cast<qsizetype>(column));
    batch.columns.resize(tablePlan.written.size()); // not the truth about them
    findings.missing = missingPattern(batch.columns, names, rows.count);
    for (std::size_t k = 0; k < tablePlan.corruptions.size(); ++k) {
        const CorruptionTrace& trace = tablePlan.corruptions[k];
        if (trace.name != corruption)
            continue;
        if (trace.isByCopy)
            findings.addedRows = tablePlan.copies ? tablePlan.copies->count : 0;
        else
            findings.changed.push_back({columns.value(static_cast<qsizetype>(trace.column)),
                                        static_cast<double>(reader.corruptedValues()[k]) /
                                            static_cast<double>(std::max<std::int64_t>(1, findings.rows))});
    }
    return findings;
}

CorruptionPage::CorruptionPage(Document& document, const Selection& selection) : InspectorPage(document, selection)
{
    addPath();
    const auto design = corruption();
    addKind(tr("Corruption"), design ? findCorruption(design->kind) : nullptr);
    buildFindings();
    connect(addButton(tr("Delete this corruption")), &QToolButton::clicked, &document,
            [&document] { deleteSelected(document); });
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &CorruptionPage::begin);
    connect(&document, &Document::planChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFutureWatcher<DirtFindings>::finished, this, [this] {
        if (m_timer.isActive())
            return; // the answer to what was asked before
        m_findings = m_watcher.result();
        show();
    });
    begin();
}

CorruptionPage::~CorruptionPage()
{
    m_watcher.waitForFinished();
}

void CorruptionPage::buildFindings()
{
    addTitle(tr("What it does"));
    m_words = addNote(tr("Trying…"));
    m_title = new QLabel(tr("What is missing in this table"), this);
    column()->addWidget(m_title);
    m_chart = new MissingPatternChart(this);
    column()->addWidget(m_chart);
    m_table = new QTableWidget(this);
    m_table->setAccessibleName(tr("Which columns go missing together"));
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->hide();
    column()->addWidget(m_table);
    QToolButton* twin = addButton(tr("Show as table"));
    twin->setCheckable(true);
    connect(twin, &QToolButton::toggled, this, [this](bool isTable) {
        m_table->setVisible(isTable && !m_findings.missing.isEmpty());
        m_chart->setVisible(!isTable && !m_findings.missing.isEmpty());
    });
}

std::optional<CorruptionDesign> CorruptionPage::corruption() const
{
    if (table() == nullptr)
        return std::nullopt;
    std::vector<CorruptionDesign> all = corruptionsOf(*table());
    const auto item = static_cast<std::size_t>(selection().item);
    return item < all.size() ? std::optional(all[item]) : std::nullopt;
}

Json CorruptionPage::part() const
{
    const auto design = corruption();
    return design ? corruptionToJson(*design) : Json();
}

QString CorruptionPage::pointer() const
{
    return QStringLiteral("/tables/%1/corruptions/%2").arg(selection().table).arg(selection().item);
}

void CorruptionPage::put(Project& project, const Json& json) const
{
    tableAt(project, selection().table)->extra["corruptions"][static_cast<std::size_t>(selection().item)] = json;
}

QString CorruptionPage::shape() const
{
    const auto design = corruption();
    return design ? QString::fromStdString(design->kind) : QString();
}

void CorruptionPage::begin()
{
    const auto design = corruption();
    if (!design)
        return;
    if (m_watcher.isRunning()) {
        m_timer.start();
        return;
    }
    QStringList columns;
    for (const ColumnDesign& one : table()->columns)
        columns << QString::fromStdString(one.name);
    m_watcher.setFuture(
        QtConcurrent::run([plan = document().plan(), at = static_cast<std::size_t>(selection().table), columns,
                           name = design->name] { return findDirt(*plan, at, columns, name); }));
}

void CorruptionPage::show()
{
    QStringList words;
    if (m_findings.addedRows > 0)
        words << tr("Adds %1 rows.").arg(shownCount(m_findings.addedRows));
    for (const DirtFindings::Share& one : m_findings.changed)
        words << tr("%1 of %2").arg(shownShare(one.share), one.column);
    if (!m_findings.failure.isEmpty())
        m_words->setText(m_findings.failure);
    else if (words.isEmpty())
        m_words->setText(tr("Nothing to try until its parameters are right."));
    else
        m_words->setText(words.join(QStringLiteral(", ")) + QLatin1Char('\n') +
                         tr("%1 rows tried.").arg(shownCount(m_findings.rows)));
    const bool hasPattern = !m_findings.missing.isEmpty();
    m_chart->setPattern(m_findings.missing);
    tableOf(m_findings.missing).showIn(*m_table);
    m_title->setVisible(hasPattern);
    m_chart->setVisible(hasPattern && !m_table->isVisible());
}

InspectorPage* makeCorruptionPage(Document& document, const Selection& selection)
{
    return new CorruptionPage(document, selection);
}

} // namespace dw::ui
