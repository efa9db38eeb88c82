// A run works on copies of project and plan, so that editing goes on beside it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_panel.h"

#include "core/engine/compile.h"
#include "core/registry/registry.h"
#include "ui/document/core_text.h"
#include "ui/document/log.h"
#include "ui/document/registry_text.h"
#include "ui/run/cluster_export.h"
#include "ui/shell/icons.h"
#include "ui/shell/measures.h"
#include "ui/shell/settings.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStandardPaths>
#include <QUrl>
#include <cmath>

namespace dw::ui {

namespace {

constexpr int kBarSteps = 1000;
constexpr double kLargestScale = 1e6;

QString shown(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

QString count(double number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

/// "× 1", not "× 1.0000".
class ScaleBox : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override
    {
        QLocale ungrouped = locale();
        ungrouped.setNumberOptions(QLocale::OmitGroupSeparator);
        return ungrouped.toString(value, 'g', 10);
    }
};

} // namespace

RunPanel::RunPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_directory(new QLineEdit(this)), m_scale(new ScaleBox(this)),
      m_threads(new QSpinBox(this)), m_parts(new QSpinBox(this)), m_export(new QPushButton(this)),
      m_rows(new QLabel(this)), m_overwrite(new QCheckBox(tr("Replace what is there"), this)),
      m_run(new QPushButton(tr("Run"), this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_resume(new QPushButton(tr("Resume"), this)), m_openFolder(new QPushButton(tr("Open folder"), this)),
      m_bar(new QProgressBar(this)), m_status(new QLabel(this)), m_report(new RunReport(this))
{
    build();
    connect(m_run, &QPushButton::clicked, this, &RunPanel::start);
    connect(m_cancel, &QPushButton::clicked, this, &RunPanel::cancel);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RunPanel::cancel);
    connect(m_resume, &QPushButton::clicked, this, [this] { startRun(true); });
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_directory->text())); });
    connect(m_directory, &QLineEdit::textEdited, this, [this] { m_isDirectoryChosen = true; });
    connect(m_directory, &QLineEdit::textChanged, this, &RunPanel::followDirectory);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &RunPanel::updateRows);
    connect(&document, &Document::changed, this, &RunPanel::followDocument);
    connect(&document, &Document::fileNameChanged, this, [this] {
        m_isDirectoryChosen = false;
        if (!m_isRunning) {
            say({});
            m_report->hide();
        }
        followDocument();
    });
    followDocument();
}

RunPanel::~RunPanel()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

QLayout* RunPanel::buildOptions()
{
    m_scale->setRange(0.0001, kLargestScale);
    m_scale->setDecimals(4);
    m_scale->setValue(1);
    m_scale->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_scale->setPrefix(QStringLiteral("× "));
    m_scale->setAccessibleName(tr("Rows, times"));
    m_scale->setToolTip(tr("Multiplies the rows of every table that is not counted per parent"));
    m_threads->setRange(0, 1024);
    m_threads->setSpecialValueText(tr("all"));
    m_threads->setValue(readSettings().threads);
    m_threads->setAccessibleName(tr("Threads"));
    m_threads->setToolTip(tr("The files are the same for any number of threads"));
    m_overwrite->setToolTip(tr("Writes even where the files of another project are"));
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace);
    auto* rows = new QLabel(tr("Rows"), this);
    rows->setBuddy(m_scale);
    auto* threads = new QLabel(tr("Threads"), this);
    threads->setBuddy(m_threads);
    row->addWidget(rows);
    row->addWidget(m_scale);
    row->addWidget(m_rows, 1);
    row->addWidget(threads);
    row->addWidget(m_threads);
    return row;
}

QLayout* RunPanel::buildCluster()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace);
    m_parts->setRange(1, 9999);
    m_parts->setValue(8);
    m_parts->setAccessibleName(tr("Parts for a cluster"));
    m_parts->setSuffix(QLatin1Char(' ') + tr("parts"));
    m_export->setText(tr("Export for a cluster"));
    m_export->setToolTip(tr("Writes the project and a script that makes one part of its rows on any machine"));
    connect(m_export, &QPushButton::clicked, this, &RunPanel::exportParts);
    row->addWidget(m_overwrite);
    row->addStretch();
    row->addWidget(m_parts);
    row->addWidget(m_export);
    return row;
}

