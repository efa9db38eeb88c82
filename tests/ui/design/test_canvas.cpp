// The canvas paints every table, shares the document's selection, and changes the project by dragging.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/design/canvas_gestures.h"

#include "ui/design/canvas/card_places.h"
#include "ui/design/canvas/layered_layout.h"
#include "ui/design/edits.h"
#include "ui/document/selected_items.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

struct Shown {
    Document document;
    SchemaCanvas canvas{document};

    explicit Shown(const char* sample)
    {
        if (sample != nullptr && !document.open(samplePath(sample)).isEmpty())
            QTest::qFail("the sample cannot be opened", __FILE__, __LINE__);
        canvas.resize(1000, 700);
        canvas.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&canvas));
    }
    QWidget* port() { return canvas.view().viewport(); }
    const TableDesign& table(int at) const { return document.project().tables[static_cast<std::size_t>(at)]; }
};

Project manyTables(int tables, int columns)
{
    Project project;
    QRandomGenerator random(7);
    for (int t = 0; t < tables; ++t) {
        TableDesign table;
        table.name = table.id = "table_" + std::to_string(t);
        table.primaryKey = {"c0"};
        for (int c = 0; c < columns; ++c) {
            ColumnDesign column;
            column.name = column.id = "c" + std::to_string(c);
            column.generator = c == 0 ? "sequence" : "normal";
            if (c > 0 && c < 3 && t > 2) {
                column.generator = "foreign_key";
                column.params = Json{{"table", "table_" + std::to_string(random.bounded(t))}};
            }
            table.columns.push_back(std::move(column));
        }
        project.tables.push_back(std::move(table));
    }
    return project;
}

} // namespace

class TestCanvas : public QObject
{
    Q_OBJECT

private slots:
    void paintsEveryTable_data()
    {
        QTest::addColumn<QString>("sample");
        for (const char* sample : {"retail", "clinic", "credit", "iot", "hr"})
            QTest::newRow(sample) << QString::fromLatin1(sample);
    }

    void paintsEveryTable()
    {
        QFETCH(QString, sample);
        Shown shown(qPrintable(sample));
        const QImage image = shown.port()->grab().toImage();
        for (int table = 0; shown.canvas.scene().card(table) != nullptr; ++table) {
            const TableCard& card = *shown.canvas.scene().card(table);
            const QRect rect = shown.canvas.view()
                                   .mapFromScene(card.mapRectToScene(card.headerRect()))
                                   .boundingRect()
                                   .adjusted(3, 3, -3, -3);
            QVERIFY2(image.rect().contains(rect), "a card is out of sight");
            QSet<QRgb> colors;
            for (int x = rect.left(); x < rect.right(); ++x)
                for (int y = rect.top(); y < rect.bottom(); ++y)
                    colors.insert(image.pixel(x, y));
            QVERIFY2(colors.contains(QApplication::palette().color(QPalette::Base).rgb()), "no ground of a card");
            QVERIFY2(colors.size() > 5, "no text on a card");
        }
        QCOMPARE(shown.canvas.scene().card(0)->content().name, QString::fromStdString(shown.table(0).name));
    }

    void layoutKeepsCardsApartAndParentsBeforeChildren()
    {
        const Project project = manyTables(50, 6);
        std::vector<QSizeF> sizes;
        QRandomGenerator random(3);
        for (int i = 0; i < 50; ++i)
            sizes.emplace_back(180 + 20 * random.bounded(4), 100 + 22 * random.bounded(10));
        const std::vector<QPointF> places = cardPlaces(project, sizes);
        for (std::size_t a = 0; a < sizes.size(); ++a)
            for (std::size_t b = a + 1; b < sizes.size(); ++b)
                QVERIFY(!QRectF(places[a], sizes[a]).intersects(QRectF(places[b], sizes[b])));
        for (const Relation& relation : relationsOf(project))
            QVERIFY(places[static_cast<std::size_t>(relation.parent)].x() <
                    places[static_cast<std::size_t>(relation.child)].x());
    }

