// Running from the dock: scale, progress, cancel, resume, the report; editing goes on meanwhile.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/document/log.h"
#include "ui/run/log_view.h"
#include "ui/run/run_panel.h"
#include "ui/shell/main_window.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;

namespace {

QPushButton* button(QWidget* in, const QString& text)
{
    for (QPushButton* one : in->findChildren<QPushButton*>())
        if (one->text() == text)
            return one;
    return nullptr;
}

/// One table of numbers, many rows.
Project numbers(std::int64_t rows)
{
    Project project;
    project.name = "numbers";
    TableDesign table;
    table.id = table.name = "t";
    table.rows.count = rows;
    for (const char* name : {"a", "b", "c"}) {
        ColumnDesign column;
        column.id = column.name = name;
        column.generator = "normal";
        table.columns.push_back(column);
    }
    project.tables.push_back(table);
    project.outputs.push_back({"parquet", Json::object(), Json::object()});
    return project;
}

} // namespace

class TestRunPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aRunIsCancelledResumedAndReported()
    {
        QTemporaryDir folder;
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.document().startNew(numbers(1'000'000));
        RunPanel& panel = window.runPanel();
        panel.setDirectory(folder.filePath(QStringLiteral("out")));
        panel.setScale(20);
        QVERIFY(panel.rowsWords().contains(QLocale().toString(20'000'000)));
        QSignalSpy finished(&panel, &RunPanel::finished);
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(panel.isRunning());
        // At least one file is finished before it is cancelled: there is something to resume from.
        const QDir out(panel.directory());
        QTRY_VERIFY_WITH_TIMEOUT(out.entryList({QStringLiteral("*.parquet")}).size() > 0, 60000);
        window.document().edit(QStringLiteral("Seed"), {}, [](Project& project) { ++project.randomSeed; });
        window.document().undoStack().undo();
        QTest::mouseClick(button(&panel, QStringLiteral("Cancel")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QCOMPARE(finished.first().first().toBool(), false);
        QPushButton* resume = button(&panel, QStringLiteral("Resume"));
        QVERIFY(!resume->isHidden());
        resume->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 120000);
        QCOMPARE(finished.last().first().toBool(), true);
        const auto* report = panel.findChild<RunReport*>();
        QVERIFY(!report->isHidden());
        const QStringList files = out.entryList({QStringLiteral("*.parquet")});
        QCOMPARE(report->topLevelItemCount(), files.size());
        QCOMPARE(report->topLevelItem(0)->text(3).size(), 64);
        QFile sums(out.filePath(QStringLiteral("SHA256SUMS")));
        QVERIFY(sums.open(QIODevice::ReadOnly));
        QVERIFY(sums.readAll().contains(report->topLevelItem(0)->text(3).toLatin1()));
        const QList<LogEntry>& log = logOf(window.document()).entries();
        QVERIFY(log.size() >= 4);
        QCOMPARE(static_cast<int>(log.last().kind), static_cast<int>(LogEntry::Kind::Done));
        QCOMPARE(window.findChild<LogView*>()->findChild<QTreeWidget*>()->topLevelItemCount(), log.size());
    }

    void anUnfinishedRunOfEarlierIsOffered()
    {
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out"));
        const Project project = numbers(20'000'000);
        {
            Document document;
            document.startNew(project);
            RunPanel panel(document);
            panel.setDirectory(out);
            QSignalSpy finished(&panel, &RunPanel::finished);
            panel.start();
            QTRY_VERIFY_WITH_TIMEOUT(QDir(out).entryList({QStringLiteral("*.parquet")}).size() > 0, 60000);
            panel.cancel();
            QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        }
        Document document;
        document.startNew(project);
        RunPanel panel(document);
        panel.setDirectory(out);
        QVERIFY(!button(&panel, QStringLiteral("Resume"))->isHidden());
    }

    void theProjectIsExportedForACluster_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void theProjectIsExportedForACluster()
    {
        QFETCH(bool, byMouse);
        QTemporaryDir folder;
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.document().startNew(numbers(10'000));
        RunPanel& panel = window.runPanel();
        panel.setDirectory(folder.filePath(QStringLiteral("parts")));
        QSpinBox* parts = nullptr;
        for (QSpinBox* box : panel.findChildren<QSpinBox*>())
            if (box->accessibleName() == QLatin1String("Parts for a cluster"))
                parts = box;
        QVERIFY(parts != nullptr);
        parts->setFocus(Qt::TabFocusReason);
        parts->selectAll();
        QTest::keyClicks(parts, QStringLiteral("2"));
        QPushButton* exporting = button(&panel, QStringLiteral("Export for a cluster"));
        if (byMouse) {
            QTest::mouseClick(exporting, Qt::LeftButton);
        } else {
            exporting->setFocus(Qt::TabFocusReason);
            QTest::keyClick(exporting, Qt::Key_Space);
        }
        const QDir out(panel.directory());
        Document exported;
        QCOMPARE(exported.open(out.filePath(QStringLiteral("project.datawright"))), QString());
        QVERIFY(exported.project().tables == window.document().project().tables);
        QCOMPARE(exported.project().randomSeed, window.document().project().randomSeed);
        QVERIFY(!exported.project().outputs.empty());
        const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/datawright");
        if (!QFileInfo(program).isExecutable())
            QSKIP("the command line program is not built");
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DATAWRIGHT"), program);
        script.setProcessEnvironment(environment);
        for (const char* part : {"1", "2", "2"}) { // a part that is there already is no error
            script.start(out.filePath(QStringLiteral("run.sh")), {QLatin1String(part)});
            QVERIFY(script.waitForFinished(60'000));
            QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
        }
        QCOMPARE(QDir(out.filePath(QStringLiteral("data"))).entryList({QStringLiteral("manifest*")}).size(), 2);
    }

    void problemsKeepItFromRunning()
    {
        Document document;
        Project project = numbers(10);
        project.tables[0].columns[0].generator = "no_such_thing";
        document.startNew(project);
        RunPanel panel(document);
        QVERIFY(!button(&panel, QStringLiteral("Run"))->isEnabled());
        panel.start();
        QVERIFY(!panel.isRunning());
    }

    void aFolderThatCannotBeWrittenIsExplained()
    {
        Document document;
        document.startNew(numbers(10));
        RunPanel panel(document);
        panel.setDirectory(QStringLiteral("/proc/nowhere"));
        QSignalSpy finished(&panel, &RunPanel::finished);
        panel.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
        QCOMPARE(finished.first().first().toBool(), false);
        QCOMPARE(static_cast<int>(logOf(document).entries().last().kind), static_cast<int>(LogEntry::Kind::Failed));
    }
};

DW_TEST(TestRunPanel);
#include "test_run_panel.moc"
