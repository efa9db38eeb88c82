// Inspecting in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_data.h"

#include "ui/bias/bias_roles.h"
#include "ui/preview/cell_text.h"

#include <QtConcurrent>

namespace dw::ui {

namespace {

/// These take long; the picture of the groups need not wait for them.
bool isSlow(const std::string& metric)
{
    return metric == "proxies";
}

InspectionSettings settingsOf(bool slow)
{
    InspectionSettings settings;
    for (const MetricType& type : metricTypes())
        if (isSlow(type.id) == slow)
            settings.metrics.push_back(type.id);
    return settings;
}

void orderByTopic(std::vector<MetricResult>& results)
{
    std::stable_sort(results.begin(), results.end(), [](const MetricResult& a, const MetricResult& b) {
        return findMetric(a.id)->topic < findMetric(b.id)->topic;
    });
}

/// The roles with columns that are there; a favourable value without its outcome means nothing.
InspectionRoles withColumns(InspectionRoles roles, const QStringList& columns)
{
    const auto isGone = [&](const std::string& column) { return !columns.contains(QString::fromStdString(column)); };
    std::erase_if(roles.attributes, [&](const ProtectedAttribute& a) { return isGone(a.column); });
    if (isGone(roles.outcome))
        roles.outcome.clear(), roles.favourable.clear();
    for (std::string* column : {&roles.prediction, &roles.weight})
        if (isGone(*column))
            column->clear();
    return roles;
}

} // namespace

BiasData::BiasData(QObject* parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] { take(m_watcher.result()); });
}

BiasData::~BiasData()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

QStringList BiasData::valuesOf(const QString& column) const
{
    QStringList values;
    if (!m_rows)
        return values;
    if (const auto place = m_rows->schema.find(column.toStdString()); place && m_rows->columns[*place] != nullptr)
        for (const std::string& value : outcomeValues(*m_rows->columns[*place]))
            values.append(QString::fromStdString(value));
    return values;
}

DataType BiasData::typeOf(const std::string& column) const
{
    const auto place = m_rows ? m_rows->schema.find(column) : std::nullopt;
    return place && m_rows->columns[*place] != nullptr ? m_rows->columns[*place]->type : DataType::Text;
}

void BiasData::setPopulation(std::shared_ptr<const InspectedRows> population)
{
    m_population = std::move(population);
    start();
}

void BiasData::inspectRows(std::shared_ptr<const Rows> rows, const InspectionRoles& roles)
{
    m_rows = std::move(rows);
    m_columns.clear();
    m_attributes.clear();
    for (std::size_t i = 0; i < m_rows->schema.columns.size(); ++i) {
        if (m_rows->columns[i] == nullptr)
            continue;
        m_columns.append(QString::fromStdString(m_rows->schema.columns[i].name));
        if (canBeAttribute(*m_rows->columns[i]))
            m_attributes.append(m_columns.last());
    }
    inspectAgain(roles);
}

void BiasData::inspectAgain(const InspectionRoles& roles)
{
    m_roles = withColumns(roles, m_columns);
    emit choicesChanged();
    start();
}

void BiasData::start()
{
    if (!m_rows)
        return;
    m_isComplete = false;
    m_isStale = m_watcher.isRunning();
    m_stop.request_stop();
    if (m_isStale)
        return; // begins when the older one has stopped
    m_stop = std::stop_source();
    m_watcher.setFuture(
        QtConcurrent::run([rows = m_rows, roles = m_roles, population = m_population, stop = m_stop.get_token()] {
            Answer answer;
            answer.input =
                std::make_shared<MetricInput>(prepareMetrics(rows->schema, rows->columns, roles, answer.problems));
            if (population) {
                std::vector<const Column*> columns;
                for (const Column& column : population->columns)
                    columns.push_back(&column);
                answer.input->population = populationOf(*answer.input, population->schema, columns,
                                                        "its share in " + population->source, answer.problems);
            }
            answer.inspection = inspect(*answer.input, roles, settingsOf(false), answer.problems, stop);
            answer.inspection.source = rows->source.toStdString();
            return answer;
        }));
}

void BiasData::take(const Answer& answer)
{
    if (m_isStale) {
        start();
        return;
    }
    m_inspection = std::make_shared<const Inspection>(answer.inspection);
    m_isComplete = answer.isComplete;
    emit updated();
    if (answer.isComplete || m_isStale)
        return;
    m_watcher.setFuture(QtConcurrent::run([answer, rows = m_rows, stop = m_stop.get_token()] {
        Answer whole = answer;
        Inspection slow = inspect(*answer.input, answer.inspection.roles, settingsOf(true), {}, stop);
        for (MetricResult& result : slow.results)
            whole.inspection.results.push_back(std::move(result));
        orderByTopic(whole.inspection.results);
        whole.isComplete = true;
        return whole;
    }));
}