    void layoutOfCyclesEnds()
    {
        const std::vector<QSizeF> sizes(4, QSizeF(200, 100));
        const std::vector<QPointF> places = layeredLayout(sizes, {{0, 1}, {1, 2}, {2, 0}, {3, 3}});
        QCOMPARE(places.size(), sizes.size());
        QVERIFY(places[0].x() < places[1].x() && places[1].x() < places[2].x());
        QVERIFY(layeredLayout({}, {}).empty());
    }

    void newTablesFindAFreePlaceBesideThoseByHand()
    {
        Document document;
        document.startNew(manyTables(3, 2));
        document.edit(QStringLiteral("Place"), {}, [](Project& project) {
            setPlace(project, "table_0", {0, 0});
            setPlace(project, "table_1", {300, 0});
        });
        const std::vector<QSizeF> sizes(3, QSizeF(200, 100));
        const std::vector<QPointF> places = cardPlaces(document.project(), sizes);
        QCOMPARE(places[1], QPointF(300, 0));
        QVERIFY(!QRectF(places[2], sizes[2]).intersects(QRectF(places[0], sizes[0])));
        QVERIFY(!QRectF(places[2], sizes[2]).intersects(QRectF(places[1], sizes[1])));
    }

    void selectionGoesBothWays()
    {
        Shown shown("retail");
        click(shown.port(), placeOnCard(shown.canvas, 2, 3));
        QVERIFY(shown.document.selection() == Selection::ofColumn(2, 3));
        click(shown.port(), placeOnCard(shown.canvas, 1, -1));
        QVERIFY(shown.document.selection() == Selection::ofTable(1));
        QVERIFY(shown.canvas.scene().card(1)->isSelected());
        click(shown.port(), placeOnCard(shown.canvas, 0, -1), Qt::ControlModifier);
        QCOMPARE(selectionsOf(shown.document).size(), std::size_t(2));
        QVERIFY(shown.canvas.scene().card(0)->isSelected() && shown.canvas.scene().card(1)->isSelected());
        shown.document.select(Selection::ofTable(3));
        QVERIFY(shown.canvas.scene().card(3)->isSelected());
        QVERIFY(!shown.canvas.scene().card(0)->isSelected());
        click(shown.port(), QPoint(3, 3));
        QVERIFY(shown.document.selection() == Selection{});
    }

    void rubberBandSelectsSeveral()
    {
        Shown shown("retail");
        drag(shown.port(), QPoint(2, 2), QPoint(shown.port()->width() - 3, shown.port()->height() - 3));
        QCOMPARE(selectionsOf(shown.document).size(), std::size_t(4));
    }

    void draggingMovesSelectedCardsInOneStep()
    {
        Shown shown("retail");
        const std::string before = bytes(shown.document);
        const QPointF first = shown.canvas.scene().card(0)->pos();
        const QPointF second = shown.canvas.scene().card(1)->pos();
        click(shown.port(), placeOnCard(shown.canvas, 1, -1));
        click(shown.port(), placeOnCard(shown.canvas, 0, -1), Qt::ControlModifier);
        const QPoint from = placeOnCard(shown.canvas, 0, -1);
        drag(shown.port(), from, from + QPoint(57, 43));
        QCOMPARE(shown.document.undoStack().count(), 1);
        const Json places = shown.document.project().studio["canvas"]["places"];
        QCOMPARE(places.size(), std::size_t(4));
        const auto moved = placeOf(shown.document.project(), shown.table(0));
        QVERIFY(moved && *moved != first);
        QCOMPARE(*moved, snapped(*moved));
        QCOMPARE(*placeOf(shown.document.project(), shown.table(1)) - second, *moved - first);
        const std::string after = bytes(shown.document);
        shown.document.undoStack().undo();
        QCOMPARE(bytes(shown.document), before);
        QCOMPARE(shown.canvas.scene().card(0)->pos(), first);
        shown.document.undoStack().redo();
        QCOMPARE(bytes(shown.document), after);
        QTest::keyClick(&shown.canvas, Qt::Key_L, Qt::ControlModifier);
        shown.canvas.scene().tidyUp();
        QVERIFY(shown.document.project().studio.empty());
    }

