// Targets and what they moved, computed in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/target_outcomes.h"

#include "core/project/control.h"
#include "ui/bias/bias_chart.h"
#include "ui/document/core_text.h"
#include "ui/shell/measures.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QtConcurrent/QtConcurrentRun>

namespace dw::ui {

namespace {

constexpr int kPause = 200;
constexpr int kHeight = 150;
constexpr std::size_t kMostMoved = 12;

QTableWidget* makeTable(const QStringList& titles, const QString& name)
{
    auto* table = new QTableWidget(0, static_cast<int>(titles.size()));
    table->setHorizontalHeaderLabels(titles);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void addRow(QTableWidget& table, const QStringList& texts, const QString& help)
{
    const int row = table.rowCount();
    table.insertRow(row);
    for (int i = 0; i < texts.size(); ++i) {
        auto* item = new QTableWidgetItem(texts[i]);
        item->setTextAlignment(Qt::AlignVCenter | (i == 0 ? Qt::AlignLeft : Qt::AlignRight));
        item->setToolTip(help);
        table.setItem(row, i, item);
    }
}

QString share(double number)
{
    return shownMetric(number, MetricUnit::Share);
}

QWidget* titled(const QString& title, QWidget* content, QWidget* beside)
{
    auto* box = new QWidget;
    auto* head = new QHBoxLayout;
    auto* label = new QLabel(title);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    head->addStrut(label->fontMetrics().height() + kSpace); // as high as with a button, so that tables stand in line
    head->addWidget(label);
    head->addStretch();
    if (beside != nullptr)
        head->addWidget(beside);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace / 2);
    layout->addLayout(head);
    layout->addWidget(content, 1);
    return box;
}

} // namespace

TargetOutcomes::TargetOutcomes(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_message(new QLabel),
      m_asked(makeTable({tr("Asked for"), tr("Target"), tr("Before"), tr("Reached")}, tr("Targets"))),
      m_moved(makeTable({tr("Column"), tr("Measure"), tr("Before"), tr("After")}, tr("What else moved")))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    auto* remove = new QAction(tr("Remove the target"), this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_asked->addAction(remove);
    m_asked->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setText(tr("Remove"));
    button->setToolTip(tr("Remove the current target (Delete)"));
    button->setAccessibleName(remove->text());
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    auto* tables = new QHBoxLayout;
    tables->setSpacing(2 * kSpace);
    tables->addWidget(titled(tr("Targets"), m_asked, button), 1);
    tables->addWidget(titled(tr("What else moved"), m_moved, nullptr), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, kSpace, 12, kSpace);
    layout->setSpacing(kSpace / 2);
    layout->addLayout(tables);
    layout->addWidget(m_message);
    setFixedHeight(kHeight + fontMetrics().height() * 3);
    hide();
    connect(remove, &QAction::triggered, this, &TargetOutcomes::removeCurrent);
    connect(button, &QToolButton::clicked, this, &TargetOutcomes::removeCurrent);
    connect(&m_timer, &QTimer::timeout, this, &TargetOutcomes::begin);
    connect(&m_document, &Document::planChanged, this, &TargetOutcomes::follow);
    connect(&m_document, &Document::selectionChanged, this, &TargetOutcomes::follow);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        if (!m_timer.isActive())
            show(m_watcher.result());
    });
}

TargetOutcomes::~TargetOutcomes()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

const TableDesign* TargetOutcomes::table() const
{
    const int current = m_document.currentTable();
    return current < 0 ? nullptr : &m_document.project().tables[static_cast<std::size_t>(current)];
}

void TargetOutcomes::setActive(bool active)
{
    m_active = active;
    if (active)
        follow();
    else
        m_stop.request_stop();
}

void TargetOutcomes::follow()
{
    const bool hasTargets = table() != nullptr && !targetsOf(*table()).empty();
    setVisible(hasTargets);
    if (!m_active || !hasTargets)
        return;
    m_stop.request_stop();
    m_timer.start();
}

void TargetOutcomes::begin()
{
    if (m_watcher.isRunning()) {
        m_timer.start(); // it is stopping
        return;
    }
    if (!m_active || table() == nullptr)
        return;
    m_stop = {};
    m_message->setText(tr("Trying…"));
    m_watcher.setFuture(QtConcurrent::run(
        [project = m_document.project(), name = table()->name, stop = m_stop.get_token()]() -> Answer {
            Result<std::vector<TargetReport>> reports = reportTargets(project, stop);
            if (!reports)
                return {{}, coreText(reports.error().message)};
            for (TargetReport& report : *reports)
                if (report.table == name)
                    return {std::move(report), {}};
            return {{}, tr("The targets cannot be tried until the problems are solved.")};
        }));
}

void TargetOutcomes::show(const Answer& answer)
{
    m_asked->setRowCount(0);
    m_targets.clear();
    QStringList reasons;
    for (const TargetOutcome& target : answer.report.targets) {
        const int place = QString::fromStdString(target.place).section(QLatin1Char('/'), -1).toInt();
        for (const TargetLine& line : target.lines) {
            const QString group = line.group.empty() ? tr("all rows") : coreValue(line.group);
            const QString help =
                tr("%1, %2: measured on %3 rows, ± %4")
                    .arg(QString::fromStdString(target.name), group,
                         QLocale().toString(static_cast<qlonglong>(line.rows)), share(1.96 * line.standardError));
            addRow(*m_asked,
                   {QStringLiteral("%1 · %2").arg(QString::fromStdString(target.column), group), share(line.asked),
                    share(line.before), share(line.reached)},
                   help);
            m_targets.push_back(place);
        }
        for (const std::string& reason : target.notMet)
            reasons << coreText(reason);
    }
    showMoved(answer.report);
    if (!answer.failure.isEmpty())
        reasons << answer.failure;
    m_message->setText(reasons.isEmpty() ? tr("Measured on %1 rows, drawn alike with and without the targets.")
                                               .arg(QLocale().toString(static_cast<qlonglong>(answer.report.rows)))
                                         : reasons.join(QLatin1Char(' ')));
}

void TargetOutcomes::showMoved(const TargetReport& report)
{
    m_moved->setRowCount(0);
    for (const MovedColumn& moved : report.moved) {
        if (moved.asked || static_cast<std::size_t>(m_moved->rowCount()) == kMostMoved)
            continue;
        const bool isShare = moved.measure != "mean";
        const auto shown = [isShare](double number) {
            return isShare ? share(number) : QLocale().toString(number, 'g', 5);
        };
        const QString measure = isShare ? coreText(moved.measure) : tr("mean");
        addRow(*m_moved, {QString::fromStdString(moved.column), measure, shown(moved.before), shown(moved.after)},
               tr("No target asks for it: it follows from the others."));
    }
}

void TargetOutcomes::removeCurrent()
{
    const int row = m_asked->currentRow();
    const int current = m_document.currentTable();
    if (row < 0 || row >= static_cast<int>(m_targets.size()) || current < 0)
        return;
    const auto place = static_cast<std::size_t>(m_targets[static_cast<std::size_t>(row)]);
    m_document.edit(tr("Remove Target"), {}, [&](Project& project) {
        Json& extra = project.tables[static_cast<std::size_t>(current)].extra;
        Json& targets = extra["targets"];
        if (!targets.is_array() || place >= targets.size())
            return;
        targets.erase(place);
        if (targets.empty())
            extra.erase("targets");
    });
}

} // namespace dw::ui
