// Dialogs around the document's file.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_actions.h"

#include "core/project/file.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace dw::ui {

namespace {

constexpr int kRecentFiles = 10;

QString filter()
{
    return FileActions::tr("Datawright projects (*.datawright);;All files (*)");
}

/// What the welcome page says of the samples there are, in the order it shows them.
QList<Sample> knownSamples()
{
    return {
        {QStringLiteral("retail"), FileActions::tr("Online shop"),
         FileActions::tr("Customers, products, orders and their items, with totals that add up")},
        {QStringLiteral("clinic"), FileActions::tr("Hospital"),
         FileActions::tr("Patients with comorbidities by age and sex, visits, prescriptions")},
        {QStringLiteral("credit"), FileActions::tr("Loan applications"),
         FileActions::tr("Income, debt, decisions, and a disparity of known size")},
        {QStringLiteral("iot"), FileActions::tr("Sensor readings"),
         FileActions::tr("Devices that report every 15 minutes through a day")},
        {QStringLiteral("hr"), FileActions::tr("Company"),
         FileActions::tr("Employees with managers, pay by grade, and a planted gap")},
        {QStringLiteral("support_tickets"), FileActions::tr("Support desk"),
         FileActions::tr("Agents and tickets with texts, priorities and times to answer")},
        {QStringLiteral("rare_disease"), FileActions::tr("Rare disease"),
         FileActions::tr("Patients with a disease that hardly anyone has")},
        {QStringLiteral("dirty_contacts"), FileActions::tr("Dirty contacts"),
         FileActions::tr("Names and addresses with typing errors, gaps and duplicates, and the truth beside them")},
    };
}

} // namespace

FileActions::FileActions(Document& document, QWidget* window)
    : QObject(window), m_document(document), m_window(window), m_new(new QAction(tr("&New project"), this)),
      m_open(new QAction(tr("&Open…"), this)), m_fromFile(new QAction(tr("Start from a &file…"), this)),
      m_save(new QAction(tr("&Save"), this)), m_saveAs(new QAction(tr("Save &as…"), this))
{
    m_new->setShortcut(QKeySequence::New);
    m_open->setShortcut(QKeySequence::Open);
    m_save->setShortcut(QKeySequence::Save);
    m_saveAs->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(m_new, &QAction::triggered, this, &FileActions::startNew);
    connect(m_open, &QAction::triggered, this, &FileActions::openByDialog);
    connect(m_fromFile, &QAction::triggered, this, &FileActions::startFromFileWanted);
    connect(m_save, &QAction::triggered, this, &FileActions::save);
    connect(m_saveAs, &QAction::triggered, this, &FileActions::saveAs);
}

void FileActions::addTo(QMenu* menu)
{
    menu->addAction(m_new);
    menu->addAction(m_open);
    menu->addAction(m_fromFile);
    QMenu* recent = menu->addMenu(tr("Open &recent"));
    connect(menu, &QMenu::aboutToShow, recent, [this, recent] { fillRecent(recent); });
    fillRecent(recent);
    QMenu* sampleMenu = menu->addMenu(tr("Start from a &template"));
    for (const Sample& sample : samples()) {
        QAction* action = sampleMenu->addAction(sample.title);
        action->setStatusTip(sample.description);
        connect(action, &QAction::triggered, this, [this, name = sample.name] {
            if (mayClose())
                openSample(name);
        });
    }
    menu->addSeparator();
    menu->addAction(m_save);
    menu->addAction(m_saveAs);
}

void FileActions::fillRecent(QMenu* menu)
{
    menu->clear();
    for (const QString& file : recentFiles()) {
        QAction* action = menu->addAction(QDir::toNativeSeparators(file));
        action->setEnabled(QFileInfo::exists(file));
        connect(action, &QAction::triggered, this, [this, file] {
            if (mayClose())
                open(file);
        });
    }
    menu->menuAction()->setEnabled(!menu->isEmpty());
}

bool FileActions::open(const QString& fileName)
{
    const QString failure = m_document.open(fileName);
    if (!failure.isEmpty()) {
        QMessageBox::warning(m_window, tr("Could not open the project"), failure);
        return false;
    }
    remember(m_document.fileName());
    emit opened();
    return true;
}

bool FileActions::openSample(const QString& name)
{
    Project project = projectOfSample(name);
    if (project.tables.empty())
        return false;
    m_document.startNew(std::move(project));
    emit opened();
    return true;
}

void FileActions::startNew()
{
    if (!mayClose())
        return;
    m_document.startNew();
    emit opened();
}

void FileActions::openByDialog()
{
    if (!mayClose())
        return;
    const QString folder = QFileInfo(m_document.fileName()).absolutePath();
    const QString file = QFileDialog::getOpenFileName(m_window, tr("Open project"), folder, filter());
    if (!file.isEmpty())
        open(file);
}

bool FileActions::save()
{
    if (m_document.fileName().isEmpty())
        return saveAs();
    const QString failure = m_document.save();
    if (!failure.isEmpty())
        QMessageBox::warning(m_window, tr("Could not save the project"), failure);
    else
        emit saved();
    return failure.isEmpty();
}

bool FileActions::saveAs()
{
    QString proposed = m_document.fileName();
    if (proposed.isEmpty()) {
        const QString name = QString::fromStdString(m_document.project().name);
        proposed = (name.isEmpty() ? tr("untitled") : name) + QStringLiteral(".datawright");
    }
    const QString file = QFileDialog::getSaveFileName(m_window, tr("Save project as"), proposed, filter());
    if (file.isEmpty())
        return false;
    const QString failure = m_document.saveAs(file);
    if (!failure.isEmpty()) {
        QMessageBox::warning(m_window, tr("Could not save the project"), failure);
        return false;
    }
    remember(m_document.fileName());
    emit saved();
    return true;
}

bool FileActions::mayClose()
{
    if (!m_document.isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("“%1” has changes that are not saved.").arg(m_document.title()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Save)
        return save();
    return answer == QMessageBox::Discard;
}

void FileActions::remember(const QString& fileName)
{
    QStringList files = recentFiles();
    files.removeAll(fileName);
    files.prepend(fileName);
    QSettings().setValue(QStringLiteral("recentFiles"), QStringList(files.mid(0, kRecentFiles)));
}

QStringList FileActions::recentFiles()
{
    return QSettings().value(QStringLiteral("recentFiles")).toStringList();
}

QList<Sample> FileActions::samples()
{
    QStringList files;
    for (const QFileInfo& file : QDir(QStringLiteral(":/samples")).entryInfoList(QDir::Files, QDir::Name))
        files << file.completeBaseName();
    QList<Sample> found;
    for (const Sample& sample : knownSamples())
        if (files.removeAll(sample.name) > 0)
            found.append(sample);
    for (const QString& name : files)
        found.append({name, name, QString::fromStdString(projectOfSample(name).description)});
    return found;
}

Project FileActions::projectOfSample(const QString& name)
{
    QFile file(QStringLiteral(":/samples/%1.datawright").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Problems problems;
    return parseProject(file.readAll().toStdString(), problems);
}

} // namespace dw::ui