LiveBias::LiveBias(Document& document, QObject* parent) : BiasData(parent), m_document(document)
{
    connect(&m_previewer, &Previewer::ready, this, &LiveBias::show);
    const auto refreshSoon = [this] {
        m_isOld = true;
        if (m_active)
            refresh();
    };
    connect(&m_document, &Document::changed, this, refreshSoon);
    connect(&m_document, &Document::planChanged, this, refreshSoon);
    connect(&m_document, &Document::selectionChanged, this, refreshSoon);
}

QString LiveBias::title() const
{
    return tr("Live sample");
}

void LiveBias::setActive(bool active)
{
    m_active = active;
    if (active && m_isOld)
        refresh();
}

void LiveBias::refresh()
{
    if (m_document.isPlanLate())
        return; // it is told when the plan is there
    m_isOld = false;
    const int table = m_document.currentTable();
    if (table < 0)
        return;
    takeRoles(table);
    m_previewer.request(m_document.plan(), static_cast<std::size_t>(table), 0, kBiasRows);
}

void LiveBias::takeRoles(int table)
{
    // Rows need not be made again to be looked at in other roles: what was chosen is shown at once.
    const TableDesign& design = m_document.project().tables[static_cast<std::size_t>(table)];
    if (!rows() || m_tableId != design.id)
        return;
    InspectionRoles wanted = rolesOf(design, *rows());
    if (wanted == m_chosenRoles)
        return;
    m_chosenRoles = std::move(wanted);
    inspectAgain(m_chosenRoles);
}

InspectionRoles LiveBias::rolesOf(const TableDesign& design, const Rows& rows) const
{
    if (std::optional<InspectionRoles> stored = storedRoles(m_document.project(), design))
        return std::move(*stored);
    InspectionRoles guessed = guessedRoles(rows.schema, rows.columns);
    guessed.weight = importanceWeightColumn(design);
    return guessed;
}

void LiveBias::show(const PreviewRows& preview)
{
    if (preview.table >= m_document.project().tables.size())
        return;
    const TableDesign& design = m_document.project().tables[preview.table];
    auto rows = std::make_shared<Rows>();
    rows->schema.name = design.name;
    rows->schema.primaryKey = design.primaryKey;
    for (std::size_t i = 0; i < design.columns.size() && i < preview.columns.size(); ++i) {
        if (design.columns[i].hidden)
            continue;
        ColumnSchema schema;
        schema.name = design.columns[i].name;
        schema.description = design.columns[i].description;
        if (preview.columns[i])
            schema.type = preview.columns[i]->values.type;
        rows->schema.columns.push_back(std::move(schema));
        rows->columns.push_back(preview.columns[i] ? &preview.columns[i]->values : nullptr);
    }
    const std::int64_t all = preview.plan->tables[preview.table].rows;
    rows->source = static_cast<std::int64_t>(preview.count) == all
                       ? tr("All %1 rows of %2").arg(shownCount(all), QString::fromStdString(design.name))
                       : tr("The first %1 of %2 rows of %3")
                             .arg(shownCount(static_cast<std::int64_t>(preview.count)), shownCount(all),
                                  QString::fromStdString(design.name));
    rows->keepAlive = std::make_shared<PreviewRows>(preview);
    InspectionRoles chosen = rolesOf(design, *rows);
    // The previewer shares columns that did not change: then there is nothing to compute again.
    if (this->rows() && rows->columns == this->rows()->columns && chosen == m_chosenRoles &&
        rows->schema == this->rows()->schema)
        return;
    m_tableId = design.id;
    m_chosenRoles = std::move(chosen);
    inspectRows(std::move(rows), m_chosenRoles);
}

void LiveBias::setRoles(const QString& text, const InspectionRoles& roles)
{
    const int table = m_document.currentTable();
    if (table < 0)
        return;
    m_document.edit(text, {}, [table, &roles](Project& project) {
        storeRoles(project, project.tables[static_cast<std::size_t>(table)], roles);
    });
}

FileBias::FileBias(std::shared_ptr<const InspectedRows> file, const InspectionRoles& wanted, QObject* parent)
    : BiasData(parent), m_title(QString::fromStdString(file->schema.name))
{
    auto rows = std::make_shared<Rows>();
    rows->schema = file->schema;
    for (const Column& column : file->columns)
        rows->columns.push_back(&column);
    rows->source = QString::fromStdString(file->source);
    rows->keepAlive = file;
    QStringList names;
    for (const ColumnSchema& column : rows->schema.columns)
        names.append(QString::fromStdString(column.name));
    InspectionRoles roles = withColumns(wanted, names);
    if (roles.attributes.empty() || roles.outcome.empty())
        roles = guessedRoles(rows->schema, rows->columns);
    inspectRows(std::move(rows), roles);
}

QString FileBias::title() const
{
    return m_title;
}

void FileBias::setRoles(const QString& /*text*/, const InspectionRoles& roles)
{
    inspectAgain(roles);
}

} // namespace dw::ui
