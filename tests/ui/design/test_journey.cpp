// From nothing to a saved dataset by keyboard alone, and the run of it from the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/design/generator_palette.h"
#include "ui/run/run_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;

namespace {

/// Types in the palette that Ctrl+K opens, and takes the first line.
void addByPalette(MainWindow& window, const QString& typed)
{
    // A window manager gives the focus back when a dialog closes; here there is none.
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto* palette = window.findChild<GeneratorPalette*>();
    QVERIFY(palette != nullptr);
    auto* search = palette->findChild<QLineEdit*>();
    QTest::keyClicks(search, typed);
    QTest::keyClick(search, Qt::Key_Return);
    // It deletes itself when control returns to the event loop.
    QTRY_VERIFY(window.findChild<GeneratorPalette*>() == nullptr);
}

void typeFileName(const QString& file)
{
    QTimer::singleShot(300, qApp, [file] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        auto* edit = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        edit->selectAll();
        QTest::keyClicks(edit, file);
        QTest::keyClick(edit, Qt::Key_Return);
    });
}

} // namespace

class TestJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void newTableSixColumnsSaveReopen()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("people.datawright"));
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.document().project().tables.size(), std::size_t(1));
        for (const char* typed : {"sequence", "first name", "gaussian", "enum", "boolean", "date"})
            addByPalette(window, QLatin1String(typed));
        const TableDesign& table = window.document().project().tables.front();
        QCOMPARE(table.columns.size(), std::size_t(6));
        QCOMPARE(table.columns[0].name, std::string("id"));
        QCOMPARE(table.columns[1].field, std::string("person.first_name"));
        QCOMPARE(table.columns[2].generator, std::string("normal"));
        QCOMPARE(table.columns[3].generator, std::string("category"));
        QVERIFY(window.document().isRunnable());
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        typeFileName(file);
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(window.document().fileName(), file);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(!window.isWindowModified());
        const Project saved = window.document().project();
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window.isWindowModified());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!window.isWindowModified());
        MainWindow other;
        QVERIFY(other.openFile(file));
        QVERIFY(other.document().project() == saved);
    }

    void runWritesFilesWhileEditingGoesOn()
    {
        QTemporaryDir folder;
        MainWindow window;
        QVERIFY(window.openSample(QStringLiteral("iot")));
        if (!window.document().isRunnable())
            QFAIL("the sample has problems");
        window.runPanel().setDirectory(folder.filePath(QStringLiteral("out")));
        QSignalSpy finished(&window.runPanel(), &RunPanel::finished);
        window.runPanel().start();
        QVERIFY(window.runPanel().isRunning());
        window.document().edit(QStringLiteral("Seed"), {}, [](Project& project) { ++project.randomSeed; });
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
        QCOMPARE(finished.first().first().toBool(), true);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("out/SHA256SUMS"))));
    }

    void everyActionIsInTheCommandPaletteWithoutDoubleShortcuts()
    {
        MainWindow window;
        const QList<NamedAction> actions = actionsOf(window.menuBar());
        QVERIFY(actions.size() > 25);
        QSet<QString> keys;
        for (const NamedAction& named : actions)
            for (const QKeySequence& sequence : named.action->shortcuts()) {
                QVERIFY2(!keys.contains(sequence.toString()), qPrintable(named.path));
                keys.insert(sequence.toString());
            }
    }

    void everyFocusableWidgetHasAName()
    {
        MainWindow window;
        QVERIFY(window.openSample(QStringLiteral("credit")));
        for (const QLineEdit* edit : window.findChildren<QLineEdit*>())
            if (qobject_cast<QComboBox*>(edit->parentWidget()) == nullptr &&
                qobject_cast<QAbstractSpinBox*>(edit->parentWidget()) == nullptr)
                QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->placeholderText()));
        for (const QAbstractSpinBox* box : window.findChildren<QAbstractSpinBox*>())
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->text()));
        for (const QComboBox* box : window.findChildren<QComboBox*>())
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->currentText()));
    }
};

DW_TEST(TestJourney);
#include "test_journey.moc"
