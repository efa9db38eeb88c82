// Journey 8: ten million rows are run to Parquet, stopped, resumed and looked at; the same project goes to a cluster.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "ui/run/run_panel.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

constexpr const char* kReadings = R"({
  "format": 1, "name": "readings",
  "tables": [
    {"name": "readings", "rows": 1000000,
     "columns": [
       {"name": "a", "generator": "normal"},
       {"name": "b", "generator": "uniform"},
       {"name": "c", "generator": "normal"}
     ]}
  ],
  "outputs": [{"sink": "csv"}]
})";

QCheckBox* format(RunPanel& panel, const char* id)
{
    return panel.findChild<QCheckBox*>(QLatin1String(id));
}

} // namespace

class TestRunJourney : public QObject
{
    Q_OBJECT

public slots:
    /// Instead of a file manager.
    void openFolder(const QUrl& url) { m_opened << url.toLocalFile(); }

private:
    QStringList m_opened;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openFolder");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    void aLongRunIsStoppedAndResumed_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void aLongRunIsStoppedAndResumed()
    {
        QFETCH(bool, byMouse);
        m_opened.clear();
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kReadings);
        RunPanel& panel = window.runPanel();
        showDock(window, QStringLiteral("Run"), byMouse);
        QVERIFY(panel.isVisible());
        type(named<QLineEdit>(panel, QStringLiteral("Folder to write to")), folder.filePath(QStringLiteral("out")),
             byMouse);
        QVERIFY(format(panel, "csv")->isChecked());
        press(format(panel, "csv"), byMouse);
        press(format(panel, "parquet"), byMouse);
        type(named<QDoubleSpinBox>(panel, QStringLiteral("Rows, times")), QStringLiteral("40"), byMouse);
        QVERIFY(panel.rowsWords().contains(QLocale().toString(40'000'000)));

        QSignalSpy finished(&panel, &RunPanel::finished);
        if (byMouse)
            press(buttonWith<QPushButton>(panel, QStringLiteral("Run")), true);
        else
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(panel.isRunning());
        auto* cancel = buttonWith<QPushButton>(panel, QStringLiteral("Cancel"));
        if (!byMouse)
            tabTo(cancel);
        QStringList said;
        const QDir out(folder.filePath(QStringLiteral("out")));
        const auto isUnderWay = [&] {
            for (const QLabel* label : panel.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("rows/s")))
                    said << label->text();
            return !said.isEmpty() && !out.entryList({QStringLiteral("*.parquet")}).isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isUnderWay() || !panel.isRunning(), 60'000);
        QVERIFY2(panel.isRunning(), "it was over before it could be stopped");
        QVERIFY(panel.findChild<QProgressBar*>()->isVisible());
        QVERIFY2(said.last().contains(QStringLiteral("left")), qPrintable(said.last())); // how long it will take
        if (byMouse)
            press(cancel, true);
        else
            QTest::keyClick(cancel, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QCOMPARE(finished.takeFirst().first().toBool(), false);

        press(buttonWith<QPushButton>(panel, QStringLiteral("Resume")), byMouse);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120'000);
        QCOMPARE(finished.first().first().toBool(), true);
        const auto* report = panel.findChild<RunReport*>();
        QVERIFY(report->isVisible());
        QCOMPARE(report->topLevelItemCount(), out.entryList({QStringLiteral("*.parquet")}).size());
        press(buttonWith<QPushButton>(panel, QStringLiteral("Open folder")), byMouse);
        QTRY_COMPARE(m_opened, QStringList{out.path()});

        type(named<QLineEdit>(panel, QStringLiteral("Folder to write to")), folder.filePath(QStringLiteral("parts")),
             byMouse);
        press(buttonWith<QPushButton>(panel, QStringLiteral("Export for a cluster")), byMouse);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("parts/run.sh"))));
        Document exported;
        QCOMPARE(exported.open(folder.filePath(QStringLiteral("parts/project.datawright"))), QString());
        QCOMPARE(exported.project().tables[0].rows.count, std::int64_t(40'000'000));
        QVERIFY(!window.document().isModified()); // a run changes nothing
    }
};

DW_TEST(TestRunJourney);
#include "test_run_journey.moc"