    void theViewKeepsStillWhileACardIsHeld()
    {
        Shown shown("retail");
        CanvasView& view = shown.canvas.view();
        const double before = view.zoom();
        const QPoint from = placeOnCard(shown.canvas, 0, -1);
        mouse(shown.port(), QEvent::MouseButtonPress, from);
        for (int step = 1; step <= 8; ++step) {
            mouse(shown.port(), QEvent::MouseMove, from - QPoint(25 * step, 0));
            QCOMPARE(view.zoom(), before);
        }
        const QPointF held = shown.canvas.scene().card(0)->pos();
        view.fit(); // asked for by key, say: the card moves once with the view, and that is all
        QVERIFY(view.zoom() < before);
        QVERIFY(shown.canvas.scene().card(0)->pos() != held);
        mouse(shown.port(), QEvent::MouseButtonRelease, from - QPoint(200, 0));
        QVERIFY(view.mapToScene(view.viewport()->rect()).boundingRect().contains(shown.canvas.scene().contentRect()));
    }

    void placesFarOffAreNone()
    {
        Shown shown("retail");
        Project project = shown.document.project();
        const std::vector<QSizeF> sizes(project.tables.size(), QSizeF(200, 150));
        for (const double far : {2e6, 1e17, 1e300, -1e300}) {
            project.studio["canvas"]["places"] = Json{
                {project.tables[0].id, {far, far}}, {project.tables[1].id, {far, 0}}, {project.tables[2].id, {0, 0}}};
            for (const QPointF& place : cardPlaces(project, sizes))
                QVERIFY(std::abs(place.x()) < 1e5 && std::abs(place.y()) < 1e5);
        }
    }

    void draggingAKeySaysWhatWillHappenAndDoesIt()
    {
        Shown shown(nullptr);
        addTable(shown.document);
        shown.document.select(Selection::ofTable(0));
        renameSelected(shown.document, "customers");
        addColumn(shown.document, {ColumnDesign::Source::Generator, "sequence", {}});
        addTable(shown.document);
        renameSelected(shown.document, "orders");
        addColumn(shown.document, {ColumnDesign::Source::Generator, "sequence", {}});
        shown.canvas.view().fit();
        QCoreApplication::processEvents();
        const std::string before = bytes(shown.document);
        const QPoint from = portOfCard(shown.canvas, 0, -1);
        const QPoint to = placeOnCard(shown.canvas, 1, -1);
        mouse(shown.port(), QEvent::MouseButtonPress, from);
        mouse(shown.port(), QEvent::MouseMove, to);
        const auto* words = shown.canvas.findChild<QLabel*>(QStringLiteral("linkWords"));
        QVERIFY(words->isVisible());
        QVERIFY2(words->text().contains(QLatin1String("Adds orders.customer_id")), qPrintable(words->text()));
        QVERIFY(words->text().contains(QLatin1String("customers.id becomes the primary key")));
        mouse(shown.port(), QEvent::MouseButtonRelease, to);
        QCoreApplication::processEvents();
        QVERIFY(!words->isVisible());
        QCOMPARE(shown.table(0).primaryKey, std::vector<std::string>{"id"});
        QCOMPARE(shown.table(1).rows.per, std::string("customers"));
        QCOMPARE(shown.table(1).columns[0].name, std::string("customer_id"));
        QCOMPARE(shown.table(1).columns[0].generator, std::string("parent_key"));
        QVERIFY(!shown.document.problems().hasErrors());
        QVERIFY(shown.document.selection() == Selection::ofColumn(1, 0));
        QCOMPARE(shown.canvas.scene().edges().size(), std::size_t(1));
        shown.document.undoStack().undo();
        QCOMPARE(bytes(shown.document), before);
        // A column that is there already becomes the key; with Shift of any row.
        drag(shown.port(), portOfCard(shown.canvas, 0, -1), placeOnCard(shown.canvas, 1, 0), Qt::ShiftModifier);
        QCOMPARE(shown.table(1).columns.size(), std::size_t(1));
    }