void RunPanel::build()
{
    // In rows of four: the dock is as narrow as the views above it.
    constexpr int kAcross = 4;
    auto* formats = new QGridLayout;
    formats->setHorizontalSpacing(2 * kSpace);
    formats->setVerticalSpacing(kSpace / 2);
    for (const SinkType& sink : sinkTypes()) {
        auto* box = new QCheckBox(registryText(sink.title), this);
        box->setObjectName(shown(sink.id));
        box->setToolTip(registryText(sink.help));
        const int place = static_cast<int>(m_formats.size());
        formats->addWidget(box, place / kAcross, place % kAcross);
        m_formats.append(box);
    }
    formats->setColumnStretch(kAcross, 1);
    m_directory->setAccessibleName(tr("Folder to write to"));
    auto* browse = new QPushButton(tr("Choose…"), this);
    browse->setToolTip(tr("Choose the folder to write to"));
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder to write to"), m_directory->text());
        if (!chosen.isEmpty())
            setDirectory(chosen);
    });
    m_run->setProperty("primary", true);
    m_run->setToolTip(tr("Writes every row of every table"));
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* folder = new QHBoxLayout;
    folder->setSpacing(kSpace);
    folder->addWidget(m_directory, 1);
    for (QWidget* widget : QWidgetList{browse, m_run, m_cancel, m_resume, m_openFolder})
        folder->addWidget(widget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kSpace, kSpace, 2 * kSpace, kSpace);
    layout->setSpacing(kSpace);
    // What is done and seen each time comes first: it stays in sight however low the dock is.
    layout->addLayout(folder);
    layout->addWidget(m_bar);
    layout->addWidget(m_status);
    layout->addWidget(m_report, 1);
    layout->addLayout(formats);
    layout->addLayout(buildOptions());
    layout->addLayout(buildCluster());
    layout->addStretch();
    for (QWidget* widget : QWidgetList{m_cancel, m_resume, m_openFolder, m_bar, m_status, m_report})
        widget->hide();
}

