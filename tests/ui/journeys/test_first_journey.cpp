// Journey 1 with the mouse: from nothing to a saved dataset, with rows and charts that grow with each column.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "ui/charts/distribution_board.h"
#include "ui/design/generator_palette.h"
#include "ui/preview/preview_view.h"

#include <QPushButton>
#include <QStandardPaths>
#include <QTreeWidget>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

class TestFirstJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void rowsAndChartsGrowWithEachColumn_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void rowsAndChartsGrowWithEachColumn()
    {
        QFETCH(bool, byMouse);
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        activate(window);
        if (byMouse)
            press(buttonWith<QPushButton>(window, QStringLiteral("New project")), true);
        else
            QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        const Document& document = window.document();
        QCOMPARE(document.project().tables.size(), std::size_t(1));
        auto* data = window.findChild<PreviewView*>();
        window.makeViews();
        auto* board = window.findChild<DistributionBoard*>();
        int columns = 0;
        for (const char* typed : {"sequence", "first name", "gaussian", "enum", "boolean", "date"}) {
            addColumnBy(window, QLatin1String(typed), byMouse);
            ++columns;
            QCOMPARE(document.project().tables[0].columns.size(), static_cast<std::size_t>(columns));
            showView(window, QStringLiteral("Data"), byMouse);
            QTRY_COMPARE(data->model().columnCount(), columns);
            QTRY_VERIFY(!data->model().plainText(data->model().index(0, columns - 1)).isEmpty());
            showView(window, QStringLiteral("Distributions"), byMouse);
            QTRY_COMPARE(board->cards().size(), static_cast<std::size_t>(columns));
            QTRY_VERIFY_WITH_TIMEOUT(board->data().isComplete(), 20'000);
            QVERIFY(board->data().columns().back().summary != nullptr);
        }
        QVERIFY(document.isRunnable());
        const Json table = tableToJson(document.project().tables[0]);
        QStringList sources;
        for (const Json& column : table["columns"])
            sources << QString::fromStdString(column.value("generator", column.value("field", std::string())));
        QCOMPARE(sources,
                 (QStringList{QStringLiteral("sequence"), QStringLiteral("person.first_name"), QStringLiteral("normal"),
                              QStringLiteral("category"), QStringLiteral("boolean"), QStringLiteral("date")}));
        saveAndReopen(window);
        undoTimes(window, columns + 1);
        QVERIFY(document.project().tables.empty());
    }
};

DW_TEST(TestFirstJourney);
#include "test_first_journey.moc"
