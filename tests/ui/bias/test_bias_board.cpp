// The Bias board: what it shows of a project and of a file, roles with undo, rows of a group, tables, reports.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file.h"
#include "tests/support/folders.h"
#include "tests/support/sample_project.h"
#include "tests/support/test.h"
#include "ui/bias/bias_board.h"
#include "ui/bias/stated_shares.h"

#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;

namespace {

QString dataFile(const char* name)
{
    return QString::fromStdString(test::sourceFolder(std::string("/tests/data/") + name));
}

bool waitFor(BiasView& view)
{
    return QTest::qWaitFor([&] { return view.inspection() != nullptr && view.data().isComplete(); }, 20'000);
}

const ChartMark& markOf(const BiasChart& chart, const QString& name)
{
    for (const ChartMark& mark : chart.marks())
        if (mark.name == name)
            return mark;
    qFatal("no mark %s", qPrintable(name));
}

} // namespace

class TestBiasBoard : public QObject
{
    Q_OBJECT

private slots:
    void rolesAreGuessedShownChosenAndUndone()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        // The sample's descriptions say which columns are protected.
        QCOMPARE(board.live().roleBar().attributes().text(), QStringLiteral("sex, group"));
        QCOMPARE(board.live().roleBar().outcome().currentText(), QStringLiteral("approved"));
        QCOMPARE(board.live().roleBar().favourable().currentText(), QStringLiteral("true"));
        QVERIFY(!document.isModified());
        QVERIFY(board.live().findings().count() > 0);
        const Project before = document.project();
        QMenu* menu = board.live().roleBar().attributes().menu();
        emit menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text() == QStringLiteral("sex"))
                action->trigger();
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Choose Protected Attributes"));
        QCOMPARE(board.live().roleBar().attributes().text(), QStringLiteral("group"));
        QVERIFY(waitFor(board.live()));
        QCOMPARE(board.live().groups().marks().size(), std::size_t(2));
        document.undoStack().undo();
        QVERIFY(document.project() == before);
        QTRY_COMPARE(board.live().roleBar().attributes().text(), QStringLiteral("sex, group"));
    }

    void aBarStandsForRows()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        QSignalSpy wanted(&board, &BiasBoard::rowsWanted);
        GroupsChart& chart = board.live().groups();
        const ChartMark mark = markOf(chart, QStringLiteral("group = B"));
        QVERIFY(mark.words.contains(QStringLiteral("disparate impact")));
        QTest::mouseClick(&chart, Qt::LeftButton, {}, mark.area.center().toPoint());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().at(0).toString(), QStringLiteral("\"group\" = 'B'"));
        QCOMPARE(chart.accessibleDescription(), mark.words);
        // The same by keyboard.
        chart.setCurrent(0);
        QTest::keyClick(&chart, Qt::Key_Down);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted.last().at(0).toString(), chart.marks()[1].condition);
    }

    void fitsANarrowPlace()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(1000, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        auto* tabs = board.findChild<QTabBar*>();
        QToolButton* compare = nullptr;
        for (QToolButton* one : board.findChildren<QToolButton*>())
            if (one->text() == QStringLiteral("Compare…"))
                compare = one;
        QVERIFY(compare != nullptr);
        const auto isBelow = [&] {
            return compare->mapTo(&board, QPoint()).y() >= tabs->mapTo(&board, QPoint(0, tabs->height())).y();
        };
        QTRY_VERIFY(!isBelow());
        // All kinds of inspection stay to be seen: the buttons go below them.
        board.resize(620, 620);
        QTRY_VERIFY(isBelow());
        QVERIFY(tabs->tabRect(BiasView::Measures).right() < tabs->width());
        QVERIFY2(board.minimumSizeHint().width() <= 620, qPrintable(QString::number(board.minimumSizeHint().width())));
    }

    void aFindingBecomesATarget()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        board.setMode(BiasView::Findings);
        QToolButton* button = nullptr;
        for (QToolButton* one : board.live().findings().findChildren<QToolButton*>())
            if (one->text() == QStringLiteral("Make a target") && button == nullptr)
                button = one;
        QVERIFY(button != nullptr);
        const Project before = document.project();
        QTest::mouseClick(button, Qt::LeftButton);
        const Json targets = document.project().tables[0].extra.value("targets", Json::array());
        QCOMPARE(targets.size(), std::size_t(1));
        QCOMPARE(targets[0]["outcome"], Json("approved"));
        QVERIFY(targets[0]["rates"].is_object());
        QVERIFY(!document.problems().hasErrors());
        document.undoStack().undo();
        QVERIFY(document.project() == before);
    }

    void sharesOfThePopulationAreStated()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        StatedShares shares(*board.live().inspection());
        // Begins with what the rows have, of each attribute alone.
        QVERIFY(std::abs(shares.share(QStringLiteral("group"), QStringLiteral("B"))->value() - 28) < 1);
        QVERIFY(shares.share(QStringLiteral("sex × group"), QStringLiteral("f × B")) == nullptr);
        shares.share(QStringLiteral("group"), QStringLiteral("A"))->setValue(60);
        shares.share(QStringLiteral("group"), QStringLiteral("B"))->setValue(40);
        QCOMPARE(shares.population()["group"], (Json{{"A", 0.6}, {"B", 0.4}}));
        InspectionRoles roles = board.live().data().roles();
        roles.population = shares.population();
        board.live().data().setRoles(QStringLiteral("Choose Population"), roles);
        QVERIFY(waitFor(board.live()));
        const MetricTable& found = *board.live().inspection()->find("representation")->find("shares");
        for (std::size_t i = 0; i < found.rows.size(); ++i)
            if (found.at(i, "group").text == "B")
                QCOMPARE(found.at(i, "expected").number, 0.4);
        // Kept with the project, and where it is stated again.
        QCOMPARE(StatedShares(*board.live().inspection()).share(QStringLiteral("group"), QStringLiteral("B"))->value(),
                 40.0);
        document.undoStack().undo();
        QVERIFY(board.live().data().roles().population.is_null());
    }

    void everyModeHasAPictureAndATable()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        for (const int mode :
             {BiasView::Groups, BiasView::Intersections, BiasView::Proxies, BiasView::Strata, BiasView::Measures}) {
            board.setMode(mode);
            auto* chart = qobject_cast<BiasChart*>(board.live().currentChart());
            QVERIFY(chart != nullptr && chart->isVisible());
            QVERIFY2(chart->marks().size() >= 4, chart->metaObject()->className());
            QVERIFY(!chart->accessibleName().isEmpty());
            for (const ChartMark& mark : chart->marks())
                QVERIFY(!mark.words.isEmpty() && chart->rect().contains(mark.area.toAlignedRect()));
            board.setTableShown(true);
            QVERIFY(board.live().table().isVisible() && board.live().table().rowCount() >= 4);
            QVERIFY(board.live().table().columnCount() >= 5);
            board.setTableShown(false);
        }
    }

    /// Numbers of tests/core/metrics/test_known_answers.cpp, as they stand in the picture.
    void everyMeasureIsDrawn()
    {
        InspectionRoles roles;
        roles.attributes = {{"Gender", {}}};
        roles.outcome = "Admit";
        roles.favourable = "Admitted";
        MeasureChart chart(outcomeMeasures(), QStringLiteral("Measures"));
        chart.resize(640, 400);
        const Result<InspectedRows> admissions = rowsOfFile(dataFile("ucb_admissions.csv").toStdString());
        QVERIFY(admissions);
        chart.setInspection(std::make_shared<Inspection>(inspect(*admissions, roles)));
        QStringList said;
        for (const ChartMark& mark : chart.marks())
            said << mark.words;
        const auto says = [&](const char* words) { return !said.filter(QString::fromUtf8(words)).isEmpty(); };
        QVERIFY2(says("largest difference: +14.2"), qPrintable(said.join(u'\n')));
        QVERIFY(says("smallest ratio: 0.68"));
        QVERIFY(says("Gender: Female · within Dept\nConditional demographic disparity: -1.9\nover all rows: +14.4"));
        QVERIFY(says("Differential fairness: "));
        QCOMPARE(chart.table().header.size(), 5);
        QVERIFY(chart.table().rows.size() > chart.marks().size()); // with the values over all rows
        QVERIFY(!chart.grab().isNull());

        // A model that promises 25 and 75 %, and keeps it for one group only.
        InspectedRows rows;
        Column group(DataType::Text);
        Column outcome(DataType::Bool);
        Column promise(DataType::Float64);
        group.reset(DataType::Text, 160);
        outcome.reset(DataType::Bool, 160);
        promise.reset(DataType::Float64, 160);
        for (std::size_t i = 0; i < 160; ++i) {
            const bool isB = i >= 80;
            const double p = i % 80 < 40 ? 0.25 : 0.75;
            group.texts[i] = isB ? "b" : "a";
            promise.reals[i] = p;
            outcome.bools[i] = i % 40 < static_cast<std::size_t>(p * 40) - (isB ? 10 : 0) ? 1 : 0;
        }
        for (const auto& [name, type] :
             {std::pair{"g", DataType::Text}, std::pair{"y", DataType::Bool}, std::pair{"p", DataType::Float64}}) {
            ColumnSchema schema;
            schema.name = name;
            schema.type = type;
            rows.schema.columns.push_back(schema);
        }
        rows.columns.push_back(std::move(group));
        rows.columns.push_back(std::move(outcome));
        rows.columns.push_back(std::move(promise));
        roles.attributes = {{"g", {}}};
        roles.outcome = "y";
        roles.favourable.clear();
        roles.prediction = "p";
        MeasureChart prediction(predictionMeasures(), QStringLiteral("Prediction"));
        prediction.resize(640, 400);
        prediction.setInspection(std::make_shared<Inspection>(inspect(rows, roles)));
        said.clear();
        for (const ChartMark& mark : prediction.marks())
            said << mark.words;
        QVERIFY2(says("g: b\nObserved less predicted: -25.0"), qPrintable(said.join(u'\n')));
        QVERIFY(says("g: a, predicted 75.0 %: observed 75.0 %"));
        QVERIFY(says("Equal opportunity: "));
        QVERIFY(says("Equalised odds: "));
        QVERIFY(says("Predictive parity: "));
    }

    void aFileIsInspectedBesideTheSample()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(dataFile("ucb_admissions.csv"))});
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&board, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&board, &drop);
        QTRY_VERIFY_WITH_TIMEOUT(board.file() != nullptr, 10'000);
        QVERIFY(waitFor(*board.file()));
        QCOMPARE(board.file()->roleBar().attributes().text(), QStringLiteral("Gender"));
        QCOMPARE(board.file()->roleBar().favourable().currentText(), QStringLiteral("Admitted"));
        board.setMode(BiasView::Strata);
        // The first line is the column that turns the difference around; below it the departments.
        QVERIFY(board.file()->strata().marks().front().words.contains(QStringLiteral("Dept")));
        QVERIFY(markOf(board.file()->strata(), QStringLiteral("Dept = A")).words.contains(QStringLiteral("82.4 %")));
        // Its roles are no part of the project.
        board.file()->roleBar().outcome().setCurrentText(QStringLiteral("Dept"));
        emit board.file()->roleBar().outcome().textActivated(QStringLiteral("Dept"));
        QVERIFY(!document.isModified());
        board.closeFile();
        QVERIFY(board.file() == nullptr);
    }

    void anEditIsSeenAndAnOlderAnswerDropped()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        for (int i = 0; i < 5; ++i)
            document.edit(QStringLiteral("Share"), QStringLiteral("share"), [i](Project& project) {
                for (ColumnDesign& column : project.tables[0].columns)
                    if (column.name == "group")
                        column.params = {{"values", {{"A", 50 + i * 10}, {"B", 50 - i * 10}}}};
            });
        // The first half of the rows has about as many of a group as all have.
        const auto shareOfB = [&] {
            static const QRegularExpression share(QStringLiteral("rows, ([0-9.]+) %"));
            const QString& words = markOf(board.live().groups(), QStringLiteral("group = B")).words;
            return share.match(words).captured(1).toDouble();
        };
        QVERIFY2(QTest::qWaitFor([&] { return std::abs(shareOfB() - 10) < 0.5; }, 15'000),
                 qPrintable(QString::number(shareOfB())));
    }

    void reportsAreWritten()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        QTemporaryDir folder;
        QCOMPARE(board.writeReport(folder.filePath(QStringLiteral("r.html"))), QString());
        QFile html(folder.filePath(QStringLiteral("r.html")));
        QVERIFY(html.open(QIODevice::ReadOnly) && html.readAll().contains("</html>"));
        QCOMPARE(board.writeReport(folder.filePath(QStringLiteral("r.pdf"))), QString());
        QFile pdf(folder.filePath(QStringLiteral("r.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-" && pdf.size() > 20'000);
        QVERIFY(!board.writeReport(folder.filePath(QStringLiteral("none/r.html"))).isEmpty());
    }

    void nothingChosenSaysWhatToDo()
    {
        Problems problems;
        Document document;
        document.startNew(parseProject(R"({"format": 1, "name": "p", "tables": [{"name": "t", "rows": 100,
            "columns": [{"name": "x", "generator": "normal"}]}]})",
                                       problems));
        BiasBoard board(document);
        board.resize(760, 620);
        board.show();
        QVERIFY(waitFor(board.live()));
        bool said = false;
        for (const QLabel* label : board.findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().startsWith(QStringLiteral("Choose the columns")));
        QVERIFY(said);
    }
};

DW_TEST(TestBiasBoard);
#include "test_bias_board.moc"
