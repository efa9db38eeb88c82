// Unsaved work survives a killed studio, and changes that others make to the file are seen and settled.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include "core/project/file.h"
#include "ui/document/document.h"
#include "ui/document/recovery.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <csignal>

using namespace dw;
using namespace dw::ui;

namespace {

void setSeed(Document& document, std::uint64_t seed)
{
    document.edit(QStringLiteral("Seed"), {}, [&](Project& project) { project.randomSeed = seed; });
}

QString copyOfSample(const QTemporaryDir& folder)
{
    const QString copy = folder.filePath(QStringLiteral("shop.datawright"));
    QFile::copy(QString::fromStdString(test::sourceFolder("/resources/samples/retail.datawright")), copy);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    return copy;
}

void writeSeed(const QString& file, std::uint64_t seed)
{
    Problems problems;
    Result<Project> project = readProjectFile(file.toStdString(), problems);
    project->randomSeed = seed;
    QVERIFY(writeProjectFile(*project, file.toStdString()));
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        for (const AbandonedWork& work : abandonedWork())
            discardAbandonedWork(work);
    }

    /// Not a test by itself: what the test below starts as a process of its own, and which dies.
    void dies()
    {
        const QString file = qEnvironmentVariable("DATAWRIGHT_TEST_CRASH");
        if (file.isEmpty())
            return;
        Document document;
        QCOMPARE(document.open(file), QString());
        setSeed(document, 4711);
        document.autosave();
        std::raise(SIGKILL);
    }

    void aKilledStudioLeavesItsWorkBehind()
    {
        QTemporaryDir folder;
        const QString file = copyOfSample(folder);
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DATAWRIGHT_TEST_CRASH"), file);
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("TestRecovery"), QStringLiteral("dies")});
        QVERIFY(other.waitForFinished(60000));
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);
        const QList<AbandonedWork> left = abandonedWork();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].projectFile, file);
        QCOMPARE(left[0].title, QStringLiteral("shop"));
        Document document;
        QCOMPARE(recoverWork(document, left[0]), QString());
        QCOMPARE(document.project().randomSeed, std::uint64_t(4711));
        QCOMPARE(document.fileName(), file);
        QVERIFY(document.isModified());
        document.undoStack().undo();
        QVERIFY(document.project().randomSeed != 4711);
        QVERIFY(abandonedWork().isEmpty());
    }

    void aRunningStudioIsNotTakenForDead()
    {
        Document document;
        setSeed(document, 5);
        document.autosave();
        // The copy is there, and held.
        QVERIFY(!QDir(recoveryFolder()).entryList({QStringLiteral("*.json")}).isEmpty());
        QVERIFY(abandonedWork().isEmpty());
    }

    void aCleanEndLeavesNothing()
    {
        {
            Document document;
            setSeed(document, 5);
            document.autosave();
        }
        QVERIFY(QDir(recoveryFolder()).entryList({QStringLiteral("*.datawright")}).isEmpty());
    }

    void savingEndsTheNeedForACopy()
    {
        QTemporaryDir folder;
        Document document;
        setSeed(document, 6);
        document.autosave();
        QCOMPARE(document.saveAs(folder.filePath(QStringLiteral("a.datawright"))), QString());
        QVERIFY(QDir(recoveryFolder()).entryList({QStringLiteral("*.datawright")}).isEmpty());
        setSeed(document, 7);
        document.autosave();
        document.undoStack().undo();
        document.autosave();
        QVERIFY(QDir(recoveryFolder()).entryList({QStringLiteral("*.datawright")}).isEmpty());
    }

    void changesOfOthersAreSeenAndReloadedAsOneStep()
    {
        QTemporaryDir folder;
        const QString file = copyOfSample(folder);
        Document document;
        QCOMPARE(document.open(file), QString());
        const std::uint64_t before = document.project().randomSeed;
        QSignalSpy changed(&document, &Document::changedOnDisk);
        writeSeed(file, 99);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(projectOnDisk(document)->randomSeed, std::uint64_t(99));
        QCOMPARE(document.reload(), QString());
        QCOMPARE(document.project().randomSeed, std::uint64_t(99));
        QVERIFY(!document.isModified());
        document.undoStack().undo();
        QCOMPARE(document.project().randomSeed, before);
        QVERIFY(document.isModified());
        // The watch is still on: also for a second change.
        writeSeed(file, 100);
        QTRY_COMPARE(changed.count(), 2);
    }

    void ownSavesAreNotTakenForChangesOfOthers()
    {
        QTemporaryDir folder;
        const QString file = copyOfSample(folder);
        Document document;
        QCOMPARE(document.open(file), QString());
        QSignalSpy changed(&document, &Document::changedOnDisk);
        setSeed(document, 12);
        QCOMPARE(document.save(), QString());
        QTest::qWait(400);
        QCOMPARE(changed.count(), 0);
    }

    void aFileThatIsTakenAwayIsSeen()
    {
        QTemporaryDir folder;
        const QString file = copyOfSample(folder);
        Document document;
        QCOMPARE(document.open(file), QString());
        QSignalSpy changed(&document, &Document::changedOnDisk);
        QVERIFY(QFile::remove(file));
        QTRY_VERIFY(changed.count() > 0);
    }

    void savingKeepsTheOrderOfKeys()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.datawright"));
        Document document;
        QCOMPARE(document.open(QString::fromStdString(test::sourceFolder("/resources/samples/clinic.datawright"))),
                 QString());
        QCOMPARE(document.saveAs(file), QString());
        QFile first(file);
        QVERIFY(first.open(QIODevice::ReadOnly));
        const QByteArray bytes = first.readAll();
        Document other;
        QCOMPARE(other.open(file), QString());
        QCOMPARE(other.saveAs(file), QString());
        QFile second(file);
        QVERIFY(second.open(QIODevice::ReadOnly));
        QCOMPARE(second.readAll(), bytes);
    }
};

DW_TEST(TestRecovery);
#include "test_recovery.moc"
