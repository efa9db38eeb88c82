// Journey 3: a density is drawn with mouse and keys; each drag is one undo step, and JSON holds what was drawn.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/engine/evaluator.h"
#include "ui/charts/column_sketch.h"
#include "ui/charts/summary_painter.h"
#include "ui/design/edits.h"
#include "ui/design/inspector.h"
#include "ui/design/reshape.h"
#include "ui/forms/curve_editor.h"
#include "ui/forms/curve_shape.h"
#include "ui/shell/main_window.h"

#include <QToolButton>
#include <cmath>

using namespace dw;
using namespace dw::ui;

namespace {

Json points(const Document& document, int column)
{
    return document.project().tables[0].columns[static_cast<std::size_t>(column)].params.value("points", Json());
}

int columnOf(const Document& document, const std::string& name)
{
    const auto& columns = document.project().tables[0].columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name)
            return static_cast<int>(i);
    return -1;
}

void drag(CurveCanvas& canvas, int point, QPoint by)
{
    const QPoint from = canvas.placeOf(canvas.points()[static_cast<std::size_t>(point)]).toPoint();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(&canvas, from + by * step / 4);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, from + by);
}

/// Largest distance of the empirical distribution functions.
double distance(std::vector<double> a, std::vector<double> b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    double most = 0;
    for (const double x : a) {
        const auto below = [x](const std::vector<double>& all) {
            return static_cast<double>(std::upper_bound(all.begin(), all.end(), x) - all.begin()) /
                   static_cast<double>(all.size());
        };
        most = std::max(most, std::abs(below(a) - below(b)));
    }
    return most;
}

} // namespace

class TestCurve : public QObject
{
    Q_OBJECT

private slots:
    /// Journey 3 with the mouse.
    void incomeIsDrawnDraggedUndoneAndRedone()
    {
        MainWindow window;
        QVERIFY(window.openSample(QStringLiteral("credit")));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Document& document = window.document();
        const int income = columnOf(document, "income");
        document.select(Selection::ofColumn(0, income));
        const Project before = document.project();
        QToolButton* draw = nullptr;
        for (QToolButton* button : window.findChild<Inspector*>()->findChildren<QToolButton*>())
            if (button->text() == QLatin1String("Draw this distribution"))
                draw = button;
        QVERIFY(draw != nullptr);
        QTest::mouseClick(draw, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(document.project().tables[0].columns[static_cast<std::size_t>(income)].generator,
                                  std::string("density_curve"), 10000);
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(document.isRunnable());
        const Project drawn = document.project();

        auto* canvas = window.findChild<Inspector*>()->findChild<CurveCanvas*>();
        QVERIFY(canvas != nullptr);
        QVERIFY(canvas->points().size() >= 5);
        std::vector<Project> states{drawn};
        for (int i = 0; i < 5; ++i) {
            const int point = 1 + i % static_cast<int>(canvas->points().size() - 2);
            drag(*canvas, point, {0, i % 2 == 0 ? -18 : 12});
            states.push_back(document.project());
            QVERIFY(states[states.size() - 1] != states[states.size() - 2]);
            QCOMPARE(document.undoStack().count(), 2 + i);
        }
        QVERIFY(document.isRunnable());
        for (int i = 4; i >= 0; --i) {
            document.undoStack().undo();
            QVERIFY(document.project() == states[static_cast<std::size_t>(i)]);
            QCOMPARE(canvas->points().size(), points(document, income).size());
        }
        document.undoStack().undo();
        QVERIFY(document.project() == before);
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        QVERIFY(document.project() == states.back());
    }

    /// Journey 3 with keys alone.
    void keysMoveAddAndDelete()
    {
        Document document;
        addTable(document);
        addColumn(document, {ColumnDesign::Source::Generator, "density_curve", {}});
        Inspector inspector(document);
        inspector.resize(320, 700);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        auto* canvas = inspector.findChild<CurveCanvas*>();
        canvas->setFocus(Qt::TabFocusReason);
        QCOMPARE(canvas->selected(), 0);
        QVERIFY(points(document, 0).is_null()); // the default is shown, not written
        const int steps = document.undoStack().count();
        QTest::keyClick(canvas, Qt::Key_PageDown);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(canvas, Qt::Key_Right);
        QTest::keyClick(canvas, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(document.undoStack().count(), steps + 1);
        QVERIFY(points(document, 0)[1][0].get<double>() > 54);
        QVERIFY(points(document, 0)[1][1].get<double>() < 0.95);
        QTest::keyClick(canvas, Qt::Key_Insert);
        QCOMPARE(points(document, 0).size(), std::size_t(4));
        QTest::keyClick(canvas, Qt::Key_Delete);
        QCOMPARE(points(document, 0).size(), std::size_t(3));
        QTest::keyClick(canvas, Qt::Key_Delete);
        QTest::keyClick(canvas, Qt::Key_Delete);
        QCOMPARE(points(document, 0).size(), std::size_t(2)); // two points are the least
        QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("2 points")));
        while (document.undoStack().count() > steps && document.undoStack().index() > steps)
            document.undoStack().undo();
        QVERIFY(points(document, 0).is_null());
    }

