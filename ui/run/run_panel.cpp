// A run works on copies of project and plan, so that editing goes on beside it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_panel.h"

#include "core/registry/registry.h"
#include "ui/forms/param_form.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QStandardPaths>
#include <QUrl>

namespace dw::ui {

namespace {

constexpr int kBarSteps = 1000;

QString duration(double seconds)
{
    if (seconds < 60)
        return RunPanel::tr("%1 s").arg(seconds, 0, 'f', seconds < 10 ? 1 : 0);
    return RunPanel::tr("%1 min %2 s").arg(static_cast<int>(seconds) / 60).arg(static_cast<int>(seconds) % 60);
}

QString count(double number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString resultText(const Manifest& manifest)
{
    std::uint64_t bytes = 0;
    for (const FileRecord& file : manifest.files)
        bytes += file.bytes;
    QString text = RunPanel::tr("%1 rows in %2, %3 files, %4.")
                       .arg(count(static_cast<double>(manifest.rowsWritten)), duration(manifest.seconds))
                       .arg(manifest.files.size())
                       .arg(QLocale().formattedDataSize(static_cast<qint64>(bytes)));
    for (const FaultRecord& fault : manifest.faults)
        text += RunPanel::tr("\n%1 rows are null because “%2” was %3 there.")
                    .arg(count(static_cast<double>(fault.rows)), utf8(fault.parameter), utf8(fault.value));
    return text;
}

} // namespace

RunPanel::RunPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_directory(new QLineEdit(this)),
      m_overwrite(new QCheckBox(tr("Replace what is there"), this)), m_run(new QPushButton(tr("Run"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_resume(new QPushButton(tr("Resume"), this)),
      m_openFolder(new QPushButton(tr("Open folder"), this)), m_bar(new QProgressBar(this)), m_status(new QLabel(this))
{
    build();
    connect(m_run, &QPushButton::clicked, this, &RunPanel::start);
    connect(m_cancel, &QPushButton::clicked, this, &RunPanel::cancel);
    connect(m_resume, &QPushButton::clicked, this, [this] { startRun(true); });
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_directory->text())); });
    connect(m_directory, &QLineEdit::textEdited, this, [this] { m_isDirectoryChosen = true; });
    connect(&document, &Document::changed, this, &RunPanel::followDocument);
    connect(&document, &Document::fileNameChanged, this, [this] {
        m_isDirectoryChosen = false;
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

void RunPanel::build()
{
    auto* formats = new QHBoxLayout;
    formats->setSpacing(14);
    for (const SinkType& sink : sinkTypes()) {
        auto* box = new QCheckBox(utf8(sink.title), this);
        box->setObjectName(utf8(sink.id));
        box->setToolTip(utf8(sink.help));
        formats->addWidget(box);
        m_formats.append(box);
    }
    formats->addStretch();
    formats->addWidget(m_overwrite);
    m_directory->setAccessibleName(tr("Folder to write to"));
    auto* browse = new QPushButton(tr("Choose…"), this);
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder to write to"), m_directory->text());
        if (!chosen.isEmpty())
            setDirectory(chosen);
    });
    m_run->setProperty("primary", true);
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* folder = new QHBoxLayout;
    for (QWidget* widget : QList<QWidget*>{m_directory, browse, m_run, m_cancel, m_resume, m_openFolder})
        folder->addWidget(widget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(8);
    layout->addLayout(formats);
    layout->addLayout(folder);
    layout->addWidget(m_bar);
    layout->addWidget(m_status);
    layout->addStretch();
    m_cancel->hide();
    m_resume->hide();
    m_openFolder->hide();
    m_bar->hide();
}

void RunPanel::setDirectory(const QString& directory)
{
    m_directory->setText(directory);
    m_isDirectoryChosen = true;
}

void RunPanel::followDocument()
{
    if (m_isRunning)
        return;
    m_run->setEnabled(m_document.isRunnable() && !m_document.project().tables.empty());
    m_run->setToolTip(m_document.isRunnable() ? QString() : tr("Solve the problems first."));
    if (m_isDirectoryChosen)
        return;
    const QString home = m_document.fileName().isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                             : QFileInfo(m_document.fileName()).absolutePath();
    const QString name = utf8(m_document.project().name);
    m_directory->setText(QDir(home).filePath((name.isEmpty() ? m_document.title() : name) + QStringLiteral("-out")));
    for (QCheckBox* box : m_formats) {
        const auto& outputs = m_document.project().outputs;
        const std::string id = box->objectName().toStdString();
        const bool asked =
            std::any_of(outputs.begin(), outputs.end(), [&](const OutputDesign& output) { return output.sink == id; });
        box->setChecked(asked || (outputs.empty() && id == "csv"));
    }
}

std::vector<RunOutput> RunPanel::chosenOutputs() const
{
    Project asked = m_document.project();
    const std::vector<OutputDesign> own = std::exchange(asked.outputs, {});
    for (const QCheckBox* box : m_formats) {
        if (!box->isChecked())
            continue;
        OutputDesign output;
        output.sink = box->objectName().toStdString();
        // The project's own options for that format, if it has any.
        for (const OutputDesign& one : own)
            if (one.sink == output.sink)
                output = one;
        asked.outputs.push_back(std::move(output));
    }
    return asked.outputs.empty() ? std::vector<RunOutput>{} : outputsOf(asked);
}

void RunPanel::start()
{
    startRun(false);
}

void RunPanel::startRun(bool resume)
{
    if (m_isRunning || !m_document.isRunnable())
        return;
    std::vector<RunOutput> outputs = chosenOutputs();
    if (outputs.empty()) {
        m_status->setText(tr("Choose at least one format."));
        return;
    }
    RunOptions options;
    options.directory = m_directory->text().toStdString();
    options.resume = resume;
    options.overwrite = m_overwrite->isChecked();
    m_isRunning = true;
    m_run->hide();
    m_resume->hide();
    m_openFolder->hide();
    m_cancel->show();
    m_cancel->setEnabled(true);
    m_bar->setValue(0);
    m_bar->show();
    m_status->setText(tr("Starting…"));
    emit started();
    m_thread = std::jthread([this, project = m_document.project(), plan = m_document.plan(),
                             outputs = std::move(outputs), options](const std::stop_token& stop) {
        const auto report = [this](const RunProgress& progress) {
            QMetaObject::invokeMethod(
                this, [this, progress] { showProgress(progress); }, Qt::QueuedConnection);
        };
        const Result<Manifest> done = run(project, *plan, outputs, options, stop, report);
        const bool complete = static_cast<bool>(done);
        QString text = complete ? resultText(*done) : utf8(done.error().message);
        if (!complete && done.error().kind == ErrorKind::Cancelled)
            text = tr("Cancelled. What was finished is kept; Resume goes on from there.");
        QMetaObject::invokeMethod(
            this, [this, text, complete] { showResult(text, complete, !complete); }, Qt::QueuedConnection);
    });
}

void RunPanel::cancel()
{
    m_thread.request_stop();
    m_cancel->setEnabled(false);
    if (m_isRunning)
        m_status->setText(tr("Stopping…"));
}

void RunPanel::showProgress(const RunProgress& progress)
{
    if (!m_isRunning || m_thread.get_stop_token().stop_requested())
        return;
    const double done = static_cast<double>(progress.rowsDone);
    const double total = static_cast<double>(progress.rowsTotal);
    const double speed = progress.seconds > 0 ? done / progress.seconds : 0;
    m_bar->setValue(total > 0 ? static_cast<int>(done / total * kBarSteps) : 0);
    m_status->setText(tr("%1 of %2 rows · %3 rows/s · %4 left · %5")
                          .arg(count(done), count(total), count(speed),
                               speed > 0 ? duration((total - done) / speed) : QStringLiteral("…"),
                               utf8(progress.file)));
}

void RunPanel::showResult(const QString& text, bool complete, bool resumable)
{
    m_isRunning = false;
    m_cancel->hide();
    m_run->show();
    m_resume->setVisible(resumable);
    m_openFolder->setVisible(QFileInfo::exists(m_directory->text()));
    m_bar->setVisible(complete);
    m_bar->setValue(complete ? kBarSteps : 0);
    m_status->setText(text);
    followDocument();
    emit finished(complete);
}

} // namespace dw::ui
