// Measuring in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/difficulty/difficulty_data.h"

#include "core/project/control.h"
#include "ui/document/core_text.h"

#include <QtConcurrent>
#include <algorithm>

namespace dw::ui {

namespace {

/// Edits that follow one another, a slider being drawn, are measured once.
constexpr int kMeasuringPause = 120;

bool isLikelyTarget(const ColumnDesign& column)
{
    return !column.hidden && column.source == ColumnDesign::Source::Generator &&
           (column.generator == "boolean" || column.generator == "category");
}

/// The one that is drawn by others, else a boolean, else a category; the last of equally likely ones.
const ColumnDesign* likeliest(const TableDesign& table)
{
    const ColumnDesign* best = nullptr;
    int most = -1;
    for (const ColumnDesign& column : table.columns) {
        const std::string params = column.params.dump(-1, ' ', false, Json::error_handler_t::replace);
        const bool isCaused = params.find("\"sql\"") != std::string::npos || params.find("\"by\"") != std::string::npos;
        const int rank = (isCaused ? 2 : 0) + (column.generator == "boolean" ? 1 : 0);
        if (isLikelyTarget(column) && rank >= most)
            best = &column, most = rank;
    }
    for (const ColumnDesign& column : table.columns)
        if (best == nullptr && !column.hidden)
            best = &column;
    return best;
}

} // namespace

DifficultyData::DifficultyData(Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMeasuringPause);
    connect(&m_timer, &QTimer::timeout, this, &DifficultyData::start);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, &DifficultyData::take);
    for (const auto change : {&Document::changed, &Document::planChanged, &Document::selectionChanged})
        connect(&m_document, change, this, &DifficultyData::refresh);
}

DifficultyData::~DifficultyData()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

const TableDesign* DifficultyData::table() const
{
    const int table = m_document.currentTable();
    return table < 0 ? nullptr : &m_document.project().tables[static_cast<std::size_t>(table)];
}

QStringList DifficultyData::columns() const
{
    QStringList names;
    if (const TableDesign* design = table())
        for (const ColumnDesign& column : design->columns)
            if (!column.hidden)
                names.append(QString::fromStdString(column.name));
    return names;
}

QString DifficultyData::target() const
{
    const TableDesign* design = table();
    if (design == nullptr)
        return {};
    const Json& studio = m_document.project().studio;
    const Json chosen = studio.is_object() ? studio.value("difficulty", Json::object()) : Json::object();
    std::string name = chosen.is_object() && chosen.contains(design->id) && chosen[design->id].is_string()
                           ? chosen[design->id].get<std::string>()
                           : std::string();
    if (const auto curriculum = curriculumOf(*design); name.empty() && curriculum)
        name = curriculum->target;
    const ColumnDesign* column = findColumn(*design, name);
    if (column == nullptr || column->hidden)
        column = likeliest(*design);
    return column == nullptr ? QString() : QString::fromStdString(column->name);
}

void DifficultyData::setTarget(const QString& column)
{
    const TableDesign* design = table();
    if (design == nullptr || column == target())
        return;
    m_document.edit(tr("Choose Target"), {}, [id = design->id, name = column.toStdString()](Project& project) {
        project.studio["difficulty"][id] = name;
    });
}

Json DifficultyData::toldValue() const
{
    if (!m_report || m_report->classes.empty())
        return "true";
    return m_report->classes.back().first;
}

DifficultyData::Key DifficultyData::key() const
{
    Key found{target().toStdString(), {}};
    const int number = m_document.currentTable();
    if (number < 0 || static_cast<std::size_t>(number) >= m_document.plan()->tables.size())
        return found;
    const TablePlan& plan = m_document.plan()->tables[static_cast<std::size_t>(number)];
    found.second.push_back(static_cast<std::uint64_t>(number));
    for (const std::size_t column : plan.written)
        found.second.push_back(plan.fingerprints[static_cast<std::size_t>(plan.columnSlots[column])]);
    return found;
}

void DifficultyData::setActive(bool active)
{
    m_isActive = active;
    if (active)
        refresh();
    else
        m_stop.request_stop();
}

void DifficultyData::refresh()
{
    if (!m_isActive || m_document.isPlanLate())
        return;
    const Key wanted = key();
    if (wanted == m_key && (m_report || !m_failure.isEmpty() || isMeasuring()))
        return;
    if (wanted.first != m_key.first || wanted.second.empty() || m_key.second.empty() ||
        wanted.second.front() != m_key.second.front())
        m_report.reset(); // numbers of another column would mislead
    m_key = wanted;
    m_failure.clear();
    m_stop.request_stop();
    m_timer.start();
    emit updated();
}

void DifficultyData::start()
{
    m_isStale = m_watcher.isRunning();
    if (m_isStale)
        return; // begins when the older one has stopped
    const int table = m_document.currentTable();
    if (table < 0 || m_key.first.empty()) {
        m_failure = tr("There is no column yet.");
        emit updated();
        return;
    }
    m_stop = std::stop_source();
    m_watcher.setFuture(QtConcurrent::run([plan = m_document.plan(), table = static_cast<std::size_t>(table),
                                           target = m_key.first, stop = m_stop.get_token()] {
        Answer answer;
        const DifficultySettings settings;
        if (const Result<InspectedRows> rows = rowsOfTable(plan, table, settings.rows, stop))
            answer.followed = followedColumns(*rows, target);
        Result<DifficultyReport> report = measureDifficulty(plan, table, {target, {}}, settings, stop);
        if (report)
            answer.report = std::move(*report);
        else
            answer.failure = coreText(report.error().message);
        return answer;
    }));
}

void DifficultyData::take()
{
    if (m_isStale || m_stop.stop_requested()) {
        if (m_isStale)
            start();
        else if (!m_timer.isActive())
            m_key = {}; // nobody looked any more: to be measured when somebody does
        return;
    }
    const Answer answer = m_watcher.result();
    m_report = answer.report;
    m_failure = answer.failure;
    m_followed = answer.followed;
    emit updated();
}

} // namespace dw::ui