    void doubleClickAddsAndNeighboursBound()
    {
        Document document;
        addTable(document);
        addColumn(document, {ColumnDesign::Source::Generator, "density_curve", {}});
        Inspector inspector(document);
        inspector.resize(320, 700);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        auto* canvas = inspector.findChild<CurveCanvas*>();
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, canvas->placeOf({25, 0.9}).toPoint());
        QCOMPARE(points(document, 0).size(), std::size_t(4));
        QVERIFY(std::abs(points(document, 0)[1][0].get<double>() - 25) < 1.5);
        drag(*canvas, 1, {200, 400});
        QVERIFY(points(document, 0)[1][0] == points(document, 0)[2][0]); // a step, not a crossing
        QVERIFY(points(document, 0)[1][1] == 0);
        QVERIFY(document.isRunnable());
        const Json kept = points(document, 0);
        const QPoint from = canvas->placeOf(canvas->points()[3]).toPoint();
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas, from + QPoint(0, -60));
        QVERIFY(points(document, 0) != kept);
        QTest::keyClick(canvas, Qt::Key_Escape);
        QVERIFY(points(document, 0) == kept);
        auto* editor = inspector.findChild<CurveEditor*>();
        editor->table()->table()->item(0, 0)->setText(QStringLiteral("-10"));
        QVERIFY(points(document, 0)[0][0] == -10);
        QVERIFY(canvas->points()[0].x == -10);
    }

    void quantilesStayInOrder()
    {
        Document document;
        addTable(document);
        addColumn(document, {ColumnDesign::Source::Generator, "density_curve", {}});
        document.edit(QStringLiteral("Quantile"), {}, [](Project& project) {
            project.tables[0].columns[0].params =
                Json::parse(R"({"form": "quantile", "points": [[0, 0], [0.5, 10], [1, 100]]})");
        });
        Inspector inspector(document);
        inspector.resize(320, 700);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        auto* canvas = inspector.findChild<CurveCanvas*>();
        drag(*canvas, 1, {0, -400});
        QVERIFY(points(document, 0)[1][1] == 100);
        drag(*canvas, 0, {60, 0});
        QVERIFY(points(document, 0)[0][0] == 0);
        QVERIFY(document.isRunnable());
    }

    void theDrawnCurveHasTheShapeOfWhatItReplaces_data()
    {
        QTest::addColumn<QString>("generator");
        QTest::addColumn<QByteArray>("params");
        QTest::newRow("normal") << "normal" << QByteArray(R"({"mean": 170, "stddev": 8})");
        QTest::newRow("lognormal") << "lognormal" << QByteArray(R"({"mu": 10.2, "sigma": 0.35})");
        QTest::newRow("exponential") << "exponential" << QByteArray("{}");
        QTest::newRow("uniform") << "uniform" << QByteArray(R"({"low": -3, "high": 12})");
        QTest::newRow("beta") << "beta" << QByteArray(R"({"alpha": 2, "beta": 5})");
    }

    void theDrawnCurveHasTheShapeOfWhatItReplaces()
    {
        QFETCH(QString, generator);
        QFETCH(QByteArray, params);
        Document document;
        addTable(document);
        document.edit(QStringLiteral("Rows"), {}, [](Project& project) { project.tables[0].rows.count = 100000; });
        addColumn(document, {ColumnDesign::Source::Generator, generator.toStdString(), {}});
        document.edit(QStringLiteral("Params"), {}, [&](Project& project) {
            project.tables[0].columns[0].params = Json::parse(params.toStdString());
        });
        QVERIFY(canBeDrawn(document, document.selection()));
        const std::vector<double> before = sampledNumbers(*document.plan(), 0, 0, 20000);
        const int steps = document.undoStack().count();
        drawDistribution(document, document.selection());
        QTRY_COMPARE_WITH_TIMEOUT(document.project().tables[0].columns[0].generator, std::string("density_curve"),
                                  10000);
        QCOMPARE(document.undoStack().count(), steps + 1);
        QVERIFY(document.isRunnable());
        QVERIFY(points(document, 0).size() <= 14);
        const double apart = distance(before, sampledNumbers(*document.plan(), 0, 0, 20000));
        QVERIFY2(apart < 0.02, qPrintable(QString::number(apart)));
        QVERIFY(!canBeDrawn(document, document.selection()));
    }

    void roundedValuesAreDrawnWithoutJumps()
    {
        // Logistic, which rises up to its middle and falls from there on, to whole years.
        std::vector<double> values;
        for (int i = 0; i < 50'000; ++i) {
            const double share = 0.03 + 0.94 * i / 50'000;
            values.push_back(std::round(43 + 7 * std::log(share / (1 - share))));
        }
        const std::vector<CurvePoint> drawn = densityOf(std::move(values));
        QVERIFY(drawn.size() > 5);
        const auto top = std::max_element(drawn.begin(), drawn.end(),
                                          [](const CurvePoint& a, const CurvePoint& b) { return a.y < b.y; });
        QVERIFY(std::abs(top->x - 43) < 4);
        // But for the ends, whose years are not whole.
        for (auto point = drawn.begin() + 2; point <= top; ++point)
            QVERIFY2(point->y > (point - 1)->y, qPrintable(QString::number(point->x)));
        for (auto point = top + 1; point < drawn.end() - 2; ++point)
            QVERIFY2(point->y < (point - 1)->y, qPrintable(QString::number(point->x)));
    }

    void theLineIsDrawn()
    {
        CurveCanvas canvas;
        canvas.resize(300, 200);
        canvas.setPoints({{0, 0.2}, {10, 1}});
        const QImage image = canvas.grab().toImage();
        const QPoint middle = canvas.placeOf({5, 0.6}).toPoint();
        const QColor line = ChartColors::of(canvas.palette()).outline;
        int hits = 0;
        for (int y = -3; y <= 3; ++y) {
            const QColor pixel = image.pixelColor(middle + QPoint(0, y));
            hits += std::abs(pixel.red() - line.red()) + std::abs(pixel.blue() - line.blue()) < 60 ? 1 : 0;
        }
        QVERIFY(hits > 0);
    }
};

DW_TEST(TestCurve);
#include "test_curve.moc"