void RunPanel::say(const QString& text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void RunPanel::setDirectory(const QString& directory)
{
    m_isDirectoryChosen = true;
    m_directory->setText(directory);
}

void RunPanel::followDocument()
{
    if (m_isRunning)
        return;
    m_run->setEnabled(m_document.isRunnable() && !m_document.project().tables.empty());
    m_export->setEnabled(m_run->isEnabled());
    m_run->setToolTip(m_document.isRunnable() ? tr("Writes every row of every table")
                                              : tr("Solve the problems first."));
    updateRows();
    if (m_isDirectoryChosen)
        return;
    QString home = readSettings().outputFolder;
    if (home.isEmpty())
        home = m_document.fileName().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                               : QFileInfo(m_document.fileName()).absolutePath();
    const QString name = shown(m_document.project().name);
    m_directory->setText(QDir(home).filePath((name.isEmpty() ? m_document.title() : name) + QStringLiteral("-out")));
    for (QCheckBox* box : m_formats) {
        const auto& outputs = m_document.project().outputs;
        const std::string id = box->objectName().toStdString();
        const bool asked =
            std::any_of(outputs.begin(), outputs.end(), [&](const OutputDesign& output) { return output.sink == id; });
        box->setChecked(asked || (outputs.empty() && id == "csv"));
    }
}

void RunPanel::followDirectory()
{
    if (m_isRunning)
        return;
    const QDir folder(m_directory->text());
    m_openFolder->setVisible(folder.exists());
    const QString file = folder.filePath(shown(manifestFileName(0, 1)));
    m_resume->hide();
    if (!QFileInfo::exists(file))
        return;
    const Result<Manifest> manifest = readManifest(file.toStdString());
    if (!manifest || manifest->complete || manifest->projectName != m_document.project().name)
        return;
    m_resume->show();
    say(tr("A run was not finished in this folder: %1 are there. Resume goes on from them.")
            .arg(tr("%n file(s)", nullptr, static_cast<int>(manifest->files.size()))));
}

QString RunPanel::rowsWords() const
{
    double rows = 0;
    for (const TableSchema& table : m_document.plan()->schema.tables)
        rows += static_cast<double>(table.rows) * m_scale->value();
    return m_scale->value() == 1 ? tr("%1 rows").arg(count(rows)) : tr("about %1 rows").arg(count(rows));
}

void RunPanel::updateRows()
{
    m_rows->setText(rowsWords());
}

Project RunPanel::scaledProject() const
{
    Project project = m_document.project();
    for (TableDesign& table : project.tables)
        if (table.rows.per.empty())
            table.rows.count = std::llround(static_cast<double>(table.rows.count) * m_scale->value());
    return project;
}

std::vector<OutputDesign> RunPanel::chosenOutputs() const
{
    const std::vector<OutputDesign>& own = m_document.project().outputs;
    std::vector<OutputDesign> chosen;
    for (const QCheckBox* box : m_formats) {
        if (!box->isChecked())
            continue;
        OutputDesign output;
        output.sink = box->objectName().toStdString();
        // The project's own options for that format, if it has any.
        for (const OutputDesign& one : own)
            if (one.sink == output.sink)
                output = one;
        chosen.push_back(std::move(output));
    }
    return chosen;
}

void RunPanel::exportParts()
{
    Project project = scaledProject();
    project.outputs = chosenOutputs();
    if (project.outputs.empty()) {
        say(tr("Choose at least one format."));
        return;
    }
    const Status written = exportForCluster(project, m_directory->text(), m_parts->value());
    say(written ? tr("%1 has the project and run.sh, which makes one of %2 parts: "
                     "sbatch --array=1-%2 run.sh, or ./run.sh 1 by hand.")
                      .arg(m_directory->text())
                      .arg(m_parts->value())
                : coreText(written.error().message));
    m_openFolder->setVisible(QDir(m_directory->text()).exists());
}

void RunPanel::start()
{
    startRun(false);
}

void RunPanel::startRun(bool resume)
{
    if (m_isRunning || !m_document.isRunnable())
        return;
    Project asked = m_document.project();
    asked.outputs = chosenOutputs();
    if (asked.outputs.empty()) {
        say(tr("Choose at least one format."));
        return;
    }
    std::vector<RunOutput> outputs = outputsOf(asked);
    RunOptions options;
    options.directory = m_directory->text().toStdString();
    options.threads = m_threads->value();
    options.resume = resume;
    options.overwrite = m_overwrite->isChecked();
    m_isRunning = true;
    const bool hadFocus = focusWidget() != nullptr && focusWidget()->hasFocus();
    for (QWidget* widget : QWidgetList{m_run, m_resume, m_openFolder, m_report})
        widget->hide();
    m_cancel->show();
    m_cancel->setEnabled(true);
    if (hadFocus)
        m_cancel->setFocus(); // Esc, or the space bar, stops what was begun
    m_bar->setValue(0);
    m_bar->show();
    say(tr("Starting…"));
    logOf(m_document).add(LogEntry::Kind::Started, tr("Run to %1 started").arg(m_directory->text()));
    emit started();
    const std::shared_ptr<const Plan> plan = m_scale->value() == 1 ? m_document.plan() : nullptr;
    m_thread = std::jthread([this, project = scaledProject(), plan, outputs = std::move(outputs),
                             options](const std::stop_token& stop) {
        const auto report = [this](const RunProgress& progress) {
            QMetaObject::invokeMethod(
                this, [this, progress] { showProgress(progress); }, Qt::QueuedConnection);
        };
        const std::shared_ptr<const Plan> scaled = plan ? plan : compile(project).plan;
        auto result = std::make_shared<Result<Manifest>>(
            scaled ? run(project, *scaled, outputs, options, stop, report)
                   : Error{ErrorKind::Unsupported, tr("At this scale the project has problems.").toStdString(), {}});
        QMetaObject::invokeMethod(
            this, [this, result] { showResult(*result); }, Qt::QueuedConnection);
    });
}

void RunPanel::cancel()
{
    if (!m_isRunning)
        return;
    m_thread.request_stop();
    m_cancel->setEnabled(false);
    say(tr("Stopping…"));
}

void RunPanel::showProgress(const RunProgress& progress)
{
    if (!m_isRunning || m_thread.get_stop_token().stop_requested())
        return;
    const double done = static_cast<double>(progress.rowsDone);
    const double total = static_cast<double>(progress.rowsTotal);
    const double speed = progress.seconds > 0 ? done / progress.seconds : 0;
    m_bar->setValue(total > 0 ? static_cast<int>(done / total * kBarSteps) : 0);
    say(tr("%1 of %2 rows · %3 rows/s · %4 left · %5")
            .arg(count(done), count(total), count(speed),
                 speed > 0 ? durationWords((total - done) / speed) : QStringLiteral("…"), shown(progress.file)));
}

void RunPanel::showResult(const Result<Manifest>& result)
{
    m_isRunning = false;
    m_cancel->hide();
    m_run->show();
    m_bar->hide();
    followDocument();
    followDirectory();
    const bool complete = static_cast<bool>(result);
    if (complete) {
        say(totalsWords(*result));
        m_report->show(*result);
        logOf(m_document).add(LogEntry::Kind::Done, tr("Run finished: %1").arg(totalsWords(*result)));
        for (const QString& warning : warningsOf(*result))
            logOf(m_document).add(LogEntry::Kind::Warning, warning);
    } else if (result.error().kind == ErrorKind::Cancelled) {
        say(tr("Cancelled. What was finished is kept; Resume goes on from there."));
        logOf(m_document).add(LogEntry::Kind::Warning, tr("Run cancelled"));
    } else {
        say(coreText(result.error().message));
        logOf(m_document).add(LogEntry::Kind::Failed, coreText(result.error().message));
    }
    m_resume->setVisible(!complete);
    emit finished(complete);
}

} // namespace dw::ui