    void keyDropsKnowWhatIsPossible()
    {
        Document document;
        QCOMPARE(document.open(samplePath("retail")), QString());
        const Project& project = document.project();
        QVERIFY(!keyDrop(project, {0, -1}, {}, KeyUse::Automatic).isPossible);
        QVERIFY(!keyDrop(project, {2, -1}, {0, -1}, KeyUse::PerParent).isPossible);
        QVERIFY(keyDrop(project, {2, -1}, {0, -1}, KeyUse::Automatic).isPossible);
        QVERIFY(!keyDrop(project, {2, -1}, {0, -1}, KeyUse::Automatic).isPerParent);
        QVERIFY(keyDrop(project, {0, -1}, {1, -1}, KeyUse::Automatic).isPerParent);
        QVERIFY(!keyDrop(project, {0, -1}, {1, -1}, KeyUse::AnyRow).isPerParent);
        QVERIFY(!keyDrop(project, {0, -1}, {1, 0}, KeyUse::Automatic).isPossible);
        applyKeyDrop(document, keyDrop(project, {0, -1}, {0, -1}, KeyUse::Automatic));
        QVERIFY(!document.problems().hasErrors());
        QCOMPARE(document.project().tables[0].columns[1].generator, std::string("tree_key"));
        QCOMPARE(singular("cities"), std::string("city"));
        QCOMPARE(singular("boxes"), std::string("box"));
        QCOMPARE(singular("address"), std::string("address"));
    }

    void histogramOnTheEdgeIsCountedAndEditedByItsBars()
    {
        Shown shown("clinic");
        RelationEdge* edge = shown.canvas.scene().edges()[1].get();
        QCOMPARE(edge->relation().child, 2);
        // Written shares need no counting; those of a Poisson do.
        QCOMPARE(edge->shares().shareOf(0), 0.4);
        QTRY_VERIFY(!shown.canvas.scene().edges()[0]->shares().isEmpty());
        const ChildShares visits = shown.canvas.scene().edges()[0]->shares();
        const double rows = static_cast<double>(shown.document.plan()->tables[1].rows);
        QVERIFY(std::abs(visits.mean() - rows / 20000) < 0.05);
        click(shown.port(), shown.canvas.view().mapFromScene(edge->chipRect().center()));
        QVERIFY(shown.document.selection() == Selection::ofColumn(2, 1));
        CountChart* chart = shown.canvas.view().countChart();
        QVERIFY(chart->isVisible());
        const std::string before = bytes(shown.document);
        const int steps = shown.document.undoStack().count();
        const QRectF bar = chart->barRect(0);
        drag(chart, QPoint(static_cast<int>(bar.center().x()), static_cast<int>(bar.top()) + 2),
             QPoint(static_cast<int>(bar.center().x()), static_cast<int>(bar.center().y())));
        QCOMPARE(shown.document.undoStack().count(), steps + 1);
        const auto written = writtenShares(shown.table(2).rows.children);
        QVERIFY(written);
        QVERIFY(std::abs(written->shareOf(0) - 0.2) < 0.03);
        // The others keep their proportions.
        QVERIFY(std::abs(written->shareOf(1) / written->shareOf(3) - 35.0 / 8) < 0.02);
        QVERIFY(!shown.document.problems().hasErrors());
        QTest::keyClick(chart, Qt::Key_Right);
        QTest::keyClick(chart, Qt::Key_Up);
        QCOMPARE(shown.document.undoStack().count(), steps + 2);
        while (shown.document.undoStack().canUndo())
            shown.document.undoStack().undo();
        QCOMPARE(bytes(shown.document), before);
    }

    void barsOfWideCountsAreGrouped()
    {
        ChildShares shares;
        for (int children = 80; children < 120; ++children)
            shares.entries.push_back({children, 1.0 / 40});
        const std::vector<ChildBar> bars = barsOf(shares);
        QVERIFY(bars.size() <= 24);
        QCOMPARE(bars.front().first, std::int64_t(80));
        QCOMPARE(bars.back().last, std::int64_t(119));
        const ChildShares changed = withBarShare(shares, bars.front(), 0.5);
        double inside = 0;
        double total = 0;
        for (const auto& entry : changed.entries) {
            total += entry.share;
            inside += entry.children <= bars.front().last ? entry.share : 0;
        }
        QVERIFY(std::abs(inside - 0.5) < 1e-9 && std::abs(total - 1) < 1e-9);
        // One bar alone: the rest goes beside it.
        const ChildShares one{{{3, 1.0}}};
        QVERIFY(std::abs(withBarShare(one, {3, 3, 1}, 0.75).shareOf(2) - 0.25) < 1e-9);
        QVERIFY(writtenShares(generatorOf(changed)));
        QVERIFY(!writtenShares(Json{{"generator", "poisson"}}));
    }

    void doubleClickRenamesInPlace()
    {
        Shown shown("retail");
        doubleClick(shown.port(), placeOnCard(shown.canvas, 0, -1));
        QLineEdit* edit = shown.canvas.view().nameEdit();
        QVERIFY(edit->isVisible());
        QCOMPARE(edit->text(), QStringLiteral("customers"));
        QTest::keyClicks(edit, QStringLiteral("clients"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!edit->isVisible());
        QCOMPARE(shown.table(0).name, std::string("clients"));
        QCOMPARE(shown.table(2).rows.per, std::string("clients"));
        QVERIFY(!shown.document.problems().hasErrors());
        doubleClick(shown.port(), placeOnCard(shown.canvas, 0, 5));
        QVERIFY(edit->isVisible());
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QCOMPARE(shown.table(0).columns[5].name, std::string("segment"));
    }

    void searchDimsTheRest()
    {
        Shown shown("retail");
        QTest::keyClicks(&shown.canvas.search(), QStringLiteral("depart"));
        QVERIFY(shown.canvas.scene().card(0)->opacity() < 1);
        QCOMPARE(shown.canvas.scene().card(1)->opacity(), 1.0);
        QTest::keyClick(&shown.canvas.search(), Qt::Key_Return);
        QVERIFY(shown.document.selection() == Selection::ofColumn(1, 1));
        shown.canvas.search().clear();
        QCOMPARE(shown.canvas.scene().card(0)->opacity(), 1.0);
    }

    void keysMoveAmongCardsAndZoom()
    {
        Shown shown("retail");
        CanvasView& view = shown.canvas.view();
        view.setFocus();
        shown.document.select(Selection::ofTable(0));
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(shown.document.selection() == Selection::ofTable(2));
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(shown.document.selection() == Selection::ofColumn(2, 0));
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(shown.document.undoStack().count(), 1);
        QTest::keyClick(&view, Qt::Key_F2);
        QVERIFY(view.nameEdit()->isVisible());
        QTest::keyClick(view.nameEdit(), Qt::Key_Escape);
        const double fitted = view.zoom();
        view.zoomBy(1.5);
        QVERIFY(view.zoom() > fitted * 1.4);
        QWheelEvent wheel(QPointF(200, 200), QPointF(200, 200), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        const QPointF under = view.mapToScene(200, 200);
        QApplication::sendEvent(view.viewport(), &wheel);
        QVERIFY(QLineF(under, view.mapToScene(200, 200)).length() < 3);
        view.fit();
        QCOMPARE(view.zoom(), fitted);
    }

    void tableTwinTellsAndEditsTheSame()
    {
        Shown shown("clinic");
        shown.canvas.setTableShown(true);
        CanvasTable& twin = shown.canvas.table();
        const QAbstractItemModel* tables = twin.tables().model();
        QCOMPARE(tables->rowCount(), 3);
        QCOMPARE(tables->index(1, 4).data().toString(), QStringLiteral("patients"));
        QCOMPARE(twin.relations().model()->rowCount(), 2);
        twin.relations().setCurrentIndex(twin.relations().model()->index(1, 0));
        QVERIFY(shown.document.selection() == Selection::ofColumn(2, 1));
        QVERIFY(twin.shares().isVisible());
        QAbstractItemModel* shares = twin.shares().model();
        QVERIFY(shares->setData(shares->index(0, 1), QStringLiteral("25 %"), Qt::EditRole));
        QVERIFY(std::abs(writtenShares(shown.table(2).rows.children)->shareOf(0) - 0.25) < 0.001);
        QVERIFY(!shares->setData(shares->index(0, 1), QStringLiteral("many"), Qt::EditRole));
        for (const QTableView* view : {&twin.tables(), &twin.relations(), &twin.shares()})
            QVERIFY(!view->accessibleName().isEmpty());
        QVERIFY(shown.canvas.accessibleDescription().contains(
            QStringLiteral("Each row of visits has rows of its own in prescriptions.")));
    }

    void modelsKeepTheirPromises()
    {
        Document document;
        ChildCounter counter(document);
        counter.setActive(true);
        TableListModel tables(document);
        RelationListModel relations(document, counter);
        ChildShareModel shares(document, counter);
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        QAbstractItemModelTester first(&tables, mode);
        QAbstractItemModelTester second(&relations, mode);
        QAbstractItemModelTester third(&shares, mode);
        QCOMPARE(document.open(samplePath("retail")), QString());
        shares.setTable(3);
        QCOMPARE(shares.rowCount(), 6);
        QCOMPARE(relations.rowCount(), 3);
        document.select(Selection::ofTable(2));
        deleteSelected(document);
        QCOMPARE(tables.rowCount(), 3);
        document.undoStack().undo();
        shares.setTable(2);
        QTRY_VERIFY(shares.rowCount() > 4);
        document.startNew();
        QCOMPARE(tables.rowCount(), 0);
    }

    void fiftyTablesStayFluid()
    {
        Document document;
        SchemaCanvas canvas(document);
        canvas.resize(1000, 700);
        canvas.show();
        QElapsedTimer timer;
        timer.start();
        document.startNew(manyTables(50, 40));
        canvas.view().fit();
        canvas.grab();
        const qint64 opened = timer.restart();
        canvas.view().zoomBy(1.0 / canvas.view().zoom());
        for (int i = 0; i < 10; ++i) {
            canvas.view().horizontalScrollBar()->setValue(canvas.view().horizontalScrollBar()->value() + 40);
            canvas.view().viewport()->repaint();
        }
        const qint64 scrolled = timer.elapsed();
        qInfo("50 x 40: opened in %lld ms, ten frames of scrolling in %lld ms", opened, scrolled);
        QVERIFY(canvas.scene().card(49) != nullptr);
        QVERIFY(canvas.scene().card(0)->content().columns.size() == 40);
        QVERIFY(canvas.scene().card(0)->size().height() < 400);
        // Bounds for a loaded machine; unloaded it is a tenth.
        QVERIFY(opened < 5000);
        QVERIFY(scrolled < 3000);
    }

    void emptyStateInvites()
    {
        Shown shown(nullptr);
        auto* button = shown.canvas.findChild<QPushButton*>();
        QVERIFY(button != nullptr && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(shown.document.project().tables.size(), std::size_t(1));
        QVERIFY(shown.canvas.view().isVisible());
    }
};

DW_TEST(TestCanvas);
#include "test_canvas.moc"
